import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { parse } from '../../src/guide/markdown/parse.js';
import type { GuideStepDoneEvent, TikTokExitGuide } from '../../src/entries/index.js';
import { accessibilityFindings } from '../accessibility-findings.js';
import {
  button,
  checkbox,
  checkboxes,
  checked,
  cleanUp,
  drawClosedSteps,
  dateField,
  fillIn,
  isExpanded,
  mount,
  nextPaint,
  panelOf,
  press,
  seenBeside,
  radio,
  sectionHeading,
  setClock,
  setPointer,
  spokenText,
  status,
  stepButton,
  stepButtons,
  ticked,
} from './helpers.js';

const KEEP = 'Keep my place on this device';
const FORGET = 'Erase what is kept';
const FIRST = 'Step 1 done: Stay signed out for 30 days';

const whole = html`<tiktok-exit-guide></tiktok-exit-guide>`;

/**
 * The words after the title of a section. As soon as a step is done, they say how many are done, such as "2 of 4 steps
 * done".
 */
const progressOf = (guide: TikTokExitGuide, section: string) =>
  spokenText(sectionHeading(guide, section)).slice(section.length + 1);

/** Presses “Erase what is kept” twice, because the first press only asks. */
async function forget(guide: TikTokExitGuide): Promise<void> {
  for (const _ of [1, 2]) await press(button(guide, FORGET));
}

/** Makes these methods of the storage throw an error while `run` runs, as if the storage were blocked or full. */
async function withStorage(failing: ('getItem' | 'setItem' | 'removeItem')[], run: () => Promise<void>): Promise<void> {
  const originals = failing.map((method) => [method, Storage.prototype[method]] as const);
  for (const method of failing) {
    Storage.prototype[method] = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  }
  try {
    await run();
  } finally {
    for (const [method, original] of originals) Storage.prototype[method] = original as never;
  }
}

