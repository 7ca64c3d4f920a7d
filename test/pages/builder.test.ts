import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEFAULTS, KINDS, toQuery } from '../../demo/builder/choice.js';
import { takesText } from '../../demo/builder/snippets.js';
import type { Page } from '../browsers/browser.js';
import { paste, shownGuide } from './builder-paste.js';
import { describeInEachEngine, except, focused, painted, type Reader } from './harness.js';

const BAD = `---
title: Leave TikTok
extends: tiktok-exit
---

## Our help desk {#help-desk}

### Ask a person {#ask}

1. Go [there](javascript:x).
`;

const OTHER = `---
title: Leave the other place
lang: en
checked: 2026-11-01
---

## Go {#go}

### 1. Sign out {#sign-out}

1. Press **Sign out**. ![A door](https://pictures.example/door.png)

[help]: https://other.example/help "Help"
`;

/** Waits until a condition is true in the page. Fails after about two hundred animation frames. */
async function until<Arguments extends unknown[]>(
  page: Page,
  isSo: (...args: Arguments) => boolean,
  ...args: Arguments
): Promise<void> {
  for (let frames = 0; frames < 100; frames++) {
    if (await page.evaluate(isSo, ...args)) return;
    await painted(page);
  }
  assert.fail(`It never came to ${isSo} with ${JSON.stringify(args)}`);
}

/** Opens the page of the builder with this query in its address, and waits until the guide and the snippet are shown. */
async function openBuilder(reader: Reader, query = '', size: { width?: number; height?: number } = {}): Promise<Page> {
  const page = await reader.open({ script: '', body: '', ...size });
  await page.goto(`${reader.server.origin}/demo/index.html${query && `?${query}`}`);
  await ready(page);
  return page;
}

/** Waits until the builder shows the guide and has written the snippet. */
async function ready(page: Page): Promise<void> {
  await until(page, () => {
    const isDrawn = document.querySelector('tiktok-exit-guide')?.shadowRoot?.querySelector('h1, h2, h3, h4');
    return Boolean(isDrawn) && document.getElementById('copy')!.ariaBusy === 'false';
  });
}

/** Finds a control of the builder by its name, scrolls it into view, and returns a point in it, in CSS pixels of the viewport. */
function place(page: Page, name: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const said = (element: Element) =>
      (element.getAttribute('aria-label') ?? element.textContent!).replace(/\s+/g, ' ').trim();
    const found = [...document.querySelectorAll('label, button, summary')].find(
      (element) => element.checkVisibility() && said(element) === wanted,
    );
    if (!found) throw new Error(`There is no “${wanted}”.`);
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = found.getBoundingClientRect();
    return { x: box.x + Math.min(20, box.width / 2), y: box.y + box.height / 2 };
  }, name);
}

/** Presses a button, or the label of a checkbox or radio button, with the mouse. */
async function press(page: Page, name: string): Promise<void> {
  const { x, y } = await place(page, name);
  await page.click(x, y);
  await ready(page);
}

/** Fills in the field with this label. In a select element, chooses the option whose text is this value. */
async function fillIn(page: Page, name: string, value: string): Promise<void> {
  await page.evaluate(
    (wanted, value) => {
      const label = [...document.querySelectorAll('label')].find((one) => one.textContent!.trim() === wanted)!;
      const field = label.control as HTMLSelectElement | HTMLInputElement;
      if (field instanceof HTMLSelectElement) {
        const option = [...field.options].find(({ text }) => text === value);
        if (!option) throw new Error(`There is no option “${value}” in “${wanted}”.`);
        option.selected = true;
      } else field.value = value;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    },
    name,
    value,
  );
  await ready(page);
}

/** The parts of the snippet, which the publisher copies, each with its heading. */
function snippet(page: Page): Promise<{ title: string; code: string }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('#parts .part')].map((part) => ({
      title: part.querySelector('h3')!.textContent!,
      code: part.querySelector('pre')!.textContent!,
    })),
  );
}

const codes = async (page: Page) => (await snippet(page)).map(({ code }) => code) as [string, ...string[]];
const textOf = (page: Page, id: string) => page.evaluate((id) => document.getElementById(id)!.textContent!, id);
const queryOf = (page: Page) => page.evaluate(() => decodeURIComponent(location.search.replaceAll('+', ' ')));
const sectionsShown = async (page: Page) => (await shownGuide(page)).sections;
const listed = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('#sections input')].map(
      (box) => `${box.checked ? '+' : '-'} ${box.labels![0]!.textContent!.trim()}`,
    ),
  );

