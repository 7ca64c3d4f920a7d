import type { Token, Tokens } from 'marked';
import { decodeEntities } from '../decode-entities.js';
import type { Label } from '../guide.js';

const LANGUAGE = /^\{lang=([\w-]+)\}/;
const ARROW = /^\s*→\s*$/;

/**
 * Reads bold texts with arrows between them as labels of the app: `**A**{lang=es} → **B**`.
 *
 * @param start index of the token of the first bold text
 * @param guideLang the language of the guide, which is the default language of a label
 * @returns `labels`: the labels; `end`: the index of the first token after the labels; `skip`: the number of characters to skip
 *   in the token at `end`. If the last label has a mark `{lang=…}`, that token starts with the mark, and `skip` is the length
 *   of the mark. Otherwise `skip` is 0
 */
export function path(
  tokens: Token[],
  start: number,
  guideLang: string,
): { labels: Label[]; end: number; skip: number } {
  const labels: Label[] = [];
  for (let index = start; ; index += 2) {
    const bold = (tokens[index] as Tokens.Strong).text.replace(/\\(?=\W)/g, '');
    const following = textOf(tokens[index + 1]);
    const [langMark = '', lang] = LANGUAGE.exec(following) ?? [];
    labels.push({ type: 'label', text: decodeEntities(bold), ...(lang && lang !== guideLang && { lang }) });
    const goesOn = ARROW.test(following.slice(langMark.length)) && tokens[index + 2]?.type === 'strong';
    if (!goesOn) return { labels, end: index + 1, skip: langMark.length };
  }
}

function textOf(token: Token | undefined): string {
  return token?.type === 'text' ? (token as Tokens.Text).text : '';
}
