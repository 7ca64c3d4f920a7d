import { expect, waitUntil } from '@open-wc/testing';
import { parse } from '../../src/guide/markdown/parse.js';
import { html, render } from 'lit';
import {
  cleanUp,
  isExpanded,
  linkIn,
  mount,
  nextPaint,
  openTitles,
  panelOf,
  radio,
  sectionHeading,
  stepButton,
  focusIn,
  spokenText,
} from './helpers.js';
import type { TikTokExitGuide } from '../../src/entries/index.js';

/** Changes the fragment of the address, as a link on the page does. Waits until the guides have updated. */
async function followTo(hash: string, ...guides: TikTokExitGuide[]): Promise<void> {
  const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = hash;
  await changed;
  await Promise.all(guides.map((guide) => guide.updateComplete));
}

/** A guide with two ids that occur twice: `web` is a platform and a section, and `app` is a platform and a step. */
const CLASHING = `---
title: Clashing
checked: 2026-11-20
---

## First {#first}

### 1. A step {#step}

#### Phone app {#app}

1. Tap.

#### Web browser {#web}

1. Click.

## A section called web {#web}

### A step called app {#app}

1. Go.
`;

/** Waits until `isThere` returns a truthy value. Calls `isThere` again after each paint. */
async function until(isThere: () => unknown): Promise<void> {
  while (!isThere()) await nextPaint();
}

const shows = (guide: TikTokExitGuide, title: string) =>
  until(() => guide.shadowRoot?.querySelector('#title')?.textContent === title);

