/** Flags for every Chromium under test. */
export const CHROMIUM_ARGS = [
  // Chromium's sandbox does not work for root, and needs a helper or user namespaces that containers often lack.
  // Chromium is safe without the sandbox here, because the pages under test are ours.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
