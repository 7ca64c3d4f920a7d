import type { Guide } from '../guide.js';
import { MAX_LENGTH, MAX_LINES, MAX_SIZE } from '../limits.js';
import { sizeOf } from '../size-of.js';
import { BoundedLexer } from './bounded-lexer.js';
import { checkIds } from './check-ids.js';
import { frontMatter } from './front-matter.js';
import { outline } from './outline.js';
import type { ParseContext } from './parse-context.js';
import { places } from './places.js';
import type { Place, Problem, Report } from './problem.js';
import { sources as readSources } from './sources.js';

/**
 * Reads a guide in Markdown and finds its problems.
 *
 * This function does not throw an error for a problem. It keeps as much text as possible: a missing id is made from the title,
 * a link with an address that is not allowed becomes text, and raw HTML is shown as text.
 *
 * The Markdown can come from an untrusted author. The returned guide has only allowed addresses. Markdown that would take too
 * long to parse becomes plain text. Text after the first `MAX_LENGTH` characters or `MAX_LINES` lines is left out.
 *
 * @param markdown the guide; `docs/writing-guides.md` describes the grammar
 * @param today an ISO date; a date of a last check after this day is reported. Default: today in the time zone UTC+14, in
 *   which each day starts first, because the author can be in any time zone
 * @param base the guide that `markdown` can extend. Without `base`, the links of a guide with `extends` are not checked
 * @returns the guide, and the problems sorted by line and column
 */
export function parse(
  markdown: string,
  today: string = latestToday(),
  base?: Guide,
): { guide: Guide; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (code, place, ...values) => problems.push({ code, ...place, values });

  const lines = markdown
    .slice(0, MAX_LENGTH)
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/);
  const readLines = lines.slice(0, MAX_LINES);
  if (markdown.length > MAX_LENGTH || lines.length > MAX_LINES) report('length', endOf(readLines));
  const text = readLines.join('\n');

  const { fields, length } = frontMatter(text, { today, report });
  const tokens = new BoundedLexer().lex(text.slice(length));
  const placeOf = places(tokens, text.slice(0, length).split('\n').length);
  const context: ParseContext = {
    lang: fields.lang,
    today,
    sources: new Map(),
    cited: new Set(),
    links: [],
    routes: new Set(),
    oldIds: [],
    placeOf,
    report,
  };
  const sources = readSources(tokens, context);
  const { title, intro, sections, named } = outline(tokens, fields.title, Boolean(fields.extends), context);
  const guide: Guide = { ...fields, title, intro, sections, sources };

  checkIds(named, guide, base, context);
  for (const { id } of guide.extends ? sources : sources.slice(1)) {
    // The first source of a whole guide is the official page. Readers of an old guide see it, so it does not have to be cited.
    if (!context.cited.has(id)) report('source-unused', context.sources.get(id)!, id);
  }
  if (!guide.extends && !sections.some(({ steps }) => steps.length)) report('guide-empty', { line: 1, column: 1 });
  if (sizeOf(guide) > MAX_SIZE) report('size', endOf(readLines));
  return { guide, problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

function endOf(lines: string[]): Place {
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

function latestToday(): string {
  return new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