describe('Ticking off', () => {
  afterEach(cleanUp);

  it('has a native checkbox, named after the step, at the end of each numbered step only (C1)', async () => {
    const guide = await mount(html`<tiktok-exit-guide sections="after stay" open="all"></tiktok-exit-guide>`);
    const names = checkboxes(guide).map((box) => spokenText(box.labels![0]!));
    expect(names).to.deep.equal([
      KEEP,
      FIRST,
      'Step 2 done: Remove the app',
      'Step 3 done: Check that it is gone',
      'Step 4 done: Unlink TikTok',
    ]);
    const panel = panelOf(stepButton(guide, 'Stay signed out for 30 days'));
    const box = checkbox(guide, FIRST);
    expect(panel.contains(box)).to.equal(true);
    // Only buttons and the hidden list of sources follow the checkbox.
    const after = [...panel.querySelectorAll('p, a, ol')].filter(
      (element) =>
        box.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING &&
        !element.closest('[part=sources][hidden]'),
    );
    expect(after).to.deep.equal([]);
  });

  it('opens, closes and moves nothing, and leaves the focus where it is (C1)', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="wait remove-app"></tiktok-exit-guide>`);
    // A tick changes the box at the top of the guide that says where the reader is. Everything below the box must stay
    // where the reader sees it.
    const tops = () =>
      [...guide.shadowRoot!.querySelectorAll('h3, h4, h5, ol, ol p, ol li, ol button, ol input')]
        .filter((element) => element.checkVisibility())
        .map((element) => Math.round(element.getBoundingClientRect().top));
    const open = () => stepButtons(guide).map(isExpanded);
    const box = checkbox(guide, FIRST);
    box.focus();
    box.scrollIntoView({ block: 'center' });
    await nextPaint();
    const before = tops();
    const openBefore = open();
    await press(box);
    await nextPaint();
    expect(box.checked).to.equal(true);
    expect(open()).to.deep.equal(openBefore);
    // Scrolling rounds to whole pixels, so a difference of 1 px is allowed.
    expect(tops()).to.have.length(before.length);
    for (const [index, top] of tops().entries()) expect(top).to.be.closeTo(before[index]!, 1);
    expect(guide.shadowRoot!.activeElement === box).to.equal(true);
  });

  it('says in the step’s button that it is done, in visible order, and shows it by a shape (S5, S7)', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="wait"></tiktok-exit-guide>`);
    const header = stepButton(guide, 'Stay signed out for 30 days');
    await press(checkbox(guide, FIRST));
    expect(spokenText(header)).to.equal('Step 1 Stay signed out for 30 days Done');
    const number = header.querySelector('[aria-hidden]')!;
    expect(getComputedStyle(number, '::before').content).to.equal('"✓"');
    await press(checkbox(guide, FIRST));
    expect(spokenText(header)).to.equal('Step 1 Stay signed out for 30 days');
    expect(getComputedStyle(number, '::before').content).to.match(/^"1"|attr/);
  });

  it('shows at the section how many steps are done, once it has begun, and says it once (C2)', async () => {
    const guide = await mount();
    expect(status(guide).textContent).to.equal('');
    expect(progressOf(guide, 'After you deleted it')).to.equal('30 days without signing in');
    const said: string[] = [];
    new MutationObserver(() => said.push(status(guide).textContent!)).observe(status(guide), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await press(checkbox(guide, FIRST));
    await press(checkbox(guide, 'Step 2 done: Remove the app'));
    expect(progressOf(guide, 'After you deleted it')).to.equal('2 of 4 steps done');
    expect(progressOf(guide, 'Delete your account')).to.equal('A few taps and a code');
    expect(said).to.deep.equal(['1 of 4 steps done', '2 of 4 steps done']);
  });

  it('ticks each line of a checklist alone, and does not count lines as steps', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="money"></tiktok-exit-guide>`);
    await press(checkbox(guide, 'Withdraw LIVE rewards and use up points. Wait until the money is there.'));
    expect(ticked(guide)).to.deep.equal(['Withdraw LIVE rewards and use up points. Wait until the money is there.']);
    expect(progressOf(guide, 'Save your things')).not.to.contain('done');
    expect(status(guide).textContent).to.equal('');
  });

  it('ticks one of two lines with the same words, in lists, nested lists, notes and ways of a step', async () => {
    const lines = '- [ ] Same\n- [ ] Same\n';
    const more = `Another list:\n\n- [ ] One\n  - [ ] Same\n- [ ] Two\n  - [ ] Same\n\n> [!NOTE]\n> - [ ] Same\n`;
    const { guide: data } = parse(
      `---\ntitle: Lines\nchecked: 2026-11-20\n---\n\n## A {#a}\n\n### B {#b}\n\n${lines}\n${more}\n#### Phone app {#app}\n\n${lines}\n#### Web browser {#web}\n\n${lines}`,
    );
    const guide = await mount(html`<tiktok-exit-guide .guide=${data} open="all"></tiktok-exit-guide>`);
    while (guide.shadowRoot?.querySelector('#title')?.textContent !== 'Lines') await nextPaint();
    const boxes = checkboxes(guide).filter((box) => spokenText(box.labels![0]!) === 'Same');
    expect(boxes.length).to.equal(9);
    for (const box of boxes) {
      await press(box);
      expect(boxes.filter((each) => each.checked)).to.deep.equal([box]);
      await press(box);
    }
    await press(boxes[0]!);
    expect(checkbox(guide, KEEP), 'lines of a checklist are worth keeping').not.to.equal(undefined);
  });

  it('ticks one box alone, whatever ids the steps and platforms have', async () => {
    const line = '- [ ] Same\n';
    const { guide: data } = parse(
      `---\ntitle: Lines\nchecked: 2026-11-20\n---\n\n${line}\n## A {#A}\n\n${line}\n### B {#a}\n\n#### App {#b}\n\n${line}\n## B {#B}\n\n${line}\n### 1. C {#a/b}\n\n${line}\n### 2. D {#a/b["Same"]}\n\n${line}`,
    );
    const guide = await mount(html`<tiktok-exit-guide .guide=${data} open="all"></tiktok-exit-guide>`);
    while (guide.shadowRoot?.querySelector('#title')?.textContent !== 'Lines') await nextPaint();
    const boxes = checkboxes(guide);
    expect(boxes.length).to.equal(8);
    for (const box of boxes) {
      await press(box);
      expect(checked(guide)).to.deep.equal([spokenText(box.labels![0]!)]);
      await press(box);
    }
  });

  it('tells the page which step of which section was ticked, across shadow roots', async () => {
    const heard: [string, string, boolean][] = [];
    const listen = ({ step, section, done }: GuideStepDoneEvent) => heard.push([step, section, done]);
    document.addEventListener('guide-step-done', listen as unknown as EventListener);
    const guide = await mount();
    await press(checkbox(guide, FIRST));
    await press(checkbox(guide, FIRST));
    await press(checkbox(guide, 'Withdraw LIVE rewards and use up points. Wait until the money is there.'));
    document.removeEventListener('guide-step-done', listen as unknown as EventListener);
    expect(heard).to.deep.equal([
      ['wait', 'after', true],
      ['wait', 'after', false],
    ]);
  });

  it('keeps two guides on a page apart, on screen and in storage', async () => {
    const place = document.createElement('div');
    place.className = 'mounted';
    document.body.append(place);
    render(html`${whole}${whole}<tiktok-exit-guide id="mine"></tiktok-exit-guide>`, place);
    const guides = [...place.querySelectorAll('tiktok-exit-guide')];
    await Promise.all(guides.map((guide) => guide.updateComplete));
    drawClosedSteps();
    const steps = [FIRST, 'Step 3 done: Check that it is gone', 'Step 2 done: Remove the app'];
    for (const [index, guide] of guides.entries()) {
      await press(checkbox(guide, steps[index]!));
      await press(checkbox(guide, KEEP));
    }
    place.replaceChildren();
    const again = document.createElement('div');
    again.className = 'mounted';
    document.body.append(again);
    render(html`${whole}${whole}<tiktok-exit-guide id="mine"></tiktok-exit-guide>`, again);
    for (const [index, guide] of [...again.querySelectorAll('tiktok-exit-guide')].entries()) {
      await guide.updateComplete;
      drawClosedSteps();
      await guide.updateComplete;
      expect(checked(guide).filter((name) => name.startsWith('Step'))).to.deep.equal([steps[index]]);
    }
    expect(Object.keys(localStorage).toSorted()).to.deep.equal([
      'tiktok-exit-guide:',
      'tiktok-exit-guide:2',
      'tiktok-exit-guide:mine',
    ]);
  });
});

