import { unsafeCSS } from 'lit';
import { forcedColors } from './forced-colors.js';
import { layout } from './layout.js';
import { print } from './print.js';
import { tokens } from './tokens.js';

/** The look, as one sheet, in the order in which later rules win. Unsafe would be a text from elsewhere; these are ours. */
export const styles = unsafeCSS([tokens, ...layout, forcedColors, print].join(''));
