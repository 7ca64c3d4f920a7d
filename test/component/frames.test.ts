import { expect } from '@open-wc/testing';
import { queryOptions } from '../../src/embed/query-options.js';
import { reportHeight } from '../../src/embed/report-height.js';
import '../../src/entries/embed.js';
import { cleanUp, consoleOf } from './helpers.js';

const PAGE = 'https://host.example/exit/embed.html';

describe('The page for iframes', () => {
  afterEach(cleanUp);

  it('reads the allowed options from its address', () => {
    expect(queryOptions(`${PAGE}?heading-level=1&lang=en&Src=x&on<x=y&__proto__=z#?secret=1`)).to.deep.equal([
      ['heading-level', '1'],
      ['lang', 'en'],
    ]);
  });

  for (const src of ['guide.md', './mine/guide.md', '/exit/guide.md', 'https://host.example/exit/guide.md?v=2']) {
    it(`shows a custom guide from its own folder: ${src}`, () => {
      expect(queryOptions(`${PAGE}?lang=en&src=${encodeURIComponent(src)}`)).to.deep.include(['src', src]);
    });
  }

  for (const src of [
    'https://a.example/guide.md',
    '//a.example/guide.md',
    '/guide.md',
    '../guide.md',
    'a/..%2f..%2fb.md',
    '/exit-2/guide.md',
    'https://[',
  ]) {
    it(`refuses a custom guide from elsewhere, and says where it must be: ${src}`, async () => {
      const said = await consoleOf('warn', () => {
        expect(queryOptions(`${PAGE}?src=guide.md&src=${encodeURIComponent(src)}`)).to.deep.equal([
          ['src', 'guide.md'],
        ]);
      });
      expect(said.join()).to.contain(`"${src}" is ignored, because it is not in the folder of embed.html`);
    });
  }

  it('tells each listener its height, in the format of that listener', async () => {
    const told: string[] = [];
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const host = frame.contentWindow!;
    host.postMessage = (message: unknown) => told.push(JSON.stringify(message));
    try {
      reportHeight(host);
      const say = (data: unknown, source: Window | null = host) => {
        told.length = 0;
        dispatchEvent(new MessageEvent('message', { data, source }));
        return told.join();
      };
      expect(say({ type: 'tiktok-exit-guide-hello' })).to.match(
        /"tiktok-exit-guide-height","height":\d+.*datawrapper-height.*embed-size/,
      );
      expect(say({ message: 'ready', secret: 'a7' })).to.match(/"message":"height","value":\d+,"secret":"a7"/);
      expect(say('[iFrameSizer]my-guide:8:false:false:32')).to.match(/\[iFrameSizer\]my-guide:\d+:\d+:init/);
      expect(say({ type: 'tiktok-exit-guide-hello' })).to.match(/\[iFrameSizer\]my-guide:\d+:\d+:size/);
      for (const other of ['[iFrameSizer]message:hello', { message: 'ready', secret: '"' }, 'hello', null, 7]) {
        expect(say(other), JSON.stringify(other)).to.equal('');
      }
      expect(say({ type: 'tiktok-exit-guide-hello' }, window), 'from another window').to.equal('');
    } finally {
      frame.remove();
    }
  });

  it('gets its height from the page around it, if the frame is the guide’s', () => {
    const frame = document.createElement('iframe');
    const other = document.createElement('iframe');
    document.body.append(frame, other);
    try {
      const say = (source: Window | null, height: unknown) =>
        dispatchEvent(new MessageEvent('message', { data: { type: 'tiktok-exit-guide-height', height }, source }));
      Object.defineProperty(frame, 'src', { value: `${PAGE}?lang=en` });
      say(frame.contentWindow, 321);
      say(other.contentWindow, 654);
      expect([frame.style.height, other.style.height]).to.deep.equal(['321px', '']);
      frame.style.boxSizing = 'border-box';
      frame.style.border = '5px solid';
      say(frame.contentWindow, 400);
      for (const height of [-1, 0, NaN, 'x', undefined]) say(frame.contentWindow, height);
      expect(frame.style.height).to.equal('410px');
      frame.style.padding = '7px 3px 4px';
      say(frame.contentWindow, 400);
      expect(frame.style.height, 'with borders and padding').to.equal('421px');
      frame.style.boxSizing = 'content-box';
      say(frame.contentWindow, 400);
      expect(frame.style.height, 'without borders and padding').to.equal('400px');
    } finally {
      frame.remove();
      other.remove();
    }
  });

  it('passes its options to the guide, and an accent only if it is a colour', async () => {
    const div = document.createElement('div');
    div.setAttribute('data-tiktok-exit-guide', '');
    div.className = 'mounted';
    document.body.append(div);
    const before = location.href;
    const { title } = document;
    history.replaceState(null, '', '?lang=en&theme=dark&accent=%23a3211d&accent=nonsense');
    try {
      const said = await consoleOf('warn', () => import('../../src/entries/embed-page.js'));
      await import('../../src/entries/complete.js');
      const guide = div.querySelector('tiktok-exit-guide')!;
      await guide.updateComplete;
      await guide.updateComplete;
      expect(guide.getAttribute('theme')).to.equal('dark');
      expect(div.style.getPropertyValue('--exit-guide-accent')).to.contain('from #a3211d');
      expect(said.join()).to.contain('"nonsense" is not a CSS colour');
      expect([document.title, document.documentElement.lang]).to.deep.equal(['Leave TikTok', 'en']);
    } finally {
      history.replaceState(null, '', before);
      document.title = title;
      document.body.removeAttribute('style');
    }
  });
});
