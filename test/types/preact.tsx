/** @jsxImportSource preact */
import type { TikTokExitGuide } from 'tiktok-exit-guide';
import 'tiktok-exit-guide/preact';

export const good = (
  <tiktok-exit-guide
    lang="en"
    class="wide"
    theme="dark"
    heading-level={3}
    headingLevel="2"
    sections="decide delete"
    onguide-load={({ guide, freshness }) => console.log(guide.title, freshness)}
    onguide-step-toggle={({ step, open }) => console.log(step, open)}
    ref={(guide: TikTokExitGuide | null) => guide?.openStep('wait')}
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
export const event = <tiktok-exit-guide onguide-step-done={({ open }) => open} />;
