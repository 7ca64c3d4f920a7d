/** The options that the guide has at first, in all frameworks. The button “Change” sets the options in CHANGED. */
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

/** A custom guide that changes only the title of the built-in guide. The button “Custom guide” sets this guide. */
export const CUSTOM = {
  extends: 'tiktok-exit',
  title: 'Leave with us',
  lang: '',
  checked: '',
  intro: [],
  sections: [],
  sources: [],
};
