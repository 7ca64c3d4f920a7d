import { Feed } from 'feed';
import { escapeHtml } from '../build/escape-html.js';
import type { GuideChange } from '../changelog/guide-change.js';
import { stepIdsOf } from '../guide/arrange.js';
import type { Guide } from '../guide/guide.js';
import { changeHtml } from './change-html.js';
import { uuidOf } from './uuid-of.js';

/**
 * Returns an Atom feed with the changes of the guide in one language. The newest change is first.
 *
 * @param changes the changes in all languages
 * @param address the address of the site, with a slash at its end. A feed needs absolute addresses
 */
export function guideFeed(guide: Guide, changes: GuideChange[], address: string): string {
  const { lang, title, checked, sections } = guide;
  const own = changes
    .filter(({ only }) => only?.includes(lang) ?? true)
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const ids = stepIdsOf(sections);
  const steps = new Map(sections.flatMap((section) => section.steps.map((step) => [step.id, step])));

  const feed = new Feed({
    id: `urn:uuid:${uuidOf(`feed ${lang}`)}`,
    title,
    author: { name: 'tiktok-exit-guide' },
    link: `${address}changes/index.html`,
    feed: `${address}changes/${lang}.xml`,
    generator: false,
    updated: midnight(own[0]?.day ?? checked),
  });
  for (const change of own) {
    // A step can have another id now, or be gone.
    const named = change.steps.flatMap((id) => steps.get(ids.get(id) ?? '') ?? []);
    feed.addItem({
      id: `urn:uuid:${uuidOf([lang, change.day, ...change.steps, change.words.en].join('\n'))}`,
      title: escapeHtml(named.map((step) => step.title).join(', ') || title),
      link: `${address}index.html${named[0] ? `#exit-guide:${named[0].id}` : ''}`,
      date: midnight(change.day),
      content: `<p>${changeHtml(change, lang)}</p>`,
    });
  }
  // The library has no option for the language of an Atom feed.
  return feed.atom1().replace('<feed ', `<feed xml:lang="${lang}" `);
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
