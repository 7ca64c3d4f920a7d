/** The page that builds the snippet: fields → choice → preview, snippet and address. */
import type { GuideErrorEvent, GuideLoadEvent } from '../../src/entries/index.js';
import { check } from '../../src/guide/markdown/check.js';
import type { Guide } from '../../src/guide/guide.js';
import { platformsOf } from '../../src/guide/arrange.js';
import { languages, nearestLanguage } from '../../src/languages/index.js';
import { readCustomGuide } from '../../src/custom-guide/custom-guide.js';
import { copyText } from '../../src/browser/copy-text.js';
import { download } from '../../src/browser/download.js';
import type { TikTokExitGuide } from '../../src/element/tiktok-exit-guide.js';
import { accentPair, accentProblem, hexColor } from './accent.js';
import { ATTRIBUTES, type Choice, DEFAULTS, fromQuery, KINDS, type Name, toQuery } from './choice.js';
import { attributes, buildSnippet, GUIDE_FILE } from './snippets.js';

const DIST = new URL('../dist/', location.href).href;

const byId = <E extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as E;
const form = byId<HTMLFormElement>('choose');
const preview = byId<TikTokExitGuide>('preview');
const markdownField = byId<HTMLTextAreaElement>('markdown');

let choice: Choice = fromQuery(location.search);
/** The guide in the preview, with all its sections. */
let guide: Guide = languages.en!.guide;
/** The publisher's own guide that was last given to the preview. */
let shownText: string | undefined;
/** The ids of all sections in the order of the form; those that are shown are ticked. */
let order: string[] = [];
const integrity = read('integrity.json', (answer) => answer.json() as Promise<Record<string, string>>);
/** Of overlapping answers only the last one is shown. */
let turn = 0;

/** An element with its properties and what stands in it. */
function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

/** Tells screen readers and shows what was done, until the next thing is. */
function say(message: string): void {
  // A text that stays the same is not said again.
  byId('said').textContent = message === byId('said').textContent ? `${message}\u00a0` : message;
}

// Fields

function fillForm(): void {
  for (const [name, value] of Object.entries(choice)) {
    const field = form.elements.namedItem(name);
    if (field) (field as RadioNodeList | HTMLInputElement).value = value;
  }
  const open = choice.open && choice.open !== 'all' ? 'some' : choice.open;
  byId<HTMLSelectElement>('open-mode').value = open;
}

/** A value from the address that no field knows is given up. */
function readForm(): void {
  for (const name of Object.keys(choice) as Name[]) {
    const field = form.elements.namedItem(name);
    if (field)
      choice[name] = (field as RadioNodeList | HTMLInputElement).value || (name === 'markdown' ? '' : DEFAULTS[name]);
  }
  if (!KINDS.some((kind) => kind === choice.snippet)) choice.snippet = DEFAULTS.snippet;
}

function fillLanguages(): void {
  for (const tag of Object.keys(languages)) {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
    byId('lang').append(make('option', { value: tag, lang: tag }, name));
  }
}

function fillPlatforms(): void {
  const select = byId<HTMLSelectElement>('platform');
  const platforms = platformsOf(guide.sections);
  // An own guide, which may have other platforms, is not there yet when the choice comes from the address.
  if (choice.platform && choice.own !== DEFAULTS.own && !platforms.has(choice.platform))
    platforms.set(choice.platform, choice.platform);
  const options = [...platforms].map(([id, title]) => make('option', { value: id }, title));
  select.replaceChildren(select.options[0]!, ...options);
  select.value = choice.platform;
}

function ids(written: string): string[] {
  return written.split(/[\s,]+/).filter(Boolean);
}

function fillSections(): void {
  const all = guide.sections.map(({ id }) => id);
  const shown = ids(choice.sections).filter((id) => all.includes(id));
  order = [...shown, ...all.filter((id) => !shown.includes(id))];
  const rows = order.map((id) => {
    const { title } = guide.sections.find((section) => section.id === id)!;
    const box = make('input', { type: 'checkbox', value: id, checked: !shown.length || shown.includes(id) });
    box.addEventListener('change', readSections);
    return make(
      'li',
      {},
      make('label', { className: 'choice' }, box, ` ${title}`),
      mover(id, title, -1),
      mover(id, title, 1),
    );
  });
  byId('sections').replaceChildren(...rows);
  markEnds();
}

