import type { Guide } from '../guide.js';
import { isLanguage } from '../is-language.js';
import { day } from './day.js';
import type { Place } from './problem.js';
import type { Reading } from './reading.js';

/** What a guide may extend. */
const BASE = 'tiktok-exit';

const KEYS = ['title', 'lang', 'checked', 'extends'] as const;
type Key = (typeof KEYS)[number];

const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?:\n|$)/;
const TOP: Place = { line: 1, column: 1 };

/**
 * Reads the lines between `---` at the top: `key: value`.
 *
 * @returns the guide's own facts, and how many characters the lines take up with both `---`
 */
export function frontMatter(
  text: string,
  reading: Pick<Reading, 'today' | 'report'>,
): { own: Pick<Guide, Key>; length: number } {
  const { report } = reading;
  const [{ length }, lines = ''] = FRONT_MATTER.exec(text) ?? [''];
  const found: Partial<Record<Key, { value: string; line: string; place: Place }>> = {};
  lines.split('\n').forEach((line, index) => {
    const place = { line: index + 2, column: 1 };
    const [, key, value = ''] = /^(\w+):(.*)/s.exec(line) ?? [];
    if (KEYS.includes(key as Key)) found[key as Key] = { value: value.trim(), line: line.trim(), place };
    else if (line.trim()) report('front-matter', place, line.trim());
  });

  const base = found.extends?.value;
  const isExtending = base === BASE;
  if (found.extends && !isExtending) report('extends', found.extends.place, found.extends.value);

  const title = found.title?.value ?? '';
  if (!title && !isExtending) report('title-missing', TOP);

  // What a guide does not say itself, it takes from the one that it extends.
  let lang = isExtending ? '' : 'en';
  if (found.lang && isLanguage(found.lang.value)) lang = found.lang.value;
  else if (found.lang) {
    report('lang', found.lang.place, found.lang.value);
    lang = 'en';
  }

  const { value, line, place } = found.checked ?? { value: '', line: '', place: TOP };
  const checked = found.checked || !isExtending ? day(value, line, place, reading) : '';

  return { own: { title, lang, checked, ...(isExtending && { extends: base }) }, length };
}
