import type { NoteKind } from '../guide/guide.js';

/** The words of the widget itself in one language; the rest is the guide's. */
export interface Words {
  /** The direction of the text. */
  dir: 'ltr' | 'rtl';
  /** Above the list of sections. */
  contents: string;
  /** Before the title of a numbered step, for those who do not see the number. */
  stepNumber(number: number): string;
  /** The button that opens all steps of a section. */
  showAll: string;
  /** The same button when all are open. */
  hideAll: string;
  /** Said when all steps of a section were opened. */
  allShown(section: string): string;
  /** Said when all steps of a section were closed. */
  allHidden(section: string): string;
  /** Between the labels of a tap path, for those who do not see the drawn sign. */
  pathSeparator: string;
  /** Before how long a step takes. */
  time: string;
  /** Before the sources of a step. */
  sources: string;
  /** @param date the day of the last check, written out in this language */
  checked(date: string): string;
  /** The word that a note starts with. */
  notes: Record<NoteKind, string>;
}
