import type { Block, Facts, Guide, Inline, Item, Label, Section, Step } from '../guide/guide.js';
import type { Words } from '../languages/words.js';
import { dayInWords, dayOf } from '../browser/days.js';
import { escapeHtml as escape } from './escape-html.js';

/**
 * Converts a guide to plain HTML, without scripts, styles and classes. A publisher can paste this HTML into the element
 * `<tiktok-exit-guide>`, for readers without JavaScript. The HTML has the whole text of the guide, but no controls.
 *
 * The build compares the size of the script with the size of this HTML. Markup that is not needed would make this HTML larger,
 * so the script would look smaller than it is.
 *
 * Headings start at level 2, as in the widget. Each id starts with `exit-guide-`, to avoid conflicts with ids of the page. Each
 * block starts on a new line. There are no empty lines: a publisher can paste the HTML into a Markdown file, and there an empty
 * line would end the HTML.
 *
 * @param words the texts of the element itself, such as the heading of the sources, in the language of the guide
 */
export function plainHtml(guide: Guide, words: Words): string {
  const ids = new Set(guide.sections.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]));
  return [
    `<h2>${escape(guide.title)}</h2>`,
    ...guide.intro.map(blockHtml),
    checked(guide.checked),
    `<p>${escape(words.contents)}</p>`,
    list(
      'ul',
      guide.sections.map(({ id, title }) => link(`#${id}`, escape(title))),
    ),
    ...guide.sections.map(sectionHtml),
    '',
  ].join('\n');

  function sectionHtml(section: Section): string {
    return [
      heading(3, section.id, section.title),
      facts(section),
      ...section.intro.map(blockHtml),
      sources(section),
      ...section.steps.map(stepHtml),
    ]
      .filter(Boolean)
      .join('\n');
  }

  function stepHtml(step: Step): string {
    const title = step.number ? `${step.number}. ${step.title}` : step.title;
    return [heading(4, step.id, title), facts(step), ...step.body.map(blockHtml), sources(step)]
      .filter(Boolean)
      .join('\n');
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

  function blockHtml(block: Block): string {
    if (Array.isArray(block)) return `<p>${inline(block)}</p>`;
    switch (block.type) {
      case 'actions':
        return list('ol', block.items.map(item));
      case 'list':
      case 'checklist':
        return list('ul', block.items.map(item));
      case 'note':
        return `<blockquote><p><strong>${escape(words.notes[block.kind])}</strong></p>${blocks(block.body)}</blockquote>`;
      case 'quote':
        return `<blockquote>${blocks(block.body)}</blockquote>`;
      case 'table': {
        const rows = block.rows.map(([first = [], ...others]) => {
          const cells = others.map((cell) => `<td>${inline(cell)}</td>`);
          return `<tr><th scope="row">${inline(first)}</th>${cells.join('')}</tr>`;
        });
        const head = block.head.map((cell) => `<th scope="col">${inline(cell)}</th>`).join('');
        return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
      }
      case 'ways':
        return block.ways.map((way) => `<h5>${escape(way.title)}</h5>\n${blocks(way.body)}`).join('\n');
      case 'letter': {
        // A <pre> would keep the lines too, but long lines in a <pre> overflow a narrow page.
        const paragraphs = block.text.split(/\n{2,}/).map((text) => `<p>${escape(text).replaceAll('\n', '<br>')}</p>`);
        return `<blockquote>${paragraphs.join('')}</blockquote>`;
      }
      case 'code':
        return `<pre><code>${escape(block.text).replaceAll('\n', '&#10;')}</code></pre>`;
      case 'rule':
        return '<hr>';
      case 'screen':
        // A drawing without `alt` is decoration.
        return block.alt ? `<p>${escape(block.alt)}</p>` : '';
    }
  }

  function blocks(body: Block[]): string {
    return body.map(blockHtml).filter(Boolean).join('\n');
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
