/** @jsxRuntime automatic @jsxImportSource react */

/** The guide where a server rendered the page. On such a page React attaches no handlers for events of custom elements. */
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
