import assert from 'node:assert/strict';
import type { Page } from '../browsers/browser.js';
import { data } from './data-input.js';
import { drawnGuide } from './drawn-guide.js';
import { MARKED } from './lost-words.js';
import { extending, markdown } from './markdown-input.js';
import type { Property } from './properties.js';
import { readGuide } from './read-guide.js';
import { shownTexts } from './shown-texts.js';

type Source = { text: string } | { guide: unknown };

/**
 * What must be true for the built script in a browser: it shows the guide that the source reads, with all its words and with nothing
 * else.
 *
 * @param page a page that has loaded the script and has no guide
 */
export const drawnProperties = (page: Page): Property[] => [
  {
    name: 'the built script draws all words of Markdown, and only allowed elements, attributes and addresses',
    input: markdown,
    share: 60,
    holds: (text: string) => isDrawn(page, { text }),
  },
  {
    name: 'the built script draws Markdown that extends the built-in guide in the same way',
    input: extending,
    share: 20,
    holds: (text: string) => isDrawn(page, { text }),
  },
  {
    name: 'the built script draws data in the same way, or refuses them',
    input: data,
    share: 20,
    holds: (guide: unknown) => isDrawn(page, { guide: guide || undefined }),
  },
];

async function isDrawn(page: Page, source: Source): Promise<void> {
  // No text and no data mean that there is no custom guide.
  const isThere = 'text' in source ? source.text : source.guide;
  const guide = isThere ? await readGuide(source) : undefined;
  const { code, wrong, words } = await drawnGuide(page, source);
  assert.deepEqual(wrong, []);
  if (guide instanceof Error) return assert.equal(code, guide.code);
  assert.equal(code, undefined);
  if (!guide) return;
  const drawn = new Set(words);
  const expected = new Set(shownTexts(guide).join(' ').match(MARKED));
  assert.deepEqual(
    [...expected].filter((word) => !drawn.has(word)),
    [],
    'words of the guide are not drawn',
  );
}
