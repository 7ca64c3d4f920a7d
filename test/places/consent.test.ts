import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeInEachEngine, painted, until } from '../pages/harness.js';

const FILE = '/dist/tiktok-exit-guide.js';

/** A policy as newsrooms write it: only scripts with the nonce run, and the scripts that these scripts load. */
const POLICY =
  "default-src 'none'; base-uri 'none'; script-src 'nonce-desk' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types consent tiktok-exit-guide";

/** A consent manager. It replaces each script that it held back with a script that runs. */
const MANAGER = `<button id="allow">Allow</button> <button id="refuse">Refuse</button>
<script nonce="desk">
  const addresses = globalThis.trustedTypes?.createPolicy('consent', { createScriptURL: (address) => address });
  document.getElementById('allow').addEventListener('click', () => {
    for (const held of document.querySelectorAll('script[type="text/plain"]')) {
      const script = document.createElement('script');
      for (const { name, value } of held.attributes) {
        if (name === 'src') script.src = addresses ? addresses.createScriptURL(value) : value;
        else if (name !== 'type' && name !== 'nonce') script.setAttribute(name, value);
      }
      held.replaceWith(script);
    }
  });
</script>`;

const PLACES = `<tiktok-exit-guide><a href="/guide">The guide</a></tiktok-exit-guide>
<div data-tiktok-exit-guide><a href="/guide">The guide</a></div>`;

describeInEachEngine('A newsroom’s page with a strict policy and a consent manager', (reader) => {
  it('shows the links and requests nothing until the reader allows it, and then the guides', async () => {
    const page = await reader.open({ script: '' });
    reader.server.requests.length = 0;
    reader.server.reports.length = 0;
    const held = `<script type="text/plain" data-consent="embeds" async src="${FILE}" data-lang="en"></script>`;
    await page.goto(
      reader.server.publish(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title><body>${MANAGER}${held}${PLACES}`,
        { 'content-security-policy': `${POLICY}; report-uri /reports` },
      ),
    );
    const press = (id: string) => page.evaluate((id) => document.getElementById(id)!.click(), id);
    const links = () => page.evaluate(() => [...document.links].map((link) => link.checkVisibility()));
    const drawn = () =>
      [...document.querySelectorAll('tiktok-exit-guide')].filter((one) => one.shadowRoot?.querySelector('button'))
        .length === 3;

    await press('refuse');
    await painted(page);
    assert.deepEqual(await links(), [true, true]);
    assert.ok(!reader.server.requests.includes(FILE));

    await press('allow');
    await until(page, drawn);
    assert.deepEqual(await links(), [false, false]);
    assert.deepEqual(reader.server.reports, []);
    if (reader.engine !== 'webkit') assert.deepEqual(page.console, []);
  });
});
