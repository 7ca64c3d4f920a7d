import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from '../browsers/browser.js';
import { clockAt, daysAfterCheck } from './clock.js';
import { describeInEachEngine, except, MODULE, painted, SCRIPT } from './harness.js';

const FILE = '/dist/tiktok-exit-guide.js';
const plainTag = (data: string) => `<script src="${FILE}" ${data}></script>`;
const moduleTag = (data: string) => `<script type="module" src="${FILE}" ${data}></script>`;
const KINDS = [
  ['plain script', SCRIPT, plainTag],
  ['module', MODULE, moduleTag],
] as const;

/** For each guide on the page: its attributes, and whether the guide shows a button (`isShown`). */
async function guides(page: Page): Promise<Record<string, string | boolean>[]> {
  await painted(page);
  return page.evaluate(() =>
    [...document.querySelectorAll('tiktok-exit-guide')].map((guide) => ({
      ...Object.fromEntries([...guide.attributes].map(({ name, value }) => [name, value])),
      isShown: !!guide.shadowRoot?.querySelector('button')?.checkVisibility(),
    })),
  );
}

const shown = (attributes: Record<string, string> = {}) => ({ ...attributes, freshness: 'fresh', isShown: true });
const CLOCK = clockAt(daysAfterCheck(1));

/** Waits until the first guide on the page has this title. */
function showsTitle(page: Page, title: string): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        const isThere = () =>
          document.querySelector('tiktok-exit-guide')?.shadowRoot?.querySelector('h2')?.textContent === wanted;
        if (isThere()) done();
        else document.addEventListener('guide-load', () => isThere() && done());
      }),
    title,
  );
}

for (const [kind, asLoaded, tag] of KINDS) {
  describeInEachEngine(`A page with the script as a ${kind}`, (reader) => {
    const open = (body: string, { script = asLoaded as string, head = '' } = {}) =>
      reader.open({ script, head: CLOCK + head, body });

    it('shows the guide, requests no other file and sets no global', async () => {
      reader.server.requests.length = 0;
      const page = await open('<tiktok-exit-guide open="all"></tiktok-exit-guide>', {
        head: '<script>window.before = Object.getOwnPropertyNames(window)</script>',
      });
      assert.deepEqual(await guides(page), [shown({ open: 'all' })]);
      const asked = reader.server.requests.filter((path) => !path.startsWith('/page-') && path !== '/favicon.ico');
      assert.deepEqual(asked, [FILE]);
      const added = await page.evaluate(() => {
        const { before } = window as unknown as { before: string[] };
        return Object.getOwnPropertyNames(window).filter(
          (name) => !before.includes(name) && !/^(before|__.*)$/.test(name),
        );
      });
      assert.deepEqual(added, []);
    });

    it('works in the head, before there is a body', async () => {
      const page = await open('<tiktok-exit-guide></tiktok-exit-guide><div data-tiktok-exit-guide></div>', {
        script: tag(''),
      });
      assert.deepEqual(await guides(page), [shown(), shown()]);
    });

    it('may be on the page three times, as a plain script and as a module, without a message', async () => {
      const page = await open(
        `<tiktok-exit-guide></tiktok-exit-guide><div data-tiktok-exit-guide data-lang="en"></div>${tag('')}${tag('')}`,
        { script: SCRIPT + MODULE },
      );
      assert.deepEqual(await guides(page), [shown(), shown({ lang: 'en' })]);
      if (reader.engine !== 'webkit') assert.deepEqual(page.console, []);
    });

    it('inserts a guide after each script tag with options, with the options of that tag', async () => {
      const page = await open(
        `<p id="above">Above</p>
        ${tag('data-sections="delete after" data-heading-level="3" data-open="wait"')}
        <p id="between">Between</p>
        ${tag('async data-lang="en" data-theme="dark"')}`,
        { script: '' },
      );
      assert.deepEqual(await guides(page), [
        shown({ sections: 'delete after', 'heading-level': '3', open: 'wait' }),
        shown({ lang: 'en', theme: 'dark' }),
      ]);
      const order = await page.evaluate(() =>
        [...document.body.children].map(({ id, localName }) => id || localName).join(' '),
      );
      assert.equal(order, 'above script tiktok-exit-guide between script tiktok-exit-guide');
    });

    it('requests the parser beside it when a tag or a <div> has a custom guide', async () => {
      const custom = 'data-src="/test/guides/another-service.md"';
      for (const placed of [tag(custom), `${tag('')}<div data-tiktok-exit-guide ${custom}></div>`]) {
        reader.server.requests.length = 0;
        const page = await open(placed, { script: '' });
        await showsTitle(page, 'Leave Chirper');
        assert.deepEqual(
          reader.server.requests.filter((path) => path.startsWith('/dist/')),
          [FILE, '/dist/tiktok-exit-guide.parser.js'],
        );
      }
    });

    it('inserts no guide after a script that has only the data-* attributes of other tools', async () => {
      const others = `data-cfasync="false" data-rocket-src="x" data-no-optimize="1" data-src="${FILE}" data-id="7"`;
      const page = await open(`${tag(others)}${tag('data-freshness="stale"')}${tag('')}`, { script: '' });
      assert.deepEqual(await guides(page), []);
    });

    it('says where a script with options must be when it is in the head', async () => {
      const page = await open('', { script: tag('data-lang="en"') });
      assert.deepEqual(await guides(page), []);
      if (reader.engine === 'webkit') return;
      assert.ok(page.console.some((line) => /is in <head>.*Move it to the place of the guide/.test(line)));
    });

    it('inserts no second guide when a page runs the script again', async () => {
      const page = await open(tag('data-open="wait"'), { script: '' });
      await page.evaluate(async () => {
        // Turbo, a library for websites, can show a page from a cache. The guide is then already on the page, and a
        // copy of the script runs again. This code does the same.
        const old = document.querySelector('script[data-open]')!;
        const again = document.createElement('script');
        for (const { name, value } of old.attributes) again.setAttribute(name, value);
        await new Promise((done) => {
          again.onload = done;
          old.replaceWith(again);
        });
      });
      assert.deepEqual(await guides(page), [shown({ open: 'wait' })]);
    });

    it('works on a page with an element named currentScript', async () => {
      const page = await open(
        `<img name="currentScript" data-open="wait">${tag('')}<tiktok-exit-guide></tiktok-exit-guide>`,
        {
          script: '',
        },
      );
      assert.deepEqual(await guides(page), [shown()]);
    });
  });
}

