/** Flags for every Chromium under test. */
export const CHROMIUM_ARGS = [
  // Chromium's sandbox does not work for root. For other users it needs a setuid helper program or user namespaces, and containers
  // often have neither. Chromium is safe without the sandbox here, because the pages under test are ours.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium 156 loads these parts of its address bar as pages into each new window, even without a screen. That takes more of the
  // processor than a page under test. A Chromium that does not know a name ignores it.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,PreloadTopChromeWebUI',
];
