/** Modules run in the order of their imports: an entry imports this one first, so these are the names before Lit came. */
const before = new Set(Object.keys(globalThis));

/**
 * Takes away what Lit leaves on `globalThis`: lists of the versions on the page, for a warning of its development build, and
 * metadata for decorators. A page whose own Lit came first keeps its lists.
 */
export function removeLitGlobals(): void {
  for (const name of Object.keys(globalThis)) {
    if (/^(lit|reactiveElement)/.test(name) && !before.has(name)) Reflect.deleteProperty(globalThis, name);
  }
}
