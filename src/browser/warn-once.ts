const shown = new Set<string>();

/** Shows a warning in the console. The same message is shown only once for each page load. */
export function warnOnce(message: string): void {
  if (shown.has(message)) return;
  shown.add(message);
  console.warn(`<tiktok-exit-guide> ${message}`);
}
