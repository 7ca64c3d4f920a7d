import type { Token, Tokens } from 'marked';
import { decodeEntities } from '../decode-entities.js';
import type { Label } from '../guide.js';

const LANGUAGE = /^\{lang=([\w-]+)\}/;
const ARROW = /^\s*→\s*$/;

/**
 * Reads bold text as labels of the app, with arrows between them: `**A**{lang=es} → **B**`.
 *
 * @param start index of the first bold text
 * @param guideLang the language that a label has which says none
 * @returns the labels; the index of the token behind them; how many characters of that token belong to the last label
 */
export function path(
  tokens: Token[],
  start: number,
  guideLang: string,
): { labels: Label[]; end: number; skip: number } {
  const labels: Label[] = [];
  for (let index = start; ; index += 2) {
    const bold = (tokens[index] as Tokens.Strong).text.replace(/\\(?=\W)/g, '');
    const after = textOf(tokens[index + 1]);
    const [written = '', lang] = LANGUAGE.exec(after) ?? [];
    labels.push({ type: 'label', text: decodeEntities(bold), ...(lang && lang !== guideLang && { lang }) });
    const goesOn = ARROW.test(after.slice(written.length)) && tokens[index + 2]?.type === 'strong';
    if (!goesOn) return { labels, end: index + 1, skip: written.length };
  }
}

function textOf(token: Token | undefined): string {
  return token?.type === 'text' ? (token as Tokens.Text).text : '';
}
