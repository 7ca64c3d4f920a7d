import { readCustomGuide } from '../../src/custom-guide/custom-guide.js';
import type { TikTokExitGuide } from '../../src/element/tiktok-exit-guide.js';
import type { Guide } from '../../src/guide/guide.js';
import { languages, nearestLanguage } from '../../src/languages/index.js';
import { accentPair, hexColor } from './accent.js';
import { ATTRIBUTES, type Choice } from './choice.js';
import { byId, setText } from './page.js';
import { attributes } from './snippets.js';

export const preview = byId<TikTokExitGuide>('preview');

/** The text of the custom guide that was last given to the preview. */
let shownText: string | undefined;

/** Shows the guide as it is chosen. Only what changed is set, so that the guide keeps what was opened in it. */
export function showPreview(choice: Choice): void {
  const src = choice.guide === 'src' ? choice.src.trim() : '';
  const text = choice.guide === 'markdown' ? choice.markdown : undefined;
  const isOther = src !== (preview.getAttribute('src') ?? '') || text !== shownText;
  // What was wrong with another guide is wrong no more.
  if (isOther) showProblem('');

  const values = new Map(attributes(choice, src));
  for (const name of [...ATTRIBUTES, 'src']) {
    const value = values.get(name);
    if (value === undefined) preview.removeAttribute(name);
    else if (preview.getAttribute(name) !== value) preview.setAttribute(name, value);
  }
  const color = hexColor(choice.accent);
  preview.style.setProperty('--exit-guide-accent', color ? accentPair(color) : '');
  if (text !== shownText) {
    shownText = text;
    void showText(text, choice.lang);
  }
}

/** Says why the custom guide is not shown. */
export function showProblem(problem: string): void {
  setText('guide-problem', problem && `${problem} The built-in guide is shown.`);
}

/**
 * Shows a guide that is written here as it will be shown in the publisher's page. It is given as data: Trusted Types refuse
 * any text that a page puts into a script, even one that is never run.
 */
async function showText(text: string | undefined, language: string): Promise<void> {
  let guide: Guide | undefined;
  let problem = '';
  try {
    const builtIn = nearestLanguage(language) ?? languages.en!;
    if (text !== undefined) guide = await readCustomGuide({ text }, builtIn.guide, new AbortController().signal);
  } catch (error) {
    problem = (error as Error).message;
  }
  // Another text was written meanwhile.
  if (text !== shownText) return;
  preview.guide = guide;
  if (text !== undefined) showProblem(problem);
}
