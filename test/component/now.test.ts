import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { GuideStepDoneEvent, GuideStepToggleEvent, TikTokExitGuide } from '../../src/entries/index.js';
import { parse } from '../../src/guide/markdown/parse.js';
import { accessibilityFindings } from '../accessibility-findings.js';
import {
  button,
  checkbox,
  checkboxes,
  cleanUp,
  dateField,
  fillIn,
  focusIn,
  isExpanded,
  mount,
  nextPaint,
  openTitles,
  panelOf,
  press,
  seenBeside,
  setClock,
  spokenText,
  status,
  stepButton,
  stepButtons,
} from './helpers.js';

const TODAY = '2026-11-24T12:00Z';
const KEEP = 'Keep my place on this device';
const ERASE = 'Erase what is kept';
const WHEN = 'When did it start?';
const STEPS = [
  'Open your account settings',
  'Choose to delete permanently',
  'Answer the questions and confirm',
  'See that it worked',
];
const WAIT = 'Stay signed out for 30 days';
const AHEAD = '4 short steps, then a 30-day wait.';
const BROKEN = 'Signed in, or changed your mind?';
const OVER = 'The wait is over. Still do not sign in.';
const whole = html`<tiktok-exit-guide platform="app"></tiktok-exit-guide>`;

const now = (guide: TikTokExitGuide) => guide.shadowRoot!.querySelector<HTMLElement>('[part~=now]')!;
/** The text of the box that says where the reader is, without the controls in the box. */
const says = (guide: TikTokExitGuide) =>
  [...now(guide).querySelectorAll('p')]
    .map((paragraph) => {
      const link = paragraph.querySelector('a');
      return spokenText(paragraph)
        .replace(link ? spokenText(link) : '', '')
        .trim();
    })
    .filter(Boolean)
    .join(' ');
/** The first button in that box. It leads to the next step. */
const on = (guide: TikTokExitGuide) => now(guide).querySelector('button')!;
const offered = (guide: TikTokExitGuide) => [...now(guide).querySelectorAll('button')].map(spokenText);
const done = (guide: TikTokExitGuide, step: string) =>
  [...panelOf(stepButton(guide, step)).querySelectorAll('button')].find((each) => spokenText(each).startsWith('Done'))!;

const linkIn = (place: Element, text: string) =>
  [...place.querySelectorAll('a')].find((each) => spokenText(each) === text)!;

/** Presses Done in a step that is not done, and waits until the next step has the focus. */
async function finish(guide: TikTokExitGuide, step: string): Promise<void> {
  await press(done(guide, step));
  await guide.updateComplete;
}

/** Goes from the start to the wait. */
async function leave(guide: TikTokExitGuide): Promise<void> {
  await press(on(guide));
  await guide.updateComplete;
  for (const step of STEPS) await finish(guide, step);
}

/**
 * Removes the guide and shows it again on another day, as if the reader had left the page and come back. The new guide
 * knows only the kept progress, and the address if a link led to it.
 */
async function comeBack(
  guide: TikTokExitGuide,
  day: string,
  template: TemplateResult = whole,
): Promise<TikTokExitGuide> {
  guide.closest('.mounted')?.remove();
  setClock(`${day}T12:00Z`);
  return mount(template);
}

async function mountMarkdown(markdown: string): Promise<TikTokExitGuide> {
  const { guide: data } = parse(`---\ntitle: Own\nchecked: 2026-11-20\n---\n\n${markdown}`, '2026-11-24');
  const guide = await mount(html`<tiktok-exit-guide .guide=${data}></tiktok-exit-guide>`);
  while (guide.shadowRoot?.querySelector('#title')?.textContent !== 'Own') await nextPaint();
  return guide;
}

