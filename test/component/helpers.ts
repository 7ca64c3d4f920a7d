import { html, render, type TemplateResult } from 'lit';
import { define, type TikTokExitGuide } from '../../src/entries/index.js';

define();

/** Puts a template on the page, and waits until the first guide in the template is rendered. `cleanUp` removes the template. */
export async function mount(
  template: TemplateResult = html`<tiktok-exit-guide></tiktok-exit-guide>`,
): Promise<TikTokExitGuide> {
  const place = document.createElement('div');
  place.className = 'mounted';
  document.body.append(place);
  render(template, place);
  const guide = place.querySelector('tiktok-exit-guide')!;
  // `updateComplete` resolves to false if another update is due, for example because the address has a deep link.
  while (!(await guide.updateComplete));
  drawClosedSteps();
  await guide.updateComplete;
  return guide;
}

/**
 * Guides draw the text of closed steps when the browser is idle. Before printing, they draw it at once, so this
 * function sends `beforeprint`.
 */
export function drawClosedSteps(): void {
  window.dispatchEvent(new Event('beforeprint'));
}

export function cleanUp(): void {
  for (const place of document.querySelectorAll('.mounted')) place.remove();
  for (const attribute of ['lang', 'dir', 'style']) document.documentElement.removeAttribute(attribute);
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  window.scrollTo(0, 0);
  globalThis.Date = RealDate;
  window.matchMedia = matchMedia;
  localStorage.clear();
}

function all<E extends HTMLElement = HTMLElement>(guide: TikTokExitGuide, selector: string): E[] {
  return [...guide.shadowRoot!.querySelectorAll<E>(selector)];
}

/**
 * The text of an element as a screen reader reads it: without `aria-hidden` elements, and with one space for each run of white
 * space.
 */
export function spokenText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  for (const block of copy.querySelectorAll('p, li, tr, th, td, pre, div')) block.after(' ');
  return copy.textContent!.replace(/\s+/g, ' ').trim();
}

export const region = (guide: TikTokExitGuide) => all(guide, 'section')[0]!;
/** The box around everything except the slots. It has the language and the direction of the guide. */
export const content = (guide: TikTokExitGuide) => all(guide, '[part=layout] > [dir]')[0]!;
export const headings = (guide: TikTokExitGuide) => all<HTMLHeadingElement>(guide, 'h1, h2, h3, h4, h5, h6');
export const level = (heading: Element) => Number(heading.ariaLevel ?? heading.localName.slice(1));
export const stepButtons = (guide: TikTokExitGuide) => all<HTMLButtonElement>(guide, 'li > * > button[aria-expanded]');
/** The buttons that fold and unfold sections. */
export const sectionButtons = (guide: TikTokExitGuide) =>
  all<HTMLButtonElement>(guide, ':not(li) > :is(h1, h2, h3, h4, h5, h6) > button[aria-expanded]');
export const stepLists = (guide: TikTokExitGuide) =>
  all<HTMLOListElement>(guide, 'ol[role="list"]').filter((list) => list.querySelector('button'));
export const showAllButtons = (guide: TikTokExitGuide) => all<HTMLButtonElement>(guide, 'button[aria-describedby]');
export const status = (guide: TikTokExitGuide) => all(guide, '[role="status"]')[0]!;
export const openTitles = (guide: TikTokExitGuide) => stepButtons(guide).filter(isExpanded).map(title);

export const isExpanded = (button: Element) => button.getAttribute('aria-expanded') === 'true';
export const title = (button: Element) => spokenText(button).replace(/^Step \d+ /, '');

export function stepButton(guide: TikTokExitGuide, wanted: string): HTMLButtonElement {
  const button = stepButtons(guide).find((candidate) => title(candidate) === wanted);
  if (!button) throw new Error(`No step "${wanted}" is shown; there are: ${stepButtons(guide).map(title).join(', ')}.`);
  return button;
}

/** The panel that a step button opens and closes. */
export function panelOf(button: Element): HTMLElement {
  return (button.getRootNode() as ShadowRoot).getElementById(button.getAttribute('aria-controls')!)!;
}

/**
 * Whether the reader sees the content of a panel. With `hidden="until-found"`, the browser hides the content of the
 * panel, but not the panel. So `checkVisibility()` of the panel is true, and the content must be checked too.
 */
export function isShown(panel: HTMLElement): boolean {
  return panel.checkVisibility() && panel.firstElementChild!.checkVisibility({ contentVisibilityAuto: true });
}

/** The titles of the sections, also of those that are folded or on another route. */
export const sectionTitles = (guide: TikTokExitGuide) => all(guide, '[part=section-title]').map(spokenText);

/** The heading of a section. It also contains a few words about the section, or the number of steps that are done. */
export function sectionHeading(guide: TikTokExitGuide, wanted: string): HTMLHeadingElement {
  return all(guide, '[part=section-title]')
    .find((title) => spokenText(title) === wanted)!
    .closest('h2, h3, h4, h5, h6')!;
}

/** The button that folds and unfolds a section. */
export function sectionButton(guide: TikTokExitGuide, wanted: string): HTMLButtonElement {
  return sectionHeading(guide, wanted).querySelector('button')!;
}

/** The titles of the sections that the reader sees: those on the chosen route. */
export const routeTitles = (guide: TikTokExitGuide) =>
  all(guide, '[part=section-title]')
    .filter((title) => !title.closest('[part~=section][hidden]'))
    .map(spokenText);

