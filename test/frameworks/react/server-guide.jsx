/** @jsxRuntime automatic @jsxImportSource react */

/**
 * The guide on a page that a server rendered. On such a page, React ignores event handlers such as `onguide-load` on custom
 * elements. So this component adds the event listeners itself.
 */
export function ServerGuide({ options, guide, onLoad, onToggle }) {
  return (
    <tiktok-exit-guide
      lang={options.lang}
      sections={options.sections}
      heading-level={options.headingLevel}
      open={options.open}
      platform={options.platform}
      theme={options.theme}
      suppressHydrationWarning
      ref={(element) => {
        element.guide = guide;
        element.addEventListener('guide-load', onLoad);
        element.addEventListener('guide-step-toggle', onToggle);
        return () => {
          element.removeEventListener('guide-load', onLoad);
          element.removeEventListener('guide-step-toggle', onToggle);
        };
      }}
    >
      <a href="/leaving">How to leave</a>
    </tiktok-exit-guide>
  );
}
