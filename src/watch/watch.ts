import type { RegisteredSource } from '../sources/registered-source.js';
import { judgeClaim } from './judge-claim.js';
import { judgeWords } from './judge-words.js';
import type { Reading } from './reading.js';
import { bySeverity, type Judgement, type Verdict } from './verdict.js';
import type { Visitor } from './visitor.js';
import type { PageState, WatchState } from './watch-state.js';

/** How many hosts are visited at the same time. */
const HOSTS_AT_ONCE = 8;
/** An interrupted run that is older is not continued, because its results are old. */
const MAX_AGE = 24 * 60 * 60 * 1000;
/** A host that wants a longer break is visited in the next run. */
const LONGEST_BREAK = 2 * 60 * 1000;

export interface WatchOptions {
  visitor: Pick<Visitor, 'visit' | 'retryRobots'>;
  /** The state of earlier runs. It is changed. */
  state: WatchState;
  /** Stores the state. Called after each source, so that an interrupted run can go on. */
  save: () => Promise<void>;
  /** The time, in milliseconds since 1970. */
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
  /** Is told of each source that is finished. */
  onSource?: (source: WatchedSource) => void;
}

/** A source, and what became of its claims. */
export interface WatchedSource {
  source: RegisteredSource;
  /** In the order of the claims in the register. */
  judgements: Judgement[];
  /** The worst verdict. */
  verdict: Verdict;
  /** The ISO date since when this is the worst verdict. */
  since: string;
}

/**
 * Visits the sources, and says of each claim whether its words are still there. Sources that an interrupted run has finished are
 * not visited again. A source that could not be reached is visited a second time at the end.
 *
 * @returns the sources in the order of the register
 */
