import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import type { TikTokExitGuide } from '../../src/entries/index.js';
import { parse } from '../../src/guide/markdown/parse.js';
import { accessibilityFindings } from '../accessibility-findings.js';
import {
  button,
  cleanUp,
  fillIn,
  mount,
  nextPaint,
  panelOf,
  press,
  seenBeside,
  spokenText,
  status,
  stepButton,
  stepButtons,
} from './helpers.js';

/**
 * Runs `run` with a stand-in for the clipboard. Returns the texts that were copied. With `refuse`, the stand-in refuses each
 * text.
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

const LINK = 'Copy link';
const LETTER = 'Copy the letter';

/** A text field of the letter in `panel`. `name` is the label of the field. */
function letterField(panel: HTMLElement, name: string): HTMLInputElement {
  return [...panel.querySelectorAll('input')].find((field) => spokenText(field.labels![0]!) === name)!;
}

const letterText = (panel: HTMLElement) => panel.querySelector('pre')!.textContent!;

/**
 * Clicks an element, and waits until the guide has updated. The clipboard answers asynchronously, so one wait is not enough.
 */
async function pressAndWait(guide: TikTokExitGuide, one: HTMLElement): Promise<void> {
  await press(one);
  for (let turn = 0; turn < 5; turn++) await guide.updateComplete;
}

