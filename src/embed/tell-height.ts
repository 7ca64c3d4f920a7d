/**
 * Tells the page that frames this one how high it is, now and whenever that changes, in the words of each listener that there
 * is: `embed.js` of ours, pym.js 1, iframe-resizer 4 and 5, Datawrapper's, WordPress's and AMP's. A height is no secret, so it
 * goes to whichever origin; a frame in a sandbox could not tell it anyway.
 *
 * @param host the window that frames this one
 */
export function tellHeight(host: Window): void {
  // pym.js gives the frame a name in the query, WordPress in the fragment or by a message, iframe-resizer by a message.
  const pymId = new URLSearchParams(location.search).get('childId');
  let secret = /[#?&]secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1];
  let resizerId: string | undefined;
  let resizerCause = 'init';

  const tell = () => {
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
    // The third field tells the first message of iframe-resizer from its others.
    const resizer = /^\[iFrameSizer\]([^:]+):[^:]*:(?:true|false):/.exec(data)?.[1];
    if (resizer) [resizerId, resizerCause] = [resizer, 'init'];
    else if (data?.message === 'ready' && /^[a-zA-Z0-9]+$/.test(data.secret)) secret = data.secret;
    else if (data?.type !== 'tiktok-exit-guide-hello') return;
    tell();
  });
  new ResizeObserver(tell).observe(document.body);
  // A frame that is clipped until its host knows its height, as WordPress 6.1 does it, is not drawn, and so not observed.
  tell();
}
