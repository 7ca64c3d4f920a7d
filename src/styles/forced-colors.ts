import { css } from './css.js';

/**
 * Where the reader's own colours replace ours, lines and shapes say all that backgrounds say, and the browser sees to the
 * rest but this: it draws a backplate behind the text in a button's spans (alphagov/govuk-frontend#2321).
 */
export const forcedColors = css`
  @media (forced-colors: active) {
    [part~='step-button'] [part] {
      background: none;
    }
  }
`;
