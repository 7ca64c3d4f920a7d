import { expect } from '@open-wc/testing';
import { extendGuide } from '../../src/guide/extend-guide.js';
import { parse } from '../../src/guide/markdown/parse.js';

const BASE = parse(`---
title: Leave
lang: en
checked: 2026-01-02
---

Welcome.

## Prepare {#prepare}
<!-- sources: help -->

Do this first.

### 1. Save {#save}
<!-- time: 5 min; sources: help -->

1. Save.

### 2. Wait {#wait}

1. Wait.

## Go {#go}

### 1. Leave {#leave}

1. Leave.

[help]: https://help.example "Help"
`).guide;

const extended = (markdown: string) => extendGuide(BASE, parse(`---\nextends: tiktok-exit\n---\n${markdown}`).guide);
const outline = (guide: typeof BASE) =>
  guide.sections.map(({ id, steps }) => [id, ...steps.map((step) => step.id)].join(' '));

describe('A custom guide that extends another guide', () => {
  it('equals the other guide where it changes nothing', () => {
    expect(extended('')).to.deep.equal({ ...BASE, extends: 'tiktok-exit' });
  });

  it('overrides title, language, date and introduction where it has them', () => {
    const guide = extendGuide(
      BASE,
      parse('---\nextends: tiktok-exit\ntitle: Salir\nlang: es\nchecked: 2026-02-03\n---\n\nHola.\n').guide,
    );
    expect(guide).to.deep.equal({
      ...BASE,
      extends: 'tiktok-exit',
      title: 'Salir',
      lang: 'es',
      checked: '2026-02-03',
      intro: [['Hola.']],
    });
  });

  it('replaces a step as a whole, in its place', () => {
    const guide = extended('## Prepare {#prepare}\n\n### Save all {#save}\n\nAsk us.\n');
    expect(guide.sections[0]!.steps).to.deep.equal([
      { id: 'save', title: 'Save all', body: [['Ask us.']] },
      BASE.sections[0]!.steps[1],
    ]);
    expect(guide.sections[1]).to.deep.equal(BASE.sections[1]);
  });

  it('keeps the old ids of a step that it replaces, unless it gives others', () => {
    const base = parse('## Go {#go}\n\n### Leave {#leave}\n<!-- was: left -->\n\nLeave.\n').guide;
    const was = (facts: string) =>
      extendGuide(
        base,
        parse(`---\nextends: tiktok-exit\n---\n## Go {#go}\n\n### Leave {#leave}\n${facts}\n\nGo.\n`).guide,
      ).sections[0]!.steps[0]!.was;
    expect(was('')).to.deep.equal(['left']);
    expect(was('<!-- was: gone -->')).to.deep.equal(['gone']);
  });

  it('adds a step at the end of its section', () => {
    const guide = extended('## Prepare {#prepare}\n\n### Tell friends {#tell}\n\nTell them.\n');
    expect(outline(guide)).to.deep.equal(['prepare save wait tell', 'go leave']);
  });

  it('adds a section after the others', () => {
    const guide = extended('## Our help {#ours}\n\nCall us.\n\n### By phone {#phone}\n\nDial.\n');
    expect(outline(guide)).to.deep.equal(['prepare save wait', 'go leave', 'ours phone']);
    expect(guide.sections[2]!.intro).to.deep.equal([['Call us.']]);
  });

  it('overrides the title of a section, and its introduction and facts only where it has them', () => {
    const [titled] = extended('## Get ready {#prepare}\n').sections;
    expect(titled).to.deep.equal({ ...BASE.sections[0], title: 'Get ready' });
    const [other] = extended(
      '## Get ready {#prepare}\n<!-- sources: law -->\n\nNow.\n\n[law]: https://law.example "Law"\n',
    ).sections;
    expect(other).to.deep.include({ sources: ['law'], intro: [['Now.']] });
  });

  it('sets or overrides the routes of a section, the words about it, and whether it is optional', () => {
    const set = extended('## Go {#go}\n<!-- route: Leave; about: One step; optional -->\n').sections[1];
    expect(set).to.deep.equal({ ...BASE.sections[1], routes: ['Leave'], about: 'One step', optional: true });
    const base = { ...BASE, sections: [set!] };
    const changed = extendGuide(
      base,
      parse('---\nextends: tiktok-exit\n---\n## Go {#go}\n<!-- route: Stay -->\n').guide,
    );
    expect(changed.sections).to.deep.equal([{ ...set, routes: ['Stay'] }]);
  });

  it('replaces a step in its place, whatever section it is written in', () => {
    expect(outline(extended('## Go {#go}\n\n### Save {#save}\n\nHere.\n'))).to.deep.equal(outline(BASE));
    const guide = extended('## Changes {#changes}\n\n### Save {#save}\n\nHere.\n');
    expect(outline(guide)).to.deep.equal(outline(BASE));
    expect(guide.sections[0]!.steps[0]!.body).to.deep.equal([['Here.']]);
  });

  it('names its own sources and those of the other guide, and keeps them apart', () => {
    const guide = extended(`## Go {#go}
<!-- sources: help, law -->

### 1. Leave {#leave}
<!-- sources: law -->

1. Leave.

[help]: https://ours.example "Our help"
[law]: https://law.example "Law"
`);
    const titles = (ids: string[] = []) =>
      ids.map((id) => guide.sources.filter((source) => source.id === id).map(({ title }) => title));
    expect(titles(guide.sections[1]!.sources)).to.deep.equal([['Our help'], ['Law']]);
    expect(titles(guide.sections[1]!.steps[0]!.sources)).to.deep.equal([['Law']]);
    expect(titles(guide.sections[0]!.sources)).to.deep.equal([['Help']]);
  });

  it('can be extended again', () => {
    const custom = parse(
      '---\nextends: tiktok-exit\n---\n## Go {#go}\n<!-- sources: help -->\n\n[help]: https://a.example "A"\n',
    ).guide;
    const twice = extendGuide(extendGuide(BASE, custom), custom);
    expect(new Set(twice.sources.map(({ id }) => id)).size).to.equal(3);
  });

  it('leaves the data of both guides unchanged', () => {
    const before = structuredClone(BASE);
    const custom = parse(
      '---\nextends: tiktok-exit\n---\n## Go {#go}\n<!-- sources: help -->\n\n[help]: https://a.example "A"\n',
    ).guide;
    const customBefore = structuredClone(custom);
    extendGuide(BASE, custom);
    expect([BASE, custom]).to.deep.equal([before, customBefore]);
  });

  it('accepts the names of object properties as ids', () => {
    const guide = extended('## A {#__proto__}\n\n### B {#constructor}\n\nC.\n');
    expect(outline(guide)).to.deep.equal([...outline(BASE), '__proto__ constructor']);
  });
});
