import 'tiktok-exit-guide/vue';
import type { GlobalComponents } from 'vue';

type Props = InstanceType<GlobalComponents['tiktok-exit-guide']>['$props'];

export const good: Props = {
  lang: 'en',
  class: 'wide',
  theme: 'dark',
  headingLevel: '3',
  sections: 'decide delete',
  onGuideLoad: ({ guide, freshness }) => console.log(guide.title, freshness),
};

// @ts-expect-error -- no such theme
export const theme: Props = { theme: 'blue' };
// @ts-expect-error -- no such level
export const level: Props = { headingLevel: 7 };
// @ts-expect-error -- no such attribute
export const attribute: Props = { headline: 'x' };
// @ts-expect-error -- the event has no such field
export const event: Props = { onGuideStepDone: ({ open }) => open };