describe('The place that says where the reader is', () => {
  beforeEach(() => setClock(TODAY));
  afterEach(cleanUp);

  it('offers the first step of the deletion, says what lies ahead, and has nothing to keep', async () => {
    const guide = await mount(whole);
    expect(says(guide)).to.equal(AHEAD);
    expect(offered(guide)).to.deep.equal(['Start with step 1']);
    expect(checkboxes(guide).some((box) => now(guide).contains(box))).to.equal(false);
    expect(status(guide).textContent).to.equal('');
  });

  it('opens the step that it names, scrolls to it and gives it the focus (K6)', async () => {
    const guide = await mount(whole);
    await press(on(guide));
    await guide.updateComplete;
    expect(openTitles(guide)).to.deep.equal([STEPS[0]]);
    expect(focusIn(guide)).to.equal(`Step 1 ${STEPS[0]}`);
    expect(stepButton(guide, STEPS[0]!).getBoundingClientRect().top).to.be.within(0, 100);
    expect(stepButton(guide, STEPS[0]!).getAttribute('aria-current')).to.equal('step');
  });

  it('is the one filled button, until the step that it names is open and has its own', async () => {
    const isFilled = (each: Element) => getComputedStyle(each).backgroundColor !== 'rgba(0, 0, 0, 0)';
    const filled = (guide: TikTokExitGuide) => [isFilled(on(guide)), isFilled(done(guide, STEPS[0]!))];
    const guide = await mount(html`<tiktok-exit-guide platform="app" open="open-settings"></tiktok-exit-guide>`);
    expect(filled(guide), 'open at load').to.deep.equal([false, true]);
    await press(stepButton(guide, STEPS[0]!));
    expect(isFilled(on(guide)), 'closed').to.equal(true);
    await press(on(guide));
    expect(filled(guide), 'opened by the button').to.deep.equal([false, true]);
    await finish(guide, STEPS[0]!);
    expect(spokenText(on(guide))).to.equal(`Continue: ${STEPS[1]}`);
    expect([isFilled(on(guide)), isFilled(done(guide, STEPS[1]!))], 'at the next step').to.deep.equal([false, true]);
  });

  it('says at which step the reader is, and goes on there', async () => {
    const guide = await mount(whole);
    await press(on(guide));
    await finish(guide, STEPS[0]!);
    await finish(guide, STEPS[1]!);
    expect(says(guide)).to.equal('You are at step 3 of 4.');
    expect(offered(guide)).to.deep.equal([`Continue: ${STEPS[2]}`]);
    const bar = now(guide).querySelector('progress')!;
    expect([bar.value, bar.max, bar.ariaHidden]).to.deep.equal([2, 4, 'true']);
  });

  it('counts the days of the wait, names the day after it, and offers only what can be done meanwhile', async () => {
    const guide = await mount(whole);
    await leave(guide);
    expect(says(guide)).to.equal('30 days to go. Do not sign in before Friday, December 25, 2026.');
    expect(offered(guide)).to.deep.equal(['While you wait: Remove the app']);
    await finish(guide, WAIT);
    await finish(guide, 'Remove the app');
    expect(offered(guide)).to.deep.equal([]);
  });

  it('leads a reader who deleted the account before to the wait, without claiming a day', async () => {
    const guide = await mount(whole);
    await press(linkIn(now(guide), 'Already deleted? Do not sign in.'));
    await guide.updateComplete;
    expect(openTitles(guide)).to.deep.equal([WAIT]);
    expect(focusIn(guide)).to.equal(`Step 1 ${WAIT}`);
    expect(says(guide)).to.equal(AHEAD);
    expect(dateField(guide, WHEN).value).to.equal('');
  });

  it('leads a reader who broke the wait to what to do about it', async () => {
    const guide = await mount(whole);
    await leave(guide);
    await finish(guide, WAIT);
    await press(linkIn(now(guide), BROKEN));
    await guide.updateComplete;
    expect(focusIn(guide)).to.equal(`Step 1 ${WAIT}`);
    expect(isExpanded(stepButton(guide, WAIT))).to.equal(true);
  });

  it('tells the truth to a reader who kept the place: six days later, on the last day, and after it', async () => {
    let guide = await mount(whole);
    await leave(guide);
    await press(checkbox(guide, KEEP));
    guide = await comeBack(guide, '2026-11-30');
    expect(says(guide)).to.equal('24 days to go. Do not sign in before Friday, December 25, 2026.');
    expect(openTitles(guide), 'nothing opens by itself').to.deep.equal([]);
    guide = await comeBack(guide, '2026-12-24');
    expect(says(guide)).to.equal('This is the last day. Do not sign in before Friday, December 25, 2026.');
    guide = await comeBack(guide, '2026-12-25');
    expect(says(guide)).to.equal(OVER);
    expect(offered(guide)[0]).to.equal('Continue: Check that it is gone');
  });

  it('tells the truth to a reader who kept nothing, but comes by the link of the calendar', async () => {
    for (const [day, said, leadsTo] of [
      [
        '2026-11-30',
        '24 days to go. Do not sign in before Friday, December 25, 2026.',
        'While you wait: Remove the app',
      ],
      ['2026-12-25', OVER, 'Continue: Check that it is gone'],
    ] as const) {
      setClock(`${day}T12:00Z`);
      location.hash = '#exit-guide:check@2026-11-24';
      const guide = await mount(whole);
      await guide.updateComplete;
      expect(openTitles(guide)).to.deep.equal(['Check that it is gone']);
      expect([says(guide), offered(guide)[0]]).to.deep.equal([said, leadsTo]);
      expect(localStorage.length).to.equal(0);
      cleanUp();
    }
  });

  it('keeps the day that the reader gave, whatever day a link carries', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="wait"></tiktok-exit-guide>`);
    await fillIn(dateField(guide, WHEN), '2026-11-20');
    location.hash = '#exit-guide:check@2026-11-01';
    await nextPaint();
    await guide.updateComplete;
    expect(dateField(guide, WHEN).value).to.equal('2026-11-20');
  });

  for (const date of ['2026-13-45', '2026-11-25', '2099-01-01', 'tomorrow', '', '2026', '-']) {
    it(`opens the step, and claims no day, if a link has the date “${date}”`, async () => {
      location.hash = `#exit-guide:check@${date}`;
      const guide = await mount(whole);
      await guide.updateComplete;
      expect(says(guide)).to.equal(AHEAD);
      // “@tomorrow” is not a date, so it counts as a part of the id. No step has this id, so no step is opened.
      expect(openTitles(guide)).to.deep.equal(date === 'tomorrow' ? [] : ['Check that it is gone']);
    });
  }

  it('asks for the day again if a kept day is in the future', async () => {
    localStorage.setItem('tiktok-exit-guide:', '{"done":"","days":{"wait":99999}}');
    const guide = await mount(whole);
    expect(says(guide)).to.equal('You are at step 1 of 4.');
    expect(on(guide).textContent).to.contain(WAIT);
    await press(on(guide));
    expect(spokenText(panelOf(stepButton(guide, WAIT)))).to.contain('That day is still to come.');
  });

  it('keeps ticks of an older version, and starts anew if no step has them any more', async () => {
    localStorage.setItem('tiktok-exit-guide:', '{"done":"an-old-step\\nopen-settings","days":{}}');
    const guide = await mount(whole);
    expect(says(guide)).to.equal('You are at step 2 of 4.');
    guide.remove();
    localStorage.setItem('tiktok-exit-guide:', '{"done":"an-old-step","days":{}}');
    const again = await mount(whole);
    expect(says(again)).to.equal(AHEAD);
    expect(checkbox(again, KEEP).checked, 'what is kept can be erased').to.equal(true);
  });

  it('says when nothing is left to do', async () => {
    const guide = await mount(html`<tiktok-exit-guide sections="delete" platform="app"></tiktok-exit-guide>`);
    await leave(guide);
    expect(says(guide)).to.equal('Done. Nothing is left to do.');
    expect(now(guide).querySelector('button')).to.equal(null);
  });

  it('is not there if no step has a number, and offers to keep ticks as soon as there are some', async () => {
    const guide = await mountMarkdown('## A {#a}\n\n### B {#b}\n\n- [ ] Line\n');
    expect(now(guide)).to.equal(null);
    await press(checkbox(guide, 'Line'));
    expect(checkbox(guide, KEEP).checked).to.equal(false);
    expect(says(guide)).to.equal('');
  });

  it('does not speak of a wait if the guide has none', async () => {
    const guide = await mountMarkdown('## A {#a}\n\n### 1. B {#b}\n\n1. Do.\n');
    expect(says(guide)).to.equal('1 short step.');
  });

  it('keeps its controls and says what happened when the reader erases what is kept (D5)', async () => {
    const guide = await mount(whole);
    await press(on(guide));
    await finish(guide, STEPS[0]!);
    expect(button(now(guide), ERASE), 'nothing is kept').to.equal(undefined);
    await press(checkbox(guide, KEEP));
    const erase = button(now(guide), ERASE);
    erase.focus();
    await press(erase);
    expect(seenBeside(erase)).to.equal('Press again to erase it.');
    await press(erase);
    expect(seenBeside(erase)).to.equal('Erased');
    expect(focusIn(guide)).to.equal(ERASE);
    expect(says(guide)).to.equal(AHEAD);
    expect(localStorage.length).to.equal(0);
  });

  for (const theme of ['light', 'dark']) {
    it(`has no accessibility findings in any state, ${theme}`, async () => {
      let guide = await mount(html`<tiktok-exit-guide theme=${theme} platform="app"></tiktok-exit-guide>`);
      const findings = async (state: string) =>
        expect(await accessibilityFindings(guide), `${state}: ${says(guide)}`).to.deep.equal([]);
      await findings('start');
      await leave(guide);
      await press(checkbox(guide, KEEP));
      await findings('waiting');
      const again = html`<tiktok-exit-guide theme=${theme} platform="app"></tiktok-exit-guide>`;
      guide = await comeBack(guide, '2026-12-25', again);
      await press(on(guide));
      await findings('over');
    }).timeout(60_000);
  }
});

