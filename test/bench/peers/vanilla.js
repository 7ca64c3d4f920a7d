import { css, html } from 'guide';

// All guides on a page share the template and the style sheet. So a page with many guides needs little memory.
const template = document.createElement('template');
template.innerHTML = html;
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

customElements.define(
  'vanilla-guide',
  class extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(template.content.cloneNode(true));
    }
  },
);
