import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import type { Page } from '../browsers/browser.js';
import {
  bringIntoView,
  clickStep,
  describeInEachEngine,
  MODULE,
  openSteps,
  painted,
  type Reader,
  SCRIPT,
} from './harness.js';
import { type Server, startServer } from './server.js';

const GUIDE = '<tiktok-exit-guide open="choose"><a href="/guide">Leaving TikTok: the guide</a></tiktok-exit-guide>';
const OPEN = 'Choose to delete permanently';
const TEXT =
  '<script type="text/markdown">---\ntitle: Custom\nchecked: 2026-11-20\n---\n\n## A {#a}\n\n### 1. Custom step {#step}\n\n1. Tap **A**.\n</script>';
const CUSTOM = `<tiktok-exit-guide open="step">${TEXT}</tiktok-exit-guide>`;
/** The address of a picture that the policies of these tests refuse. */
const REFUSED = '/refused.png';

/** A script that records uncaught errors. Unlike the console, this record can be read in every engine. */
const RECORDER = `
  window.uncaught = [];
  addEventListener('error', ({ message }) => message && uncaught.push(message));
  addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));
`;

/** Opens a page with this HTML and these response headers. */
async function open(reader: Reader, html: string, headers: Record<string, string>, at = reader.server): Promise<Page> {
  const page = await reader.open({ script: '', body: '' });
  const policy = headers['content-security-policy'];
  const recorder = at.publish(RECORDER, { 'content-type': 'text/javascript' });
  at.reports.length = 0;
  await page.goto(
    at.publish(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Strict</title><script nonce="abc123" src="${recorder}"></script></head><body>${html}</body></html>`,
      policy ? { ...headers, 'content-security-policy': `${policy}; report-uri /report` } : headers,
    ),
  );
  await painted(page);
  return page;
}

/**
 * The browser's reports on violated policies. Reports on the icon (`favicon.ico`) are left out, because browsers
 * request the icon by themselves.
 */
async function violations(page: Page, server: Server): Promise<string[]> {
  // The page requests a picture that its policy refuses. Reports come in order, so when the report on this picture has
  // come, all earlier reports have come too.
  await page.evaluate((refused) => {
    new Image().src = refused;
  }, REFUSED);
  const end = Date.now() + 10_000;
  while (!server.reports.some((report) => report.includes(REFUSED))) {
    if (Date.now() > end) throw new Error(`No report of a refused picture came; ${server.reports.length} others did.`);
    await sleep(20);
  }
  return server.reports.filter((report) => !report.includes(REFUSED) && !report.includes('favicon'));
}

/** Asserts that the guide is shown with its own styles and without the fallback, reacts to clicks, and causes no uncaught error. */
async function works(page: Page): Promise<void> {
  assert.deepEqual(await openSteps(page), [OPEN]);
  await bringIntoView(page, OPEN);
  await clickStep(page, OPEN);
  assert.deepEqual(await openSteps(page), []);
  const seen = await page.evaluate(() => {
    const guide = document.querySelector('tiktok-exit-guide')!;
    return {
      isTall: guide.shadowRoot!.querySelector('button')!.getBoundingClientRect().height >= 44,
      link: guide.querySelector('a')?.checkVisibility(),
    };
  });
  assert.deepEqual(seen, { isTall: true, link: false });
  assert.deepEqual(await uncaught(page), []);
}

/** Waits until a guide is shown, and asserts that it is the custom guide, and that there is no uncaught error. */
async function showsCustomGuide(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const isThere = () => document.querySelector('tiktok-exit-guide')?.shadowRoot?.querySelector('section');
        if (isThere()) done();
        else document.addEventListener('guide-load', () => done());
      }),
  );
  assert.deepEqual(await openSteps(page), ['Custom step']);
  assert.deepEqual(await uncaught(page), []);
}

/** Asserts that the link inside the tag (the fallback) is shown, and that the guide is not shown. */
async function leavesTheLink(page: Page): Promise<void> {
  const seen = await page.evaluate(() => ({
    link: document.querySelector('tiktok-exit-guide a')!.checkVisibility(),
    parts: document.querySelector('tiktok-exit-guide')!.shadowRoot?.querySelectorAll('[part]').length ?? 0,
  }));
  assert.deepEqual(seen, { link: true, parts: 0 });
}

const uncaught = (page: Page) =>
  page.evaluate(() => (window as unknown as { uncaught: string[] }).uncaught.filter((one) => !/favicon/.test(one)));

const integrity = async (file: string) =>
  `sha384-${createHash('sha384')
    .update(await readFile(new URL(`../../dist/${file}`, import.meta.url)))
    .digest('base64')}`;

describeInEachEngine('A page with a strict policy', (reader) => {
  const OURS = "require-trusted-types-for 'script'; trusted-types tiktok-exit-guide";
  const KINDS = [
    ['plain script', SCRIPT],
    ['module', MODULE],
  ] as const;

  for (const [kind, script] of KINDS) {
    it(`shows the guide of the ${kind} without any exception for styles`, async () => {
      const page = await open(reader, script + GUIDE, {
        'content-security-policy': `default-src 'none'; script-src ${reader.server.origin}`,
      });
      await works(page);
      assert.deepEqual(await violations(page, reader.server), []);
    });

    it(`shows the guide of the ${kind} with a nonce and strict-dynamic`, async () => {
      const page = await open(reader, script.replace('<script', '<script nonce="abc123"') + GUIDE, {
        'content-security-policy': "default-src 'none'; script-src 'nonce-abc123' 'strict-dynamic'",
      });
      await works(page);
      assert.deepEqual(await violations(page, reader.server), []);
    });

    it(`shows the guide of the ${kind} that a trusted script inserts under strict-dynamic`, async () => {
      const [, type = '', address] = /<script(.*?) src="(.*?)"/.exec(script)!;
      const loader = `const script = document.createElement('script'); ${type.includes('module') ? "script.type = 'module';" : ''} script.src = '${address}'; document.head.append(script);`;
      const page = await open(reader, `${GUIDE}<script nonce="abc123">${loader}</script>`, {
        'content-security-policy': "default-src 'none'; script-src 'nonce-abc123' 'strict-dynamic'",
      });
      await page.evaluate(() => customElements.whenDefined('tiktok-exit-guide').then(() => undefined));
      await painted(page);
      await works(page);
      assert.deepEqual(await violations(page, reader.server), []);
    });

    it(`shows the guide of the ${kind} under Trusted Types that allow only our policy name`, async () => {
      const page = await open(reader, script + GUIDE, {
        'content-security-policy': `default-src 'none'; script-src 'self'; ${OURS}`,
      });
      await works(page);
      assert.deepEqual(await violations(page, reader.server), []);
    });

    it(`keeps the link where no Trusted Types policy of the ${kind} is allowed, without an uncaught error`, async () => {
      const page = await open(reader, script + GUIDE, {
        'content-security-policy':
          "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      });
      await page.evaluate(() => customElements.whenDefined('tiktok-exit-guide').then(() => undefined));
      await painted(page);
      // An engine without Trusted Types ignores the last two directives of this policy, so there the guide is shown.
      if (await page.evaluate(() => 'trustedTypes' in window)) {
        await leavesTheLink(page);
        assert.deepEqual(await uncaught(page), []);
      } else await works(page);
    });

    it(`keeps the link where the ${kind} is refused`, async () => {
      const page = await open(reader, script + GUIDE, {
        'content-security-policy': "default-src 'none'; script-src 'none'",
      });
      await leavesTheLink(page);
    });
  }

  for (const [kind, script] of [
    ...KINDS,
    ['script with everything in it', SCRIPT.replace('guide.js', 'guide.complete.js')],
  ] as const) {
    it(`shows a custom guide with the ${kind} under Trusted Types, with a nonce and strict-dynamic`, async () => {
      const page = await open(reader, script.replace('<script', '<script nonce="abc123"') + CUSTOM, {
        'content-security-policy': `default-src 'none'; script-src 'nonce-abc123' 'strict-dynamic'; ${OURS}`,
      });
      await showsCustomGuide(page);
      assert.deepEqual(await violations(page, reader.server), []);
    });

    it(`shows a custom guide in a <div> with the ${kind} under the policy of the documentation`, async () => {
      const div = `<div data-tiktok-exit-guide data-open="step">${TEXT}</div>`;
      const page = await open(reader, script + div, {
        'content-security-policy': `default-src 'none'; script-src ${reader.server.origin}; ${OURS}`,
      });
      await showsCustomGuide(page);
      assert.deepEqual(await violations(page, reader.server), []);
    });
  }

  for (const [order, before] of [
    ['before', true],
    ['after', false],
  ] as const) {
    it(`shows the guide with another copy of Lit that is loaded ${order} it, under Trusted Types`, async () => {
      const bundle = await build({
        stdin: {
          contents: `import { LitElement, html } from 'lit';
            customElements.define('other-lit', class extends LitElement { render() { return html\`<p>Other</p>\`; } });`,
          resolveDir: import.meta.dirname,
        },
        bundle: true,
        format: 'iife',
        write: false,
      });
      const address = reader.server.publish(bundle.outputFiles[0]!.text, { 'content-type': 'text/javascript' });
      const other = `<script src="${address}"></script>`;
      const ours = SCRIPT.replace(' async', '');
      const page = await open(reader, `${before ? other + ours : ours + other}<other-lit></other-lit>${GUIDE}`, {
        'content-security-policy': `default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types tiktok-exit-guide lit-html`,
      });
      await works(page);
      assert.equal(await page.evaluate(() => document.querySelector('other-lit')!.shadowRoot!.textContent), 'Other');
      assert.deepEqual(await violations(page, reader.server), []);
    });
  }
});

