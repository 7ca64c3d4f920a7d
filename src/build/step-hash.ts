import { createHash } from 'node:crypto';
import type { Guide, Step } from '../guide/guide.js';

/**
 * Returns a short mark of the text of each section and each step, by id. A translation keeps the mark of the English text from
 * which it was made, so `npm run languages` can tell which texts changed since then. Sources, and how the Markdown is
 * formatted, do not matter. The mark of the first section includes the title and the introduction of the guide.
 */
export function stepHashes({ title, intro, sections }: Guide): Map<string, string> {
  const parts = sections.flatMap((section, index): [string, unknown][] => [
    [section.id, [index === 0 && [title, intro], section.title, section.about, section.routes, section.intro]],
    ...section.steps.map((step): [string, unknown] => [step.id, textOf(step)]),
  ]);
  return new Map(parts.map(([id, text]) => [id, hash(JSON.stringify(text))]));
}

const textOf = ({ title, time, wait, afterWait, body }: Step) => [title, time, wait, afterWait, body];

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

const FROM = /\s*;?\s*\bfrom:\s*(\w+)\s*;?\s*/;

/** Returns the marks that a translation keeps, by the id of the section or step. */
export function readStamps(markdown: string): Map<string, string> {
  const stamps = new Map<string, string>();
  for (const { id, comment } of headings(markdown)) {
    const stamp = comment && FROM.exec(comment)?.[1];
    if (stamp) stamps.set(id, stamp);
  }
  return stamps;
}

/**
 * Writes marks into the facts of sections and steps. Other text is not changed.
 *
 * @param hashes the marks by id
 */
export function writeStamps(markdown: string, hashes: Map<string, string>): string {
  let written = '';
  let end = 0;
  for (const { id, comment, start, stop } of headings(markdown)) {
    const hash = hashes.get(id);
    if (!hash) continue;
    const others = comment?.replace(FROM, '; ').replace(/^[;\s]+|[;\s]+$/g, '');
    const facts = `<!-- ${others ? `${others}; ` : ''}from: ${hash} -->`;
    written += markdown.slice(end, start) + (comment === undefined ? `\n\n${facts}` : facts);
    end = stop;
  }
  return written + markdown.slice(end);
}

/** Finds the headings of sections and steps, each with the comment below it. */
function headings(markdown: string): { id: string; comment?: string; start: number; stop: number }[] {
  return [...markdown.matchAll(/^###? .*\{#([^{}]+)\}[ \t]*$(?:(\s*)<!--([\s\S]*?)-->)?/gm)].map((match) => {
    const [text, id, space, comment] = match;
    const stop = match.index + text.length;
    const start = comment === undefined ? stop : match.index + text.lastIndexOf('<!--');
    return { id: id!, ...(comment !== undefined && space !== undefined && { comment: comment.trim() }), start, stop };
  });
}
