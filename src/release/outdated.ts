import { compareVersions } from 'compare-versions';
import { dayOf } from '../browser/days.js';
import { freshness } from '../browser/freshness.js';
import type { Latest } from './latest.js';

export interface Verdict {
  isOld: boolean;
  /** Sentences that say why. */
  messages: string[];
}

/**
 * Tells whether a copy of this project is old.
 *
 * With `latest`, a copy is old if there is a newer version, or if a guide was checked again. Without `latest`, nobody knows whether
 * there is a newer version. Then a copy is old if the element would call one of its guides stale.
 *
 * @param copy what is inside the copy
 * @param latest what is the newest. Undefined if it is not known
 * @param today the number of the day, as in `days.ts`
 */
export function outdated(copy: Latest, latest: Latest | undefined, today: number): Verdict {
  const name = `tiktok-exit-guide ${copy.version}`;
  if (!latest) return byAge(name, copy, today);

  const order = compareVersions(latest.version, copy.version);
  const again = Object.entries(copy.guides).flatMap(([lang, { checked }]) => {
    const newest = latest.guides[lang]?.checked;
    if (newest === undefined || newest <= checked) return [];
    return `The guide in "${lang}" was checked on ${checked}, and again on ${newest}.`;
  });
  if (order > 0) {
    const day = latest.released === undefined ? '' : `, of ${latest.released}`;
    return { isOld: true, messages: [`${name} is old: the newest version is ${latest.version}${day}.`, ...again] };
  }
  if (order < 0)
    return { isOld: false, messages: [`${name} is newer than ${latest.version}, the newest that is known.`] };
  if (again.length) return { isOld: true, messages: [`This copy of ${name} is older than the newest.`, ...again] };
  return { isOld: false, messages: [`${name} is the newest version.`] };
}

function byAge(name: string, { guides }: Latest, today: number): Verdict {
  const ages = Object.entries(guides).map(([lang, { checked }]) => ({ lang, checked, days: today - dayOf(checked) }));
  const told = (wanted: string) => ages.filter(({ days }) => freshness(days) === wanted);
  const inWords = ({ lang, checked, days }: (typeof ages)[number]) =>
    `The guide in "${lang}" was last checked on ${checked}, ${days} days ago.`;
  const [stale, ageing] = [told('stale'), told('ageing')];
  if (stale.length) return { isOld: true, messages: [`${name} is old.`, ...stale.map(inWords)] };
  if (ageing.length) return { isOld: false, messages: [`${name} may be old.`, ...ageing.map(inWords)] };
  return { isOld: false, messages: [`${name} is not old by the days of its guides.`] };
}
