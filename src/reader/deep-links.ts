import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { linkedId } from './deep-link.js';

/** What the controller asks of the guide that it serves. */
export interface Destination extends ReactiveControllerHost, HTMLElement {
  /** Whether a section or step of this id is shown. */
  shows(id: string): boolean;
  /**
   * Opens it.
   *
   * @param focus whether the reader asked to go there, so that the focus follows
   * @param scroll whether it is brought into view
   */
  goTo(id: string, focus: boolean, scroll?: boolean): void;
}

/** The guides on the page, the oldest first: of several that show the step, the first answers a deep link. */
const connected = new Set<Destination>();

/**
 * Follows the deep link in the page's address, when the guide first appears and whenever a link to it is followed: on
 * `popstate`, since `hashchange` does not come when the same link is followed again (in Firefox, neither does). Reads the
 * address only: the widget writes neither `location` nor history, since both belong to the page.
 */
export class Address implements ReactiveController {
  private followedFirst = false;

  constructor(private readonly host: Destination) {
    host.addController(this);
  }

  hostConnected(): void {
    connected.add(this.host);
    addEventListener('popstate', this.follow);
  }

  hostDisconnected(): void {
    connected.delete(this.host);
    removeEventListener('popstate', this.follow);
  }

  hostUpdated(): void {
    const id = linkedId(location.hash);
    // The step may be one of a guide that is still to come.
    if (this.followedFirst || (id !== undefined && ![...connected].some((guide) => guide.shows(id)))) return;
    this.followedFirst = true;
    this.follow();
  }

  private readonly follow = (event?: Event): void => {
    const id = linkedId(location.hash);
    if (id === undefined || [...connected].find((guide) => guide.shows(id)) !== this.host) return;
    // At load the reader has followed a link to here; but the script may come late, or the page be a restored one, and a
    // reader who has moved on is not called back. Later, only a click or a key press tells the reader's own navigation from
    // a script's; where the browser cannot tell, it is taken for the reader's.
    const isAtTop = scrollY === 0;
    const byReader = event
      ? (navigator.userActivation?.isActive ?? true)
      : isAtTop && document.activeElement === document.body;
    this.host.goTo(id, byReader, !!event || isAtTop);
  };
}
