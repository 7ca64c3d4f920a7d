import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEFAULTS, KINDS, toQuery } from '../../demo/builder/choice.js';
import { takesText } from '../../demo/builder/snippets.js';
import type { Page } from '../browsers/browser.js';
import { ENGINES } from '../browsers/engines.js';
import { paste, shownGuide } from './builder-paste.js';
import { findingsOn } from './findings-on.js';
import { describeInEachEngine, except, focused, painted, type Reader, until } from './harness.js';

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

/** Opens the page of the builder with this query in its address, and waits until the guide and the snippet are shown. */
async function openBuilder(reader: Reader, query = '', size: { width?: number; height?: number } = {}): Promise<Page> {
  const page = await reader.open({ script: '', body: '', ...size });
  await page.goto(`${reader.server.origin}/demo/builder.html${query && `?${query}`}`);
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

/**
 * Finds a control of the builder by its name, opens the group of settings that it is in, scrolls it into view, and returns a point
 * in it, in CSS pixels of the viewport.
 */
function place(page: Page, name: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const said = (element: Element) =>
      (element.getAttribute('aria-label') ?? element.textContent!).replace(/\s+/g, ' ').trim();
    const named = [...document.querySelectorAll('label, button, summary')].filter(
      (element) => said(element) === wanted,
    );
    const group = named.map((element) => element.closest('details:not([open])')).find(Boolean);
    if (group && !named.some((element) => element.checkVisibility())) group.querySelector('summary')!.click();
    const found = named.find((element) => element.checkVisibility());
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
    for (const section of [
      'Before you decide',
      'Save your things',
      'Stay, but be harder to reach',
      'If you cannot sign in',
      'For a child or someone who has died',
    ])
      await press(page, section);
    await press(page, 'Move After you deleted it up');
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
    assert.match(code, /\ntiktok-exit-guide \{ --exit-guide-accent: light-dark\(#8a1c3b, #\w{6}\) \}\n<\/style>/);
    assert.match(await textOf(page, 'policy'), /style-src 'sha256-[\w+/]{43}='/);
    assert.equal(
      await queryOf(page),
      '?snippet=module&lang=en&dir=rtl&heading-level=3&sections=after delete&open=remove-app&platform=web&theme=dark&remember=never&print=as-shown&accent=#8A1C3B',
    );
    const guide = await shownGuide(page);
    assert.deepEqual(guide.sections, ['After you deleted it', 'Delete your account']);
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
      '+ After you deleted it',
      '- Before you decide',
    ]);
    assert.deepEqual(await sectionsShown(page), ['Delete your account', 'After you deleted it']);
    assert.match((await codes(page)).at(-1)!, /^<script setup>.*sections="delete after"/s);
    assert.equal(await page.evaluate(() => location.search), `?${query}`);

    await press(page, 'Move After you deleted it up');
    await press(page, 'Move After you deleted it down');
    await fillIn(page, 'Light or dark', 'light');
    await fillIn(page, 'Light or dark', 'dark');
    const restored = await queryOf(page);
    assert.deepEqual(
      restored.slice(1).split('&').toSorted(),
      decodeURIComponent(query.replaceAll('+', ' ')).split('&').toSorted(),
    );

    await press(page, 'Reset all settings');
    assert.equal(await page.evaluate(() => location.search), '');
    await until(page, () => document.querySelectorAll('#sections input:checked').length === 7);
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
      'snippet=nonsense&look=nonsense&corners=nonsense&theme=%22%3E%3Cb%3E&heading-level=9&guide=nothing&src=https://&base=javascript:x',
    );
    const [code] = await codes(page);
    assert.match(code, /^<script async src="http:\/\/127\.0\.0\.1:\d+\/dist\/tiktok-exit-guide\.js"/);
    assert.match(code, /<tiktok-exit-guide><a href="https:[^"]*">Leave TikTok<\/a><\/tiktok-exit-guide><\/div>$/);
    assert.match(await textOf(page, 'base-problem'), /“javascript:x” is not an address such as https:/);
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
    await until(page, () => document.getElementById('markdown-problems')!.textContent!.includes('xyextends'));
    assert.match(
      await problems(),
      /my-guide\.md:3:1 "xyextends: tiktok-exit" is not a known line of the front matter\./,
    );
  });

  it('reads a guide at a pause and not at each key, and loses no key', async () => {
    const page = await openBuilder(reader, 'guide=markdown');
    const before = await textOf(page, 'markdown-problems');
    await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#markdown')!;
      const list = document.getElementById('markdown-problems')!;
      const counts = ((window as unknown as { changes: number }).changes = 0);
      new MutationObserver(() => (window as unknown as { changes: number }).changes++).observe(list, {
        childList: true,
      });
      for (let key = counts; key < 50; key++) {
        field.value += '<b>';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    assert.equal(await textOf(page, 'markdown-problems'), before);
    await until(page, () => document.getElementById('markdown-problems')!.textContent !== '');
    assert.equal(await page.evaluate(() => document.querySelectorAll('#markdown-problems li').length), 50);
    assert.equal(await page.evaluate(() => (window as unknown as { changes: number }).changes), 1);
    await until(page, () => document.getElementById('parts')!.textContent!.includes('<b>'.repeat(50)));
  });

  it('leaves the ids of another guide out of the snippet, and uses them again when that guide is chosen again', async () => {
    const query = 'guide=markdown&sections=help-desk&open=ask&platform=tv';
    const page = await openBuilder(reader, query);
    const tag = /<tiktok-exit-guide[^>]*>/;
    await until(page, () => document.getElementById('parts')!.textContent!.includes('sections="help-desk"'));
    await press(page, 'The built-in guide');
    await until(page, () => !document.getElementById('parts')!.textContent!.includes('sections'));
    assert.equal(tag.exec((await codes(page))[0])![0], '<tiktok-exit-guide>');
    assert.equal((await listed(page)).filter((row) => row.startsWith('+')).length, 7);
    await press(page, 'My own, written here');
    await until(page, () => document.getElementById('parts')!.textContent!.includes('sections="help-desk" open="ask"'));
    const shared = await openBuilder(reader, 'sections=zzz&open=all');
    assert.equal(tag.exec((await codes(shared))[0])![0], '<tiktok-exit-guide open="all">');
  });

  it('writes plain HTML with the chosen sections and heading levels only', async () => {
    const page = await openBuilder(reader, 'snippet=plain&sections=after+delete&heading-level=3');
    const [code] = await codes(page);
    const headings = [...code.matchAll(/<h(\d) id="exit-guide-([\w-]+)">/g)].map(([, level, id]) => `${level} ${id}`);
    assert.deepEqual(
      headings.filter((heading) => heading.startsWith('4')),
      ['4 after', '4 delete'],
    );
    assert.ok(headings.includes('5 wait'));
    assert.match(code, /<h3>Leave TikTok<\/h3>/);
    assert.doesNotMatch(code, /exit-guide-(decide|lost)"/);
  });

  it('keeps a button where it is when the snippet changes, so that a click is not lost', async () => {
    const page = await openBuilder(reader);
    const isSame = await page.evaluate(() => {
      const button = document.querySelector('#parts button')!;
      const theme = document.querySelector<HTMLSelectElement>('#theme')!;
      theme.value = 'dark';
      theme.dispatchEvent(new Event('input', { bubbles: true }));
      (window as unknown as { before: Element }).before = button;
      return button.isConnected;
    });
    assert.ok(isSame);
    await until(page, () => document.getElementById('parts')!.textContent!.includes('theme="dark"'));
    assert.ok(await page.evaluate(() => (window as unknown as { before: Element }).before.isConnected));
  });

  it('has a named group around each block of code, because a <pre> cannot have a name', async () => {
    const page = await openBuilder(reader, 'snippet=react');
    const { named, groups } = await page.evaluate(() => ({
      named: document.querySelectorAll('pre:is([aria-label], [aria-labelledby])').length,
      groups: [...document.querySelectorAll('[role="group"]:has(pre)')].map(
        (group) => document.getElementById(group.getAttribute('aria-labelledby')!)!.textContent,
      ),
    }));
    assert.equal(named, 0);
    assert.deepEqual(groups, ['In index.html, once', 'ExitGuide.jsx', 'Content-Security-Policy', 'Integrity']);
  });

  it('warns about another host that a link to the builder fills in, and about files that readers cannot load', async () => {
    const page = await openBuilder(reader, 'base=https://other.example/files&snippet=iframe');
    assert.match((await codes(page))[0], /^<iframe src="https:\/\/other\.example\/files\/embed\.html"/);
    assert.match(await textOf(page, 'notes'), /other\.example\. Use the snippet only if you trust this host/);
    await fillIn(page, 'Address of the folder', '');
    assert.match(await textOf(page, 'notes'), /127\.0\.0\.1:\d+ is this computer/);
    await fillIn(page, 'Address of the folder', 'example.org/exit-guide');
    assert.match(await textOf(page, 'base-problem'), /“example\.org\/exit-guide” is not an address/);
    assert.equal(await page.evaluate(() => document.getElementById('base')!.getAttribute('aria-invalid')), 'true');
    assert.match((await codes(page))[0], /^<iframe src="http:\/\/127\.0\.0\.1:\d+\/dist\/embed\.html"/);
  });

  it('shows the built-in guide where the custom guide cannot be shown, as the publisher’s page will', async () => {
    const page = await openBuilder(reader);
    await press(page, 'My own, written here');
    await fillIn(page, 'Your guide in Markdown', '---\ntitle: Nothing\nchecked: 2026-11-01\n---\n');
    await until(page, () => document.getElementById('guide-problem')!.textContent !== '');
    assert.match(await textOf(page, 'guide-problem'), /The guide has no steps\. .* The built-in guide is shown\.$/);
    assert.equal((await sectionsShown(page)).length, 7);
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
    assert.equal((await sectionsShown(page)).length, 7);
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
    assert.doesNotMatch((await codes(page))[0], /accent/);
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

  it('shows the snippet and the preview at once, without scrolling', async () => {
    const page = await openBuilder(reader, '', { width: 1280, height: 800 });
    const tops = await page.evaluate(() =>
      ['#parts pre', '#parts button', '#preview'].map(
        (selector) => document.querySelector(selector)!.getBoundingClientRect().top,
      ),
    );
    for (const top of tops) assert.ok(top < 700, `${tops}`);
  });

  it('starts from a look: the snippet has its class and its style sheet, the preview shows it', async () => {
    const page = await openBuilder(reader);
    await press(page, 'Newspaper');
    const [code] = await codes(page);
    assert.match(code, /\n<link rel="stylesheet" href="[^"]*\/dist\/skins\/newspaper\.css" integrity="sha384-[^"]+" /);
    assert.match(code, /<tiktok-exit-guide class="newspaper"><a /);
    assert.match(await textOf(page, 'policy'), /; style-src http:\/\/127\.0\.0\.1:\d+ 'sha256-/);
    assert.match(await textOf(page, 'integrity'), /skins\/newspaper\.css sha384-/);
    assert.equal(await queryOf(page), '?look=newspaper');
    assert.equal((await shownGuide(page)).background, 'rgb(249, 249, 247)');
    const shown = () => page.evaluate(() => document.querySelector<HTMLInputElement>('#accent')!.placeholder);
    assert.match(await shown(), /#9b1321/, 'the field shows the accent of the look');

    await fillIn(page, 'Accent colour', '#12528f');
    await fillIn(page, 'Corners', 'round');
    await fillIn(page, 'Font', 'as on your page');
    assert.match(
      (await codes(page))[0],
      /\ntiktok-exit-guide\.newspaper \{ --exit-guide-accent: light-dark\(#12528f, #\w{6}\); --exit-guide-radius: 1\.5em; font-family: inherit \}\n/,
    );
    await press(page, 'Plain');
    assert.doesNotMatch((await codes(page))[0], /newspaper|font-family/);
    assert.equal(await page.evaluate(() => document.querySelector('tiktok-exit-guide')!.className), '');
  });

  it('opens the groups of settings in which a link to the builder has chosen something', async () => {
    const open = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('#choose details[open] > summary')].map((one) => one.textContent),
      );
    assert.deepEqual(await open(await openBuilder(reader)), ['What is shown']);
    assert.deepEqual(await open(await openBuilder(reader, 'accent=%23fff&base=https://a.example/')), [
      'What is shown',
      'How it looks',
      'Where the files are',
    ]);
  });

  it('marks the characters of the snippet that have changed, and says once that it was updated', async () => {
    // In WebKit, the measured height can differ by a line between two measurements, so the snippet has no heights here.
    const page = await openBuilder(reader, 'reserve=no');
    const marked = () => page.evaluate(() => [...document.querySelectorAll('.changed')].map((one) => one.textContent));
    assert.deepEqual(await marked(), []);
    assert.equal(await textOf(page, 'updated'), '');
    await page.evaluate(() => {
      const counted = window as unknown as { said: number };
      counted.said = 0;
      new MutationObserver(() => counted.said++).observe(document.getElementById('updated')!, { childList: true });
    });
    await fillIn(page, 'Light or dark', 'dark');
    assert.deepEqual(await marked(), [' theme="dark"']);
    assert.equal((await textOf(page, 'updated')).trim(), 'Snippet updated');
    await painted(page);
    assert.equal(await page.evaluate(() => (window as unknown as { said: number }).said), 1);
    await fillIn(page, 'Light or dark', 'light');
    assert.deepEqual(await marked(), ['light']);
    assert.equal(await page.evaluate(() => (window as unknown as { said: number }).said), 2);
  });

  it('says what to paste where, for the chosen system only', async () => {
    const page = await openBuilder(reader);
    assert.match(await textOf(page, 'where'), /Paste the snippet where the guide should be\./);
    await press(page, 'MediaWiki');
    const lines = () => page.evaluate(() => [...document.querySelectorAll('#where li')].map((one) => one.textContent!));
    assert.equal((await lines()).length, 3);
    assert.match((await lines())[0]!, /interface administrator .* MediaWiki:Common\.js/);
    assert.deepEqual(
      (await snippet(page)).map(({ title }) => title),
      ['In MediaWiki:Common.js, once', 'In the page'],
    );
  });

  it('copies the snippet at once from a bar on a phone, or shows the parts of one with several', async () => {
    const page = await openBuilder(reader, '', { width: 375, height: 700 });
    /** The place of the main button of the bar, without scrolling. */
    const bar = () =>
      page.evaluate(() => {
        const button = [...document.querySelectorAll<HTMLButtonElement>('.bar button')].find((one) =>
          one.checkVisibility(),
        )!;
        const box = button.getBoundingClientRect();
        return { name: button.textContent, x: box.x + box.width / 2, y: box.y + box.height / 2 };
      });
    const first = await bar();
    assert.equal(first.name, 'Copy the snippet');
    assert.ok(first.y < 700, 'the bar is seen before anything is scrolled');
    await page.click(first.x, first.y);
    await until(page, () => document.getElementById('said')!.textContent !== '');
    assert.match(await textOf(page, 'said'), /^Snippet copied\.|did not allow copying\. The text is selected/);

    await fillIn(page, 'Your system', 'WordPress, as author');
    const second = await bar();
    assert.equal(second.name, 'Show the 2 parts of the snippet');
    await page.click(second.x, second.y);
    assert.equal(await page.evaluate(() => document.activeElement!.id), 'copy');
    const top = await page.evaluate(() => document.getElementById('copy-title')!.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 600, `${top}`);
  });

  it('has a list of systems on a phone and buttons elsewhere, which choose the same', async () => {
    const page = await openBuilder(reader, 'snippet=vue', { width: 375 });
    const isSeen = (selector: string) =>
      page.evaluate((wanted) => document.querySelector(wanted)!.checkVisibility(), selector);
    const list = () => page.evaluate(() => document.querySelector<HTMLSelectElement>('#system')!.value);
    assert.deepEqual([await isSeen('#system'), await isSeen('.kinds'), await list()], [true, false, 'vue']);
    await fillIn(page, 'Your system', 'Ghost');
    assert.equal(await queryOf(page), '?snippet=ghost');
    await page.resize(1000, 700);
    assert.deepEqual([await isSeen('#system'), await isSeen('.kinds')], [false, true]);
    await press(page, 'React');
    assert.equal(await list(), 'react');
  });

  it('has a handle for the width of the preview that keys move, and that a click focuses', async () => {
    const page = await openBuilder(reader, '', { width: 1280 });
    await press(page, 'Column');
    const { x, y } = await page.evaluate(() => {
      const box = document.getElementById('handle')!.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + 20 };
    });
    await page.click(x, y);
    // A ResizeObserver writes the width into the slider, in the frame after the change.
    await painted(page);
    const slider = () =>
      page.evaluate(() => {
        const { ariaLabel, ariaValueText, type } = document.activeElement as HTMLInputElement;
        const width = document.getElementById('box')!.getBoundingClientRect().width;
        return { ariaLabel, ariaValueText, type, width };
      });
    const label = { ariaLabel: 'Width, 240 to 1,200 px', type: 'range' };
    assert.deepEqual(await slider(), { ...label, ariaValueText: '600 px', width: 600 });
    await page.press('ArrowRight');
    await painted(page);
    assert.deepEqual(await slider(), { ...label, ariaValueText: '605 px', width: 605 });
    assert.equal(await page.evaluate(() => document.querySelectorAll('[name="width"]:checked').length), 0);
    await page.press('End');
    await painted(page);
    assert.equal((await slider()).width, 1_200);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 1280);
    await page.press('Home');
    await painted(page);
    assert.equal((await slider()).width, 240);
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
    assert.deepEqual((await listed(page)).slice(0, 2), ['+ Save your things', '- Before you decide']);
    assert.equal(await textOf(page, 'said'), 'Before you decide is now 2 of 7.');
    const label = () => page.evaluate(() => document.activeElement!.getAttribute('aria-label'));
    assert.equal(await label(), 'Move Before you decide down');
    for (let presses = 0; presses < 5; presses++) await page.press('Enter');
    assert.equal(await label(), 'Move Before you decide up', 'the focus stays in the row at its end');

    await page.evaluate(() => document.querySelector<HTMLInputElement>('[value="script"]')!.focus());
    await page.press('ArrowDown');
    await ready(page);
    assert.equal(await page.evaluate(() => new URLSearchParams(location.search).get('snippet')), 'wordpress');
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
        small: [...document.querySelectorAll('button, select, textarea, input, summary, nav a, .bar a, label.choice')]
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
    await press(page, 'Playful');
    const around = await page.evaluate(() => getComputedStyle(document.getElementById('box')!).backgroundColor);
    assert.equal(around, 'rgb(255, 255, 255)', 'the preview has the background of the look');
    await press(page, 'Plain');
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
      it('has no accessibility findings, at first and with everything open and mistakes shown', async () => {
        for (const query of [
          '',
          `${toQuery({ ...DEFAULTS, snippet: 'vue', guide: 'markdown', markdown: BAD, open: 'wait', accent: 'blue', base: 'x:y' }).query}`,
        ]) {
          const page = await openBuilder(reader, query);
          await page.evaluate(() => {
            for (const group of document.querySelectorAll('details')) group.open = true;
          });
          const found = await findingsOn(page, reader.server, '', [
            // The list of steps scrolls. Some of its checkboxes are scrolled out of view. IBM's engine wrongly reports that
            // they cover the fields below the list.
            'element_tabbable_unobscured',
            'target_spacing_sufficient',
            // The groups are <details> with a role, named by their summary. The engine looks for a fieldset.
            'input_fields_grouped',
          ]);
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
      await page.goto(`${reader.server.origin}/demo/builder.html`);
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
  'a look, and changes to it': { look: 'newspaper', accent: '#8a1c3b', corners: 'square', font: 'page' },
  'a custom guide from a file': { guide: 'src', src: '/dist/custom.md', open: 'sign-out' },
};

/**
 * The choices that are tried in each engine. The others differ only in the text of the snippet, which is the same in each
 * engine, so one engine is enough for them.
 */
const IN_EACH_ENGINE = new Set(['nothing chosen', 'everything chosen', 'a step added']);

describeInEachEngine('The builder’s snippet, pasted into an empty page under its policy,', (reader) => {
  for (const [what, wanted] of Object.entries(CHOICES)) {
    if (!IN_EACH_ENGINE.has(what) && reader.engine !== ENGINES[0]) continue;
    for (const kind of what === 'a step added' ? (['script', 'iframe'] as const) : KINDS) {
      it(`shows the guide: ${kind}, ${what}`, async () => {
        const choice = { ...DEFAULTS, ...wanted, snippet: kind };
        // Some kinds of snippet cannot contain Markdown. For them, the builder asks the publisher to save the Markdown as a
        // file.
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
        assert.equal(parts.at(-1)!.code.includes(' id="exit-guide-delete">'), isPlain);
        const page = await paste(reader, kind, parts, await textOf(builder, 'policy'));
        const guide = await shownGuide(page);

        assert.deepEqual(guide.violations, []);
        assert.equal(guide.title, `${choice['heading-level'] ? 'h3' : 'h2'} ${title}`);
        if (what === 'nothing chosen') assert.equal(guide.sections.length, 7);
        if (what === 'a step added') {
          assert.deepEqual(guide.sections, ['Our help desk', 'Delete your account']);
          assert.deepEqual(guide.open, ['Ask a person']);
        }
        if (what.startsWith('a custom guide')) assert.deepEqual(guide.sections, ['Go']);
        if (choice.look) {
          assert.match(guide.accentPair, /^light-dark\(#8a1c3b, /);
          // The guide in an iframe cannot have a look, so it has the background of the plain guide.
          assert.equal(guide.background, kind === 'iframe' ? 'rgb(255, 255, 255)' : 'rgb(249, 249, 247)');
        } else if (choice.accent) assert.equal(guide.accent, choice.theme ? DARK_ACCENT : 'rgb(138, 28, 59)');
        if (what === 'everything chosen') {
          assert.deepEqual(guide.sections, ['After you deleted it', 'Delete your account']);
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

describeInEachEngine('The height in the builder’s snippet', (reader) => {
  /** Opens a page with the snippet, loads the script late, and measures what moves and how much space is left below the guide. */
  async function load(code: string, width: number) {
    const page = await reader.open({
      script: '',
      // The page has the font of the builder, because the height depends on the font.
      head: '<style>body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 }</style>',
      body: `${code.replace(' src=', ' data-src=')}<p id="below">Below</p>`,
      width,
    });
    return page.evaluate(async () => {
      const below = document.getElementById('below')!;
      const before = below.getBoundingClientRect().top;
      const script = document.createElement('script');
      script.src = document.querySelector<HTMLScriptElement>('script[data-src]')!.dataset.src!;
      document.head.append(script);
      await customElements.whenDefined('tiktok-exit-guide');
      const guide = document.querySelector('tiktok-exit-guide')!;
      await guide.updateComplete;
      const drawn = guide.shadowRoot!.querySelector('section')!.getBoundingClientRect().height;
      return { moved: below.getBoundingClientRect().top - before, spare: guide.offsetHeight - drawn, drawn };
    });
  }

  for (const query of ['', 'look=service', 'sections=delete&open=choose&heading-level=3']) {
    it(`is that of the guide on the page, so nothing moves and little space is left: ${query}`, async () => {
      const builder = await openBuilder(reader, query);
      const [code] = await codes(builder);
      for (const width of [240, 320, 375, 412, 600, 736, 1000]) {
        const { moved, spare, drawn } = await load(code, width);
        // A height in em is not always a whole number of pixels.
        assert.ok(Math.abs(moved) < 1, `${moved} px at ${width} px`);
        // At the widths that the builder measures, it leaves at most 5 em of empty space. Between two of these widths,
        // the guide gets a little lower, so a little more space is left.
        const limit = 5 * 16 + drawn * 0.06;
        assert.ok(spare > -1 && spare <= limit, `${spare} px are left at ${width} px`);
      }
    });
  }

  it('is left out if the publisher does not want it', async () => {
    const page = await openBuilder(reader);
    assert.match((await codes(page))[0], /min-height/);
    await fillIn(page, 'Space for the guide', 'not kept free');
    assert.doesNotMatch((await codes(page))[0], /min-height|<div/);
  });
});
