import type { RegisteredSource } from '../../src/sources/registered-source.js';
import { Visitor } from '../../src/watch/visitor.js';
import { watch, type WatchedSource } from '../../src/watch/watch.js';
import { emptyState, type WatchState } from '../../src/watch/watch-state.js';

/** When the runs of the tests begin. */
export const NOON = Date.parse('2026-11-29T12:00:00Z');

/** The name and contact that the watcher of the tests sends. */
export const USER_AGENT = 'tiktok-exit-guide-watch/0.0.0 (+https://example.org/project)';

export interface Run {
  watched: WatchedSource[];
  state: WatchState;
  /** The milliseconds that the watcher waited, each time. The clock of the test moves on by them, and nobody waits. */
  waits: number[];
}

/** Watches sources with a clock that only moves on when the watcher waits. */
export async function runWatch(
  sources: RegisteredSource[],
  options: { state?: WatchState; start?: number; timeout?: number; maxBytes?: number; save?: () => Promise<void> } = {},
): Promise<Run> {
  const { state = emptyState(), start = NOON, timeout = 60_000, maxBytes = 2 ** 20, save = async () => {} } = options;
  const waits: number[] = [];
  let time = start;
  const now = () => time;
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
    time += milliseconds;
  };
  const visitor = new Visitor({ userAgent: USER_AGENT, timeout, maxBytes, pause: 1000, now, wait });
  return { watched: await watch(sources, { visitor, state, save, now, wait }), state, waits };
}

/** A source with one claim. */
export function source(
  address: string,
  words: string | undefined,
  more: Partial<RegisteredSource> = {},
): RegisteredSource {
  const claims = [{ line: 9, steps: ['wait'], ...(words !== undefined && { words }) }];
  const id = new URL(address).pathname.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'front';
  return {
    line: 1,
    id,
    address,
    publisher: 'Example',
    title: 'A page',
    language: 'en',
    year: 2026,
    seen: '2026-11-22',
    claims,
    ...more,
  };
}

/** Watches one source with one claim, and returns the judgement on it. */
export async function judge(address: string, words: string | undefined, more: Parameters<typeof runWatch>[1] = {}) {
  const { watched } = await runWatch([source(address, words)], more);
  return watched[0]!.judgements[0]!;
}
