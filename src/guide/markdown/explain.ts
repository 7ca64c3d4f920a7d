import { MAX_LENGTH, MAX_LINES, MAX_NESTING, MAX_ROUTES, MAX_SIZE } from '../limits.js';
import { quoted } from '../quoted.js';
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
  cells: () => [
    'This row has more cells than the table has columns. The last cells are left out.',
    'Add columns to the first two lines of the table, or write \\| for a bar in the text.',
  ],
  checkbox: (box) => [
    box === '[x]' ? '"[x]" is shown as an empty box.' : `"${box}" is not shown in a numbered list.`,
    'Start each line that readers can tick with "- [ ]".',
  ],
  checked: (date) => [
    date ? `"${date}" is not a date.` : 'The date of the last check is missing.',
    'Write a date as year-month-day, such as "checked: 2026-11-22". The date of the whole guide belongs in the front matter, at the top of the file.',
  ],
  'date-future': (fact, today) => [
    `"${fact}" is in the future (today is ${today}).`,
    'Write the date of the last check.',
  ],
  empty: (what) => [`This ${what} has no text.`, 'Write its text, or remove it.'],
  extends: (base) => [
    `"${base}" is not a guide that can be extended.`,
    'Write "extends: tiktok-exit". If this guide does not extend another guide, remove the line.',
  ],
  'fact-twice': (key) => [`"${key}" is written twice.`, 'Write it once.'],
  'fact-unknown': (key, holder) => [
    `"${key}" is not a known fact of a ${holder}.`,
    'The facts of a step are time, wait, after-wait, start-over, was, checked, sources and from. The facts of a section are route, about, optional, sources and from.',
  ],
  'fact-value': (fact) => [
    `"${fact}" cannot be read.`,
    'Write facts directly below a heading. Write a wait as a number of days, such as "wait: 30 days", routes as "route: Leave | Stay", and ids as "was: one-id, another-id". Write optional, after-wait and start-over without a value.',
  ],
  fence: (words) => [
    `The words "${words}" behind the code fence have no effect.`,
    'For a text to copy, write the word letter. For a picture of a screen, write the word screen, and a description if you like.',
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
  'id-old': (id, step) => [
    `The step "${id}" is now a part of the step "${step}". Here it becomes a new step.`,
    `Change the step "${step}", or write another id.`,
  ],
  'id-reserved': (id) => [
    `The id "${id}" cannot be used for a step.`,
    'The attribute open uses this word for all steps. Write another id.',
  ],
  'id-twice': (id) => [
    `The id "${id}" is used twice.`,
    'Give each section, each step and each platform a different id. Links need it.',
  ],
  lang: (lang) => [`"${lang}" is not a language tag.`, 'Write a tag such as en or pt-BR.'],
  length: () => [
    `The guide is longer than ${MAX_LENGTH} characters or ${MAX_LINES} lines. The rest is left out.`,
    'Make it shorter, or split it into two guides.',
  ],
  'link-section': (href, step) => [
    `The link "${href}" leads to a section, so it opens no step.`,
    `Write the id of a step, such as #${step}. Link to a section only if its steps have no numbers, so that readers choose one.`,
  ],
  'link-unknown': (href) => [
    `The link "${href}" leads nowhere. Readers see only its text.`,
    'Write # and the id of a section, a step or a platform of this guide.',
  ],
  'list-start': (number) => [
    `This list starts with ${number}, but readers see it start with 1.`,
    'Start the list with 1. Indent a block that belongs to an action, so that it does not end the list.',
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
  routes: () => [
    `The guide has more than ${MAX_ROUTES} routes. The last ones are left out.`,
    'Readers choose one route. Give them a few.',
  ],
  size: () => [
    `The guide has more than ${MAX_SIZE} values and characters. Each link counts with the whole address of its source.`,
    'Make it shorter, or write shorter addresses.',
  ],
  'source-address': (id) => [
    `The source "${id}" leads to a whole website or repository.`,
    'Write the address of the page that supports the text.',
  ],
  'source-title': (id) => [`The source "${id}" has no title.`, 'Add the title in quotes after the address.'],
  'source-twice': (id) => [`The source "${id}" is listed twice. The second one is left out.`, 'Give it another id.'],
  'source-unknown': (id) => [
    `The source "${id}" is not listed.`,
    `Add [${id}]: https://… "title" at the end of the file.`,
  ],
  'source-unused': (id) => [
    `The source "${id}" is never cited, so readers do not see it.`,
    `Write [text][${id}] in a text, or "sources: ${id}" below a heading.`,
  ],
  'step-number': (number, expected) => [
    `This step has the number ${number}, but ${expected} was expected. Readers are led from step to step in the order of the file.`,
    'Number the steps of a section 1, 2, 3, or go on from the section before. Leave out the number of a step that readers can skip.',
  ],
  strike: (text) => [`"${text}" is shown without a line through it.`, 'Say in words what is no longer right.'],
  'title-missing': () => ['The title is missing.', 'Write "title: …" in the front matter, at the top of the file.'],
  'title-unused': (title) => [`The title "${title}" is not shown.`, 'Write it in the text.'],
  unreadable: () => [
    'This Markdown cannot be read. It is shown as plain text.',
    'Write the lists and quotes here in a simpler way.',
  ],
  'way-twice': (step, id) => [
    `The step "${step}" has two ways with the id "${id}".`,
    'Write one way for each platform.',
  ],
};

/** Explains a problem to the author: the message says what is wrong, and the hint says what to do. */
export function explain({ code, values }: Problem): { message: string; hint: string } {
  const [message, hint] = EXPLANATIONS[code](...values.map(quoted));
  return { message, hint };
}
