import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import ICAL from 'ical.js';
import { calendar } from '../../src/browser/calendar.js';
import { dayInWords, dayOf, daysInWords, isoDate, today } from '../../src/browser/days.js';

/** Runs a function while the clock shows this moment, on a device in this time zone. */
function at<Result>(zone: string, moment: string, run: () => Result): Result {
  const before = process.env.TZ;
  process.env.TZ = zone;
  mock.timers.enable({ apis: ['Date'], now: Date.parse(moment) });
  try {
    return run();
  } finally {
    mock.timers.reset();
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

const ZONES = ['UTC', 'America/New_York', 'Australia/Sydney', 'Asia/Kathmandu'];

describe('Today’s date for the reader', () => {
  for (const [zone, moment, day] of [
    ['UTC', '2026-11-24T00:00:00Z', '2026-11-24'],
    ['UTC', '2026-11-24T23:59:59Z', '2026-11-24'],
    ['America/New_York', '2026-11-24T04:59:59Z', '2026-11-23'],
    ['America/New_York', '2026-11-24T05:00:00Z', '2026-11-24'],
    // In New York, clocks go back on 1 November 2026. That day has 25 hours.
    ['America/New_York', '2026-11-01T04:00:00Z', '2026-11-01'],
    ['America/New_York', '2026-11-02T04:59:59Z', '2026-11-01'],
    ['America/New_York', '2026-11-02T05:00:00Z', '2026-11-02'],
    // In Sydney, clocks go forward on 4 October 2026. That day has 23 hours.
    ['Australia/Sydney', '2026-10-03T13:59:59Z', '2026-10-03'],
    ['Australia/Sydney', '2026-10-03T14:00:00Z', '2026-10-04'],
    ['Australia/Sydney', '2026-10-04T12:59:59Z', '2026-10-04'],
    ['Australia/Sydney', '2026-10-04T13:00:00Z', '2026-10-05'],
    ['Asia/Kathmandu', '2026-11-23T18:14:59Z', '2026-11-23'],
    ['Asia/Kathmandu', '2026-11-23T18:15:00Z', '2026-11-24'],
  ] as const) {
    it(`is ${day} in ${zone} at ${moment}`, () => {
      assert.equal(
        at(zone, moment, () => isoDate(today())),
        day,
      );
    });
  }
});

describe('The end of a wait of 30 days', () => {
  for (const zone of ZONES) {
    for (const [start, end] of [
      ['2026-11-24', '2026-12-24'],
      ['2026-10-20', '2026-11-19'],
      ['2026-09-20', '2026-10-20'],
      ['2027-02-01', '2027-03-03'],
      ['2028-02-01', '2028-03-02'],
      ['2026-12-15', '2027-01-14'],
    ] as const) {
      it(`is the right day in ${zone}, across clock changes, leap years and the new year: ${start}`, () => {
        const [iso, words] = at(zone, `${start}T12:00:00Z`, () => {
          const day = dayOf(start) + 30;
          return [isoDate(day), dayInWords(day, 'en', 'full')] as const;
        });
        assert.equal(iso, end);
        assert.ok(words.includes(String(Number(end.slice(8)))), words);
      });
    }
  }

  it('is written in the reader’s language', () => {
    const day = dayOf('2026-12-24');
    assert.equal(dayInWords(day, 'de', 'full'), 'Donnerstag, 24. Dezember 2026');
    assert.equal(daysInWords(30, 'de'), 'in 30 Tagen');
    assert.equal(daysInWords(1, 'es'), 'mañana');
    assert.equal(daysInWords(-0, 'en'), 'today');
  });

  it('is empty for an invalid day, without an exception', () => {
    for (const date of ['', 'soon', '2026-13-01', '999999-01-01']) {
      assert.equal(isoDate(dayOf(date) + 30), '', date);
      assert.equal(dayInWords(dayOf(date) + 30, 'en'), '', date);
    }
    assert.equal(isoDate(1e9), '');
  });
});

describe('The calendar file, read by a calendar library,', () => {
  afterEach(() => mock.timers.reset());

  const read = (text: string) => {
    const file = new ICAL.Component(ICAL.parse(text));
    const [component] = file.getAllSubcomponents('vevent');
    return { file, component: component!, event: new ICAL.Event(component!) };
  };

  for (const zone of ZONES) {
    it(`has one all-day event on the last day, in ${zone}`, () => {
      const text = at(zone, '2026-11-24T20:00:00Z', () =>
        calendar('wait@e.org', dayOf('2026-12-24'), 'Leave TikTok: the wait is over', 'https://e.org/#exit-guide:wait'),
      );
      const { file, component, event } = read(text);
      assert.equal(file.getFirstPropertyValue('version'), '2.0');
      assert.ok(file.getFirstPropertyValue('prodid'));
      assert.equal(file.getAllSubcomponents('vevent').length, 1);
      assert.equal(event.startDate.isDate, true);
      assert.equal(event.startDate.toString(), '2026-12-24');
      assert.equal(event.endDate.toString(), '2026-12-25', 'a day without an end lasts until the next');
      assert.equal(event.summary, 'Leave TikTok: the wait is over');
      assert.equal(event.description, 'https://e.org/#exit-guide:wait');
      assert.equal(event.uid, 'wait@e.org');
      assert.equal(String(component.getFirstPropertyValue('dtstamp')), '2026-11-24T20:00:00Z');
    });
  }

  it('has an alarm at nine in the morning of that day', () => {
    const { component } = read(calendar('a', dayOf('2026-12-24'), 'Over', 'Text'));
    const [alarm] = component.getAllSubcomponents('valarm');
    assert.equal(alarm!.getFirstPropertyValue('action'), 'DISPLAY');
    assert.equal(alarm!.getFirstPropertyValue('description'), 'Over');
    assert.equal((alarm!.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds(), 9 * 60 * 60);
  });

  it('keeps every character of a title, and has lines of at most 75 bytes', () => {
    for (const title of [
      'a,b;c\\d',
      'Ende 🎉 '.repeat(30).trim(),
      '漢字'.repeat(90),
      'x'.repeat(500),
      'مرحبا '.repeat(40).trim(),
    ]) {
      const text = calendar('a', dayOf('2026-12-24'), title, `${title}\nEND:VEVENT`);
      for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(text, /[^\r]\n|\r[^\n]/);
      assert.equal(read(text).event.summary, title);
      assert.equal(read(text).event.description, `${title} END:VEVENT`, 'nothing breaks out of its line');
    }
  });
});
