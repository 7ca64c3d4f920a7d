import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from '../browsers/browser.js';
import { describeInEachEngine, except, focused, openSteps, painted, SCRIPT, until } from './harness.js';

const KEY = 'tiktok-exit-guide:';

/** Scrolls the first visible element with this tag and text into view. Returns a point in it, in CSS pixels of the viewport. */
function boxOf(page: Page, tag: string, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate(
    (wantedTag, wanted) => {
      const root = document.querySelector('tiktok-exit-guide')!.shadowRoot!;
      const found = [...root.querySelectorAll(wantedTag)].filter((one) => one.textContent!.includes(wanted));
      const shown = found.find((one) => one.checkVisibility());
      if (!shown) throw new Error(`There is no ${wantedTag} "${wanted}" to be seen.`);
      shown.scrollIntoView({ block: 'center' });
      const { x, y, height } = shown.getBoundingClientRect();
      return { x: x + 20, y: y + height / 2 };
    },
    tag,
    text,
  );
}

/** Clicks the first visible element with this tag and text, with the mouse. */
async function tap(page: Page, tag: string, text: string): Promise<void> {
  const { x, y } = await boxOf(page, tag, text);
  await page.click(x, y);
  await painted(page);
}

/** The text about progress in the header of each section that has begun: “1 of 4 steps done”. */
function progress(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('[part=section-about]')]
      .map((one) => one.textContent!.trim())
      .filter((text) => text.endsWith('done')),
  );
}

async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    await page.press('Tab');
    if ((await focused(page)).includes(text)) return;
  }
  assert.fail(`Tab never came to "${text}"`);
}

/** Records each call that changes localStorage or sessionStorage. This script runs before the guide's script. */
const WATCH = `<script>
  window.stored = [];
  for (const method of ['setItem', 'removeItem', 'clear']) {
    const original = Storage.prototype[method];
    Storage.prototype[method] = function (...values) {
      window.stored.push(method + ' ' + values[0]);
      return original.apply(this, values);
    };
  }
</script>`;

const stored = (page: Page) => page.evaluate(() => (window as unknown as { stored: string[] }).stored);

