type CustomGuideModule = typeof import('./custom-guide.js');

/** Loads the module that reads a custom guide. The module is a separate file, because most pages do not need it. */
export const customGuideModule = {
  /**
   * Loads the module. The script in `entries/script.ts` replaces this function if `import()` would look for the file in the
   * wrong folder.
   *
   * @throws the error of the browser, if the file cannot be loaded
   */
  load: (): Promise<CustomGuideModule> => import('./custom-guide.js'),
};
