import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { GuideErrorEvent } from './events.js';
import type { Guide } from '../guide/guide.js';
import type { Written } from '../custom-guide/custom-guide.js';
import { customGuideModule } from '../custom-guide/custom-guide-module.js';
import { FETCH_TIMEOUT } from '../custom-guide/fetch-timeout.js';

/** A guide of the publisher's own in the page. */
const INLINE = 'script[type="text/markdown"]';

/**
 * Where the publisher's own guide comes from: the property `guide`, else the address in `src`, else a
 * `<script type="text/markdown">` in the tag, also one that comes or changes later. The last wish counts, in whatever order
 * answers come. Whatever goes wrong is told by an event and in the console, and there is no own guide then.
 */
export class GuideSource implements ReactiveController {
  /** The publisher's own guide; undefined where there is none, or none that can be shown. */
  guide?: Guide;

  #wanted: unknown[] = [];
  #abort?: AbortController;
  #isOnItsWay = false;
  #isParsed = false;
  readonly #observer = new MutationObserver(() => this.host.requestUpdate());

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.host, { characterData: true, childList: true, subtree: true });
    this.#isParsed ||= document.readyState !== 'loading' || !!this.host.nextSibling;
    if (!this.#isParsed) this.#awaitEnd();
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    if (this.#isOnItsWay) this.#wanted = [];
    this.#abort?.abort();
  }

  /**
   * Gets the guide that is wanted now, if it is another than before.
   *
   * @param base the built-in guide, for one that extends it
   * @returns whether one is, or may be, on its way; when it is there, or will not come, the host is updated
   */
  look(guide: unknown, src: string | null | undefined, base: Guide): boolean {
    // Half of a text would be told as a mistake.
    const text = this.#isParsed && this.host.querySelector(INLINE)?.textContent;
    // What another goes before is not wanted, so that its change is none.
    const written = { guide, src: !guide && src, text: !guide && !src && text };
    const wanted = [...Object.values(written), base];
    if (this.host.isConnected && wanted.some((one, index) => one !== this.#wanted[index])) {
      this.#wanted = wanted;
      this.#abort?.abort();
      this.#isOnItsWay = !!(guide || src || text);
      if (this.#isOnItsWay) void this.#load(written, base, (this.#abort = new AbortController()).signal);
      else this.guide = undefined;
    }
    return this.#isOnItsWay || !this.#isParsed;
  }

  /** Updates the host when the HTML parser has come to the end of the tag, and with it to a guide that may stand in it. */
  #awaitEnd(): void {
    const end = () => {
      observer.disconnect();
      this.#isParsed = true;
      this.host.requestUpdate();
    };
    const observer = new MutationObserver(end);
    observer.observe(this.host.parentNode!, { childList: true });
    document.addEventListener('DOMContentLoaded', end);
  }

  async #load(written: Written, base: Guide, signal: AbortSignal): Promise<void> {
    let own;
    try {
      const { readCustomGuide } = await Promise.race([
        customGuideModule.load(),
        new Promise<never>((_, reject) => setTimeout(reject, FETCH_TIMEOUT, Error('it did not come'))),
      ]);
      own = await readCustomGuide(written, base, signal);
    } catch (error) {
      if (signal.aborted) return;
      const { code = 'parser', message: why, file, line } = error as Partial<GuideErrorEvent>;
      const message = code === 'parser' ? noParser(why!) : why!;
      console.error(`<tiktok-exit-guide> ${message} The built-in guide is shown.`);
      this.host.dispatchEvent(new GuideErrorEvent(code, message, file, line));
    }
    if (signal.aborted) return;
    this.guide = own;
    this.#isOnItsWay = false;
    this.host.requestUpdate();
  }
}

/** A browser's reason is a sentence in some, and none in others. */
const noParser = (why: string) =>
  `The parser cannot be loaded: ${why.replace(/\.$/, '')}. Put tiktok-exit-guide.parser.js beside the script, or load tiktok-exit-guide.complete.js.`;
