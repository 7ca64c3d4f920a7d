import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from '../browsers/browser.js';
import { describeInEachEngine, painted } from './harness.js';
import { MEASURING } from './measuring.js';
import { startServer } from './server.js';

const FRAME = '/dist/embed.html';
const SANDBOX = 'sandbox="allow-scripts"';
const iframe = (attributes = '', query = '') =>
  `<iframe src="${FRAME}${query}" width="500" height="300" ${attributes}></iframe>`;
const PYM = '/node_modules/pym.js/dist/pym.v1.min.js';
const RESIZER_4 = '/node_modules/iframe-resizer/js/iframeResizer.min.js';
const RESIZER_5 = '/node_modules/@iframe-resizer/parent/index.umd.js';

/**
 * Waits until the iframe is higher than 500 px. The iframe is that high only after the page has applied the height of
 * the guide. Returns the height of the iframe.
 */
function heard(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const end = performance.now() + 10_000;
        const look = () => {
          const height = document.querySelector('iframe')?.getBoundingClientRect().height ?? 0;
          if (height > 500) done(height);
          else if (performance.now() > end) fail(new Error(`The frame is ${height} px high.`));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** A script for the page that contains the iframe. It records all messages that the page receives. */
const EAR = '<script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>';
/** Waits until EAR has recorded a message whose JSON matches this regular expression, and returns the message. */
function message<T>(page: Page, wanted: string): Promise<T> {
  return page.evaluate(
    (source) =>
      new Promise<T>((done, fail) => {
        const end = performance.now() + 10_000;
        const test = new RegExp(source);
        const look = () => {
          const { heard } = window as unknown as { heard: T[] };
          const found = heard.find((one) => test.test(JSON.stringify(one)));
          if (found !== undefined) done(found);
          else if (performance.now() > end) fail(new Error(`No ${source} in ${JSON.stringify(heard)}`));
          else requestAnimationFrame(look);
        };
        look();
      }),
    wanted,
  );
}

/**
 * Waits until the guide in the first frame is rendered. Returns the names of the buttons in the panel of the step
 * `wait`.
 */
const waitButtons = (page: Page) =>
  page.evaluate(async () => {
    const { contentDocument } = document.querySelector('iframe')!;
    const guide = contentDocument!.querySelector('tiktok-exit-guide')!;
    await guide.updateComplete;
    return [...guide.shadowRoot!.querySelectorAll('#panel-wait button')].map((one) =>
      one.textContent!.replace(/\s+/g, ' ').trim(),
    );
  });

/** The buttons at the end of the step `wait`. */
const END = ['Done. Next: Remove the app', '2 sources'];

describeInEachEngine('A page that frames the guide', (reader) => {
  const open = (body: string, head = '') => reader.open({ script: '', head, body });

  it('gets no link to copy and no link in a calendar file, because the address of a frame is useless to the reader', async () => {
    const page = await open(iframe('', '?open=wait&parentUrl=https%3A%2F%2Fpub.example%2Fpage&childId=x1'));
    assert.deepEqual(await waitButtons(page), ['Add to calendar', 'Copy the date', ...END]);
    const file = await page.evaluate(async () => {
      const frame = document.querySelector('iframe')!.contentWindow as Window & typeof globalThis;
      let file: Blob;
      frame.URL.createObjectURL = (blob: Blob) => ((file = blob), '#');
      const root = frame.document.querySelector('tiktok-exit-guide')!.shadowRoot!;
      [...root.querySelectorAll('button')].find((one) => one.textContent!.includes('Add to calendar'))!.click();
      return file!.text();
    });
    assert.match(file, /SUMMARY:Leave TikTok/);
    assert.doesNotMatch(file, /embed\.html|https?:/);
  });

  for (const [sandbox, buttons] of [
    ['allow-scripts allow-same-origin', ['Copy the date']],
    ['allow-scripts allow-same-origin allow-downloads', ['Add to calendar', 'Copy the date']],
  ] as const) {
    it(`offers a calendar file only if the browser allows downloads, with sandbox="${sandbox}"`, async () => {
      const page = await open(iframe(`sandbox="${sandbox}"`, '?open=wait'));
      assert.deepEqual(await waitButtons(page), [...buttons, ...END]);
    });
  }

  it('keeps the focus and the scroll position when a frame with a deep link loads late', async () => {
    const page = await open(
      `<input id="own"><p style="height: 900px"></p><iframe id="late" width="500" height="300"></iframe>`,
    );
    const seen = await page.evaluate(async (address) => {
      const frame = document.querySelector('iframe')!;
      document.querySelector('input')!.focus();
      await new Promise((loaded) => {
        frame.onload = loaded;
        frame.src = address;
      });
      const guide = frame.contentDocument!.querySelector('tiktok-exit-guide')!;
      await guide.updateComplete;
      await guide.updateComplete;
      await new Promise(requestAnimationFrame);
      return {
        focus: document.activeElement!.id,
        scroll: scrollY,
        open: guide.shadowRoot!.querySelectorAll('li [aria-expanded=true]').length,
      };
    }, `${FRAME}#exit-guide:wait`);
    assert.deepEqual(seen, { focus: 'own', scroll: 0, open: 1 });
  });

  for (const kind of ['another origin', 'a sandbox without an origin']) {
    it(`keeps the focus and the scroll position when a frame of ${kind} with a deep link loads late`, async () => {
      const other = await startServer();
      try {
        const page = await open(
          `${EAR}<input id="own"><p style="height: 900px"></p><iframe width="500" height="300"></iframe>`,
        );
        await page.evaluate(
          (sandbox, address) => {
            const frame = document.querySelector('iframe')!;
            if (sandbox) frame.setAttribute('sandbox', 'allow-scripts');
            document.querySelector('input')!.focus();
            frame.src = address;
          },
          kind !== 'another origin',
          `${other.origin}${FRAME}?lang=en#exit-guide:wait`,
        );
        const { 'datawrapper-height': heights } = await message<Record<string, Record<string, number>>>(
          page,
          'datawrapper-height',
        );
        assert.ok(Object.values(heights!)[0]! > 500);
        await painted(page);
        const seen = await page.evaluate(() => ({ focus: document.activeElement!.id, scroll: scrollY }));
        assert.deepEqual(seen, { focus: 'own', scroll: 0 });
      } finally {
        other.close();
      }
    });
  }

  it('needs no scrollbar in a frame of the height that the guide reported, also after a tick', async () => {
    const page = await open(`${iframe('', '?sections=delete&open=choose')}<script src="/dist/embed.js"></script>`);
    const height = await heard(page);
    const overflow = await page.evaluate(async () => {
      const { contentDocument } = document.querySelector('iframe')!;
      const guide = contentDocument!.querySelector('tiktok-exit-guide')!;
      guide.shadowRoot!.querySelector<HTMLElement>('[part~=step] [type=checkbox]')!.click();
      await guide.updateComplete;
      const root = contentDocument!.documentElement;
      const overflow = () => root.scrollHeight - root.clientHeight;
      // After the tick, the guide is higher. The page hears of it only after the next frame.
      for (let frame = 0; frame < 60 && (frame < 2 || overflow() > 0); frame++) {
        await new Promise(requestAnimationFrame);
      }
      return overflow();
    });
    assert.ok(height > 500);
    assert.equal(overflow, 0);
  });

  for (const [kind, sandbox] of [
    ['a plain frame', ''],
    ['a sandbox without an origin', SANDBOX],
  ] as const) {
    it(`gives ${kind} its height with our embed.js, which may load late`, async () => {
      const page = await open(`${iframe(sandbox)}<p>Below</p>`);
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.src = '/dist/embed.js';
        document.head.append(script);
      });
      await heard(page);
    });

    it(`gives ${kind} its height with iframe-resizer 4`, async () => {
      const page = await open(
        `${iframe(`${sandbox} id="guide"`)}<script src="${RESIZER_4}"></script><script>iFrameResize({ checkOrigin: ${!sandbox} }, "#guide")</script>`,
      );
      await heard(page);
    });

    it(`gives ${kind} its height with iframe-resizer 5`, async () => {
      const page = await open(
        `${iframe(`${sandbox} id="guide"`)}<script src="${RESIZER_5}"></script><script>iframeResize({ license: "GPLv3", checkOrigin: ${!sandbox} }, "#guide")</script>`,
      );
      await heard(page);
    });

    it(`gives ${kind} its height with pym.js`, async () => {
      const attributes = sandbox ? ', { sandbox: "allow-scripts" }' : '';
      const page = await open(
        `<div id="guide"></div><script src="${PYM}"></script><script>new pym.Parent("guide", "${FRAME}?lang=en"${attributes})</script>`,
      );
      await heard(page);
    });

    it(`gets the height of ${kind} in the message formats of WordPress, AMP and Datawrapper`, async () => {
      // WordPress's wp-embed.js tells the iframe a secret in two ways: in the address of the iframe, and in a message. This
      // test uses the first way now, and the second way below.
      const page = await open(`${EAR}${iframe(sandbox, '#?secret=aB3')}`);
      const amp = await message<{ height: number }>(page, '"sentinel":"amp","type":"embed-size"');
      const wordPress = await message<{ value: number }>(page, '"message":"height".*"secret":"aB3"');
      const datawrapper = await message<Record<string, Record<string, number>>>(page, 'datawrapper-height');
      for (const height of [amp.height, wordPress.value, ...Object.values(datawrapper['datawrapper-height']!)]) {
        assert.ok(Number.isInteger(height) && height > 500, `${height}`);
      }
      await page.evaluate(() =>
        document.querySelector('iframe')!.contentWindow!.postMessage({ message: 'ready', secret: 'later7' }, '*'),
      );
      await message(page, '"message":"height".*"secret":"later7"');
    });

    it(`shows the guide in ${kind}, with the options in the address`, async () => {
      const page = await open(`<script src="/dist/embed.js"></script>${iframe(sandbox)}`);
      const whole = await heard(page);
      const short = await open(
        `<script src="/dist/embed.js"></script>${iframe(sandbox, '?lang=en&sections=delete&open=wait')}`,
      );
      const height = await heard(short);
      assert.ok(height < whole * 0.8, `${height} of ${whole} px`);
    });
  }

  it('gets a changed height', async () => {
    const page = await open(`<script src="/dist/embed.js"></script>${iframe()}`);
    const wide = await heard(page);
    await page.evaluate(() => (document.querySelector('iframe')!.width = '260'));
    const narrow = await page.evaluate(
      (before) =>
        new Promise<number>((done) => {
          const look = () => {
            const { height } = document.querySelector('iframe')!.getBoundingClientRect();
            if (height !== before) done(height);
            else requestAnimationFrame(look);
          };
          look();
        }),
      wide,
    );
    assert.ok(narrow > wide);
  });

  it('changes the height of no other frame, and ignores messages that do not come from the guide’s frame', async () => {
    const liar = `<script>(onmessage = () => parent.postMessage({type:'tiktok-exit-guide-height',height:9000},'*'))()</script>`;
    const page = await open(
      `<script src="/dist/embed.js"></script>${iframe()}<iframe id="other" height="90" srcdoc="${liar}"></iframe>`,
    );
    await heard(page);
    // The guide has its height now. So the frame lies once more.
    const [guide, other] = await page.evaluate(async () => {
      const frames = [...document.querySelectorAll('iframe')];
      const lied = new Promise<void>((resolve) => {
        addEventListener('message', ({ data }) => data.height === 9000 && resolve());
      });
      frames[1]!.contentWindow!.postMessage('again', '*');
      await lied;
      return frames.map(({ clientHeight }) => clientHeight);
    });
    assert.equal(other, 90);
    assert.notEqual(guide, 9000);
  });
});

