import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { today } from './days.js';

/**
 * Updates the host element when a new day begins in the time zone of the reader, because the guide shows texts such as
 * "in 30 days". A timer waits for midnight. Browsers can stop the timers of a background tab for days, so the day is also
 * checked when the tab becomes visible.
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
    document.addEventListener('visibilitychange', this.#checkDay);
    addEventListener('pageshow', this.#checkDay);
    this.#checkDay();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#checkDay);
    removeEventListener('pageshow', this.#checkDay);
    clearTimeout(this.#timer);
  }

  readonly #checkDay = (): void => {
    if (this.#day !== today()) this.#host.requestUpdate();
    this.#day = today();
    clearTimeout(this.#timer);
    const midnight = new Date();
    midnight.setHours(24, 0, 0, 0);
    this.#timer = setTimeout(this.#checkDay, Number(midnight) - Date.now());
  };
}
