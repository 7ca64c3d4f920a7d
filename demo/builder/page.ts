export const byId = <E extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as E;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

/**
 * Sets the text of an element. If the element already has this text, nothing is set, because a screen reader could announce the
 * text again.
 */
export function setText(id: string, text: string): void {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

/**
 * Shows a message, which screen readers announce. builder.ts removes the messages in the element `said` at the next key press or
 * click.
 */
export function say(message: string, id = 'said'): void {
  // Some screen readers do not announce the same message twice. So a repeated message gets a space at its end.
  byId(id).textContent = message === byId(id).textContent ? `${message}\u00a0` : message;
}
