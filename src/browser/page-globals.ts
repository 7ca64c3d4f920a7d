/** The names of the globals before Lit runs. Modules run in import order, so an entry must import this module first. */
const globalsBeforeLit = new Set(Object.keys(globalThis));

/**
 * Removes the globals that Lit creates, so that the guide leaves no globals on the page. Lit uses these globals to warn if
 * several versions of Lit are loaded, and to store the metadata of decorators. The guide needs neither. If another copy of Lit
 * ran earlier, its globals stay on the page.
 */
export function removeLitGlobals(): void {
  for (const name of Object.keys(globalThis)) {
    if (/^(lit|reactiveElement)/.test(name) && !globalsBeforeLit.has(name)) Reflect.deleteProperty(globalThis, name);
  }
}
