const shown = new Set<string>();

/** Shows a message in the console. The same message is shown only once for each page load. */
export function logOnce(level: 'error' | 'warn', message: string): void {
  if (shown.has(message)) return;
  shown.add(message);
  console[level](`<tiktok-exit-guide> ${message}`);
}