describe('A link to a step', () => {
  afterEach(cleanUp);

  it('copies the page’s address with the deep link of the step, and says so (D5)', async () => {
    history.replaceState(null, '', '#own-anchor');
    const guide = await mount(html`<tiktok-exit-guide open="wait"></tiktok-exit-guide>`);
    const panel = panelOf(stepButton(guide, 'Stay signed out for 30 days'));
    const copied = await copiedWhile(() => pressAndWait(guide, button(panel, LINK)));
    expect(copied).to.deep.equal([`${location.href.split('#')[0]}#exit-guide:wait`]);
    expect(status(guide).textContent).to.equal('Link copied');
    expect(seenBeside(button(panel, LINK))).to.equal('Link copied');
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

  it('is shown, selected and focused where the browser refuses to copy (D5)', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="wait remove-app"></tiktok-exit-guide>`);
    const panel = panelOf(stepButton(guide, 'Remove the app'));
    await copiedWhile(() => pressAndWait(guide, button(panel, LINK)), true);
    const shown = panel.querySelector('textarea')!;
    expect(shown.value).to.match(/#exit-guide:remove-app$/);
    expect([shown.selectionStart, shown.selectionEnd]).to.deep.equal([0, shown.value.length]);
    expect(guide.shadowRoot!.activeElement === shown).to.equal(true);
    expect(shown.readOnly && spokenText(shown.labels[0]!)).to.equal('Text to copy');
    expect(guide.shadowRoot!.querySelectorAll('textarea')).to.have.length(1);
    expect(spokenText(status(guide))).to.equal('Not copied. Copy the selected text.');
    expect(seenBeside(button(panel, LINK))).to.equal('Not copied. Copy the selected text.');
    expect(await accessibilityFindings(guide)).to.deep.equal([]);
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

const ERASE = 'Ask TikTok to erase your data';

describe('A letter', () => {
  afterEach(cleanUp);

  it('names the law of the reader’s own country, and stands beside the official form', async () => {
    const guide = await mount(html`<tiktok-exit-guide sections="locked-out" open="request"></tiktok-exit-guide>`);
    const panel = panelOf(stepButton(guide, ERASE));
    expect(letterText(panel)).to.contain('under the data protection law of [Country, and state if in the US].');
    expect([...panel.querySelectorAll('a')].map((link) => link.href)).to.include(
      'https://www.tiktok.com/legal/report/privacy',
    );
  });

  it('contains what the reader fills in, once for all letters, and can be copied (D5)', async () => {
    const { guide: data } = parse(
      '---\ntitle: Two letters\nchecked: 2026-11-20\n---\n\n## A {#a}\n\n### US {#us}\n\n```letter\n(privacy law of {Your state})\nUsername: {Username}\n```\n\n### Elsewhere {#elsewhere}\n\n```letter\nUsername: {Username}\n```\n',
    );
    const guide = await mount(html`<tiktok-exit-guide .guide=${data} open="all"></tiktok-exit-guide>`);
    while (guide.shadowRoot?.querySelector('#title')?.textContent !== 'Two letters') await nextPaint();
    const [us, elsewhere] = ['US', 'Elsewhere'].map((title) => panelOf(stepButton(guide, title)));
    await fillIn(letterField(us!, 'Username'), '@noor {Your state} $& <b>');
    await copiedWhile(() => pressAndWait(guide, button(us!, LETTER)));
    expect(status(guide).textContent).to.equal('Letter copied. Still empty: Your state');
    await fillIn(letterField(us!, 'Your state'), 'Oregon');
    expect(letterText(us!)).to.contain('(privacy law of Oregon)');
    expect(letterText(us!)).to.contain('Username: @noor {Your state} $& <b>');
    expect(letterText(elsewhere!)).to.contain('Username: @noor');
    expect(letterField(elsewhere!, 'Username').value).to.equal('@noor {Your state} $& <b>');
    const copied = await copiedWhile(() => pressAndWait(guide, button(us!, LETTER)));
    expect(copied).to.deep.equal([letterText(us!)]);
    expect(status(guide).textContent).to.equal('Letter copied');
    expect(seenBeside(button(us!, LETTER))).to.equal('Letter copied');
    expect(seenBeside(button(elsewhere!, LETTER)), 'of the other letter').to.equal('');
    await fillIn(letterField(us!, 'Your state'), 'Ohio');
    expect(seenBeside(button(us!, LETTER)), 'after a change of the letter').to.equal('');
  });

  it('is shown once where the browser refuses to copy, even if two letters have the same text', async () => {
    const { guide: data } = parse(
      '---\ntitle: Letters\nchecked: 2026-11-20\n---\n\n## A {#a}\n\n### 1. B {#b}\n<!-- wait: 3 days -->\n\n```letter\nlink-b\n```\n\n```letter\nlink-b\n```\n',
    );
    const guide = await mount(html`<tiktok-exit-guide .guide=${data} open="all"></tiktok-exit-guide>`);
    while (guide.shadowRoot?.querySelector('#title')?.textContent !== 'Letters') await nextPaint();
    const panel = panelOf(stepButton(guide, 'B'));
    const copyButtons = [...panel.querySelectorAll('button')].filter((one) => spokenText(one).startsWith('Copy'));
    expect(copyButtons.map(spokenText)).to.have.length(4);
    for (const one of copyButtons) {
      await copiedWhile(() => pressAndWait(guide, one), true);
      const shown = [...panel.querySelectorAll('textarea')];
      expect(shown).to.have.length(1);
      const isBefore = (each: Element) => each.compareDocumentPosition(shown[0]!) & Node.DOCUMENT_POSITION_FOLLOWING;
      expect(copyButtons.findLast(isBefore) === one).to.equal(true);
    }
  });

  it('may have fields with the names of object properties, and shows a long text unchanged', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="write"></tiktok-exit-guide>`);
    guide.guide = parse(
      '---\ntitle: Own\n---\n\n## Letters {#letters}\n\n### Write {#write}\n\n```letter\n{constructor}, {__proto__}\n```\n',
    ).guide;
    await waitUntil(() => stepButtons(guide).length === 1, 'The custom guide is not shown.');
    const panel = panelOf(stepButton(guide, 'Write'));
    expect(letterText(panel)).to.equal('[constructor], [__proto__]');
    const long = 'ä $1 '.repeat(1000);
    await fillIn(letterField(panel, 'constructor'), long);
    await fillIn(letterField(panel, '__proto__'), 'b');
    expect(letterText(panel)).to.equal(`${long}, b`);
  });

  it('shows which fields are still empty', async () => {
    const guide = await mount(html`<tiktok-exit-guide sections="locked-out" open="request"></tiktok-exit-guide>`);
    expect(letterText(panelOf(stepButton(guide, ERASE)))).to.contain('[Username]');
  });

  it('sends and stores nothing, and has no accessibility findings', async () => {
    const guide = await mount(html`<tiktok-exit-guide sections="locked-out" open="all"></tiktok-exit-guide>`);
    const panel = panelOf(stepButton(guide, ERASE));
    expect(panel.querySelector('form')).to.equal(null);
    // The browser lists each request here, whatever function has sent it.
    const requests: string[] = [];
    const isListed = new Promise<void>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        requests.push(...list.getEntries().map(({ name }) => new URL(name).pathname));
        if (!requests.includes('/package.json')) return;
        observer.disconnect();
        resolve();
      });
      observer.observe({ type: 'resource' });
    });
    await fillIn(letterField(panel, 'Your name'), 'Noor');
    expect(localStorage.length).to.equal(0);
    await (await fetch('/package.json')).text();
    await isListed;
    expect(requests, 'only the request of this test').to.deep.equal(['/package.json']);
    for (const theme of ['light', 'dark'] as const) {
      guide.theme = theme;
      await guide.updateComplete;
      expect(await accessibilityFindings(guide)).to.deep.equal([]);
    }
  });
});
