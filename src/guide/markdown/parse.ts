import type { Guide } from '../guide.js';
import { MAX_LENGTH, MAX_LINES } from '../limits.js';
import { BoundedLexer } from './bounded-lexer.js';
import { frontMatter } from './front-matter.js';
import { outline } from './outline.js';
import { places } from './places.js';
import type { Place, Problem, Report } from './problem.js';
import { sources as registerOf } from './sources.js';

/**
 * Reads a guide written in Markdown, and finds what is wrong with it.
 *
 * Nothing throws and no text is lost: what is wrong is noted and shown as well as it can be. A missing id is made from the
 * title, a link that is not allowed becomes its text, raw HTML is shown as text. The author may be an enemy: there is no
 * address in the guide but allowed ones, and what would take too long to read is shown as it was written. Only what stands
 * behind the first `MAX_LENGTH` characters or `MAX_LINES` lines is left out.
 *
 * @param markdown the guide; `docs/writing-guides.md` describes its grammar
 * @param today the day, as an ISO date, after which a check cannot have been made; default: the day that has begun
 *   somewhere on Earth, so that an author ahead of the machine's clock is not told off
 * @returns the guide, and the problems in the order of their places
 */
export function parse(markdown: string, today: string = latestToday()): { guide: Guide; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (code, place, ...written) => problems.push({ code, ...place, written });

  const lines = markdown
    .slice(0, MAX_LENGTH)
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/);
  const read = lines.slice(0, MAX_LINES);
  if (markdown.length > MAX_LENGTH || lines.length > MAX_LINES) report('length', endOf(read));
  const text = read.join('\n');

  const { own, length } = frontMatter(text, { today, report });
  const tokens = new BoundedLexer().lex(text.slice(length));
  const placeOf = places(tokens, text.slice(0, length).split('\n').length);
  const sources = registerOf(tokens, { placeOf, report });
  const ids = new Set(sources.map(({ id }) => id));
  const { title, intro, sections } = outline(tokens, own.title, {
    lang: own.lang,
    today,
    sources: ids,
    placeOf,
    report,
  });
  const guide: Guide = { ...own, title, intro, sections, sources };

  if (!guide.extends && !sections.some(({ steps }) => steps.length)) report('guide-empty', { line: 1, column: 1 });
  return { guide, problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

function endOf(lines: string[]): Place {
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** Today in the time zone that is furthest ahead, UTC+14. */
function latestToday(): string {
  return new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
