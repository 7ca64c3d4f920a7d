import type { Hop, Reading } from './reading.js';
import { bySeverity, type Judgement } from './verdict.js';

/** What is known of words on a page that was visited. */
export type JudgeWords = (words: string) => Judgement;

/**
 * Says what became of a claim.
 *
 * @param address the address in the register
 * @param words the words of the claim. Undefined if nobody has seen them
 * @param reading what came of visiting the address
 * @param judge the judgement on words that were looked for on the page
 * @param copies the judgements on the words in the copies of the page that the register names
 */
export function judgeClaim(
  address: string,
  words: string | undefined,
  reading: Reading,
  judge: JudgeWords,
  copies: Judgement[] = [],
): Judgement {
  const { hops } = reading;
  if (reading.kind === 'gone') return { verdict: 'gone', detail: reading.detail };
  const isPage = reading.kind === 'page' || reading.kind === 'unchanged';
  const end = isPage ? reading.address : undefined;
  const onPage: Judgement = isPage
    ? words === undefined
      ? { verdict: 'never-seen' }
      : judge(words)
    : { verdict: reading.kind, detail: reading.detail };
  const judgement = words === undefined ? onPage : inCopies(onPage, copies);

  // Many sites send visitors of a removed page to their front page.
  if (end && isFrontPage(end) && !isFrontPage(address) && judgement.verdict !== 'holds') {
    return { verdict: 'gone', detail: `The address leads to ${end}, the front page.` };
  }
  const movedTo = newAddress(hops);
  if (movedTo && (judgement.verdict === 'holds' || judgement.verdict === 'never-seen')) {
    return { ...judgement, verdict: 'moved', movedTo };
  }
  if (!end || !hops.length || judgement.verdict === 'holds') return judgement;
  return { ...judgement, detail: [judgement.detail, `The address leads to ${end}.`].filter(Boolean).join(' ') };
}

/** The copies decide, because the register only names them if the page itself cannot be read. */
function inCopies(onPage: Judgement, copies: Judgement[]): Judgement {
  const best = copies.toSorted((a, b) => bySeverity(b.verdict, a.verdict))[0];
  if (!best || onPage.verdict === 'holds') return onPage;
  if (best.verdict === 'holds') return { ...best, detail: 'The words are in a copy.' };
  return { ...best, detail: ['This is about the copy.', best.detail].filter(Boolean).join(' ') };
}

/** The address to which permanent redirects lead. A temporary redirect does not change the address. */
function newAddress(hops: Hop[]): string | undefined {
  const end = hops.findIndex(({ isPermanent }) => !isPermanent);
  return hops[(end < 0 ? hops.length : end) - 1]?.to;
}

/** Whether an address has no path, or only a language as its path. */
const isFrontPage = (address: string) =>
  /^\/([a-z]{2}([-_][a-z]{2})?\/?)?$/i.test(new URL(address).pathname) && !new URL(address).search;
