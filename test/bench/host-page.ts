import type { Candidate } from './candidate.js';

/**
 * An empty page. Each measurement loads this page first. The browser then starts a process for the tab, so this start
 * is not a part of the measurement.
 */
export const BLANK_PAGE = '<!doctype html><meta charset="utf-8"><title>blank</title><link rel="icon" href="data:,">';

/**
 * A page of text with guides in its middle. A guide that appears late moves the text below it, so the layout shift can
 * be measured.
 */
export function hostPage({ head = '', start = '', fragment, end = '' }: Candidate, guides = 1): string {
  const all = Array.from({ length: fragment === undefined ? 0 : guides }, (_, index) =>
    `<div data-guide>${fragment}</div>`.replaceAll('{index}', String(index)),
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Host page</title><link rel="icon" href="data:,">
<style>body{margin:0 auto;max-width:46rem;padding:1rem;font:1.0625rem/1.5 Georgia,serif}</style>
${head}</head><body>${start}
<header><h1>A page that embeds a guide</h1><p>This text of the page was here before the guide. It must stay readable and in its place while the guide appears.</p></header>
<main>
${all.join('\n')}
</main>
<footer><h2>After the guide</h2><p>If this text moves after it was painted, the reader loses the line.</p><p>The last paragraph of the page.</p></footer>
${end}</body></html>`;
}