export async function watch(sources: RegisteredSource[], options: WatchOptions): Promise<WatchedSource[]> {
  const { state, now, wait, visitor } = options;
  let saved = Promise.resolve();
  // One after the other, because hosts are visited at the same time.
  const save = () => (saved = saved.then(options.save));
  if (!state.run || now() - Date.parse(state.run.started) > MAX_AGE) {
    state.run = { started: new Date(now()).toISOString(), done: {} };
  }
  const { done } = state.run;
  const today = new Date(now()).toISOString().slice(0, 10);
  const watched = new Map<RegisteredSource, WatchedSource>();
  const again: { source: RegisteredSource; retryAt: number }[] = [];

  for (const source of sources) {
    const before = done[source.address];
    if (before?.question === questionOf(source)) await finish(source, before.judgements);
  }
  await inParallel(byHost(sources.filter((source) => !watched.has(source))), async (group) => {
    for (const source of group) {
      const { judgements, retryAt } = await visitSource(source);
      if (retryAt !== undefined && retryAt - now() <= LONGEST_BREAK) again.push({ source, retryAt });
      else await finish(source, judgements);
    }
  });
  if (again.length) {
    const latest = Math.max(...again.map(({ retryAt }) => retryAt));
    if (latest > now()) await wait(latest - now());
    await visitor.retryRobots();
    await inParallel(byHost(again.map(({ source }) => source)), async (group) => {
      for (const source of group) await finish(source, (await visitSource(source)).judgements);
    });
  }

  delete state.run;
  forget(state, sources);
  await save();
  return sources.map((source) => watched.get(source)!);

  async function finish(source: RegisteredSource, judgements: Judgement[]): Promise<void> {
    const verdict = judgements.map((judgement) => judgement.verdict).toSorted(bySeverity)[0]!;
    const last = state.since[source.address];
    if (last?.verdict !== verdict) state.since[source.address] = { verdict, day: today };
    const result = { source, judgements, verdict, since: state.since[source.address]!.day };
    watched.set(source, result);
    done[source.address] = { question: questionOf(source), judgements };
    await save();
    options.onSource?.(result);
  }

  /** @returns the judgements, and the time of a second visit if one makes sense */
  async function visitSource(source: RegisteredSource): Promise<{ judgements: Judgement[]; retryAt?: number }> {
    const { address, copies = [], language, claims } = source;
    const words = claims.flatMap((claim) => claim.words ?? []);
    const page = await visitPage(address, words, language);
    const inCopies: VisitedPage[] = [];
    for (const copy of words.length ? copies : []) inCopies.push(await visitPage(copy, words, language));
    const judgements = claims.map((claim) => {
      const { words: wanted } = claim;
      const judged = wanted === undefined ? [] : inCopies.map((copy) => judgementIn(copy, wanted));
      return judgeClaim(address, wanted, page.reading, page.judge, judged);
    });
    const times = [page, ...inCopies].flatMap(({ retryAt }) => retryAt ?? []);
    return { judgements, ...(times.length && { retryAt: Math.max(...times) }) };
  }

  async function visitPage(address: string, words: string[], language: string): Promise<VisitedPage> {
    const known = state.pages[address];
    if (known?.retryAt !== undefined && known.retryAt > now()) {
      const until = new Date(known.retryAt).toISOString();
      const detail = `The host does not want a visit before ${until}.`;
      const reading: Reading = { kind: 'unreachable', detail, hops: [], isTransient: false };
      return { reading, judge: (wanted: string) => judgementOf(known, wanted), retryAt: known.retryAt };
    }
    // An unchanged page is not sent again, so all words must have been looked for at the last visit.
    const canSkip = known && words.every((wanted) => Object.hasOwn(known.judgements, wanted));
    const reading = await visitor.visit(address, language, canSkip ? known.validators : undefined);
    const page: PageState = { judgements: {} };
    if (reading.kind === 'page') {
      for (const wanted of words) page.judgements[wanted] = judgeWords(reading.page, wanted, language);
      if (reading.validators) page.validators = reading.validators;
      state.pages[address] = page;
    } else if (reading.kind === 'unreachable') {
      state.pages[address] = { ...(known ?? page) };
      delete state.pages[address].retryAt;
      if (reading.retryAt !== undefined) state.pages[address].retryAt = reading.retryAt;
    } else if (reading.kind === 'unchanged') delete known!.retryAt;
    else delete state.pages[address];
    const judge = (wanted: string) => judgementOf(state.pages[address], wanted);
    const isWorthIt = reading.kind === 'unreachable' && reading.isTransient;
    return { reading, judge, ...(isWorthIt && { retryAt: reading.retryAt ?? now() }) };
  }

  function judgementIn({ reading, judge }: VisitedPage, words: string): Judgement {
    if (reading.kind === 'page' || reading.kind === 'unchanged') return judge(words);
    return { verdict: reading.kind, detail: reading.detail };
  }
}

/** What came of visiting an address of a source or of a copy. */
interface VisitedPage {
  reading: Reading;
  /** The judgement on words that were looked for. */
  judge: (words: string) => Judgement;
  /** The time of a second visit, in milliseconds since 1970, if one makes sense. */
  retryAt?: number;
}

const judgementOf = (page: PageState | undefined, words: string): Judgement => page!.judgements[words]!;

const questionOf = ({ copies, claims }: RegisteredSource) => JSON.stringify([copies, claims.map(({ words }) => words)]);

function byHost(sources: RegisteredSource[]): RegisteredSource[][] {
  const groups = new Map<string, RegisteredSource[]>();
  for (const source of sources) {
    const { hostname } = new URL(source.address);
    groups.set(hostname, [...(groups.get(hostname) ?? []), source]);
  }
  return [...groups.values()];
}

async function inParallel<Item>(items: Item[], task: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: HOSTS_AT_ONCE }, async () => {
      for (const item of left) await task(item);
    }),
  );
}

/** Removes what is kept of addresses that the register does not have any more. */
function forget(state: WatchState, sources: RegisteredSource[]): void {
  const addresses = new Set(sources.flatMap(({ address, copies = [] }) => [address, ...copies]));
  for (const kept of [state.pages, state.since]) {
    for (const address of Object.keys(kept)) if (!addresses.has(address)) delete kept[address];
  }
}
