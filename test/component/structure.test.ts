import { expect } from '@open-wc/testing';
import { html } from 'lit';
import {
  cleanUp,
  contentsLinks,
  headings,
  level,
  mount,
  panelOf,
  region,
  spokenText,
  status,
  stepButton,
  stepButtons,
  stepLists,
  title,
} from './helpers.js';

const LANDMARKS =
  'main, nav, aside, header, footer, form, search, section[aria-label], section[aria-labelledby], [role=main], [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=region], [role=form], [role=search]';

describe('Structure, for those who move by landmarks, headings and lists', () => {
  afterEach(cleanUp);

  it('is one region named by its title, without other landmarks (S1)', async () => {
    const guide = await mount();
    const landmarks = [...guide.shadowRoot!.querySelectorAll(LANDMARKS)];
    expect(
      landmarks.length === 1 && landmarks[0] === region(guide),
      landmarks.map((one) => one.localName).join(),
    ).to.equal(true);
    const label = guide.shadowRoot!.getElementById(region(guide).getAttribute('aria-labelledby')!)!;
    expect(spokenText(label)).to.equal('Leave TikTok');
    expect(label === headings(guide)[0]).to.equal(true);
  });

  for (const first of [1, 2, 3, 4]) {
    it(`starts at h${first} and skips no heading level, with heading-level="${first}" (S2)`, async () => {
      const guide = await mount(html`<tiktok-exit-guide heading-level=${first} open="all"></tiktok-exit-guide>`);
      const levels = headings(guide).map(level);
      expect(levels[0]).to.equal(first);
      levels.reduce((before, now) => {
        expect(now).to.be.at.most(Math.min(before + 1, 6));
        expect(now).to.be.at.least(first);
        return now;
      });
      const wayTitle = headings(guide).find((heading) => spokenText(heading) === 'Phone app')!;
      const stepTitle = stepButton(guide, 'Open your account settings').parentElement!;
      expect([level(stepTitle), level(wayTitle)]).to.deep.equal([first + 2, Math.min(first + 3, 6)]);
    });
  }

  it('starts at h2 by default (S2)', async () => {
    const guide = await mount();
    expect(level(headings(guide)[0]!)).to.equal(2);
  });

  it('has each step as an item of a list that tells the number of steps (S3)', async () => {
    const guide = await mount();
    const items = stepLists(guide).flatMap((list) => [...list.children]);
    expect(items.map((item) => item.localName)).to.deep.equal(stepButtons(guide).map(() => 'li'));
    for (const button of stepButtons(guide)) expect(items).to.include(button.closest('li'));
    expect(stepLists(guide)).to.have.length(6);
  });

  it('has step headers with one button in a heading, and no other control inside (S4)', async () => {
    const guide = await mount();
    for (const button of stepButtons(guide)) {
      const heading = button.parentElement!;
      expect(heading.localName).to.match(/^h\d$/);
      expect(heading.children.length === 1 && heading.firstElementChild === button).to.equal(true);
      expect(spokenText(heading)).to.equal(spokenText(button));
      expect(button.type).to.equal('button');
      expect(button.querySelector('a, button, input, select, textarea, summary, [tabindex], [role]')).to.equal(null);
    }
  });

  it('names a step button by its visible text only: number, then title (S5)', async () => {
    const guide = await mount();
    const button = stepButton(guide, 'Choose to delete permanently');
    expect(spokenText(button)).to.equal('Step 2 Choose to delete permanently');
    expect(spokenText(stepButton(guide, 'Make your account private'))).to.equal('Make your account private');
    for (const one of stepButtons(guide)) {
      expect(
        one.hasAttribute('aria-label') || one.hasAttribute('aria-labelledby') || one.hasAttribute('title'),
      ).to.equal(false);
      expect(spokenText(one)).to.equal(one.textContent!.replace(/\s+/g, ' ').trim());
    }
  });

  it('hides number disc and chevron from screen readers, and shows open and closed by shape (S7)', async () => {
    const guide = await mount();
    const button = stepButton(guide, 'Choose to delete permanently');
    const drawn = [...button.querySelectorAll<HTMLElement>('[aria-hidden="true"]')];
    expect(drawn).to.have.length(2);
    const chevron = drawn.at(-1)!;
    const turned = () => getComputedStyle(chevron).rotate;
    const closed = turned();
    button.click();
    await guide.updateComplete;
    await Promise.all(chevron.getAnimations().map((animation) => animation.finished));
    expect(turned()).not.to.equal(closed);
  });

  it('has ", then " between the labels of a tap path, and no arrow character (S8)', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="all"></tiktok-exit-guide>`);
    const actions = [...panelOf(stepButton(guide, 'Change how you log in elsewhere')).querySelectorAll('li')];
    const path = actions.map(spokenText).find((text) => text.includes('Settings and privacy'));
    expect(path).to.equal('In TikTok, tap Profile, then Menu , then Settings and privacy.');
    expect(region(guide).textContent).not.to.match(/[→›▸»>]/);
    const separators = getComputedStyle(guide.shadowRoot!.querySelector('[part=path-separator]')!, '::before');
    expect(separators.content).to.be.oneOf(['""', "''", 'none', '']);
  });

  it('has lang and dir on its root (S9)', async () => {
    const guide = await mount();
    expect([region(guide).lang, region(guide).dir]).to.deep.equal(['en', 'ltr']);
  });

  it('follows the dir attribute (L7)', async () => {
    const guide = await mount(html`<tiktok-exit-guide dir="rtl"></tiktok-exit-guide>`);
    expect(region(guide).dir).to.equal('rtl');
  });

  it('has no drawing that needs a description (S10)', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="all"></tiktok-exit-guide>`);
    expect(guide.shadowRoot!.querySelector('img, svg, canvas, video, object')).to.equal(null);
  });

  it('has one empty status region from the first drawing on (C2)', async () => {
    const guide = await mount();
    expect(guide.shadowRoot!.querySelectorAll('[role=status], [aria-live]')).to.have.length(1);
    expect(status(guide).textContent).to.equal('');
  });

  it('starts with a list of its sections, in their order', async () => {
    const guide = await mount();
    expect(contentsLinks(guide).map(spokenText)).to.deep.equal([
      'Before you decide',
      'Get ready',
      'Delete your account',
      'Afterwards',
      'Stay, but be harder to reach',
      'If you cannot get in',
    ]);
  });

  it('opens links in the same tab, without referrer and opener (C5)', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="all"></tiktok-exit-guide>`);
    const outward = [...guide.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')];
    expect(outward.length).to.be.greaterThan(30);
    for (const link of outward) {
      expect([link.target, link.rel]).to.deep.equal(['', 'noopener noreferrer']);
    }
  });

  it('starts each step with a verb', async () => {
    const guide = await mount();
    const verbs =
      /^(Ask|Block|Change|Check|Choose|Close|Compare|Deactivate|Do|Fix|Get|Know|Leave|Limit|Make|Open|Prove|Remove|Report|Reset|Save|See|Send|Stay|Stop|Take|Unlink|Use|Write) /;
    for (const button of stepButtons(guide)) expect(title(button)).to.match(verbs);
  });
});
