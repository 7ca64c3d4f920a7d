import { Marked } from 'marked';
import { escapeHtml } from '../build/escape-html.js';
import type { GuideChange } from '../changelog/guide-change.js';

const marked = new Marked({
  renderer: {
    // A feed is read on other sites, where a relative address leads nowhere.
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      return /^https?:/.test(href) ? `<a href="${escapeHtml(href)}">${text}</a>` : text;
    },
    html({ text }) {
      return escapeHtml(text);
    },
    image({ text }) {
      return escapeHtml(text);
    },
  },
});

/**
 * Returns the words of a change in a language, as HTML without blocks. If nobody has written them in this language, they are in
 * English, with the name of the English language before them.
 */
export function changeHtml({ words }: GuideChange, lang: string): string {
  const own = words[lang];
  if (own !== undefined) return marked.parseInline(own, { async: false });
  const english = new Intl.DisplayNames([lang], { type: 'language' }).of('en')!;
  return `(${escapeHtml(english)}) <span lang="en">${marked.parseInline(words.en!, { async: false })}</span>`;
}
