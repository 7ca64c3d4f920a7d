import { readFile } from 'node:fs/promises';
import words from '../../src/languages/en/words.js';

/** The words of the built-in guide, as HTML for the candidates that are not our guide. */
export interface GuideWords {
  title: string;
  /** The HTML between the title and the first section. The links to the sections are left out, because our guide does not have them. */
  intro: string;
  sections: { title: string; intro: string; steps: StepWords[] }[];
}

export interface StepWords {
  id: string;
  title: string;
  html: string;
}

/**
 * Reads `dist/guides/en.html`. In this file, the title of the guide is an `<h2>`, the title of a section is an `<h3>`,
 * and the title of a step is an `<h4>`.
 */
export async function readGuideWords(): Promise<GuideWords> {
  const file = new URL('../../dist/guides/en.html', import.meta.url);
  const html = await readFile(file, 'utf8').catch(() => {
    throw new Error('dist/guides/en.html does not exist. Build first: npm run build');
  });
  const [top, ...sections] = html.split(/(?=<h3)/);
  const { title, below } = heading(top!);
  return {
    title,
    intro: compact(below.split(`<p>${words.routes}</p>`)[0]!),
    sections: sections.map((section) => {
      const [top, ...steps] = section.split(/(?=<h4)/);
      const { title, below } = heading(top!);
      return {
        title,
        intro: compact(below),
        steps: steps.map((step) => {
          const { id, title, below } = heading(step);
          return { id, title, html: compact(below).replace(LATER, '') };
        }),
      };
    }),
  };
}

/** The date on which a step was checked, and its sources. Our guide draws them only after the reader has opened the step. */
const LATER = new RegExp(
  [
    `<p>${words.checked('[^<]*')}</p>`,
    ...[1, 2].map((count) => `<p>${words.sources(count).replace(String(count), '\\d+')}</p><ul>.*?</ul>`),
  ].join('|'),
  'g',
);

/** Splits HTML into its first heading and the HTML below that heading. */
function heading(html: string): { id: string; title: string; below: string } {
  const found = /^\s*<h(\d)(?: id="exit-guide-([^"]*)")?>(.*?)<\/h\1>(.*)$/s.exec(html);
  if (!found) throw new Error(`dist/guides/en.html has no heading here: ${html.slice(0, 80)}`);
  const [, , id = '', title, below] = found;
  return { id, title: unescape(title!), below: below! };
}

/**
 * Removes the spaces between tags. Also removes the ids, because each id would occur several times on a page with
 * several guides.
 */
const compact = (html: string): string =>
  html
    .replace(/ id="[^"]*"/g, '')
    .replace(/>\s+</g, '><')
    .trim();

const CHARACTERS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const unescape = (html: string): string => html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => CHARACTERS[entity]!);
