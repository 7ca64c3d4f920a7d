import { expect } from '@open-wc/testing';
import { dayOf } from '../../src/browser/days.js';
import { parse } from '../../src/guide/markdown/parse.js';
import { Flow, type FlowData } from '../../src/reader/flow.js';

const GUIDE = `---
title: Leave
checked: 2026-11-20
---

## Read {#read}

<!-- optional -->

### Compare {#compare}

Text.

## Get ready {#prepare}

<!-- route: Leave; optional -->

### 1. Save {#save}

1. Do.

### 2. Money {#money}

1. Do.

## Delete {#delete}

<!-- route: Leave -->

### 1. Open {#open}

1. Do.

### 2. Confirm {#confirm}

1. Do.

### Help {#stuck}

1. Do.

## Afterwards {#after}

<!-- route: Leave -->

### 1. Stay out {#wait}

<!-- wait: 30 days -->

1. Do.

### 2. Remove the app {#remove}

1. Do.

### 3. Check {#check}

<!-- after-wait -->

1. Do.

### 4. Unlink {#unlink}

<!-- after-wait -->

1. Do.

## Stay {#stay}

<!-- route: Stay -->

### Be private {#private}

1. Do.
`;

const sectionsOf = (markdown: string) => parse(markdown, '2026-11-24').guide.sections;
const sections = sectionsOf(GUIDE);
const FIRST = '2026-11-24';

interface Situation {
  done?: string;
  /** The first day of the wait, as an ISO date. */
  since?: string;
  today?: string;
  route?: string | undefined;
  among?: FlowData['sections'];
}

function flow({ done = '', since, today = FIRST, route = 'Leave', among = sections }: Situation = {}): Flow {
  const days = new Map(since === undefined ? [] : [['wait', dayOf(since)]]);
  return new Flow({
    sections: among,
    route,
    done: new Set(done.split(' ').filter(Boolean)),
    days,
    today: dayOf(today),
  });
}

/** The state, and the id of the next step. */
const place = (situation?: Situation) => {
  const { state, next } = flow(situation);
  return [state, next?.step.id].join(' ').trim();
};
const after = (id: string, situation?: Situation) => flow(situation).after(id)?.step.id;

