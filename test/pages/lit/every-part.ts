/** An element for lit.test.ts. It uses many features of Lit, also features that the guide does not use yet. */
import { html, LitElement, nothing, type PropertyValues, type ReactiveController, svg } from 'lit';
import { asyncReplace } from 'lit/directives/async-replace.js';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { until } from 'lit/directives/until.js';
import { when } from 'lit/directives/when.js';

/** Converts an array of numbers to an attribute such as `1,2,3`, and back. */
const numbers = {
  fromAttribute: (value: string | null) => (value ?? '').split(',').filter(Boolean).map(Number),
  toAttribute: (value: number[]) => value.join(','),
};

class Counter implements ReactiveController {
  calls: string[] = [];
  hostConnected() {
    this.calls.push('connected');
  }
  hostUpdate() {
    this.calls.push('update');
  }
  hostUpdated() {
    this.calls.push('updated');
  }
  hostDisconnected() {
    this.calls.push('disconnected');
  }
}

async function* letters() {
  yield 'a';
  yield 'b';
}

class EveryPart extends LitElement {
  static override properties = {
    numbers: { converter: numbers, reflect: true },
    isOpen: { type: Boolean, reflect: true, attribute: 'is-open' },
    word: { hasChanged: (value: string, old?: string) => value?.toLowerCase() !== old?.toLowerCase() },
    unseen: { state: true },
  };
  declare numbers: number[];
  declare isOpen: boolean;
  declare word: string | undefined;
  declare unseen: number;

  readonly counter = new Counter();
  readonly guarded: number[] = [];
  readonly clicked: string[] = [];
  readonly input = createRef<HTMLInputElement>();
  readonly removed: (Element | undefined)[] = [];
  readonly note = Object.assign(document.createElement('em'), { textContent: 'node' });
  readonly late = Promise.resolve('late');
  readonly letters = letters();
  first: string[] | undefined;
  changed: string[] = [];

  constructor() {
    super();
    this.numbers = [1, 2, 3];
    this.isOpen = false;
    this.unseen = 0;
    this.addController(this.counter);
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.changed = [...changed.keys()].map(String);
  }

  protected override firstUpdated(changed: PropertyValues): void {
    this.first = [...changed.keys()].map(String);
  }

  protected override render() {
    return html`
      <ul id="list">
        ${repeat(
          this.numbers,
          (number) => number,
          (number, index) => html`<li>${index}:${number}</li>`,
        )}
      </ul>
      <p
        id="parts"
        class="one ${classMap({ open: this.isOpen, shut: !this.isOpen })}"
        title="from ${this.numbers[0]} to ${this.numbers.at(-1)}"
        ?hidden=${!this.isOpen}
        lang=${ifDefined(this.word)}
        dir=${this.word ?? nothing}
      >
        ${this.note}${[document.createTextNode('text'), nothing]}
      </p>
      <input
        ${ref(this.input)}
        .value=${String(this.unseen)}
        @click=${{ handleEvent: () => this.clicked.push('object'), once: true }}
      />
      ${this.isOpen ? html`<hr ${ref((element) => this.removed.push(element))} />` : nothing}
      <p id="when">
        ${when(
          this.isOpen,
          () => 'open',
          () => 'shut',
        )}
      </p>
      <p id="guard">${guard([this.isOpen], () => this.guarded.push(this.unseen))}</p>
      <p id="until">${until(this.late, 'soon')}</p>
      <p id="async">${asyncReplace(this.letters)}</p>
      <svg id="svg" viewBox="0 0 10 10">${this.numbers.map((number) => svg`<circle r=${number}></circle>`)}</svg>
    `;
  }
}

customElements.define('every-part', EveryPart);

export type { EveryPart };
