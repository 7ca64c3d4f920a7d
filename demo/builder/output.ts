import type { Guide } from '../../src/guide/guide.js';
import { plainHtml } from '../../src/build/plain-html.js';
import { arrange } from '../../src/guide/arrange.js';
import { integrity } from './built-files.js';
import { type Choice, DEFAULTS, idsIn, type Kind } from './choice.js';
import { copy } from './copy.js';
import { readBase } from './fields.js';
import { knownIds } from './known-ids.js';
import { languageFor } from './language.js';
import { markChanges } from './mark-changes.js';
import { measure } from './measure.js';
import { byId, make, say } from './page.js';
import { buildSnippet, type Part, type Snippet } from './snippets.js';
import { WHERE_TO_PASTE } from './where-to-paste.js';

/** How often `showOutput` was called. If several calls run at the same time, only the last call shows its output. */
let calls = 0;

export async function showOutput(choice: Choice, guide: Guide): Promise<void> {
  const call = ++calls;
  byId('copy').setAttribute('aria-busy', 'true');
  const known = knownIds(choice, guide);
  const { parts, policy, files, notes } = await buildSnippet(known, {
    base: readBase(choice),
    builder: location.href,
    title: guide.title,
    link: guide.sources[0]?.href,
    pictures: picturesIn(guide),
    integrity: await integrity,
    heights: await measure(known, guide),
    plainHtml: choice.guide === DEFAULTS.guide ? await plain(choice, guide) : undefined,
  });
  if (call !== calls) return;

  byId('notes').replaceChildren(...notes.map((note) => make('li', {}, note)));
  byId('where').replaceChildren(...WHERE_TO_PASTE[choice.snippet as Kind].map((line) => make('li', {}, line)));
  showParts(parts);
  byId('policy').textContent = policy;
  showIntegrity(files);
  byId('copy').setAttribute('aria-busy', 'false');
}

/** The built-in guide as plain HTML, with the sections and the heading level that the publisher has chosen. */
async function plain(choice: Choice, guide: Guide): Promise<string> {
  const { words } = await languageFor(guide.lang);
  const { sections } = knownIds(choice, guide);
  return plainHtml(arrange(guide, idsIn(sections)).guide, words, Number(choice['heading-level'] || 2));
}

/** Shows the parts of the snippet. If only the code has changed, the elements are kept. So a focused button keeps the focus. */
function showParts(parts: Part[]): void {
  const isFirst = !byId('parts').firstChild;
  const shown = [...byId('parts').children];
  const isSame =
    shown.length === parts.length &&
    parts.every(({ title }, index) => shown[index]!.querySelector('h3')!.textContent === title);
  let isChanged = !isSame;
  if (isSame) {
    for (const [index, { code }] of parts.entries())
      if (markChanges(shown[index]!.querySelector('code')!, code)) isChanged = true;
  } else byId('parts').replaceChildren(...parts.map((part, index) => partToCopy(part, index, parts.length > 1)));
  for (const scroller of document.querySelectorAll<HTMLElement>('.scroller')) {
    // A long snippet scrolls. In some browsers, keys can scroll an element only if it can have the focus.
    if (scroller.scrollHeight > scroller.clientHeight) scroller.tabIndex = 0;
    else scroller.removeAttribute('tabindex');
  }
  byId('copy-now').textContent =
    parts.length > 1 ? `Show the ${parts.length} parts of the snippet` : 'Copy the snippet';
  if (isChanged && !isFirst) say('Snippet updated', 'updated');
}

/**
 * Handles the button in the bar of narrow screens. If the snippet has one part, the part is copied. If it has several
 * parts, the page scrolls to the parts instead, because the publisher must paste each part in a different place.
 */
export function copyNow(): void {
  const buttons = byId('parts').querySelectorAll('button');
  if (buttons.length === 1) buttons[0]!.click();
  else {
    byId('copy').scrollIntoView();
    byId('copy').focus({ preventScroll: true });
  }
}

/** @param isOneOfMany whether the snippet has several parts. If so, the title of a part also describes its copy button. */
function partToCopy({ title, code }: Part, index: number, isOneOfMany: boolean): HTMLElement {
  const heading = make('h3', { id: `part-${index}` }, title);
  const shown = make('pre', {}, make('code', {}, code));
  const scroller = make('div', { className: 'scroller', role: 'region', ariaLabel: `Text: ${title}` }, shown);
  const button = make('button', { type: 'button', className: 'main' }, 'Copy the snippet');
  if (isOneOfMany) button.setAttribute('aria-describedby', heading.id);
  button.addEventListener('click', () => copy(shown.textContent, 'Snippet copied.', shown));
  const box = make('div', { className: 'code', role: 'group' }, scroller, button);
  box.setAttribute('aria-labelledby', heading.id);
  return make('div', { className: 'part' }, heading, box);
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