describeInEachEngine('The page for iframes', (reader) => {
  const open = async (query: string) => {
    const page = await reader.open({ script: '' });
    await page.goto(`${reader.server.origin}${FRAME}${query}`);
    return page;
  };
  const seen = (page: Page) =>
    page.evaluate(async () => {
      const guide = document.querySelector('tiktok-exit-guide')!;
      // If the address names a custom guide, nothing is shown until the custom guide is loaded or has failed.
      if (!guide.shadowRoot!.querySelector('button')) {
        await new Promise((done) => guide.addEventListener('guide-load', done));
      }
      return {
        sections: guide.getAttribute('sections'),
        theme: guide.getAttribute('theme'),
        src: guide.getAttribute('src'),
        accent: getComputedStyle(guide).getPropertyValue('--exit-guide-accent'),
        scheme: getComputedStyle(document.documentElement).colorScheme,
        lang: document.documentElement.lang,
        title: document.title,
        target: document.querySelector('base')!.target,
        isShown: !!guide.shadowRoot!.querySelector('button')?.checkVisibility(),
      };
    });

  it('takes the options from its address, and requests only its own files', async () => {
    reader.server.requests.length = 0;
    const page = await open('?lang=en&sections=delete&theme=dark&accent=light-dark(%238a1c3b, %23ff9db4)&utm_source=x');
    const { sections, theme, accent, scheme, lang, title, target, isShown } = await seen(page);
    assert.deepEqual(
      { sections, theme, accent, scheme, lang, title, target, isShown },
      {
        sections: 'delete',
        theme: 'dark',
        accent: 'light-dark(#8a1c3b, #ff9db4)',
        scheme: 'dark',
        lang: 'en',
        title: 'Leave TikTok',
        target: '_top',
        isShown: true,
      },
    );
    const asked = reader.server.requests.filter((path) => !path.startsWith('/page-') && path !== '/favicon.ico');
    assert.deepEqual(asked, [FRAME, '/dist/embed-page.js', '/dist/tiktok-exit-guide.js']);
    if (reader.engine !== 'webkit') assert.deepEqual(page.console, []);
  });

  for (const [what, accent] of [
    ['not a colour', 'nonsense'],
    ['a colour and more', 'red;background:url(//evil.example)'],
    ['an address', 'url(https://evil.example)'],
  ] as const) {
    it(`ignores an accent that is ${what}`, async () => {
      const page = await open(`?accent=${encodeURIComponent(accent)}`);
      assert.equal((await seen(page)).accent, '');
    });
  }

  it('requests a custom guide from its own folder, and falls back to the built-in guide', async () => {
    reader.server.requests.length = 0;
    const page = await open('?src=none.md');
    assert.equal((await seen(page)).isShown, true);
    assert.ok(reader.server.requests.includes('/dist/none.md'));
  });

  for (const src of [
    'https://evil.example/guide.md',
    '//evil.example/guide.md',
    '\\\\evil.example/guide.md',
    '/test/guides/another-service.md',
    '../test/guides/another-service.md',
    '..%2ftest/guides/another-service.md',
    '%2e%2e/test/guides/another-service.md',
    'data:text/markdown,%23%20Evil',
    'https://[',
  ]) {
    it(`refuses a custom guide from outside its folder: src=${src}`, async () => {
      reader.server.requests.length = 0;
      const page = await open(`?src=${encodeURIComponent(src)}`);
      const { src: taken, title, isShown } = await seen(page);
      assert.deepEqual([taken, title, isShown], [null, 'Leave TikTok', true]);
      assert.ok(!reader.server.requests.some((path) => path.includes('guide.md') || path.includes('another')));
    });
  }
});

