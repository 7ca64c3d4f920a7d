/**
 * The script for pages that show the guide in an iframe. It sets the height of each iframe to the height of its content. To
 * find the iframe that sent a message, it compares windows and not origins, because the origin of every sandboxed iframe is
 * `null`.
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

// Heights that were sent before this script ran are lost, so each iframe is asked to send its height again.
for (const { contentWindow } of guideFrames()) contentWindow?.postMessage({ type: 'tiktok-exit-guide-hello' }, '*');
