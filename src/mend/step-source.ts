/** The Markdown of a step, with the number of its first line. The first line of a file is 1. */
export interface StepSource {
  line: number;
  lines: string[];
}

/** Finds a step in the Markdown of a guide. Returns undefined if there is no step with this id. */
export function stepSource(markdown: string, id: string): StepSource | undefined {
  const all = markdown.split(/\r?\n/);
  const start = all.findIndex((line) => line.startsWith('### ') && line.trimEnd().endsWith(`{#${id}}`));
  if (start < 0) return undefined;
  // The last step ends where the list of sources begins.
  const next = all.slice(start + 1).findIndex((line) => /^#{2,3} |^\[[^\]]+\]: /.test(line));
  const lines = next < 0 ? all.slice(start) : all.slice(start, start + 1 + next);
  while (lines.at(-1) === '') lines.pop();
  return { line: start + 1, lines };
}
