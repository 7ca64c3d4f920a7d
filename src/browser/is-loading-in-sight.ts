/** Whether the page is still loading, and the reader already sees a part of it. */
export const isLoadingInSight = (): boolean =>
  document.readyState !== 'complete' && performance.getEntriesByType('paint').length > 0;
