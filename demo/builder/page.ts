/** What all of the builder does with its page: find elements, make them, and say something. */

export const byId = <E extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as E;

/** An element with its properties and what stands in it. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

/** Sets a text. One that stays the same is left alone, so that a screen reader does not say it again. */
export function setText(id: string, text: string): void {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

/** Shows what was done, and tells screen readers, until the next thing is done. */
export function say(message: string): void {
  // A text that stays the same is not said again.
  byId('said').textContent = message === byId('said').textContent ? `${message}\u00a0` : message;
}