describe('Deep links', () => {
  afterEach(cleanUp);

  it('open their step at load, scroll it into view and focus it (F3, K6)', async () => {
    history.replaceState(null, '', '#exit-guide:wait');
    const guide = await mount();
    const button = stepButton(guide, 'Stay signed out for 30 days');
    expect(openTitles(guide)).to.deep.equal(['Stay signed out for 30 days']);
    expect(button.getBoundingClientRect().top).to.be.within(0, innerHeight - 44);
    expect(focusIn(guide)).to.equal(spokenText(button));
  });

  it('open their step when the address changes, and leave the others as they are (F3)', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="lost"></tiktok-exit-guide>`);
    await followTo('#exit-guide:wait', guide);
    await followTo('#exit-guide:request', guide);
    expect(openTitles(guide)).to.deep.equal([
      'Know what goes and what may stay',
      'Stay signed out for 30 days',
      'Ask TikTok to erase your data',
    ]);
  });

  it('do not move the focus where a script changed the address (K6)', async () => {
    const guide = await mount(html`<input /><tiktok-exit-guide></tiktok-exit-guide>`);
    const field = guide.parentElement!.querySelector('input')!;
    field.focus();
    Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { isActive: false } });
    await followTo('#exit-guide:wait', guide);
    expect(document.activeElement === field).to.equal(true);
    Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { isActive: true } });
    await followTo('#exit-guide:request', guide);
    expect(focusIn(guide)).to.equal(spokenText(stepButton(guide, 'Ask TikTok to erase your data')));
    delete (navigator as { userActivation?: unknown }).userActivation;
  });

  it('do not move a reader who scrolled before the script was loaded (K6)', async () => {
    const tall = document.createElement('div');
    tall.className = 'mounted';
    tall.setAttribute('style', 'height: 5000px');
    document.body.prepend(tall);
    scrollTo(0, 300);
    history.replaceState(null, '', '#exit-guide:wait');
    const guide = await mount();
    expect(scrollY).to.equal(300);
    expect(focusIn(guide)).to.equal('');
    expect(openTitles(guide), 'as before a reload').to.deep.equal(['Stay signed out for 30 days']);
  });

  it('mark their step, and only that one, as current (T7)', async () => {
    const guide = await mount();
    await followTo('#exit-guide:wait', guide);
    await followTo('#exit-guide:request', guide);
    const current = [...guide.shadowRoot!.querySelectorAll('[aria-current]')];
    expect(current.map(spokenText)).to.deep.equal(['Ask TikTok to erase your data']);
    expect(current[0]!.getAttribute('aria-current')).to.equal('step');
  });

  it('with the id of a step that is now a part of another one open that one (F3, K6)', async () => {
    history.replaceState(null, '', '#exit-guide:letter-eu');
    const guide = await mount();
    expect(openTitles(guide)).to.deep.equal(['Ask TikTok to erase your data']);
    expect(focusIn(guide)).to.equal(spokenText(stepButton(guide, 'Ask TikTok to erase your data')));
    await followTo('#exit-guide:questions', guide);
    expect(openTitles(guide)).to.deep.equal(['Answer the questions and confirm', 'Ask TikTok to erase your data']);
  });

  it('may be percent-encoded (F3)', async () => {
    const guide = await mount();
    await followTo('#exit-guide:open%2Dsettings', guide);
    expect(openTitles(guide)).to.deep.equal(['Open your account settings']);
  });

  for (const hash of [
    '#wait',
    '#exit-guide:',
    '#exit-guide:nowhere',
    '#exit-guide:%',
    '#exit-guide:__proto__',
    '#/exit-guide:wait',
  ]) {
    it(`ignore fragments that are not the guide’s: ${hash} (F3)`, async () => {
      const guide = await mount();
      await followTo(hash, guide);
      expect(openTitles(guide)).to.deep.equal([]);
    });
  }

  it('open the step in the first guide that shows it, if there are two guides (F3)', async () => {
    const place = document.createElement('div');
    place.className = 'mounted';
    document.body.append(place);
    render(
      html`<tiktok-exit-guide sections="prepare delete"></tiktok-exit-guide>
        <tiktok-exit-guide sections="delete after"></tiktok-exit-guide>`,
      place,
    );
    const [first, second] = place.querySelectorAll('tiktok-exit-guide') as unknown as [
      TikTokExitGuide,
      TikTokExitGuide,
    ];
    await second.updateComplete;
    await followTo('#exit-guide:choose', first, second);
    await followTo('#exit-guide:wait', first, second);
    expect(openTitles(first)).to.deep.equal(['Choose to delete permanently']);
    expect(openTitles(second)).to.deep.equal(['Stay signed out for 30 days']);
  });

  it('lead to a section inside the guide, and change neither address nor history (F3)', async () => {
    const { guide: data } = parse(
      '---\ntitle: Own\nchecked: 2026-11-20\n---\n\n## A {#a}\n\n### B {#b}\n\n[To C](#c)\n\n## C {#c}\n\n### D {#d}\n\nText.\n',
    );
    const guide = await mount(html`<tiktok-exit-guide .guide=${data}></tiktok-exit-guide>`);
    await waitUntil(() => guide.shadowRoot!.querySelector('#title')?.textContent === 'Own');
    const before = [location.href, history.length];
    const link = linkIn(guide, 'B', 'To C');
    expect(link.getAttribute('href')).to.equal('#exit-guide:c');
    link.click();
    await guide.updateComplete;
    expect([location.href, history.length]).to.deep.equal(before);
    expect(focusIn(guide)).to.equal('C');
    expect(sectionHeading(guide, 'C').getBoundingClientRect().top).to.be.within(0, innerHeight - 30);
    expect(openTitles(guide)).to.deep.equal([]);
  });

  it('lead from step to step inside the guide (F3)', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="stuck"></tiktok-exit-guide>`);
    const link = [...panelOf(stepButton(guide, 'Fix a missing row or code')).querySelectorAll('a')].find(
      (candidate) => candidate.textContent === 'Get in without your phone or email',
    )!;
    link.click();
    await guide.updateComplete;
    const target = stepButton(guide, 'Get in without your phone or email');
    expect(isExpanded(target)).to.equal(true);
    expect(focusIn(guide)).to.equal(spokenText(target));
    expect(location.hash).to.equal('');
  });

  it('lead to this page also where the page sets another base address', async () => {
    const base = document.createElement('base');
    base.href = '/app/';
    document.head.append(base);
    try {
      const link = linkIn(await mount(), 'Choose to delete permanently', 'Compare your choices');
      expect(link.href).to.equal(`${location.href}#exit-guide:compare`);
    } finally {
      base.remove();
    }
  });

  it('lead to the section or step whose id is also that of a platform', async () => {
    const guide = await mount(
      html`<tiktok-exit-guide platform="web" .guide=${parse(CLASHING).guide}></tiktok-exit-guide>`,
    );
    await shows(guide, 'Clashing');
    guide.openStep('app');
    await guide.updateComplete;
    expect(openTitles(guide)).to.deep.equal(['A step called app']);
    expect(radio(guide, 'Web browser').checked, 'the platform stays').to.equal(true);
    Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { isActive: true } });
    await followTo('#exit-guide:web', guide);
    delete (navigator as { userActivation?: unknown }).userActivation;
    expect(focusIn(guide)).to.equal('A section called web');
  });

  it('open the <details> around the guide, which hides what they lead to', async () => {
    history.replaceState(null, '', '#exit-guide:wait');
    const guide = await mount(
      html`<details>
        <summary>More</summary>
        <tiktok-exit-guide></tiktok-exit-guide>
      </details>`,
    );
    await guide.updateComplete;
    expect(guide.closest('details')!.open).to.equal(true);
  });

  it('open in a guide that is there, when a guide above it is pending and turns out not to have the step', async () => {
    history.replaceState(null, '', '#exit-guide:wait');
    const { fetch } = window;
    let answer!: (response: Response) => void;
    window.fetch = () => new Promise((resolve) => (answer = resolve));
    try {
      const first = await mount(
        html`<tiktok-exit-guide src="/slow.md"></tiktok-exit-guide><tiktok-exit-guide></tiktok-exit-guide>`,
      );
      const second = first.nextElementSibling as TikTokExitGuide;
      await second.updateComplete;
      expect(openTitles(second)).to.deep.equal(['Stay signed out for 30 days']);
      await until(() => answer);
      answer(new Response(CLASHING));
      await shows(first, 'Clashing');
      expect(openTitles(first)).to.deep.equal([]);
    } finally {
      window.fetch = fetch;
    }
  });

  it('are left to the browser with a modifier key, so that a new tab opens', async () => {
    const guide = await mount();
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
    let taken = true;
    guide.shadowRoot!.addEventListener('click', (event) => {
      taken = event.defaultPrevented;
      event.preventDefault();
    });
    linkIn(guide, 'Choose to delete permanently', 'Compare your choices').dispatchEvent(click);
    expect(taken).to.equal(false);
  });

  it('are plain text where their section is not shown', async () => {
    const guide = await mount(html`<tiktok-exit-guide sections="delete" open="all"></tiktok-exit-guide>`);
    const panel = panelOf(stepButton(guide, 'Fix a missing row or code'));
    const title = 'Get in without your phone or email';
    expect(panel.textContent).to.contain(title);
    expect([...panel.querySelectorAll('a')].map((link) => link.textContent)).not.to.contain(title);
  });

  it('are ignored after the guide has left the page, and followed again when it is back', async () => {
    const guide = await mount();
    const place = guide.parentElement!;
    guide.remove();
    await followTo('#exit-guide:wait');
    expect(openTitles(guide)).to.deep.equal([]);
    place.append(guide);
    await followTo('#exit-guide:request', guide);
    expect(openTitles(guide)).to.deep.equal(['Ask TikTok to erase your data']);
  });
});

