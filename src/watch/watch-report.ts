import type { WatchedSource } from './watch.js';
import { bySeverity, LOST, VERDICTS, type Judgement, type Verdict } from './verdict.js';

/** Where a step is in the guides. */
export interface ReportedStep {
  id: string;
  title: string;
  /** The language tags of the guides that cite the source at this step, by the address of the source. */
  cites: Record<string, string[]>;
}

/** A claim in a report. */
export interface ReportedClaim extends Judgement {
  /** The id of the source in the register. */
  source: string;
  publisher: string;
  title: string;
  address: string;
  copies?: string[];
  /** The line of the claim in the register. */
  line: number;
  /** The language of the page. */
  language: string;
  words?: string;
  /** The languages of the guides in which the step cites the source. */
  guides: string[];
  /** The ISO date on which the page was last seen. */
  seen?: string;
  /** The ISO date since when the worst verdict on the source is what it is. */
  since: string;
}

/** A report on all claims, by step. It is the content of `report.json`. */
export interface WatchReport {
  /** The ISO date and time of the run. */
  time: string;
  /** The path of the register. */
  register: string;
  /** The number of claims that lost their source. */
  lost: number;
  /** The number of claims by verdict. */
  counts: Record<Verdict, number>;
  /** The steps with a claim, the worst first. */
  steps: { id: string; title: string; verdict: Verdict; claims: ReportedClaim[] }[];
}

/**
 * Puts the results in the order of a report: by step, the worst first.
 *
 * @param steps all sections and steps, in the order of the guide
 */
export function watchReport(
  watched: WatchedSource[],
  steps: ReportedStep[],
  { time, register }: Pick<WatchReport, 'time' | 'register'>,
): WatchReport {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { judgements } of watched) for (const { verdict } of judgements) counts[verdict]++;
  const ids = [...new Set([...steps.map(({ id }) => id), ...watched.flatMap(stepsOf)])];
  const reported = ids.flatMap((id) => {
    const step = steps.find((each) => each.id === id) ?? { title: id, cites: {} };
    const claims = watched
      .flatMap((each) => claimsOf(each, id, step.cites))
      .toSorted((a, b) => bySeverity(a.verdict, b.verdict));
    return claims.length ? [{ id, title: step.title, verdict: claims[0]!.verdict, claims }] : [];
  });
  return {
    time,
    register,
    lost: [...LOST].reduce((sum, verdict) => sum + counts[verdict], 0),
    counts,
    steps: reported.toSorted((a, b) => bySeverity(a.verdict, b.verdict)),
  };
}

const stepsOf = ({ source }: WatchedSource) => source.claims.flatMap(({ steps }) => steps);

function claimsOf({ source, judgements, since }: WatchedSource, step: string, cites: ReportedStep['cites']) {
  const { id, publisher, title, address, copies, language, seen } = source;
  return source.claims.flatMap(({ line, steps, words }, index): ReportedClaim[] => {
    if (!steps.includes(step)) return [];
    const optional = { ...(copies && { copies }), ...(words && { words }), ...(seen && { seen }) };
    const place = { source: id, publisher, title, address, line, language, guides: cites[address] ?? [], since };
    return [{ ...place, ...optional, ...judgements[index]! }];
  });
}
