import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { linkedId } from './deep-link.js';

/** What the controller asks of the guide that it serves. */
export interface Destination extends ReactiveControllerHost, HTMLElement {
  /** Whether a section or step of this id is shown. */
  shows(id: string): boolean;
  /** Shows it; the focus follows only where the reader asked to go there. */
  goTo(id: string, focus: boolean): void;
}

/** The guides on the page, the oldest first: of several that show the step, the first answers a deep link. */
const connected = new Set<Destination>();

/**
 * Follows the deep link in the page's address, when the guide first appears and whenever the address changes. Reads the
 * address only: the widget writes neither `location` nor history, since both belong to the page.
 */
export class Address implements ReactiveController {
  private followedFirst = false;

  constructor(private readonly host: Destination) {
    host.addController(this);
  }

  hostConnected(): void {
    connected.add(this.host);
    addEventListener('hashchange', this.follow);
  }

  hostDisconnected(): void {
    connected.delete(this.host);
    removeEventListener('hashchange', this.follow);
  }

  hostUpdated(): void {
    if (this.followedFirst) return;
    this.followedFirst = true;
    // The script may come late, or the page may be a restored one: a reader who has moved on is not called back.
    if (scrollY === 0) this.follow();
  }

  private readonly follow = (event?: Event): void => {
    const id = linkedId(location.hash);
    if (id === undefined || [...connected].find((guide) => guide.shows(id)) !== this.host) return;
    // At load the reader has followed a link to here. Later, only a click or a key press tells the reader's own
    // navigation from a script's; where the browser cannot tell, it is taken for the reader's.
    const byReader = event ? (navigator.userActivation?.isActive ?? true) : document.activeElement === document.body;
    this.host.goTo(id, byReader);
  };
}
