/**
 * The script for pages that show the guide in an iframe. It sets the height of each iframe to the height of the page in that
 * iframe. To find the iframe that sent a message, this script compares windows and not origins, because all sandboxed iframes
 * have the origin `null`.
 */
const guideFrames = () =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => /\/embed\.html(?:[?#]|$)/.test(src));

addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'tiktok-exit-guide-height' || !(data.height > 0)) return;
  const frame = guideFrames().find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  const { boxSizing, paddingTop, paddingBottom } = getComputedStyle(frame);
  // Both heights contain the padding. Only `offsetHeight` contains the borders, so the difference is the borders.
  const borders = frame.offsetHeight - frame.clientHeight;
  const edges = boxSizing === 'border-box' ? borders + parseFloat(paddingTop) + parseFloat(paddingBottom) : 0;
  frame.style.height = `${data.height + edges}px`;
});

// If an iframe sends its height before this script runs, the message is lost. So each iframe is asked to send its height again.
for (const { contentWindow } of guideFrames()) contentWindow?.postMessage({ type: 'tiktok-exit-guide-hello' }, '*');
