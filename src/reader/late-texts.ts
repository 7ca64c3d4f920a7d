import type { ReactiveController } from 'lit';
import { isTextSought } from '../browser/is-text-sought.js';
import type { ReaderHost, ReaderState } from './reader-state.js';

/**
 * Number of sections and steps whose content is drawn without a pause at first. In the pause after them, the browser can paint
 * and handle input. Each later slice has twice as many, up to `LARGEST_SLICE`, because each slice also updates the whole guide
 * once, and because a browser runs the same code faster each time.
 */
const FIRST_SLICE = 3;
const LARGEST_SLICE = 12;

/**
 * Longest time to wait for an idle browser, in milliseconds. Without a limit, an animation or slow advertisements on the page
 * could delay the texts for ever.
 */
const TIMEOUT = 1000;

/**
 * Draws the content of folded sections and the texts of closed steps later than the rest of the guide, so that the
 * reader sees the guide sooner. When the browser is idle, a few texts are drawn at a time.
 *
 * When the reader prints the page or searches in it, all remaining texts are drawn at once, because browsers print and find
 * only texts that are drawn.
 */
export class LateTexts implements ReactiveController {
  readonly #host: ReaderHost;
  readonly #reader: ReaderState;
  readonly #updateNow: () => void;
  readonly #print = matchMedia('print');
  #isScheduled = false;
  #slice = FIRST_SLICE;

  /** @param updateNow renders the pending changes of the host before it returns */
  constructor(host: ReaderHost, reader: ReaderState, updateNow: () => void) {
    this.#host = host;
    this.#reader = reader;
    this.#updateNow = updateNow;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#drawAll);
    // For engines that do not fire `beforeprint`.
    this.#print.addEventListener('change', this.#drawAll);
    addEventListener('keydown', this.#onKey);
    // A program that makes a PDF can load the page for paper from the start.
    if (this.#print.matches) this.#reader.drawForPrint();
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#drawAll);
    this.#print.removeEventListener('change', this.#drawAll);
    removeEventListener('keydown', this.#onKey);
  }

  hostUpdated(): void {
    if (this.#isScheduled || !this.#reader.undrawn().length) return;
    this.#isScheduled = true;
    if (isTextSought()) this.#drawSlice(Infinity);
    // Safari has no `requestIdleCallback`.
    else if ('requestIdleCallback' in globalThis)
      requestIdleCallback(({ didTimeout }) => this.#drawSlice(didTimeout ? Infinity : this.#slice), {
        timeout: TIMEOUT,
      });
    else setTimeout(() => this.#drawSlice(this.#slice));
  }

  #drawSlice(length: number): void {
    this.#isScheduled = false;
    this.#slice = Math.min(2 * this.#slice, LARGEST_SLICE);
    if (this.#host.isConnected) this.#reader.draw(this.#reader.undrawn().slice(0, length));
  }

  readonly #drawAll = (): void => {
    this.#reader.drawForPrint();
    // A usual update comes in a microtask. That is too late for Firefox, and for a script of the page that calls `print()`: the
    // browser prints before it runs microtasks.
    this.#updateNow();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (opensSearch(event)) this.#drawAll();
  };
}

/**
 * Whether a key opens the search of a browser: Ctrl+F, ⌘F, Ctrl+G, ⌘G or F3. In Firefox, the keys `/` and `'` also open a
 * search. On a keyboard with another alphabet, `key` is a letter of that alphabet, so the position of the key (`code`) is
 * compared too.
 */
const opensSearch = ({ key, code, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey ? /^[fg]$/i.test(key) || /^Key[FG]$/.test(code) : ['F3', '/', "'"].includes(key);