describe('A link that starts over', () => {
  beforeEach(() => setClock(TODAY));
  afterEach(cleanUp);

  it('takes back the ticks and the day of the wait, so that nobody is led past the second deletion', async () => {
    const guide = await mount(whole);
    await leave(guide);
    const heard: string[] = [];
    guide.addEventListener('guide-step-done', ({ step, done }) => heard.push(`${step} ${done}`));
    await press(linkIn(panelOf(stepButton(guide, WAIT)), 'Delete again'));
    await guide.updateComplete;
    expect(focusIn(guide)).to.equal(`Step 1 ${STEPS[0]}`);
    expect(says(guide)).to.equal(AHEAD);
    expect(status(guide).textContent).to.equal('0 of 4 steps done');
    expect(spokenText(done(guide, STEPS[0]!))).to.equal(`Done. Next: ${STEPS[1]}`);
    expect(dateField(guide, WHEN).value).to.equal('');
    expect(heard).to.deep.equal(['worked false', 'confirm false', 'choose false', 'open-settings false']);
  });

  it('starts the second wait on its own day', async () => {
    let guide = await mount(whole);
    await leave(guide);
    await press(checkbox(guide, KEEP));
    guide = await comeBack(guide, '2026-11-30');
    await press(stepButton(guide, WAIT));
    await press(linkIn(panelOf(stepButton(guide, WAIT)), 'Delete again'));
    await guide.updateComplete;
    for (const step of STEPS) await finish(guide, step);
    expect(says(guide)).to.contain('30 days to go. Do not sign in before Thursday, December 31, 2026.');
  });

  it('is also the link of a reader whose deletion did not work', async () => {
    const guide = await mount(whole);
    await press(on(guide));
    await guide.updateComplete;
    for (const step of STEPS.slice(0, 3)) await finish(guide, step);
    await press(linkIn(panelOf(stepButton(guide, STEPS[3]!)), 'start again'));
    await guide.updateComplete;
    expect(spokenText(done(guide, STEPS[0]!))).to.equal(`Done. Next: ${STEPS[1]}`);
  });

  it('is no link in a step without the fact, or to a later step', async () => {
    const guide = await mountMarkdown(
      '## A {#a}\n\n### 1. One {#one}\n\n1. Do.\n\n### 2. Two {#two}\n\n<!-- start-over -->\n\n1. See [three](#three).\n\n' +
        '### 3. Three {#three}\n\n1. As in [one](#one).\n',
    );
    await press(on(guide));
    await guide.updateComplete;
    for (const step of ['One', 'Two']) await finish(guide, step);
    await press(linkIn(panelOf(stepButton(guide, 'Three')), 'one'));
    await press(stepButton(guide, 'Two Done'));
    await press(linkIn(panelOf(stepButton(guide, 'Two Done')), 'three'));
    await guide.updateComplete;
    expect(says(guide)).to.equal('You are at step 3 of 3.');
  });
});

