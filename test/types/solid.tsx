/** @jsxImportSource solid-js */
import type { TikTokExitGuide } from 'tiktok-exit-guide';
import 'tiktok-exit-guide/solid';

export const good = (
  <tiktok-exit-guide
    lang="en"
    class="wide"
    theme="dark"
    heading-level={3}
    prop:headingLevel="2"
    attr:platform="web"
    sections="decide delete"
    on:guide-load={({ guide, freshness }) => console.log(guide.title, freshness)}
    on:guide-step-toggle={({ step, open }) => console.log(step, open)}
    ref={(guide: TikTokExitGuide) => guide.openStep('wait')}
  >
    <a href="https://example.org">Leave TikTok</a>
  </tiktok-exit-guide>
);

// @ts-expect-error -- no such theme
export const theme = <tiktok-exit-guide theme="blue" />;
// @ts-expect-error -- no such level
export const level = <tiktok-exit-guide heading-level={7} />;
// @ts-expect-error -- no such attribute
export const attribute = <tiktok-exit-guide headline="x" />;
// @ts-expect-error -- the event has no such field
export const event = <tiktok-exit-guide on:guide-step-done={({ open }) => open} />;
