import { html, nothing } from 'lit';
import type { Screen } from '../guide/guide.js';

/**
 * A drawn picture of a screen: a browser window in a way `web`, else a phone. Its words are drawn by the style sheet, so
 * that find-in-page and translators pass them over: the text beside it says the same.
 *
 * @csspart screen - A picture of the app or the website.
 * @csspart screen-title - Its title bar.
 * @csspart screen-row - A row in it.
 * @csspart screen-on - A switch that is on.
 * @csspart screen-off - A switch that is off.
 * @csspart screen-button - A button in it.
 * @csspart screen-field - A field to fill in.
 * @csspart screen-tabs - Its tab bar.
 * @csspart screen-target - The place to tap.
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
