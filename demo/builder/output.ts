import type { Guide } from '../../src/guide/guide.js';
import { integrity, plainHtml } from './built-files.js';
import { type Choice, DEFAULTS } from './choice.js';
import { copy } from './copy.js';
import { readBase } from './fields.js';
import { byId, make } from './page.js';
import { buildSnippet, type Part, type Snippet } from './snippets.js';

/** How often `showOutput` was called. If several calls run at the same time, only the last call shows its output. */
let calls = 0;

export async function showOutput(choice: Choice, guide: Guide): Promise<void> {
  const call = ++calls;
  byId('copy').setAttribute('aria-busy', 'true');
  const needsHtml = choice.snippet === 'plain' && choice.guide === DEFAULTS.guide;
  const html = needsHtml ? await plainHtml(choice.lang || document.documentElement.lang) : undefined;
  const { parts, policy, files, notes } = await buildSnippet(choice, {
    base: readBase(choice),
    title: guide.title,
    link: guide.sources[0]?.href,
    pictures: picturesIn(guide),
    integrity: await integrity,
    plainHtml: html,
  });
  if (call !== calls) return;

  byId('notes').replaceChildren(...notes.map((note) => make('li', {}, note)));
  byId('parts').replaceChildren(...parts.map((part, index) => partToCopy(part, index, parts.length > 1)));
  byId('policy').textContent = policy;
  showIntegrity(files);
  byId('copy').setAttribute('aria-busy', 'false');
}

/** @param isOneOfMany whether the snippet has several parts. If so, the title of a part also describes its copy button. */
function partToCopy({ title, code }: Part, index: number, isOneOfMany: boolean): HTMLElement {
  const heading = make('h3', { id: `part-${index}` }, title);
  const shown = make('pre', {}, make('code', {}, code));
  shown.setAttribute('aria-labelledby', heading.id);
  const button = make('button', { type: 'button', className: 'main' }, 'Copy the snippet');
  if (isOneOfMany) button.setAttribute('aria-describedby', heading.id);
  button.addEventListener('click', () => copy(code, 'Snippet copied.', shown));
  return make('div', { className: 'part' }, heading, make('div', { className: 'code' }, shown, button));
}

function showIntegrity(files: Snippet['files']): void {
  const isKnown = files.every(({ hash }) => hash);
  byId('integrity-code').hidden = !isKnown;
  byId('integrity').textContent = files.map(({ name, hash }) => `${name} ${hash}`).join('\n');
  byId('integrity-hint').textContent = isKnown
    ? 'This is the hash of the file in dist. A browser blocks a file with a different hash, so each new version needs a new hash. The host of the file must send Access-Control-Allow-Origin.'
    : `The snippet has no hash: dist/integrity.json is missing, or it does not list ${files.map(({ name }) => name).join(', ')}.`;
}

/** Finds the addresses of all image files in a guide. */
function picturesIn(data: unknown): string[] {
  if (!data || typeof data !== 'object') return [];
  const here = 'type' in data && data.type === 'picture' && 'src' in data ? [String(data.src)] : [];
  return [...here, ...Object.values(data).flatMap(picturesIn)];
}
