import type { LanguageFiles } from '../build/read-languages.js';
import { shownLabels } from '../labels/check-labels.js';
import { labelText } from '../labels/label-text.js';
import type { LabelRow } from '../labels/read-ledger.js';
import { stepSource } from './step-source.js';

/**
 * Returns the labels that a step needs, in the order of the ledger: those that the step shows, and those that the English step shows.
 * So a language has the same rows as English, also where its guide leaves out a label that is not known.
 */
export function stepLabels(language: LanguageFiles, english: LanguageFiles, id: string): LabelRow[] {
  const keys = new Set([...keysIn(english, id), ...keysIn(language, id)]);
  return language.ledger.rows.filter(({ key }) => keys.has(key));
}

/** The keys of the labels that the guide of a language shows in a step. */
function keysIn({ markdown, ledger }: LanguageFiles, id: string): string[] {
  const step = stepSource(markdown, id);
  if (!step) return [];
  const end = step.line + step.lines.length;
  const shown = shownLabels(markdown).labels.filter(({ line }) => line >= step.line && line < end);
  const texts = new Set(shown.map(({ text }) => labelText(text)));
  return ledger.rows.filter(({ label }) => label && texts.has(label)).map(({ key }) => key);
}
