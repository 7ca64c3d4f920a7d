/**
 * The script of the page for iframes (`embed.html`). It must run before the guide script: it copies the options in the query to
 * the `<div data-tiktok-exit-guide>`. It also sends the height of the page to the parent window.
 */
import { warnOnce } from '../browser/warn-once.js';
import type { GuideLoadEvent } from '../element/events.js';
import { queryOptions } from '../embed/query-options.js';
import { reportHeight } from '../embed/report-height.js';

const div = document.querySelector<HTMLElement>('[data-tiktok-exit-guide]')!;
const root = document.documentElement;

// `lang` of the page is the language of the fallback. Without it, the guide uses the languages of the browser.
root.removeAttribute('lang');
document.addEventListener('guide-load', (event) => {
  const { guide } = event as GuideLoadEvent;
  root.lang = guide.lang;
  document.title = guide.title;
});

// A Content-Security-Policy can forbid style elements and style attributes, but not this property.
document.body.style.margin = '0';
for (const [name, value] of queryOptions(location.href)) {
  if (name !== 'accent') div.setAttribute(`data-${name}`, value);
  else if (CSS.supports('color', value)) div.style.setProperty('--exit-guide-accent', value);
  else warnOnce(`accent: "${value}" is not a CSS colour and is ignored. Write # as %23.`);
  if (name === 'theme') root.style.colorScheme = value;
}

// At this event the guide is rendered. An earlier report would first shrink the iframe to the height of the fallback.
if (parent !== window) addEventListener('DOMContentLoaded', () => reportHeight(parent));
