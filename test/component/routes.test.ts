import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { TikTokExitGuide } from '../../src/entries/index.js';
import type { Guide } from '../../src/guide/guide.js';
import { parse } from '../../src/guide/markdown/parse.js';
import { routesOf, startOf } from '../../src/guide/routes.js';
import { accessibilityFindings } from '../accessibility-findings.js';
import {
  button,
  checkbox,
  cleanUp,
  drawClosedSteps,
  focusIn,
  isExpanded,
  isShown,
  linkIn,
  mount,
  nextPaint,
  openTitles,
  panelOf,
  press,
  radio,
  routes,
  routeTitles,
  sectionButton,
  sectionButtons,
  sectionHeading,
  spokenText,
  status,
  stepButton,
  stepButtons,
  unfoldedTitles,
} from './helpers.js';

const { guide: ROUTES } = parse(await (await fetch('/test/guides/routes.md')).text());

/** A guide with these sections. A section is given by its Markdown facts, and by whether its only step has a number. */
const guideOf = (...sections: [facts: string, isNumbered: boolean][]): Guide =>
  parse(
    `---\ntitle: Own\nlang: en\nchecked: 2026-11-22\n---\n${sections
      .map(
        ([facts, isNumbered], index) =>
          `## S${index} {#s${index}}\n\n<!-- ${facts} -->\n\n### ${isNumbered ? '1. ' : ''}T${index} {#t${index}}\n\n1. Go.\n`,
      )
      .join('\n')}`,
  ).guide;

/** Shows a guide that is given as data. */
async function show(data: Guide, template = html`<tiktok-exit-guide platform="web"></tiktok-exit-guide>`) {
  const guide = await mount(template);
  await replace(guide, data);
  return guide;
}

async function replace(guide: TikTokExitGuide, data: Guide): Promise<void> {
  const loaded = new Promise((done) => guide.addEventListener('guide-load', done, { once: true }));
  guide.guide = data;
  await loaded;
  drawClosedSteps();
  await guide.updateComplete;
}

/** The title of the chosen route. */
const chosen = (guide: TikTokExitGuide) =>
  routes(guide)
    .find(({ checked }) => checked)
    ?.labels![0]!.textContent!.trim();

/** The texts that the status region gets while `act` runs. */
async function saidDuring(guide: TikTokExitGuide, act: () => unknown): Promise<string[]> {
  const said: string[] = [];
  const observer = new MutationObserver(() => said.push(status(guide).textContent!));
  observer.observe(status(guide), { childList: true, characterData: true, subtree: true });
  await act();
  await guide.updateComplete;
  await nextPaint();
  observer.disconnect();
  return said;
}

/** Fires the event of find-in-page as a browser does: at the innermost hidden element around a text. */
async function find(guide: TikTokExitGuide, place: Element): Promise<void> {
  place.closest('[hidden]')!.dispatchEvent(new Event('beforematch', { bubbles: true }));
  await guide.updateComplete;
}

describe('The choice of a route', () => {
  afterEach(cleanUp);

  it('is a radio group with a legend, and the first route is chosen (R1)', async () => {
    const guide = await mount();
    const group = routes(guide)[0]!.closest('fieldset')!;
    expect(spokenText(group.querySelector('legend')!)).to.equal('What do you want to do?');
    expect(routes(guide).map((one) => one.labels![0]!.textContent!.trim())).to.deep.equal([
      'Delete my account',
      'Stay, but be harder to reach',
      'I cannot sign in, or it is not my account',
    ]);
    expect(chosen(guide)).to.equal('Delete my account');
  });

  it('shows the sections of the route at once, and moves neither the focus nor anything above (R1)', async () => {
    const guide = await show(ROUTES);
    const [, stay] = routes(guide);
    stay!.focus();
    const { top } = stay!.getBoundingClientRect();
    expect(await saidDuring(guide, () => stay!.click())).to.deep.equal([]);
    expect(routeTitles(guide)).to.deep.equal(['Think first', 'Stay here']);
    expect(unfoldedTitles(guide)).to.deep.equal(['Stay here']);
    expect(openTitles(guide)).to.deep.equal([]);
    expect(focusIn(guide), 'a radio has no text').to.equal('');
    expect(guide.shadowRoot!.activeElement === stay).to.equal(true);
    // Firefox places the text in whole device pixels, so it may move by less than one pixel.
    expect(stay!.getBoundingClientRect().top).to.be.closeTo(top, 1);
  });

  it('hides the sections of other routes from the keyboard and from screen readers, but not from find-in-page (R1)', async () => {
    const guide = await show(ROUTES);
    for (const wanted of ['Stay here', 'Locked pecan doors']) {
      const place = sectionHeading(guide, wanted).parentElement!;
      expect(place.getAttribute('hidden')).to.equal('until-found');
      expect(sectionButton(guide, wanted).checkVisibility()).to.equal(false);
    }
  });

  it('offers the platforms only on routes with instructions for several platforms', async () => {
    const guide = await show(ROUTES);
    const platforms = () => guide.shadowRoot!.querySelectorAll('[name=platform]').length;
    expect(platforms()).to.equal(0);
    await press(radio(guide, 'Stay'));
    expect(platforms()).to.equal(2);
  });

  it('is kept with the progress, if the reader wants that', async () => {
    const first = await mount();
    await press(checkbox(first, 'Step 1 done: Open your account settings'));
    await press(checkbox(first, 'Keep my place on this device'));
    await press(radio(first, 'Stay, but be harder to reach'));
    first.remove();
    const second = await mount();
    expect(chosen(second)).to.equal('Stay, but be harder to reach');
    expect(unfoldedTitles(second)).to.deep.equal(['Stay, but be harder to reach']);
    expect(status(second).textContent).to.equal('');
  });

  it('falls back to the first route if the kept one is unknown', async () => {
    localStorage.setItem('tiktok-exit-guide:', '{"done":"","route":"Become famous"}');
    expect(chosen(await mount())).to.equal('Delete my account');
  });

  it('is not there if the guide has fewer than two routes', async () => {
    const guides = [
      await show(guideOf(['sources:', true], ['optional', false])),
      await show(guideOf(['route: Go', true], ['optional', false])),
      await mount(html`<tiktok-exit-guide sections="delete after"></tiktok-exit-guide>`),
      await mount(html`<tiktok-exit-guide sections="decide prepare delete after"></tiktok-exit-guide>`),
      await mount(html`<tiktok-exit-guide sections="decide stay"></tiktok-exit-guide>`),
      await mount(html`<tiktok-exit-guide sections="decide"></tiktok-exit-guide>`),
    ];
    for (const guide of guides) {
      expect(routes(guide)).to.deep.equal([]);
      for (const each of sectionButtons(guide)) expect(each.checkVisibility()).to.equal(true);
    }
  });

  it('leaves out a route of which nothing is shown', async () => {
    const guide = await mount(html`<tiktok-exit-guide sections="locked-out decide stay"></tiktok-exit-guide>`);
    expect(routes(guide)).to.have.length(2);
    expect(chosen(guide)).to.equal('I cannot sign in, or it is not my account');
    guide.sections = 'delete stay';
    await guide.updateComplete;
    expect(chosen(guide)).to.equal('Delete my account');
    expect(routeTitles(guide)).to.deep.equal(['Delete your account']);
  });

  it('shows a section without a route on every route', async () => {
    const guide = await show(guideOf(['route: A', true], ['route: B', true], ['optional', false]));
    expect(routeTitles(guide)).to.deep.equal(['S0', 'S2']);
    await press(radio(guide, 'B'));
    expect(routeTitles(guide)).to.deep.equal(['S1', 'S2']);
    expect(unfoldedTitles(guide)).to.deep.equal(['S1']);
  });

  it('stays when the guide is replaced, also if a step of another route is open', async () => {
    const guide = await show(ROUTES);
    guide.openStep('write');
    await guide.updateComplete;
    await press(radio(guide, 'Leave'));
    await replace(guide, structuredClone(ROUTES));
    expect(chosen(guide)).to.equal('Leave');
    expect(openTitles(guide)).to.deep.equal(['Write a letter']);
    expect(status(guide).textContent).to.equal('');
    await press(radio(guide, 'I cannot get in'));
    expect(unfoldedTitles(guide)).to.deep.equal(['Locked pecan doors']);
    await replace(guide, guideOf(['route: A', true], ['route: B', true]));
    expect(chosen(guide)).to.equal('A');
  });

  it('changes nothing about the events', async () => {
    const guide = await show(ROUTES);
    const heard: string[] = [];
    for (const name of ['guide-step-toggle', 'guide-step-done', 'guide-platform-change', 'guide-load'])
      guide.addEventListener(name, ({ type }) => heard.push(type));
    await press(radio(guide, 'Stay'));
    await press(sectionButton(guide, 'Think first'));
    expect(heard).to.deep.equal([]);
  });
});

describe('The start of a route', () => {
  const start = (...sections: [string, boolean][]) => startOf(guideOf(...sections).sections, 'A')!.id;

  it('is the first section with numbered steps that is not optional', () => {
    expect(start(['route: A', false], ['route: A; optional', true], ['route: B', true], ['route: A', true])).to.equal(
      's3',
    );
  });

  it('is the first section that is not optional, if none has numbered steps', () => {
    expect(start(['route: A; optional', true], ['route: A', false])).to.equal('s1');
  });

  it('is found even if all sections are optional', () => {
    expect(start(['route: A; optional', false], ['route: A; optional', true])).to.equal('s1');
    expect(start(['route: A; optional', false])).to.equal('s0');
  });

  it('is found on a route that leads through sections without routes', () => {
    expect(routesOf(guideOf(['optional', true], ['route: B | A', false]).sections)).to.deep.equal(['B']);
    expect(start(['optional', true], ['route: A | B', false])).to.equal('s1');
  });
});

describe('A section', () => {
  afterEach(cleanUp);

  it('folds and unfolds by its button, and never by that of another section (R2)', async () => {
    const guide = await mount();
    expect(unfoldedTitles(guide)).to.deep.equal(['Delete your account']);
    await press(sectionButton(guide, 'Save your things'));
    expect(unfoldedTitles(guide)).to.deep.equal(['Save your things', 'Delete your account']);
    expect(isShown(panelOf(sectionButton(guide, 'Save your things')))).to.equal(true);
    await press(sectionButton(guide, 'Delete your account'));
    expect(unfoldedTitles(guide)).to.deep.equal(['Save your things']);
    const panel = panelOf(sectionButton(guide, 'Delete your account'));
    expect([panel.getAttribute('hidden'), isShown(panel)]).to.deep.equal(['until-found', false]);
  });

  it('is a heading whose only child is a button, named by its title and a few words (R2)', async () => {
    const guide = await mount();
    for (const each of sectionButtons(guide)) {
      expect(each.parentElement!.localName).to.equal('h3');
      expect([each.parentElement!.children.length, each.querySelector('a, button, input')]).to.deep.equal([1, null]);
      expect([each.type, each.hasAttribute('aria-label')]).to.deep.equal(['button', false]);
      expect(panelOf(each).hasAttribute('role')).to.equal(false);
    }
    expect(spokenText(sectionButton(guide, 'Save your things'))).to.equal(
      'Save your things Your data, videos, drafts and coins',
    );
  });

  it('keeps its steps open or closed while it is folded (R2)', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="choose"></tiktok-exit-guide>`);
    for (const _ of [1, 2]) await press(sectionButton(guide, 'Delete your account'));
    expect(openTitles(guide)).to.deep.equal(['Choose to delete permanently']);
  });

  it('moves the focus to its button when it is folded around the focus (D4, K5)', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="choose"></tiktok-exit-guide>`);
    for (const place of [
      stepButton(guide, 'Fix a missing row or code'),
      linkIn(guide, 'Choose to delete permanently', 'Compare your choices'),
    ]) {
      guide.openStep('choose');
      await guide.updateComplete;
      place.focus();
      expect(focusIn(guide)).to.equal(spokenText(place));
      await press(sectionButton(guide, 'Delete your account'));
      expect(focusIn(guide)).to.equal('Delete your account A few taps and a code');
    }
  });

  it('does not fold if it is the only one, or if it is on the only route that is left', async () => {
    const guide = await mount(html`<tiktok-exit-guide sections="stay"></tiktok-exit-guide>`);
    expect(sectionButtons(guide)).to.deep.equal([]);
    for (const each of stepButtons(guide)) expect(each.checkVisibility()).to.equal(true);
    expect(sectionHeading(guide, 'Stay, but be harder to reach').querySelector('button')).to.equal(null);
  });

  it('is unfolded at first if the guide has no routes, and can be folded', async () => {
    const guide = await show(guideOf(['optional', false], ['about: x', true]));
    expect(unfoldedTitles(guide)).to.deep.equal(['S0', 'S1']);
    await press(sectionButton(guide, 'S0'));
    expect(unfoldedTitles(guide)).to.deep.equal(['S1']);
  });

  it('is unfolded at first on a route whose sections are all optional', async () => {
    const guide = await show(guideOf(['route: A; optional', true], ['route: B', true]));
    expect(unfoldedTitles(guide)).to.deep.equal(['S0']);
  });

  it('is unfolded where `open` names one of its steps, and `open="all"` unfolds all', async () => {
    const some = await mount(html`<tiktok-exit-guide open="save"></tiktok-exit-guide>`);
    expect(unfoldedTitles(some)).to.deep.equal(['Save your things', 'Delete your account']);
    const all = await mount(html`<tiktok-exit-guide open="all"></tiktok-exit-guide>`);
    expect(chosen(all)).to.equal('Delete my account');
    expect(unfoldedTitles(all)).to.deep.equal(routeTitles(all));
    await press(radio(all, 'I cannot sign in, or it is not my account'));
    expect(unfoldedTitles(all)).to.deep.equal(routeTitles(all));
  });

  it('is unfolded by openAll() on every route, without a change of the route', async () => {
    const guide = await show(ROUTES);
    expect(await saidDuring(guide, () => guide.openAll())).to.deep.equal([]);
    expect(chosen(guide)).to.equal('Leave');
    expect(unfoldedTitles(guide)).to.deep.equal(['Think first', 'Go']);
    await press(radio(guide, 'Stay'));
    expect(openTitles(guide)).to.have.length(stepButtons(guide).length);
    expect(unfoldedTitles(guide)).to.deep.equal(['Think first', 'Stay here']);
  });
});

describe('A change of the route that the reader did not choose', () => {
  afterEach(cleanUp);

  it('comes with a step in `open`, silently at load and with a message later (R1, C2)', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="password"></tiktok-exit-guide>`);
    expect(chosen(guide)).to.equal('I cannot sign in, or it is not my account');
    expect(unfoldedTitles(guide)).to.deep.equal(['If you cannot sign in']);
    expect(status(guide).textContent).to.equal('');
    expect(await saidDuring(guide, () => (guide.open = 'wait'))).to.deep.equal(['Now showing: Delete my account']);
    expect(unfoldedTitles(guide)).to.deep.equal(['Delete your account', 'After you deleted it']);
  });

  it('does not come if one of the steps in `open` is on the chosen route', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="password choose"></tiktok-exit-guide>`);
    expect(chosen(guide)).to.equal('Delete my account');
  });

  it('comes with openStep(), is said once and seen at the step (R1)', async () => {
    const guide = await show(ROUTES);
    expect(await saidDuring(guide, () => guide.openStep('private'))).to.deep.equal(['Now showing: Stay']);
    expect(chosen(guide)).to.equal('Stay');
    expect(unfoldedTitles(guide)).to.deep.equal(['Stay here']);
    expect(openTitles(guide)).to.deep.equal(['Be private']);
    const seen = panelOf(stepButton(guide, 'Be private')).querySelector<HTMLElement>('[part=said]')!;
    expect([seen.textContent!.trim(), seen.ariaHidden, seen.checkVisibility()]).to.deep.equal([
      'Now showing: Stay',
      'true',
      true,
    ]);
  });

  it('comes with a text that find-in-page finds: in a step, in an introduction or in a heading (R1, R3)', async () => {
    const guide = await show(ROUTES);
    const cases: [Element, string, string[], string[]][] = [
      [panelOf(stepButton(guide, 'Be private')).firstElementChild!, 'Stay', ['Stay here'], ['Be private']],
      [panelOf(sectionButton(guide, 'Think first')).firstElementChild!, 'Stay', ['Think first', 'Stay here'], []],
      [sectionButton(guide, 'Locked pecan doors'), 'I cannot get in', ['Locked pecan doors'], []],
    ];
    for (const [place, route, sections, steps] of cases) {
      guide.closeAll();
      await guide.updateComplete;
      await find(guide, place);
      expect([chosen(guide), unfoldedTitles(guide), openTitles(guide)]).to.deep.equal([route, sections, steps]);
    }
    expect(status(guide).textContent).to.equal('Now showing: I cannot get in');
    expect(localStorage.length).to.equal(0);
  });

  it('keeps its message if the browser sends further events for the same text (C2, R3)', async () => {
    const guide = await show(ROUTES);
    const panel = panelOf(stepButton(guide, 'Be private'));
    await find(guide, panel.firstElementChild!);
    for (const place of [panel, panelOf(sectionButton(guide, 'Stay here'))]) {
      place.dispatchEvent(new Event('beforematch', { bubbles: true }));
      await guide.updateComplete;
    }
    expect(status(guide).textContent).to.equal('Now showing: Stay');
  });

  it('moves the focus to the choice of the route if it was in a section that is hidden now (K5)', async () => {
    const guide = await show(ROUTES);
    Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { isActive: false } });
    stepButton(guide, 'Open the settings').focus();
    guide.openStep('private');
    await guide.updateComplete;
    delete (navigator as { userActivation?: unknown }).userActivation;
    expect(guide.shadowRoot!.activeElement === radio(guide, 'Stay')).to.equal(true);
  });
});

describe('A link to another section', () => {
  afterEach(cleanUp);

  const back = (guide: TikTokExitGuide, wanted: string) => button(guide, `Back to “${wanted}”`);

  it('leads to a step on another route, and back to the link (R1)', async () => {
    const guide = await show(ROUTES, html`<tiktok-exit-guide platform="web" open="ask"></tiktok-exit-guide>`);
    guide.openStep('ask');
    await guide.updateComplete;
    const link = linkIn(guide, 'Ask yourself', 'the letter');
    expect(await saidDuring(guide, () => link.click())).to.deep.equal(['Now showing: I cannot get in']);
    expect(focusIn(guide)).to.equal('Write a letter');
    expect(panelOf(stepButton(guide, 'Write a letter')).contains(back(guide, 'Ask yourself'))).to.equal(true);
    await press(back(guide, 'Ask yourself'));
    expect(chosen(guide)).to.equal('Leave');
    expect(focusIn(guide)).to.equal('the letter');
    expect(back(guide, 'Ask yourself')).to.equal(undefined);
    expect(location.hash).to.equal('');
  });

  it('leads to a section on the same route, and back (R1)', async () => {
    const guide = await show(ROUTES);
    await press(stepButton(guide, 'Open the settings'));
    linkIn(guide, 'Open the settings', 'think first').click();
    await guide.updateComplete;
    expect(unfoldedTitles(guide)).to.deep.equal(['Think first', 'Go']);
    expect(focusIn(guide)).to.equal('Think first Two questions');
    expect(status(guide).textContent).to.equal('');
    await press(back(guide, 'Open the settings'));
    expect(focusIn(guide)).to.equal('think first');
  });

  it('offers no way back to a step that a new guide no longer has', async () => {
    const guide = await show(ROUTES);
    await press(linkIn(guide, 'Ask yourself', 'the letter'));
    const without = structuredClone(ROUTES);
    without.sections[0]!.steps.shift();
    await replace(guide, without);
    expect(openTitles(guide)).to.deep.equal(['Write a letter']);
    expect(guide.shadowRoot!.querySelectorAll('[part=back]')).to.have.length(0);
  });

  it('offers no way back if it stays in its section, and only one way back at a time', async () => {
    const guide = await show(ROUTES);
    await press(stepButton(guide, 'Open the settings'));
    await press(linkIn(guide, 'Open the settings', 'think first'));
    await press(linkIn(guide, 'Open the settings', 'say so'));
    expect(openTitles(guide)).to.deep.equal(['Open the settings', 'Say goodbye']);
    expect(guide.shadowRoot!.querySelectorAll('[part=back]')).to.have.length(0);
    await press(linkIn(guide, 'Ask yourself', 'how to stay'));
    await press(linkIn(guide, 'Be private', 'go'));
    expect(chosen(guide)).to.equal('Leave');
    expect(guide.shadowRoot!.querySelectorAll('[part=back]')).to.have.length(1);
    expect(spokenText(back(guide, 'Be private'))).to.contain('Be private');
  });
});

describe('Routes and sections, for accessibility checkers', () => {
  afterEach(cleanUp);

  // The page of this test has no main content to skip to, so the rule about skipping is not checked.
  const findings = () => accessibilityFindings(document.body, ['skip_main_exists']);

  for (const index of [0, 1, 2]) {
    it(`have no findings on each route: ${index + 1} (R1)`, async () => {
      const guide = await mount();
      await press(routes(guide)[index]!);
      expect(await findings()).to.deep.equal([]);
    });
  }

  it('have no findings with all sections folded (R2)', async () => {
    const guide = await mount();
    for (const each of sectionButtons(guide)) if (isExpanded(each)) await press(each);
    expect(await findings()).to.deep.equal([]);
  });

  it('have no findings with all sections unfolded and all steps open (R2)', async () => {
    const guide = await mount();
    guide.openAll();
    await guide.updateComplete;
    expect(await findings()).to.deep.equal([]);
  });

  it('have no findings where a link has led to another route (R1)', async () => {
    const guide = await show(ROUTES);
    await press(linkIn(guide, 'Ask yourself', 'the letter'));
    expect(await findings()).to.deep.equal([]);
  });
});
