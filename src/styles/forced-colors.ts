import { css } from './css.js';

/**
 * Forced colours mode. The guide needs few rules here, because borders and shapes show everything that backgrounds show.
 *
 * In this mode, browsers draw an opaque box (backplate) behind the text of the spans in a button. This rule removes the box
 * (https://github.com/alphagov/govuk-frontend/issues/2321).
 */
export const forcedColors = css`
  @media (forced-colors: active) {
    [part~='step-button'] [part] {
      background: none;
    }
  }
`;