describeInEachEngine('A <div data-tiktok-exit-guide>', (reader) => {
  const open = (body: string, script = SCRIPT) => reader.open({ script, head: CLOCK, body });

  it('gets the guide with its options, stays unchanged, and its link becomes the fallback', async () => {
    const page = await open(
      '<div id="exit" class="wide" data-tiktok-exit-guide data-open="wait" data-cfasync="no" data-lang="en"><a href="/guide">The guide</a></div>',
    );
    assert.deepEqual(await guides(page), [shown({ lang: 'en', open: 'wait' })]);
    const { id, className, inside, fallback } = await page.evaluate(() => {
      const div = document.querySelector('div')!;
      const link = document.querySelector('a')!;
      return {
        id: div.id,
        className: div.className,
        inside: [...div.children].map((one) => one.localName),
        fallback: [link.parentElement!.localName, link.checkVisibility()],
      };
    });
    assert.deepEqual([id, className], ['exit', 'wide']);
    assert.deepEqual(inside, ['tiktok-exit-guide']);
    assert.deepEqual(fallback, ['tiktok-exit-guide', false]);
  });

  it('is found while its content is still loading', async () => {
    // The inline script runs when the HTML parser has read only a part of the `<div>`. The inline script counts the
    // guides that the `<div>` contains at that time.
    const page = await open(
      '<div data-tiktok-exit-guide><b>Early</b><script>window.early = document.querySelectorAll("div > tiktok-exit-guide").length</script><a href="/guide">Late</a></div>',
      plainTag(''),
    );
    assert.deepEqual(await guides(page), [shown()]);
    const { early, left } = await page.evaluate(() => ({
      early: (window as unknown as { early: number }).early,
      left: [...document.querySelector('div')!.childNodes].map(({ nodeName }) => nodeName),
    }));
    assert.equal(early, 1);
    assert.deepEqual(left, ['TIKTOK-EXIT-GUIDE']);
  });

  it('is found when it is inserted later, alone or inside another element, and when its content is replaced', async () => {
    const page = await open('<main></main>');
    await page.evaluate(() => {
      const div = (open: string) => {
        const made = document.createElement('div');
        made.setAttribute('data-tiktok-exit-guide', '');
        made.setAttribute('data-open', open);
        return made;
      };
      const article = document.createElement('article');
      article.append(div('wait'));
      document.querySelector('main')!.append(div('choose'), article);
    });
    assert.deepEqual(await guides(page), [shown({ open: 'choose' }), shown({ open: 'wait' })]);
    await page.evaluate(() => document.querySelector('main > div')!.replaceChildren('Anew'));
    assert.deepEqual(await guides(page), [shown({ open: 'choose' }), shown({ open: 'wait' })]);
  });

  it('is ignored inside a guide and inside a shadow root of the page', async () => {
    const page = await open(
      '<tiktok-exit-guide><div data-tiktok-exit-guide>In the fallback</div></tiktok-exit-guide><section></section>',
    );
    const isLeft = await page.evaluate(async () => {
      const root = document.querySelector('section')!.attachShadow({ mode: 'open' });
      const div = document.createElement('div');
      div.setAttribute('data-tiktok-exit-guide', '');
      root.append(div);
      await new Promise(requestAnimationFrame);
      return div.childNodes.length === 0;
    });
    assert.ok(isLeft);
    assert.deepEqual(await guides(page), [shown()]);
  });
});

describeInEachEngine(
  'A page with a strict policy and the script three times',
  (reader) => {
    it('shows the guides that its tags ask for, without a violation', async () => {
      const page = await reader.open({});
      await page.goto(
        reader.server.publish(
          `<!doctype html><html lang="en"><title>Strict</title>${SCRIPT}<body>${plainTag('data-open="wait"')}<div data-tiktok-exit-guide></div>${plainTag('')}`,
          {
            'content-security-policy':
              "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types tiktok-exit-guide",
          },
        ),
      );
      assert.deepEqual(
        (await guides(page)).map(({ isShown }) => isShown),
        [true, true],
      );
      assert.deepEqual(page.console, []);
    });
  },
  { engines: except('webkit') },
);

describeInEachEngine('The complete script', (reader) => {
  const COMPLETE = '/dist/tiktok-exit-guide.complete.js';

  for (const type of ['', 'type="module"']) {
    it(`shows a custom guide and requests no other file of ours, ${type || 'as a plain script'}`, async () => {
      reader.server.requests.length = 0;
      const page = await reader.open({
        script: '',
        body: `<script ${type} src="${COMPLETE}" data-src="/test/guides/another-service.md"></script>`,
      });
      await showsTitle(page, 'Leave Chirper');
      assert.deepEqual(
        reader.server.requests.filter((path) => path.startsWith('/dist/')),
        [COMPLETE],
      );
    });
  }
});
