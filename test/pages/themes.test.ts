import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import type { Page } from '../browsers/browser.js';
import { type Reference, readReference } from '../../src/build/reference.js';
import { fromDocs } from '../docs/from-docs.js';
import { findingsOn } from './findings-on.js';
import { bringIntoView, clickStep, describeInEachEngine, except, painted } from './harness.js';
import { MEASURING } from './measuring.js';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');

/** The style sheets (skins) that publishers can copy, each with the class that the guide's tag needs for the skin. */
const SKINS = [
  ...(await Promise.all(
    ['newspaper', 'service', 'playful'].map(async (name) => ({
      name: `${name}.css`,
      className: name,
      css: await read(`src/skins/${name}.css`),
    })),
  )),
  {
    name: 'the short skin in docs/theming.md',
    className: '',
    css: fromDocs('docs/theming.md', 'A short skin', '')[0]!,
  },
];
type Skin = (typeof SKINS)[number];

const SCHEMES = ['light', 'dark'] as const;

declare const measure: typeof import('../component/contrast.js');

const dressed = ({ css }: Skin) =>
  `<style>:root { color-scheme: light dark } body { margin: 0 }</style><style id="skin">${css}</style>${MEASURING}`;
const tag = ({ className }: Skin, attributes = 'open="all"') =>
  `<tiktok-exit-guide class="${className}" platform="app" ${attributes}></tiktok-exit-guide>`;

/** Turns the whole page light or dark. */
function paint(page: Page, scheme: string): Promise<void> {
  return page.evaluate((wanted) => {
    document.documentElement.style.colorScheme = wanted;
  }, scheme);
}

/** Ticks the first two steps, because steps that are done look different. Waits until the guide shows the ticks. */
function tickSteps(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const guide = document.querySelector('tiktok-exit-guide')!;
    for (const box of [...guide.shadowRoot!.querySelectorAll<HTMLElement>('[part=step-footer] input')].slice(0, 2))
      box.click();
    await guide.updateComplete;
  });
}

