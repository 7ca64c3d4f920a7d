// axe-core is not a module. This import sets window.axe.
import 'axe-core';
import type Axe from 'axe-core';
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
  return guide;
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
  return copy.textContent!.replace(/\s+/g, ' ').trim();
}

export const region = (guide: TikTokExitGuide) => all(guide, 'section')[0]!;
export const headings = (guide: TikTokExitGuide) => all<HTMLHeadingElement>(guide, 'h1, h2, h3, h4, h5, h6');
export const level = (heading: Element) => Number(heading.localName.slice(1));
export const stepButtons = (guide: TikTokExitGuide) => all<HTMLButtonElement>(guide, 'button[aria-expanded]');
export const stepLists = (guide: TikTokExitGuide) =>
  all<HTMLOListElement>(guide, 'ol[role="list"]').filter((list) => list.querySelector('button'));
export const showAllButtons = (guide: TikTokExitGuide) => all<HTMLButtonElement>(guide, 'button[aria-describedby]');
export const contentsLinks = (guide: TikTokExitGuide) => all<HTMLAnchorElement>(guide, 'ol[aria-labelledby] a');
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
 * Whether the reader sees the content of a panel. For a panel with `hidden="until-found"`, checkVisibility() is true, because only
 * the content of the panel is not drawn. So the content is checked too.
 */
export function isShown(panel: HTMLElement): boolean {
  return panel.checkVisibility() && panel.firstElementChild!.checkVisibility({ contentVisibilityAuto: true });
}

export function sectionHeading(guide: TikTokExitGuide, text: string): HTMLHeadingElement {
  return headings(guide).find((heading) => spokenText(heading) === text)!;
}

/** The button that shows or hides all steps of the section with this heading. */
export function showAllButton(guide: TikTokExitGuide, section: string): HTMLButtonElement {
  const { id } = sectionHeading(guide, section);
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
export const dateField = (guide: TikTokExitGuide, name: string) => control(guide, 'date', name);
export const checkboxes = (guide: TikTokExitGuide) => all<HTMLInputElement>(guide, 'input[type="checkbox"]');
export const checked = (guide: TikTokExitGuide) => all<HTMLInputElement>(guide, 'input:checked').map(labelled);

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
 * The headings of the ways for the chosen platform, without duplicates. A way is the part of a step for one platform. A way for
 * another platform is a hidden element without an id, so its heading is left out. The panel of a closed step is hidden too, but it
 * has an id. So the ways in closed steps count.
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
  window.matchMedia = (query) => ({ matches: query === `(pointer: ${pointer})` }) as MediaQueryList;
}

/** The text of the focused element. Tests compare texts and not elements, because a failed comparison of elements takes minutes. */
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
 * Waits for two frames. After that, the browser has updated the layout, painted the page and sent the events that the changes
 * cause.
 */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** What axe reports for a guide: each broken rule, with each element that breaks the rule. */
export async function violations(guide: TikTokExitGuide): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof Axe };
  const { violations: found } = await axe.run(guide, { resultTypes: ['violations'] });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
}

/** Runs `run`, and returns the lines that are written with this method of the console meanwhile. */
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
