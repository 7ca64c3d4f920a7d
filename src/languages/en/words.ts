import type { Words } from '../words.js';

const words: Words = {
  dir: 'ltr',
  contents: 'In this guide',
  stepNumber: (number) => `Step ${number}`,
  showAll: 'Show all steps',
  hideAll: 'Hide all steps',
  allShown: (section) => `${section}: all steps shown`,
  allHidden: (section) => `${section}: all steps hidden`,
  pathSeparator: ', then ',
  time: 'Takes',
  sources: 'Sources',
  checked: (date) => `Checked on ${date}`,
  notes: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
};

export default words;
