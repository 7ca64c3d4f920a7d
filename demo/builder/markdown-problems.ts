import { check } from '../../src/guide/markdown/check.js';
import type { Choice } from './choice.js';
import { languageFor } from './language.js';
import { byId, make, setText } from './page.js';
import { GUIDE_FILE } from './snippets.js';

const field = byId<HTMLTextAreaElement>('markdown');

/** How often `showProblems` was called. If several calls run at the same time, only the last call shows its problems. */
let calls = 0;

/** Lists the problems of the custom guide. Each problem has a button that moves the cursor in the text field to the problem. */
export async function showProblems(choice: Choice): Promise<void> {
  const call = ++calls;
  const { guide } = await languageFor(choice.lang);
  if (call !== calls) return;
  const isUsed = choice.guide === 'markdown';
  const problems = isUsed ? check(choice.markdown, undefined, guide) : [];
  field.setAttribute('aria-invalid', String(problems.length > 0));
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const summary = problems.length ? `Your guide has ${count}:` : 'Your guide has no problems.';
  setText('markdown-summary', isUsed ? summary : '');
  byId('markdown-problems').replaceChildren(
    ...problems.map(({ line, column, message, hint }) => {
      const place = make('button', { type: 'button', className: 'place' }, `${GUIDE_FILE}:${line}:${column}`);
      place.addEventListener('click', () => showPlace(line, column));
      return make('li', {}, place, ` ${message} ${hint}`);
    }),
  );
}

/** Moves the cursor to a place in the Markdown. The first line and the first column have the number 1. */
function showPlace(line: number, column: number): void {
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  field.focus();
  field.setSelectionRange(start, start);
}
