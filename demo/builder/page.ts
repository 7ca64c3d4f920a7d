/** Helpers of the builder page: find elements, create elements, and show messages. */

export const byId = <E extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as E;

/** Creates an element with properties and content. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

/** Sets the text of an element. If the element has this text already, nothing is set: a screen reader could announce it again. */
export function setText(id: string, text: string): void {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

/** Shows a message in the live region. The message disappears at the next key press or click. */
export function say(message: string): void {
  // Some screen readers do not announce the same message twice, so a space is added to a repeated message.
  byId('said').textContent = message === byId('said').textContent ? `${message}\u00a0` : message;
}
