import { dayInWords, dayOf } from '../browser/days.js';
import type { Facts, Guide } from '../guide/guide.js';
import { parse } from '../guide/markdown/parse.js';

/**
 * Converts a guide in Markdown to the source of a JavaScript module, which exports the guide as data. So a page with a built-in
 * guide does not need the parser.
 *
 * The module also exports the date of the last check in words, so that the browser can paint the guide without a date
 * formatter. On a phone, creating the first date formatter takes longer than rendering the whole guide.
 *
 * The build and the test server call this function for `*.md` files.
 */
export function compile(markdown: string): string {
  const guide = withShortSourceIds(parse(markdown).guide);
  const checkedOn = dayInWords(dayOf(guide.checked), guide.lang);
  return `export const checkedOn = ${JSON.stringify(checkedOn)}; export default ${JSON.stringify(guide)};`;
}

/**
 * Replaces the id of each source with the place of the source in the list. Readers never see the ids of sources, and no
 * address contains one. So the long ids would only make the script larger.
 */
function withShortSourceIds(guide: Guide): Guide {
  const shortIds = new Map(guide.sources.map(({ id }, index) => [id, String(index)]));
  const cite = <T extends Facts>(facts: T): T =>
    facts.sources ? { ...facts, sources: facts.sources.map((id) => shortIds.get(id)!) } : facts;
  return {
    ...guide,
    sections: guide.sections.map((section) => ({ ...cite(section), steps: section.steps.map(cite) })),
    sources: guide.sources.map((source) => ({ ...source, id: shortIds.get(source.id)! })),
  };
}
