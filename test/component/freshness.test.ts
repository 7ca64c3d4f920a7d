import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { GuideLoadEvent, TikTokExitGuide } from '../../src/entries/index.js';
import { languages } from '../../src/languages/index.js';
import { cleanUp, mount, setClock, spokenText } from './helpers.js';

const CHECKED = languages.en!.guide.checked;
const OLD = 'This guide is old. Compare it with the official page: TikTok Help: delete an account';

const daysLater = (days: number) => new Date(Date.parse(CHECKED) + (days * 24 + 12) * 60 * 60 * 1000).toISOString();
const said = (guide: TikTokExitGuide) => [...guide.shadowRoot!.querySelectorAll('[part=freshness]')].map(spokenText);
const note = (guide: TikTokExitGuide) => guide.shadowRoot!.querySelector('[part=layout] > [part~=note]');

describe('How fresh the guide is', () => {
  afterEach(cleanUp);

  for (const [days, level, ago, isWarned] of [
    [0, 'fresh', 'today', false],
    [1, 'fresh', 'yesterday', false],
    [12, 'fresh', '12 days ago', false],
    [119, 'fresh', '119 days ago', false],
    [120, 'ageing', '120 days ago', true],
    [269, 'ageing', '269 days ago', true],
    [270, 'stale', '270 days ago', true],
    [3000, 'stale', '3,000 days ago', true],
  ] as const) {
    it(`is shown in words after ${days} days, at the top and in each step, and as an attribute: ${level}`, async () => {
      setClock(daysLater(days));
      let event!: GuideLoadEvent;
      const listen = (one: Event) => (event = one as GuideLoadEvent);
      document.addEventListener('guide-load', listen);
      const guide = await mount(html`<tiktok-exit-guide sections="after"></tiktok-exit-guide>`);
      document.removeEventListener('guide-load', listen);
      const words = said(guide);
      expect(words).to.have.length(6);
      for (const one of words) {
        expect(one).to.contain(`Checked ${ago} (`);
        expect(one.includes('Names in the app may have changed.')).to.equal(isWarned);
      }
      expect([guide.freshness, guide.getAttribute('freshness'), event.freshness]).to.deep.equal([level, level, level]);
      expect(note(guide) ? spokenText(note(guide)!) : '').to.equal(level === 'stale' ? `Warning ${OLD}` : '');
    });
  }

  it('is not claimed for a guide without a date', async () => {
    const undated = { ...languages.en!.guide, checked: '' };
    const guide = await mount(html`<tiktok-exit-guide></tiktok-exit-guide>`);
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

  it('shows only the date where the device’s clock is before it', async () => {
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
