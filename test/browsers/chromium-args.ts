/** Flags for every Chromium under test. */
export const CHROMIUM_ARGS = [
  // Chromium refuses to start as root with its sandbox, and needs a helper or user namespaces that containers often lack.
  // The pages under test are ours.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