/** A button that moves a section up or down. */
function mover(id: string, title: string, by: -1 | 1): HTMLButtonElement {
  const word = by < 0 ? 'up' : 'down';
  const button = make('button', { type: 'button', className: `move ${word}`, title: `Move ${word}` });
  button.setAttribute('aria-label', `Move ${title} ${word}`);
  button.addEventListener('click', () => {
    const row = button.closest('li')!;
    const neighbour = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (by < 0) neighbour?.before(row);
    else neighbour?.after(row);
    markEnds();
    // Moving takes the focus away, and so does the end of the list.
    const focus = button.disabled ? row.querySelector<HTMLButtonElement>('button:enabled') : button;
    focus?.focus();
    readSections();
    say(`${title} is now ${order.indexOf(id) + 1} of ${order.length}.`);
  });
  return button;
}

function markEnds(): void {
  const rows = [...byId('sections').children];
  rows.forEach((row, index) => {
    row.querySelector<HTMLButtonElement>('.up')!.disabled = index === 0;
    row.querySelector<HTMLButtonElement>('.down')!.disabled = index === rows.length - 1;
  });
}

function readSections(): void {
  const boxes = [...byId('sections').querySelectorAll('input')];
  order = boxes.map(({ value }) => value);
  const shown = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  const all = guide.sections.map(({ id }) => id);
  choice.sections = shown.join(' ') === all.join(' ') ? '' : shown.join(' ');
  changed();
}

function fillSteps(): void {
  const open = ids(choice.open);
  const groups = guide.sections.map((section) =>
    make(
      'fieldset',
      { className: 'inner' },
      make('legend', {}, section.title),
      ...section.steps.map(({ id, title }) => {
        const box = make('input', { type: 'checkbox', value: id, checked: open.includes(id) });
        box.addEventListener('change', readSteps);
        return make('label', { className: 'choice' }, box, ` ${title}`);
      }),
    ),
  );
  byId('open-steps').replaceChildren(...groups);
}

function readSteps(): void {
  const mode = byId<HTMLSelectElement>('open-mode').value;
  const ticked = [...byId('open-steps').querySelectorAll<HTMLInputElement>('input:checked')];
  choice.open = mode === 'some' ? ticked.map(({ value }) => value).join(' ') : mode;
  changed();
}

// What follows from the choice

function showFields(): void {
  byId('open-steps').hidden = byId<HTMLSelectElement>('open-mode').value !== 'some';
  byId('markdown-field').hidden = choice.own !== 'markdown';
  byId('src-field').hidden = choice.own !== 'src';
  // Anybody can share a link with words of theirs in it.
  byId('own-hint').hidden = choice.own === DEFAULTS.own;
}

function showAccent(): void {
  const written = choice.accent.trim();
  const color = hexColor(written);
  const isWrong = Boolean(written) && !color;
  byId('accent').setAttribute('aria-invalid', String(isWrong));
  byId<HTMLInputElement>('accent-picker').value = color ?? '#0a5578';
  setText(
    'accent-problem',
    isWrong
      ? `“${written}” is not a colour like #8a1c3b, so the guide has its own.`
      : color
        ? accentProblem(color)
        : '',
  );
}

/** The address of the folder with the files; that beside the demo where none, or none that can be, was given. */
function base(): string {
  const written = choice.base.trim();
  const isGood = URL.canParse(written, location.href) && /^https?:/.test(new URL(written, location.href).protocol);
  byId('base').setAttribute('aria-invalid', String(!isGood));
  setText(
    'base-problem',
    isGood ? '' : `“${written}” is not an address that starts with https:. The folder beside this page is taken.`,
  );
  const { href } = new URL(isGood && written ? written : DIST, location.href);
  return href.endsWith('/') ? href : `${href}/`;
}

