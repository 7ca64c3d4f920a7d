import { extendGuide } from '../guide/extend-guide.js';
import type { Guide } from '../guide/guide.js';
import { MAX_LENGTH } from '../guide/limits.js';
import { explain } from '../guide/markdown/explain.js';
import { parse } from '../guide/markdown/parse.js';
import type { Problem, ProblemCode } from '../guide/markdown/problem.js';
import { validGuide } from './valid-guide.js';
import { FETCH_TIMEOUT } from './fetch-timeout.js';
import type { GuideErrorCode } from './guide-error-event.js';

/**
 * A custom guide in the form in which a page provides it: as data (`guide`), as the address of a Markdown file (`src`) or as
 * Markdown (`text`). If a page provides several, the first in this order is used.
 */
export interface CustomGuideSource {
  guide?: unknown;
  src?: string | false | null;
  text?: string | false | null;
}

export class GuideError extends Error {
  constructor(
    readonly code: GuideErrorCode,
    message: string,
    /** The address of the Markdown file, if the guide comes from a file. */
    readonly file?: string,
    /**
     * The number of the line with the error. The first line is 1. Undefined if the error does not belong to one line.
     */
    readonly line?: number,
  ) {
    super(message);
  }
}

/**
 * Languages that are written from right to left. Replace this list with `Intl.Locale.prototype.getTextInfo()` when all
 * supported browsers have that method. Firefox 151 does not have it.
 */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/**
 * Problems for which the custom guide is not shown. The built-in guide is shown instead. `length` is one of these
 * problems, because the parser leaves out the end of a guide that is too long. `size` is one, because the page would hang.
 */
const FATAL: Partial<Record<ProblemCode, GuideErrorCode>> = {
  'title-missing': 'structure',
  'guide-empty': 'structure',
  length: 'size',
  size: 'size',
};

/**
 * Reads a custom guide. This module contains the parser, so only pages with a custom guide load it.
 *
 * If the Markdown has problems, but the guide can be shown, the first problem is logged as a warning.
 *
 * @param source the custom guide
 * @param base the built-in guide, which the custom guide can extend
 * @param signal aborts the fetch
 * @returns the custom guide; if it extends `base`, also with the inherited parts
 * @throws {GuideError} if the guide cannot be fetched, is not valid, or has no content
 * @throws the reason of `signal`, if `signal` was aborted before the call
 */
export async function readCustomGuide(
  { guide, src, text }: CustomGuideSource,
  base: Guide,
  signal: AbortSignal,
): Promise<Guide> {
  // `signal` may have been aborted while this module was loading. The listener in `fetchMarkdown` would not notice that
  // abort, because it is added later. So the signal is checked here.
  signal.throwIfAborted();
  if (guide) return completed(fromData(guide), base);
  if (src) {
    const file = await fetchMarkdown(src, signal);
    return completed(withAddresses(fromMarkdown(file.text, base, src), file.address), base);
  }
  return completed(fromMarkdown(withoutIndent(fromScript(text || '')), base), base);
}

function fromData(data: unknown): Guide {
  try {
    return validGuide(data);
  } catch (error) {
    throw new GuideError(error instanceof RangeError ? 'size' : 'structure', (error as Error).message);
  }
}

function fromMarkdown(markdown: string, base: Guide, file?: string): Guide {
  const { guide, problems } = parse(markdown, undefined, base);
  const describe = (problem: Problem) => {
    const { message, hint } = explain(problem);
    return `${file ?? 'Inline guide'}:${problem.line}: ${message} ${hint}`;
  };
  const fatal = problems.find(({ code }) => FATAL[code]);
  if (fatal) {
    // A guide that extends another guide may have no title and no steps. If its line `extends` names an unknown guide,
    // the parser also reports the missing title or steps. The cause is the line `extends`, so the error is about that
    // line.
    const cause =
      FATAL[fatal.code] === 'structure' ? (problems.find(({ code }) => code === 'extends') ?? fatal) : fatal;
    throw new GuideError(FATAL[fatal.code]!, describe(cause), file, cause.line);
  }
  const [first] = problems;
  if (first) {
    const rest = problems.length > 1 ? ` (The first of ${problems.length} problems.)` : '';
    console.warn(`<tiktok-exit-guide> ${describe(first)}${rest}`);
  }
  return guide;
}

/** Adds the inherited parts and the direction of the text. Throws an error if an id is used twice. */
function completed(custom: Guide, base: Guide): Guide {
  const guide = custom.extends ? extendGuide(base, custom) : custom;
  // `parse` makes the ids in a guide unique. But a guide that is given as data can contain an id twice. `extendGuide` would keep
  // only the last of two such parts, so the custom guide is checked too. Also, a custom guide can use an id for a step that `base`
  // uses for a section, or the other way round.
  const duplicate = idTwice(custom) ?? idTwice(guide);
  if (duplicate !== undefined) {
    throw new GuideError(
      'structure',
      `The id "${duplicate}" is used twice. Each section and each step needs a different id.`,
    );
  }
  return { dir: RIGHT_TO_LEFT.test(guide.lang) ? 'rtl' : 'ltr', ...guide };
}

