import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { calendar } from '../../src/browser/calendar.js';
import { dayOf } from '../../src/browser/days.js';
import type { TikTokExitGuide } from '../../src/entries/index.js';
import {
  button,
  checkbox,
  cleanUp,
  dateField,
  fillIn,
  mount,
  panelOf,
  press,
  setClock,
  spokenText,
  status,
  stepButton,
  violations,
} from './helpers.js';

const WHEN = 'When did you do this?';
const open = html`<tiktok-exit-guide open="wait"></tiktok-exit-guide>`;

/** What the guide says of the wait. */
const answer = (guide: TikTokExitGuide) => spokenText(dateField(guide, WHEN).closest('div')!.querySelector('p')!);

/** Catches the files that are handed out while `run` runs, and the requests that are made. */
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

  it('asks for the day, today at first, and says when it ends, how far off that is, and what ruins it', async () => {
    const guide = await mount(open);
    const field = dateField(guide, WHEN);
    expect([field.value, field.max]).to.deep.equal(['2026-11-24', '2026-11-24']);
    expect(answer(guide)).to.equal(
      'The wait ends on Thursday, December 24, 2026 (in 30 days). Signing in before then ruins it.',
    );
    expect(status(guide).textContent, 'nothing is said at load').to.equal('');
  });

  it('answers to another day, and tells screen readers', async () => {
    const guide = await mount(open);
    await fillIn(dateField(guide, WHEN), '2026-10-26');
    expect(answer(guide)).to.contain('Wednesday, November 25, 2026 (tomorrow)');
    expect(spokenText(status(guide))).to.equal(answer(guide));
  });

  it('is not over on its last day, on which signing in still ruins it, but on the day after', async () => {
    const guide = await mount(open);
    for (const [day, said] of [
      ['2026-10-25', 'The wait ends on Tuesday, November 24, 2026 (today). Signing in before then ruins it.'],
      ['2026-10-24', 'The wait ended on Monday, November 23, 2026 (yesterday).'],
      ['2026-09-25', 'The wait ended on Sunday, October 25, 2026 (30 days ago).'],
    ] as const) {
      await fillIn(dateField(guide, WHEN), day);
      expect(answer(guide)).to.equal(said);
    }
  });

  it('says in a sentence what is wrong with a day that is still to come, or with none, and loses nothing', async () => {
    const guide = await mount(open);
    const add = () => button(panelOf(stepButton(guide, 'Stay signed out for 30 days')), 'Add to calendar');
    await fillIn(dateField(guide, WHEN), '2026-11-25');
    expect(answer(guide)).to.equal('That day is still to come. Choose today or an earlier day.');
    expect(add(), 'there is no date to add').to.equal(undefined);
    // A browser gives a date field that holds 30 February no value.
    await fillIn(dateField(guide, WHEN), '');
    expect(answer(guide)).to.equal('Choose a day.');
    expect(add()).to.equal(undefined);
    await fillIn(dateField(guide, WHEN), '2026-11-20');
    await fillIn(dateField(guide, WHEN), '275760-09-13');
    expect(answer(guide)).to.match(/^(Choose a day|That day is still to come)/);
    await fillIn(dateField(guide, WHEN), '2026-11-24');
    expect(answer(guide)).to.contain('in 30 days');
    expect(add()).not.to.equal(undefined);
  });

  it('does not wipe the field while a day is being written in it', async () => {
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

  it('hands out a calendar file that was made on the device', async () => {
    const guide = await mount(open);
    const files = await filesOf(async () => press(button(guide, 'Add to calendar')));
    expect(files.map(({ name, type }) => [name, type])).to.deep.equal([['tiktok-exit-guide.ics', 'text/calendar']]);
    expect(files[0]!.text).to.contain('DTSTART;VALUE=DATE:20261224\r\n');
    expect(status(guide).textContent).to.equal('Calendar file saved');
  });

  it('counts from the day that the calendar got, when the reader comes back later', async () => {
    const guide = await mount(open);
    await press(checkbox(guide, 'Keep my progress on this device'));
    await filesOf(async () => press(button(guide, 'Add to calendar')));
    guide.remove();
    setClock('2026-12-04T12:00Z');
    const again = await mount(open);
    expect(dateField(again, WHEN).value).to.equal('2026-11-24');
    expect(answer(again)).to.contain('Thursday, December 24, 2026 (in 20 days)');
  });

  it('keeps its lines short and its marks escaped, whatever the title is', () => {
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

  it('does not fall over a clock that is far off', async () => {
    for (const now of ['1970-01-01T00:00Z', '2099-06-01T00:00Z']) {
      setClock(now);
      const guide = await mount(open);
      expect(answer(guide)).to.contain('in 30 days');
      guide.remove();
    }
  });

  it('gives axe nothing to find', async () => {
    for (const theme of ['light', 'dark']) {
      expect(
        await violations(await mount(html`<tiktok-exit-guide theme=${theme} open="wait"></tiktok-exit-guide>`)),
      ).to.deep.equal([]);
    }
  });
});
