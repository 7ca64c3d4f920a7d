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
];
