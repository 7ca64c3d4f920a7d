import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CustomGuideSource } from '../custom-guide/custom-guide.js';
import { customGuideModule } from '../custom-guide/custom-guide-module.js';
import { GuideErrorEvent } from '../custom-guide/guide-error-event.js';
import { loadInTime } from '../custom-guide/load-in-time.js';
import { missingFileMessage } from '../custom-guide/missing-file-message.js';
import type { Guide } from '../guide/guide.js';

/** Selector of a custom guide inside the host element. */
const INLINE = 'script[type="text/markdown"]';

/**
 * Loads the custom guide. There are three sources: the property `guide`, the attribute `src`, and a
 * `<script type="text/markdown">` inside the host element. If several are set, the first in this order is used. The script
 * element can be added or changed later.
 *
 * If the source changes while a guide is loading, that loading is aborted. If loading fails, `guide` is undefined. A
 * `guide-error` event and a console error then give the reason.
 */
export class GuideSource implements ReactiveController {
  /** The last custom guide that was loaded. Undefined if no source is set, or if loading failed. */
  guide?: Guide;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer: MutationObserver;
  /** The sources and the built-in guide at the last start of loading. If one of these changes, loading starts again. */
  #request: unknown[] = [];
  #abort?: AbortController;
  #isPending = false;
  /** Whether the HTML parser has read the end tag of the host element. */
  #isParsed = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#observer = new MutationObserver(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { characterData: true, childList: true, subtree: true });
    this.#isParsed ||= document.readyState !== 'loading' || isFollowed(this.#host);
    if (!this.#isParsed) this.#awaitEndTag();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    // `abort()` stops the loading of a pending guide, so the guide must be loaded again when the element is
    // reconnected. `load()` loads a guide only if the request has changed. An empty `#request` counts as a change.
    if (this.#isPending) this.#request = [];
    this.#abort?.abort();
  }

  /**
   * Starts to load the custom guide if its source or the built-in guide has changed, and if the host element is connected. The
   * host element is updated when loading succeeds or fails.
   *
   * @param guide value of the property `guide`
   * @param src value of the attribute `src`
   * @param base the built-in guide, which a custom guide can extend
   * @returns true if a custom guide is pending, or if the HTML parser can still add one
   */
  load(guide: unknown, src: string | null | undefined, base: Guide): boolean {
    // The HTML parser may have read only a part of the Markdown. In such a part, the Markdown parser could find errors that the
    // whole text does not have. So the text is used only after the HTML parser has read the end tag of the host element.
    const text = this.#isParsed && this.#host.querySelector(INLINE)?.textContent;
    // A source that is not used is left out of `request`, so a change of that source does not start loading again.
    const source = { guide, src: !guide && src, text: !guide && !src && text };
    const request = [...Object.values(source), base];
    if (this.#host.isConnected && request.some((part, index) => part !== this.#request[index])) {
      this.#request = request;
      this.#abort?.abort();
      this.#isPending = !!(guide || src || text);
      if (this.#isPending) void this.#read(source, base, (this.#abort = new AbortController()).signal);
      else this.guide = undefined;
    }
    return this.#isPending || !this.#isParsed;
  }

  /**
   * Updates the host element when the HTML parser has read the end tag of the host element. Browsers fire no event for an end
   * tag. So this method waits until a node appears after the host element or after an ancestor of the host element, or until
   * the whole page is parsed.
   */
  #awaitEndTag(): void {
    const onEndTag = () => {
      observer.disconnect();
      this.#isParsed = true;
      this.#host.requestUpdate();
    };
    const observer = new MutationObserver(() => {
      if (isFollowed(this.#host)) onEndTag();
    });
    observer.observe(this.#host.getRootNode(), { childList: true, subtree: true });
    document.addEventListener('DOMContentLoaded', onEndTag);
  }

  async #read(source: CustomGuideSource, base: Guide, signal: AbortSignal): Promise<void> {
    let guide;
    try {
      const { readCustomGuide } = await loadInTime(customGuideModule.load());
      guide = await readCustomGuide(source, base, signal);
    } catch (error) {
      if (signal.aborted) return;
      const { code = 'parser', message: reason, file, line } = error as Partial<GuideErrorEvent>;
      const message =
        code === 'parser' ? missingFileMessage('The parser', reason!, 'tiktok-exit-guide.parser.js') : reason!;
      console.error(`<tiktok-exit-guide> ${message} The built-in guide is shown.`);
      this.#host.dispatchEvent(new GuideErrorEvent(code, message, file, line));
    }
    if (signal.aborted) return;
    this.guide = guide;
    this.#isPending = false;
    this.#host.requestUpdate();
  }
}

/**
 * Whether a node comes after this node or after an ancestor of this node. If so, the HTML parser has read the end tag of this
 * node.
 */
const isFollowed = (node: Node): boolean => !!node.nextSibling || (!!node.parentNode && isFollowed(node.parentNode));
