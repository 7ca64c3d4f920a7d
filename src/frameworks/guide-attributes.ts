import type { TikTokExitGuide } from '../element/tiktok-exit-guide.js';

/**
 * The attributes of the guide with their HTML names. Global attributes such as `lang` are left out, because each framework
 * already has types for them. `freshness` is left out, because only the guide sets it.
 */
export interface GuideAttributes extends Pick<
  TikTokExitGuide,
  'src' | 'languages' | 'sections' | 'open' | 'platform' | 'remember' | 'theme' | 'print'
> {
  /** Heading level of the title, `1` to `4`. Sections are one level lower, steps two levels. Default: `2`. */
  'heading-level'?: TikTokExitGuide['headingLevel'];
}

/** The properties that belong to the attributes in `GuideAttributes`, and the property `guide`, which has no attribute. */
export interface GuideProperties extends Pick<
  TikTokExitGuide,
  Exclude<keyof GuideAttributes, 'heading-level'> | 'headingLevel' | 'guide'
> {}
