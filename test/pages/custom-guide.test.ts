import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from '../browsers/browser.js';
import { PAYLOADS, PROTOTYPE_NAMES } from '../payloads.js';
import { describeInEachEngine, except, painted, SCRIPT } from './harness.js';

const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types tiktok-exit-guide";
const MARKDOWN = { 'content-type': 'text/markdown; charset=utf-8' };
const guideOf = (body: string) =>
  `---\ntitle: Custom\nchecked: 2026-11-20\n---\n\n## A {#a}\n\n### 1. B {#b}\n\n${body}\n\n1. Go.\n`;

/** The only elements that the shadow root of a guide may contain. */
const ELEMENTS =
  'a b blockquote br button code div em h2 h3 h4 h5 h6 hr img input label li ol p pre progress section slot span strong table tbody td th thead tr ul';
/** The only attributes that these elements may have. */
const ATTRIBUTES =
  'alt aria-controls aria-current aria-describedby aria-expanded aria-hidden aria-label aria-labelledby class data-head data-instead data-number data-platform data-text dir for hidden href id lang loading max name part referrerpolicy rel role src tabindex type value';

async function shown(page: Page, title: string): Promise<void> {
  const isShown = await page.evaluate(async (wanted) => {
    const guide = document.querySelector('tiktok-exit-guide')!;
    for (let frame = 0; frame < 600; frame++) {
      if (guide.shadowRoot?.querySelector('#title')?.textContent === wanted) return true;
      await new Promise(requestAnimationFrame);
    }
    return false;
  }, title);
  assert.ok(isShown, `"${title}" is not shown`);
}

