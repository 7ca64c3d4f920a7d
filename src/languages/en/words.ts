import type { Words } from '../words.js';

const words: Words = {
  dir: 'ltr',
  contents: 'In this guide',
  stepNumber: (number) => `Step ${number}`,
  done: 'Done',
  stepDone: (number, title) => `Step ${number} done: ${title}`,
  progress: (done, steps) => `${done} of ${steps} steps done`,
  keep: 'Keep my progress on this device',
  notKept: 'This browser does not keep it.',
  forget: 'Forget my progress',
  forgotten: 'Progress forgotten',
  platforms: 'Show the steps for',
  platformShown: (title) => `Steps for: ${title}`,
  showAll: 'Show all steps',
  hideAll: 'Hide all steps',
  allShown: (section) => `${section}: all steps shown`,
  allHidden: (section) => `${section}: all steps hidden`,
  pathSeparator: ', then ',
  time: 'Takes',
  sources: 'Sources',
  checked: (date, ago) => (ago ? `Checked ${ago} (${date}).` : `Checked on ${date}.`),
  ageing: 'Names in the app may have changed.',
  stale: 'This guide is old. Compare it with the official page:',
  waitStart: 'When did you do this?',
  waitEnds: (date, distance, isOver) =>
    isOver
      ? `The wait ended on ${date} (${distance}).`
      : `The wait ends on ${date} (${distance}). Signing in before then ruins it.`,
  waitAhead: 'That day is still to come. Choose today or an earlier day.',
  waitUnknown: 'Choose a day.',
  lastDay: (guide) => `${guide}: the wait ends today`,
  addToCalendar: 'Add to calendar',
  calendarSaved: 'Calendar file saved',
  copyDate: 'Copy the date',
  dateCopied: 'Date copied',
  copyLetter: 'Copy the letter',
  letterCopied: 'Letter copied',
  copyLink: 'Copy a link to this step',
  linkCopied: 'Link copied',
  copyRefused: 'Not copied. Copy the selected text.',
  notes: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
};

export default words;
