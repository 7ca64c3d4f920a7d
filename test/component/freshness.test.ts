import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import type { GuideLoadEvent, TikTokExitGuide } from '../../src/entries/index.js';
import { parse } from '../../src/guide/markdown/parse.js';
import { ownLanguage } from '../../src/languages/index.js';
import { cleanUp, mount, setClock, spokenText } from './helpers.js';

const CHECKED = ownLanguage.guide.checked;
const OLD =
  'This guide has not been checked for long. Compare it with the official page: TikTok Help: delete an account';

const daysLater = (days: number) => new Date(Date.parse(CHECKED) + (days * 24 + 12) * 60 * 60 * 1000).toISOString();
const said = (guide: TikTokExitGuide) => [...guide.shadowRoot!.querySelectorAll('[part=freshness]')].map(spokenText);
const note = (guide: TikTokExitGuide) => guide.shadowRoot!.querySelector('[part=layout] > [dir] > [part~=note]');

describe('How fresh the guide is', () => {
  afterEach(cleanUp);

  for (const [days, level, isWarned] of [
    [0, 'fresh', false],
    [119, 'fresh', false],
    [120, 'ageing', true],
    [269, 'ageing', true],
    [270, 'stale', true],
    [3000, 'stale', true],
  ] as const) {
    it(`is shown in words after ${days} days, and as an attribute: ${level}`, async () => {
      setClock(daysLater(days));
      let event!: GuideLoadEvent;
      const listen = (one: Event) => (event = one as GuideLoadEvent);
      document.addEventListener('guide-load', listen);
      const guide = await mount(html`<tiktok-exit-guide sections="after"></tiktok-exit-guide>`);
      document.removeEventListener('guide-load', listen);
      const date = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(CHECKED));
      expect(said(guide)).to.deep.equal([
        `Checked on ${date}.${isWarned ? ' Names in the app may have changed.' : ''}`,
      ]);
      expect([guide.freshness, guide.getAttribute('freshness'), event.freshness]).to.deep.equal([level, level, level]);
      expect(note(guide) ? spokenText(note(guide)!) : '').to.equal(level === 'stale' ? `Warning ${OLD}` : '');
    });
  }

  it('is shown in a step that was checked on another day than the guide', async () => {
    setClock('2026-11-24T12:00:00');
    const guide = await mount();
    guide.guide = parse(
      '---\ntitle: Own\nlang: en\nchecked: 2026-11-20\n---\n\n## A {#a}\n\n### B {#b}\n<!-- checked: 2026-01-02 -->\n\nText.\n\n### C {#c}\n\nText.\n',
    ).guide;
    await waitUntil(() => said(guide).at(-1)?.includes('November 20'), 'The custom guide is not shown.');
    expect(said(guide)).to.deep.equal([
      'Checked on January 2, 2026. Names in the app may have changed.',
      'Checked on November 20, 2026.',
    ]);
  });

  it('is not claimed for a guide without a date', async () => {
    const undated = { ...ownLanguage.guide, checked: '' };
    const guide = await mount(html`<tiktok-exit-guide sections="delete"></tiktok-exit-guide>`);
    const loaded = new Promise<GuideLoadEvent>((resolve) => {
      guide.addEventListener('guide-load', (event) => event.guide.checked || resolve(event));
    });
    guide.guide = undated;
    const event = await loaded;
    expect([event.freshness, guide.freshness, guide.hasAttribute('freshness')]).to.deep.equal([
      undefined,
      undefined,
      false,
    ]);
    expect(said(guide)).to.deep.equal([]);
  });

  it('warns above the steps, with a link to the official page', async () => {
    setClock(daysLater(400));
    const guide = await mount();
    const link = note(guide)!.querySelector('a')!;
    expect(link.href).to.match(/^https:\/\/support\.tiktok\.com\/en\/.*deleting-an-account$/);
    const first = guide.shadowRoot!.querySelector('[part~=step]')!;
    expect(note(guide)!.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
  });

  it('is fresh where the device’s clock is before the date', async () => {
    setClock('1970-01-01T00:00Z');
    const guide = await mount();
    expect(said(guide)[0]).to.match(/^Checked on \w+ \d+, 20\d\d\.$/);
    expect(guide.freshness).to.equal('fresh');
  });

  it('cannot be overridden by the page', async () => {
    setClock(daysLater(400));
    const guide = await mount(html`<tiktok-exit-guide freshness="fresh"></tiktok-exit-guide>`);
    expect(guide.getAttribute('freshness')).to.equal('stale');
  });
});
