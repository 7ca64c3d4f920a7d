import { define, TikTokExitGuide, type Freshness, type Guide, type GuideLoadEvent } from 'tiktok-exit-guide';
import 'tiktok-exit-guide/register.js';
import 'tiktok-exit-guide/tiktok-exit-guide.js';

define();
const guide: TikTokExitGuide = document.createElement('tiktok-exit-guide');
guide.theme = 'dark';
guide.headingLevel = 3;
guide.openStep('wait');
// @ts-expect-error -- no such theme
guide.theme = 'blue';
// @ts-expect-error -- no such level
guide.headingLevel = 7;
// @ts-expect-error -- no such method
guide.goTo('wait', true);

guide.addEventListener('guide-load', (event: GuideLoadEvent) => {
  const shown: Guide = event.guide;
  const freshness: Freshness | undefined = event.freshness;
  console.log(shown.title, freshness);
});
document.addEventListener('guide-step-toggle', ({ step, section, open }) => {
  if (open) console.log(step.length, section.length);
});
// @ts-expect-error -- the event has no such field
window.addEventListener('guide-step-done', ({ open }) => open);

class Own extends TikTokExitGuide {
  protected override render(): unknown {
    return super.render();
  }
}
console.log(Own.version.length);
