/**
 * The script of `embed.html`, the page for iframes. It copies the options in the query of the address to `data-*` attributes of
 * the `<div>`. The guide script reads these attributes, so the guide script must run after this script. This script also sends
 * the height of the page to the parent window.
 */
import { logOnce } from '../browser/log-once.js';
import type { GuideLoadEvent } from '../element/events.js';
import { queryOptions } from '../embed/query-options.js';
import { readableAccent } from '../embed/readable-accent.js';
import { reportHeight } from '../embed/report-height.js';

const div = document.querySelector<HTMLElement>('[data-tiktok-exit-guide]')!;
const root = document.documentElement;

// The guide prefers the `lang` of the page to the languages of the browser. But the `lang` of `embed.html` is only the
// language of the fallback, and says nothing about the reader. So `lang` is removed.
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
  else if (CSS.supports('color', value)) div.style.setProperty('--exit-guide-accent', readableAccent(value));
  else logOnce('warn', `accent: "${value}" is not a CSS colour and is ignored. Write # as %23.`);
  if (name === 'theme') root.style.colorScheme = value;
}

// At `DOMContentLoaded`, a guide whose language is inside the script is already rendered. A custom guide and another language
// are loaded first. Before, the page has only the height of the fallback. If that height were sent, the iframe would become small
// for a moment.
if (parent !== window) {
  addEventListener('DOMContentLoaded', () => {
    const guide = div.querySelector<Element & { hasUpdated?: boolean }>('tiktok-exit-guide');
    if (guide?.hasUpdated === false) guide.addEventListener('guide-load', () => reportHeight(parent), { once: true });
    else reportHeight(parent);
  });
}
