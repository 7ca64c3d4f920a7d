import { warnOnce } from '../warn-once.js';
import { dataOptions } from './data-options.js';
import { makeGuide } from './make-guide.js';

/**
 * Puts a guide behind the script tag, if the tag carries options as `data-*`.
 *
 * @param script `document.currentScript`, which is null in a module, and which a page can replace by `<img name="currentScript">`
 */
export function insertGuide(script: unknown): void {
  if (!(script instanceof HTMLScriptElement)) return;
  // What delays scripts often keeps their address in `data-src`.
  const options = dataOptions(script).filter(([name, value]) => name !== 'src' || value !== script.getAttribute('src'));
  if (!options.length) return;
  if (script.closest('head')) {
    warnOnce('The script with data-* is in <head>, where nothing is seen. Put it where the guide should be.');
    return;
  }
  // A page that was kept with the guide in it (Turbo does so) runs its scripts again.
  const next = script.nextElementSibling;
  const isThere =
    next?.localName === 'tiktok-exit-guide' && options.every(([name, value]) => next.getAttribute(name) === value);
  if (!isThere) script.after(makeGuide(options));
}
