import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { accessibilityFindings } from '../accessibility-findings.js';
import {
  cleanUp,
  content,
  mount,
  nextPaint,
  panelOf,
  press,
  region,
  sectionButtons,
  showAllButtons,
  stepButton,
  stepButtons,
} from './helpers.js';
import { contrast, shownColor } from './contrast.js';
import type { TikTokExitGuide } from '../../src/entries/index.js';
import { languageTags } from '../../src/languages/index.js';

const everywhere = (guide: TikTokExitGuide, selector: string) => [
  ...guide.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

/** The words that stand on more than one line. */
function brokenWords(elements: HTMLElement[]): string[] {
  const broken: string[] = [];
  for (const element of elements) {
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const text = words.currentNode as Text;
      for (const { index, 0: word } of text.data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
      }
    }
  }
  return broken;
}

const SCHEMES = ['light', 'dark'] as const;

describe('Looks', () => {
  afterEach(cleanUp);

  it('is checked by two accessibility checkers that both see into its shadow root', async () => {
    const guide = await mount();
    const button = guide.shadowRoot!.querySelector('section')!.appendChild(document.createElement('button'));
    button.part.add('button');
    const findings = (await accessibilityFindings(guide)).map((finding) => finding.split(/[: (]+/, 2).join(' '));
    expect(findings).to.have.members(['axe button-name', 'IBM input_label_exists']);
  });

  it('has no accessibility findings at 320 px, at the lowest level of the title', async () => {
    const guide = await mount(html`<tiktok-exit-guide heading-level="4" open="all"></tiktok-exit-guide>`);
    guide.parentElement!.style.width = '320px';
    expect(await accessibilityFindings(guide)).to.deep.equal([]);
  });

  for (const theme of SCHEMES) {
    for (const open of ['', 'all']) {
      it(`has no accessibility findings, ${theme}, ${open ? 'all steps open' : 'all steps closed'}`, async () => {
        const guide = await mount(html`<tiktok-exit-guide theme=${theme} open=${open}></tiktok-exit-guide>`);
        expect(await accessibilityFindings(guide)).to.deep.equal([]);
      });
    }

    it(`has at least 4.5:1 for text and 7:1 for body text, ${theme} (L1)`, async () => {
      const guide = await mount(html`<tiktok-exit-guide theme=${theme} open="all"></tiktok-exit-guide>`);
      const texts = everywhere(guide, 'p, li, h2, h3, h4, h5, a, b, strong, button, span, td, th').filter(
        (element) =>
          (element.textContent!.trim() || element.matches('[part=step-number]')) && !element.closest('.unseen'),
      );
      // Under the pointer, a step header and a button get the surface colour as background. A label always has that background,
      // so the colour is read from a label.
      const surface = shownColor(everywhere(guide, '[part=label]')[0]!, 'background-color');
      for (const element of everywhere(guide, '[part=step-title], [part=button]')) {
        expect(contrast(shownColor(element, 'color'), surface), 'under the pointer').to.be.at.least(4.5);
      }
      expect(texts.length).to.be.greaterThan(300);
      for (const element of texts) {
        const ratio = contrast(shownColor(element, 'color'), shownColor(element, 'background-color'));
        expect(ratio, element.outerHTML).to.be.at.least(4.5);
        if (element.matches('[part=body] li, [part=body] p')) {
          if (!element.closest('[part=sources], [part=time], [part=freshness], [part=note-title]'))
            expect(ratio).to.be.at.least(7);
        }
      }
    });

    it(`has at least 3:1 for outlines of controls and for the focus ring, ${theme} (L1, K7)`, async () => {
      const guide = await mount(html`<tiktok-exit-guide theme=${theme} open="choose"></tiktok-exit-guide>`);
      const background = shownColor(region(guide), 'background-color');
      for (const element of [...showAllButtons(guide), ...everywhere(guide, '[part=step-number]')]) {
        expect(contrast(shownColor(element, 'border-top-color'), background), element.outerHTML).to.be.at.least(3);
      }
      for (const element of everywhere(guide, '[part=chevron]')) {
        expect(contrast(shownColor(element, 'color'), background)).to.be.at.least(3);
      }
    });
  }

  it('shows a focus ring of 2 px or more as an outline, with 3:1 against both sides (K7)', async () => {
    for (const theme of SCHEMES) {
      const guide = await mount(html`<tiktok-exit-guide theme=${theme} open="choose"></tiktok-exit-guide>`);
      const controls = [
        ...stepButtons(guide),
        ...showAllButtons(guide),
        ...sectionButtons(guide),
        ...everywhere(guide, 'input, [part=step-footer] button'),
      ].filter((control) => control.checkVisibility());
      expect(controls.length).to.be.greaterThan(15);
      for (const control of controls) {
        control.focus({ focusVisible: true } as FocusOptions);
        const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(control);
        expect([outlineStyle, parseFloat(outlineWidth) >= 2], control.outerHTML).to.deep.equal(['solid', true]);
        const ring = shownColor(control, 'outline-color');
        // If the ring has an offset, the background of the parent shows in the gap between control and ring. So the
        // inner edge of the ring is compared with that background.
        const inside = parseFloat(outlineOffset) >= 2 ? control.parentElement! : control;
        expect(contrast(ring, shownColor(inside, 'background-color'))).to.be.at.least(3);
        expect(contrast(ring, shownColor(control.parentElement!, 'background-color'))).to.be.at.least(3);
      }
      guide.remove();
    }
  });

  it('has no box that clips a focus ring (K7)', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="all"></tiktok-exit-guide>`);
    for (const control of everywhere(guide, 'a, button, input')) {
      for (let box = control.parentElement; box; box = box.parentElement) {
        expect(getComputedStyle(box).overflow, box.outerHTML.slice(0, 80)).to.equal('visible');
      }
    }
  });

  for (const width of [240, 320, 768, 1400]) {
    it(`has targets of 44 px or more, and does not overflow a width of ${width} px (L2, L3)`, async () => {
      const guide = await mount(html`<tiktok-exit-guide open="all"></tiktok-exit-guide>`);
      guide.parentElement!.style.width = `${width}px`;
      await nextPaint();
      for (const button of stepButtons(guide)) {
        const box = button.getBoundingClientRect();
        expect(box.height, button.textContent!).to.be.at.least(44);
        expect(box.width).to.be.closeTo(button.closest('ol')!.getBoundingClientRect().width, 1);
      }
      const controls = everywhere(guide, 'label:not([part=field]), input:not([type=checkbox], [type=radio]), button');
      for (const control of controls) {
        if (!control.checkVisibility()) continue;
        const box = control.getBoundingClientRect();
        expect(Math.min(box.height, box.width), control.outerHTML).to.be.at.least(44);
      }
      const right = guide.getBoundingClientRect().right;
      for (const element of everywhere(guide, '*')) {
        if (element.closest('.unseen, thead')) continue;
        expect(element.getBoundingClientRect().right, element.outerHTML.slice(0, 120)).to.be.at.most(right + 0.5);
      }
      expect(guide.scrollWidth).to.be.at.most(guide.clientWidth);
    });
  }

  for (const [width, size] of [
    [240, 10],
    [240, 28],
    [320, 36],
  ]) {
    it(`has targets of 44 px or more, and does not overflow a width of ${width} px, with text of ${size} px`, async () => {
      const guide = await mount(html`<tiktok-exit-guide open="all"></tiktok-exit-guide>`);
      Object.assign(guide.parentElement!.style, { width: `${width}px`, fontSize: `${size}px` });
      await nextPaint();
      for (const button of everywhere(guide, '[part~=section-button], [part~=step-button]')) {
        if (button.checkVisibility()) expect(button.getBoundingClientRect().height).to.be.at.least(44);
      }
      expect(guide.scrollWidth).to.be.at.most(guide.clientWidth);
      const { right } = guide.getBoundingClientRect();
      for (const label of everywhere(guide, '[part~=label]')) {
        expect(label.getBoundingClientRect().right, label.textContent!).to.be.at.most(right + 0.5);
      }
    });
  }

  for (const width of [240, 320]) {
    it(`breaks no word of a title or a button at ${width} px (L3)`, async () => {
      const guide = await mount(html`<tiktok-exit-guide open="all"></tiktok-exit-guide>`);
      guide.parentElement!.style.width = `${width}px`;
      await nextPaint();
      const titles = everywhere(guide, '[part~=title], [part~=section-title], [part~=step-title], [part~=primary]');
      expect(titles.length).to.be.greaterThan(30);
      expect(brokenWords(titles)).to.deep.equal([]);
    });
  }

  // In Chinese, Japanese and Korean, a line can end inside a word.
  for (const lang of languageTags.filter((tag) => !['ja', 'ko'].includes(tag))) {
    it(`breaks no word in the first column of a table on the width of paper, in ${lang}`, async () => {
      const guide = await mount(html`<tiktok-exit-guide lang=${lang} open="all"></tiktok-exit-guide>`);
      guide.parentElement!.style.width = '700px';
      let heads: HTMLElement[] = [];
      while (!(heads = everywhere(guide, 'tbody th')).length) await nextPaint();
      expect(heads.length).to.be.greaterThan(4);
      expect(brokenWords(heads)).to.deep.equal([]);
    });
  }

  it('keeps links to sources 24 px apart, also with a smaller font (L2)', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="all"></tiktok-exit-guide>`);
    guide.style.setProperty('--exit-guide-font-size', '10px');
    for (const source of everywhere(guide, '[part=source]')) {
      expect(parseFloat(getComputedStyle(source).lineHeight)).to.be.at.least(24);
    }
  });

  it('shows the comparison as cards in a narrow place, each cell with its heading (L3)', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="compare"></tiktok-exit-guide>`);
    const [row] = everywhere(guide, 'tbody tr');
    const cells = () => [...row!.children].map((cell) => cell.getBoundingClientRect());
    guide.parentElement!.style.width = '320px';
    await nextPaint();
    expect(new Set(cells().map((box) => box.left)).size).to.equal(1);
    expect((row!.children[1] as HTMLElement).dataset.head).to.equal('Who still sees you');
    expect(getComputedStyle(row!.children[1]!, '::before').content).not.to.equal('none');
    guide.parentElement!.style.width = '900px';
    await nextPaint();
    expect(new Set(cells().map((box) => box.top)).size).to.equal(1);
    expect(everywhere(guide, 'thead')[0]!.getBoundingClientRect().height).to.be.greaterThan(20);
  });

  it('keeps its width in a flex row and in a float', async () => {
    for (const style of ['display: flex', 'float: left; width: 300px', 'display: grid; grid-template-columns: 300px']) {
      const guide = await mount(html`<tiktok-exit-guide></tiktok-exit-guide>`);
      guide.parentElement!.setAttribute('style', style);
      await nextPaint();
      expect(guide.getBoundingClientRect().width, style).to.be.at.least(300);
      expect(guide.parentElement!.scrollWidth, style).to.be.at.most(guide.parentElement!.clientWidth);
      guide.remove();
    }
  });

  it('grows with text-only zoom and text spacing, also the number disc, and cuts nothing (L4)', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="all"></tiktok-exit-guide>`);
    const number = everywhere(guide, '[part=step-number]')[0]!;
    const before = number.getBoundingClientRect();
    guide.parentElement!.setAttribute('style', 'width: 320px');
    guide.setAttribute('style', 'font-size: 32px; line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em');
    await nextPaint();
    expect(number.getBoundingClientRect().height / before.height).to.be.closeTo(2, 0.2);
    expect(getComputedStyle(everywhere(guide, '[part=body] li')[0]!).letterSpacing).to.equal('3.84px');
    // The letters of a large font can be a few pixels higher than their line. Such letters stay visible, so this many pixels
    // are allowed.
    const LETTERS = 10;
    for (const element of everywhere(guide, '*')) {
      // In a drawing of an app screen, the mark at the place to tap is larger than the row that contains the mark. So drawings
      // are not checked.
      if (element.closest('.unseen, thead, [part=screen] *')) continue;
      expect(element.scrollHeight, element.outerHTML.slice(0, 120)).to.be.at.most(
        (element.clientHeight || Infinity) + LETTERS,
      );
    }
    expect(guide.scrollWidth).to.be.at.most(guide.clientWidth);
  });

  it('animates for 200 ms at most, and shows an opened step at once (L6)', async () => {
    const guide = await mount();
    const button = stepButton(guide, 'Remove the app');
    await press(button);
    expect(panelOf(button).getBoundingClientRect().height).to.be.greaterThan(50);
    for (const animation of guide.shadowRoot!.getAnimations()) {
      expect(animation.effect!.getComputedTiming().endTime).to.be.at.most(200);
    }
    for (const sheet of guide.shadowRoot!.adoptedStyleSheets) {
      expectMotionToBeOptional(sheet.cssRules);
    }
  });

  it('inherits the page’s font, but not its case, spacing, alignment or line height', async () => {
    const guide = await mount();
    guide.parentElement!.setAttribute(
      'style',
      'font: italic small-caps 700 20px/3 monospace; text-transform: uppercase; letter-spacing: 5px; word-spacing: 9px; text-align: justify; text-indent: 3em; white-space: pre',
    );
    const style = getComputedStyle(everywhere(guide, '[part=intro] p')[0]!);
    expect(style.fontFamily).to.equal('monospace');
    expect(style.fontSize).to.equal('20px');
    expect([
      style.textTransform,
      style.letterSpacing,
      style.textIndent,
      style.fontStyle,
      style.fontWeight,
    ]).to.deep.equal(['none', 'normal', '0px', 'normal', '400']);
    expect(style.whiteSpace).to.equal('normal');
    expect(style.textAlign).to.equal('start');
    expect(parseFloat(style.lineHeight)).to.be.closeTo(31, 1);
  });

  it('is readable on a page that sets the root font size to 10 px', async () => {
    document.documentElement.style.fontSize = '62.5%';
    const guide = await mount();
    guide.parentElement!.style.fontSize = '10px';
    expect(parseFloat(getComputedStyle(region(guide)).fontSize)).to.be.at.least(14);
  });

  it('mirrors its layout from right to left, but not its numbers (L7)', async () => {
    const guide = await mount(html`<tiktok-exit-guide dir="rtl" open="prove"></tiktok-exit-guide>`);
    const button = stepButton(guide, 'Make sure you can prove it is you');
    const [number, chevron] = ['[part=step-number]', '[part=chevron]'].map((part) =>
      button.querySelector(part)!.getBoundingClientRect(),
    );
    expect(number!.left).to.be.greaterThan(chevron!.left);
    const rotation = (dir: string) => {
      content(guide).dir = dir;
      return getComputedStyle(everywhere(guide, '[part=path-separator]')[0]!, '::before').rotate;
    };
    expect(rotation('rtl')).to.equal('225deg');
    expect(rotation('ltr')).to.equal('45deg');
    expect(getComputedStyle(button.querySelector('[part=step-number]')!).rotate).to.equal('none');
  });
});

describe('On paper', () => {
  afterEach(cleanUp);

  it('shows all panels and no controls, in every engine (F5)', async () => {
    const guide = await mount();
    const rules = guide.shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const sheet = rules.find((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print') as CSSMediaRule;
    const style = (selector: RegExp) =>
      (([...sheet.cssRules] as CSSStyleRule[]).find((rule) => selector.test(rule.selectorText)) as CSSStyleRule).style;
    expect(style(/as-shown.*panel/).display).to.equal('block');
    expect(style(/as-shown.*panel/).getPropertyValue('content-visibility')).to.equal('visible');
    for (const part of ['button', 'primary', 'quiet', 'chevron', 'platforms', 'routes']) {
      expect(style(new RegExp(`part~="?'?${part}`)).display, part).to.equal('none');
    }
  });
});

function expectMotionToBeOptional(rules: CSSRuleList, allowed = false): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      expectMotionToBeOptional(rule.cssRules, rule.conditionText.includes('no-preference'));
    } else if (rule instanceof CSSStyleRule) {
      expect(/transition|animation|scroll-behavior/.test(rule.cssText) && !allowed, rule.cssText).to.equal(false);
    }
  }
}
