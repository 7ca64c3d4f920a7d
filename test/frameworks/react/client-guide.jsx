/** @jsxRuntime automatic @jsxImportSource react */

/** The guide on a page that only the browser renders. */
export function ClientGuide({ options, guide, onLoad, onToggle }) {
  return (
    <tiktok-exit-guide
      lang={options.lang}
      sections={options.sections}
      heading-level={options.headingLevel}
      open={options.open}
      platform={options.platform}
      theme={options.theme}
      ref={(element) => {
        if (element) element.guide = guide;
      }}
      onguide-load={onLoad}
      onguide-step-toggle={onToggle}
    >
      <a href="/leaving">How to leave</a>
    </tiktok-exit-guide>
  );
}
