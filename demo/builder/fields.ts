/** The fields of the form: their values, their error messages, and which of them are visible. */
import type { Guide } from '../../src/guide/guide.js';
import { platformsOf } from '../../src/guide/arrange.js';
import { languageNames } from '../../src/languages/index.js';
import { accentProblem, hexColor } from './accent.js';
import { baseProblem } from './base-problem.js';
import { DIST } from './built-files.js';
import { type Choice, DEFAULTS, KINDS, type Name } from './choice.js';
import { byId, make, setText } from './page.js';
import { ofLook } from './preview.js';

export const form = byId<HTMLFormElement>('choose');

/** Returns the field for a setting. For radio buttons, this is a `RadioNodeList`, which also has a `value`. */
const field = (name: string) => form.elements.namedItem(name) as RadioNodeList | HTMLInputElement | null;

export function fillForm(choice: Choice): void {
  for (const [name, value] of Object.entries(choice)) {
    const control = field(name);
    if (control) control.value = value;
  }
  const open = choice.open && choice.open !== 'all' ? 'some' : choice.open;
  byId<HTMLSelectElement>('open-mode').value = open;
}

/**
 * Reads the choice from the form. The address of the page can have put invalid values into the form. Defaults replace these
 * values.
 */
export function readForm(choice: Choice): void {
  for (const name of Object.keys(choice) as Name[]) {
    const control = field(name);
    if (control) choice[name] = control.value || (name === 'markdown' ? '' : DEFAULTS[name]);
  }
  if (!KINDS.some((kind) => kind === choice.snippet)) choice.snippet = DEFAULTS.snippet;
}

export function fillLanguages(): void {
  for (const [tag, name] of Object.entries(languageNames))
    byId('lang').append(make('option', { value: tag, lang: tag }, name));
}

export function fillPlatforms(choice: Choice, guide: Guide): void {
  const select = byId<HTMLSelectElement>('platform');
  const platforms = platformsOf(guide.sections);
  // A custom guide can have other platforms. The address of the page can choose a platform of a custom guide that is not loaded
  // yet. So the chosen platform is kept even if the guide that is shown does not have it.
  if (choice.platform && choice.guide !== DEFAULTS.guide && !platforms.has(choice.platform))
    platforms.set(choice.platform, choice.platform);
  const options = [...platforms].map(([id, title]) => make('option', { value: id }, title));
  select.replaceChildren(select.options[0]!, ...options);
  select.value = choice.platform;
}

/**
 * Opens each group of the form in which a setting differs from its default. So a person who follows a link to the
 * builder sees all settings that come from the link.
 */
export function openChosenGroups(choice: Choice): void {
  for (const group of form.querySelectorAll('details')) {
    const names = [...group.querySelectorAll<HTMLInputElement>('[name]')].map(({ name }) => name as Name);
    if (names.some((name) => choice[name] !== DEFAULTS[name])) group.open = true;
  }
}

/** Hides the fields that the choice does not need, and checks the accent colour. */
export function showFields(choice: Choice): void {
  byId('open-steps').hidden = byId<HTMLSelectElement>('open-mode').value !== 'some';
  byId('markdown-field').hidden = choice.guide !== 'markdown';
  byId('src-field').hidden = choice.guide !== 'src';
  // A link to this page can contain a custom guide that anybody wrote. The hint says that the guide in the preview is not ours.
  byId('custom-guide-hint').hidden = choice.guide === DEFAULTS.guide;
  showAccent(choice);
}

function showAccent(choice: Choice): void {
  const value = choice.accent.trim();
  const color = hexColor(value);
  const isWrong = Boolean(value) && !color;
  byId('accent').setAttribute('aria-invalid', String(isWrong));
  // If the publisher has given no accent, the text field and the colour picker show the accent of the look.
  const accent = color ?? ofLook('--exit-guide-accent');
  byId<HTMLInputElement>('accent').placeholder = value ? '' : accent;
  byId<HTMLInputElement>('accent-picker').value = /#[\da-f]{6}\b/i.exec(accent)?.[0] ?? '#0a5578';
  setText(
    'accent-problem',
    isWrong
      ? `“${value}” is not a colour like #8a1c3b. The guide uses its default colour.`
      : color
        ? accentProblem(color)
        : '',
  );
}

/**
 * Reads the address of the folder with the built files, and shows an error message if the address is not valid.
 *
 * @returns the address, with a slash at the end. If the field is empty or not valid, this is the address of `dist`.
 */
export function readBase(choice: Choice): string {
  const value = choice.base.trim();
  const problem = baseProblem(value);
  byId('base').setAttribute('aria-invalid', String(problem !== ''));
  setText('base-problem', problem);
  const { href } = new URL(problem ? DIST : value || DIST);
  return href.endsWith('/') ? href : `${href}/`;
}
