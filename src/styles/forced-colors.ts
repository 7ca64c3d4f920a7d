import { css } from './css.js';

/**
 * Styles for forced colours mode, which removes most background colours. Few rules are enough, because everything that
 * a background shows is also shown by a border or a shape.
 *
 * The first rule makes the colour scheme follow the reader's palette, and not the page or the attribute `theme`.
 * Chromium draws the calendar symbol of a date field in the colour for the scheme. With the wrong scheme, the symbol
 * would be black on black.
 *
 * In forced colours mode, browsers draw an opaque box (backplate) behind the text of the spans in a button. The second
 * rule removes the box (https://github.com/alphagov/govuk-frontend/issues/2321). Only the disc with the number of a
 * step keeps its background, which covers the line behind the disc.
 *
 * The progress bar and the drawing of an app screen keep their backgrounds, in the colours of the reader's palette.
 */
export const forcedColors = css`
  @media (forced-colors: active) {
    :host {
      color-scheme: light dark !important;
    }
    :is([part~='section-button'], [part~='step-button']) > :not([part~='step-number']) {
      background: none;
    }
    progress {
      --_border: Canvas;
      --_done: Highlight;
      border: 1px solid CanvasText;
      forced-color-adjust: none;
    }
    [part~='chosen'] {
      border-width: 3px;
    }
    [part~='screen'] {
      --_accent: Highlight;
      --_background: Canvas;
      --_control: CanvasText;
      --_done: Highlight;
      --_border: color-mix(in srgb, CanvasText 30%, Canvas);
      --_ink: color-mix(in srgb, CanvasText 45%, Canvas);
      --_text: CanvasText;
      color: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
