import { check } from '../../src/guide/markdown/check.js';
import type { Choice } from './choice.js';
import { byId, make, setText } from './page.js';
import { GUIDE_FILE } from './snippets.js';

const field = byId<HTMLTextAreaElement>('markdown');

/** Lists what is wrong with the custom guide that is written here. Each place in the list leads to its line. */
export function showProblems(choice: Choice): void {
  const isWritten = choice.guide === 'markdown';
  const problems = isWritten ? check(choice.markdown) : [];
  field.setAttribute('aria-invalid', String(problems.length > 0));
  const count = problems.length === 1 ? '1 thing is wrong' : `${problems.length} things are wrong`;
  const summary = problems.length ? `${count} with your guide:` : 'Nothing is wrong with your guide.';
  setText('markdown-summary', isWritten ? summary : '');
  byId('markdown-problems').replaceChildren(
    ...problems.map(({ line, column, message, hint }) => {
      const place = make('button', { type: 'button', className: 'place' }, `${GUIDE_FILE}:${line}:${column}`);
      place.addEventListener('click', () => showPlace(line, column));
      return make('li', {}, place, ` ${message} ${hint}`);
    }),
  );
}

/** Brings the cursor to a place in the Markdown. */
function showPlace(line: number, column: number): void {
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  field.focus();
  field.setSelectionRange(start, start);
}
