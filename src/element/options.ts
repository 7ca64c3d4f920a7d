import { platformsOf } from '../guide/arrange.js';
import type { Guide } from '../guide/guide.js';
import { allowedValues } from './allowed-values.js';

interface AttributeValues {
  dir?: unknown;
  headingLevel?: unknown;
  sections?: unknown;
  open?: unknown;
  platform?: unknown;
  remember?: unknown;
  theme?: unknown;
  print?: unknown;
}

/** Values of the attributes after the check. */
export interface Options {
  dir?: string;
  headingLevel: number;
  /** Ids of the sections to show. An empty list means all sections. */
  sections: string[];
  /** Ids of the steps that are open at the start. */
  open: string[];
  platform?: string;
  /** Whether the guide offers to keep the progress of the reader on the device. */
  canKeep: boolean;
}

/**
 * Checks the attributes. A value that is not allowed is left out, and a console warning names that value.
 *
 * @param guide guide with all its sections. The ids in this guide are the allowed ids
 */
export function options(values: AttributeValues, guide: Guide): Options {
  const [dir] = allowedValues('dir', values.dir, ['ltr', 'rtl']);
  const [headingLevel = 2] = allowedValues('heading-level', values.headingLevel, ['1', '2', '3', '4']);
  const [remember] = allowedValues('remember', values.remember, ['ask', 'never']);
  const [platform] = allowedValues('platform', values.platform, [...platformsOf(guide.sections).keys()]);
  // Only the style sheet uses `theme` and `print`. This code checks the two only to show a console warning.
  allowedValues('theme', values.theme, ['light', 'dark']);
  allowedValues('print', values.print, ['as-shown']);

  const ids = guide.sections.map(({ id }) => id);
  const sections = allowedValues('sections', values.sections, ids);
  const shown = sections.length ? sections : ids;
  const steps = guide.sections
    .filter(({ id }) => shown.includes(id))
    .flatMap((section) => section.steps.map(({ id }) => id));
  const open = allowedValues('open', values.open, [...steps, 'all']);
  return {
    dir,
    headingLevel: Number(headingLevel),
    sections,
    open: open.includes('all') ? steps : open,
    platform,
    canKeep: remember !== 'never',
  };
}
