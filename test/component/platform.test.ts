import { expect } from '@open-wc/testing';
import { parse } from '../../src/guide/markdown/parse.js';
import { html } from 'lit';
import type { GuidePlatformChangeEvent, TikTokExitGuide } from '../../src/entries/index.js';
import {
  checkbox,
  cleanUp,
  consoleOf,
  focusIn,
  mount,
  nextPaint,
  openTitles,
  panelOf,
  press,
  radio,
  setPointer,
  shownWays,
  spokenText,
  status,
  stepButton,
} from './helpers.js';

const chosen = (guide: TikTokExitGuide) =>
  ['Phone app', 'Web browser'].filter((name) => radio(guide, name).checked).join();

const ONE_WAY = `---
title: Ways
checked: 2026-11-20
---

## Section {#section}

### 1. Both {#both}

#### Phone app {#app}

1. Tap.

#### Web browser {#web}

1. Click.

### 2. App only {#only}

#### Phone app {#app}

1. Hold the picture.
`;

const way = (guide: TikTokExitGuide, id: string) =>
  guide.shadowRoot!.querySelector<HTMLElement>(`#panel-choose [part~=platform-${id}]`)!;

describe('Phone or browser, chosen once', () => {
  afterEach(cleanUp);

  it('is a radio group with a name, and every step shows the chosen way (C3)', async () => {
    setPointer('coarse');
    const guide = await mount(html`<tiktok-exit-guide open="all"></tiktok-exit-guide>`);
    const group = radio(guide, 'Phone app').closest('fieldset')!;
    expect(spokenText(group.querySelector('legend')!)).to.equal('Show the steps for');
    expect(group.contains(radio(guide, 'Web browser'))).to.equal(true);
    expect(chosen(guide)).to.equal('Phone app');
    expect([...shownWays(guide)]).to.deep.equal(['Phone app']);
    await press(radio(guide, 'Web browser'));
    expect(chosen(guide)).to.equal('Web browser');
    expect([...shownWays(guide)]).to.deep.equal(['Web browser']);
    expect(status(guide).textContent, 'the radio button says it itself').to.equal('');
  });

  it('never draws a way as another part of the guide, whatever id its platform has', async () => {
    const builtIn = await mount(html`<tiktok-exit-guide open="all"></tiktok-exit-guide>`);
    const parts = (root: ParentNode) =>
      [...root.querySelectorAll('[part]')].flatMap((element) => element.getAttribute('part')!.split(' '));
    const looks = new Set(parts(builtIn.shadowRoot!).filter((name) => !/-(app|web)$/.test(name)));
    cleanUp();
    const ids = new Set([...looks].flatMap((name) => [name, name.replace(/^\w+-/, '')]));
    const ways = [...ids].map((id) => `#### ${id} {#${id}}\n\n1. Tap.\n`);
    const { guide: data } = parse(`${ONE_WAY}\n### 3. All {#all-ids}\n\n${ways.join('\n')}`);
    const guide = await mount(html`<tiktok-exit-guide open="all" .guide=${data}></tiktok-exit-guide>`);
    while (guide.shadowRoot?.querySelector('#title')?.textContent !== 'Ways') await nextPaint();
    const drawn = [...panelOf(stepButton(guide, 'All')).querySelectorAll('[part~=way]')];
    expect(drawn).to.have.length(ids.size);
    for (const one of drawn) {
      expect(
        one
          .getAttribute('part')!
          .split(' ')
          .filter((name) => looks.has(name)),
      ).to.deep.equal(['way']);
    }
  });

  it('shows the only way of a step also when the reader chose another platform', async () => {
    setPointer('fine');
    const guide = await mount(html`<tiktok-exit-guide open="all" .guide=${parse(ONE_WAY).guide}></tiktok-exit-guide>`);
    while (guide.shadowRoot?.querySelector('#title')?.textContent !== 'Ways') await nextPaint();
    const text = (step: string) => spokenText(panelOf(stepButton(guide, step)));
    const ways = (step: string) =>
      [...panelOf(stepButton(guide, step)).querySelectorAll<HTMLElement>('[part~=way]')].filter(
        (one) => !one.hasAttribute('hidden'),
      ).length;
    expect([ways('Both'), ways('App only')]).to.deep.equal([1, 1]);
    expect(text('App only')).to.contain('Hold the picture.');
  });

  it('does not say that instructions are left out on paper which are the only ones of their step', async () => {
    const { guide: data } = parse(ONE_WAY.replace('### 2. App', '## Another {#another}\n\n### 1. App'));
    const leftOut = async (sections: string) => {
      const guide = await mount(
        html`<tiktok-exit-guide platform="web" sections=${sections} .guide=${data}></tiktok-exit-guide>`,
      );
      while (guide.shadowRoot?.querySelector('#title')?.textContent !== 'Ways') await nextPaint();
      return guide.shadowRoot!.querySelector('[part~=not-printed]')?.textContent;
    };
    expect(await leftOut('section another')).to.equal('Not printed: Phone app');
    expect(await leftOut('another')).to.equal(undefined);
  });

  it('starts with the device: phone with a coarse pointer, else browser (C3)', async () => {
    for (const [pointer, platform] of [
      ['coarse', 'Phone app'],
      ['fine', 'Web browser'],
    ] as const) {
      setPointer(pointer);
      const guide = await mount();
      expect(chosen(guide)).to.equal(platform);
      guide.remove();
    }
  });

  it('prefers the attribute, then the link, then the kept choice, then the device (C3)', async () => {
    setPointer('fine');
    localStorage.setItem('tiktok-exit-guide:', JSON.stringify({ done: '', days: {}, platform: 'app' }));
    const kept = await mount();
    expect(chosen(kept)).to.equal('Phone app');
    kept.remove();
    history.replaceState(null, '', '#exit-guide:web');
    const linked = await mount();
    expect(chosen(linked)).to.equal('Web browser');
    linked.remove();
    const asked = await mount(html`<tiktok-exit-guide platform="app"></tiktok-exit-guide>`);
    expect(chosen(asked)).to.equal('Phone app');
  });

  it('follows an attribute and a link that come later, and sends an event (C3)', async () => {
    setPointer('fine');
    const guide = await mount();
    const heard: string[] = [];
    guide.addEventListener('guide-platform-change', (event) =>
      heard.push((event as GuidePlatformChangeEvent).platform),
    );
    guide.platform = 'app';
    await guide.updateComplete;
    expect(chosen(guide)).to.equal('Phone app');
    history.replaceState(null, '', '#exit-guide:web');
    dispatchEvent(new PopStateEvent('popstate'));
    await guide.updateComplete;
    expect(chosen(guide)).to.equal('Web browser');
    await press(radio(guide, 'Phone app'));
    expect(heard).to.deep.equal(['app', 'web', 'app']);
  });

  it('ignores an unknown platform, and names the allowed ones', async () => {
    setPointer('fine');
    let guide!: TikTokExitGuide;
    const said = await consoleOf('warn', async () => {
      guide = await mount(html`<tiktok-exit-guide platform="fax"></tiktok-exit-guide>`);
    });
    expect(said.join()).to.contain('platform: "fax" is not allowed and is ignored. Allowed: app, web.');
    expect(chosen(guide)).to.equal('Web browser');
  });

  it('is not shown where no step has ways', async () => {
    const said = await consoleOf('warn', async () => {
      const guide = await mount(html`<tiktok-exit-guide sections="stay" platform="app"></tiktok-exit-guide>`);
      expect(guide.shadowRoot!.querySelector('fieldset')).to.equal(null);
    });
    expect(said).to.deep.equal([]);
  });

  it('switches to the way in which find-in-page found a word, opens its step and says so once (C3)', async () => {
    setPointer('fine');
    const guide = await mount();
    const hidden = way(guide, 'app');
    expect(hidden.getAttribute('hidden')).to.equal('until-found');
    // A way is the part of a step for one platform. Find-in-page sends `beforematch` first to the way with the match,
    // and then to the panel that contains this way (HTML, ancestor revealing algorithm). The test sends both events in
    // the same order.
    hidden.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await guide.updateComplete;
    panelOf(stepButton(guide, 'Choose to delete permanently')).dispatchEvent(
      new Event('beforematch', { bubbles: true }),
    );
    await guide.updateComplete;
    expect(chosen(guide)).to.equal('Phone app');
    expect(hidden.hasAttribute('hidden')).to.equal(false);
    expect(openTitles(guide)).to.deep.equal(['Choose to delete permanently']);
    expect(status(guide).textContent).to.equal('Steps for: Phone app');
    expect(localStorage.length).to.equal(0);
  });

  it('does not store the platform that find-in-page switched to (F1)', async () => {
    setPointer('fine');
    const guide = await mount();
    await press(checkbox(guide, 'Step 1 done: Open your account settings'));
    await press(checkbox(guide, 'Keep my place on this device'));
    way(guide, 'app').dispatchEvent(new Event('beforematch', { bubbles: true }));
    await guide.updateComplete;
    expect(JSON.parse(localStorage.getItem('tiktok-exit-guide:')!).platform).to.equal(undefined);
    await press(radio(guide, 'Web browser'));
    expect(JSON.parse(localStorage.getItem('tiktok-exit-guide:')!).platform).to.equal('web');
  });

  it('moves the focus from a way that becomes hidden to the button of its step (K5)', async () => {
    setPointer('fine');
    const guide = await mount(html`<tiktok-exit-guide open="all"></tiktok-exit-guide>`);
    const link = document.createElement('a');
    link.href = '#';
    way(guide, 'web').append(link);
    link.focus();
    guide.platform = 'app';
    await guide.updateComplete;
    expect(focusIn(guide)).to.equal('Step 2 Choose to delete permanently');
  });
});
