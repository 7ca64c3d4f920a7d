/**
 * Sends the height of this page in pixels to the parent window, now and at each change. Several tools can set the height of the
 * iframe: `embed.js` of this project, pym.js 1, iframe-resizer 4 and 5, Datawrapper, WordPress and AMP. Each tool expects
 * another form of message, so several messages are sent.
 *
 * The target origin is `*`: a height is not secret, and a sandboxed iframe does not know the origin of its parent.
 *
 * @param host the parent window
 */
export function reportHeight(host: Window): void {
  // Some tools expect an id in each message of this page. This page first gets the id from the tool: from pym.js in the
  // query of the address, from WordPress in the fragment or in a message, and from iframe-resizer in a message.
  const pymId = new URLSearchParams(location.search).get('childId');
  let secret = /[#?&]secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1];
  let resizerId: string | undefined;
  let resizerCause = 'init';

  const send = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    const messages: unknown[] = [
      { type: 'tiktok-exit-guide-height', height },
      { 'datawrapper-height': { 'tiktok-exit-guide': height } },
      { sentinel: 'amp', type: 'embed-size', height },
    ];
    if (pymId) messages.push(['pym', pymId, 'height', height].join('xPYMx'));
    if (secret) messages.push({ message: 'height', value: height, secret });
    if (resizerId) {
      messages.push(`[iFrameSizer]${resizerId}:${height}:${innerWidth}:${resizerCause}`);
      resizerCause = 'size';
    }
    for (const message of messages) host.postMessage(message, '*');
  };

  addEventListener('message', ({ source, data }) => {
    if (source !== host) return;
    // Finds the id in the first message of iframe-resizer. Only that message has `true` or `false` in the third field.
    const resizer = /^\[iFrameSizer\]([^:]+):[^:]*:(?:true|false):/.exec(data)?.[1];
    if (resizer) [resizerId, resizerCause] = [resizer, 'init'];
    else if (data?.message === 'ready' && /^[a-zA-Z0-9]+$/.test(data.secret)) secret = data.secret;
    else if (data?.type !== 'tiktok-exit-guide-hello') return;
    send();
  });
  new ResizeObserver(send).observe(document.body);
  // WordPress 6.1 clips the iframe until WordPress knows the height. The browser does not render a clipped iframe, so the
  // observer would never fire. So the first height is sent here.
  send();
}