describe('Keeping the progress', () => {
  afterEach(cleanUp);

  it('stores nothing before the reader asks for it', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="all"></tiktok-exit-guide>`);
    for (const box of checkboxes(guide)) if (spokenText(box.labels![0]!) !== KEEP) await press(box);
    await press(radio(guide, 'Phone app'));
    await fillIn(dateField(guide, 'When did it start?'), '2026-11-01');
    // Looked at before `forget()`, which would remove what was stored too early.
    expect(localStorage.length).to.equal(0);
    guide.forget();
    await guide.updateComplete;
    expect(localStorage.length).to.equal(0);
  });

  it('restores ticks, checklist lines, dates and platform once the reader has agreed', async () => {
    setClock('2026-11-24T12:00Z');
    setPointer('fine');
    const guide = await mount();
    await press(checkbox(guide, FIRST));
    await press(checkbox(guide, KEEP));
    await press(checkbox(guide, 'Withdraw LIVE rewards and use up points. Wait until the money is there.'));
    await press(radio(guide, 'Phone app'));
    await fillIn(dateField(guide, 'When did it start?'), '2026-11-20');
    guide.remove();
    const again = await mount();
    expect(checked(again)).to.deep.equal([
      'Delete my account',
      KEEP,
      'Phone app',
      'Withdraw LIVE rewards and use up points. Wait until the money is there.',
      KEEP,
      FIRST,
    ]);
    expect(dateField(again, 'When did it start?').value).to.equal('2026-11-20');
    expect(isExpanded(stepButton(again, 'Remove the app')), 'what is open is not kept').to.equal(false);
  });

  it('removes only our key when it is switched off, and keeps the ticks on screen (C8)', async () => {
    localStorage.setItem('tiktok-exit', 'the page’s own');
    localStorage.setItem('tiktok-exit-guide:other', '{"done":"wait"}');
    const guide = await mount();
    await press(checkbox(guide, FIRST));
    await press(checkbox(guide, KEEP));
    expect(localStorage.length).to.equal(3);
    await press(checkbox(guide, KEEP));
    expect(Object.keys(localStorage).toSorted()).to.deep.equal(['tiktok-exit', 'tiktok-exit-guide:other']);
    expect(checkbox(guide, FIRST).checked).to.equal(true);
    await press(checkbox(guide, 'Step 2 done: Remove the app'));
    expect(localStorage.length, 'and stores nothing more').to.equal(2);
  });

  it('loses nothing by one press or a double click on “Erase what is kept”, and says that a second press forgets (C8)', async () => {
    const guide = await mount();
    await press(checkbox(guide, FIRST));
    await press(checkbox(guide, KEEP));
    const doubleClick = async () => {
      for (const detail of [1, 2]) button(guide, FORGET).dispatchEvent(new MouseEvent('click', { detail }));
      await guide.updateComplete;
    };
    await doubleClick();
    expect([checkbox(guide, KEEP).checked, checkbox(guide, FIRST).checked]).to.deep.equal([true, true]);
    expect(status(guide).textContent).to.equal('Press again to erase it.');
    expect(seenBeside(button(guide, FORGET))).to.equal('Press again to erase it.');
    await press(stepButton(guide, 'Remove the app'));
    expect(seenBeside(button(guide, FORGET))).to.equal('');
    await press(button(guide, FORGET));
    expect(checkbox(guide, FIRST).checked, 'after another action, the next press only asks again').to.equal(true);
    await press(button(guide, FORGET));
    expect([localStorage.length, checkbox(guide, FIRST).checked]).to.deep.equal([0, false]);
  });

  it('forgets ticks and dates, removes only our key, and says so (C8, D5)', async () => {
    setClock('2026-11-24T12:00Z');
    localStorage.setItem('tiktok-exit', 'the page’s own');
    const guide = await mount();
    await press(checkbox(guide, FIRST));
    await press(checkbox(guide, KEEP));
    await fillIn(dateField(guide, 'When did it start?'), '2026-11-20');
    await forget(guide);
    expect(Object.keys(localStorage)).to.deep.equal(['tiktok-exit']);
    expect(ticked(guide)).to.deep.equal([]);
    expect(dateField(guide, 'When did it start?').value).to.equal('');
    expect(status(guide).textContent).to.equal('Erased');
    expect(seenBeside(button(guide, FORGET))).to.equal('Erased');
    await press(checkbox(guide, FIRST));
    guide.forget();
    await guide.updateComplete;
    expect(checkbox(guide, FIRST).checked, 'the page can ask for it, too').to.equal(false);
  });

  /** Acts as another tab: changes the storage, and sends the event that the browser would send to this tab. */
  async function inAnotherTab(guide: TikTokExitGuide, kept: string | null): Promise<void> {
    const key = 'tiktok-exit-guide:';
    if (kept === null) localStorage.removeItem(key);
    else localStorage.setItem(key, kept);
    dispatchEvent(new StorageEvent('storage', { key, newValue: kept, storageArea: localStorage }));
    await guide.updateComplete;
  }
  const kept = () => JSON.parse(localStorage.getItem('tiktok-exit-guide:')!);
  const SECOND = 'Step 3 done: Check that it is gone';

  it('keeps the ticks of another tab that was loaded before, whichever tab ticks last', async () => {
    const guide = await mount();
    await press(checkbox(guide, FIRST));
    await press(checkbox(guide, KEEP));
    // Another tab has changed the storage, but this tab has not received the `storage` event yet.
    localStorage.setItem('tiktok-exit-guide:', '{"done":"wait\\ncheck","days":{"wait":20000}}');
    await press(checkbox(guide, 'Step 2 done: Remove the app'));
    expect(kept().done.split('\n').toSorted()).to.deep.equal(['check', 'remove-app', 'wait']);
    expect(checkbox(guide, SECOND).checked).to.equal(true);
    expect(kept().days).to.deep.equal({ wait: 20000 });
  });

  it('shows at once what is ticked, unticked and dated in another tab', async () => {
    const guide = await mount();
    await press(checkbox(guide, FIRST));
    await press(checkbox(guide, KEEP));
    await inAnotherTab(guide, '{"done":"check","days":{"wait":20000}}');
    expect(checked(guide).filter((name) => name.startsWith('Step'))).to.deep.equal([SECOND]);
    expect(dateField(guide, 'When did it start?').value).to.equal('2024-10-04');
  });

  it('joins the progress of two tabs when it is switched on in the second one', async () => {
    const guide = await mount();
    await press(checkbox(guide, FIRST));
    localStorage.setItem('tiktok-exit-guide:', '{"done":"check","days":{}}');
    await press(checkbox(guide, KEEP));
    expect(kept().done.split('\n').toSorted()).to.deep.equal(['check', 'wait']);
    expect(checkbox(guide, SECOND).checked).to.equal(true);
  });

  it('joins the progress of two tabs when it is switched on in the other one', async () => {
    const guide = await mount();
    await press(checkbox(guide, FIRST));
    await inAnotherTab(guide, '{"done":"check","days":{}}');
    expect(checkbox(guide, KEEP).checked).to.equal(true);
    expect(kept().done.split('\n').toSorted()).to.deep.equal(['check', 'wait']);
  });

  it('is switched off here when it is switched off in another tab, and keeps the ticks on screen', async () => {
    const guide = await mount();
    await press(checkbox(guide, FIRST));
    await press(checkbox(guide, KEEP));
    await inAnotherTab(guide, null);
    expect([checkbox(guide, KEEP).checked, checkbox(guide, FIRST).checked]).to.deep.equal([false, true]);
    expect(localStorage.length).to.equal(0);
  });

  it('ignores other keys, sessionStorage, and every change after it has left the page', async () => {
    const guide = await mount();
    await press(checkbox(guide, FIRST));
    await press(checkbox(guide, KEEP));
    for (const [key, storageArea] of [
      ['another', localStorage],
      ['tiktok-exit-guide:', sessionStorage],
    ] as const) {
      dispatchEvent(new StorageEvent('storage', { key, newValue: null, storageArea }));
      await guide.updateComplete;
      expect(checkbox(guide, KEEP).checked, key).to.equal(true);
    }
    guide.remove();
    dispatchEvent(new StorageEvent('storage', { key: null, newValue: null, storageArea: localStorage }));
    await guide.updateComplete;
    expect(checkbox(guide, KEEP).checked).to.equal(true);
  });

  it('stays forgotten when it was forgotten in another tab and this one goes on', async () => {
    const guide = await mount();
    await press(checkbox(guide, SECOND));
    await press(checkbox(guide, KEEP));
    // “Erase what is kept” in another tab has removed the entry, but this tab has not received the `storage` event yet.
    localStorage.removeItem('tiktok-exit-guide:');
    await press(checkbox(guide, FIRST));
    expect(localStorage.length).to.equal(0);
    expect(checkbox(guide, KEEP).checked).to.equal(false);
    expect(checkbox(guide, FIRST).checked).to.equal(true);
  });

  it('removes what it stored and stores nothing more once the page sets remember="never"', async () => {
    const guide = await mount();
    await press(checkbox(guide, FIRST));
    await press(checkbox(guide, KEEP));
    guide.setAttribute('remember', 'never ');
    await guide.updateComplete;
    await press(checkbox(guide, 'Step 2 done: Remove the app'));
    expect(localStorage.length).to.equal(0);
    expect(checkbox(guide, FIRST).checked, 'the ticks on screen stay').to.equal(true);
    expect(checkboxes(guide).map((box) => spokenText(box.labels![0]!))).not.to.include(KEEP);
  });

  it('is not offered with remember="never", and what was stored before is removed, since no button could remove it', async () => {
    localStorage.setItem('tiktok-exit-guide:', JSON.stringify({ done: 'wait', days: {} }));
    localStorage.setItem('tiktok-exit-guide:/Mine', JSON.stringify({ done: 'wait', days: {} }));
    const guide = await mount(html`<tiktok-exit-guide remember="never"></tiktok-exit-guide>`);
    expect(Object.keys(localStorage), 'the progress of another guide stays').to.deep.equal(['tiktok-exit-guide:/Mine']);
    expect(checkboxes(guide).map((box) => spokenText(box.labels![0]!))).not.to.include(KEEP);
    expect(button(guide, FORGET)).to.equal(undefined);
    expect(checkbox(guide, FIRST).checked).to.equal(false);
  });

  it('works in memory where the browser blocks storage, and says that nothing is kept (C7, D5)', async () => {
    await withStorage(['getItem', 'setItem', 'removeItem'], async () => {
      const guide = await mount();
      await press(checkbox(guide, FIRST));
      await press(checkbox(guide, KEEP));
      expect(checkbox(guide, KEEP).checked).to.equal(false);
      expect(status(guide).textContent).to.equal('This browser does not allow it.');
      expect(seenBeside(button(guide, FORGET))).to.equal('This browser does not allow it.');
      await press(checkbox(guide, 'Step 2 done: Remove the app'));
      expect(progressOf(guide, 'After you deleted it')).to.equal('2 of 4 steps done');
      await forget(guide);
      expect(progressOf(guide, 'After you deleted it')).to.equal('30 days without signing in');
    });
  });

  it('loses no tick when the storage is full, and shows that nothing is kept any more (C7)', async () => {
    const guide = await mount();
    await press(checkbox(guide, SECOND));
    await press(checkbox(guide, KEEP));
    await withStorage(['setItem'], async () => {
      await press(checkbox(guide, FIRST));
      expect(checkbox(guide, FIRST).checked).to.equal(true);
      expect(checkbox(guide, KEEP).checked).to.equal(false);
    });
  });

  it('ignores a broken value under its key', async () => {
    for (const kept of [
      '',
      'null',
      '7',
      '{',
      '[]',
      '{"done":7}',
      '{"done":["<b>"],"days":{"wait":null},"platform":9}',
      // JSON.parse() reads -1e999 as -Infinity. That is not a day.
      '{"done":[],"days":{"wait":-1e999}}',
    ]) {
      localStorage.setItem('tiktok-exit-guide:', kept);
      const guide = await mount();
      expect(progressOf(guide, 'After you deleted it'), kept).to.equal('30 days without signing in');
      guide.remove();
    }
  });

  for (const theme of ['light', 'dark']) {
    it(`has no accessibility findings with steps done and the progress kept, ${theme}`, async () => {
      const guide = await mount(
        html`<tiktok-exit-guide theme=${theme} sections="prepare after" open="money wait"></tiktok-exit-guide>`,
      );
      for (const name of [KEEP, FIRST, 'Withdraw LIVE rewards and use up points. Wait until the money is there.'])
        await press(checkbox(guide, name));
      expect(await accessibilityFindings(guide)).to.deep.equal([]);
    });
  }
});
