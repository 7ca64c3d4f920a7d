import { html, nothing } from 'lit';
import type { Inline, Label } from '../guide/guide.js';
import type { Context } from './context.js';
import { link } from './link.js';

/**
 * Inline text. The templates have line breaks only inside tags, because the browser shows other line breaks as spaces.
 *
 * @csspart label - The text of a button or a menu row, as the app shows it.
 * @csspart path - A sequence of labels to tap.
 * @csspart path-separator - The sign between two labels of a path.
 * @csspart picture - A picture from the Markdown of a guide.
 */
export function inline(content: Inline[], context: Pick<Context, 'words' | 'reader' | 'links'>): unknown[] {
  return content.map((piece) => {
    if (typeof piece === 'string') return piece;
    switch (piece.type) {
      case 'label':
        return label(piece);
      case 'path': {
        const separator = html`<span part="path-separator"
          ><span class="unseen">${context.words.pathSeparator}</span></span
        >`;
        return html`<span part="path"
          >${piece.labels.map((each, index) => [index ? separator : nothing, label(each)])}</span
        >`;
      }
      case 'strong':
        return html`<strong>${inline(piece.content, context)}</strong>`;
      case 'emphasis':
        return html`<em>${inline(piece.content, context)}</em>`;
      case 'code':
        return html`<code>${piece.text}</code>`;
      case 'link':
        return link(piece.href, inline(piece.content, context), context);
      case 'picture':
        return html`<img
          part="picture"
          src=${piece.src}
          alt=${piece.alt}
          loading="lazy"
          referrerpolicy="no-referrer"
        />`;
      case 'break':
        return html`<br />`;
    }
  });
}

/** Hides symbols such as ☰ from screen readers, which would read the Unicode name of a symbol, such as "trigram for heaven". */
function label({ text, lang }: Label): unknown {
  const pieces = text.split(/(\p{So}+)/u);
  return html`<b part="label" lang=${lang ?? nothing}
    >${pieces.map((piece, index) => (index % 2 ? html`<span aria-hidden="true">${piece}</span>` : piece))}</b
  >`;
}
