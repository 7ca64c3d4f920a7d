/** The page that builds the snippet: form → choice → preview, snippet and address. */
import { download } from '../../src/browser/download.js';
import type { GuideErrorEvent, GuideLoadEvent } from '../../src/entries/index.js';
import type { Guide } from '../../src/guide/guide.js';
import { languages } from '../../src/languages/index.js';
import { DIST } from './built-files.js';
import { type Choice, fromQuery, toQuery } from './choice.js';
import { copy } from './copy.js';
import { fillForm, fillLanguages, fillPlatforms, form, readForm, showFields } from './fields.js';
import { showProblems } from './markdown-problems.js';
import { showOutput } from './output.js';
import { byId, say, setText } from './page.js';
import { preview, showPreview, showProblem } from './preview.js';
import { fillSections } from './sections-field.js';
import { GUIDE_FILE } from './snippets.js';
import { fillSteps, readSteps } from './steps-field.js';

const choice: Choice = fromQuery(location.search);
/** The guide in the preview, with all its sections. */
let guide: Guide = languages.en!.guide;

/** Shows everything that follows from the choice. */
function show(): void {
  showFields(choice);
  showPreview(choice);
  showProblems(choice);
  void showOutput(choice, guide);
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

function stepsChanged(): void {
  readSteps(choice);
  changed();
}

/** Fills the lists of sections and steps from the guide. */
function fillLists(): void {
  fillSections(choice, guide, changed);
  fillSteps(choice, guide, stepsChanged);
}

/** Takes the choice from the address. */
function restore(): void {
  Object.assign(choice, fromQuery(location.search));
  fillPlatforms(choice, guide);
  fillForm(choice);
  readForm(choice);
  // What was given up shows as the default.
  fillForm(choice);
  fillLists();
  show();
}

const isField = (event: Event) => Object.hasOwn(choice, (event.target as HTMLInputElement).name);

// On the document, since the kinds of snippet belong to the form but stand outside it.
document.addEventListener('input', (event) => {
  if (!isField(event)) return;
  readForm(choice);
  show();
});
// Not at every key: browsers let a page change its address only so often.
document.addEventListener('change', (event) => {
  if (isField(event)) keep();
});
form.addEventListener('submit', (event) => event.preventDefault());
byId('open-mode').addEventListener('change', stepsChanged);
byId('accent-picker').addEventListener('input', () => {
  byId<HTMLInputElement>('accent').value = byId<HTMLInputElement>('accent-picker').value;
  readForm(choice);
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
  fillPlatforms(choice, guide);
  fillLists();
  void showOutput(choice, guide);
});
preview.addEventListener('guide-error', (event) => showProblem((event as GuideErrorEvent).message));

fillLanguages();
restore();
byId<HTMLInputElement>('base').placeholder = DIST;
byId('workbench').hidden = false;
