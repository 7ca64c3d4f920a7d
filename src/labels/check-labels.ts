import type { Token, Tokens } from 'marked';
import { BoundedLexer } from '../guide/markdown/bounded-lexer.js';
import { frontMatter } from '../guide/markdown/front-matter.js';
import { places } from '../guide/markdown/places.js';
import type { Place } from '../guide/markdown/problem.js';
import { screen } from '../guide/markdown/screen.js';
import type { Finding } from './finding.js';
import { labelText } from './label-text.js';
import type { Ledger } from './read-ledger.js';

/** A label in the Markdown of a guide. */
export interface ShownLabel extends Place {
  text: string;
  lang: string;
}

/** Bold text with one of these at its end is emphasis. In all other texts, bold means a label. */
const PUNCTUATION = /[.:?!…。：？！．‥]["'”’»」』)）]*$/u;
const LANGUAGE = /^\{lang=([\w-]+)\}/;
const ARROW = /^\s*→\s*$/;

/**
 * Finds the labels in a guide that its ledger does not have, or that are too uncertain to be shown.
 *
 * @param english the English ledger, for labels with the mark `{lang=en}`. Without it, such labels are not checked
 */
export function checkLabels(markdown: string, ledger: Ledger, english?: Ledger): Finding[] {
  const { lang, labels } = shownLabels(markdown);
  return labels.flatMap((label): Finding[] => {
    const { text, line, column } = label;
    const isEnglish = label.lang === 'en' && lang !== 'en';
    if (label.lang !== lang && !isEnglish) {
      const hint = 'Show a label in the language of the guide, or in English.';
      return [
        {
          code: 'label-language',
          line,
          column,
          message: `The label "${text}" is in the language ${label.lang}.`,
          hint,
        },
      ];
    }
    const from = isEnglish ? english : ledger;
    const rows = from?.rows.filter((row) => row.label && row.label === labelText(text));
    if (!rows || rows.some(({ isPrintable }) => isPrintable)) return [];
    const which = isEnglish ? 'the English ledger' : 'the ledger';
    if (rows.length) {
      const hint =
        'Find a better source, or a second one that agrees. Until then, say where the row is and leave the label out.';
      return [
        {
          code: 'label-weak',
          line,
          column,
          message: `The label "${text}" is too uncertain: it stands on one weak source.`,
          hint,
        },
      ];
    }
    const hint =
      'Write the label as labels.md has it, or add it there with a source that shows it. If no source does, say where the row is. If it is not a label but emphasis, end the bold text with a colon or a full stop.';
    return [{ code: 'label-unknown', line, column, message: `The label "${text}" is not in ${which}.`, hint }];
  });
}

/** Finds all labels that a guide shows: in texts, in paths and in pictures of screens. */
export function shownLabels(markdown: string): { lang: string; labels: ShownLabel[] } {
  const text = markdown.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { fields, length } = frontMatter(text, { today: '', report: () => {} });
  const { lang } = fields;
  const tokens = new BoundedLexer().lex(text.slice(length));
  const placeOf = places(tokens, text.slice(0, length).split('\n').length);
  const labels: ShownLabel[] = [];
  // A text without letters and digits, such as `…` or `☰`, needs no source.
  const add = (label: ShownLabel) => /[\p{L}\p{N}]/u.test(label.text) && labels.push(label);
  read(tokens, false);
  return { lang, labels };

  /** @param isAction whether the text is an action or a line to tick, where each bold text is a label */
  function read(tokens: Token[], isAction: boolean): void {
    tokens.forEach((token, index) => {
      switch (token.type) {
        case 'heading':
          return;
        case 'list': {
          const { items, ordered } = token as Tokens.List;
          for (const item of items) read(item.tokens, ordered || item.task);
          return;
        }
        case 'table': {
          const { header, rows } = token as Tokens.Table;
          for (const cell of [header, ...rows].flat()) read(cell.tokens, false);
          return;
        }
        case 'blockquote':
          read((token as Tokens.Blockquote).tokens, false);
          return;
        case 'code':
          if (/^screen\b/.test((token as Tokens.Code).lang ?? '')) readScreen(token as Tokens.Code);
          return;
        case 'strong': {
          const bold = (token as Tokens.Strong).text;
          const following = textOf(tokens[index + 1]);
          const mark = LANGUAGE.exec(following)?.[1];
          const isInPath =
            (ARROW.test(following.replace(LANGUAGE, '')) && tokens[index + 2]?.type === 'strong') ||
            (ARROW.test(textOf(tokens[index - 1]).replace(LANGUAGE, '')) && tokens[index - 2]?.type === 'strong');
          if (isAction || isInPath || mark || !PUNCTUATION.test(bold.trim())) {
            add({ text: bold, lang: mark ?? lang, ...placeOf(token) });
          }
          return;
        }
        default:
          read((token as Tokens.Generic).tokens ?? [], isAction);
      }
    });
  }

  function readScreen(token: Tokens.Code): void {
    let index = 0;
    for (const line of token.raw.split('\n')) {
      const isFence = /^\s*(`{3,}|~{3,})/.test(line);
      // A tab bar has the same cells if it is read as a row.
      for (const cell of isFence ? [] : screen(line).rows.flatMap(({ cells }) => cells)) {
        const text = typeof cell === 'string' ? cell : cell.tap;
        add({ text, lang, ...placeOf(token, index + Math.max(0, line.indexOf(text))) });
      }
      index += line.length + 1;
    }
  }
}

function textOf(token: Token | undefined): string {
  return token?.type === 'text' ? (token as Tokens.Text).text : '';
}
