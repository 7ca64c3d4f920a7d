/**
 * The script of the page for iframes (`embed.html`). It copies the options in the query of the address to the attributes of
 * the `<div>`. It must run before the guide script, which reads these attributes. It also sends the height of the page to the
 * parent window.
 */
import { warnOnce } from '../browser/warn-once.js';
import type { GuideLoadEvent } from '../element/events.js';
import { queryOptions } from '../embed/query-options.js';
import { reportHeight } from '../embed/report-height.js';

const div = document.querySelector<HTMLElement>('[data-tiktok-exit-guide]')!;
const root = document.documentElement;

// The `lang` of the page is the language of the fallback. It is removed, so that the guide uses the languages of the browser.
root.removeAttribute('lang');
document.addEventListener('guide-load', (event) => {
  const { guide } = event as GuideLoadEvent;
  root.lang = guide.lang;
  document.title = guide.title;
});

// A Content-Security-Policy can forbid style elements and style attributes, but it cannot forbid a script to set
// `style.margin`.
document.body.style.margin = '0';
for (const [name, value] of queryOptions(location.href)) {
  if (name !== 'accent') div.setAttribute(`data-${name}`, value);
  else if (CSS.supports('color', value)) div.style.setProperty('--exit-guide-accent', value);
  else warnOnce(`accent: "${value}" is not a CSS colour and is ignored. Write # as %23.`);
  if (name === 'theme') root.style.colorScheme = value;
}

// At `DOMContentLoaded`, a built-in guide is already rendered. An earlier report would first shrink the iframe to the height
// of the fallback.
if (parent !== window) addEventListener('DOMContentLoaded', () => reportHeight(parent));
