import { base } from './base.js';
import { button } from './button.js';
import { chevron } from './chevron.js';
import { contents } from './contents.js';
import { controls } from './controls.js';
import { forcedColors } from './forced-colors.js';
import { guide } from './guide.js';
import { header } from './header.js';
import { host } from './host.js';
import { label } from './label.js';
import { letter } from './letter.js';
import { note } from './note.js';
import { print } from './print.js';
import { progress } from './progress.js';
import { screen } from './screen.js';
import { section } from './section.js';
import { smallPrint } from './small-print.js';
import { step } from './step.js';
import { table } from './table.js';
import { tokens } from './tokens.js';
import { wait } from './wait.js';
import { ways } from './ways.js';

/**
 * Of rules with the same specificity the later one wins. So these come in three groups, and their order matters between the
 * groups. In the second it does not: no two files there set the same property of the same thing.
 */
const look = [
  // Elements by their type. The table overrules them by its type alone.
  tokens,
  host,
  base,

  guide,
  button,
  controls,
  progress,
  header,
  smallPrint,
  contents,
  section,
  step,
  chevron,
  label,
  note,
  ways,
  table,
  letter,
  wait,
  screen,

  // These take back boxes and backgrounds of all the others.
  forcedColors,
  print,
].join('');

const sheets = new WeakMap<Window, CSSStyleSheet>();

/**
 * The look, as one sheet for all guides of a window.
 *
 * @param view the window whose document the guides are in, since a sheet fits no other
 */
export function styles(view: Window & typeof globalThis): CSSStyleSheet {
  let sheet = sheets.get(view);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(look);
    sheets.set(view, sheet);
  }
  return sheet;
}