describeInEachEngine('A reader who leaves', (reader) => {
  it('completes the guide on a phone, by taps, from the choice of the app to a ticked “After you deleted it”', async () => {
    const page = await reader.open({ width: 375, height: 667 });
    await tap(page, 'label', 'Phone app');
    for (const title of ['Open your account settings', 'Choose to delete permanently']) {
      await tap(page, 'button', title);
      await tap(page, 'label', `done: ${title}`);
    }
    for (const title of ['Answer the questions and confirm', 'See that it worked']) {
      await tap(page, 'button', title);
      await tap(page, 'label', `done: ${title}`);
    }
    await tap(page, 'button', 'After you deleted it');
    for (const title of ['Stay signed out for 30 days', 'Remove the app', 'Check that it is gone', 'Unlink TikTok']) {
      // The button of the step before names this step, too.
      await tap(page, '[part=step-button]', title);
      await tap(page, 'label', `done: ${title}`);
    }
    assert.deepEqual(await progress(page), ['4 of 4 steps done', '4 of 4 steps done']);
    assert.equal((await openSteps(page)).length, 8);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(wide, 375);
  });

  it('completes the guide by keyboard only', async () => {
    const page = await reader.open({
      body: '<tiktok-exit-guide sections="delete after" platform="web"></tiktok-exit-guide>',
    });
    await tabTo(page, 'Web browser');
    await page.press('ArrowUp');
    assert.equal(await focused(page), 'Phone app');
    for (const title of ['Open your account settings', 'Choose to delete permanently', 'Stay signed out for 30 days']) {
      if (title.startsWith('Stay')) {
        await tabTo(page, 'After you deleted it');
        await page.press('Enter');
        await painted(page);
      }
      await tabTo(page, title);
      await page.press('Enter');
      await painted(page);
      await tabTo(page, `done: ${title}`);
      await page.press('Space');
      await painted(page);
      assert.match(await focused(page), /^Step \d done: /, 'the focus stays');
    }
    assert.deepEqual(await progress(page), ['2 of 4 steps done', '1 of 4 steps done']);
  });

  it('causes no request and stores nothing by ticking, choosing, filling in, copying and saving a calendar file', async () => {
    const page = await reader.open({ head: WATCH, body: '<tiktok-exit-guide open="all"></tiktok-exit-guide>' });
    reader.server.requests.length = 0;
    await page.evaluate(async () => {
      const guide = document.querySelector('tiktok-exit-guide')!;
      const root = guide.shadowRoot!;
      for (const field of root.querySelectorAll('input')) {
        if (field.closest('[part=keep]')) continue;
        if (field.type === 'checkbox' || field.type === 'radio') field.click();
        else {
          field.value = field.type === 'date' ? '2026-11-01' : 'x';
          for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
        }
      }
      for (const button of root.querySelectorAll('button')) button.click();
      await guide.updateComplete;
    });
    await painted(page);
    assert.deepEqual(await stored(page), []);
    assert.deepEqual(
      reader.server.requests.filter((path) => path !== '/favicon.ico'),
      [],
    );
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
    ]);
    assert.deepEqual(kept, [0, 0, '', 0]);
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    assert.deepEqual(
      loaded.filter((path) => path !== '/favicon.ico'),
      ['/dist/tiktok-exit-guide.js'],
    );
  });

  it('finds the ticks after a reload if they are kept, and none after “Erase what is kept”', async () => {
    const page = await reader.open({ head: WATCH, body: '<tiktok-exit-guide open="wait"></tiktok-exit-guide>' });
    await tap(page, 'label', 'Step 1 done: Stay signed out');
    await tap(page, 'label', 'Keep my place');
    assert.deepEqual(new Set(await stored(page)), new Set([`setItem ${KEY}`]));
    const address = await page.evaluate(() => location.href);
    await page.goto(`${address}?again`);
    assert.deepEqual((await progress(page)).at(-1), '1 of 4 steps done');
    await tabTo(page, 'Erase what is kept');
    await page.press('Space');
    await until(page, () =>
      document.querySelector('tiktok-exit-guide')!.shadowRoot!.textContent!.includes('Press again to erase it.'),
    );
    await page.press('Space');
    await until(page, () => localStorage.length === 0);
    await page.goto(address);
    assert.deepEqual(await progress(page), []);
  });

  it('can use everything in a sandboxed frame: ticks stay in memory, and texts to copy replace files (C7)', async () => {
    const inner = reader.server.publish(
      `<!doctype html><html lang="en"><title>Frame</title>${SCRIPT}<tiktok-exit-guide open="wait"></tiktok-exit-guide>
      <script type="module">
        const guide = document.querySelector('tiktok-exit-guide');
        await customElements.whenDefined('tiktok-exit-guide');
        await guide.updateComplete;
        const root = guide.shadowRoot;
        const press = async (tag, text) => {
          [...root.querySelectorAll(tag)].find((one) => one.textContent.includes(text)).click();
          for (let turn = 0; turn < 20; turn++) await new Promise(requestAnimationFrame);
        };
        await press('label', 'Keep my place');
        const said = root.querySelector('[role=status]').textContent;
        await press('label', 'Step 1 done: Stay');
        const buttons = [...root.querySelectorAll('#panel-wait button')].map((one) => one.textContent.trim());
        await press('button', 'Copy the date');
        const text = root.querySelector('textarea');
        parent.postMessage({
          origin,
          said,
          isKept: root.querySelector('[part=keep] input').checked,
          progress: [...root.querySelectorAll('[part=section-about]')]
            .map((one) => one.textContent.trim())
            .find((about) => about.endsWith('done')),
          buttons,
          text: text?.value,
          isSelected: !!text && text.selectionStart === 0 && text.selectionEnd === text.value.length,
        }, '*');
      </script>`,
    );
    const page = await reader.open({
      body: `<script>addEventListener('message', ({ data }) => (window.told = data))</script><iframe sandbox="allow-scripts" src="${inner}"></iframe>`,
      script: '',
    });
    const told = await page.evaluate(async () => {
      const told = () => (window as unknown as { told?: Record<string, unknown> }).told;
      for (let frame = 0; frame < 600 && !told(); frame++) await new Promise(requestAnimationFrame);
      return told()!;
    });
    const { text, ...rest } = told;
    assert.match(String(text), /^\w+, \w+ \d+, 20\d\d: Leave TikTok: is the account gone\?$/);
    assert.deepEqual(rest, {
      origin: 'null',
      said: 'This browser does not allow it.',
      isKept: false,
      progress: '1 of 4 steps done',
      buttons: ['Erase what is kept', 'Copy the date', 'Done. Next: Remove the app', '2 sources'],
      isSelected: true,
    });
  });
});