function showPreview(): void {
  const src = choice.own === 'src' ? choice.src.trim() : '';
  const values = new Map(attributes(choice, src));
  const isOther = src !== (preview.getAttribute('src') ?? '') || text() !== shownText;
  // What was wrong with another guide is wrong no more.
  if (isOther) setText('guide-problem', '');

  for (const name of [...ATTRIBUTES, 'src']) {
    const value = values.get(name);
    if (value === undefined) preview.removeAttribute(name);
    else if (preview.getAttribute(name) !== value) preview.setAttribute(name, value);
  }
  const color = hexColor(choice.accent);
  preview.style.setProperty('--exit-guide-accent', color ? accentPair(color) : '');
  if (text() !== shownText) void showText((shownText = text()));
}

/**
 * Shows a guide that is written here as it will be shown in the publisher's page. As data, since Trusted Types refuse any
 * text that a page puts into a script, even one that is never run.
 */
async function showText(written: string | undefined): Promise<void> {
  let own: Guide | undefined;
  let problem = '';
  try {
    const base = nearestLanguage(choice.lang) ?? languages.en!;
    if (written !== undefined) own = await readCustomGuide({ text: written }, base.guide, new AbortController().signal);
  } catch (error) {
    problem = `${(error as Error).message} The built-in guide is shown.`;
  }
  if (written !== shownText) return;
  preview.guide = own;
  if (written !== undefined) setText('guide-problem', problem);
}

/** The publisher's own guide, if it is written here. */
function text(): string | undefined {
  return choice.own === 'markdown' ? choice.markdown : undefined;
}

function showProblems(): void {
  const problems = choice.own === 'markdown' ? check(choice.markdown) : [];
  markdownField.setAttribute('aria-invalid', String(problems.length > 0));
  const count = problems.length === 1 ? '1 thing is wrong' : `${problems.length} things are wrong`;
  setText(
    'markdown-summary',
    choice.own !== 'markdown'
      ? ''
      : problems.length
        ? `${count} with your guide:`
        : 'Nothing is wrong with your guide.',
  );
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
  const lines = markdownField.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  markdownField.focus();
  markdownField.setSelectionRange(start, start);
}

async function showSnippet(): Promise<void> {
  const mine = ++turn;
  byId('copy').setAttribute('aria-busy', 'true');
  const [source] = guide.sources;
  const plainHtml = choice.snippet === 'plain' && choice.own === DEFAULTS.own ? await readPlainHtml() : undefined;
  const { parts, policy, files, notes } = await buildSnippet(choice, {
    base: base(),
    title: guide.title,
    link: source?.href,
    pictures: pictures(guide),
    integrity: await integrity,
    plainHtml,
  });
  if (mine !== turn) return;

  byId('notes').replaceChildren(...notes.map((note) => make('li', {}, note)));
  byId('parts').replaceChildren(
    ...parts.map(({ title, code }, index) => {
      const heading = make('h3', { id: `part-${index}` }, title);
      const shown = make('pre', {}, make('code', {}, code));
      shown.setAttribute('aria-labelledby', heading.id);
      const button = make('button', { type: 'button', className: 'main' }, 'Copy the snippet');
      if (parts.length > 1) button.setAttribute('aria-describedby', heading.id);
      button.addEventListener('click', () => copy(code, 'Snippet copied.', shown));
      return make('div', { className: 'part' }, heading, make('div', { className: 'code' }, shown, button));
    }),
  );
  byId('policy').textContent = policy;
  const isKnown = files.every(({ hash }) => hash);
  byId('integrity-code').hidden = !isKnown;
  byId('integrity').textContent = files.map(({ name, hash }) => `${name} ${hash}`).join('\n');
  byId('integrity-hint').textContent = isKnown
    ? 'The hash of the file beside this page. A browser refuses a file that differs, so take a new hash with each new version. The host of the file must send Access-Control-Allow-Origin.'
    : `Without a hash: dist/integrity.json, where the hashes stand, is not beside this page or does not name ${files.map(({ name }) => name).join(', ')}.`;
  byId('copy').setAttribute('aria-busy', 'false');
}

/** The addresses of the author's pictures, wherever they stand in a guide. */
function pictures(data: unknown): string[] {
  if (!data || typeof data !== 'object') return [];
  const own = 'type' in data && data.type === 'picture' && 'src' in data ? [String(data.src)] : [];
  return [...own, ...Object.values(data).flatMap(pictures)];
}

