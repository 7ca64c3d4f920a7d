import type { Verdict } from './verdict.js';

/** What each verdict is called in a report, and what a person does about it. */
export const ADVICE: Record<Verdict, { name: string; whatToDo: string }> = {
  gone: {
    name: 'gone',
    whatToDo:
      'Look for the page that says it now, or for another source. Write it in the register and in the guides. If there is none, take the statement out of the guides.',
  },
  'words-missing': {
    name: 'words missing',
    whatToDo:
      'Open the page. If it says the same in other words, write those words and the day in the register. If it says something else, correct the step.',
  },
  moved: {
    name: 'moved',
    whatToDo: 'Open the new address. If it is the same page, write that address in the register and in the guides.',
  },
  unreadable: {
    name: 'cannot be read',
    whatToDo:
      'The page needs scripts or consent, or is no page of text. Open it in a browser and look for the words. If they are there, write the day in the register.',
  },
  forbidden: {
    name: 'forbidden by robots.txt',
    whatToDo: 'Open the page in a browser and look for the words. If they are there, write the day in the register.',
  },
  unreachable: {
    name: 'unreachable',
    whatToDo: 'Wait for the next run. If it stays like this, open the page in a browser.',
  },
  'never-seen': {
    name: 'words never seen',
    whatToDo:
      'The page is there. Open it, and write the words that carry the step and the day in the register. If there are none, take the source out of the step.',
  },
  holds: { name: 'holds', whatToDo: 'Nothing.' },
};