describeInEachEngine('A reader who opens a saved page from the disk', (reader) => {
  it('gets a calendar file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'exit-guide-'));
    try {
      const script = new URL('../../dist/tiktok-exit-guide.js', import.meta.url);
      const file = join(folder, 'saved.html');
      await writeFile(
        file,
        `<!doctype html><script src="${script}"></script><tiktok-exit-guide open="wait"></tiktok-exit-guide>`,
      );
      const page = await reader.open({ script: '' });
      await page.goto(pathToFileURL(file).href);
      const buttons = await page.evaluate(async () => {
        const guide = document.querySelector('tiktok-exit-guide')!;
        await guide.updateComplete;
        return [...guide.shadowRoot!.querySelectorAll('#panel-wait button')].map((one) => one.textContent!.trim());
      });
      assert.deepEqual(buttons, [
        'Add to calendar',
        'Copy the date',
        'Done. Next: Remove the app',
        '2 sources',
        'Copy link',
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

for (const timeZone of ['UTC', 'America/New_York', 'Australia/Sydney', 'Asia/Kathmandu']) {
  describeInEachEngine(
    `A reader in ${timeZone}`,
    (reader) => {
      it('gets the day of that time zone in the date field when a tick begins the wait', async () => {
        const day = () => new Intl.DateTimeFormat('sv', { timeZone }).format(new Date());
        const before = day();
        const page = await reader.open({ body: '<tiktok-exit-guide open="wait"></tiktok-exit-guide>' });
        const seen = await page.evaluate(async () => {
          const guide = document.querySelector('tiktok-exit-guide')!;
          const root = guide.shadowRoot!;
          [...root.querySelectorAll('label')]
            .find((label) => /done: Stay signed out/.test(label.textContent!))!
            .click();
          await guide.updateComplete;
          return {
            zone: new Intl.DateTimeFormat('en').resolvedOptions().timeZone,
            day: root.querySelector<HTMLInputElement>('[type=date]')!.value,
          };
        });
        assert.ok(seen.zone === timeZone || seen.zone.replace('Katmandu', 'Kathmandu') === timeZone, seen.zone);
        assert.ok([before, day()].includes(seen.day), seen.day);
      });
    },
    { timeZone },
  );
}

describeInEachEngine(
  'A calendar file',
  (reader) => {
    it('is made without a request and without a console message, under a strict policy', async () => {
      const address = reader.server.publish(
        `<!doctype html><html lang="en"><title>Strict</title>${SCRIPT}<tiktok-exit-guide open="wait"></tiktok-exit-guide>`,
        {
          'content-security-policy':
            "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types tiktok-exit-guide",
        },
      );
      const page = await reader.open({});
      await page.goto(address);
      await painted(page);
      reader.server.requests.length = 0;
      await tap(page, 'button', 'Add to calendar');
      const said = await page.evaluate(
        () => document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelector('[role=status]')!.textContent,
      );
      assert.equal(said, 'Saved. Open the file to add it.');
      assert.deepEqual(
        reader.server.requests.filter((path) => path !== '/favicon.ico'),
        [],
      );
      assert.deepEqual(
        page.console.filter((message) => /policy|violat|refused/i.test(message) && !message.includes('favicon')),
        [],
      );
    });
  },
  // The driver of WebKitGTK cannot read the console.
  { engines: except('webkit') },
);