describe('openStep(), for a publisher’s own buttons', () => {
  afterEach(cleanUp);

  it('knows the ids that a step had before, as closeStep() and links in a custom guide do', async () => {
    const guide = await mount();
    guide.openStep('letter-us');
    await guide.updateComplete;
    expect(openTitles(guide)).to.deep.equal(['Ask TikTok to erase your data']);
    guide.closeStep('letter');
    await guide.updateComplete;
    expect(openTitles(guide)).to.deep.equal([]);

    guide.guide = parse(
      '---\nextends: tiktok-exit\n---\n\n## Ours {#ours}\n\n### Ask us {#us}\n\n[Or not](#letter).\n',
    ).guide;
    await until(() => guide.shadowRoot!.getElementById('step-us'));
    guide.openStep('us');
    await guide.updateComplete;
    panelOf(stepButton(guide, 'Ask us')).querySelector('a')!.click();
    await guide.updateComplete;
    expect(openTitles(guide)).to.deep.equal(['Ask TikTok to erase your data', 'Ask us']);
  });

  it('scrolls the step into view, and focuses it only after the reader’s own click (K6)', async () => {
    const guide = await mount();
    Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { isActive: false } });
    guide.openStep('request');
    await guide.updateComplete;
    const button = stepButton(guide, 'Ask TikTok to erase your data');
    expect(button.getBoundingClientRect().top).to.be.within(0, innerHeight - 44);
    expect(focusIn(guide)).to.equal('');
    Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { isActive: true } });
    guide.openStep('request');
    await guide.updateComplete;
    expect(focusIn(guide)).to.equal(spokenText(button));
    delete (navigator as { userActivation?: unknown }).userActivation;
  });
});
