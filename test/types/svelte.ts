import type { SvelteHTMLElements } from 'svelte/elements';
import 'tiktok-exit-guide/svelte';

type Props = SvelteHTMLElements['tiktok-exit-guide'];

export const good: Props = {
  lang: 'en',
  class: 'wide',
  theme: 'dark',
  'heading-level': 3,
  sections: 'decide delete',
  'onguide-load': ({ guide, freshness }) => console.log(guide.title, freshness),
};

// @ts-expect-error -- no such theme
export const theme: Props = { theme: 'blue' };
// @ts-expect-error -- no such level
export const level: Props = { 'heading-level': 7 };
// @ts-expect-error -- no such attribute
export const attribute: Props = { headline: 'x' };
// @ts-expect-error -- the event has no such field
export const event: Props = { 'onguide-step-done': ({ open }) => open };
