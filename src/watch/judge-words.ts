import { comparable } from './comparable.js';
import { hasWords } from './has-words.js';
import { isInline } from './is-inline.js';
import { nearestText } from './nearest-text.js';
import type { Page } from './read-page.js';
import type { Judgement } from './verdict.js';

const WALLS = {
  scripts: 'The page has next to no text without scripts.',
  consent: 'The page shows its text only after consent.',
};

/**
 * Says whether the words are on a page.
 *
 * @param language BCP 47 tag of the page
 */
export function judgeWords(page: Page, words: string, language: string): Judgement {
  if (hasWords(comparable(page.text), words)) return { verdict: 'holds' };
  if (hasWords(comparable(plainScript(page.script)), words)) {
    return { verdict: 'unreadable', detail: 'The words stand only in a script of the page.' };
  }
  if (page.wall) return { verdict: 'unreadable', detail: WALLS[page.wall] };
  const nearest = nearestText(page.text, words, language);
  return { verdict: 'words-missing', ...(nearest && { nearest }) };
}

/** A script usually has the text of a page as JSON, with HTML inside. */
function plainScript(script: string): string {
  return script
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(["'/\\])/g, '$1')
    .replace(/<\/?([a-z][\w-]*)[^<>]*>/gi, (_, name: string) => (isInline(name.toLowerCase()) ? '' : ' '));
}
