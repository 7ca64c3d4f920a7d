import { platformsOf, stepIdsOf } from '../guide/arrange.js';
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
 * @param guide the guide with all its sections. Only ids in this guide are allowed
 */
export function options(values: AttributeValues, guide: Guide): Options {
  const [dir] = allowedValues('dir', values.dir, ['ltr', 'rtl']);
  const [headingLevel = 2] = allowedValues('heading-level', values.headingLevel, ['1', '2', '3', '4']);
  const [remember] = allowedValues('remember', values.remember, ['ask', 'never']);
  const [platform] = allowedValues('platform', values.platform, [...platformsOf(guide.sections).keys()]);
  // Only the style sheet uses `theme` and `print`. The two are checked here only for the console warning.
  allowedValues('theme', values.theme, ['light', 'dark']);
  allowedValues('print', values.print, ['all', 'as-shown']);

  const ids = guide.sections.map(({ id }) => id);
  const sections = allowedValues('sections', values.sections, ids);
  const shown = sections.length ? sections : ids;
  const steps = stepIdsOf(guide.sections.filter(({ id }) => shown.includes(id)));
  const open = allowedValues('open', values.open, [...steps.keys(), 'all']);
  return {
    dir,
    headingLevel: Number(headingLevel),
    sections,
    open: open.includes('all') ? [...steps.values()] : open.map((id) => steps.get(id)!),
    platform,
    canKeep: remember !== 'never',
  };
}
