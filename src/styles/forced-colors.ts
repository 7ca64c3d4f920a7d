import { css } from './css.js';

/**
 * The reader's own colours in place of ours. Lines and shapes already say all that our backgrounds say, and browsers see to
 * the rest but this: they draw a backplate behind the text in a button's spans (alphagov/govuk-frontend#2321).
 */
export const forcedColors = css`
  @media (forced-colors: active) {
    [part~='step-button'] [part] {
      background: none;
    }
  }
`;
