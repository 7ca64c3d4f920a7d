import { parse } from './parse.js';

/**
 * Turns a guide in Markdown into the source of a JavaScript module whose default export is the guide as data, so that a
 * page which shows a built-in guide downloads no parser. The build and the test server call it on `*.md`.
 */
export function compile(markdown: string): string {
  const guide = parse(markdown);
  // Nobody sees the ids of the sources, and they are named often: short ones save 2 % of the script.
  const names = new Map(guide.sources.map(({ id }, index) => [id, index.toString(36)]));
  for (const source of guide.sources) source.id = names.get(source.id)!;
  for (const facts of guide.sections.flatMap((section) => [section, ...section.steps])) {
    facts.sources = facts.sources?.map((id) => names.get(id)!);
  }
  return `export default ${JSON.stringify(guide)};`;
}
