import type { Guide } from '../../src/guide/guide.js';
import type { Problem } from '../../src/guide/markdown/problem.js';
import { textsIn } from './texts-in.js';

/** A word that occurs once in an input, so that its loss is noticed although the guide has the same words elsewhere. */
export const MARKED = /kw\d+z/g;

/** Adds a number of its own to each word that readers of this Markdown see. */
export function withMarkedWords(markdown: string): string {
  let number = 0;
  let isHidden = false;
  return markdown
    .split('\n')
    .map((line, index) => {
      if (line === '---' && (index === 0 || isHidden)) isHidden = index === 0;
      if (isHidden || /^(```|<!--|---|\[[^\]]+\]:)/.test(line)) return line;
      return line.replace(
        /\]\([^)]*\)|\]\[[^\]]*\]|\{[^}]*\}|\[!\w+\]|<[^>]*>|&#?\w+;|\((?:profile|video)\)|(\p{L}{3,})/gu,
        (part, word) => (word ? `${word}kw${number++}z` : part),
      );
    })
    .join('\n');
}

/**
 * Returns the marked words of the Markdown that are neither in a text of the guide nor quoted by a problem.
 *
 * Some words may be left out, so they are not looked for. Where it is hard to say what Markdown reads, this function rather
 * looks for too few words:
 * - the front matter and comments;
 * - the address of a link, and the id of a heading;
 * - the definition of a source, with the two lines after it, because an address or a title can be there. (A source that is left
 *   out is reported, but its title is not quoted.)
 * - all lines with a bar, if the problem `cells` says that cells are left out;
 * - all words, if the problem `length` says that the end is left out.
 */
export function lostWords(markdown: string, { guide, problems }: { guide: Guide; problems: Problem[] }): string[] {
  const has = (code: Problem['code']) => problems.some((problem) => problem.code === code);
  if (has('length')) return [];
  let visible = markdown
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff?---\n[\s\S]*?\n---(?=\n|$)/, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/\[[^[\]]*\]:.*\n?.*\n?.*/g, ' ')
    .replace(/\]\(\s*(<[^>\n]*>?|\S*)/g, ' ')
    .replace(/\{[^{}]*\}/g, ' ');
  if (has('cells')) visible = visible.replace(/.*\|.*/g, ' ');
  const kept = [...textsIn(guide), ...problems.flatMap(({ values }) => values)].join('\n').toLowerCase();
  return [...new Set(visible.match(MARKED))].filter((word) => !kept.includes(word));
}
