import { css } from './css.js';

/**
 * Styles for forced colours mode, which removes most background colours. One rule is enough, because everything that a
 * background shows is also shown by a border or a shape.
 *
 * In this mode, browsers draw an opaque box (backplate) behind the text of the spans in a button. The rule removes the box
 * (https://github.com/alphagov/govuk-frontend/issues/2321).
 */
export const forcedColors = css`
  @media (forced-colors: active) {
    [part~='step-button'] [part] {
      background: none;
    }
  }
`;