describeInEachEngine('A page whose script comes from another host', (reader) => {
  /** Runs a test with a second server, on another origin. */
  const withHost = async (run: (host: Server) => Promise<void>) => {
    const host = await startServer();
    try {
      await run(host);
    } finally {
      host.close();
    }
  };
  const FILE = 'tiktok-exit-guide.js';
  const COMPLETE = 'tiktok-exit-guide.complete.js';
  const tag = (host: Server, attributes: string, file = FILE) =>
    `<script ${attributes} src="${host.origin}/dist/${file}"></script>`;

  for (const [file, kind] of [
    [FILE, 'async'],
    [FILE, 'type="module"'],
    [COMPLETE, 'async'],
  ] as const) {
    it(`shows the guide of ${file}, ${kind}, with the hash of integrity.json, isolated by COOP and COEP`, () =>
      withHost(async (host) => {
        const script = tag(host, `${kind} integrity="${await integrity(file)}" crossorigin`, file);
        const page = await open(reader, script + GUIDE, {
          'content-security-policy': `default-src 'none'; script-src ${host.origin} 'nonce-abc123'`,
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-embedder-policy': 'require-corp',
        });
        assert.equal(await page.evaluate(() => crossOriginIsolated), true);
        await works(page);
        assert.deepEqual(await violations(page, reader.server), []);
      }));

    it(`keeps the link where ${file}, ${kind}, does not match its hash`, () =>
      withHost(async (host) => {
        const script = tag(host, `${kind} integrity="${await integrity('integrity.json')}" crossorigin`, file);
        const page = await open(reader, script + GUIDE, {});
        await leavesTheLink(page);
        assert.deepEqual(await uncaught(page), []);
      }));
  }

  for (const attributes of ['async', 'async crossorigin', 'type="module"', 'async nonce="abc123"']) {
    it(`loads the parser of a custom guide from that host: ${attributes}`, () =>
      withHost(async (host) => {
        const allowed = attributes.includes('nonce')
          ? "'nonce-abc123' 'strict-dynamic'"
          : `${host.origin} 'nonce-abc123'`;
        const page = await open(reader, tag(host, attributes) + CUSTOM, {
          'content-security-policy': `default-src 'none'; script-src ${allowed}`,
        });
        await showsCustomGuide(page);
        assert.deepEqual(
          host.requests.filter((path) => path.startsWith('/dist/')),
          [`/dist/${FILE}`, '/dist/tiktok-exit-guide.parser.js'],
        );
        assert.deepEqual(await violations(page, reader.server), []);
      }));
  }

  it('loads the parser of a custom guide also when the script has a hash', () =>
    withHost(async (host) => {
      const script = tag(host, `async integrity="${await integrity(FILE)}" crossorigin="anonymous"`);
      const page = await open(reader, script + CUSTOM, {});
      await showsCustomGuide(page);
    }));
});

describeInEachEngine('A page in a sandbox without an origin', (reader) => {
  it('shows the guide under a strict policy', async () => {
    const inner = reader.server.publish(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Inner</title>${SCRIPT}${GUIDE}<script>addEventListener('guide-load', () => parent.postMessage('guide-load', '*'))</script>`,
      {
        'content-security-policy': `sandbox allow-scripts; default-src 'none'; script-src ${reader.server.origin} 'unsafe-inline'; report-uri /report`,
      },
    );
    const page = await open(
      reader,
      `<script nonce="abc123">window.heard = new Promise((done) => addEventListener('message', ({ data, origin }) => done([data, origin])))</script><iframe src="${inner}"></iframe>`,
      { 'content-security-policy': "default-src 'none'; script-src 'nonce-abc123'; frame-src 'self'" },
    );
    const heard = await page.evaluate(() => (window as unknown as { heard: Promise<unknown> }).heard);
    assert.deepEqual(heard, ['guide-load', 'null']);
    assert.deepEqual(await violations(page, reader.server), []);
  });
});
