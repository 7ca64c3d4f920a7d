type OwnGuide = typeof import('./read-custom-guide.js');

/** Fetches what reads a custom guide: a file of its own, since most pages never need it. An entry can set another way. */
export const ownGuideFile = {
  /** @throws where the file cannot be had, with the browser’s reason */
  load: (): Promise<OwnGuide> => import('./read-custom-guide.js'),
};
