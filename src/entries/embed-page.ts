/**
 * The script of the page for iframes, which runs before the guide’s script: it hands the options in the page's address on to
 * the `<div data-tiktok-exit-guide>`, and tells the host how high the page is.
 */
import { warnOnce } from '../browser/warn-once.js';
import type { GuideLoadEvent } from '../element/events.js';
import { queryOptions } from '../embed/query-options.js';
import { tellHeight } from '../embed/tell-height.js';

const div = document.querySelector<HTMLElement>('[data-tiktok-exit-guide]')!;
const root = document.documentElement;

// The page is in the language of its fallback, but the guide goes by the reader's where the address names none.
root.removeAttribute('lang');
document.addEventListener('guide-load', (event) => {
  const { guide } = event as GuideLoadEvent;
  root.lang = guide.lang;
  document.title = guide.title;
});

// Not by a style sheet or an attribute, which policies forbid.
document.body.style.margin = '0';
for (const [name, value] of queryOptions(location.href)) {
  if (name !== 'accent') div.setAttribute(`data-${name}`, value);
  else if (CSS.supports('color', value)) div.style.setProperty('--exit-guide-accent', value);
  else warnOnce(`accent: "${value}" is not a colour and is ignored. Write one as in CSS, with # as %23.`);
  if (name === 'theme') root.style.colorScheme = value;
}

// By then the guide is there: told before, the frame would first shrink to the height of the fallback.
if (parent !== window) addEventListener('DOMContentLoaded', () => tellHeight(parent));
