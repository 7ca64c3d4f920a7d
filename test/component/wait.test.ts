import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { calendar } from '../../src/browser/calendar.js';
import { dayOf } from '../../src/browser/days.js';
import type { TikTokExitGuide } from '../../src/entries/index.js';
import { accessibilityFindings } from '../accessibility-findings.js';
import {
  button,
  checkbox,
  cleanUp,
  dateField,
  fillIn,
  mount,
  panelOf,
  press,
  seenBeside,
  setClock,
  spokenText,
  status,
  stepButton,
} from './helpers.js';

const WHEN = 'When did it start?';
const KEEP = 'Keep my place on this device';
const FIRST = 'Step 1 done: Stay signed out for 30 days';
const WORKED = 'Step 4 done: See that it worked';
const open = html`<tiktok-exit-guide open="wait"></tiktok-exit-guide>`;

const box = (guide: TikTokExitGuide) => dateField(guide, WHEN).closest('div')!;
/** The text that belongs to the date field: when the wait ends, or what is wrong with the date. */
const answer = (guide: TikTokExitGuide) => spokenText(box(guide).querySelectorAll('p')[1]!);
/** The line above the date field: whether the wait has begun. */
const milestone = (guide: TikTokExitGuide) => spokenText(box(guide).querySelectorAll('p')[0]!);
/** The box that says where the reader is. While a wait is running, it says how many days are left. */
const place = (guide: TikTokExitGuide) => spokenText(guide.shadowRoot!.querySelector('[part~=now]')!);
const BEGUN = 'The hard part is done. Your 30 days have begun.';

/**
 * The files that the guide offers for download while `run` runs. Clicks on links are only recorded, so nothing is downloaded.
 */
async function filesOf(run: () => Promise<void>): Promise<{ name: string; type: string; text: string }[]> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const blobs: Blob[] = [];
  const names: string[] = [];
  URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
  try {
    await run();
  } finally {
    Object.assign(URL, { createObjectURL });
    HTMLAnchorElement.prototype.click = click;
  }
  return Promise.all(blobs.map(async (blob, at) => ({ name: names[at]!, type: blob.type, text: await blob.text() })));
}

