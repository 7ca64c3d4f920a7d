/**
 * The builder page. A publisher chooses settings in the form. The page then shows a preview and a snippet to copy, and saves
 * the settings in its own address.
 */
import { download } from '../../src/browser/download.js';
import type { GuideErrorEvent, GuideLoadEvent } from '../../src/entries/index.js';
import type { Guide } from '../../src/guide/guide.js';
import { ownLanguage } from '../../src/languages/index.js';
import { watchBoxWidth } from './box-width.js';
import { DIST } from './built-files.js';
import { type Choice, fromQuery, toQuery } from './choice.js';
import { copy } from './copy.js';
import { fillForm, fillLanguages, fillPlatforms, form, openChosenGroups, readForm, showFields } from './fields.js';
import { showProblems } from './markdown-problems.js';
import { copyNow, showOutput } from './output.js';
import { byId, say, setText } from './page.js';
import { Pause } from './pause.js';
import { preview, showPreview, showProblem } from './preview.js';
import { fillSections } from './sections-field.js';
import { GUIDE_FILE } from './snippets.js';
import { fillSteps, readSteps } from './steps-field.js';
import { fillSystems, showSystem } from './systems.js';

const choice: Choice = fromQuery(location.search);
/** The guide in the preview, with all its sections. */
let guide: Guide = ownLanguage.guide;

function show(): void {
  // The preview is updated first, because `showFields` reads the accent colour of the look from the preview.
  showPreview(choice);
  showFields(choice);
  showSystem(choice.snippet);
  void showProblems(choice);
  void showOutput(choice, guide);
}

/** Shows the guide when the publisher pauses while typing. Parsing a long guide after each key would take too long. */
const typing = new Pause(show);

function saveInAddress(): void {
  const { query, isComplete } = toQuery(choice);
  history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  setText(
    'link-hint',
    isComplete
      ? ''
      : `Your guide is too long for an address, so the link does not contain it. Save it as ${GUIDE_FILE}.`,
  );
}

function changed(): void {
  show();
  saveInAddress();
}

function stepsChanged(): void {
  readSteps(choice);
  changed();
}

function fillLists(): void {
  fillSections(choice, guide, changed);
  fillSteps(choice, guide, stepsChanged);
}

/** Reads the choice from the address of the page, and shows it in the form and in the preview. */
function restore(): void {
  Object.assign(choice, fromQuery(location.search));
  fillPlatforms(choice, guide);
  fillForm(choice);
  readForm(choice);
  // `readForm` has replaced invalid values in the choice with defaults. The second `fillForm` shows these defaults in the form.
  fillForm(choice);
  openChosenGroups(choice);
  fillLists();
  show();
}

const isField = (event: Event) => Object.hasOwn(choice, (event.target as HTMLInputElement).name);

// These event listeners are on the document, because some fields of the form are outside the form element.
document.addEventListener('input', (event) => {
  if (!isField(event)) return;
  readForm(choice);
  if ((event.target as HTMLElement).id === 'markdown') typing.request();
  else show();
});
// The choice is saved on `change` and not on `input`, because browsers limit how often a page can change its address.
document.addEventListener('change', (event) => {
  if (!isField(event)) return;
  typing.end();
  saveInAddress();
});
form.addEventListener('submit', (event) => event.preventDefault());
byId('open-mode').addEventListener('change', stepsChanged);
byId('accent-picker').addEventListener('input', () => {
  byId<HTMLInputElement>('accent').value = byId<HTMLInputElement>('accent-picker').value;
  readForm(choice);
  show();
});
byId('accent-picker').addEventListener('change', saveInAddress);
byId('save').addEventListener('click', () => download(GUIDE_FILE, 'text/markdown', choice.markdown));
byId('copy-link').addEventListener('click', () => copy(location.href, 'Link copied.'));
byId('copy-policy').addEventListener('click', () => copy(byId('policy').textContent, 'Policy copied.', byId('policy')));
byId('start-anew').addEventListener('click', () => {
  history.replaceState(null, '', location.pathname);
  restore();
  say('All settings are back to their defaults.');
});
byId('copy-now').addEventListener('click', copyNow);
byId('scheme').addEventListener('change', () => {
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
fillSystems();
watchBoxWidth();
restore();
byId<HTMLInputElement>('base').placeholder = DIST;
byId('workbench').hidden = false;
