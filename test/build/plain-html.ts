import type { Block, Guide, Inline, Item, Label } from '../../src/guide/guide.js';
import type { Words } from '../../src/languages/words.js';

/**
 * A guide as a plain page: all that the widget shows and no more, without script, style or class. It is what the script's
 * size is measured against, so it must not be padded.
 */
export function plainHtml(guide: Guide, words: Words): string {
  const contents = guide.sections.map(({ id, title }) => `<li><a href="#${id}">${escape(title)}</a></li>`);
  const sections = guide.sections.map(
    (section) =>
      `<h2 id="${section.id}">${escape(section.title)}</h2>${blocks(section.intro)}<ol>${section.steps
        .map(
          (step) =>
            `<li><h3 id="${step.id}">${escape(step.title)}</h3>${blocks(step.body)}${sources(step.sources)}</li>`,
        )
        .join('\n')}</ol>`,
  );
  return `<!doctype html><html lang="${guide.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(
    guide.title,
  )}</title></head><body><h1>${escape(guide.title)}</h1>${blocks(guide.intro)}<p>${words.checked(guide.checked)}</p><p>${
    words.contents
  }</p><ol>${contents.join('\n')}</ol>${sections.join('\n')}</body></html>`;

  function sources(ids: string[] = []): string {
    const cited = guide.sources.filter((source) => ids.includes(source.id));
    const items = cited.map(({ href, title }) => `<li>${link(href, escape(title))}</li>`).join('');
    return items && `<p>${words.sources}</p><ul>${items}</ul>`;
  }

  function blocks(body: Block[]): string {
    return body.map(block).join('');
  }

  function block(one: Block): string {
    if (Array.isArray(one)) return `<p>${inline(one)}</p>`;
    const items = 'items' in one ? one.items.map((item) => `<li>${item.map(piece).join('')}</li>`).join('') : '';
    switch (one.type) {
      case 'actions':
        return `<ol>${items}</ol>`;
      case 'list':
      case 'checklist':
        return `<ul>${items}</ul>`;
      case 'note':
        return `<blockquote><p>${words.notes[one.kind]}</p>${blocks(one.body)}</blockquote>`;
      case 'table':
        return `<table>${row('th', one.head)}${one.rows.map((cells) => row('td', cells)).join('')}</table>`;
      case 'ways':
        return one.ways.map((way) => `<h4>${escape(way.title)}</h4>${blocks(way.body)}`).join('');
      case 'letter':
        return `<pre>${escape(one.text)}</pre>`;
      // The text beside a picture says the same.
      case 'screen':
        return '';
      default:
        throw new Error(`The plain page of the built-in guide has no ${one.type}.`);
    }
  }

  function piece(one: Item[number]): string {
    return typeof one === 'object' && one.type === 'nested' ? blocks(one.body) : inline([one]);
  }

  function row(cell: 'th' | 'td', cells: Inline[][]): string {
    return `<tr>${cells.map((content) => `<${cell}>${inline(content)}</${cell}>`).join('')}</tr>`;
  }
}

function inline(content: Inline[]): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return escape(piece);
      switch (piece.type) {
        case 'label':
          return label(piece);
        case 'path':
          return piece.labels.map(label).join(', then ');
        case 'strong':
          return `<strong>${inline(piece.content)}</strong>`;
        case 'link':
          return link(piece.href, inline(piece.content));
        default:
          throw new Error(`The plain page of the built-in guide has no ${piece.type}.`);
      }
    })
    .join('');
}

const label = ({ text }: Label) => `<b>${escape(text)}</b>`;
const link = (href: string, content: string) =>
  `<a href="${escape(href)}"${href.startsWith('#') ? '' : ' rel="noopener noreferrer"'}>${content}</a>`;
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
