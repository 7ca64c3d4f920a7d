import { parse, type ProblemCode } from './parse.js';
import type { Guide } from './guide.js';

/** One thing that is wrong with a guide, in plain words. */
export interface Problem {
  code: ProblemCode | 'date-future' | 'guide-empty';
  /** The line in the Markdown, from 1. */
  line: number;
  message: string;
}

const WORDS: Record<ProblemCode, (...written: string[]) => string> = {
  'action-missing': (title) =>
    `The step "${title}" tells the reader nothing to do; give it a numbered list or a checklist, in each of its ways.`,
  address: (href) =>
    `The address "${href}" is not allowed; a link starts with https:, http:, mailto: or #, or is relative, and a picture comes from https: or a relative address.`,
  checked: (date) =>
    date
      ? `"${date}" is not a date; write the day of the last check as year-month-day, such as 2026-11-22.`
      : 'The day of the last check is missing; write "checked: 2026-11-22" (year-month-day) at the top of the file.',
  'fact-unknown': (key) =>
    `"${key}" is not a fact that a heading can carry; allowed are time, wait, checked and sources.`,
  'fact-value': (fact) =>
    `"${fact}" cannot be read; facts stand right below a heading, and a wait is a number of days, such as "wait: 30 days".`,
  'front-matter': (line) => `"${line}" is not known at the top of the file; allowed are title, lang and checked.`,
  'heading-skipped': (level, due) =>
    level === '1'
      ? 'The title stands at the top of the file ("title: …"), not in a heading of level 1; sections start with ##.'
      : `This heading has level ${level}, but level ${due} was due; sections have ##, their steps ###, and the ways of a step ####.`,
  html: (html) => `"${html}" is raw HTML, which is shown to the reader as it is; write it in Markdown.`,
  'id-missing': (title) => `The heading "${title}" has no id; add one at its end, such as {#open-settings}.`,
  'id-twice': (id) => `The id "${id}" is used twice; each section and step needs its own, since links lead to it.`,
  'picture-alt': (src) =>
    `The picture "${src}" has no description; write it between the brackets: ![description](${src}).`,
  'source-title': (id) => `The source "${id}" has no title; add it in quotes behind the address.`,
  'source-unknown': (id) => `The source "${id}" is not listed; add [${id}]: https://… "title" at the end of the file.`,
  'title-missing': () => 'The title is missing; write "title: …" at the top of the file.',
};

/**
 * Says what is wrong with a guide.
 *
 * @param markdown the guide
 * @param today the day, as an ISO date, after which a check cannot have been made; default: the day that has begun
 *   somewhere on Earth, so that an author ahead of the machine's clock is not told off
 * @returns the problems in the order of their lines; none if all is well
 */
export function check(markdown: string, today: string = latestToday()): Problem[] {
  const problems: Problem[] = [];
  const guide = parse(markdown, (code, line, ...written) =>
    problems.push({ code, line, message: WORDS[code](...written) }),
  );
  for (const date of datesOf(guide)) {
    if (date <= today) continue;
    const line = markdown.split(/\r\n?|\n/).findIndex((text) => new RegExp(`checked\\s*:\\s*${date}`).test(text)) + 1;
    const message = `"checked: ${date}" lies in the future (today is ${today}); write the day on which the step was checked.`;
    problems.push({ code: 'date-future', line, message });
  }
  if (!guide.sections.some((section) => section.steps.length)) {
    const message = 'The guide has no steps; write a section (## Title {#id}) and steps in it (### Title {#id}).';
    problems.push({ code: 'guide-empty', line: 1, message });
  }
  return problems.toSorted((a, b) => a.line - b.line);
}

/** Each date once. */
function datesOf(guide: Guide): Set<string> {
  const facts = guide.sections.flatMap((section) => [section, ...section.steps]);
  return new Set([guide.checked, ...facts.flatMap(({ checked }) => checked ?? [])]);
}

/** Today in the time zone that is furthest ahead, UTC+14. */
function latestToday(): string {
  return new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
