import type { Block, Facts, Guide, Inline, Item, Label, Section, Step } from '../guide/guide.js';
import type { Words } from '../languages/words.js';
import { dayInWords, dayOf } from '../browser/days.js';
import { escapeHtml as escape } from './escape-html.js';

/**
 * A guide as plain HTML, to be pasted inside the tag: all that the widget shows and no more, without script, style or class.
 * It is also what the script's size is measured against, so it must not be padded.
 *
 * Headings begin at level 2, like those of the widget. Ids have `exit-guide-` before them, so that they are none of the
 * page's, and links within the guide lead to them. Each block has a line of its own and no line is empty, since an empty line
 * ends HTML in Markdown.
 */
export function plainHtml(guide: Guide, words: Words): string {
  const ids = new Set(guide.sections.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]));
  return [
    `<h2>${escape(guide.title)}</h2>`,
    ...guide.intro.map(block),
    checked(guide.checked),
    `<p>${escape(words.contents)}</p>`,
    list(
      'ul',
      guide.sections.map(({ id, title }) => link(`#${id}`, escape(title))),
    ),
    ...guide.sections.map(section),
    '',
  ].join('\n');

  function section(one: Section): string {
    return [heading(3, one.id, one.title), facts(one), ...one.intro.map(block), sources(one), ...one.steps.map(step)]
      .filter(Boolean)
      .join('\n');
  }

  function step(one: Step): string {
    const title = one.number ? `${one.number}. ${one.title}` : one.title;
    return [heading(4, one.id, title), facts(one), ...one.body.map(block), sources(one)].filter(Boolean).join('\n');
  }

  function facts({ time, checked: day }: Facts): string {
    return (time ? `<p>${escape(`${words.time} ${time}`)}</p>` : '') + (day ? checked(day) : '');
  }

  function checked(day: string): string {
    const number = dayOf(day);
    return isNaN(number) ? '' : `<p>${escape(words.checked(dayInWords(number, guide.lang)))}</p>`;
  }

  function sources({ sources: cited = [] }: Facts): string {
    const links = guide.sources
      .filter(({ id }) => cited.includes(id))
      .map(({ href, title }) => link(href, escape(title)));
    return links.length ? `<p>${escape(words.sources)}</p>${list('ul', links)}` : '';
  }

  function block(one: Block): string {
    if (Array.isArray(one)) return `<p>${inline(one)}</p>`;
    switch (one.type) {
      case 'actions':
        return list('ol', one.items.map(item));
      case 'list':
      case 'checklist':
        return list('ul', one.items.map(item));
      case 'note':
        return `<blockquote><p><strong>${escape(words.notes[one.kind])}</strong></p>${blocks(one.body)}</blockquote>`;
      case 'quote':
        return `<blockquote>${blocks(one.body)}</blockquote>`;
      case 'table': {
        const rows = one.rows.map(([first = [], ...others]) => {
          const cells = others.map((cell) => `<td>${inline(cell)}</td>`);
          return `<tr><th scope="row">${inline(first)}</th>${cells.join('')}</tr>`;
        });
        const head = one.head.map((cell) => `<th scope="col">${inline(cell)}</th>`).join('');
        return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
      }
      case 'ways':
        return one.ways.map((way) => `<h5>${escape(way.title)}</h5>\n${blocks(way.body)}`).join('\n');
      case 'letter': {
        // Not <pre>, whose lines would run out of a narrow page.
        const paragraphs = one.text.split(/\n{2,}/).map((text) => `<p>${escape(text).replaceAll('\n', '<br>')}</p>`);
        return `<blockquote>${paragraphs.join('')}</blockquote>`;
      }
      case 'code':
        return `<pre><code>${escape(one.text).replaceAll('\n', '&#10;')}</code></pre>`;
      case 'rule':
        return '<hr>';
      case 'screen':
        // Without a text of its own, the picture says what the text beside it does.
        return one.alt ? `<p>${escape(one.alt)}</p>` : '';
    }
  }

  function blocks(body: Block[]): string {
    return body.map(block).filter(Boolean).join('\n');
  }

  function item(pieces: Item): string {
    return pieces
      .map((piece) => (typeof piece === 'object' && piece.type === 'nested' ? blocks(piece.body) : inline([piece])))
      .join('');
  }

  function inline(content: Inline[]): string {
    return content
      .map((piece) => {
        if (typeof piece === 'string') return escape(piece);
        switch (piece.type) {
          case 'label':
            return label(piece);
          case 'path':
            return piece.labels.map(label).join(escape(words.pathSeparator));
          case 'strong':
            return `<strong>${inline(piece.content)}</strong>`;
          case 'emphasis':
            return `<em>${inline(piece.content)}</em>`;
          case 'code':
            return `<code>${escape(piece.text)}</code>`;
          case 'link':
            return link(piece.href, inline(piece.content));
          case 'picture':
            return `<img src="${escape(piece.src)}" alt="${escape(piece.alt)}" loading="lazy" referrerpolicy="no-referrer">`;
          case 'break':
            return '<br>';
        }
      })
      .join('');
  }

  function link(href: string, content: string): string {
    if (!href.startsWith('#')) return `<a href="${escape(href)}" rel="noopener noreferrer">${content}</a>`;
    const id = href.slice(1);
    return ids.has(id) ? `<a href="#${anchor(id)}">${content}</a>` : content;
  }
}

const anchor = (id: string) => escape(`exit-guide-${id}`);
const heading = (level: number, id: string, title: string) =>
  `<h${level} id="${anchor(id)}">${escape(title)}</h${level}>`;
const list = (kind: 'ol' | 'ul', items: string[]) =>
  `<${kind}>${items.map((item) => `<li>${item}</li>`).join('\n')}</${kind}>`;
const label = ({ text, lang }: Label) => `<b${lang ? ` lang="${escape(lang)}"` : ''}>${escape(text)}</b>`;
