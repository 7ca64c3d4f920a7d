import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { today } from './days.js';

/**
 * Updates the element when a new day begins where the reader is, in a tab that stays open. A tab in the background may run no
 * timer for days, so this also looks when the tab is shown again.
 */
export class DayChange implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #day = 0;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    addEventListener('pageshow', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    removeEventListener('pageshow', this.#look);
    clearTimeout(this.#timer);
  }

  readonly #look = (): void => {
    if (this.#day !== today()) this.#host.requestUpdate();
    this.#day = today();
    clearTimeout(this.#timer);
    const midnight = new Date();
    midnight.setHours(24, 0, 0, 0);
    this.#timer = setTimeout(this.#look, Number(midnight) - Date.now());
  };
}
