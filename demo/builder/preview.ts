import { readCustomGuide } from '../../src/custom-guide/custom-guide.js';
import type { TikTokExitGuide } from '../../src/element/tiktok-exit-guide.js';
import type { Guide } from '../../src/guide/guide.js';
import { ATTRIBUTES, type Choice } from './choice.js';
import { inScript } from './in-script.js';
import { languageFor } from './language.js';
import { overrides } from './overrides.js';
import { byId, setText } from './page.js';
import { attributes } from './snippets.js';

export const preview = byId<TikTokExitGuide>('preview');

/** The Markdown of the custom guide in the preview. */
let shownText: string | undefined;

/** Updates the preview. The guide acts only on attributes whose value changes, so open steps stay open. */
export function showPreview(choice: Choice): void {
  const src = choice.guide === 'src' ? choice.src.trim() : '';
  const text = choice.guide === 'markdown' ? choice.markdown : undefined;
  const isOtherGuide = src !== (preview.getAttribute('src') ?? '') || text !== shownText;
  // Removes the error message of the previous guide.
  if (isOtherGuide) showProblem('');

  const values = new Map(attributes(choice, src));
  for (const name of [...ATTRIBUTES, 'src']) {
    const value = values.get(name);
    if (value === undefined) preview.removeAttribute(name);
    else preview.setAttribute(name, value);
  }
  preview.className = choice.look;
  preview.removeAttribute('style');
  for (const [property, value] of overrides(choice)) preview.style.setProperty(property, value);
  byId('box').style.backgroundColor = ofLook('--exit-guide-background');
  if (text !== shownText) {
    shownText = text;
    void showText(text, choice.lang);
  }
}

/** The value that a custom property has in the preview. Empty if the look does not set it. */
export function ofLook(property: string): string {
  return getComputedStyle(preview).getPropertyValue(property).trim();
}

/** Shows why the custom guide cannot be shown. If `problem` is empty, the message is removed. */
export function showProblem(problem: string): void {
  setText('guide-problem', problem && `${problem} The built-in guide is shown.`);
}

/**
 * Shows the custom guide from the text field. The preview gets the guide as data. A script element with the Markdown would not
 * work on this page: Trusted Types do not allow a page to set the text of a script element, even of a script that the browser
 * does not run.
 *
 * The text is escaped as in a snippet. So the preview and the publisher's page read the same text.
 *
 * @param text the Markdown. If undefined, the preview shows the built-in guide or the guide at `src`.
 */
async function showText(text: string | undefined, language: string): Promise<void> {
  let guide: Guide | undefined;
  let problem = '';
  try {
    const builtIn = await languageFor(language);
    if (text !== undefined)
      guide = await readCustomGuide({ text: inScript(text) }, builtIn.guide, new AbortController().signal);
  } catch (error) {
    problem = (error as Error).message;
  }
  // If the choice has changed during the `await`, this result is too old. A later call shows the new choice.
  if (text !== shownText) return;
  preview.guide = guide;
  if (text !== undefined) showProblem(problem);
}