/** Returns an id that two sections or steps have. */
function idTwice({ sections }: Guide): string | undefined {
  const ids = new Set<string>();
  const all = sections.flatMap((section) => [section, ...section.steps]);
  return all.find(({ id }) => ids.size === ids.add(id).size)?.id;
}

/**
 * Fetches a Markdown file. Throws an error if the text is longer than `MAX_LENGTH` characters, or is not complete after
 * `FETCH_TIMEOUT`.
 */
async function fetchMarkdown(src: string, signal: AbortSignal): Promise<{ text: string; address: string }> {
  const controller = new AbortController();
  signal.addEventListener('abort', () => controller.abort());
  const timer = setTimeout(() => controller.abort(), FETCH_TIMEOUT);
  try {
    const response = await fetch(src, { signal: controller.signal });
    if (!response.ok) throw new GuideError('status', `${src} answered with status ${response.status}.`, src);
    const type = response.headers.get('content-type') ?? '';
    const text = decode(await readStart(response), type);
    if (/html/i.test(type) || /^\s*<(!doctype|html)/i.test(text)) {
      throw new GuideError('type', `${src} is a web page. A guide in Markdown was expected.`, src);
    }
    if (text.length > MAX_LENGTH) {
      throw new GuideError('size', `${src} is longer than the ${MAX_LENGTH} characters that a guide may have.`, src);
    }
    return { text, address: response.url };
  } catch (error) {
    if (error instanceof GuideError) throw error;
    const reason = controller.signal.aborted
      ? `no answer within ${FETCH_TIMEOUT / 1000} seconds`
      : (error as Error).message.replace(/\.$/, '');
    throw new GuideError('network', `${src} cannot be read: ${reason}.`, src);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}

/**
 * Reads the bytes of a response. Stops early if the text is certainly longer than `MAX_LENGTH` characters, because the
 * caller rejects such a text.
 */
async function readStart(response: Response): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: BlobPart[] = [];
  let length = 0;
  // In every encoding that browsers can read, a character has at most four bytes. So more than `4 * MAX_LENGTH` bytes
  // are more than `MAX_LENGTH` characters.
  while (length <= 4 * MAX_LENGTH) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/**
 * Decodes the text of a file. Many servers name one encoding, such as ISO-8859-1, for all files, even for files in
 * UTF-8. But bytes that are valid UTF-8 are almost never text in another encoding. So such bytes are read as UTF-8,
 * even if the server names another encoding. There is one exception: if all bytes are ASCII, the text can also be in
 * UTF-16, so the encoding from the server is used.
 *
 * @param type the header `Content-Type`
 */
function decode(bytes: Uint8Array, type: string): string {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(type)?.[1];
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex -- all ASCII characters
    if (!charset || /[^\0-\x7f]/.test(text)) return text;
  } catch {
    // The bytes are not UTF-8.
  }
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    // The browser does not know the encoding.
    return new TextDecoder().decode(bytes);
  }
}

/**
 * Makes relative addresses absolute. In Markdown from a file, an address is relative to the file, but the browser would resolve
 * the address relative to the page.
 */
function withAddresses<T>(data: T, file: string): T {
  if (Array.isArray(data)) return data.map((item) => withAddresses(item, file)) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      (key === 'href' && !value.startsWith('#')) || key === 'src' ? absolute(value, file) : withAddresses(value, file),
    ]),
  ) as T;
}

function absolute(address: string, file: string): string {
  try {
    return new URL(address, file).href;
  } catch {
    // An address that is not valid stays as it is.
    return address;
  }
}

/**
 * Removes the backslash from `<\/script` and `<\script`. Publishers write this backslash to protect the script element
 * around the guide: `</script` would end that element too early, and after `<script`, the browser can ignore the end
 * tag of that element. Publishers cannot always write `&lt;` instead of `<`, because letters and blocks of code show
 * `&lt;` unchanged.
 */
function fromScript(text: string): string {
  return text.replace(/<\\(?=\\*\/?script)/gi, '<');
}

/** Removes the common indentation of all lines. Markdown in the HTML of a page is often indented like the HTML. */
function withoutIndent(text: string): string {
  const lines = text.replace(/^\s*\n/, '').split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => /^[ \t]*/.exec(line)![0].length);
  const indent = indents.reduce((least, length) => Math.min(least, length), Infinity);
  return lines.map((line) => line.slice(indent)).join('\n');
}
