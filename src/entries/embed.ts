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
  const edges = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${data.height + edges}px`;
});

// An iframe can send its height before this script runs. That message is lost, so each iframe is asked to send its height again.
for (const { contentWindow } of guideFrames()) contentWindow?.postMessage({ type: 'tiktok-exit-guide-hello' }, '*');
