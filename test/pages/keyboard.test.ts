import { languageNames } from '../../src/build/language-modules.js';
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from '../browsers/browser.js';
import {
  bringIntoView,
  clickStep,
  describeInEachEngine,
  except,
  focused,
  openSteps,
  painted,
  stepBox,
} from './harness.js';

const SHORT = '<tiktok-exit-guide sections="prepare" platform="web"></tiktok-exit-guide>';

/** Presses Tab until the focused element has a text that ends with `text`. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.press('Tab');
    if ((await focused(page)).endsWith(text)) return;
  }
  assert.fail(`Tab never came to "${text}"`);
}

/** Presses Tab until the button “Behind” has the focus. Returns the texts of the elements that had the focus before. */
async function tabStops(page: Page): Promise<string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses < 120; presses++) {
    await page.press('Tab');
    const stop = await focused(page);
    if (stop === 'Behind') return stops;
    stops.push(stop);
  }
  return assert.fail(`Tab never came out of the guide: ${stops.join(' | ')}`);
}

describeInEachEngine('Keyboard', (reader) => {
  it('opens and closes a step with Enter and with Space, which does not scroll (K1)', async () => {
    const page = await reader.open({ body: SHORT });
    await tabTo(page, 'Save your videos and drafts');
    const scrolled = () => page.evaluate(() => scrollY);
    for (const key of ['Enter', 'Space']) {
      const before = await scrolled();
      await page.press(key);
      await painted(page);
      assert.deepEqual(await openSteps(page), ['Save your videos and drafts'], key);
      assert.equal(await scrolled(), before, key);
      await page.press(key);
      await painted(page);
      assert.deepEqual(await openSteps(page), [], key);
    }
  });

  it('leaves arrows, Home, End, Page keys, Escape and letters to the page (K2)', async () => {
    const page = await reader.open({});
    await page.evaluate(() => {
      Object.assign(window, { taken: [] });
      addEventListener('keydown', (event) => {
        if (event.defaultPrevented) (window as unknown as { taken: string[] }).taken.push(event.key);
      });
    });
    await tabTo(page, 'Open your account settings');
    await page.press('Enter');
    for (const key of [
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageDown',
      'PageUp',
      'Escape',
      'a',
      's',
    ]) {
      await page.press(key);
      assert.match(await focused(page), /Open your account settings$/, key);
    }
    assert.deepEqual(await openSteps(page), ['Open your account settings']);
    assert.deepEqual(await page.evaluate(() => (window as unknown as { taken: string[] }).taken), []);
  });

  it('leaves the keys of a field in a panel to the field (K2)', async () => {
    const page = await reader.open({ body: '<tiktok-exit-guide open="save"></tiktok-exit-guide>' });
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.value = 'ac';
      document.querySelector('tiktok-exit-guide')!.shadowRoot!.getElementById('panel-save')!.append(field);
      field.focus();
    });
    for (const key of ['Home', 'ArrowRight', 'b', 'End', 'Space', 'd', 'ArrowUp', 'ArrowDown', 'PageDown'])
      await page.press(key);
    const field = await page.evaluate(() => {
      const { activeElement } = document.querySelector('tiktok-exit-guide')!.shadowRoot!;
      return (activeElement as HTMLInputElement | null)?.value;
    });
    assert.equal(field, 'abc d');
  });

  it('moves through the guide in reading order, with one stop for each header and none in closed panels (K3, T3)', async () => {
    const page = await reader.open({ body: `<button>Before</button>${SHORT}<button>Behind</button>` });
    await tabTo(page, 'Before');
    assert.deepEqual(await tabStops(page), [
      // The text of the list of languages.
      Object.values(languageNames).join(''),
      'Start with step 1',
      'Web browser',
      'Step 1 Make sure you can prove it is you',
      'Step 2 Ask for your data and wait for it',
      'Step 3 Save your videos and drafts',
      'If you have coins, rewards or subscriptions',
      'If you sign in elsewhere with TikTok',
      'If you sell or advertise',
      'Show all steps',
    ]);
  });

  it('reaches the links of an open step directly after its header (K3)', async () => {
    const page = await reader.open({
      body: '<button>Before</button><tiktok-exit-guide sections="prepare" open="money"></tiktok-exit-guide><button>Behind</button>',
    });
    await tabTo(page, 'Before');
    const stops = await tabStops(page);
    const header = stops.indexOf('If you have coins, rewards or subscriptions');
    assert.deepEqual(stops.slice(header, header + 14), [
      'If you have coins, rewards or subscriptions',
      "Bought on TikTok's website? In the EU, EEA, UK and Switzerla",
      'refund form',
      'Bought from Apple or Amazon? Ask them. Google Play: use Repo',
      'Spend the rest. Unused coins may be lost, and gifts are neve',
      'Withdraw LIVE rewards and use up points. Wait until the mone',
      'In a creator programme? End it on its own page. When you lea',
      'Cancel subscriptions where you took them out: Apple, Google ',
      'Apple',
      'Google Play',
      'Save receipts and tax papers.',
      '4 sources',
      'Copy link',
      'If you sign in elsewhere with TikTok',
    ]);
    const positive = await page.evaluate(
      () =>
        document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('[tabindex]:not([tabindex="-1"])')
          .length,
    );
    assert.equal(positive, 0);
  });

  it('keeps the focus on the header, and the header in its place, when a step is opened or closed (K4)', async () => {
    const page = await reader.open({});
    await bringIntoView(page, 'Answer the questions and confirm');
    for (const _ of [1, 2, 3, 4]) {
      const { top } = await stepBox(page, 'Answer the questions and confirm');
      await clickStep(page, 'Answer the questions and confirm');
      assert.ok(Math.abs((await stepBox(page, 'Answer the questions and confirm')).top - top) <= 1);
      assert.match(await focused(page), /Answer the questions and confirm$/);
    }
  });

  it('scrolls the step of a link to below the page’s sticky header, and focuses it (K6, K8)', async () => {
    const page = await reader.open({
      head: '<style>body { margin: 0 } header { position: sticky; top: 0; height: 90px; background: #ccc; z-index: 1 } tiktok-exit-guide { --exit-guide-scroll-margin: 100px }</style>',
      body: '<header>Sticky</header><p><a href="#exit-guide:wait">To the step</a></p><tiktok-exit-guide></tiktok-exit-guide>',
    });
    await tabTo(page, 'To the step');
    await page.press('Enter');
    await painted(page);
    const { top } = await stepBox(page, 'Stay signed out for 30 days');
    // The scroll leaves space for the row above the step, between the page's header and the step.
    assert.ok(top >= 130 && top <= 170, `${top}`);
    assert.equal(await focused(page), 'Step 1 Stay signed out for 30 days');
  });

  it('does not move the focus where a script of the page changed the address (K6)', async () => {
    // After a click of the reader, the guide moves the focus. Some drivers treat a script from `page.evaluate()` like a
    // click of the reader. So here, a script in the page changes the address.
    const page = await reader.open({
      head: `<script>addEventListener('guide-load', () => { document.querySelector('input').focus(); location.hash = '#exit-guide:wait' })</script>`,
      body: '<input><tiktok-exit-guide></tiktok-exit-guide>',
    });
    await painted(page);
    assert.deepEqual(await openSteps(page), ['Stay signed out for 30 days']);
    // Without `navigator.userActivation`, the guide cannot tell whether a script or the reader changed the address. So
    // the guide moves the focus to the step.
    const isTold = await page.evaluate(() => 'userActivation' in navigator);
    assert.equal(await focused(page), isTold ? 'input' : 'Step 1 Stay signed out for 30 days');
  });

  it('shows the focused step header below the page’s sticky header after Shift+Tab (K8)', async () => {
    const page = await reader.open({
      head: '<style>body { margin: 0 } header { position: sticky; top: 0; height: 90px; background: #ccc; z-index: 1 } tiktok-exit-guide { --exit-guide-scroll-margin: 100px }</style>',
      body: '<header>Sticky</header><tiktok-exit-guide></tiktok-exit-guide><button>Behind</button>',
    });
    await page.evaluate(() => document.querySelector('button')!.focus());
    for (let presses = 0; presses < 25; presses++) await page.press('Shift+Tab');
    await painted(page);
    const top = await page.evaluate(
      () => document.querySelector('tiktok-exit-guide')!.shadowRoot!.activeElement!.getBoundingClientRect().top,
    );
    assert.ok(top >= 90, `${top}`);
  });
});

describeInEachEngine(
  'A link that is followed twice',
  (reader) => {
    it('scrolls the step into view again (F3, K6)', async () => {
      const page = await reader.open({
        body: '<p><a href="#exit-guide:wait">To the step</a></p><tiktok-exit-guide></tiktok-exit-guide>',
      });
      for (const time of ['first', 'second']) {
        await page.evaluate(() => {
          document.querySelector('tiktok-exit-guide')!.closeAll();
          scrollTo(0, 0);
          document.querySelector('a')!.focus();
        });
        await page.press('Enter');
        await painted(page);
        assert.deepEqual(await openSteps(page), ['Stay signed out for 30 days'], time);
        assert.equal(await focused(page), 'Step 1 Stay signed out for 30 days', time);
      }
    });
  },
  // When a reader follows a link to the address that the page already has, Firefox sends no event. So the guide cannot react.
  { engines: except('firefox') },
);
