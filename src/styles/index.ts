import { controls } from './controls.js';
import { forcedColors } from './forced-colors.js';
import { layout } from './layout.js';
import { print } from './print.js';
import { screen } from './screen.js';
import { tokens } from './tokens.js';

let sheet: CSSStyleSheet | undefined;

/** The look, as one sheet for all guides, in the order in which later rules win. */
export function styles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync([tokens, ...layout, controls, screen, forcedColors, print].join(''));
  }
  return sheet;
}
