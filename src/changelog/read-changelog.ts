import { Lexer, type Token, type Tokens } from 'marked';
import { isDate } from '../guide/is-date.js';
import { places } from '../guide/markdown/places.js';
import type { Place } from '../guide/markdown/problem.js';
import { CHANGE_HEADING } from './change-heading.js';
import type { GuideChange } from './guide-change.js';
import { UNRELEASED } from './unreleased.js';

/** A version in the changelog. */
export interface Version {
  /** `UNRELEASED` if the changes are in no version yet. */
  version: string;
  /** The day of the release, as an ISO date. Undefined if it is not yet released. */
  released?: string;
}

/** A problem in the changelog. */
export interface ChangelogProblem extends Place {
  message: string;
  hint: string;
}

export interface Changelog {
  /** The newest version first. */
  versions: Version[];
  /** The changes of the guide, in the order of the file. */
  changes: GuideChange[];
  problems: ChangelogProblem[];
}

const VERSION = /^\[(\d+\.\d+\.\d+(?:-[\w.]+)?)\] - (.+)$/;
const CHANGE = /^([^\s,:]+)((?:, (?:`[^`]+`|only [\w-]+(?: [\w-]+)*))*):\s+(.+)$/s;
const OTHER_LANGUAGE = /^([A-Za-z]{2,3}(?:-[A-Za-z\d]+)*):\s+(.+)$/s;
const CHANGE_HINT = 'Write it as “- 2026-11-28, `choose`: What changed.” The ids of steps can be left out.';

/**
 * Reads the versions and the changes of the guide in `CHANGELOG.md`. Other lines of the changelog are skipped. It has the form of
 * https://keepachangelog.com/en/1.1.0/.
 *
 * @param known the languages with a built-in guide, and the ids of its steps. An id in an older version is not checked, because
 *   steps can be removed
 * @param today ISO date; later days are problems
 */
export function readChangelog(
  markdown: string,
  known: { languages: readonly string[]; steps: ReadonlySet<string> },
  today: string,
): Changelog {
  const tokens = new Lexer().lex(markdown);
  const placeOf = places(tokens, 1);
  const versions: Version[] = [];
  const changes: GuideChange[] = [];
  const problems: ChangelogProblem[] = [];
  const report = (token: Token, message: string, hint: string) => problems.push({ ...placeOf(token), message, hint });
  let isInGuide = false;
  for (const token of tokens) {
    if (token.type === 'heading') {
      const { depth, text } = token as Tokens.Heading;
      isInGuide = depth === 3 && text === CHANGE_HEADING;
      if (depth === 2) readVersion(token, text);
    } else if (isInGuide && token.type === 'list') {
      for (const item of (token as Tokens.List).items) readChange(item);
    }
  }
  return { versions, changes, problems };

  function readVersion(token: Token, text: string): void {
    if (text === `[${UNRELEASED}]`) return void versions.push({ version: UNRELEASED });
    const [, version, released] = VERSION.exec(text) ?? [];
    if (version === undefined || released === undefined || !isDate(released)) {
      const hint = `Write the version and its day, such as “## [1.1.0] - 2026-12-01” or “## [${UNRELEASED}]”.`;
      report(token, `The heading “${text}” names no version with its day.`, hint);
      return;
    }
    versions.push({ version, released });
  }

  function readChange(item: Tokens.ListItem): void {
    const { version } = versions.at(-1) ?? {};
    if (version === undefined) {
      report(item, 'This change is below no version.', 'Move it below the heading of a version.');
      return;
    }
    // The nested list has the words in other languages.
    const [first = ''] = item.text.split(/\n(?=[-*] )/);
    const [, day, facts = '', words] = CHANGE.exec(oneLine(first)) ?? [];
    if (day === undefined || words === undefined) {
      report(item, 'This change of the guide cannot be read.', CHANGE_HINT);
      return;
    }
    if (!isDate(day)) return void report(item, `“${day}” is no day.`, CHANGE_HINT);
    if (day > today) {
      return void report(item, `The day ${day} is in the future (today is ${today}).`, 'Write the day of the change.');
    }
    const steps = [...facts.matchAll(/`([^`]+)`/g)].map(([, id]) => id!);
    const only = /only ([\w -]+)/.exec(facts)?.[1]!.trim().split(' ');
    const unknownStep = versions.length === 1 ? steps.find((id) => !known.steps.has(id)) : undefined;
    if (unknownStep !== undefined) {
      const hint = 'Write the id behind the heading of the step, or leave it out.';
      return void report(item, `The guide has no step “${unknownStep}”.`, hint);
    }
    const others = otherWords(item);
    const unknown = [...(only ?? []), ...Object.keys(others)].find((tag) => !known.languages.includes(tag));
    if (unknown !== undefined) {
      const hint = `The languages are ${known.languages.join(', ')}.`;
      return void report(item, `There is no guide in the language “${unknown}”.`, hint);
    }
    changes.push({ version, day, steps, ...(only && { only }), words: { en: words, ...others } });
  }

  function otherWords(item: Tokens.ListItem): Record<string, string> {
    const nested = item.tokens.filter((token): token is Tokens.List => token.type === 'list');
    const found: Record<string, string> = {};
    for (const line of nested.flatMap(({ items }) => items)) {
      const [, tag, words] = OTHER_LANGUAGE.exec(oneLine(line.text)) ?? [];
      if (tag !== undefined && words !== undefined) found[tag] = words;
      else {
        const hint = 'Write it as “- de: Was sich geändert hat.”';
        report(line, 'These words of a change name no language.', hint);
      }
    }
    return found;
  }
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();