/** The titles of the unfolded sections on the chosen route. */
export const unfoldedTitles = (guide: TikTokExitGuide) =>
  routeTitles(guide).filter((title) => isExpanded(sectionButton(guide, title)));

/** The button that shows or hides all steps of the section with this heading. */
export function showAllButton(guide: TikTokExitGuide, section: string): HTMLButtonElement {
  const { id } = sectionHeading(guide, section).querySelector('[part=section-title]')!;
  return showAllButtons(guide).find((button) => button.getAttribute('aria-describedby') === id)!;
}

const labelled = (control: HTMLInputElement) => spokenText(control.labels![0]!);

function control(guide: TikTokExitGuide, type: string, name: string): HTMLInputElement {
  const controls = all<HTMLInputElement>(guide, `input[type="${type}"]`);
  const found = controls.find((one) => labelled(one) === name);
  if (!found) throw new Error(`No ${type} "${name}" is there; there are: ${controls.map(labelled).join(', ')}.`);
  return found;
}

export const checkbox = (guide: TikTokExitGuide, name: string) => control(guide, 'checkbox', name);
export const radio = (guide: TikTokExitGuide, name: string) => control(guide, 'radio', name);
/** The radio buttons of the routes. */
export const routes = (guide: TikTokExitGuide) => all<HTMLInputElement>(guide, 'input[name="route"]');
export const dateField = (guide: TikTokExitGuide, name: string) => control(guide, 'date', name);
export const checkboxes = (guide: TikTokExitGuide) => all<HTMLInputElement>(guide, 'input[type="checkbox"]');
export const ticked = (guide: TikTokExitGuide) =>
  all<HTMLInputElement>(guide, 'input[type="checkbox"]:checked').map(labelled);
export const checked = (guide: TikTokExitGuide) => all<HTMLInputElement>(guide, 'input:checked').map(labelled);

/** The link with this text in an open or closed step. */
export function linkIn(guide: TikTokExitGuide, step: string, text: string): HTMLAnchorElement {
  return [...panelOf(stepButton(guide, step)).querySelectorAll('a')].find((link) => spokenText(link) === text)!;
}

export function button(place: TikTokExitGuide | HTMLElement, name: string): HTMLButtonElement {
  const buttons = [...(place.shadowRoot ?? place).querySelectorAll('button')];
  return buttons.find((one) => spokenText(one) === name)!;
}

/** Sets the value of a field, and sends the events that typing sends. */
export async function fillIn(field: HTMLInputElement, value: string): Promise<void> {
  field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  await ((field.getRootNode() as ShadowRoot).host as TikTokExitGuide).updateComplete;
}

/**
 * A way is the part of a step for one platform. Returns the headings of the ways for the chosen platform, without
 * duplicates. A hidden element without an id is a way for another platform, so its heading is left out. A hidden
 * element with an id is the panel of a closed step, so the headings in it count.
 */
export const shownWays = (guide: TikTokExitGuide) =>
  new Set(
    headings(guide)
      .filter((heading) => level(heading) === 5 && !heading.closest('[hidden]:not([id])'))
      .map(spokenText),
  );

const RealDate = Date;

/** Sets the clock to this time, and stops it. `cleanUp` restores the clock. */
export function setClock(time: string): void {
  const now = RealDate.parse(time);
  globalThis.Date = class extends RealDate {
    constructor(...values: []) {
      super(...(values.length ? values : ([now] as unknown as [])));
    }
    static override now = () => now;
  } as DateConstructor;
}

const { matchMedia } = window;

/** Makes the device report a coarse or a fine pointer. `cleanUp` restores the real pointer. */
export function setPointer(pointer: 'coarse' | 'fine'): void {
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), { matches: query === `(pointer: ${pointer})` }) as MediaQueryList;
}

/**
 * The text of the focused element. Tests compare texts and not elements, because a failed comparison of elements takes minutes.
 */
export function focusIn(guide: TikTokExitGuide): string {
  const { activeElement } = guide.shadowRoot!;
  return activeElement ? spokenText(activeElement) : '';
}

/** Clicks a button of a guide, and waits until the guide has updated. */
export async function press(button: HTMLElement): Promise<void> {
  button.click();
  await ((button.getRootNode() as ShadowRoot).host as TikTokExitGuide).updateComplete;
}

/**
 * Returns the message that a reader sees beside a control, or an empty text if there is none. Screen readers get the
 * same message from the status region, and must not read it twice. So this function throws an error if the message
 * beside the control is not hidden from screen readers.
 */
export function seenBeside(control: HTMLElement): string {
  const message = control.parentElement!.querySelector<HTMLElement>('[part~=said]');
  if (message && !message.checkVisibility()) throw new Error(`"${message.textContent}" cannot be seen.`);
  if (message && message.ariaHidden !== 'true') throw new Error(`"${message.textContent}" is spoken twice.`);
  return message?.textContent!.trim() ?? '';
}

/**
 * Waits for two frames. After that, the browser has updated the layout, painted the page and sent the events that the changes
 * cause.
 */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** Runs `run`. Returns the lines that were written with this method of the console during the run. */
export async function consoleOf(method: 'warn' | 'error', run: () => unknown): Promise<string[]> {
  const original = console[method];
  const messages: string[] = [];
  console[method] = (...said: unknown[]) => messages.push(said.join(' '));
  try {
    await run();
  } finally {
    console[method] = original;
  }
  return messages;
}
