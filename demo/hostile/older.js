// Simulates an older version of the guide. The page loads this file before the guide.
customElements.define(
  'tiktok-exit-guide',
  class extends HTMLElement {
    static version = '0.0.9';

    connectedCallback() {
      if (this.shadowRoot) return;
      this.attachShadow({ mode: 'open' }).append('The guide of version 0.0.9');
    }
  },
);
