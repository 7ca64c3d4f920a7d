/**
 * Whether the browser is now searching the page for the text fragment of the address (`#:~:text=…`). A browser searches until
 * the page is loaded. `location` does not contain the text fragment. Chromium gives the fragment to scripts in the performance
 * entry of the navigation. Firefox gives it in the current history entry, since version 147.
 */
export const isTextSought = (): boolean =>
  document.readyState !== 'complete' &&
  [performance.getEntriesByType('navigation')[0]?.name, globalThis.navigation?.currentEntry?.url].some((address) =>
    address?.includes(':~:'),
  );
