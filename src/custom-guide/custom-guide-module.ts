type CustomGuideModule = typeof import('./custom-guide.js');

/** How the module that reads a custom guide is fetched. It is a file of its own, since most pages never need it. */
export const customGuideModule = {
  /**
   * An entry can replace it.
   *
   * @throws with the browser’s reason, where the file cannot be loaded
   */
  load: (): Promise<CustomGuideModule> => import('./custom-guide.js'),
};
