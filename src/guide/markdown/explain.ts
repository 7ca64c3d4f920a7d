import { MAX_LENGTH, MAX_LINES, MAX_NESTING, MAX_QUOTED } from '../limits.js';
import type { Problem, ProblemCode } from './problem.js';

type Words = [message: string, hint: string];

const WORDS: Record<ProblemCode, (...written: string[]) => Words> = {
  'action-missing': (title) => [
    `The step "${title}" tells the reader nothing to do.`,
    'Give it a numbered list or a checklist, in each of its ways.',
  ],
  address: (href) => [
    `The address "${href}" is not allowed.`,
    'Start a link with https:, http:, mailto: or #, and a picture with https:, or write a relative address.',
  ],
  checked: (date) => [
    date ? `"${date}" is not a date.` : 'The day of the last check is missing.',
    'Write it as year-month-day, such as "checked: 2026-11-22"; the guide’s own stands at the top of the file.',
  ],
  'date-future': (fact, today) => [
    `"${fact}" lies in the future (today is ${today}).`,
    'Write the day on which it was checked.',
  ],
  extends: (base) => [
    `"${base}" is not a guide that can be extended.`,
    'Write "extends: tiktok-exit", or take the line out where the guide stands alone.',
  ],
  'fact-unknown': (key) => [
    `"${key}" is not a fact that a heading can carry.`,
    'Allowed are time, wait, checked and sources.',
  ],
  'fact-value': (fact) => [
    `"${fact}" cannot be read.`,
    'Write facts right below a heading, and a wait as a number of days, such as "wait: 30 days".',
  ],
  'front-matter': (line) => [
    `"${line}" is not known at the top of the file.`,
    'Allowed are title, lang, checked and extends, one a line.',
  ],
  'guide-empty': () => [
    'The guide has no steps.',
    'Write a section (## Title {#id}) and steps in it (### Title {#id}).',
  ],
  'heading-skipped': (level, due) => [
    level === '1' ? 'A heading has level 1.' : `This heading has level ${level}, but level ${due} was due.`,
    level === '1'
      ? 'Write the title at the top of the file ("title: …"); sections start with ##.'
      : 'Write ## for a section, ### for a step in it, and #### for a way of a step.',
  ],
  html: (html) => [
    `"${html}" is raw HTML, which is shown to the reader as it is.`,
    'Write it in Markdown; a < that starts no tag is \\<.',
  ],
  'id-missing': (title) => [
    `The heading "${title}" has no id.`,
    'Add one at its end, such as {#open-settings}; links lead to it.',
  ],
  'id-twice': (id) => [
    `The id "${id}" is used twice.`,
    'Give each section and each step an id of its own, since links lead to it.',
  ],
  lang: (lang) => [`"${lang}" is not the name of a language.`, 'Write it like en or pt-BR.'],
  length: () => [
    `The guide is longer than ${MAX_LENGTH} characters or ${MAX_LINES} lines; what follows is left out.`,
    'Make it shorter, or two guides of it.',
  ],
  marks: () => [
    'There are more marks here than can be read in good time; they are shown as they are.',
    'Make the paragraph, the list or the table shorter, or write a \\ before marks that mean themselves.',
  ],
  nesting: () => [
    `Lists, quotes or marks stand in each other more than ${MAX_NESTING} deep; what is deeper is shown as it is.`,
    'Nest them less deep, or write a \\ before marks that mean themselves.',
  ],
  'picture-alt': (src) => [
    `The picture "${src}" has no description.`,
    `Write it between the brackets: ![description](${src}).`,
  ],
  'source-title': (id) => [`The source "${id}" has no title.`, 'Add it in quotes behind the address.'],
  'source-unknown': (id) => [
    `The source "${id}" is not listed.`,
    `Add [${id}]: https://… "title" at the end of the file.`,
  ],
  'title-missing': () => ['The title is missing.', 'Write "title: …" at the top of the file.'],
  unreadable: () => ['This cannot be read; it is shown as it is.', 'Write the lists and quotes here in a simpler way.'],
};

/** A problem in plain words: a sentence that says what is wrong, and one that says what to do. */
export function explain({ code, written }: Problem): { message: string; hint: string } {
  const [message, hint] = WORDS[code](...written.map(shortened));
  return { message, hint };
}

function shortened(written: string): string {
  return written.length > MAX_QUOTED ? `${written.slice(0, MAX_QUOTED)}…` : written;
}
