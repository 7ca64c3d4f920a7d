import type { ReactiveController } from 'lit';
import { linkedId } from '../browser/deep-link.js';
import { isFramed } from '../browser/is-framed.js';
import type { ReaderHost, ReaderState } from './reader-state.js';

/**
 * The `DeepLinks` of all guides on the page, in the order in which the guides were added to the page. If several guides show
 * the target of a deep link, only the first of these guides goes to the target.
 */
const connected = new Set<DeepLinks>();

/**
 * Goes to a section, a step or a platform when the reader clicks a link in the guide, when the page calls `openStep()`, or
 * when the address of the page has a deep link. The address is read after the first rendering and at each `popstate`.
 *
 * The event is `popstate`, because `hashchange` does not fire when a link to the current fragment is clicked again. (Firefox
 * fires neither event then.) The guide never changes the address or the history, because both belong to the page.
 */
export class DeepLinks implements ReactiveController {
  readonly #host: ReaderHost;
  readonly #reader: ReaderState;
  #isRendered = false;
  #hasReadAddress = false;

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
    this.#isRendered = true;
    const id = linkedId(location.hash);
    // Each guide follows the address once after rendering. As long as no guide on the page shows this id, this guide tries
    // again at each of its updates: a custom guide can still be pending.
    if (this.#hasReadAddress || (id !== undefined && ![...connected].some((links) => links.has(id)))) return;
    this.#hasReadAddress = true;
    this.#followAddress();
  }

  /** Whether the guide shows a section, a step or a platform with this id. A guide that is still pending shows none. */
  has(id: string): boolean {
    return this.#isRendered && this.#reader.shows(id);
  }

  /** Handles a click on a link in the guide. With a modifier key, the browser opens a new tab or window. */
  follow(event: MouseEvent, id: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.goTo(id, true);
  }

  /**
   * Shows a platform, opens a step, or goes to a section.
   *
   * @param focus whether the focus moves to the step or section. Set this only if the reader caused the call
   * @param scroll whether the page scrolls to the step or section
   */
  goTo(id: string, focus: boolean, scroll = true): void {
    const [host, reader] = [this.#host, this.#reader];
    if (reader.isPlatform(id)) {
      // At the first rendering, `findPlatform()` has already chosen between the deep link and the attribute `platform`. The deep
      // link must not override that choice.
      if (host.hasUpdated) reader.showPlatform(id);
      return;
    }
    const isStep = reader.isStep(id);
    reader.current = isStep ? id : undefined;
    reader.setOpen(isStep ? [id] : [], true);
    void host.updateComplete.then(() => {
      const target = host.shadowRoot?.getElementById(`${isStep ? 'step' : 'section'}-${id}`);
      if (scroll) {
        openDetails(host);
        target?.scrollIntoView({ block: 'start', behavior: 'instant' });
      }
      if (!target || !focus) return;
      // The target of a step is a button. The target of a section is a heading, which cannot get the focus without `tabindex`.
      if (!isStep) target.tabIndex = -1;
      target.focus({ preventScroll: true });
    });
  }

  readonly #followAddress = (event?: Event): void => {
    const id = linkedId(location.hash);
    if (id === undefined || [...connected].find((links) => links.has(id)) !== this) return;
    // Without an event, the guide was just rendered. If the script was slow, or if the browser has restored the page, the
    // reader may already have scrolled or moved the focus. The guide must not undo that. So it scrolls only if the page is at
    // the top, and moves the focus only if, in addition, no element has the focus. In a frame, the guide cannot know what the
    // reader did in the page around the frame. So in a frame, the guide neither scrolls nor moves the focus.
    // With an event, the address has changed. After a recent click or key press (user activation), the guide assumes that the
    // reader changed the address, and not a script of the page. Browsers without `navigator.userActivation` cannot tell, so
    // there the guide always assumes that the reader did.
    const isAtTop = scrollY === 0 && !isFramed();
    const byReader = event
      ? (navigator.userActivation?.isActive ?? true)
      : isAtTop && document.activeElement === document.body;
    this.goTo(id, byReader, !!event || isAtTop);
  };
}

/**
 * Opens each `<details>` around an element, inside and outside its shadow root, because a closed `<details>` hides the element.
 */
function openDetails(element: Element): void {
  for (let around: Element | null | undefined = element; around;) {
    if (around instanceof HTMLDetailsElement) around.open = true;
    around = around.parentElement ?? (around.getRootNode() as Partial<ShadowRoot>).host;
  }
}
