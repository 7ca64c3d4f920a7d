/** A node, a text, or a list of these. Undefined and an empty text give nothing. */
export type Child = Node | string | undefined | Child[];

/**
 * Creates an element for text that never changes. A template of Lit would add comment nodes around each value, to find the
 * place of the value when it changes. In a whole guide, 60 % of all nodes were such comment nodes.
 *
 * @param attributes an attribute whose value is undefined is left out
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: Child[]
): HTMLElement {
  const created = document.createElement(name);
  // A guide has about two thousand attributes, so this loop makes no list of them.
  for (const attribute in attributes) {
    const value = attributes[attribute];
    if (value !== undefined) created.setAttribute(attribute, value);
  }
  append(created, children);
  return created;
}

/** Sets attributes. An attribute whose value is undefined is removed. */
export function setAttributes(target: Element, attributes: Readonly<Record<string, string | undefined>>): void {
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined) target.removeAttribute(attribute);
    else if (value !== target.getAttribute(attribute)) target.setAttribute(attribute, value);
  }
}

/** Appends nodes and texts to a node. */
export function append(parent: Node, children: Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child);
    else if (child) parent.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
}

/** Puts nodes into a fragment, which a template of Lit can render as one value. */
export function fragment(children: Child[]): DocumentFragment {
  const created = document.createDocumentFragment();
  append(created, children);
  return created;
}
