import { warnOnce } from '../browser/warn-once.js';
import { dataOptions } from './data-options.js';
import { makeGuide } from './make-guide.js';

/** A script of ours by its address, also with a version or a hash in the name. */
const OURS = /\/tiktok-exit-guide[\w.-]*\.js(?:[?#]|$)/;

/**
 * Puts a guide behind the script tag, if the tag carries options as `data-*`. A module is not told its own tag, and runs once
 * however many tags load it: then every tag that loads one of ours is looked at.
 *
 * @param script `document.currentScript`, which is null in a module, and which a page can replace by `<img name="currentScript">`
 */
export function insertGuides(script: unknown): void {
  if (script instanceof HTMLScriptElement) return insertGuide(script);
  for (const module of document.querySelectorAll<HTMLScriptElement>('script[type="module" i]')) {
    if (OURS.test(module.src)) insertGuide(module);
  }
}

function insertGuide(script: HTMLScriptElement): void {
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