describeInEachEngine('A custom guide on a page', (reader) => {
  const files = () => reader.server.requests.filter((path) => path.startsWith('/dist/'));

  async function openWithPolicy(body: string): Promise<Page> {
    const page = await reader.open({});
    await page.goto(
      reader.server.publish(`<!doctype html><meta charset="utf-8">${SCRIPT}<body>${body}`, {
        'content-security-policy': POLICY,
      }),
    );
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      document.addEventListener('securitypolicyviolation', (event) => {
        // A refused picture is no mistake of the guide, because the policy of the page decides which pictures are
        // allowed.
        if (event.effectiveDirective !== 'img-src') told.push(`${event.effectiveDirective} ${event.sample}`);
      });
    });
    return page;
  }

  it('loads a second file, which a page with the built-in guide never requests', async () => {
    reader.server.requests.length = 0;
    const page = await reader.open({});
    await shown(page, 'Leave TikTok');
    assert.deepEqual(files(), ['/dist/tiktok-exit-guide.js']);
    const other = await reader.open({ body: '<tiktok-exit-guide src="/test/guides/another-service.md">' });
    await shown(other, 'Leave Chirper');
    assert.deepEqual(files().slice(1), ['/dist/tiktok-exit-guide.js', '/dist/tiktok-exit-guide.parser.js']);
  });

  it('changes one step of the built-in guide', async () => {
    const page = await reader.open({
      body: '<tiktok-exit-guide src="/test/guides/mended-step.md" open="open-settings ask-us"></tiktok-exit-guide>',
    });
    await shown(page, 'Leave TikTok');
    const open = await page.evaluate(() =>
      [...document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('[part~=step][part~=open]')].map(
        (step) => step.textContent!.replace(/\s+/g, ' '),
      ),
    );
    assert.match(open[0]!, /Tap Profile, then Menu, then Account, as the help page says/);
    assert.match(open[1]!, /Our desk helps readers/);
  });

  it('falls back to the built-in guide when it cannot be loaded, and sends an event', async () => {
    const page = await reader.open({});
    for (const [src, code] of [
      ['/nowhere.md', 'status'],
      ['http://127.0.0.1:1/a.md', 'network'],
      [reader.server.publish('<!doctype html><title>Sorry</title>'), 'type'],
      [reader.server.publish('a '.repeat(5_000_000), MARKDOWN), 'size'],
      [reader.server.publish('Hello', MARKDOWN), 'structure'],
      [reader.server.publish('\0\x01\x02'.repeat(1000), { 'content-type': 'image/png' }), 'structure'],
    ] as const) {
      const told = await page.evaluate(async (address) => {
        const guide = document.querySelector('tiktok-exit-guide')!;
        const event = new Promise((resolve) => guide.addEventListener('guide-error', resolve, { once: true }));
        guide.setAttribute('src', address);
        return ((await event) as unknown as { code: string }).code;
      }, src);
      assert.equal(told, code, src);
      await shown(page, 'Leave TikTok');
    }
  });

  /**
   * Opens a page with a custom guide. `script` is a tag of the guide's script. On this page, the guide's script cannot
   * load the parser. Returns what the `guide-error` event says.
   */
  async function withoutParser(script: string, policy = ''): Promise<{ code: string; message: string }> {
    const page = await reader.open({});
    await page.goto(
      reader.server.publish(
        `<!doctype html><meta charset="utf-8"><script nonce="abc">addEventListener('guide-error', ({ code, message }) => (window.told = { code, message }))</script>${script}<body><tiktok-exit-guide src="/test/guides/mended-step.md"></tiktok-exit-guide>`,
        policy ? { 'content-security-policy': policy } : {},
      ),
    );
    await shown(page, 'Leave TikTok');
    if (reader.engine !== 'webkit') {
      const said = page.console.filter((line) => line.includes('The parser cannot be loaded'));
      assert.equal(said.length, 1, page.console.join('\n'));
    }
    return page.evaluate(() => (window as unknown as { told: { code: string; message: string } }).told);
  }

  const SENTENCE =
    /^The parser cannot be loaded: .+[^.]\. Put tiktok-exit-guide\.parser\.js beside the script, or load tiktok-exit-guide\.complete\.js\.$/;

  for (const kind of ['async', 'type="module"']) {
    it(`falls back, with an event and one sentence, when the parser is not beside the script: ${kind}`, async () => {
      const code = await (await fetch(`${reader.server.origin}/dist/tiktok-exit-guide.js`)).text();
      // Software that optimises a website can move scripts to another folder, as this test does.
      const moved = reader.server.publish(code, { 'content-type': 'text/javascript' }, '/moved/tiktok-exit-guide.js');
      const told = await withoutParser(`<script ${kind} src="${moved}"></script>`);
      assert.equal(told.code, 'parser');
      assert.match(told.message, SENTENCE);
    });

    it(`falls back, with an event and one sentence, when the page’s policy refuses the parser: ${kind}`, async () => {
      const script = '/dist/tiktok-exit-guide.js';
      const told = await withoutParser(
        `<script ${kind} src="${script}"></script>`,
        `default-src 'none'; connect-src 'self'; script-src 'nonce-abc' ${reader.server.origin}${script}`,
      );
      assert.equal(told.code, 'parser');
      assert.match(told.message, SENTENCE);
    });
  }

  it('falls back, with an event and one sentence, when an optimiser made the script inline', async () => {
    const code = await (await fetch(`${reader.server.origin}/dist/tiktok-exit-guide.js`)).text();
    const told = await withoutParser(`<script>${code.replaceAll('</script', '<\\/script')}</script>`);
    assert.equal(told.code, 'parser');
    assert.match(told.message, SENTENCE);
  });

  it('draws only allowed elements and allowed links, with hostile Markdown', async () => {
    const guides = [
      ...PAYLOADS.map(guideOf),
      ...PROTOTYPE_NAMES.map((name) =>
        guideOf('C.').replace('{#a}', `{#x${name}}`).replace('{#b}', `{#${name}}\n<!-- wait: 30 days -->`),
      ),
    ];
    const addresses = guides.map((guide) => reader.server.publish(guide, MARKDOWN));
    const page = await openWithPolicy('<tiktok-exit-guide></tiktok-exit-guide>');
    await shown(page, 'Leave TikTok');
    const found = await page.evaluate(
      async (all, elements, attributes) => {
        const guide = document.querySelector('tiktok-exit-guide')!;
        const wrong: string[] = [];
        let drawn = 0;
        for (const [index, address] of all.entries()) {
          const told = new Promise<Event>((resolve) => {
            for (const type of ['guide-load', 'guide-error']) guide.addEventListener(type, resolve, { once: true });
          });
          guide.setAttribute('src', address);
          if ((await told).type === 'guide-load') drawn++;
          for (const element of guide.shadowRoot!.querySelectorAll('*')) {
            const say = (what: string) => wrong.push(`${index}: ${what} in ${element.outerHTML.slice(0, 200)}`);
            if (!elements.includes(element.localName)) say('element');
            if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') say('namespace');
            for (const { name } of element.attributes) if (!attributes.includes(name)) say(name);
            const { href, src, type, value } = element as HTMLAnchorElement & HTMLImageElement & HTMLInputElement;
            if (type === 'date' && value) say('a day that nobody gave');
            if (href && !/^(https?|mailto):/.test(href)) say('link');
            if (src && !src.startsWith('https:') && !src.startsWith(location.origin)) say('picture');
          }
        }
        const { told } = window as unknown as { told: string[] };
        return { wrong, told, drawn };
      },
      addresses,
      ELEMENTS.split(' '),
      ATTRIBUTES.split(' '),
    );
    assert.deepEqual(found.wrong, []);
    assert.deepEqual(found.told, []);
    assert.ok(found.drawn > guides.length - 5, `only ${found.drawn} of ${guides.length} were drawn`);
    const inserted = await page.evaluate(() => document.querySelectorAll('body *').length);
    assert.equal(inserted, 1, 'only the guide stands on the page');
  });

  it('works under the strictest policy that allows its file', async () => {
    const page = await openWithPolicy(
      `<tiktok-exit-guide><script type="text/markdown">${guideOf('**A** [b](https://b.example)')}</script></tiktok-exit-guide>`,
    );
    await shown(page, 'Custom');
    await page.evaluate(() =>
      document.querySelector('tiktok-exit-guide')!.setAttribute('src', '/test/guides/another-service.md'),
    );
    await shown(page, 'Leave Chirper');
    assert.deepEqual(await page.evaluate(() => (window as unknown as { told: string[] }).told), []);
  });
});

