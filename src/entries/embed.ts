/**
 * The script of a page that shows the guide in an iframe: it gives each such iframe the height of what is in it. A frame is
 * known by its window, not by its origin, which in a sandbox is none.
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

// What was said before this script came is said again.
for (const { contentWindow } of guideFrames()) contentWindow?.postMessage({ type: 'tiktok-exit-guide-hello' }, '*');

// Makes this a module.