describe('The way through the guide', () => {
  it('starts at the first step that nobody should leave out', () => {
    expect(place()).to.equal('start open');
  });

  it('starts at the first step of all if all sections are optional', () => {
    const optional = sections.map((section) => ({ ...section, optional: true }));
    expect(place({ among: optional })).to.equal('start save');
  });

  it('goes on behind the last step that is done, and does not ask again for what was left out', () => {
    expect(place({ done: 'open' })).to.equal('begun confirm');
    expect(place({ done: 'confirm' })).to.equal('begun wait');
    expect(place({ done: 'remove' })).to.equal('begun open');
  });

  it('leads a reader who begins with an optional section through it', () => {
    expect(place({ done: 'save' })).to.equal('begun money');
    expect(place({ done: 'save money' })).to.equal('begun open');
    expect(after('save')).to.equal('money');
    expect(after('money')).to.equal('open');
  });

  it('offers only what can be done while the reader waits', () => {
    const waiting = { done: 'open confirm', since: FIRST };
    expect(place(waiting)).to.equal('waiting remove');
    expect(place({ ...waiting, today: '2026-11-30' })).to.equal('waiting remove');
    expect(place({ ...waiting, done: 'open confirm remove' })).to.equal('waiting');
    expect(after('wait', waiting)).to.equal('remove');
    expect(after('remove', waiting)).to.equal(undefined);
  });

  it('counts the days up to the last one, and opens what comes after the wait on the day after', () => {
    const waiting = { done: 'open confirm remove', since: FIRST };
    expect(flow(waiting).wait!.last).to.equal(dayOf('2026-12-24'));
    expect(place({ ...waiting, today: '2026-12-24' })).to.equal('waiting');
    expect(place({ ...waiting, today: '2026-12-25' })).to.equal('over check');
    const check = sections.find(({ id }) => id === 'after')!.steps.find(({ id }) => id === 'check')!;
    expect(flow({ ...waiting, today: '2026-12-24' }).dueFrom(check)).to.equal(dayOf('2026-12-25'));
    expect(flow({ ...waiting, today: '2026-12-25' }).dueFrom(check)).to.equal(undefined);
    expect(flow().dueFrom(check), 'nobody gave a day').to.equal(undefined);
  });

  it('asks first to check the account when the wait is over, then for what was left out', () => {
    const over = { since: FIRST, today: '2027-01-20' };
    expect(place({ ...over, done: 'open confirm' })).to.equal('over check');
    expect(place({ ...over, done: 'open confirm check' })).to.equal('over unlink');
    expect(place({ ...over, done: 'open confirm check unlink' })).to.equal('begun remove');
    expect(place({ ...over, done: 'open confirm remove check unlink' })).to.equal('finished');
  });

  it('never leads back to the deletion during the wait or after it, also if nothing is marked as done', () => {
    expect(place({ since: FIRST })).to.equal('waiting remove');
    expect(place({ since: FIRST, today: '2026-12-25' })).to.equal('over check');
    expect(after('money', { since: FIRST })).to.equal('wait');
    expect(place({ since: FIRST, today: '2026-12-25', done: 'check unlink remove' })).to.equal('finished');
  });

  it('asks for the day again if it is in the future', () => {
    const ahead = { since: '2026-11-25' };
    expect(place(ahead)).to.equal('begun wait');
    expect(place({ ...ahead, done: 'open confirm' })).to.equal('begun wait');
    expect(place({ ...ahead, done: 'open confirm', today: '2026-11-25' })).to.equal('waiting remove');
  });

  it('believes a reader who marked the wait as done, unless a day says otherwise', () => {
    expect(place({ done: 'open confirm wait' })).to.equal('begun remove');
    expect(place({ done: 'open confirm wait remove' })).to.equal('begun check');
    expect(place({ done: 'open confirm wait remove', since: FIRST })).to.equal('waiting');
  });

  it('ignores ticks and days of steps that a new version of the guide has no more', () => {
    expect(place({ done: 'questions letter-eu' })).to.equal('start open');
    expect(place({ done: 'questions open' })).to.equal('begun confirm');
    const withoutWait = sections.filter(({ id }) => id !== 'after');
    expect(place({ since: FIRST, among: withoutWait })).to.equal('start open');
  });

  it('says on each route that the reader waits, and offers there nothing of another route', () => {
    expect(place({ route: 'Stay' })).to.equal('');
    expect(place({ route: 'Stay', since: FIRST })).to.equal('waiting');
    expect(place({ route: 'Stay', since: FIRST, today: '2026-12-25' })).to.equal('');
  });

  it('takes all sections if the guide has no routes', () => {
    const plain = sections.map((section) => ({ ...section, routes: undefined }));
    expect(place({ route: undefined, among: plain, done: 'confirm' })).to.equal('begun wait');
  });

  it('leads nowhere if no step has a number', () => {
    expect(place({ among: sections.filter(({ id }) => id === 'stay' || id === 'read'), route: undefined })).to.equal(
      '',
    );
  });

  it('has no wait for a step after a wait in a guide that shows no wait', () => {
    const check = sections.find(({ id }) => id === 'after');
    const only = [{ ...check!, steps: check!.steps.filter(({ id }) => id !== 'wait') }];
    expect(place({ among: only })).to.equal('start remove');
    expect(after('remove', { among: only })).to.equal('check');
  });

  it('follows the last of several waits that have begun', () => {
    const twice = sectionsOf(
      '---\ntitle: T\nchecked: 2026-11-20\n---\n\n## A {#a}\n\n### 1. One {#one}\n\n<!-- wait: 3 days -->\n\n1. Do.\n\n### 2. Two {#two}\n\n<!-- wait: 5 days -->\n\n1. Do.\n\n### 3. Three {#three}\n\n<!-- after-wait -->\n\n1. Do.\n',
    );
    const days = new Map([
      ['one', 100],
      ['two', 101],
    ]);
    const on = (today: number) => new Flow({ sections: twice, done: new Set(), days, today });
    expect([on(106).state, on(106).wait!.step.id]).to.deep.equal(['waiting', 'two']);
    expect([on(107).state, on(107).next!.step.id]).to.deep.equal(['over', 'three']);
  });
});
