import { extendGuide } from '../guide/extend-guide.js';
import type { Guide } from '../guide/guide.js';
import { MAX_LENGTH } from '../guide/limits.js';
import { explain } from '../guide/markdown/explain.js';
import { parse } from '../guide/markdown/parse.js';
import type { Problem, ProblemCode } from '../guide/markdown/problem.js';
import { validGuide } from './valid-guide.js';
import { FETCH_TIMEOUT } from './fetch-timeout.js';
import type { GuideErrorCode } from './guide-error-event.js';

/** A custom guide as the page gives it: data, else the address of a Markdown file, else Markdown. */
export interface Written {
  guide?: unknown;
  src?: string | false | null;
  text?: string | false | null;
}

/** Why a custom guide cannot be shown. */
export class GuideError extends Error {
  constructor(
    readonly code: GuideErrorCode,
    message: string,
    /** Address of the Markdown file. */
    readonly file?: string,
    /** Line in the Markdown, from 1. */
    readonly line?: number,
  ) {
    super(message);
  }
}

/** Languages that are written from right to left; Firefox 151 has no `Intl.Locale.prototype.getTextInfo()`. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/** Problems that leave nothing to show, or only a part. */
const FATAL: Partial<Record<ProblemCode, GuideErrorCode>> = {
  'title-missing': 'structure',
  'guide-empty': 'structure',
  length: 'size',
};

/**
 * Reads a custom guide. This module is loaded only where there is one, because the parser comes with it.
 *
 * @param written where the guide is
 * @param base the built-in guide, for one that `extends` it
 * @param signal aborts the fetch when nobody waits for the guide any more
 * @throws {GuideError} where the guide cannot be fetched or has nothing to show
 */
export async function readCustomGuide({ guide, src, text }: Written, base: Guide, signal: AbortSignal): Promise<Guide> {
  // It may have been aborted while this module was loading. A listener that is added now would not hear of it.
  signal.throwIfAborted();
  if (guide) return completed(fromData(guide), base);
  if (src) {
    const file = await read(src, signal);
    return completed(withAddresses(fromMarkdown(file.text, src), file.address), base);
  }
  return completed(fromMarkdown(dedented(text || '')), base);
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
  const inWords = (problem: Problem) => {
    const { message, hint } = explain(problem);
    return `${file ?? 'Inline guide'}:${problem.line}: ${message} ${hint}`;
  };
  const fatal = problems.find(({ code }) => FATAL[code]);
  if (fatal) {
    throw new GuideError(FATAL[fatal.code]!, inWords(fatal), file, fatal.line);
  }
  const [first] = problems;
  if (first) {
    const rest = problems.length > 1 ? ` (The first of ${problems.length} problems.)` : '';
    console.warn(`<tiktok-exit-guide> ${inWords(first)}${rest}`);
  }
  return guide;
}

function completed(own: Guide, base: Guide): Guide {
  const guide = own.extends ? extendGuide(base, own) : own;
  const ids = guide.sections.flatMap((section) => [section, ...section.steps]).map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  // A step of the one can have the id of a section of the other.
  if (twice !== undefined) {
    throw new GuideError('structure', `The id "${twice}" is used twice; each section and each step needs its own.`);
  }
  return { dir: RIGHT_TO_LEFT.test(guide.lang) ? 'rtl' : 'ltr', ...guide };
}

/** Reads a file as text, but no more of it than a guide may have. */
async function read(src: string, signal: AbortSignal): Promise<{ text: string; address: string }> {
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort());
  const timer = setTimeout(() => stop.abort(), FETCH_TIMEOUT);
  try {
    const response = await fetch(src, { signal: stop.signal });
    if (!response.ok) throw new GuideError('status', `${src} answered with status ${response.status}.`, src);
    const text = await start(response);
    if (/html/i.test(response.headers.get('content-type') ?? '') || /^\s*<(!doctype|html)/i.test(text)) {
      throw new GuideError('type', `${src} is a web page; a guide in Markdown was due.`, src);
    }
    if (text.length > MAX_LENGTH) {
      throw new GuideError('size', `${src} is longer than the ${MAX_LENGTH} characters that a guide may have.`, src);
    }
    return { text, address: response.url };
  } catch (error) {
    if (error instanceof GuideError) throw error;
    const why = stop.signal.aborted
      ? `no answer within ${FETCH_TIMEOUT / 1000} seconds`
      : (error as Error).message.replace(/\.$/, '');
    throw new GuideError('network', `${src} cannot be read: ${why}.`, src);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

/** The text of an answer, up to a little more than a guide may have. */
async function start(response: Response): Promise<string> {
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

/** Makes relative addresses those that they are from the file, rather than from the page. */
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
    // What is no address leads nowhere, wherever it is seen from.
    return address;
  }
}

/** Markdown without the indentation that it has in the page's HTML. */
function dedented(text: string): string {
  const lines = text.replace(/^\s*\n/, '').split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => /^[ \t]*/.exec(line)![0].length);
  const indent = indents.reduce((least, one) => Math.min(least, one), Infinity);
  return lines.map((line) => line.slice(indent)).join('\n');
}
