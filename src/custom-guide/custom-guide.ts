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
    /** The line in the Markdown, from 1, if the error is in one line. */
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
 * Problems that prevent a custom guide from being shown. The built-in guide is shown instead. `length` is such a problem,
 * because the end of the custom guide would be missing.
 */
const FATAL: Partial<Record<ProblemCode, GuideErrorCode>> = {
  'title-missing': 'structure',
  'guide-empty': 'structure',
  length: 'size',
};

/**
 * Reads a custom guide. This module contains the parser, so only pages with a custom guide load it.
 *
 * If the Markdown has only problems that do not prevent the guide from being shown, the first problem is logged as a warning.
 *
 * @param source the custom guide
 * @param base the built-in guide, which the custom guide can extend
 * @param signal aborts the fetch
 * @returns the custom guide; if it extends `base`, also with the inherited parts
 * @throws {GuideError} if the guide cannot be fetched, is not valid, or has no content
 * @throws the reason of `signal`, if it was aborted before the call
 */
export async function readCustomGuide(
  { guide, src, text }: CustomGuideSource,
  base: Guide,
  signal: AbortSignal,
): Promise<Guide> {
  // `signal` may have been aborted while this module was loading. A listener that is added now would never be called.
  signal.throwIfAborted();
  if (guide) return completed(fromData(guide), base);
  if (src) {
    const file = await fetchMarkdown(src, signal);
    return completed(withAddresses(fromMarkdown(file.text, src), file.address), base);
  }
  return completed(fromMarkdown(withoutIndent(text || '')), base);
}

function fromData(data: unknown): Guide {
  try {
    return validGuide(data);
  } catch (error) {
    throw new GuideError(error instanceof RangeError ? 'size' : 'structure', (error as Error).message);
  }
}

function fromMarkdown(markdown: string, file?: string): Guide {
  const { guide, problems } = parse(markdown);
  const describe = (problem: Problem) => {
    const { message, hint } = explain(problem);
    return `${file ?? 'Inline guide'}:${problem.line}: ${message} ${hint}`;
  };
  const fatal = problems.find(({ code }) => FATAL[code]);
  if (fatal) {
    throw new GuideError(FATAL[fatal.code]!, describe(fatal), file, fatal.line);
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
  const ids = guide.sections.flatMap((section) => [section, ...section.steps]).map(({ id }) => id);
  const duplicate = ids.find((id, index) => ids.indexOf(id) !== index);
  // `parse` makes the ids in a guide unique, but data can contain an id twice. The custom guide and `base` can also use the same
  // id, in one guide for a step and in the other for a section.
  if (duplicate !== undefined) {
    throw new GuideError(
      'structure',
      `The id "${duplicate}" is used twice. Each section and each step needs a different id.`,
    );
  }
  return { dir: RIGHT_TO_LEFT.test(guide.lang) ? 'rtl' : 'ltr', ...guide };
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
    const text = await readStart(response);
    if (/html/i.test(response.headers.get('content-type') ?? '') || /^\s*<(!doctype|html)/i.test(text)) {
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

/** Reads the text of a response. Stops as soon as the text is longer than `MAX_LENGTH` characters. */
async function readStart(response: Response): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (text.length <= MAX_LENGTH) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (done) break;
  }
  return text;
}

/**
 * Makes relative addresses absolute. In Markdown from a file, an address is relative to the file, but the browser would resolve
 * it relative to the page.
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

/** Removes the common indentation of all lines. Markdown in the HTML of a page is often indented like the HTML. */
function withoutIndent(text: string): string {
  const lines = text.replace(/^\s*\n/, '').split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => /^[ \t]*/.exec(line)![0].length);
  const indent = indents.reduce((least, length) => Math.min(least, length), Infinity);
  return lines.map((line) => line.slice(indent)).join('\n');
}
