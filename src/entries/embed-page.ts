/**
 * The script of `embed.html`, the page for iframes. It copies the options in the query of the address to `data-*` attributes
 * of the `<div>`. The guide script reads these attributes, so it must run after this script. This script also sends the height
 * of the page to the parent window.
 */
import { warnOnce } from '../browser/warn-once.js';
import type { GuideLoadEvent } from '../element/events.js';
import { queryOptions } from '../embed/query-options.js';
import { reportHeight } from '../embed/report-height.js';

const div = document.querySelector<HTMLElement>('[data-tiktok-exit-guide]')!;
const root = document.documentElement;

// The guide would use the `lang` of the page before the languages of the browser. In `embed.html`, that `lang` says only which
// language the fallback has, so it is removed.
root.removeAttribute('lang');
document.addEventListener('guide-load', (event) => {
  const { guide } = event as GuideLoadEvent;
  root.lang = guide.lang;
  document.title = guide.title;
});

// The Content-Security-Policy of the page blocks style elements and style attributes, but a script may still set
// `style.margin`.
document.body.style.margin = '0';
for (const [name, value] of queryOptions(location.href)) {
  if (name !== 'accent') div.setAttribute(`data-${name}`, value);
  else if (CSS.supports('color', value)) div.style.setProperty('--exit-guide-accent', value);
  else warnOnce(`accent: "${value}" is not a CSS colour and is ignored. Write # as %23.`);
  if (name === 'theme') root.style.colorScheme = value;
}

// At `DOMContentLoaded`, a built-in guide is already rendered. Before, the page has only the height of the fallback, and to
// send that height would shrink the iframe for a moment.
if (parent !== window) addEventListener('DOMContentLoaded', () => reportHeight(parent));
