import { decodeEntities } from '../guide/decode-entities.js';

/**
 * Returns a label in the form in which labels are compared: without backslashes, entities, symbols such as ☰, and double
 * spaces. So the ledger can have "Menu" where a guide shows "Menu ☰".
 */
export function labelText(markdown: string): string {
  return decodeEntities(markdown.replace(/\\(?=\W)/g, ''))
    .normalize('NFC')
    .replace(/[☰●⋮]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
