import type { Inline, Label } from '../guide/guide.js';
import type { Context } from './context.js';
import { element, type Child } from './element.js';
import { link } from './link.js';
import type { WordsContext } from './word.js';

/**
 * Inline text.
 *
 * @csspart label - The text of a button or a menu row, as the app shows it.
 * @csspart path - A sequence of labels to tap.
 * @csspart path-separator - The sign between two labels of a path.
 * @csspart picture - A picture from the Markdown of a guide.
 */
export function inline(content: Inline[], context: WordsContext & Pick<Context, 'reader' | 'links'>): Child[] {
  return content.map((piece) => {
    if (typeof piece === 'string') return piece;
    switch (piece.type) {
      case 'label':
        return label(piece);
      case 'path':
        return element(
          'span',
          { part: 'path' },
          piece.labels.map((each, index) => [index ? pathSeparator(context) : undefined, label(each)]),
        );
      case 'strong':
        return element('strong', {}, inline(piece.content, context));
      case 'emphasis':
        return element('em', {}, inline(piece.content, context));
      case 'code':
        return element('code', {}, piece.text);
      case 'link':
        return link(piece.href, inline(piece.content, context), context);
      case 'picture':
        return element('img', {
          part: 'picture',
          // `loading` and `referrerpolicy` come before `src`, because some browsers start to load a picture as soon as it has
          // an address.
          loading: 'lazy',
          referrerpolicy: 'no-referrer',
          src: piece.src,
          alt: piece.alt,
        });
      case 'break':
        return element('br', {});
    }
  });
}

/**
 * The separator stands in the middle of a sentence. So if the built-in words are in another language than the guide, the
 * separator is a comma and not a word.
 */
function pathSeparator({ guide, words, wordsLang }: WordsContext): Child {
  return element(
    'span',
    { part: 'path-separator' },
    element('span', { class: 'unseen' }, wordsLang === guide.lang ? words.pathSeparator : ', '),
  );
}

/** Hides symbols such as ☰ from screen readers, which would read the Unicode name of a symbol, such as "trigram for heaven". */
function label({ text, lang }: Label): Child {
  const pieces = text.split(/(\p{So}+)/u);
  return element(
    'b',
    { part: 'label', lang },
    pieces.map((piece, index) => (index % 2 ? element('span', { 'aria-hidden': 'true' }, piece) : piece)),
  );
}
