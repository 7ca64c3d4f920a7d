import { logOnce } from '../browser/log-once.js';
import { dataOptions } from './data-options.js';
import { makeGuide } from './make-guide.js';

/** Matches the address of a guide script. The file name can contain a version or a hash. */
const GUIDE_SCRIPT = /\/tiktok-exit-guide[\w.-]*\.js(?:[?#]|$)/;

/**
 * Inserts a guide after the script element if the script element has options as `data-*` attributes. A module cannot find its
 * own script element, and a module runs only once, even if several script elements load the module. So in a module, this
 * function checks all module scripts on the page that have the address of a guide script.
 *
 * @param script value of `document.currentScript`, which is null in a module. On a page with `<img name="currentScript">`, the
 *   value is that image
 */
export function insertGuides(script: unknown): void {
  if (script instanceof HTMLScriptElement) return insertGuide(script);
  for (const module of document.querySelectorAll<HTMLScriptElement>('script[type="module" i]')) {
    if (GUIDE_SCRIPT.test(module.src)) insertGuide(module);
  }
}

function insertGuide(script: HTMLScriptElement): void {
  // Tools that delay scripts often copy the address of the script to `data-src`. This `data-src` is ignored, because it is not
  // the address of a custom guide.
  const options = dataOptions(script).filter(([name, value]) => name !== 'src' || value !== script.getAttribute('src'));
  if (!options.length) return;
  if (script.closest('head')) {
    logOnce(
      'warn',
      'The script with data-* attributes is in <head>, which is not visible. Move it to the place of the guide in <body>.',
    );
    return;
  }
  // The library Turbo restores a page from its cache, together with the inserted guide, and then runs the scripts of the page
  // again. The guide must not be inserted twice.
  const next = script.nextElementSibling;
  const isInserted =
    next?.localName === 'tiktok-exit-guide' && options.every(([name, value]) => next.getAttribute(name) === value);
  if (!isInserted) script.after(makeGuide(options));
}
