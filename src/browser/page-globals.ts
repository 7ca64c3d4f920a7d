/** Names of the globals before Lit is loaded. Modules run in import order, so an entry must import this module first. */
const globalsBeforeLit = new Set(Object.keys(globalThis));

/**
 * Removes the globals that Lit creates: lists of the loaded versions of Lit, from which the development build of Lit warns
 * about several versions, and metadata for decorators. Globals that another copy of Lit created earlier stay.
 */
export function removeLitGlobals(): void {
  for (const name of Object.keys(globalThis)) {
    if (/^(lit|reactiveElement)/.test(name) && !globalsBeforeLit.has(name)) Reflect.deleteProperty(globalThis, name);
  }
}
