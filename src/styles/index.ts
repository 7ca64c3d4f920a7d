import { base } from './base.js';
import { button } from './button.js';
import { chevron } from './chevron.js';
import { choices } from './choices.js';
import { controls } from './controls.js';
import { forcedColors } from './forced-colors.js';
import { guide } from './guide.js';
import { header } from './header.js';
import { host } from './host.js';
import { label } from './label.js';
import { letter } from './letter.js';
import { note } from './note.js';
import { now } from './now.js';
import { print } from './print.js';
import { screen } from './screen.js';
import { section } from './section.js';
import { smallPrint } from './small-print.js';
import { step } from './step.js';
import { strip } from './strip.js';
import { table } from './table.js';
import { tokens } from './tokens.js';
import { wait } from './wait.js';
import { ways } from './ways.js';

/**
 * The style sheets, in three groups. The order of the groups matters: of two rules with the same specificity, the later rule
 * wins. Inside the second group, the order does not matter, because no two files set the same property of the same element.
 */
const cssText = [
  // Tokens, the host, and default styles by element type. The style sheet `table`, in the next group, overrides some of these
  // defaults with the same specificity.
  tokens,
  host,
  base,

  guide,
  button,
  controls,
  choices,
  now,
  header,
  smallPrint,
  section,
  step,
  chevron,
  label,
  note,
  ways,
  table,
  letter,
  wait,
  strip,
  screen,

  // The last two style sheets override rules of the style sheets above, so they must come last.
  forcedColors,
  print,
].join('');

const sheets = new WeakMap<Window, CSSStyleSheet>();

/**
 * Returns the style sheet of the guide. All guides in a window share it.
 *
 * @param view the window of the document that contains the guide. A constructed style sheet can be used only in the document
 *   in which it was created.
 */
export function styles(view: Window & typeof globalThis): CSSStyleSheet {
  let sheet = sheets.get(view);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    sheets.set(view, sheet);
  }
  return sheet;
}
