import { css } from './css.js';

/**
 * The drawings of app screens. Print keeps the backgrounds of a drawing. Forced colours mode would remove them, so a drawing
 * takes the colours of the reader's palette itself (see `forced-colors.ts`).
 */
export const screen = css`
  [part~='screen'] {
    --_device: color-mix(in srgb, var(--_text) 82%, var(--_background));
    background: var(--_background);
    border: 0.22em solid var(--_device);
    border-radius: 2em;
    display: flex;
    flex-direction: column;
    font-size: 0.7em;
    line-height: 1.2;
    /* This equals the distance between other blocks. A picture has a smaller font, so the factor is larger. */
    margin-top: calc(var(--_space) * 0.86);
    max-width: 14em;
    min-height: 14em;
    padding-inline: 0.8em;
    position: relative;
    print-color-adjust: exact;
    /* The clock. Its border is the battery. */
    &::before {
      border-inline-end: 1.8em solid var(--_device);
      border-radius: 0.25em;
      content: '9:41';
      font-size: 0.85em;
      font-weight: 700;
      line-height: 0.9em;
      margin: 0.75em 0.4em 0.5em;
    }
    /* The camera. */
    &::after {
      border: 0.42em solid var(--_device);
      border-radius: 1em;
      content: '';
      inset-block-start: 0.55em;
      inset-inline: calc(50% - 1.6em);
      position: absolute;
    }
    > * {
      align-items: center;
      display: flex;
      flex: none;
      gap: 0.5em;
      min-height: 2.5em;
      position: relative;
      &::before,
      &::after {
        border-radius: 1em;
        flex: none;
      }
    }
    /* A browser window: three dots and an address bar. */
    [part~='platform-web'] & {
      border-radius: 0.7em;
      max-width: 17em;
      min-height: 11.5em;
      &::before {
        background: var(--_ink);
        border: 0;
        border-radius: 1em;
        box-shadow:
          0.9em 0 var(--_ink),
          1.8em 0 var(--_ink);
        content: '';
        height: 0.6em;
        margin-inline: 0;
        width: 0.6em;
      }
      &::after {
        background: var(--_border);
        border: 0;
        content: 'tiktok.com';
        font-size: 0.85em;
        inset-inline: 4em 0.7em;
        padding: 0.15em 0.8em;
      }
    }
  }
  /* If nothing ends the screen, the picture fades out, and shows only the place that matters. */
  .fading {
    border-block-end: 0;
    border-end-end-radius: 0;
    border-end-start-radius: 0;
    mask-image: linear-gradient(#000 calc(100% - 2.5em), transparent);
    min-height: 12em;
    padding-block-end: 2.2em;
  }
  [data-text] {
    min-width: 0;
    &::before {
      content: attr(data-text);
    }
  }
  [data-text='…']::before {
    border-radius: 1em;
    border-top: 0.5em solid var(--_ink);
    content: '';
    display: block;
    max-width: 100%;
    width: 4.5em;
  }
  :nth-child(odd) > [data-text='…']::before {
    width: 6em;
  }
  .single > [data-text]:first-child {
    flex: 1;
  }

  [part~='screen-title'] {
    font-size: 0.95em;
    font-weight: 700;
    justify-content: space-between;
    > * + [data-text='…']::before {
      width: 2.2em;
    }
  }
  :is([part~='screen-row'], [part~='screen-on'], [part~='screen-off']) {
    margin-inline: -0.4em;
    padding: 0.35em 0.4em;
    & + & {
      border-block-start: 1px solid var(--_border);
    }
    > :first-child:not([part]) {
      flex: 1;
    }
    /* A short word at the end of a row stays in one piece, also beside a long one. */
    > * + [data-text] {
      flex: none;
      max-width: 60%;
    }
  }
  /* The arrow back at the start of a title bar, and the arrow at the end of a row. */
  [part~='screen-title'].single::before,
  [part~='screen-row'].single::after {
    border: solid var(--_device);
    border-radius: 0;
    border-width: 0 0 0.16em 0.16em;
    content: '';
    height: 0.5em;
    margin-inline: 0.2em;
    rotate: var(--_arrow);
    width: 0.5em;
  }
  [part~='screen-row'].single {
    &::after {
      border-color: var(--_ink);
      border-width: 0.16em 0.16em 0 0;
    }
    /* The sign before the words of a row. */
    &::before {
      border: 0.16em solid var(--_ink);
      border-radius: 0.3em;
      content: '';
      height: 0.9em;
      width: 0.9em;
    }
  }

  /* The place to tap. Small things have only a frame. Rows, buttons and fields also have the mark of a finger beside the words. */
  [part~='screen-target'] {
    background: color-mix(in srgb, var(--_accent) 12%, var(--_background));
    border-color: transparent !important;
    border-radius: 0.5em;
    font-weight: 700;
    outline: 0.18em solid var(--_accent);
    outline-offset: -0.18em;
    &:not([part~='screen-row'], [part~='screen-field']) {
      padding: 0.35em 0.5em;
    }
    &[part~='screen-row']::before {
      display: none;
    }
    &:is([part~='screen-row'], [part~='screen-field'])::after,
    [part~='screen-button'] > &::after {
      background: radial-gradient(closest-side, var(--_accent) 54%, transparent 58%);
      border: 0.16em solid var(--_accent);
      border-radius: 1em;
      content: '';
      flex: none;
      height: 1em;
      margin: 0;
      rotate: none;
      width: 1em;
    }
  }

  /* A switch is at the end of its row, and is what the reader taps. */
  :is([part~='screen-on'], [part~='screen-off']) {
    &::after {
      background: radial-gradient(circle at 0.52em 50%, var(--_background) 0.38em, transparent 0.42em) var(--_control);
      border: 0.12em solid var(--_control);
      content: '';
      height: 1.04em;
      margin-inline-end: 0.3em;
      rotate: calc(var(--_arrow) - 45deg);
      width: 1.9em;
    }
    &[part~='screen-target'] {
      background: none;
      outline: 0;
      padding: 0.35em 0.4em;
      &::after {
        outline: 0.18em solid var(--_accent);
        outline-offset: 0.22em;
      }
    }
  }
  [part~='screen-on']::after {
    background-color: var(--_done);
    border-color: var(--_done);
    rotate: calc(var(--_arrow) + 135deg);
  }

  [part~='screen-button'] {
    margin-block: auto 0.9em;
    > * {
      align-items: center;
      border: 0.16em solid var(--_device);
      border-radius: 0.5em;
      display: flex;
      flex: 1;
      gap: 0.5em;
      justify-content: center;
      padding: 0.6em 0.5em;
      text-align: center;
    }
  }
  [part~='screen-field'] {
    border: 0.16em solid var(--_control);
    border-radius: 0.5em;
    justify-content: space-between;
    margin-block: 0.6em;
    padding-inline: 0.6em;
    + [part~='screen-button'] {
      margin-block-start: 0;
    }
    /* The caret in a field that is tapped. */
    > [data-text]::before {
      border-inline-start: 0.16em solid var(--_accent);
      content: '';
      display: block;
      height: 1.2em;
    }
  }

  [part~='screen-tabs'] {
    align-items: end;
    border-block-start: 1px solid var(--_border);
    gap: 0.3em;
    justify-content: space-between;
    margin-block-start: auto;
    padding-block: 0.7em 0.9em;
    > * {
      align-items: center;
      background: none;
      display: flex;
      flex-direction: column;
      font-size: 0.8em;
      gap: 0.35em;
      outline: 0;
      padding: 0 !important;
    }
    /* The icon above the words of a tab. */
    > ::after {
      border: 0.16em solid var(--_ink);
      border-radius: 0.3em;
      content: '';
      height: 0.9em;
      order: -1;
      width: 0.9em;
    }
    > :last-child::after {
      border-radius: 1em;
    }
    > :not([data-text='…'])::after {
      border-color: var(--_device);
    }
    > [data-text='…']::before {
      border-top-width: 0.35em;
      width: 1.5em;
    }
    > [part~='screen-target'] {
      color: var(--_accent);
      &::after {
        background: var(--_accent);
        border-color: var(--_accent);
        outline: 0.18em solid var(--_accent);
        outline-offset: 0.22em;
      }
    }
  }

  /* A profile: the photo and three figures. */
  [part~='screen-profile'] {
    flex: 1;
    flex-direction: column;
    gap: 0.7em;
    padding-block: 0.4em 1em;
    &::before {
      background:
        radial-gradient(circle at 50% 38%, var(--_ink) 26%, transparent 28%),
        radial-gradient(circle at 50% 105%, var(--_ink) 44%, transparent 46%);
      border: 0.16em solid var(--_ink);
      border-radius: 50%;
      content: '';
      height: 3.6em;
      width: 3.6em;
    }
    &::after {
      background: var(--_ink);
      box-shadow:
        -2.9em 0 var(--_ink),
        2.9em 0 var(--_ink);
      content: '';
      height: 0.5em;
      width: 1.9em;
    }
  }

  /* A video: the buttons at its end, and its caption. */
  [part~='screen-video'] {
    background: color-mix(in srgb, var(--_text) 12%, var(--_background));
    flex: 1;
    margin-inline: -0.8em;
    &::before,
    &::after {
      background: var(--_ink);
      box-shadow:
        0 -1.8em var(--_ink),
        0 -3.6em var(--_ink);
      content: '';
      height: 1.1em;
      inset-block-end: 0.9em;
      inset-inline-end: 0.7em;
      position: absolute;
      width: 1.1em;
    }
    &::after {
      box-shadow: 0 -0.9em var(--_ink);
      height: 0.45em;
      inset-inline: 0.8em auto;
      width: 4.5em;
    }
  }
`;
