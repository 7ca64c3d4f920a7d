import type { Screen, ScreenCell, ScreenRow } from '../guide/guide.js';
import { element, type Child } from './element.js';

/**
 * Types of rows that are at the bottom of a screen. If the last row has another type, the real screen is longer than
 * the picture, so the picture fades out at its end.
 */
const AT_THE_BOTTOM = new Set<ScreenRow['type'] | undefined>(['button', 'field', 'profile', 'tabs', 'video']);

/** Rows that are tapped as a whole, if they have only one cell. */
const TAPPED_AS_A_WHOLE = new Set<ScreenRow['type']>(['row', 'on', 'off', 'field']);

/**
 * A picture of a screen, drawn with HTML and CSS. Inside the instructions for the platform `web`, the picture shows a browser
 * window, otherwise a phone. CSS writes the words in the picture from `data-text`, so find-in-page and translation tools skip
 * these words.
 *
 * @csspart screen - A drawn picture of a screen of the app or the website.
 * @csspart screen-title - The title bar of a screen.
 * @csspart screen-row - A row of a screen.
 * @csspart screen-on - A row of a screen with a switch that is on.
 * @csspart screen-off - A row of a screen with a switch that is off.
 * @csspart screen-button - A button of a screen.
 * @csspart screen-field - A text field of a screen.
 * @csspart screen-tabs - The tab bar of a screen.
 * @csspart screen-profile - The photo and the figures of a profile on a screen.
 * @csspart screen-video - A video on a screen.
 * @csspart screen-target - The place on a screen to tap: a whole row, or one cell of a row.
 */
export function screen({ alt, rows }: Screen): Child {
  const name = alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': 'true' };
  const goesOn = !AT_THE_BOTTOM.has(rows.at(-1)?.type);
  return element('div', { part: 'screen', class: goesOn ? 'fading' : undefined, ...name }, rows.map(row));
}

function row({ type, cells }: ScreenRow): Child {
  const isSingle = cells.length === 1;
  const isTarget = isSingle && typeof cells[0] === 'object' && TAPPED_AS_A_WHOLE.has(type);
  return element(
    'div',
    { part: `screen-${type}${isTarget ? ' screen-target' : ''}`, class: isSingle ? 'single' : undefined },
    cells.map((cell) => words(cell, !isTarget)),
  );
}

function words(cell: ScreenCell, canBeTarget: boolean): Child {
  return typeof cell === 'string'
    ? element('span', { 'data-text': cell })
    : element('span', { part: canBeTarget ? 'screen-target' : undefined, 'data-text': cell.tap });
}
