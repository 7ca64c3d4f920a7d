import { controls } from './controls.js';
import { forcedColors } from './forced-colors.js';
import { layout } from './layout.js';
import { print } from './print.js';
import { screen } from './screen.js';
import { tokens } from './tokens.js';

const sheets = new WeakMap<Window, CSSStyleSheet>();

/**
 * The look, as one sheet for all guides of a window, in the order in which later rules win.
 *
 * @param view the window whose document the guides are in, since a sheet fits no other
 */
export function styles(view: Window & typeof globalThis): CSSStyleSheet {
  let sheet = sheets.get(view);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync([tokens, ...layout, controls, screen, forcedColors, print].join(''));
    sheets.set(view, sheet);
  }
  return sheet;
}
