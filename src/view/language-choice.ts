import { html, nothing } from 'lit';
import { languageNames } from '../languages/index.js';
import type { Context } from './context.js';
import { said } from './said.js';

/**
 * The choice of a language. It is one field, so that it takes little room on a phone and one press of the Tab key. Nothing is
 * rendered if there are fewer than two languages.
 *
 * @csspart language - The list of languages, each with its name in that language.
 */
export function languageChoice(context: Context): unknown {
  const { languages, guide, words, chooseLanguage } = context;
  if (languages.length < 2) return nothing;
  return html`<select
      part="language"
      aria-label=${words.languages}
      @change=${(event: Event) => chooseLanguage((event.target as HTMLSelectElement).value)}
    >
      ${languages.map(
        (tag) => html`<option lang=${tag} value=${tag} .selected=${tag === guide.lang}>${languageNames[tag]}</option>`,
      )}</select
    >${said('language', context)}`;
}
