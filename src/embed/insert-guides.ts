import { warnOnce } from '../browser/warn-once.js';
import { dataOptions } from './data-options.js';
import { makeGuide } from './make-guide.js';

/** Address of a guide script. Its file name can contain a version or a hash. */
const GUIDE_SCRIPT = /\/tiktok-exit-guide[\w.-]*\.js(?:[?#]|$)/;

/**
 * Inserts a guide after the script element if that element has options as `data-*` attributes. A module cannot find its own
 * script element. Also, a module runs only once, even if several script elements load it. So for a module, all module scripts
 * with the address of a guide script are checked.
 *
 * @param script value of `document.currentScript`. It is null in a module. An `<img name="currentScript">` on the page
 *   replaces the value.
 */
export function insertGuides(script: unknown): void {
  if (script instanceof HTMLScriptElement) return insertGuide(script);
  for (const module of document.querySelectorAll<HTMLScriptElement>('script[type="module" i]')) {
    if (GUIDE_SCRIPT.test(module.src)) insertGuide(module);
  }
}

function insertGuide(script: HTMLScriptElement): void {
  // Optimisers that delay scripts often copy the address of the script to `data-src`. That is not the address of a custom
  // guide, so it is ignored.
  const options = dataOptions(script).filter(([name, value]) => name !== 'src' || value !== script.getAttribute('src'));
  if (!options.length) return;
  if (script.closest('head')) {
    warnOnce(
      'The script with data-* attributes is in <head>, which is not visible. Move it to the place of the guide in <body>.',
    );
    return;
  }
  // Turbo restores a cached page with the inserted guide, and then runs the scripts of the page again. They must not insert
  // the guide twice.
  const next = script.nextElementSibling;
  const isInserted =
    next?.localName === 'tiktok-exit-guide' && options.every(([name, value]) => next.getAttribute(name) === value);
  if (!isInserted) script.after(makeGuide(options));
}
