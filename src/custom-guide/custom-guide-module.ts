type CustomGuideModule = typeof import('./custom-guide.js');

/** The module that reads custom guides. It is loaded only if needed, because most pages have no custom guide. */
export const customGuideModule = {
  /**
   * Loads the module. In some classic scripts, the browser looks for this file in the wrong folder (see
   * `fileAddress`). In such a script, `entries/script.ts` replaces this function.
   *
   * @throws the error of the browser, if the file cannot be loaded
   */
  load: (): Promise<CustomGuideModule> => import('./custom-guide.js'),
};
