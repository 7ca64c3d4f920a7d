import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { define, TikTokExitGuide, version } from '../../src/entries/index.js';
import { compile } from '../../src/build/compile.js';
import { cleanUp, consoleOf, drawClosedSteps, mount, openTitles, press, stepButton } from './helpers.js';

describe('Life on a page', () => {
  afterEach(cleanUp);

  it('removes the fallback from the accessibility tree, so that it is not read twice (F7)', async () => {
    const guide = await mount(
      html`<tiktok-exit-guide><a href="/guide">Leaving TikTok: the guide</a></tiktok-exit-guide>`,
    );
    const fallback = guide.querySelector('a')!;
    expect(fallback.checkVisibility(), 'not read twice').to.equal(false);
    expect(fallback.assignedSlot === null, 'not slotted').to.equal(true);
  });

  it('keeps its steps open when it is moved', async () => {
    const guide = await mount();
    await press(stepButton(guide, 'Remove the app'));
    const elsewhere = document.createElement('div');
    guide.parentElement!.append(elsewhere);
    elsewhere.append(guide);
    await guide.updateComplete;
    expect(openTitles(guide)).to.deep.equal(['Remove the app']);
    await press(stepButton(guide, 'Unlink TikTok'));
    expect(openTitles(guide)).to.deep.equal(['Remove the app', 'Unlink TikTok']);
  });

  it('reports each cause of a failed rendering once, and not at each update', async () => {
    const guide = await mount();
    let cause = 'First';
    Object.defineProperty(guide, 'freshness', {
      set: () => {
        throw new Error(cause);
      },
    });
    const said = await consoleOf('error', async () => {
      for (cause of ['First', 'First', 'Second', 'First']) {
        guide.requestUpdate();
        await guide.updateComplete;
      }
    });
    expect(said).to.deep.equal(
      ['First', 'Second'].map((each) => `<tiktok-exit-guide> The guide cannot be rendered: Error: ${each}`),
    );
  });

  it('removes its listeners when it leaves the page', async () => {
    const listeners = { added: 0, removed: 0 };
    const { addEventListener: add, removeEventListener: remove } = window;
    window.addEventListener = function (this: Window, ...args: Parameters<typeof add>) {
      listeners.added++;
      return add.apply(this, args);
    } as typeof add;
    window.removeEventListener = function (this: Window, ...args: Parameters<typeof remove>) {
      listeners.removed++;
      return remove.apply(this, args);
    } as typeof remove;
    try {
      for (let round = 0; round < 10; round++) {
        (await mount()).remove();
      }
    } finally {
      Object.assign(window, { addEventListener: add, removeEventListener: remove });
    }
    expect(listeners.added).to.be.at.least(10);
    expect(listeners.removed).to.equal(listeners.added);
  });

  it('works twice on a page, without shared state', async () => {
    const place = document.createElement('div');
    place.className = 'mounted';
    document.body.append(place);
    render(html`<tiktok-exit-guide></tiktok-exit-guide><tiktok-exit-guide open="wait"></tiktok-exit-guide>`, place);
    const [first, second] = place.querySelectorAll('tiktok-exit-guide') as unknown as [
      TikTokExitGuide,
      TikTokExitGuide,
    ];
    drawClosedSteps();
    await second.updateComplete;
    await press(stepButton(first, 'Remove the app'));
    expect(openTitles(first)).to.deep.equal(['Remove the app']);
    expect(openTitles(second)).to.deep.equal(['Stay signed out for 30 days']);
  });
});

describe('Registration', () => {
  const registered = TikTokExitGuide as { version: string };

  it('says nothing when the same version is loaded again', async () => {
    expect(await consoleOf('error', () => define())).to.deep.equal([]);
  });

  it('warns in one sentence when another version is already registered', async () => {
    registered.version = '0.0.1';
    const errors = await consoleOf('error', () => define());
    registered.version = version;
    expect(errors).to.deep.equal([
      `<tiktok-exit-guide> Version ${version} is not used, because version 0.0.1 was registered first. Load one script only.`,
    ]);
  });

  it('warns in one sentence when another element has the name', async () => {
    const original = customElements.get;
    customElements.get = () => class extends HTMLElement {};
    const errors = await consoleOf('error', () => define());
    customElements.get = original;
    expect(errors).to.have.length(1);
    expect(errors[0]).to.contain('another script was registered first');
  });

  it('happens when the entry of the script tag is loaded', async () => {
    await import('../../src/entries/script.js');
    expect(customElements.get('tiktok-exit-guide')).to.equal(TikTokExitGuide);
  });

  it('happens when register.js is loaded, which has the same exports as index.js', async () => {
    expect(Object.keys(await import('../../src/entries/register.js'))).to.deep.equal(
      Object.keys(await import('../../src/entries/index.js')),
    );
    expect(customElements.get('tiktok-exit-guide')).to.equal(TikTokExitGuide);
  });
});

describe('The compiler of built-in guides', () => {
  it('makes a module whose default export is the guide, with short ids of its sources', async () => {
    const source = compile(
      '---\ntitle: T\nlang: en\nchecked: 2026-01-01\n---\n\n## A {#a}\n<!-- sources: law -->\n\n### B {#b}\n<!-- sources: help, law -->\n\n[help]: https://h.example "H"\n[law]: https://l.example "L"\n',
    );
    const { default: guide } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
    expect(guide.sources).to.deep.equal([
      { id: '0', href: 'https://h.example', title: 'H' },
      { id: '1', href: 'https://l.example', title: 'L' },
    ]);
    expect(guide.sections[0].sources).to.deep.equal(['1']);
    expect(guide.sections[0].steps[0].sources).to.deep.equal(['0', '1']);
  });
});
