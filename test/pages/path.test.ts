import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from '../browsers/browser.js';
import { describeInEachEngine, focused, openSteps, painted } from './harness.js';

const STEPS = [
  'Open your account settings',
  'Choose to delete permanently',
  'Answer the questions and confirm',
  'See that it worked',
];
const WAIT = 'Stay signed out for 30 days';

/**
 * A point in the visible button whose text starts with this text, in CSS pixels of the viewport. If the button is
 * outside the viewport, the page first scrolls just as far as needed.
 */
function buttonAt(page: Page, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const root = document.querySelector('tiktok-exit-guide')!.shadowRoot!;
    const said = (one: Element) => one.textContent!.replace(/\s+/g, ' ').trim();
    const button = [...root.querySelectorAll('button')].find(
      (one) => one.checkVisibility() && said(one).startsWith(wanted),
    );
    if (!button) throw new Error(`There is no button "${wanted}" to be seen.`);
    button.scrollIntoView({ block: 'nearest' });
    const { x, y, height } = button.getBoundingClientRect();
    return { x: x + 20, y: y + height / 2 };
  }, text);
}

async function tap(page: Page, text: string): Promise<void> {
  const { x, y } = await buttonAt(page, text);
  await page.click(x, y);
  await painted(page);
}

/** Whether the header of a step is in the viewport. */
const isInView = (page: Page, title: string) =>
  page.evaluate((wanted) => {
    const titles = [...document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('[part=step-title]')];
    const { top, bottom } = titles.find((one) => one.textContent === wanted)!.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }, title);

/** The text of the box that says where the reader is. */
const says = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('[part~=now] > p')]
      .map((one) => one.textContent!.trim())
      .join(' '),
  );

const status = (page: Page) =>
  page.evaluate(
    () => document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelector('[role=status]')!.textContent,
  );

async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.press('Tab');
    if ((await focused(page)).startsWith(text)) return;
  }
  assert.fail(`Tab never came to "${text}"`);
}

describeInEachEngine('A reader who follows the path', (reader) => {
  it('gets from the start to the wait in seven presses, each in view, on a phone (D1, D2)', async () => {
    const page = await reader.open({ width: 375, height: 667 });
    let presses = 0;
    const press = async (text: string) => {
      await tap(page, text);
      presses++;
    };
    await press('Start with step 1');
    assert.deepEqual(await openSteps(page), [STEPS[0]]);
    assert.ok((await focused(page)).includes(STEPS[0]!));
    for (const [index, step] of STEPS.entries()) {
      await press('Done');
      const next = STEPS[index + 1] ?? WAIT;
      assert.deepEqual(await openSteps(page), [next]);
      assert.ok((await focused(page)).includes(next), await focused(page));
      assert.equal(await status(page), `${index + 1} of 4 steps done`);
      assert.ok(await isInView(page, next), `${next} is in view`);
      if (next !== WAIT) assert.ok(await isInView(page, step), `${step} is in view above ${next}`);
    }
    assert.ok(presses <= 7);
    assert.match(
      await says(page),
      /^30 days to go\. Do not sign in before \w+, \w+ \d+, 20\d\d\. Signed in, or changed your mind\?$/,
    );
    await press('Done. Next: Remove the app');
    assert.deepEqual(await openSteps(page), ['Remove the app']);
  });

  it('gets from the start to the wait by keys alone (D1)', async () => {
    const page = await reader.open({ body: '<tiktok-exit-guide platform="app"></tiktok-exit-guide>' });
    await tabTo(page, 'Start with step 1');
    await page.press('Enter');
    await painted(page);
    for (const _ of STEPS) {
      await tabTo(page, 'Done');
      await page.press('Space');
      await painted(page);
    }
    assert.deepEqual(await openSteps(page), [WAIT]);
    assert.ok((await focused(page)).includes(WAIT));
    assert.match(await says(page), /^30 days to go\./);
  });

  it('comes back by the link of the calendar, and is told the truth with nothing stored', async () => {
    const day = new Date(Date.now() - 6 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    const page = await reader.open({ hash: `#exit-guide:check@${day}` });
    await painted(page);
    assert.deepEqual(await openSteps(page), ['Check that it is gone']);
    assert.match(await says(page), /^2[345] days to go\./);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  });

  it('does not see anything move when a box is ticked (C1)', async () => {
    const page = await reader.open({
      width: 375,
      height: 667,
      body: '<tiktok-exit-guide open="choose"></tiktok-exit-guide>',
    });
    const tick = () =>
      page.evaluate(() => {
        const root = document.querySelector('tiktok-exit-guide')!.shadowRoot!;
        const box = root.querySelector<HTMLElement>('#panel-choose [type=checkbox]')!;
        const { x, y, height } = box.getBoundingClientRect();
        return { x: x + 5, y: Math.round(y + height / 2) };
      });
    await page.evaluate(() => {
      const root = document.querySelector('tiktok-exit-guide')!.shadowRoot!;
      root.querySelector('#panel-choose [type=checkbox]')!.scrollIntoView({ block: 'center' });
    });
    await painted(page);
    const before = await tick();
    await page.click(before.x, before.y);
    await painted(page);
    await painted(page);
    const after = await tick();
    assert.ok(Math.abs(after.y - before.y) <= 1, `moved from ${before.y} to ${after.y}`);
    assert.match(await says(page), /^You are at step 3 of 4/);
  });
});
