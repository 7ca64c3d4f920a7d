/** Names of the globals before Lit is loaded. Modules run in import order, so an entry must import this module first. */
const globalsBeforeLit = new Set(Object.keys(globalThis));

/**
 * Removes the globals of Lit: lists of its versions for a warning of its development build, and metadata for decorators.
 * Globals of another copy of Lit that the page loaded earlier stay.
 */
export function removeLitGlobals(): void {
  for (const name of Object.keys(globalThis)) {
    if (/^(lit|reactiveElement)/.test(name) && !globalsBeforeLit.has(name)) Reflect.deleteProperty(globalThis, name);
  }
}