describe('Done', () => {
  beforeEach(() => setClock(TODAY));
  afterEach(cleanUp);

  it('ticks and closes the step, opens the next one, moves the focus there and says one message (D1, T5, T7, C2)', async () => {
    const guide = await mount(html`<tiktok-exit-guide platform="app" open="open-settings stuck"></tiktok-exit-guide>`);
    const said: string[] = [];
    new MutationObserver(() => said.push(spokenText(status(guide)))).observe(status(guide), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await finish(guide, STEPS[0]!);
    expect(openTitles(guide)).to.deep.equal([STEPS[1], 'Fix a missing row or code']);
    expect(focusIn(guide)).to.equal(`Step 2 ${STEPS[1]}`);
    expect(checkbox(guide, `Step 1 done: ${STEPS[0]}`).checked).to.equal(true);
    expect(stepButton(guide, STEPS[1]!).getAttribute('aria-current')).to.equal('step');
    expect(said).to.deep.equal(['1 of 4 steps done']);
  });

  it('keeps the ticked row in view above the next step (D1)', async () => {
    const guide = await mount(whole);
    // The page must be long enough to scroll each step to the top, however high the window is.
    guide.style.marginBlockEnd = '100vh';
    await press(on(guide));
    for (const step of STEPS.slice(0, 3)) {
      await finish(guide, step);
      await nextPaint();
      const header = stepButtons(guide).find((each) => spokenText(each).includes(step))!;
      expect(header.getBoundingClientRect().top).to.be.within(0, 100);
      expect(stepButtons(guide).find(isExpanded)!.getBoundingClientRect().bottom).to.be.below(innerHeight);
    }
  });

  it('leads into the next section at the end of a section, and begins the wait that is there (D2)', async () => {
    const guide = await mount(whole);
    await leave(guide);
    expect(openTitles(guide)).to.deep.equal([WAIT]);
    expect(focusIn(guide)).to.equal(`Step 1 ${WAIT}`);
    expect(dateField(guide, WHEN).value).to.equal('2026-11-24');
    expect(spokenText(panelOf(stepButton(guide, WAIT)))).to.contain('Your 30 days have begun.');
    expect(status(guide).textContent).to.equal('4 of 4 steps done');
  });

  it('comes after the text of the step, before the checkbox, which opens and closes nothing (D3)', async () => {
    const guide = await mount(html`<tiktok-exit-guide platform="app" open="open-settings"></tiktok-exit-guide>`);
    const finishing = done(guide, STEPS[0]!);
    const box = checkbox(guide, `Step 1 done: ${STEPS[0]}`);
    const isBefore = (one: Element, other: Element) =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
    expect(isBefore(finishing, box)).to.equal(true);
    const texts = panelOf(stepButton(guide, STEPS[0]!)).querySelectorAll('li, p');
    const late = [...texts].filter((text) => !text.closest('[hidden]') && isBefore(finishing, text));
    expect(late.map((text) => spokenText(text))).to.deep.equal([]);
    expect(spokenText(finishing)).to.equal(`Done. Next: ${STEPS[1]}`);
    await press(box);
    expect(openTitles(guide)).to.deep.equal([`${STEPS[0]} Done`]);
  });

  it('does not tick a wait that is running, because its tick is for the end', async () => {
    const guide = await mount(whole);
    await leave(guide);
    expect(spokenText(done(guide, WAIT))).to.equal('Done. Next: Remove the app');
    await finish(guide, WAIT);
    expect(focusIn(guide)).to.equal('Step 2 Remove the app');
    expect(checkbox(guide, `Step 1 done: ${WAIT}`).checked).to.equal(false);
    expect(status(guide).textContent).to.equal('30 days to go.');
  });

  it('begins the wait of a reader who comes without a day', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="wait"></tiktok-exit-guide>`);
    await finish(guide, WAIT);
    expect(dateField(guide, WHEN).value).to.equal('2026-11-24');
  });

  it('is replaced by the day in a step that is due only after the wait', async () => {
    let guide = await mount(html`<tiktok-exit-guide open="wait check unlink"></tiktok-exit-guide>`);
    await fillIn(dateField(guide, WHEN), '2026-11-24');
    for (const step of ['Check that it is gone', 'Unlink TikTok']) {
      expect(done(guide, step), step).to.equal(undefined);
      expect(spokenText(panelOf(stepButton(guide, step)))).to.contain('From December 25, 2026');
    }
    await press(checkbox(guide, KEEP));
    guide = await comeBack(guide, '2026-12-25', html`<tiktok-exit-guide open="check"></tiktok-exit-guide>`);
    expect(spokenText(panelOf(stepButton(guide, 'Check that it is gone')))).not.to.contain('From December');
    await finish(guide, 'Check that it is gone');
    expect(focusIn(guide)).to.equal('Step 4 Unlink TikTok');
    expect(checkbox(guide, `Step 1 done: ${WAIT}`).checked, 'the wait is done too').to.equal(true);
    expect(status(guide).textContent).to.equal('2 of 4 steps done');
  });

  it('only closes the step and leaves the focus on its button if nothing comes next (K5)', async () => {
    const guide = await mount(
      html`<tiktok-exit-guide sections="delete" open="worked" platform="app"></tiktok-exit-guide>`,
    );
    expect(spokenText(done(guide, STEPS[3]!))).to.equal('Done');
    await finish(guide, STEPS[3]!);
    expect(openTitles(guide)).to.deep.equal([]);
    expect(focusIn(guide)).to.equal(`Step 4 ${STEPS[3]} Done`);
  });

  it('never leads a reader who waits back to the deletion', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="save wait"></tiktok-exit-guide>`);
    expect(spokenText(done(guide, 'Save your videos and drafts'))).to.equal(`Done. Next: ${STEPS[0]}`);
    await fillIn(dateField(guide, WHEN), '2026-11-24');
    expect(spokenText(done(guide, 'Save your videos and drafts'))).to.equal(`Done. Next: ${WAIT}`);
  });

  it('tells the page what was done, closed and opened', async () => {
    const heard: string[] = [];
    const onDone = ({ step, section, done }: GuideStepDoneEvent) => heard.push(`${section} ${step} ${done}`);
    const onToggle = ({ step, open }: GuideStepToggleEvent) => heard.push(`${step} ${open ? 'opened' : 'closed'}`);
    const guide = await mount(html`<tiktok-exit-guide open="worked"></tiktok-exit-guide>`);
    guide.addEventListener('guide-step-done', onDone);
    guide.addEventListener('guide-step-toggle', onToggle);
    await finish(guide, STEPS[3]!);
    expect(heard).to.deep.equal(['delete worked true', 'worked closed', 'wait opened']);
  });

  it('leads from each step of a section with help to that help', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="choose remove-app stuck"></tiktok-exit-guide>`);
    const help = (step: string) =>
      [...panelOf(stepButton(guide, step)).querySelectorAll('a')].find((a) => spokenText(a) === 'Looks different?');
    await press(help(STEPS[1]!)!);
    await guide.updateComplete;
    expect(focusIn(guide)).to.equal('Fix a missing row or code');
    expect(help('Remove the app')).to.equal(undefined);
    expect(help('Fix a missing row or code')).to.equal(undefined);
  });
});

describe('The sources of a step', () => {
  afterEach(cleanUp);

  it('are behind a button that counts them, which says whether they are shown', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="worked"></tiktok-exit-guide>`);
    const panel = panelOf(stepButton(guide, STEPS[3]!));
    const show = [...panel.querySelectorAll('button')].find((each) => spokenText(each).endsWith(' sources'))!;
    const list = panelOf(show);
    const count = Number.parseInt(spokenText(show));
    expect(list.querySelectorAll('a').length).to.equal(count);
    expect([show.ariaExpanded, list.getAttribute('hidden')]).to.deep.equal(['false', 'until-found']);
    await press(show);
    expect([isExpanded(show), list.hasAttribute('hidden')]).to.deep.equal([true, false]);
    await press(show);
    expect([isExpanded(show), list.getAttribute('hidden')]).to.deep.equal([false, 'until-found']);
    list.dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(isExpanded(show)).to.equal(true);
  });
});