/** An accent with one colour for light pages and one for dark pages, as the builder writes it. */
const PAIR = 'light-dark(#8a1c3b, #ff9db4)';

declare const measure: typeof import('../component/contrast.js');

for (const colorScheme of ['light', 'dark'] as const) {
  describeInEachEngine(
    `In a frame on a ${colorScheme} page`,
    (reader) => {
      for (const theme of ['', 'light', 'dark']) {
        it(`each accent is readable, with ${theme ? `theme=${theme}` : 'the scheme of the page'} (L1)`, async () => {
          const page = await reader.open({
            script: '',
            head: `<style>:root { color-scheme: light dark }</style>${MEASURING}`,
            body: '<iframe width="500" height="900"></iframe>',
          });
          for (const accent of ['#a3211d', '#fe2c55', 'blue', 'lime', 'yellow', '#000', '#fff', PAIR]) {
            const query = `?open=compare%20money%20choose%20wait&accent=${encodeURIComponent(accent)}${theme && `&theme=${theme}`}`;
            const seen = await page.evaluate(async (address) => {
              const frame = document.querySelector('iframe')!;
              await new Promise((loaded) => {
                frame.onload = loaded;
                frame.src = address;
              });
              const guide = frame.contentDocument!.querySelector('tiktok-exit-guide')!;
              await guide.updateComplete;
              const { contrast, shownColor } = measure;
              const root = guide.shadowRoot!;
              const links = [...root.querySelectorAll('[part~=body] a:not([part=source])')];
              const background = shownColor(root.querySelector('section')!, 'background-color');
              return {
                links: links.length,
                isDark: background[0] < 128,
                lowest: Math.min(...links.map((link) => contrast(shownColor(link, 'color'), background))),
                // Under the pointer, a button gets the background colour that a label always has. So the background
                // colour of a label is read here, and the pointer is not moved.
                onSurface: contrast(
                  shownColor(root.querySelector('[part=button]')!, 'color'),
                  shownColor(root.querySelector('[part=label]')!, 'background-color'),
                ),
              };
            }, FRAME + query);
            assert.ok(seen.links > 10, `${seen.links} links`);
            assert.equal(seen.isDark, (theme || colorScheme) === 'dark');
            assert.ok(seen.lowest >= 4.5, `${accent}: ${seen.lowest}`);
            assert.ok(seen.onSurface >= 4.5, `${accent}: ${seen.onSurface} under the pointer`);
          }
        });
      }
    },
    { colorScheme },
  );
}
