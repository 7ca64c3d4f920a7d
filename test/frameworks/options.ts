/** The options of the guide at first, in the pages of all frameworks. The button "Change" sets CHANGED. */
export const FIRST = {
  lang: 'en-GB',
  sections: 'delete after',
  headingLevel: '3',
  open: 'wait',
  platform: 'web',
  theme: 'dark',
};

export const CHANGED: typeof FIRST = {
  lang: 'en-AU',
  sections: 'prepare',
  headingLevel: '1',
  open: 'prove',
  platform: 'app',
  theme: 'light',
};

/** The built-in guide with another title, as data. The button "Custom guide" sets it. */
export const CUSTOM = {
  extends: 'tiktok-exit',
  title: 'Leave with us',
  lang: '',
  checked: '',
  intro: [],
  sections: [],
  sources: [],
};
