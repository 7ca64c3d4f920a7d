import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { TikTokExitGuide } from '../../src/entries/index.js';
import { accessibilityFindings } from '../accessibility-findings.js';
import {
  cleanUp,
  content,
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

/** The name of the region of a guide: the texts of the elements that `aria-labelledby` refers to. */
const regionName = (guide: TikTokExitGuide) =>
  region(guide)
    .getAttribute('aria-labelledby')!
    .split(' ')
    .map((id) => guide.shadowRoot!.getElementById(id)!.textContent)
    .join(' ')
    .trim();

describe('Structure, for those who move by landmarks, headings and lists', () => {
  afterEach(cleanUp);

  it('is one region named by its title, without other landmarks (S1)', async () => {
    const guide = await mount();
    const landmarks = [...guide.shadowRoot!.querySelectorAll(LANDMARKS)];
    expect(
      landmarks.length === 1 && landmarks[0] === region(guide),
      landmarks.map((one) => one.localName).join(),
    ).to.equal(true);
    expect(regionName(guide)).to.equal('Leave TikTok');
    expect(region(guide).getAttribute('aria-labelledby')).to.contain(headings(guide)[0]!.id);
  });

  it('has another region name than the other guides on the page, even after one of them is removed (S1)', async () => {
    const short = html`<tiktok-exit-guide sections="stay"></tiktok-exit-guide>`;
    const first = await mount(short);
    const second = await mount(short);
    const third = await mount(short);
    expect([first, second, third].map(regionName)).to.deep.equal(['Leave TikTok', 'Leave TikTok 2', 'Leave TikTok 3']);
    // The page of this test has no main content, so the rule about a link to the main content is not checked.
    expect(await accessibilityFindings(document.body, ['skip_main_exists'])).to.deep.equal([]);
    second.remove();
    const fourth = await mount(short);
    expect([first, fourth, third].map(regionName)).to.deep.equal(['Leave TikTok', 'Leave TikTok 2', 'Leave TikTok 3']);
  });

  for (const first of [1, 2, 3, 4]) {
    it(`starts at h${first} and skips no heading level, with heading-level="${first}" (S2)`, async () => {
      const guide = await mount(html`<tiktok-exit-guide heading-level=${first} open="all"></tiktok-exit-guide>`);
      const levels = headings(guide).map(level);
      expect(levels[0]).to.equal(first);
      levels.reduce((before, now) => {
        expect(now).to.be.at.most(before + 1);
        expect(now).to.be.at.least(first);
        return now;
      });
      const wayTitle = headings(guide).find((heading) => spokenText(heading) === 'Phone app')!;
      const stepTitle = stepButton(guide, 'Open your account settings').parentElement!;
      expect([level(stepTitle), level(wayTitle)]).to.deep.equal([first + 2, first + 3]);
      expect(await accessibilityFindings(guide)).to.deep.equal([]);
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
    expect(stepLists(guide)).to.have.length(7);
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
    const actions = [...panelOf(stepButton(guide, 'If you sign in elsewhere with TikTok')).querySelectorAll('li')];
    const path = actions.map(spokenText).find((text) => text.includes('Settings and privacy'));
    expect(path).to.equal('In TikTok, tap Profile, then Menu , then Settings and privacy.');
    expect(region(guide).textContent).not.to.match(/[→›▸»>]/);
    const separators = getComputedStyle(guide.shadowRoot!.querySelector('[part=path-separator]')!, '::before');
    expect(separators.content).to.be.oneOf(['""', "''", 'none', '']);
  });

  it('keeps the space between ", then" and the next label of a tap path (S8)', async () => {
    const guide = await mount(html`<tiktok-exit-guide sections="prepare" open="logins"></tiktok-exit-guide>`);
    const panel = panelOf(stepButton(guide, 'If you sign in elsewhere with TikTok'));
    const separator = panel.querySelector<HTMLElement>('[part=path-separator] > .unseen')!;
    // `innerText` leaves out what the browser does not draw, such as a space at the end of a line.
    expect(separator.innerText).to.equal(', then ');
  });

  it('has lang and dir around everything except the slots (S9)', async () => {
    const guide = await mount();
    expect([content(guide).lang, content(guide).dir]).to.deep.equal(['en', 'ltr']);
    for (const heading of headings(guide)) expect(content(guide).contains(heading)).to.equal(true);
  });

  it('has its messages for screen readers in the language of its words, whatever the language of the page (S9)', async () => {
    document.documentElement.lang = 'ar';
    const guide = await mount();
    expect(status(guide).closest<HTMLElement>('[lang]')?.lang).to.equal('en');
  });

  it('follows the dir attribute (L7)', async () => {
    const guide = await mount(html`<tiktok-exit-guide dir="rtl"></tiktok-exit-guide>`);
    expect(content(guide).dir).to.equal('rtl');
  });

  it('leaves the publisher’s header and footer the language and direction of the page (S9)', async () => {
    Object.assign(document.documentElement, { lang: 'ar', dir: 'rtl' });
    const guide = await mount(
      html`<tiktok-exit-guide lang="en"
        ><p slot="header">من مكتبنا.</p>
        <p slot="footer">راسلنا.</p></tiktok-exit-guide
      >`,
    );
    for (const slotted of guide.querySelectorAll('p')) {
      expect(getComputedStyle(slotted).direction).to.equal('rtl');
      // The publisher's content in a slot is in the language of the page. But Chromium gives the content the language
      // of the `<slot>`. So neither the slot nor an element around the slot may have `lang`.
      expect(slotted.assignedSlot!.closest('[lang]') === null, slotted.slot).to.equal(true);
    }
    expect(getComputedStyle(headings(guide)[0]!).direction).to.equal('ltr');
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

  it('opens links in the same tab, without referrer and opener (C5)', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="all"></tiktok-exit-guide>`);
    const outward = [...guide.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')];
    expect(outward.length).to.be.greaterThan(30);
    for (const link of outward) {
      expect([link.target, link.rel]).to.deep.equal(['', 'noopener noreferrer']);
    }
  });

  it('starts each step with a verb, or with “If” where it concerns few readers', async () => {
    const guide = await mount();
    const verbs =
      /^(If you|If someone|Answer|Ask|Block|Check|Choose|Compare|Deactivate|Do|Fix|Get|Know|Leave|Limit|Make|Open|Remove|Report|Reset|Save|See|Stay|Stop|Take|Unlink) /;
    for (const button of stepButtons(guide)) expect(title(button)).to.match(verbs);
  });
});
