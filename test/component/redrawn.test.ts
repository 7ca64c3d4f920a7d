import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { TikTokExitGuide } from '../../src/entries/index.js';
import type { Guide } from '../../src/guide/guide.js';
import { ReaderState } from '../../src/reader/reader-state.js';
import { checkbox, cleanUp, fillIn, mount, panelOf, press, radio, stepButton, stepButtons } from './helpers.js';

// When a step is redrawn, it calls `isDrawn()` of the reader's state. So the calls show which steps are redrawn. The
// tests count steps, because a count is the same on each machine and a time is not.
const { isDrawn, undrawn } = ReaderState.prototype;
const redrawn = new Set<string>();
let isCounting = true;

/** The ids of the steps that an action redraws. */
async function redrawnBy(guide: TikTokExitGuide, act: () => unknown): Promise<string[]> {
  await guide.updateComplete;
  redrawn.clear();
  await act();
  await guide.updateComplete;
  return [...redrawn];
}

/** A guide with ten steps in each section. */
const guideWith = (sections: number, wait?: number): Guide => {
  const numbers = (length: number) => Array.from({ length }, (_, index) => index + 1);
  return {
    title: 'Many steps',
    lang: 'en',
    checked: '2026-01-02',
    intro: [],
    sources: [],
    sections: numbers(sections).map((section) => ({
      id: `section-${section}`,
      title: `Section ${section}`,
      intro: [],
      steps: numbers(10).map((step) => ({
        id: `${section}-${step}`,
        title: `Step ${step} of section ${section}`,
        number: step,
        body: [['Text']],
        wait,
      })),
    })),
  };
};

/** Shows a custom guide, and waits until it is rendered. */
async function show(guide: TikTokExitGuide, custom: Guide): Promise<void> {
  const loaded = new Promise((done) => guide.addEventListener('guide-load', done, { once: true }));
  guide.guide = custom;
  await loaded;
}

describe('Of all steps', () => {
  before(() => {
    ReaderState.prototype.isDrawn = function (step) {
      if (isCounting) redrawn.add(step);
      return isDrawn.call(this, step);
    };
    // `undrawn()` calls `isDrawn()` for all steps, but redraws no step. So these calls are not counted.
    ReaderState.prototype.undrawn = function () {
      isCounting = false;
      const steps = undrawn.call(this);
      isCounting = true;
      return steps;
    };
  });
  after(() => {
    Object.assign(ReaderState.prototype, { isDrawn, undrawn });
  });
  afterEach(cleanUp);

  it('a new heading level redraws every one', async () => {
    const guide = await mount();
    const ids = await redrawnBy(guide, () => (guide.headingLevel = 3));
    expect(ids).to.have.length(stepButtons(guide).length);
  });

  it('a click on a step redraws only this step', async () => {
    const guide = await mount();
    const button = stepButton(guide, 'Choose to delete permanently');
    expect(await redrawnBy(guide, () => press(button))).to.deep.equal(['choose']);
    expect(await redrawnBy(guide, () => press(button))).to.deep.equal(['choose']);
  });

  it('a click redraws only one, in a guide of 10 steps and of 1,000', async () => {
    for (const sections of [1, 100]) {
      const guide = await mount();
      await show(guide, guideWith(sections));
      expect(stepButtons(guide)).to.have.length(sections * 10);
      const button = stepButton(guide, 'Step 5 of section 1');
      expect(await redrawnBy(guide, () => press(button))).to.deep.equal(['1-5']);
    }
  });

  it('a tick redraws only its step, the next one, whose wait can begin, and the one that was next before', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="choose"></tiktok-exit-guide>`);
    const box = checkbox(guide, 'Step 2 done: Choose to delete permanently');
    const ids = ['open-settings', 'choose', 'confirm'];
    expect(await redrawnBy(guide, () => box.click())).to.have.members(ids);
    expect(await redrawnBy(guide, () => box.click())).to.have.members(ids);
  });

  it('a tick in a checklist redraws only its step', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="money"></tiktok-exit-guide>`);
    const box = checkbox(guide, 'Withdraw LIVE rewards and use up points. Wait until the money is there.');
    expect(await redrawnBy(guide, () => box.click())).to.deep.equal(['money']);
  });

  it('a date redraws only its step, and the steps that are next before and after', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="wait" sections="after"></tiktok-exit-guide>`);
    const field = panelOf(stepButton(guide, 'Stay signed out for 30 days')).querySelector<HTMLInputElement>(
      'input[type="date"]',
    )!;
    expect(await redrawnBy(guide, () => fillIn(field, '2026-01-02'))).to.have.members(['wait', 'check']);
  });

  it('a date redraws also the step whose unfinished date is no longer the last one', async () => {
    const guide = await mount();
    await show(guide, guideWith(1, 30));
    guide.openStep('1-2');
    guide.openStep('1-5');
    const fieldOf = (step: string) =>
      panelOf(stepButton(guide, `${step} of section 1`)).querySelector<HTMLInputElement>('input[type="date"]')!;
    await guide.updateComplete;
    await fillIn(fieldOf('Step 2'), '0002-01-01');
    expect(await redrawnBy(guide, () => fillIn(fieldOf('Step 5'), '2026-01-02'))).to.include.members(['1-2', '1-5']);
  });

  it('a date and a platform redraw every one if progress is kept, because another tab may have changed it', async () => {
    const guide = await mount(html`<tiktok-exit-guide platform="app" open="wait"></tiktok-exit-guide>`);
    checkbox(guide, 'Keep my place on this device').click();
    await guide.updateComplete;
    const field = panelOf(stepButton(guide, 'Stay signed out for 30 days')).querySelector<HTMLInputElement>(
      'input[type="date"]',
    )!;
    const { length } = stepButtons(guide);
    expect(await redrawnBy(guide, () => fillIn(field, '2026-01-02'))).to.have.length(length);
    expect(await redrawnBy(guide, () => radio(guide, 'Web browser').click())).to.have.length(length);
  });

  it('a choice of the platform redraws only the steps that differ between platforms', async () => {
    const guide = await mount(html`<tiktok-exit-guide platform="app"></tiktok-exit-guide>`);
    const differing = stepButtons(guide).filter((button) => panelOf(button).querySelector('[part~="way"]'));
    expect(differing.length).to.be.within(2, stepButtons(guide).length / 2);
    const ids = await redrawnBy(guide, () => radio(guide, 'Web browser').click());
    expect(ids).to.deep.equal(differing.map(({ id }) => id.replace('step-', '')));
  });

  it('typing in a letter redraws only the steps with letters', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="request"></tiktok-exit-guide>`);
    const field = panelOf(stepButton(guide, 'Ask TikTok to erase your data')).querySelector('input')!;
    const ids = await redrawnBy(guide, () => {
      field.value = 'a';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(ids).to.deep.equal(['request']);
  });
});
