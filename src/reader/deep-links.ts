import type { ReactiveController } from 'lit';
import { linkedDay, linkedId } from '../browser/deep-link.js';
import { isFramed } from '../browser/is-framed.js';
import type { FollowedLink, ReaderHost, ReaderState } from './reader-state.js';

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
  /** Number of the guide on the page, starting with 1. It gives each guide on the page a different name for its region. */
  number = 1;
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
    const numbers = new Set([...connected].map((links) => links.number));
    for (this.number = 1; numbers.has(this.number); this.number++);
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

  /**
   * Handles a click on a link in the guide. A click with a modifier key is left to the browser, which opens a new tab or
   * window.
   */
  follow(event: MouseEvent, id: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const [reader, element] = [this.#reader, event.currentTarget as HTMLElement];
    const from = element.closest('[part~=panel], [part~=section-panel]')?.id.replace(/^\w+-/, '');
    const section = reader.sectionOf(id);
    const leadsAway = from !== undefined && section !== undefined && section !== reader.sectionOf(from);
    reader.followed = leadsAway ? { element, from, to: id, route: reader.route } : undefined;
    this.goTo(id, true);
    if (from !== undefined) reader.startOver(from, reader.currentId(id));
  }

  /** Goes back to the link that led the reader to another section. */
  goBack({ element, from, route }: FollowedLink): void {
    this.#reader.followed = undefined;
    this.#reader.showRoute(route);
    this.goTo(from, true);
    // `goTo` moves the focus to the step or section that contains the link. If the link is still visible, the focus
    // then moves to the link.
    void this.#host.updateComplete.then(() => element.focus());
  }

  /**
   * Shows a platform, opens a step, or unfolds a section.
   *
   * @param linked an id of the section, the step or the platform; for a step, also an id that it had before
   * @param focus whether the focus moves to the step or section. Set this only if the reader caused the call
   * @param scroll whether the page scrolls to the step or section
   */
  goTo(linked: string, focus: boolean, scroll = true): void {
    const [host, reader] = [this.#host, this.#reader];
    const id = reader.currentId(linked);
    if (reader.isPlatform(id)) {
      // At the first rendering, `findPlatform()` has already chosen between the deep link and the attribute `platform`. The
      // deep link must not override that choice.
      if (host.hasUpdated) reader.showPlatform(id);
      return;
    }
    const isStep = reader.isStep(id);
    reader.current = isStep ? id : undefined;
    if (isStep) reader.setOpen([id], true);
    else reader.showSection(id);
    void host.updateComplete.then(() => {
      const target = host.shadowRoot?.getElementById(`${isStep ? 'step' : 'section'}-${id}`);
      if (scroll) {
        openDetails(host);
        target?.scrollIntoView({ block: 'start', behavior: 'instant' });
      }
      if (!target || !focus) return;
      // Usually, the target is a button. The only section of a guide has no button, so the target is the heading of
      // that section. A heading can get the focus only if it has a `tabindex`.
      if (target.localName !== 'button') target.tabIndex = -1;
      target.focus({ preventScroll: true });
    });
  }

  /**
   * Marks a step as done and goes to the next one. If both steps are in the same section, the page scrolls to the row
   * of the finished step, which is above the next one. So the reader sees what happened.
   */
  finish(id: string): void {
    const { section } = this.#reader.flow.find(id)!;
    const next = this.#reader.finish(id);
    void this.#host.updateComplete.then(() => {
      const root = this.#host.shadowRoot!;
      const finished = root.getElementById(`step-${id}`)!;
      const target = next ? root.getElementById(`step-${next.step.id}`)! : finished;
      const above = !next || next.section === section ? finished : root.getElementById(`section-${next.section.id}`)!;
      above.scrollIntoView({ block: 'start', behavior: 'instant' });
      // If other steps are between the finished step and the next one, the next one can still be below the viewport.
      target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      target.focus({ preventScroll: true });
    });
  }

  readonly #followAddress = (event?: Event): void => {
    const id = linkedId(location.hash);
    if (id === undefined || [...connected].find((links) => links.has(id)) !== this) return;
    // Without an event, the guide was just rendered. If the script was slow, or if the browser has restored the page, the
    // reader may already have scrolled or moved the focus. The guide must not undo that. So the guide scrolls only if the page
    // is at the top. It moves the focus only if the page is at the top and no element has the focus. In a frame, the guide does
    // neither, because it cannot know what the reader did in the page around the frame.
    //
    // With an event, the address has changed, and the guide scrolls. It moves the focus only if the reader changed the address,
    // and not a script of the page. A recent click or key press (user activation) is the sign of a change by the reader. In a
    // browser without `navigator.userActivation`, each change counts as a change by the reader.
    const isAtTop = scrollY === 0 && !isFramed();
    const byReader = event
      ? (navigator.userActivation?.isActive ?? true)
      : isAtTop && document.activeElement === document.body;
    const day = linkedDay(location.hash);
    if (day !== undefined) this.#reader.takeDay(id, day);
    this.goTo(id, byReader, !!event || isAtTop);
    // Without an event, the guide was just rendered, and the reader has seen no other route before. So the message that
    // the route has changed is removed.
    if (!event) this.#reader.message = '';
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