/** Moves the mouse over the first visible element with this part name. */
async function hover(page: Page, part: string): Promise<void> {
  const { x, y } = await page.evaluate((wanted) => {
    const { shadowRoot } = document.querySelector('tiktok-exit-guide')!;
    const element = [...shadowRoot!.querySelectorAll(`[part=${wanted}]`)].find((one) => one.checkVisibility())!;
    element.scrollIntoView({ block: 'center' });
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, part);
  await page.hover(x, y);
  await painted(page);
}

/**
 * Measures the contrast of the text of each visible element that matches the selector. Text that CSS generates is included.
 * Returns the number of measured elements, and the elements whose text has too little contrast.
 */
function faintTexts(page: Page, selector: string): Promise<{ looked: number; faint: string[] }> {
  return page.evaluate((wanted) => {
    const { shadowRoot } = document.querySelector('tiktok-exit-guide')!;
    const texts = [...shadowRoot!.querySelectorAll<HTMLElement>(wanted)].filter(
      (element) =>
        element.checkVisibility() &&
        !element.closest('.unseen') &&
        ([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim()) ||
          element.matches('[data-text], [part=step-number]')),
    );
    const faint = texts.flatMap((element) => {
      const isBody =
        element.matches('[part=body] :is(li, p)') &&
        !element.closest('[part=sources], [part=time], [part=freshness], [part=note-title]');
      const { contrast, shownColor } = measure;
      const ratio = contrast(shownColor(element, 'color'), shownColor(element, 'background-color'));
      return ratio >= (isBody ? 7 : 4.5) ? [] : [`${ratio.toFixed(2)} ${element.outerHTML.slice(0, 120)}`];
    });
    return { looked: texts.length, faint };
  }, selector);
}

/**
 * Measures the contrast between the colour of each focus ring, edge of a button or field, and chevron, and the background
 * beside it. Returns the number of measured colours, the elements with less than 3:1, and the elements without a focus ring.
 */
function faintEdges(page: Page): Promise<{ looked: number; faint: string[] }> {
  return page.evaluate(() => {
    const { shadowRoot } = document.querySelector('tiktok-exit-guide')!;
    const all = (selector: string) =>
      [...shadowRoot!.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
    let looked = 0;
    const faint: string[] = [];
    const expectSeen = (element: Element, color: Parameters<typeof measure.shownColor>[1], beside: Element[]) => {
      looked += 1;
      for (const neighbour of beside) {
        const ratio = measure.contrast(
          measure.shownColor(element, color),
          measure.shownColor(neighbour, 'background-color'),
        );
        if (ratio < 3) faint.push(`${color} ${ratio.toFixed(2)} ${element.outerHTML.slice(0, 120)}`);
      }
    };
    // The date field is left out: WebKit focuses an element inside the field, and this loop reads only the ring of the field
    // itself.
    for (const control of all('button, a, input:not([type=date])')) {
      control.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
      const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(control);
      if (outlineStyle !== 'solid' || parseFloat(outlineWidth) < 2) faint.push(`no ring ${control.outerHTML}`);
      const offset = parseFloat(outlineOffset);
      expectSeen(control, 'outline-color', [
        ...(offset < 2 ? [control] : []),
        ...(offset >= 0 ? [control.parentElement!] : []),
      ]);
    }
    for (const control of all('[part=button], [part=secondary], [part=field] input'))
      expectSeen(control, 'border-top-color', [control.parentElement!]);
    for (const sign of all('[part=chevron], [part=section-chevron]')) expectSeen(sign, 'color', [sign]);
    return { looked, faint };
  });
}

interface Rule {
  /** The selector. The selector of a nested rule starts with `&`: `&::part(step)`. */
  selector: string;
  /** The conditions of the @media rules around this rule. */
  media: string;
  isNested: boolean;
  /** The properties that the rule sets. For a shorthand such as `border`, its longhand properties. */
  sets: string[];
}

/** The rules of the skin that the engine understood, and the number of blocks in braces (style rules and @media rules). */
function rulesOf(page: Page): Promise<{ rules: Rule[]; blocks: number }> {
  return page.evaluate(() => {
    const rules: Rule[] = [];
    let blocks = 0;
    const walk = (list: CSSRuleList, media: string, isNested: boolean) => {
      for (const rule of list) {
        if (rule instanceof CSSStyleRule) {
          rules.push({ selector: rule.selectorText, media, isNested, sets: [...rule.style] });
          blocks += 1;
          walk(rule.cssRules, media, true);
        } else if (rule instanceof CSSMediaRule) {
          blocks += 1;
          walk(rule.cssRules, `${media} ${rule.conditionText}`, isNested);
        } else rules.push({ selector: rule.cssText, media, isNested, sets: [] });
      }
    };
    walk(document.querySelector<HTMLStyleElement>('#skin')!.sheet!.cssRules, '', false);
    return { rules, blocks };
  });
}

describeInEachEngine(
  'A skin to copy',
  (reader) => {
    let reference: Reference;
    before(async () => {
      reference = await readReference();
    });

    for (const skin of SKINS) {
      describe(skin.name, () => {
        const source = skin.css.replace(/\/\*.*?\*\//gs, '');
        let rules: Rule[];
        let blocks: number;
        let unknown: string[];

        before(async () => {
          const page = await reader.open({ head: dressed(skin), body: '', script: '' });
          ({ rules, blocks } = await rulesOf(page));
          const declarations = [...source.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+);/g)].map(
            ([, property, value]) => [property!, value!] as const,
          );
          assert.ok(declarations.length > 20);
          unknown = await page.evaluate(
            (all) =>
              all
                .filter(([property, value]) => !CSS.supports(property, value))
                .map(([property, value]) => `${property}: ${value}`),
            declarations,
          );
        });

        it('uses only parts that exist, documented properties, and selectors on the tag', () => {
          // ::part() may contain the name of a part. It may also contain states or kinds that the description of this part
          // names.
          const parts = reference.parts.map(({ name, description }) => [
            name,
            ...(description.split(/part names?:/)[1]?.match(/(?<=`)[\w-]+(?=`)/g) ?? []),
            ...(name === 'way' ? ['platform-app', 'platform-web'] : []),
          ]);
          for (const { selector, isNested } of rules) {
            if (!isNested) {
              // If the script puts the guide into a `<div>`, the class is on the `<div>`.
              const { className } = skin;
              assert.equal(
                selector,
                className ? `tiktok-exit-guide.${className}, .${className} > tiktok-exit-guide` : 'tiktok-exit-guide',
              );
              continue;
            }
            for (const one of selector.split(/,\s*/)) {
              const [, names] =
                /^&::part\(([\w -]+)\)(?::(?:hover|active|focus-visible))?(?:::(?:before|after))?$/.exec(one) ?? [];
              assert.ok(names, `"${one}" is no plain part`);
              const known = parts.some((part) => names.split(' ').every((name) => part.includes(name)));
              assert.ok(known, `There is no part "${names}"`);
            }
          }

          const documented = new Set(reference.properties.map(({ name }) => name));
          const own = new Set([...source.matchAll(/(?<=[{;]\s*)--[\w-]+(?=\s*:)/g)].map(([name]) => name));
          for (const [name] of source.matchAll(/--[\w-]+/g)) {
            if (name.startsWith('--exit-guide-')) assert.ok(documented.has(name), `${name} is not documented`);
            else assert.ok(own.has(name), `${name} is set nowhere`);
          }
          assert.doesNotMatch(source, /@import|@font-face|url\(|!important/);
        });

        it('has only CSS that the engine understands', () => {
          assert.equal(blocks, source.match(/\{/g)!.length, 'the engine dropped a rule');
          assert.deepEqual(unknown, []);
        });

        it('moves nothing under the pointer, and has transitions only without reduced motion, of 200 ms at most', () => {
          assert.ok(rules.some(({ selector }) => selector.includes(':hover')));
          for (const { selector, media, sets } of rules) {
            for (const name of sets) {
              if (/:(hover|active|focus-visible)/.test(selector)) {
                assert.match(
                  name,
                  /^(--.*|color|background-.*|border-.*-color|outline-.*|text-decoration-.*|text-underline-.*|box-shadow|translate)$/,
                  selector,
                );
              }
              if (/^(transition|animation)/.test(name)) assert.match(media, /no-preference/, selector);
            }
          }
          for (const [, seconds] of source.matchAll(/([\d.]+)s[;,\s]/g)) assert.ok(Number(seconds) <= 0.2);
        });

        it('overrides neither what the guide hides nor what it prints', () => {
          const hidden =
            /::part\((panel|way|section|section-panel|button|quiet|routes|back|keep|platforms|section-about|section-chevron|chevron|copied|status)( \w+)?\)$/;
          for (const { selector, media, sets } of rules) {
            if (sets.includes('display')) assert.doesNotMatch(selector, hidden);
            if (sets.some((name) => /^(background|border|padding|position|display)/.test(name)))
              assert.match(media, /screen|forced-colors/, selector);
          }
        });

        it('has at least 4.5:1 for text and 7:1 for body text, light and dark', async () => {
          const page = await reader.open({ head: dressed(skin), body: tag(skin), hash: '#exit-guide:choose' });
          await tickSteps(page);
          for (const scheme of SCHEMES) {
            await paint(page, scheme);
            const { looked, faint } = await faintTexts(page, '*');
            assert.ok(looked > 300, `${looked}`);
            assert.deepEqual(faint, [], scheme);
          }
        });

        it('has at least 4.5:1 for text under the pointer, light and dark', async () => {
          // The test closes a step, and then looks at the text under the pointer. Closing a step makes the page shorter. Near
          // the end of a page, the browser would have to scroll up, and the step would leave the pointer. With the empty
          // element below the guide, the page stays long enough.
          const body = `${tag(skin)}<div style="height: 200vh"></div>`;
          const page = await reader.open({ head: dressed(skin), body });
          for (const scheme of SCHEMES) {
            await paint(page, scheme);
            for (const _ of ['open', 'closed']) {
              await bringIntoView(page, 'Remove the app');
              await clickStep(page, 'Remove the app');
              const step = await faintTexts(page, '[part="step-button"]:hover, [part="step-button"]:hover *');
              assert.ok(step.looked >= 2, `${step.looked} texts are under the pointer`);
              assert.deepEqual(step.faint, [], scheme);
            }
            for (const part of ['primary', 'button', 'quiet', 'section-button']) {
              await hover(page, part);
              const button = await faintTexts(page, `[part=${part}]:hover, [part=${part}]:hover *`);
              assert.ok(button.looked >= 1, `no ${part} button is under the pointer`);
              assert.deepEqual(button.faint, [], scheme);
            }
          }
        });

        it('has at least 3:1 for the focus ring, edges of controls and signs, light and dark', async () => {
          const page = await reader.open({ head: dressed(skin), body: tag(skin) });
          for (const scheme of SCHEMES) {
            await paint(page, scheme);
            const { looked, faint } = await faintEdges(page);
            assert.ok(looked > 100, `${looked}`);
            assert.deepEqual(faint, [], scheme);
          }
        });

        it('follows `theme`, else the page’s colour scheme', async () => {
          const page = await reader.open({ head: dressed(skin), body: tag(skin, 'sections="after"') });
          const background = (scheme: string, theme = '') =>
            page.evaluate(
              async (wanted, own) => {
                const guide = document.querySelector('tiktok-exit-guide')!;
                document.documentElement.style.colorScheme = wanted;
                guide.setAttribute('theme', own);
                await guide.updateComplete;
                return getComputedStyle(guide.shadowRoot!.querySelector('section')!).backgroundColor;
              },
              scheme,
              theme,
            );
          const [light, dark] = [await background('light'), await background('dark')];
          assert.notEqual(light, dark);
          assert.equal(await background('dark', 'light'), light);
          assert.equal(await background('light', 'dark'), dark);
        });

        it('does not overflow and has targets of 44 px, at 320, 768 and 1280 px, in both directions', async () => {
          const page = await reader.open({ head: dressed(skin), body: tag(skin) });
          for (const width of [320, 768, 1280]) {
            await page.resize(width, 700);
            for (const dir of ['ltr', 'rtl']) {
              const { wide, over, small } = await page.evaluate(async (wanted) => {
                const guide = document.querySelector('tiktok-exit-guide')!;
                guide.dir = wanted;
                await guide.updateComplete;
                const { left, right } = guide.getBoundingClientRect();
                const all = [...guide.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter(
                  (element) => element.checkVisibility() && !element.closest('.unseen, thead'),
                );
                const say = (element: Element) => element.outerHTML.slice(0, 100);
                return {
                  wide: document.documentElement.scrollWidth - innerWidth,
                  over: all
                    .filter((element) => {
                      const box = element.getBoundingClientRect();
                      return box.left < left - 0.5 || box.right > right + 0.5;
                    })
                    .map(say),
                  small: all
                    .filter((element) => element.matches('button, label:not([part=field])'))
                    .filter((element) => element.offsetHeight < 44 || element.offsetWidth < 44)
                    .map(say),
                };
              }, dir);
              assert.deepEqual({ over, small }, { over: [], small: [] }, `${width} px, ${dir}`);
              assert.ok(wide <= 0, `${wide} px too wide at ${width} px, ${dir}`);
            }
          }
        });
      });
    }
  },
  // With reduced motion, skins have no transitions. So no colour is measured in the middle of a transition.
  { reducedMotion: true },
);

for (const colorScheme of SCHEMES) {
  describeInEachEngine(
    `The page of the skins, ${colorScheme}`,
    (reader) => {
      for (const look of ['newspaper', 'service', 'playful', '']) {
        it(`has no accessibility findings: ${look || 'plain'}`, async () => {
          const page = await openThemes(reader, `?look=${look}`);
          assert.deepEqual(await findingsOn(page, reader.server), []);
        });
      }
    },
    { colorScheme },
  );
}

describeInEachEngine('The page of the skins', (reader) => {
  /** Presses the radio button with this label. */
  const choose = (page: Page, name: string) =>
    page.evaluate((wanted) => {
      [...document.querySelectorAll('label')].find((label) => label.textContent!.trim() === wanted)!.click();
    }, name);
  const background = (page: Page) =>
    page.evaluate(
      () =>
        getComputedStyle(document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelector('section')!)
          .backgroundColor,
    );

  it('switches the guide between the looks, with the style sheet of the look beside it', async () => {
    const page = await openThemes(reader);
    const css = async () => {
      for (let frame = 0; frame < 100; frame++) {
        const text = await page.evaluate(() => document.getElementById('css')!.textContent!);
        const file = await page.evaluate(() => document.getElementById('file')!.textContent!);
        if (file && text.includes(`tiktok-exit-guide.${file.replace('.css', '')}`)) return { file, text };
        await painted(page);
      }
      return undefined;
    };
    assert.deepEqual(await css(), { file: 'newspaper.css', text: await read('src/skins/newspaper.css') });
    assert.equal(await background(page), 'rgb(249, 249, 247)');
    await choose(page, 'Playful');
    assert.deepEqual(await css(), { file: 'playful.css', text: await read('src/skins/playful.css') });
    assert.equal(await background(page), 'rgb(200, 241, 226)');
    assert.equal(await page.evaluate(() => location.search), '?look=playful');
    const builder = await page.evaluate(() => document.getElementById('build')!.getAttribute('href'));
    assert.equal(builder, 'builder.html?look=playful');
    const seen = await page.evaluate(() => document.querySelectorAll('tiktok-exit-guide').length);
    assert.equal(seen, 1);
  });

  it('has a switch for dark', async () => {
    const page = await openThemes(reader);
    const light = await background(page);
    await page.evaluate(() => {
      const scheme = document.querySelector('select')!;
      scheme.value = 'dark';
      scheme.dispatchEvent(new Event('change'));
    });
    assert.notEqual(await background(page), light);
  });
});

describeInEachEngine(
  'The page of the skins',
  (reader) => {
    it('requests nothing from other hosts, and gets all that it requests', async () => {
      const page = await openThemes(reader);
      const { origin } = reader.server;
      assert.ok(page.requests.length > 5);
      for (const address of page.requests) assert.ok(address.startsWith(origin), address);
      assert.deepEqual(page.console, []);
    });
  },
  { engines: except('webkit') },
);

async function openThemes(
  reader: Parameters<Parameters<typeof describeInEachEngine>[1]>[0],
  query = '',
): Promise<Page> {
  const page = await reader.open({});
  await page.goto(`${reader.server.origin}/demo/themes.html${query}`);
  await painted(page);
  return page;
}
