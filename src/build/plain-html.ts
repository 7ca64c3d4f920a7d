import { stepIdsOf } from '../guide/arrange.js';
import type { Block, Facts, Guide, Inline, Item, Label, Section, Step } from '../guide/guide.js';
import { isOnRoute, routesOf } from '../guide/routes.js';
import type { Words } from '../languages/words.js';
import { dayInWords, dayOf } from '../browser/days.js';
import { escapeHtml as escape } from './escape-html.js';

/**
 * Converts a guide to plain HTML, without scripts, styles and classes. A publisher can paste this HTML into the element
 * `<tiktok-exit-guide>`, for readers without JavaScript. The HTML has the whole text of the guide, but no controls.
 *
 * The build compares the size of the script with the size of this HTML. More markup would make the script look small in
 * comparison, so the HTML has only the markup that it needs.
 *
 * By default, headings start at level 2, as in the element. Each id starts with `exit-guide-`, to avoid conflicts with ids of
 * the page. Each block starts on a new line. The HTML has no empty lines, because an empty line would end the HTML if a
 * publisher pastes it into a Markdown file.
 *
 * @param words the texts of the element itself, such as the heading of the sources, in the language of the guide
 * @param level level of the title, 1 to 4
 */
export function plainHtml(guide: Guide, words: Words, level = 2): string {
  const ids = new Map([...stepIdsOf(guide.sections), ...guide.sections.map(({ id }): [string, string] => [id, id])]);
  return [
    heading(level, guide.title),
    ...guide.intro.map(blockHtml),
    checked(guide.checked),
    ...contents(),
    ...guide.sections.map(sectionHtml),
    '',
  ].join('\n');

  /** A list of links to the sections. If the guide has several routes, there is one list for each route. */
  function contents(): string[] {
    const routes = routesOf(guide.sections);
    const linksOf = (sections: Section[]) =>
      list(
        'ul',
        sections.map(({ id, title }) => link(`#${id}`, escape(title))),
      );
    if (routes.length < 2) return [linksOf(guide.sections)];
    const items = routes.map(
      (route) => escape(route) + linksOf(guide.sections.filter((section) => isOnRoute(section, route))),
    );
    return [`<p>${escape(words.routes)}</p>`, list('ul', items)];
  }

  function sectionHtml(section: Section): string {
    return [
      heading(level + 1, section.title, section.id),
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
    return [heading(level + 2, title, step.id), facts(step), ...step.body.map(blockHtml), sources(step)]
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
    return links.length ? `<p>${escape(words.sources(links.length))}</p>${list('ul', links)}` : '';
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
        return block.ways.map((way) => `${heading(Math.min(level + 3, 6), way.title)}\n${blocks(way.body)}`).join('\n');
      case 'letter': {
        // A `<pre>` would keep the line breaks too, but long lines in a `<pre>` overflow a narrow page.
        const paragraphs = block.text.split(/\n{2,}/).map((text) => `<p>${escape(text).replaceAll('\n', '<br>')}</p>`);
        return `<blockquote>${paragraphs.join('')}</blockquote>`;
      }
      case 'code':
        return `<pre><code>${escape(block.text).replaceAll('\n', '&#10;')}</code></pre>`;
      case 'rule':
        return '<hr>';
      case 'screen':
        // A drawing without `alt` is decoration, so it is left out.
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
    const id = ids.get(href.slice(1));
    return id === undefined ? content : `<a href="#${anchor(id)}">${content}</a>`;
  }
}

const anchor = (id: string) => escape(`exit-guide-${id}`);
const heading = (level: number, title: string, id?: string) =>
  `<h${level}${id === undefined ? '' : ` id="${anchor(id)}"`}>${escape(title)}</h${level}>`;
const list = (kind: 'ol' | 'ul', items: string[]) =>
  `<${kind}>${items.map((item) => `<li>${item}</li>`).join('\n')}</${kind}>`;
const label = ({ text, lang }: Label) => `<b${lang ? ` lang="${escape(lang)}"` : ''}>${escape(text)}</b>`;
