import type { Page } from '../browsers/browser.js';

/** The elements that a guide is made of. */
const ELEMENTS =
  'a b blockquote br button code div em fieldset h2 h3 h4 h5 h6 hr img input label legend li ol option p pre progress section select slot span strong style table tbody td th thead tr ul';
/** The attributes that these elements can have. */
const ATTRIBUTES =
  'alt aria-controls aria-current aria-describedby aria-expanded aria-hidden aria-label aria-labelledby class data-head data-instead data-number data-platform data-text dir for hidden href id lang loading max name part referrerpolicy rel role src tabindex type value';

interface Drawn {
  /** The code of the error, if the guide is refused. */
  code?: string;
  /** What may not be in a guide. */
  wrong: string[];
  /** The marked words that are drawn. `lost-words.ts` says what they are. */
  words: string[];
}

/** Puts a guide on the page, draws all of it, and takes it away. */
export function drawnGuide(page: Page, source: object): Promise<Drawn> {
  return page.evaluate(draw, JSON.stringify(source), ELEMENTS.split(' '), ATTRIBUTES.split(' '));
}

/** Runs in the page. `json` has lone surrogates as escapes, because they would not come through to the browser. */
async function draw(json: string, elements: string[], attributes: string[]): Promise<Drawn> {
  const { text, guide: given } = JSON.parse(json) as { text?: string; guide?: object };
  const guide = document.createElement('tiktok-exit-guide');
  guide.setAttribute('print', 'all');
  if (text !== undefined) {
    const script = document.createElement('script');
    script.type = 'text/markdown';
    script.textContent = text;
    guide.append(script);
  }
  if (given !== undefined) Object.assign(guide, { guide: given });
  const told = new Promise<Event & { code?: string }>((resolve) => {
    for (const type of ['guide-load', 'guide-error']) guide.addEventListener(type, resolve, { once: true });
  });
  document.body.append(guide);
  const { code } = await told;
  // Before printing, all that is closed is drawn.
  dispatchEvent(new Event('beforeprint'));
  await (guide as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;

  const wrong: string[] = [];
  const root = guide.shadowRoot!;
  const texts = [root.textContent!];
  for (const element of root.querySelectorAll('*')) {
    const say = (what: string) => wrong.push(`${what} in ${element.outerHTML.slice(0, 200)}`);
    if (!elements.includes(element.localName)) say('element');
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') say('namespace');
    for (const { name, value } of element.attributes) {
      if (!attributes.includes(name)) say(name);
      if (['alt', 'aria-label', 'data-text'].includes(name)) texts.push(value);
    }
    const { href, src } = element as HTMLAnchorElement & HTMLImageElement;
    // An address that is no address leads nowhere. Then `href` is as it was written, so the protocol is that of the link.
    if (href && !/^(https?|mailto):$/.test((element as HTMLAnchorElement).protocol) && URL.canParse(href)) say('link');
    if (src && !src.startsWith('https:') && !src.startsWith(location.origin) && URL.canParse(src)) say('picture');
  }
  dispatchEvent(new Event('afterprint'));
  guide.remove();
  if (document.body.children.length > 0) wrong.push(`${document.body.innerHTML.slice(0, 200)} on the page`);
  return { ...(code !== undefined && { code }), wrong, words: texts.join(' ').match(/kw\d+z/g) ?? [] };
}
