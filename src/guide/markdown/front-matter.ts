import type { Guide } from '../guide.js';
import { isLanguage } from '../is-language.js';
import { day } from './day.js';
import type { Place } from './problem.js';
import type { ParseContext } from './parse-context.js';

/** The only guide that can be extended. */
const BASE = 'tiktok-exit';

const KEYS = ['title', 'lang', 'checked', 'extends'] as const;
type Key = (typeof KEYS)[number];

const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?:\n|$)/;
const TOP: Place = { line: 1, column: 1 };

/**
 * Reads the front matter: the lines `key: value` between two lines `---` at the top of the file.
 *
 * @returns the fields of the guide, and the length of the front matter in characters, including both lines `---`
 */
export function frontMatter(
  text: string,
  context: Pick<ParseContext, 'today' | 'report'>,
): { fields: Pick<Guide, Key>; length: number } {
  const { report } = context;
  const [{ length }, lines = ''] = FRONT_MATTER.exec(text) ?? [''];
  const found: Partial<Record<Key, { value: string; line: string; place: Place }>> = {};
  lines.split('\n').forEach((line, index) => {
    const place = { line: index + 2, column: 1 };
    const [, key, value = ''] = /^(\w+):(.*)/s.exec(line) ?? [];
    if (found[key as Key]) report('fact-twice', place, key!);
    if (KEYS.includes(key as Key)) found[key as Key] = { value: value.trim(), line: line.trim(), place };
    else if (line.trim()) report('front-matter', place, line.trim());
  });

  const base = found.extends?.value;
  const isExtending = base === BASE;
  if (found.extends && !isExtending) report('extends', found.extends.place, found.extends.value);

  const title = found.title?.value ?? '';
  if (!title && !isExtending) report('title-missing', TOP);

  // If the guide extends another guide, an empty `lang` means the language of the extended guide.
  let lang = isExtending ? '' : 'en';
  if (found.lang && isLanguage(found.lang.value)) lang = found.lang.value;
  else if (found.lang) {
    report('lang', found.lang.place, found.lang.value);
    lang = 'en';
  }

  const { value, line, place } = found.checked ?? { value: '', line: '', place: TOP };
  const checked = found.checked || !isExtending ? day(value, line, place, context) : '';

  return { fields: { title, lang, checked, ...(isExtending && { extends: base }) }, length };
}