describeInEachEngine('The builder', (reader) => {
  it('writes snippet, policy and address for the chosen options, and shows the guide with them', async () => {
    const page = await openBuilder(reader);
    assert.equal(await queryOf(page), '');
    for (const section of ['Before you decide', 'Get ready', 'Stay, but be harder to reach', 'If you cannot get in'])
      await press(page, section);
    await press(page, 'Move Afterwards up');
    await fillIn(page, 'Light or dark', 'dark');
    await fillIn(page, 'Level of the title', 'h3');
    await fillIn(page, 'Steps shown at first', 'Web browser');
    await fillIn(page, 'Keep their ticks on their device', 'not offered');
    await fillIn(page, 'Printed', 'only the open steps');
    await fillIn(page, 'Direction of the text', 'right to left');
    await fillIn(page, 'Language', 'English');
    await fillIn(page, 'Accent colour', '#8A1C3B');
    await fillIn(page, 'Open at first', 'these steps');
    await press(page, 'Remove the app');
    await press(page, 'Module');

    const [code] = await codes(page);
    assert.ok(
      code.includes(
        '<tiktok-exit-guide lang="en" dir="rtl" heading-level="3" sections="after delete" open="remove-app" platform="web" theme="dark" remember="never" print="as-shown">',
      ),
      code,
    );
    assert.match(code, /<style>tiktok-exit-guide \{ --exit-guide-accent: light-dark\(#8a1c3b, #\w{6}\) \}<\/style>/);
    assert.match(await textOf(page, 'policy'), /style-src 'sha256-[\w+/]{43}='/);
    assert.equal(
      await queryOf(page),
      '?snippet=module&lang=en&dir=rtl&heading-level=3&sections=after delete&open=remove-app&platform=web&theme=dark&remember=never&print=as-shown&accent=#8A1C3B',
    );
    const guide = await shownGuide(page);
    assert.deepEqual(guide.sections, ['Afterwards', 'Delete your account']);
    assert.deepEqual(guide.open, ['Remove the app']);
    assert.equal(guide.title, 'h3 Leave TikTok');
    assert.equal(guide.dir, 'rtl');
  });

  it('reads the choice from its address, and clears the address when all options are at their defaults', async () => {
    const query = 'snippet=vue&sections=delete+after&open=all&theme=dark&accent=%238a1c3b&guide=markdown';
    const page = await openBuilder(reader, query);
    await until(
      page,
      () => document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('h3').length === 2,
    );
    assert.deepEqual((await listed(page)).slice(0, 3), [
      '+ Delete your account',
      '+ Afterwards',
      '- Before you decide',
    ]);
    assert.deepEqual(await sectionsShown(page), ['Delete your account', 'Afterwards']);
    assert.match((await codes(page)).at(-1)!, /^<script setup>.*sections="delete after"/s);
    assert.equal(await page.evaluate(() => location.search), `?${query}`);

    await press(page, 'Move Afterwards up');
    await press(page, 'Move Afterwards down');
    await fillIn(page, 'Light or dark', 'light');
    await fillIn(page, 'Light or dark', 'dark');
    const restored = await queryOf(page);
    assert.deepEqual(
      restored.slice(1).split('&').toSorted(),
      decodeURIComponent(query.replaceAll('+', ' ')).split('&').toSorted(),
    );

    await press(page, 'Reset all settings');
    assert.equal(await page.evaluate(() => location.search), '');
    await until(page, () => document.querySelectorAll('#sections input:checked').length === 6);
    assert.match(await textOf(page, 'parts'), /<script async src=/);
  });

  it('goes back and forward through choices', async () => {
    const page = await openBuilder(reader, 'theme=dark');
    await page.evaluate(() => {
      history.pushState(null, '', '?theme=light');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await until(page, () => document.getElementById('parts')!.textContent!.includes('theme="light"'));
    await page.evaluate(() => history.back());
    await until(page, () => document.getElementById('parts')!.textContent!.includes('theme="dark"'));
    assert.equal(await page.evaluate(() => document.querySelector('tiktok-exit-guide')!.theme), 'dark');
    await page.evaluate(() => history.forward());
    await until(page, () => document.getElementById('parts')!.textContent!.includes('theme="light"'));
  });

  it('ignores unknown options in its address', async () => {
    const page = await openBuilder(
      reader,
      'snippet=nonsense&theme=%22%3E%3Cb%3E&heading-level=9&guide=nothing&src=https://&base=javascript:x',
    );
    const [code] = await codes(page);
    assert.match(code, /^<script async src="http:\/\/127\.0\.0\.1:\d+\/dist\/tiktok-exit-guide\.js"/);
    assert.match(code, /\n<tiktok-exit-guide><a href="https:[^"]*">Leave TikTok<\/a><\/tiktok-exit-guide>$/);
    assert.match(await textOf(page, 'base-problem'), /“javascript:x” is not an address that starts with https:/);
    assert.equal(await page.evaluate(() => document.querySelectorAll('b').length), 0);
  });

  it('says what is wrong with a custom guide, and where, while it is typed', async () => {
    const page = await openBuilder(reader);
    await press(page, 'My own, written here');
    assert.equal(await textOf(page, 'markdown-summary'), 'Your guide has no problems.');
    await until(page, () =>
      document.querySelector('tiktok-exit-guide')!.shadowRoot!.textContent!.includes('Ask a person'),
    );
    assert.ok((await listed(page)).includes('+ Our help desk'), 'its section can be chosen');

    await fillIn(page, 'Your guide in Markdown', BAD);
    assert.equal(await textOf(page, 'markdown-summary'), 'Your guide has 1 problem:');
    const problems = () => textOf(page, 'markdown-problems');
    assert.match(
      await problems(),
      /^my-guide\.md:10:7 The address "javascript:x" is not allowed\. Start a link with https:.*\.$/,
    );
    await press(page, 'my-guide.md:10:7');
    const behind = await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.value.slice(field.selectionStart);
    });
    assert.match(behind, /^\(?javascript:x|^\[there\]/);

    await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      field.setSelectionRange(field.value.indexOf('extends'), field.value.indexOf('extends'));
    });
    for (const key of ['x', 'y']) await page.press(key);
    assert.match(
      await problems(),
      /my-guide\.md:3:1 "xyextends: tiktok-exit" is not a known line of the front matter\./,
    );
  });

  it('shows the built-in guide where the custom guide cannot be shown, as the publisher’s page will', async () => {
    const page = await openBuilder(reader);
    await press(page, 'My own, written here');
    await fillIn(page, 'Your guide in Markdown', '---\ntitle: Nothing\nchecked: 2026-11-01\n---\n');
    await until(page, () => document.getElementById('guide-problem')!.textContent !== '');
    assert.match(await textOf(page, 'guide-problem'), /The guide has no steps\. .* The built-in guide is shown\.$/);
    assert.equal((await sectionsShown(page)).length, 6);
    await press(page, 'The built-in guide');
    assert.equal(await textOf(page, 'guide-problem'), '');
  });

  it('says why a custom guide from a file is not shown, and falls back to the built-in guide', async () => {
    const page = await openBuilder(reader, `guide=src&src=${reader.server.origin}/nothing.md`);
    await until(page, () => document.getElementById('guide-problem')!.textContent !== '');
    assert.match(
      await textOf(page, 'guide-problem'),
      /nothing\.md answered with status 404\. The built-in guide is shown\./,
    );
    assert.equal((await sectionsShown(page)).length, 6);
    const file = reader.server.publish(OTHER, { 'content-type': 'text/markdown' });
    await fillIn(page, 'Address of your Markdown file', file);
    assert.equal(await textOf(page, 'guide-problem'), '');
    await until(page, () => document.getElementById('parts')!.textContent!.includes('Leave the other place'));
    assert.deepEqual(await listed(page), ['+ Go']);
  });

  it('says when an accent has too little contrast, or is not a colour', async () => {
    const page = await openBuilder(reader);
    await fillIn(page, 'Accent colour', '#7cc4ff');
    assert.match(
      await textOf(page, 'accent-problem'),
      /^On a light page #7cc4ff has a contrast of only 1\.\d to 1 .*\. Links need 4\.5 to 1\. #\w{6} is dark enough\.$/,
    );
    await fillIn(page, 'Accent colour', 'blue');
    assert.match(await textOf(page, 'accent-problem'), /“blue” is not a colour like #8a1c3b/);
    assert.doesNotMatch((await codes(page))[0], /style/);
    await fillIn(page, 'Accent colour', '#0a5578');
    assert.equal(await textOf(page, 'accent-problem'), '');
  });

  it('copies the snippet and the link, or selects them where the browser refuses to copy, and says so', async () => {
    const page = await openBuilder(reader, 'snippet=wordpress-author');
    await press(page, 'Copy the snippet');
    await until(page, () => document.getElementById('said')!.textContent !== '');
    const said = await textOf(page, 'said');
    const [code] = await codes(page);
    if (said !== 'Snippet copied.') {
      assert.match(said, /did not allow copying\. The text is selected/);
      assert.equal(await page.evaluate(() => String(getSelection())), code);
    }
    await press(page, 'Copy a link to this choice');
    await until(page, () => /Link copied|Copy the address/.test(document.getElementById('said')!.textContent!));
    assert.equal(await page.evaluate(() => document.getElementById('said')!.role ?? 'status'), 'status');
  });

  it('works by keyboard only', async () => {
    const page = await openBuilder(reader);
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 80; presses++) {
        if ((await focused(page)) === name) return;
        await page.press('Tab');
      }
      assert.fail(`Tab never came to “${name}”`);
    };
    await tabTo('Language');
    await tabTo('Before you decide');
    await page.press('Space');
    // The “up” button of the first row is disabled, so Tab moves the focus to “down”.
    await page.press('Tab');
    await page.press('Enter');
    assert.deepEqual((await listed(page)).slice(0, 2), ['+ Get ready', '- Before you decide']);
    assert.equal(await textOf(page, 'said'), 'Before you decide is now 2 of 6.');
    const label = () => page.evaluate(() => document.activeElement!.getAttribute('aria-label'));
    assert.equal(await label(), 'Move Before you decide down');
    for (let presses = 0; presses < 4; presses++) await page.press('Enter');
    assert.equal(await label(), 'Move Before you decide up', 'the focus stays in the row at its end');

    await page.evaluate(() => document.querySelector<HTMLInputElement>('[value="script"]')!.focus());
    await page.press('ArrowDown');
    await ready(page);
    assert.match((await codes(page))[0], /type="module"/);
    await tabTo('Copy the snippet');
    await tabTo('Page');
    await page.press('ArrowUp');
    assert.equal(await page.evaluate(() => document.getElementById('box')!.className), 'box column');
  });

  for (const width of [320, 768, 1280]) {
    it(`fits into ${width} px, with targets of 44 px`, async () => {
      const page = await openBuilder(
        reader,
        toQuery({ ...DEFAULTS, guide: 'markdown', markdown: BAD, open: 'wait' }).query,
        { width },
      );
      const { wide, small } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        small: [...document.querySelectorAll('button, select, textarea, input, nav a, label.choice')]
          .filter((one) => one.checkVisibility() && !one.closest('label.choice input, pre'))
          .filter((one) => !one.matches('label.choice input'))
          .map((one) => ({ name: one.outerHTML.slice(0, 80), box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 43.9 || box.width < 24)
          .map(({ name }) => name),
      }));
      assert.ok(wide <= width, `${wide}`);
      assert.deepEqual(small, []);
    });
  }

  it('shows the guide as wide as a phone, a column and the page', async () => {
    const page = await openBuilder(reader, '', { width: 1280 });
    const width = () => page.evaluate(() => document.getElementById('box')!.getBoundingClientRect().width);
    await press(page, 'Phone');
    assert.equal(await width(), 375);
    await press(page, 'Column');
    assert.equal(await width(), 600);
    await press(page, 'Page');
    assert.ok((await width()) > 600);
    await fillIn(page, 'Your page is', 'dark');
    const background = await page.evaluate(
      () =>
        getComputedStyle(document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelector('section')!)
          .backgroundColor,
    );
    assert.equal(background, 'rgb(21, 24, 28)');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  describeInEachEngine(
    `The builder, ${colorScheme}`,
    (reader) => {
      it('has no axe findings, at first and with everything open and mistakes shown', async () => {
        for (const query of [
          '',
          `${toQuery({ ...DEFAULTS, snippet: 'vue', guide: 'markdown', markdown: BAD, open: 'wait', accent: 'blue', base: 'x:y' }).query}`,
        ]) {
          const page = await openBuilder(reader, query);
          const found = await page.evaluate(async () => {
            // axe is loaded by import(), because the policy of the page and its Trusted Types allow that.
            const source = '/node_modules/axe-core/axe.min.js';
            await import(source);
            const { axe } = window as unknown as { axe: typeof import('axe-core') };
            const { violations } = await axe.run(document, { resultTypes: ['violations'] });
            return violations.flatMap(({ id, nodes }) =>
              nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`),
            );
          });
          assert.deepEqual(found, [], query);
        }
      });
    },
    { colorScheme, engines: except('webkit') },
  );
}

describeInEachEngine(
  'The builder’s page',
  (reader) => {
    it('requests nothing from other hosts, and never violates its own policy', async () => {
      const page = await openBuilder(reader, 'guide=markdown&accent=%238a1c3b&snippet=plain');
      await until(page, () =>
        document.querySelector('tiktok-exit-guide')!.shadowRoot!.textContent!.includes('Ask a person'),
      );
      const hosts = new Set(page.requests.map((address) => new URL(address).origin));
      assert.deepEqual([...hosts], [reader.server.origin]);
      assert.deepEqual(
        page.console.filter((message) => /policy|violat|refused|error: (?!Failed to load)/i.test(message)),
        [],
      );
    });
  },
  { engines: except('webkit') },
);

describeInEachEngine(
  'The builder without JavaScript',
  (reader) => {
    it('says that it needs JavaScript', async () => {
      const page = await reader.open({ script: '', body: '' });
      await page.goto(`${reader.server.origin}/demo/index.html`);
      const told = (await page.accessibilityTree()).map(({ name }) => name).join(' ');
      assert.match(told, /This page needs JavaScript to build the snippet\./);
      assert.doesNotMatch(told, /Accent colour/);
    });
  },
  { javascript: false },
);

/** The accent colour that the builder makes from #8a1c3b for dark pages. */
const DARK_ACCENT = 'rgb(187, 123, 141)';

const CHOICES = {
  'nothing chosen': {},
  'everything chosen': {
    lang: 'en',
    dir: 'rtl',
    'heading-level': '3',
    sections: 'after delete',
    open: 'remove-app wait',
    platform: 'web',
    theme: 'dark',
    remember: 'never',
    print: 'as-shown',
    accent: '#8a1c3b',
  },
  'a step added': { guide: 'markdown', sections: 'help-desk delete', open: 'ask' },
  // The step is open, so that the browser requests the picture in the step.
  'a custom guide': { guide: 'markdown', markdown: OTHER, open: 'sign-out', accent: '#8a1c3b' },
  'a custom guide from a file': { guide: 'src', src: '/dist/custom.md', open: 'sign-out' },
};

describeInEachEngine('The builder’s snippet, pasted into an empty page under its policy,', (reader) => {
  for (const [what, wanted] of Object.entries(CHOICES)) {
    for (const kind of what === 'a step added' ? (['script', 'iframe'] as const) : KINDS) {
      it(`shows the guide: ${kind}, ${what}`, async () => {
        const choice = { ...DEFAULTS, ...wanted, snippet: kind };
        // Some kinds of snippet cannot contain Markdown. For them, the builder asks the publisher to save the Markdown as a file.
        const isFile = choice.guide === 'markdown' && !takesText(kind);
        const markdown = { 'content-type': 'text/markdown' };
        if (isFile) reader.server.publish(choice.markdown, markdown, '/dist/my-guide.md');
        if (choice.src) reader.server.publish(OTHER, markdown, choice.src);
        const builder = await openBuilder(reader, toQuery(choice).query);
        const title = choice.src || choice.markdown === OTHER ? 'Leave the other place' : 'Leave TikTok';
        await until(
          builder,
          (title) =>
            document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelector('[part="title"]')!.textContent ===
            title,
          title,
        );
        await ready(builder);
        assert.equal(/Save your text as my-guide\.md/.test(await textOf(builder, 'notes')), isFile);
        const parts = await snippet(builder);
        const isPlain = kind === 'plain' && choice.guide === DEFAULTS.guide;
        assert.equal(parts.at(-1)!.code.includes('<h3 id="exit-guide-decide">'), isPlain);
        const page = await paste(reader, kind, parts, await textOf(builder, 'policy'));
        const guide = await shownGuide(page);

        assert.deepEqual(guide.violations, []);
        assert.equal(guide.title, `${choice['heading-level'] ? 'h3' : 'h2'} ${title}`);
        if (what === 'nothing chosen') assert.equal(guide.sections.length, 6);
        if (what === 'a step added') {
          assert.deepEqual(guide.sections, ['Our help desk', 'Delete your account']);
          assert.deepEqual(guide.open, ['Ask a person']);
        }
        if (what.startsWith('a custom guide')) assert.deepEqual(guide.sections, ['Go']);
        if (choice.accent) assert.equal(guide.accent, choice.theme ? DARK_ACCENT : 'rgb(138, 28, 59)');
        if (what === 'everything chosen') {
          assert.deepEqual(guide.sections, ['Afterwards', 'Delete your account']);
          assert.deepEqual(guide.open.toSorted(), ['Remove the app', 'Stay signed out for 30 days']);
          assert.equal(guide.platform, 'Web browser');
          assert.equal(guide.dir, 'rtl');
          assert.equal(guide.background, 'rgb(21, 24, 28)');
          assert.equal(guide.canKeep, false);
        }
      });
    }
  }
});