describeInEachEngine(
  'A custom guide in a page that is still loading',
  (reader) => {
    it('is shown without the built-in guide before it, also where the script runs before the rest of the page is loaded', async () => {
      const held = reader.server.publishHeld('', { 'content-type': 'text/javascript' });
      const record = reader.server.publish(
        `addEventListener('guide-load', ({ guide }) => (window.titles ??= []).push(guide.title));
         customElements.whenDefined('tiktok-exit-guide').then(() => setTimeout(() => {
           window.fallback = document.querySelector('tiktok-exit-guide > a').assignedSlot !== null;
           fetch(${JSON.stringify(held)} + '.release');
         }));`,
        { 'content-type': 'text/javascript' },
      );
      const page = await reader.open({
        head: `<script src="${record}"></script>`,
        script: '<script async src="/dist/tiktok-exit-guide.js"></script>',
        body: `<div><tiktok-exit-guide><a href="#">How to leave</a><script src="${held}"></script><script type="text/markdown">${guideOf('C.')}</script></tiktok-exit-guide></div>`,
      });
      await shown(page, 'Custom');
      await painted(page);
      const [titles, fallback] = await page.evaluate(() => {
        const { titles, fallback } = window as unknown as { titles: string[]; fallback: boolean };
        return [titles, fallback];
      });
      assert.deepEqual(titles, ['Custom']);
      assert.equal(fallback, true);
    });

    it('is not reported as a mistake while only half of it is loaded', async () => {
      const [first, rest] = [guideOf('C.').slice(0, 20), guideOf('C.').slice(20)];
      const page = await reader.open({});
      await page.goto(
        reader.server.publishHeld(
          `${rest}</script></tiktok-exit-guide>`,
          {},
          `<!doctype html><meta charset="utf-8"><title>A page</title><script>
             for (const type of ['guide-load', 'guide-error']) addEventListener(type, () => (window.told ??= []).push(type));
             customElements.whenDefined('tiktok-exit-guide').then(() => setTimeout(() => {
               window.half = document.querySelector('[type="text/markdown"]').textContent;
               fetch(location.pathname + '.release');
             }));
           </script><script async src="/dist/tiktok-exit-guide.js"></script>
           <body><tiktok-exit-guide><script type="text/markdown">${first}`,
        ),
      );
      await shown(page, 'Custom');
      await painted(page);
      const { told, half } = await page.evaluate(() => {
        const { told, half } = window as unknown as { told: string[]; half: string };
        return { told, half };
      });
      assert.equal(half, first);
      assert.deepEqual(told, ['guide-load']);
    });
  },
  // In the first test, a script holds up the HTML parser until the guide's async script has run. WebKit runs no async script
  // while its HTML parser is held up, so this test would never end there. The other test was not tried in WebKit.
  { engines: except('webkit') },
);

describeInEachEngine(
  'The guide in a page that is still loading',
  (reader) => {
    for (const [form, tag] of [
      ['an element', '<tiktok-exit-guide></tiktok-exit-guide>'],
      ['a div', '<div data-tiktok-exit-guide></div>'],
    ] as const) {
      it(`is shown before the page ends, also as the last child of its parent, from ${form}`, async () => {
        const page = await reader.open({});
        await page.goto(
          reader.server.publishHeld(
            '<p>The end</p>',
            {},
            `<!doctype html><meta charset="utf-8"><title>A page</title><script src="/dist/tiktok-exit-guide.js"></script>
           <script>addEventListener('guide-load', () => {
             window.state ??= document.readyState;
             fetch(location.pathname + '.release');
           })</script><body><main>${tag}</main><p>More</p>`,
          ),
        );
        assert.equal(await page.evaluate(() => (window as unknown as { state: string }).state), 'loading');
      });
    }
  },
  // In WebKit, the page never gets as far as the guide. Whether the browser or its driver holds back the beginning of the page was
  // not found out.
  { engines: except('webkit') },
);
