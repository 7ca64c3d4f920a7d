const said = new Set<string>();

/** Says something to the publisher in the console, once a page however often it happens. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`<tiktok-exit-guide> ${message}`);
}
