/** The fields of the form: what they hold, what is wrong with it, and which of them are there. */
import type { Guide } from '../../src/guide/guide.js';
import { platformsOf } from '../../src/guide/arrange.js';
import { languages } from '../../src/languages/index.js';
import { accentProblem, hexColor } from './accent.js';
import { DIST } from './built-files.js';
import { type Choice, DEFAULTS, KINDS, type Name } from './choice.js';
import { byId, make, setText } from './page.js';

export const form = byId<HTMLFormElement>('choose');

/** The field of a choice. A group of radio buttons has a value as one field has. */
const field = (name: string) => form.elements.namedItem(name) as RadioNodeList | HTMLInputElement | null;

export function fillForm(choice: Choice): void {
  for (const [name, value] of Object.entries(choice)) {
    const one = field(name);
    if (one) one.value = value;
  }
  const open = choice.open && choice.open !== 'all' ? 'some' : choice.open;
  byId<HTMLSelectElement>('open-mode').value = open;
}

/** Takes the choice from the form. A value from the address that no field knows is given up. */
export function readForm(choice: Choice): void {
  for (const name of Object.keys(choice) as Name[]) {
    const one = field(name);
    if (one) choice[name] = one.value || (name === 'markdown' ? '' : DEFAULTS[name]);
  }
  if (!KINDS.some((kind) => kind === choice.snippet)) choice.snippet = DEFAULTS.snippet;
}

export function fillLanguages(): void {
  for (const tag of Object.keys(languages)) {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
    byId('lang').append(make('option', { value: tag, lang: tag }, name));
  }
}

export function fillPlatforms(choice: Choice, guide: Guide): void {
  const select = byId<HTMLSelectElement>('platform');
  const platforms = platformsOf(guide.sections);
  // A custom guide may have other platforms. It is not there yet when the choice comes from the address.
  if (choice.platform && choice.guide !== DEFAULTS.guide && !platforms.has(choice.platform))
    platforms.set(choice.platform, choice.platform);
  const options = [...platforms].map(([id, title]) => make('option', { value: id }, title));
  select.replaceChildren(select.options[0]!, ...options);
  select.value = choice.platform;
}

/** Shows the fields that the choice needs, and what is wrong with the accent. */
export function showFields(choice: Choice): void {
  byId('open-steps').hidden = byId<HTMLSelectElement>('open-mode').value !== 'some';
  byId('markdown-field').hidden = choice.guide !== 'markdown';
  byId('src-field').hidden = choice.guide !== 'src';
  // Anybody can share a link with words of theirs in it.
  byId('custom-guide-hint').hidden = choice.guide === DEFAULTS.guide;
  showAccent(choice);
}

function showAccent(choice: Choice): void {
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

/**
 * The address of the folder with the files, and what is wrong with it. Where none was given, or none that can be, it is the
 * folder beside the demo.
 */
export function readBase(choice: Choice): string {
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