describe('A wait', () => {
  beforeEach(() => setClock('2026-11-24T12:00Z'));
  afterEach(cleanUp);

  it('asks for the day, and says nothing about an end before a day is given', async () => {
    const guide = await mount(open);
    const field = dateField(guide, WHEN);
    expect([field.value, field.max]).to.deep.equal(['', '2026-11-24']);
    expect(answer(guide)).to.equal('If it started today, do not sign in before Friday, December 25, 2026.');
    expect(milestone(guide)).to.equal('Has your wait begun? Choose the day.');
    expect(status(guide).textContent, 'nothing is said at load').to.equal('');
  });

  it('says when it ends, how many days are left and what breaks it, once the reader chose a day, also today', async () => {
    const guide = await mount(open);
    await fillIn(dateField(guide, WHEN), '2026-11-24');
    expect(answer(guide)).to.equal(
      'Do not sign in before Friday, December 25, 2026. Signing in earlier cancels the deletion.',
    );
    expect(milestone(guide)).to.equal(BEGUN);
    expect(spokenText(box(guide).querySelector('strong')!)).to.equal('Friday, December 25, 2026');
    expect(spokenText(status(guide))).to.equal(answer(guide));
  });

  for (const [what, tick] of [
    ['its step', FIRST],
    ['the step before it', WORKED],
  ] as const) {
    it(`starts on the day on which the reader ticked ${what}, also for a reader who comes back ten days later`, async () => {
      const guide = await mount(html`<tiktok-exit-guide open="wait worked"></tiktok-exit-guide>`);
      await press(checkbox(guide, tick));
      await press(checkbox(guide, KEEP));
      guide.remove();
      setClock('2026-12-04T12:00Z');
      const again = await mount(open);
      expect(dateField(again, WHEN).value).to.equal('2026-11-24');
      expect(answer(again)).to.contain('Friday, December 25, 2026');
    });
  }

  it('keeps the reader’s day when a step is ticked later, and forgets the day when that tick is removed', async () => {
    const guide = await mount(open);
    await press(checkbox(guide, WORKED));
    expect(dateField(guide, WHEN).value).to.equal('2026-11-24');
    await press(checkbox(guide, WORKED));
    expect(dateField(guide, WHEN).value).to.equal('');
    await fillIn(dateField(guide, WHEN), '2026-11-20');
    await press(checkbox(guide, WORKED));
    await press(checkbox(guide, FIRST));
    await press(checkbox(guide, WORKED));
    expect(dateField(guide, WHEN).value).to.equal('2026-11-20');
  });

  it('updates at midnight in a tab that stays open', async () => {
    const guide = await mount(open);
    await fillIn(dateField(guide, WHEN), '2026-11-24');
    setClock('2026-12-04T12:00Z');
    document.dispatchEvent(new Event('visibilitychange'));
    await guide.updateComplete;
    expect(place(guide)).to.contain('20 days to go.');
    expect(dateField(guide, WHEN).max).to.equal('2026-12-04');
  });

  it('has one timer for the next midnight, and none after the guide has left the page', async () => {
    const { setTimeout, clearTimeout } = window;
    const due = new Map<number, () => void>();
    window.setTimeout = ((run: () => void, time: number) => {
      const id = setTimeout(() => {}, 0);
      if (time > 60_000) due.set(id, run);
      return id;
    }) as typeof window.setTimeout;
    window.clearTimeout = (id) => {
      due.delete(id as number);
      clearTimeout(id);
    };
    try {
      const guide = await mount(open);
      await fillIn(dateField(guide, WHEN), '2026-11-24');
      setClock('2026-11-25T00:00');
      // A timer that runs sets the next timer, which is not due yet. So only the timers that are already set are run.
      const now = [...due.values()];
      for (const run of now) run();
      await guide.updateComplete;
      expect(place(guide)).to.contain('29 days to go.');
      expect(due.size).to.equal(1);
      guide.remove();
      expect(due.size).to.equal(0);
    } finally {
      Object.assign(window, { setTimeout, clearTimeout });
    }
  });

  it('follows a changed day, and tells screen readers', async () => {
    const guide = await mount(open);
    await fillIn(dateField(guide, WHEN), '2026-10-26');
    expect(answer(guide)).to.contain('Thursday, November 26, 2026');
    expect(spokenText(status(guide))).to.equal(answer(guide));
  });

  it('lasts until the end of its last day, and is over on the day after', async () => {
    const guide = await mount(open);
    for (const [day, said] of [
      ['2026-10-25', 'Do not sign in before Wednesday, November 25, 2026. Signing in earlier cancels the deletion.'],
      ['2026-10-24', 'It ended on Monday, November 23, 2026 (yesterday).'],
      ['2026-09-25', 'It ended on Sunday, October 25, 2026 (30 days ago).'],
    ] as const) {
      await fillIn(dateField(guide, WHEN), day);
      expect(answer(guide)).to.equal(said);
    }
    expect(milestone(guide)).to.equal('The wait is over. Still do not sign in.');
    expect(button(guide, 'Add to calendar'), 'what is over needs no reminder').to.equal(undefined);
  });

  it('says nothing while a year is typed, which Chromium reports digit by digit', async () => {
    const guide = await mount(open);
    for (const year of ['0002', '0020', '0202']) {
      await fillIn(dateField(guide, WHEN), `${year}-11-20`);
      expect(status(guide).textContent).to.equal('');
      expect(answer(guide)).to.equal('Choose a day.');
    }
    await fillIn(dateField(guide, WHEN), '2026-11-20');
    expect(answer(guide)).to.contain('Monday, December 21, 2026');
  });

  it('says what is wrong with a future day or an empty field, and accepts a valid day afterwards', async () => {
    const guide = await mount(open);
    const add = () => button(panelOf(stepButton(guide, 'Stay signed out for 30 days')), 'Add to calendar');
    await fillIn(dateField(guide, WHEN), '2026-11-25');
    expect(answer(guide)).to.equal('That day is still to come. Choose today or an earlier day.');
    expect(add(), 'there is no date to add').to.equal(undefined);
    // If the reader types a day that does not exist, such as 30 February, the value of the date field is empty.
    await fillIn(dateField(guide, WHEN), '');
    expect(answer(guide)).to.equal('Choose a day.');
    expect(add()).to.equal(undefined);
    await fillIn(dateField(guide, WHEN), '2026-11-20');
    await fillIn(dateField(guide, WHEN), '275760-09-13');
    expect(answer(guide)).to.match(/^(Choose a day|That day is still to come)/);
    await fillIn(dateField(guide, WHEN), '2026-11-24');
    expect(answer(guide)).to.contain('Friday, December 25, 2026');
    expect(add()).not.to.equal(undefined);
  });

  it('does not clear the field while the reader types in it', async () => {
    const guide = await mount(open);
    await fillIn(dateField(guide, WHEN), '2026-11-20');
    const written: string[] = [];
    Object.defineProperty(dateField(guide, WHEN), 'value', {
      get: () => '',
      set(value: string) {
        written.push(value);
      },
    });
    dateField(guide, WHEN).dispatchEvent(new Event('change', { bubbles: true }));
    await guide.updateComplete;
    expect(answer(guide)).to.equal('Choose a day.');
    expect(written).to.deep.equal([]);
  });

  it('offers a calendar file that is made on the device (D5)', async () => {
    const guide = await mount(open);
    const files = await filesOf(async () => press(button(guide, 'Add to calendar')));
    expect(files.map(({ name, type }) => [name, type])).to.deep.equal([['tiktok-exit-guide.ics', 'text/calendar']]);
    expect(files[0]!.text).to.contain('DTSTART;VALUE=DATE:20261225\r\n');
    expect(status(guide).textContent).to.equal('Saved. Open the file to add it.');
    expect(seenBeside(button(guide, 'Add to calendar'))).to.equal('Saved. Open the file to add it.');
  });

  it('has in the calendar file the question of that day, and a link that carries the first day', async () => {
    const guide = await mount(open);
    await fillIn(dateField(guide, WHEN), '2026-11-20');
    const [file] = await filesOf(async () => press(button(guide, 'Add to calendar')));
    const text = file!.text.replaceAll('\r\n ', '');
    expect(text).to.contain('SUMMARY:Leave TikTok: is the account gone?\r\n');
    expect(text).to.match(/DESCRIPTION:Your account should be gone\. .*#exit-guide:check@2026-11-20\r\n/);
    expect(text).to.contain('DTSTART;VALUE=DATE:20261221\r\n');
  });

  it('offers to keep the place before the calendar, also to a reader who has given no day', async () => {
    const guide = await mount(open);
    const [keep, add] = [checkbox(guide, KEEP), button(guide, 'Add to calendar')];
    expect(keep.compareDocumentPosition(add) & Node.DOCUMENT_POSITION_FOLLOWING).not.to.equal(0);
    await press(keep);
    await fillIn(dateField(guide, WHEN), '2026-11-24');
    expect(Object.keys(localStorage)).to.deep.equal(['tiktok-exit-guide:']);
  });

  it('moves nothing in its box when the reader gives the day, and when something is said beside a button', async () => {
    const guide = await mount(open);
    const rows = () => [...box(guide).children].map((row) => (row as HTMLElement).offsetTop - box(guide).offsetTop);
    const before = rows();
    await fillIn(dateField(guide, WHEN), '2026-11-24');
    for (const [index, row] of rows().entries()) expect(row).to.be.closeTo(before[index]!, 1);
  });

  it('keeps the day of the calendar file, when the reader comes back later', async () => {
    const guide = await mount(open);
    await press(checkbox(guide, KEEP));
    await filesOf(async () => press(button(guide, 'Add to calendar')));
    guide.remove();
    setClock('2026-12-04T12:00Z');
    const again = await mount(open);
    expect(dateField(again, WHEN).value).to.equal('2026-11-24');
    expect(answer(again)).to.contain('Friday, December 25, 2026');
  });

  it('follows a changed day after a translation tool has replaced its texts by elements', async () => {
    const guide = await mount(open);
    await fillIn(dateField(guide, WHEN), '2026-11-20');
    const texts = document.createTreeWalker(box(guide), NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found) {
      const font = document.createElement('font');
      font.textContent = text.data;
      if (text.data.trim()) text.replaceWith(font);
    }
    await fillIn(dateField(guide, WHEN), '2026-10-01');
    expect(milestone(guide)).to.contain('The wait is over');
    expect(answer(guide)).to.contain('October 31, 2026').and.not.to.contain('December');
  });

  it('has short lines and escaped characters in the calendar file, whatever the title is', () => {
    const text = calendar(
      'wait@a',
      dayOf('2026-12-24'),
      `Ende; Schluss, aus\\ 🎉${'漢字'.repeat(60)}`,
      'https://e.org/?a,b',
    );
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(text.replaceAll('\r\n ', '')).to.contain('SUMMARY:Ende\\; Schluss\\, aus\\\\ 🎉漢字');
    expect(text).not.to.match(/[^\r]\n|\r[^\n]/);
  });

  it('works with a device clock that is far wrong', async () => {
    for (const [now, after] of [
      ['1970-01-01T12:00Z', 'February 1, 1970'],
      ['2099-06-01T12:00Z', 'July 2, 2099'],
    ] as const) {
      setClock(now);
      const guide = await mount(open);
      expect(answer(guide)).to.contain(after);
      guide.remove();
    }
  });

  for (const theme of ['light', 'dark']) {
    it(`has no accessibility findings, ${theme}`, async () => {
      const guide = await mount(html`<tiktok-exit-guide theme=${theme} open="wait"></tiktok-exit-guide>`);
      expect(await accessibilityFindings(guide)).to.deep.equal([]);
    });
  }
});
