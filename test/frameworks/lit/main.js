import { html, LitElement } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import 'tiktok-exit-guide/register.js';
import { CHANGED, FIRST, CUSTOM } from '../options.ts';

class OurApp extends LitElement {
  static properties = {
    options: { state: true },
    guide: { state: true },
    isShown: { state: true },
    parts: { state: true },
    copy: { state: true },
    loaded: { state: true },
    toggled: { state: true },
  };

  constructor() {
    super();
    this.options = FIRST;
    this.isShown = true;
    this.parts = ['guide', 'note'];
    this.copy = 1;
    this.loaded = [];
    this.toggled = [];
  }

  render() {
    return html`
      <button @click=${() => (this.options = CHANGED)}>Change</button>
      <button @click=${() => (this.guide = CUSTOM)}>Custom guide</button>
      <button @click=${() => (this.isShown = false)}>Hide</button>
      <button @click=${() => (this.isShown = true)}>Show</button>
      <button @click=${() => (this.parts = [...this.parts].reverse())}>Move</button>
      <button @click=${() => this.copy++}>Renew</button>
      <output id="loaded">${this.loaded.join(', ')}</output>
      <output id="toggled">${this.toggled.join(', ')}</output>
      ${repeat(
        this.parts,
        (part) => part,
        (part) => (part === 'note' ? html`<p>Our help desk is open from nine to five.</p>` : this.leave()),
      )}
    `;
  }

  leave() {
    if (!this.isShown) return '';
    return keyed(
      this.copy,
      html`<tiktok-exit-guide
        lang=${this.options.lang}
        sections=${this.options.sections}
        heading-level=${this.options.headingLevel}
        open=${this.options.open}
        platform=${this.options.platform}
        theme=${this.options.theme}
        .guide=${this.guide}
        @guide-load=${(event) => (this.loaded = [...this.loaded, event.guide.title])}
        @guide-step-toggle=${({ step, open }) => (this.toggled = [...this.toggled, `${step} ${open}`])}
      >
        <a href="/leaving">How to leave</a>
      </tiktok-exit-guide>`,
    );
  }
}

customElements.define('our-app', OurApp);
document.getElementById('root').append(document.createElement('our-app'));
