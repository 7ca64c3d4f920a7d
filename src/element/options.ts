import { platformsOf } from '../guide/arrange.js';
import type { Guide } from '../guide/guide.js';
import { allowedValues } from './allowed-values.js';

/** The attributes, as the publisher wrote them. */
interface Written {
  dir?: unknown;
  headingLevel?: unknown;
  sections?: unknown;
  open?: unknown;
  platform?: unknown;
  remember?: unknown;
  theme?: unknown;
  print?: unknown;
}

/** What the attributes ask for, as far as it is allowed. */
export interface Options {
  dir?: string;
  headingLevel: number;
  /** Ids of the sections to show; empty for all. */
  sections: string[];
  /** Ids of the steps that are open at first. */
  open: string[];
  platform?: string;
  /** Whether the reader may have the progress kept. */
  canKeep: boolean;
}

/**
 * Checks the attributes. A value that is not allowed counts as absent and is named once in the console.
 *
 * @param guide the whole guide, whose ids are allowed
 */
export function options(written: Written, guide: Guide): Options {
  const [dir] = allowedValues('dir', written.dir, ['ltr', 'rtl']);
  const [headingLevel = 2] = allowedValues('heading-level', written.headingLevel, ['1', '2', '3', '4']);
  const [remember] = allowedValues('remember', written.remember, ['ask', 'never']);
  const [platform] = allowedValues('platform', written.platform, [...platformsOf(guide.sections).keys()]);
  // The style sheet reads these two.
  allowedValues('theme', written.theme, ['light', 'dark']);
  allowedValues('print', written.print, ['as-shown']);

  const ids = guide.sections.map(({ id }) => id);
  const sections = allowedValues('sections', written.sections, ids);
  const shown = sections.length ? sections : ids;
  const steps = guide.sections
    .filter(({ id }) => shown.includes(id))
    .flatMap((section) => section.steps.map(({ id }) => id));
  const open = allowedValues('open', written.open, [...steps, 'all']);
  return {
    dir,
    headingLevel: Number(headingLevel),
    sections,
    open: open.includes('all') ? steps : open,
    platform,
    canKeep: remember !== 'never',
  };
}
