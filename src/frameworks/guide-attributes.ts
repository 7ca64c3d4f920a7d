import type { TikTokExitGuide } from '../element/tiktok-exit-guide.js';

/**
 * The guide's own attributes, as HTML spells them, without what every element has and without `freshness`, which the guide
 * sets itself.
 */
export interface GuideAttributes extends Pick<
  TikTokExitGuide,
  'src' | 'sections' | 'open' | 'platform' | 'remember' | 'theme' | 'print'
> {
  /** Level of the title's heading, `1` to `4`; sections and steps follow. Default: `2`. */
  'heading-level'?: TikTokExitGuide['headingLevel'];
}

/** The same as properties, and what is a property only. */
export interface GuideProperties extends Pick<
  TikTokExitGuide,
  Exclude<keyof GuideAttributes, 'heading-level'> | 'headingLevel' | 'guide'
> {}