const plainHtmls = new Map<string, Promise<string | undefined>>();

function readPlainHtml(): Promise<string | undefined> {
  const name = `guides/${choice.lang || document.documentElement.lang}.html`;
  if (!plainHtmls.has(name))
    plainHtmls.set(
      name,
      read(name, (answer) => answer.text()),
    );
  return plainHtmls.get(name)!;
}

/** A built file beside the demo; undefined where it is not there. */
async function read<T>(name: string, as: (answer: Response) => Promise<T>): Promise<T | undefined> {
  try {
    const answer = await fetch(DIST + name);
    return answer.ok ? await as(answer) : undefined;
  } catch {
    return undefined;
  }
}

/** Leaves a text that stays the same alone, so that it is not said again. */
function setText(id: string, text: string): void {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

/** Shows everything that follows from the choice. */
function show(): void {
  showFields();
  showAccent();
  showPreview();
  showProblems();
  void showSnippet();
}

/** Keeps the choice in the address. */
function keep(): void {
  const { query, isComplete } = toQuery(choice);
  history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  setText(
    'link-hint',
    isComplete ? '' : `Your guide is too long for an address, so the link leaves it out. Save it as ${GUIDE_FILE}.`,
  );
}

function changed(): void {
  show();
  keep();
}

/** Takes the choice from the address. */
function restore(): void {
  choice = fromQuery(location.search);
  fillPlatforms();
  fillForm();
  readForm();
  // What was given up shows as the default.
  fillForm();
  fillSections();
  fillSteps();
  show();
}

async function copy(text: string, done: string, shown?: HTMLElement): Promise<void> {
  if (await copyText(text)) return say(done);
  if (shown) getSelection()?.selectAllChildren(shown);
  say(
    shown
      ? 'The browser refused to copy. The text is selected: press Ctrl+C or ⌘C.'
      : 'The browser refused to copy. Copy the address of this page from its address bar.',
  );
}

// What the publisher does

const isField = (event: Event) => Object.hasOwn(choice, (event.target as HTMLInputElement).name);

// On the document, since the kinds of snippet belong to the form but stand outside it.
document.addEventListener('input', (event) => {
  if (!isField(event)) return;
  readForm();
  show();
});
// Not at every key: browsers let a page change its address only so often.
document.addEventListener('change', (event) => {
  if (isField(event)) keep();
});
form.addEventListener('submit', (event) => event.preventDefault());
byId('open-mode').addEventListener('change', readSteps);
byId('accent-picker').addEventListener('input', () => {
  byId<HTMLInputElement>('accent').value = byId<HTMLInputElement>('accent-picker').value;
  readForm();
  show();
});
byId('accent-picker').addEventListener('change', keep);
byId('save').addEventListener('click', () => download(GUIDE_FILE, 'text/markdown', choice.markdown));
byId('copy-link').addEventListener('click', () => copy(location.href, 'Link copied.'));
byId('copy-policy').addEventListener('click', () => copy(byId('policy').textContent, 'Policy copied.', byId('policy')));
byId('start-anew').addEventListener('click', () => {
  history.replaceState(null, '', location.pathname);
  restore();
  say('Everything is as at first.');
});
byId('look').addEventListener('change', () => {
  const width = document.querySelector<HTMLInputElement>('[name="width"]:checked')!.value;
  byId('box').className = `box ${width}`;
  // What was dragged gives way to what was chosen.
  byId('box').style.inlineSize = '';
  byId('box').style.colorScheme = byId<HTMLSelectElement>('scheme').value;
});
for (const type of ['keydown', 'pointerdown']) addEventListener(type, () => byId('said').replaceChildren());
addEventListener('popstate', restore);

preview.addEventListener('guide-load', (event) => {
  guide = (event as GuideLoadEvent).guide;
  fillPlatforms();
  fillSections();
  fillSteps();
  void showSnippet();
});
preview.addEventListener('guide-error', (event) => {
  setText('guide-problem', `${(event as GuideErrorEvent).message} The built-in guide is shown.`);
});

fillLanguages();
restore();
byId<HTMLInputElement>('base').placeholder = DIST;
byId('workbench').hidden = false;
