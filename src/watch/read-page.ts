import { isUtf8 } from 'node:buffer';
import { load, loadBuffer, type CheerioAPI } from 'cheerio';
import { marked } from 'marked';
import { isInline } from './is-inline.js';

/** What the watcher reads out of a page. */
export interface Page {
  /** The text that a reader without scripts sees. */
  text: string;
  /** What stands in the scripts of the page. */
  script: string;
  /** What keeps the watcher from the text, if there is next to no text. */
  wall?: 'scripts' | 'consent';
}

/** Elements whose text is not shown to readers. `rt` has the pronunciation of the word before it. */
const NOT_SHOWN = new Set(['head', 'title', 'script', 'style', 'noscript', 'template', 'iframe', 'svg', 'rp', 'rt']);

/** Boxes of the companies that ask for consent. */
const CONSENT_BOX =
  '#onetrust-consent-sdk, #didomi-host, [id^="sp_message_container"], #CybotCookiebotDialog, #usercentrics-root, ' +
  '#qc-cmp2-container, .fc-consent-root, form[action*="consent"]';
const CONSENT_WORD = /cookie|consent|zustimm|einwillig|consentimiento|consentimento|consenso|çerez|クッキー|同意/i;
const SCRIPT_WORD = /java ?script/i;

/** The number of characters up to which a page has next to no text. A wall of consent has more text than an empty page. */
const EMPTY = 200;
const SHORT = 1500;

/**
 * Reads the text of a page.
 *
 * @param type the header `content-type`
 * @param address where the page was found, after all redirects
 */
export function readPage(body: Uint8Array, type: string, address: string): Page {
  const $ = isPlainText(type) ? load(textOfMarkdown(body, type)) : html(body, type);
  const text = visibleText($);
  const scripts = $('script')
    .toArray()
    .map((element) => $(element).text());
  const script = scripts.join('\n');
  const wall = wallOf($, text, scripts.length > 0, new URL(address));
  return { text, script, ...(wall && { wall }) };
}

/** Whether the watcher can read a page of this type. */
export const isReadable = (type: string): boolean =>
  isPlainText(type) || /^(text\/html|application\/xhtml\+xml)\b/i.test(type);

const isPlainText = (type: string) => /^text\/(plain|markdown|x-markdown)\b/i.test(type);

const charset = (type: string) => /charset=["']?([\w-]+)/i.exec(type)?.[1];

function html(body: Uint8Array, type: string): CheerioAPI {
  const label = charset(type);
  return loadBuffer(Buffer.from(body), {
    // Without any declaration, browsers guess. Valid UTF-8 is hardly ever anything else.
    encoding: {
      defaultEncoding: isUtf8(body) ? 'utf-8' : 'windows-1252',
      ...(label && { transportLayerEncodingLabel: label }),
    },
  });
}

/** Copies of legal texts are kept as Markdown. So marks such as `**` do not stand between words. */
function textOfMarkdown(body: Uint8Array, type: string): string {
  const label = charset(type) ?? 'utf-8';
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label);
  } catch {
    decoder = new TextDecoder();
  }
  return marked.parse(decoder.decode(body), { async: false });
}

type Node = ReturnType<CheerioAPI['root']>[0]['children'][number];

/** Joins the texts as a browser shows them: no space between elements inside a line, a space around all others. */
function visibleText($: CheerioAPI): string {
  const pieces: string[] = [];
  // Not recursive, because a page can be nested more deeply than functions can.
  const left: (Node | string)[] = $.root()[0]!.children.toReversed();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node === 'string') pieces.push(node);
    else if (node.type === 'text') pieces.push(node.data);
    else if ('name' in node && 'children' in node && !NOT_SHOWN.has(node.name)) {
      const space = isInline(node.name) ? '' : ' ';
      left.push(space);
      // Not with `push(...children)`, because a function takes only some ten thousand arguments.
      for (const child of node.children.toReversed()) left.push(child);
      left.push(space);
    }
  }
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

function wallOf($: CheerioAPI, text: string, hasScripts: boolean, { hostname, pathname }: URL): Page['wall'] {
  if (hostname.startsWith('consent.') || /\/(collect)?consent\b/i.test(pathname)) return 'consent';
  if (text.length < SHORT && ($(CONSENT_BOX).length > 0 || CONSENT_WORD.test(text))) return 'consent';
  const asksForScripts = SCRIPT_WORD.test($('noscript').text()) || SCRIPT_WORD.test(text);
  if (hasScripts && (text.length < EMPTY || (text.length < SHORT && asksForScripts))) return 'scripts';
  return undefined;
}
