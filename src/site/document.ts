import { posix } from 'node:path';
import { Marked, Renderer, type Token, type Tokens } from 'marked';
import { gfmHeadingId } from 'marked-gfm-heading-id';
import { escapeHtml } from '../build/escape-html.js';

export interface Document {
  title: string;
  /** The paragraph below the title, which says whom the document is for, in plain text. */
  description: string;
  html: string;
}

/**
 * Converts a document of the project to HTML. The headings get the same ids as on code hosts, so that links to headings go on
 * working.
 *
 * @param markdown the document
 * @param path its path in the project, such as `docs/embedding.md`
 * @param addressOf returns the address on the site of a file of the project, seen from the page. Undefined if the site does not have
 *   it: then only the text of a link is left, and a picture is left out
 */
export function document(markdown: string, path: string, addressOf: (file: string) => string | undefined): Document {
  const target = (href: string): string | undefined => {
    if (/^[a-z]+:/i.test(href) || href.startsWith('#')) return href;
    const [file = '', fragment] = href.split('#');
    const address = addressOf(posix.join(posix.dirname(path), file));
    return address === undefined ? undefined : address + (fragment === undefined ? '' : `#${fragment}`);
  };
  const tables = new Map<Token, string>();
  let heading = '';
  const marked = new Marked(gfmHeadingId(), {
    // The tokens are visited in the order of the document.
    walkTokens(token) {
      if (token.type === 'heading') heading = plain((token as Tokens.Heading).text);
      if (token.type !== 'table') return;
      const same = [...tables.values()].filter((name) => name.startsWith(`Table: ${heading}`)).length;
      tables.set(token, `Table: ${heading}${same ? `, ${same + 1}` : ''}`);
    },
    renderer: {
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const address = target(href);
        if (address === undefined) return text;
        const rel = /^https?:/i.test(address) ? ' rel="noreferrer"' : '';
        return `<a href="${escapeHtml(address)}"${rel}>${text}</a>`;
      },
      image({ href, text }) {
        const address = target(href);
        return address === undefined ? '' : `<img src="${escapeHtml(address)}" alt="${escapeHtml(text)}" />`;
      },
      table(token: Tokens.Table) {
        const table = Renderer.prototype.table.call(this, token);
        // Wide tables are scrolled, also with the keyboard. So each is a region with a name.
        return `<div class="table" role="region" aria-label="${escapeHtml(tables.get(token)!)}" tabindex="0">${table}</div>\n`;
      },
      tablecell({ header, align, tokens }) {
        const tag = header ? 'th' : 'td';
        // The library writes the attribute `align`, which is obsolete.
        const place = align ? ` class="${align}"` : '';
        return `<${tag}${place}>${this.parser.parseInline(tokens)}</${tag}>\n`;
      },
      html({ text }) {
        // The documents have comments, which mark the generated tables, and no other HTML.
        return /^\s*<!--/.test(text) ? '' : escapeHtml(text);
      },
    },
  });
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? path;
  const [, below] = marked.lexer(markdown).filter(({ type }) => type !== 'space');
  const about = below?.type === 'paragraph' ? (below as Tokens.Paragraph).text : `${title} of tiktok-exit-guide`;
  return { title: plain(title), description: plain(about), html: marked.parse(markdown, { async: false }) };
}

/** A text without the signs of Markdown, in one line. */
const plain = (text: string) =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('`', '')
    .replace(/\s+/g, ' ');
