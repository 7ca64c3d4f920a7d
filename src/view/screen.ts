import { html, nothing } from 'lit';
import type { Screen } from '../guide/guide.js';

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
 * @csspart screen-target - The place on a screen to tap.
 */
export function screen({ alt, rows }: Screen): unknown {
  return html`<div
    part="screen"
    role=${alt ? 'img' : nothing}
    aria-label=${alt ?? nothing}
    aria-hidden=${alt ? nothing : 'true'}
  >
    ${rows.map(
      ({ type, cells }) =>
        html`<div part=${`screen-${type}`}>
          ${cells.map((cell) =>
            typeof cell === 'string'
              ? html`<span data-text=${cell}></span>`
              : html`<span part="screen-target" data-text=${cell.tap}></span>`,
          )}
        </div>`,
    )}
  </div>`;
}
