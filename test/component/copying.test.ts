import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { TikTokExitGuide } from '../../src/entries/index.js';
import {
  button,
  cleanUp,
  fillIn,
  mount,
  panelOf,
  press,
  spokenText,
  status,
  stepButton,
  violations,
} from './helpers.js';

/**
 * Runs `run` with a stand-in for the clipboard. Returns the texts that were copied. With `refuse`, the stand-in refuses each text.
 */
async function copiedWhile(run: () => Promise<unknown>, refuse = false): Promise<string[]> {
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: async (text: string) => {
        if (refuse) throw new DOMException('Write permission denied.', 'NotAllowedError');
        copied.push(text);
      },
    },
  });
  try {
    await run();
  } finally {
    delete (navigator as { clipboard?: unknown }).clipboard;
  }
  return copied;
}

const LINK = 'Copy a link to this step';
const LETTER = 'Copy the letter';

/** The text field with the label `name`, in a letter in `panel`. */
function letterField(panel: HTMLElement, name: string): HTMLInputElement {
  return [...panel.querySelectorAll('input')].find((field) => spokenText(field.labels![0]!) === name)!;
}

const letterText = (panel: HTMLElement) => panel.querySelector('pre')!.textContent!;

/** Clicks an element, and waits until the guide has updated. The clipboard answers asynchronously, so one wait is not enough. */
async function pressAndWait(guide: TikTokExitGuide, one: HTMLElement): Promise<void> {
  await press(one);
  for (let turn = 0; turn < 5; turn++) await guide.updateComplete;
}

describe('A link to a step', () => {
  afterEach(cleanUp);

  it('copies the page’s address with the deep link of the step, and says so', async () => {
    history.replaceState(null, '', '#own-anchor');
    const guide = await mount(html`<tiktok-exit-guide open="wait"></tiktok-exit-guide>`);
    const panel = panelOf(stepButton(guide, 'Stay signed out for 30 days'));
    const copied = await copiedWhile(() => pressAndWait(guide, button(panel, LINK)));
    expect(copied).to.deep.equal([`${location.href.split('#')[0]}#exit-guide:wait`]);
    expect(status(guide).textContent).to.equal('Link copied');
    expect(location.hash, 'the page’s own address stays').to.equal('#own-anchor');
  });

  it('says so again when the link is copied again', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="wait"></tiktok-exit-guide>`);
    const said: string[] = [];
    new MutationObserver(() => said.push(spokenText(status(guide)))).observe(status(guide), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await copiedWhile(async () => {
      for (const _ of [1, 2, 3]) await pressAndWait(guide, button(panelOf(stepButton(guide, 'Remove the app')), LINK));
    });
    expect(said).to.deep.equal(['Link copied', 'Link copied', 'Link copied']);
  });

  it('is shown, selected and focused where the browser refuses to copy', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="wait remove-app"></tiktok-exit-guide>`);
    const panel = panelOf(stepButton(guide, 'Remove the app'));
    await copiedWhile(() => pressAndWait(guide, button(panel, LINK)), true);
    const shown = panel.querySelector('textarea')!;
    expect(shown.value).to.match(/#exit-guide:remove-app$/);
    expect([shown.selectionStart, shown.selectionEnd]).to.deep.equal([0, shown.value.length]);
    expect(guide.shadowRoot!.activeElement === shown).to.equal(true);
    expect(shown.readOnly && shown.ariaLabel).to.equal(LINK);
    expect(guide.shadowRoot!.querySelectorAll('textarea')).to.have.length(1);
    expect(spokenText(status(guide))).to.equal('Not copied. Copy the selected text.');
    expect(await violations(guide)).to.deep.equal([]);
  });

  it('is shown where there is no clipboard, such as on a page without https', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="wait"></tiktok-exit-guide>`);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    const panel = panelOf(stepButton(guide, 'Stay signed out for 30 days'));
    await pressAndWait(guide, button(panel, LINK));
    delete (navigator as { clipboard?: unknown }).clipboard;
    expect(panel.querySelector('textarea')!.value).to.match(/#exit-guide:wait$/);
  });
});

describe('A letter', () => {
  afterEach(cleanUp);

  it('exists for the EU/EEA or UK, for the US and for other countries, each with the official form', async () => {
    const guide = await mount(html`<tiktok-exit-guide sections="locked-out" open="all"></tiktok-exit-guide>`);
    for (const [title, law] of [
      ['Write from the EU/EEA or UK', 'Article 17 of the GDPR'],
      ['Write from the US', 'privacy law of [Your state]'],
      ['Write from elsewhere', 'erase my TikTok account and all personal data about me.'],
    ] as const) {
      const panel = panelOf(stepButton(guide, title));
      expect(letterText(panel)).to.contain(law);
      expect([...panel.querySelectorAll('a')].map((link) => link.href)).to.include(
        'https://www.tiktok.com/legal/report/privacy',
      );
    }
  });

  it('contains what the reader fills in, once for all letters, and can be copied', async () => {
    const guide = await mount(html`<tiktok-exit-guide sections="locked-out" open="all"></tiktok-exit-guide>`);
    const [us, elsewhere] = ['Write from the US', 'Write from elsewhere'].map((title) =>
      panelOf(stepButton(guide, title)),
    );
    await fillIn(letterField(us!, 'Username'), '@noor {Your state} $& <b>');
    await fillIn(letterField(us!, 'Your state'), 'Oregon');
    expect(letterText(us!)).to.contain('(privacy law of Oregon)');
    expect(letterText(us!)).to.contain('Username: @noor {Your state} $& <b>\n');
    expect(letterText(elsewhere!)).to.contain('Username: @noor');
    expect(letterField(elsewhere!, 'Username').value).to.equal('@noor {Your state} $& <b>');
    const copied = await copiedWhile(() => pressAndWait(guide, button(us!, LETTER)));
    expect(copied).to.deep.equal([letterText(us!)]);
    expect(status(guide).textContent).to.equal('Letter copied');
  });

  it('shows which fields are still empty', async () => {
    const guide = await mount(html`<tiktok-exit-guide sections="locked-out" open="letter"></tiktok-exit-guide>`);
    expect(letterText(panelOf(stepButton(guide, 'Write from elsewhere')))).to.contain('[Username]');
  });

  it('sends and stores nothing, and has no axe findings', async () => {
    const guide = await mount(html`<tiktok-exit-guide sections="locked-out" open="all"></tiktok-exit-guide>`);
    const panel = panelOf(stepButton(guide, 'Write from the US'));
    expect(panel.querySelector('form')).to.equal(null);
    await fillIn(letterField(panel, 'Your name'), 'Noor');
    expect(localStorage.length).to.equal(0);
    for (const theme of ['light', 'dark'] as const) {
      guide.theme = theme;
      await guide.updateComplete;
      expect(await violations(guide)).to.deep.equal([]);
    }
  });
});
