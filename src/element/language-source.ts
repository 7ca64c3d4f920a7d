import { GuideErrorEvent } from '../custom-guide/guide-error-event.js';
import { loadInTime } from '../custom-guide/load-in-time.js';
import { missingFileMessage } from '../custom-guide/missing-file-message.js';
import { languages, loadLanguage } from '../languages/index.js';
import type { Language } from '../languages/language.js';

/**
 * Loads languages that are not inside the script. Each language is loaded once. If that fails, a `guide-error` event and a
 * console error give the reason, and it is tried again only after `retry()`.
 */
export class LanguageSource {
  readonly #host: HTMLElement;
  readonly #onEnd: (tag: string, isLoaded: boolean) => void;
  /** The languages that were asked for: true while they are loading. */
  readonly #asked = new Map<string, boolean>();

  /** @param onEnd called when a language is loaded, and when it could not be loaded */
  constructor(host: HTMLElement, onEnd: (tag: string, isLoaded: boolean) => void) {
    this.#host = host;
    this.#onEnd = onEnd;
  }

  /**
   * Returns a language. If it is not loaded, starts to load it.
   *
   * @param fallback returned if the language could not be loaded
   * @returns undefined while the language is loading
   */
  get(tag: string, fallback: Language): Language | undefined {
    if (!languages[tag] && !this.#asked.has(tag)) void this.#load(tag);
    return languages[tag] ?? (this.#asked.get(tag) ? undefined : fallback);
  }

  /** Lets `get` try again to load a language that could not be loaded. */
  retry(tag: string): void {
    if (!this.#asked.get(tag)) this.#asked.delete(tag);
  }

  async #load(tag: string): Promise<void> {
    this.#asked.set(tag, true);
    try {
      await loadInTime(loadLanguage(tag));
    } catch (error) {
      const message = missingFileMessage(`The language "${tag}"`, (error as Error).message, `languages/${tag}.js`);
      console.error(`<tiktok-exit-guide> ${message}`);
      this.#host.dispatchEvent(new GuideErrorEvent('language', message));
    }
    this.#asked.set(tag, false);
    this.#onEnd(tag, tag in languages);
  }
}
