import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CustomGuideSource } from '../custom-guide/custom-guide.js';
import { customGuideModule } from '../custom-guide/custom-guide-module.js';
import { FETCH_TIMEOUT } from '../custom-guide/fetch-timeout.js';
import { GuideErrorEvent } from '../custom-guide/guide-error-event.js';
import type { Guide } from '../guide/guide.js';

/** A custom guide in the page. */
const INLINE = 'script[type="text/markdown"]';

/**
 * Gets the custom guide: the property `guide`, else the address in `src`, else a `<script type="text/markdown">` in the tag,
 * which may also come or change later. When the page asks for another guide, an answer to the earlier request is ignored.
 * After any failure there is no custom guide; an event and the console say why.
 */
export class GuideSource implements ReactiveController {
  /** The custom guide; undefined where there is none, or none that can be shown. */
  guide?: Guide;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer: MutationObserver;
  /** What was asked for last. */
  #request: unknown[] = [];
  #abort?: AbortController;
  #isPending = false;
  /** Whether the HTML parser has read the whole tag. */
  #isParsed = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#observer = new MutationObserver(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { characterData: true, childList: true, subtree: true });
    this.#isParsed ||= document.readyState !== 'loading' || !!this.#host.nextSibling;
    if (!this.#isParsed) this.#awaitEndTag();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    // What was pending is asked for again when the element comes back.
    if (this.#isPending) this.#request = [];
    this.#abort?.abort();
  }

  /**
   * Starts to load the custom guide, unless it is the same as before. The host is updated when it is there or has failed.
   *
   * @param guide the property
   * @param src the attribute
   * @param base the built-in guide, for a custom guide that extends it
   * @returns whether a custom guide is pending, or may still appear in the tag
   */
  load(guide: unknown, src: string | null | undefined, base: Guide): boolean {
    // Half of a text would be reported as a mistake.
    const text = this.#isParsed && this.#host.querySelector(INLINE)?.textContent;
    // Only the first of the three counts, so a change of the others starts nothing.
    const written = { guide, src: !guide && src, text: !guide && !src && text };
    const request = [...Object.values(written), base];
    if (this.#host.isConnected && request.some((part, index) => part !== this.#request[index])) {
      this.#request = request;
      this.#abort?.abort();
      this.#isPending = !!(guide || src || text);
      if (this.#isPending) void this.#read(written, base, (this.#abort = new AbortController()).signal);
      else this.guide = undefined;
    }
    return this.#isPending || !this.#isParsed;
  }

  /** Updates the host when the HTML parser has read the end tag, and with it any custom guide in the tag. */
  #awaitEndTag(): void {
    const end = () => {
      observer.disconnect();
      this.#isParsed = true;
      this.#host.requestUpdate();
    };
    const observer = new MutationObserver(end);
    observer.observe(this.#host.parentNode!, { childList: true });
    document.addEventListener('DOMContentLoaded', end);
  }

  async #read(written: CustomGuideSource, base: Guide, signal: AbortSignal): Promise<void> {
    let guide;
    try {
      const { readCustomGuide } = await Promise.race([
        customGuideModule.load(),
        new Promise<never>((_, reject) => setTimeout(reject, FETCH_TIMEOUT, Error('it did not come'))),
      ]);
      guide = await readCustomGuide(written, base, signal);
    } catch (error) {
      if (signal.aborted) return;
      const { code = 'parser', message: why, file, line } = error as Partial<GuideErrorEvent>;
      const message = code === 'parser' ? parserMissing(why!) : why!;
      console.error(`<tiktok-exit-guide> ${message} The built-in guide is shown.`);
      this.#host.dispatchEvent(new GuideErrorEvent(code, message, file, line));
    }
    if (signal.aborted) return;
    this.guide = guide;
    this.#isPending = false;
    this.#host.requestUpdate();
  }
}

/** Some browsers give their reason as a sentence, others do not. */
const parserMissing = (why: string) =>
  `The parser cannot be loaded: ${why.replace(/\.$/, '')}. Put tiktok-exit-guide.parser.js beside the script, or load tiktok-exit-guide.complete.js.`;
