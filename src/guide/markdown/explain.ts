import { MAX_LENGTH, MAX_LINES, MAX_NESTING, MAX_QUOTED } from '../limits.js';
import type { Problem, ProblemCode } from './problem.js';

type Explanation = [message: string, hint: string];

const EXPLANATIONS: Record<ProblemCode, (...values: string[]) => Explanation> = {
  'action-missing': (title) => [
    `The step "${title}" has no actions.`,
    'Add a numbered list or a checklist. If the step has ways, add one to each way.',
  ],
  address: (href) => [
    `The address "${href}" is not allowed.`,
    'Start a link with https:, http:, mailto: or #, and a picture with https:, or write a relative address.',
  ],
  checked: (date) => [
    date ? `"${date}" is not a date.` : 'The date of the last check is missing.',
    'Write a date as year-month-day, such as "checked: 2026-11-22". The date of the whole guide belongs in the front matter, at the top of the file.',
  ],
  'date-future': (fact, today) => [
    `"${fact}" is in the future (today is ${today}).`,
    'Write the date of the last check.',
  ],
  extends: (base) => [
    `"${base}" is not a guide that can be extended.`,
    'Write "extends: tiktok-exit". If this guide does not extend another guide, remove the line.',
  ],
  'fact-unknown': (key) => [
    `"${key}" is not a known fact.`,
    'The facts of a section or a step are time, wait, checked and sources.',
  ],
  'fact-value': (fact) => [
    `"${fact}" cannot be read.`,
    'Write facts directly below a heading. Write a wait as a number of days, such as "wait: 30 days".',
  ],
  'front-matter': (line) => [
    `"${line}" is not a known line of the front matter.`,
    'The front matter, at the top of the file, can have title, lang, checked and extends, one per line.',
  ],
  'guide-empty': () => [
    'The guide has no steps.',
    'Add a section (## Title {#id}), and add steps to it (### Title {#id}).',
  ],
  'heading-skipped': (level, expected) => [
    level === '1'
      ? 'This heading has level 1.'
      : `This heading has level ${level}, but level ${expected} was expected.`,
    level === '1'
      ? 'Write the title in the front matter, at the top of the file ("title: …"). Start sections with ##.'
      : 'Write ## for a section, ### for a step, and #### for a way of a step.',
  ],
  html: (html) => [
    `"${html}" is raw HTML, so readers see its source text.`,
    'Write it in Markdown. If a < does not start a tag, write \\<.',
  ],
  'id-missing': (title) => [
    `The heading "${title}" has no id.`,
    'Add an id at the end of the heading, such as {#open-settings}. Links need it.',
  ],
  'id-twice': (id) => [
    `The id "${id}" is used twice.`,
    'Give each section and each step a different id. Links need it.',
  ],
  lang: (lang) => [`"${lang}" is not a language tag.`, 'Write a tag such as en or pt-BR.'],
  length: () => [
    `The guide is longer than ${MAX_LENGTH} characters or ${MAX_LINES} lines. The rest is left out.`,
    'Make it shorter, or split it into two guides.',
  ],
  marks: () => [
    'There are too many Markdown marks here. They are shown as plain text.',
    'Make the paragraph, the list or the table shorter. Write \\ before a character that is not a mark.',
  ],
  nesting: () => [
    `Lists, quotes or marks are nested more than ${MAX_NESTING} levels deep. Deeper levels are shown as plain text.`,
    'Use fewer levels. Write \\ before a character that is not a mark.',
  ],
  'picture-alt': (src) => [
    `The picture "${src}" has no description.`,
    `Write the description between the brackets: ![description](${src}).`,
  ],
  'source-title': (id) => [`The source "${id}" has no title.`, 'Add the title in quotes after the address.'],
  'source-unknown': (id) => [
    `The source "${id}" is not listed.`,
    `Add [${id}]: https://… "title" at the end of the file.`,
  ],
  'title-missing': () => ['The title is missing.', 'Write "title: …" in the front matter, at the top of the file.'],
  unreadable: () => [
    'This Markdown cannot be read. It is shown as plain text.',
    'Write the lists and quotes here in a simpler way.',
  ],
};

/** Explains a problem to the author: the message says what is wrong, and the hint says what to do. */
export function explain({ code, values }: Problem): { message: string; hint: string } {
  const [message, hint] = EXPLANATIONS[code](...values.map(shortened));
  return { message, hint };
}

function shortened(value: string): string {
  return value.length > MAX_QUOTED ? `${value.slice(0, MAX_QUOTED)}…` : value;
}
