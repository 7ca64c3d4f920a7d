import type { ReactiveController } from 'lit';
import { linkedId } from '../browser/deep-link.js';
import type { ReaderHost, ReaderState } from './reader-state.js';

/** The guides on the page, the oldest first: of several that show a step, the first answers a deep link. */
const connected = new Set<DeepLinks>();

/**
 * Brings the reader to a section, a step or a platform: by a link in the guide, by a method, and by the deep link in the page's
 * address, when the guide first appears and whenever a link to it is followed. It listens to `popstate`, since `hashchange`
 * does not come when the same link is followed again (in Firefox, neither does). It only reads the address: `location` and
 * history belong to the page.
 */
export class DeepLinks implements ReactiveController {
  readonly #host: ReaderHost;
  readonly #reader: ReaderState;
  #hasFollowedFirst = false;

  constructor(host: ReaderHost, reader: ReaderState) {
    this.#host = host;
    this.#reader = reader;
    host.addController(this);
  }

  hostConnected(): void {
    connected.add(this);
    addEventListener('popstate', this.#followAddress);
  }

  hostDisconnected(): void {
    connected.delete(this);
    removeEventListener('popstate', this.#followAddress);
  }

  hostUpdated(): void {
    const id = linkedId(location.hash);
    // The step may be one of a guide that is still to come.
    if (this.#hasFollowedFirst || (id !== undefined && ![...connected].some((links) => links.lead(id)))) return;
    this.#hasFollowedFirst = true;
    this.#followAddress();
  }

  /** Whether there is a section, a step or a platform of this id to lead to. */
  lead(id: string): boolean {
    return this.#reader.shows(id);
  }

  /** The reader clicked a link in the guide. With a modifier key it opens in a new tab or window, as any other link. */
  follow(event: MouseEvent, id: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.goTo(id, true);
  }

  /**
   * Shows a platform, or opens a step or a section and brings it into view.
   *
   * @param focus whether the reader asked to go there, so that the focus follows
   * @param scroll whether it is brought into view
   */
  goTo(id: string, focus: boolean, scroll = true): void {
    const [host, reader] = [this.#host, this.#reader];
    if (reader.isPlatform(id)) {
      // The first time, the attribute goes before the link.
      if (host.hasUpdated) reader.showPlatform(id);
      return;
    }
    const isStep = reader.isStep(id);
    reader.current = isStep ? id : undefined;
    reader.setOpen(isStep ? [id] : [], true);
    void host.updateComplete.then(() => {
      const target = host.shadowRoot?.getElementById(`${isStep ? 'step' : 'section'}-${id}`);
      if (scroll) target?.scrollIntoView({ block: 'start', behavior: 'instant' });
      if (!target || !focus) return;
      // A heading takes the focus only from a script.
      if (!isStep) target.tabIndex = -1;
      target.focus({ preventScroll: true });
    });
  }

  readonly #followAddress = (event?: Event): void => {
    const id = linkedId(location.hash);
    if (id === undefined || [...connected].find((links) => links.lead(id)) !== this) return;
    // At load the reader has followed a link to here. But the script may come late, or the page be a restored one, and a
    // reader who has moved on is not called back. Later, only a click or a key press tells the reader's own navigation from
    // a script's. Where the browser cannot tell, it is taken for the reader's.
    const isAtTop = scrollY === 0;
    const byReader = event
      ? (navigator.userActivation?.isActive ?? true)
      : isAtTop && document.activeElement === document.body;
    this.goTo(id, byReader, !!event || isAtTop);
  };
}
