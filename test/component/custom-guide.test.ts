import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Guide, GuideErrorEvent, GuideLoadEvent, TikTokExitGuide } from '../../src/entries/index.js';
import { MAX_NESTING } from '../../src/guide/limits.js';
import { parse } from '../../src/guide/markdown/parse.js';
import {
  button,
  checkbox,
  cleanUp,
  content,
  drawClosedSteps,
  consoleOf,
  headings,
  mount,
  nextPaint,
  openTitles,
  press,
  region,
  setClock,
  shownWays,
  spokenText,
  stepButton,
  stepButtons,
  title,
} from './helpers.js';

const BUILT_IN = 'Leave TikTok';
const MARKDOWN = (name: string) =>
  `---\ntitle: ${name}\nchecked: 2026-11-20\n---\n\n## A {#a}\n\n### 1. Step of ${name} {#step}\n\n1. Tap **A**.\n`;
const DATA = parse(MARKDOWN('Data')).guide;

const shownTitle = (guide: TikTokExitGuide) => spokenText(headings(guide)[0]!);
const titles = (guide: TikTokExitGuide) => stepButtons(guide).map(title);
const { fetch } = window;

/** Replaces `fetch`. A request gets no answer until the test calls `give()` with the address of the request. */
class Answers {
  readonly asked: string[] = [];
  readonly signals = new Map<string, AbortSignal>();
  readonly #due = new Map<string, (answer: Response | Error) => void>();

  /** @param hearsAbort if false, aborting a request has no effect, as if the answer had already arrived */
  constructor(hearsAbort = true) {
    window.fetch = (address, options) => {
      const name = String(address);
      this.asked.push(name);
      const signal = options!.signal!;
      this.signals.set(name, signal);
      return new Promise((resolve, reject) => {
        if (hearsAbort) signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
        this.#due.set(name, (answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      });
    };
  }

  /** Waits until this address is requested, then answers the request. */
  async give(address: string, answer: string | Response | Error): Promise<void> {
    await until(() => this.asked.includes(address), `${address} was not requested`);
    this.#due.get(address)!(typeof answer === 'string' ? markdown(answer) : answer);
  }
}

const markdown = (text: string, type = 'text/markdown') => new Response(text, { headers: { 'content-type': type } });

async function until(isDone: () => unknown, otherwise: string): Promise<void> {
  const end = performance.now() + 5000;
  while (!isDone()) {
    if (performance.now() > end) throw new Error(otherwise);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

async function showing(guide: TikTokExitGuide, wanted: string): Promise<void> {
  await until(
    () => guide.shadowRoot!.querySelector('section') && shownTitle(guide) === wanted,
    `"${wanted}" is not shown; the headings are ${headings(guide).map(spokenText).slice(0, 3)}.`,
  );
  drawClosedSteps();
  await guide.updateComplete;
}

/**
 * Runs `run`, and waits for a `guide-error` event. Returns the event, and the lines that are written with `console.error` until
 * then.
 */
async function mistake(run: (place: EventTarget) => unknown): Promise<[GuideErrorEvent, string[]]> {
  let event: GuideErrorEvent | undefined;
  const hear = (told: Event) => (event = told as GuideErrorEvent);
  document.addEventListener('guide-error', hear, { once: true });
  const said = await consoleOf('error', async () => {
    await run(document);
    await until(() => event, 'No guide-error came.');
  });
  return [event!, said];
}

/** Puts a guide on the page. Does not wait until the guide is shown. */
function place(attributes: Record<string, string> = {}, ...children: Node[]): TikTokExitGuide {
  const box = document.createElement('div');
  box.className = 'mounted';
  const guide = document.createElement('tiktok-exit-guide');
  for (const [name, value] of Object.entries(attributes)) guide.setAttribute(name, value);
  guide.append(...children);
  box.append(guide);
  document.body.append(box);
  return guide;
}

function inline(text: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'text/markdown';
  script.textContent = text;
  return script;
}

afterEach(() => {
  window.fetch = fetch;
  cleanUp();
});

describe('A custom guide', () => {
  it('comes from the property, else from src, else from the inline script, else the built-in guide is shown', async () => {
    const answers = new Answers();
    const guide = place({ src: '/a.md' }, inline(MARKDOWN('Inline')));
    guide.guide = DATA;
    await showing(guide, 'Data');
    expect(answers.asked).to.deep.equal([]);
    guide.guide = undefined;
    await answers.give('/a.md', MARKDOWN('File'));
    await showing(guide, 'File');
    guide.removeAttribute('src');
    await showing(guide, 'Inline');
    guide.querySelector('script')!.remove();
    await showing(guide, BUILT_IN);
  });

  it('keeps the fallback on the page until the guide is shown', async () => {
    const answers = new Answers();
    const link = document.createElement('a');
    link.textContent = 'How to leave';
    const guide = place({ src: '/a.md' }, link);
    await until(() => answers.asked.length, 'Nothing was asked for.');
    expect(link.checkVisibility()).to.equal(true);
    expect(link.assignedSlot !== null).to.equal(true);
    await answers.give('/a.md', MARKDOWN('File'));
    await showing(guide, 'File');
    expect(link.assignedSlot === null).to.equal(true);
  });

  it('sends guide-load when it is on screen, and not earlier', async () => {
    const told: string[] = [];
    const hear = (event: Event) => told.push((event as GuideLoadEvent).guide.title);
    document.addEventListener('guide-load', hear);
    const guide = place({}, inline(MARKDOWN('Inline')));
    await showing(guide, 'Inline');
    await until(() => told.length, 'No guide-load came.');
    document.removeEventListener('guide-load', hear);
    expect(told).to.deep.equal(['Inline']);
  });

  it('may be indented like the page around it, and start with an empty line', async () => {
    const guide = await mount();
    guide.append(inline(`\n\n${MARKDOWN('Indented\n').replace(/^(?=.)/gm, '      ')}    `));
    await showing(guide, 'Indented');
    expect(titles(guide)).to.have.length(1);
  });

  it('may be added to the tag later, and change there', async () => {
    const guide = await mount();
    expect(shownTitle(guide)).to.equal(BUILT_IN);
    const script = inline(MARKDOWN('Late'));
    guide.append(script);
    await showing(guide, 'Late');
    script.firstChild!.nodeValue = MARKDOWN('Changed');
    await showing(guide, 'Changed');
    script.textContent = MARKDOWN('Changed again');
    await showing(guide, 'Changed again');
  });

  for (const hearsAbort of [true, false]) {
    it(`is the one requested last, whatever the order of the answers, ${hearsAbort ? 'with an abort' : 'with an abort that is too late'}`, async () => {
      const answers = new Answers(hearsAbort);
      const guide = await mount();
      const told: string[] = [];
      for (const type of ['guide-load', 'guide-error']) guide.addEventListener(type, () => told.push(type));
      guide.src = '/slow.md';
      await until(() => answers.asked.includes('/slow.md'), 'The first was not asked for.');
      guide.src = '/quick.md';
      await answers.give('/quick.md', MARKDOWN('Quick'));
      await showing(guide, 'Quick');
      const slow = markdown(MARKDOWN('Slow'));
      await answers.give('/slow.md', slow);
      if (!hearsAbort) await until(() => slow.bodyUsed, 'The slow answer was not read.');
      for (let turn = 0; turn < 10; turn++) await nextPaint();
      expect(shownTitle(guide)).to.equal('Quick');
      expect(told).to.deep.equal(['guide-load']);
      expect(answers.signals.get('/slow.md')!.aborted).to.equal(true);
    });
  }

  it('is aborted when the element leaves the page, and requested again when it is back', async () => {
    const answers = new Answers();
    const guide = place({ src: '/a.md' });
    const box = guide.parentElement!;
    await until(() => answers.asked.length, 'Nothing was asked for.');
    guide.remove();
    expect(answers.signals.get('/a.md')!.aborted).to.equal(true);
    answers.asked.length = 0;
    box.append(guide);
    await answers.give('/a.md', MARKDOWN('File'));
    await showing(guide, 'File');
  });

  it('stays on screen while the next guide is pending', async () => {
    const answers = new Answers();
    const guide = place({}, inline(MARKDOWN('Inline')));
    await showing(guide, 'Inline');
    guide.src = '/next.md';
    await until(() => answers.asked.length, 'Nothing was asked for.');
    expect(shownTitle(guide)).to.equal('Inline');
    await answers.give('/next.md', MARKDOWN('Next'));
    await showing(guide, 'Next');
  });

  it('opens the steps that the attribute names, and keeps the steps open that both guides have', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="wait step"></tiktok-exit-guide>`);
    await press(stepButton(guide, 'Remove the app'));
    await press(stepButton(guide, 'Stay signed out for 30 days'));
    guide.append(
      inline(`${MARKDOWN('Late')}\n### 2. Wait {#wait}\n\n1. Wait.\n\n### 3. Gone {#remove-app}\n\n1. Go.\n`),
    );
    await showing(guide, 'Late');
    expect(openTitles(guide)).to.deep.equal(['Step of Late', 'Gone']);
    guide.querySelector('script')!.remove();
    await showing(guide, BUILT_IN);
    expect(openTitles(guide)).to.deep.equal(['Remove the app']);
  });

  it('follows the link in the address when it comes late, and shows the platform of the attribute', async () => {
    location.hash = '#exit-guide:step';
    const guide = await mount(html`<tiktok-exit-guide platform="tablet"></tiktok-exit-guide>`);
    const ways = ['tv', 'tablet'].map((id) => `#### On a ${id} {#${id}}\n\n1. Go.\n`);
    guide.append(inline(`${MARKDOWN('Late')}\n${ways.join('\n')}`));
    await showing(guide, 'Late');
    await guide.updateComplete;
    expect(openTitles(guide)).to.deep.equal(['Step of Late']);
    expect(shownWays(guide)).to.deep.equal(new Set(['On a tablet']));
  });

  it('follows the link in the address', async () => {
    location.hash = '#exit-guide:step';
    const linked = place({}, inline(MARKDOWN('Linked')));
    await showing(linked, 'Linked');
    await linked.updateComplete;
    expect(openTitles(linked)).to.deep.equal(['Step of Linked']);
  });

  it('is not requested again when a guide that it overrides changes', async () => {
    const answers = new Answers();
    const told: string[] = [];
    const guide = place({ src: '/a.md' }, inline(MARKDOWN('Inline')));
    guide.addEventListener('guide-load', () => told.push('guide-load'));
    await answers.give('/a.md', MARKDOWN('File'));
    await showing(guide, 'File');
    guide.querySelector('script')!.textContent = MARKDOWN('Changed');
    for (let turn = 0; turn < 5; turn++) await nextPaint();
    guide.guide = DATA;
    await showing(guide, 'Data');
    await until(() => told.length === 2, 'No guide-load came.');
    guide.src = '/b.md';
    for (let turn = 0; turn < 5; turn++) await nextPaint();
    expect(answers.asked).to.deep.equal(['/a.md']);
    expect(told).to.have.length(2);
  });

  it('is not requested when the element leaves before the parser is there', async () => {
    const answers = new Answers();
    const guide = place({ src: '/a.md' });
    await guide.updateComplete;
    guide.remove();
    for (let turn = 0; turn < 5; turn++) await nextPaint();
    expect(answers.asked).to.deep.equal([]);
  });

  it('does not share ticks with the built-in guide, also with remember="never"', async () => {
    const guide = await mount(html`<tiktok-exit-guide remember="never"></tiktok-exit-guide>`);
    await press(stepButton(guide, 'Open your account settings'));
    await press(checkbox(guide, 'Step 1 done: Open your account settings'));
    guide.append(inline(MARKDOWN('Mine').replace('{#step}', '{#open-settings}')));
    await showing(guide, 'Mine');
    expect(checkbox(guide, 'Step 1 done: Step of Mine').checked).to.equal(false);
  });

  it('keeps its progress apart from that of the built-in guide', async () => {
    const guide = place({}, inline(MARKDOWN('Mine')));
    await showing(guide, 'Mine');
    await press(stepButton(guide, 'Step of Mine'));
    await press(checkbox(guide, 'Step 1 done: Step of Mine'));
    await press(checkbox(guide, 'Keep my place on this device'));
    expect(JSON.parse(localStorage.getItem('tiktok-exit-guide:/Mine')!).done).to.equal('step');
    expect(localStorage.length).to.equal(1);
    guide.querySelector('script')!.textContent = MARKDOWN('Other');
    await showing(guide, 'Other');
    expect(checkbox(guide, 'Step 1 done: Step of Other').checked).to.equal(false);
    guide.querySelector('script')!.textContent = MARKDOWN('Mine');
    await showing(guide, 'Mine');
    expect(checkbox(guide, 'Step 1 done: Step of Mine').checked).to.equal(true);
  });

  it('has the slots header and footer above and below it', async () => {
    const guide = await mount(
      html`<tiktok-exit-guide sections="delete"
        ><p slot="header">From our desk.</p>
        <p slot="footer">Write to us.</p></tiktok-exit-guide
      >`,
    );
    const [header, footer] = [...guide.querySelectorAll('p')].map((one) => one.getBoundingClientRect());
    const [first] = headings(guide);
    const last = stepButtons(guide).at(-1)!;
    expect(header!.height).to.be.greaterThan(0);
    expect(header!.bottom).to.be.at.most(first!.getBoundingClientRect().top);
    expect(footer!.top).to.be.at.least(last.getBoundingClientRect().bottom);
  });
});

describe('A custom guide in Markdown', () => {
  it('changes one step, adds others and shows the rest of the built-in guide', async () => {
    const before = titles(await mount());
    cleanUp();
    setClock('2026-11-24T12:00:00');
    const guide = place({ src: '/test/guides/mended-step.md' });
    await showing(guide, BUILT_IN);
    const after = titles(guide);
    expect(after.filter((one) => !before.includes(one))).to.deep.equal(['Ask us', 'Tell your friends']);
    expect(before.filter((one) => !after.includes(one))).to.deep.equal([]);
    const mended = spokenText(stepButton(guide, 'Open your account settings').closest('li')!);
    expect(mended).to.include('another name in our readers').and.include('TikTok Help');
    expect(mended).not.to.include('bottom right');
    expect(spokenText(region(guide))).to.include('Checked on November 20, 2026.');
  });

  it('replaces the whole built-in guide when it extends none', async () => {
    const guide = place({ src: '/test/guides/another-service.md', platform: 'web' });
    await showing(guide, 'Leave Chirper');
    expect(spokenText(region(guide))).not.to.include('TikTok');
    expect(titles(guide)).to.deep.equal(['Ask for a copy', 'Keep the letter', 'Close it']);
    expect(shownWays(guide)).to.deep.equal(new Set(['Web browser']));
  });

  it('shows the sources of a section that has no introduction', async () => {
    const guide = place(
      {},
      inline(
        `${MARKDOWN('Cited').replace('## A {#a}\n', '## A {#a}\n<!-- sources: law -->\n')}\n[help]: /help "Help"\n[law]: /law "The law"\n`,
      ),
    );
    await showing(guide, 'Cited');
    expect(spokenText(region(guide))).to.include('The law');
  });

  it('resolves links and pictures against its own file, whatever page shows it', async () => {
    const guide = place({ src: '/test/guides/another-service.md' });
    await showing(guide, 'Leave Chirper');
    const root = guide.shadowRoot!;
    const picture = root.querySelector('img')!;
    expect(picture.getAttribute('src')).to.equal(`${location.origin}/test/guides/bird.png`);
    expect([picture.alt, picture.loading, picture.referrerPolicy]).to.deep.equal([
      'A bird on its way',
      'lazy',
      'no-referrer',
    ]);
    const links = [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).to.include(`${location.origin}/test/guides/notes.html`);
    expect(links).to.include('https://help.chirper.example/copy');
    expect(links).to.include('#exit-guide:mail');
  });

  const LATIN = new Uint8Array([0x4c, 0xf6, 0x73, 0x63, 0x68, 0x65, 0x6e]);
  const UTF_8 = new TextEncoder().encode('Löschen');
  const UTF_16 = new Uint8Array(
    new Uint16Array([...MARKDOWN('Löschen')].map((character) => character.charCodeAt(0))).buffer,
  );
  for (const [what, charset, bytes] of [
    ['in the character encoding that its server names', 'charset=iso-8859-1', LATIN],
    ['in an encoding with two bytes for each character', 'charset="utf-16le"', UTF_16],
    ['in UTF-8 although its server names another encoding', 'charset=iso-8859-1', UTF_8],
    ['in UTF-8 if its server names an unknown encoding', 'charset=nonsense', UTF_8],
    ['in UTF-8 if its server names no encoding', '', UTF_8],
  ] as const) {
    it(`is read ${what}`, async () => {
      const [before, after] = MARKDOWN('\0')
        .split(/\0(?=\nchecked)/)
        .map((part) => part.replaceAll('\0', 'Data'));
      const file = new Blob(bytes === UTF_16 ? [bytes] : [before!, bytes, after!]);
      const answers = new Answers();
      const guide = place({ src: '/custom.md' });
      await answers.give(
        '/custom.md',
        new Response(file, { headers: { 'content-type': `text/markdown; ${charset}` } }),
      );
      await showing(guide, 'Löschen');
    });
  }

  it('is shown from right to left in a language that is written so', async () => {
    const guide = place({ src: '/demo/hostile/arabic.md' });
    await showing(guide, 'مغادرة تيك توك');
    expect([content(guide).dir, content(guide).lang]).to.deep.equal(['rtl', 'ar']);
  });

  for (const [lang, dir] of [
    ['nl', 'ltr'],
    ['ar', 'rtl'],
  ] as const) {
    it(`in a language without built-in words (${lang}) has all English words marked as English, apart from its own text (S9)`, async () => {
      setClock('2027-09-24T12:00:00');
      // This guide has no English text, so all English texts on the page are built-in words. A text that is not marked
      // as English must be in this Markdown.
      const markdown = `---
title: Ohne Titok
lang: ${lang}
checked: 2026-11-20
---

Worum es geht.

## Erst dies {#dies}

### 1. Warte ab {#warte}

<!-- wait: 30 days; time: 5 Min; sources: hilfe -->

> [!WARNING]
> Vorsicht.

1. Tippe **Profil** → **Kopf**.

\`\`\`letter
Hallo {Name}
\`\`\`

#### Am Telefon {#app}

Dort.

#### Im Netz {#web}

Hier.

### 2. Fertig {#fertig}

Gut.

## Dann das {#das}

### Ende {#ende}

Gut.

[hilfe]: https://hilfe.example/ 'Hilfe'
`;
      const guide = place({}, inline(markdown));
      await showing(guide, 'Ohne Titok');
      guide.openAll();
      await guide.updateComplete;
      await press(checkbox(guide, 'Step 1 done: Warte ab'));
      await press(checkbox(guide, 'Keep my place on this device'));
      await press(button(guide, 'Erase what is kept'));
      const texts = document.createTreeWalker(guide.shadowRoot!, NodeFilter.SHOW_TEXT);
      const english: string[] = [];
      while (texts.nextNode()) {
        const text = texts.currentNode.textContent!.trim();
        const parent = texts.currentNode.parentElement!;
        if (!text || text === ',') continue;
        if (parent.closest<HTMLElement>('[lang]')!.lang !== 'en') {
          expect(markdown + markdown.replace('{Name}', '[Name]'), `not marked as English: "${text}"`).to.contain(text);
          if (parent.checkVisibility()) expect(getComputedStyle(parent).direction, text).to.equal(dir);
        } else {
          expect(getComputedStyle(parent).direction, text).to.equal('ltr');
          english.push(text);
        }
      }
      expect(english).to.include.members([
        'Keep my place on this device',
        'Step 1',
        'Step 1 done',
        'Done. Next:',
        '1 source',
        '30 days to go.',
        'Takes',
        'Warning',
        'Checked on November 20, 2026. Names in the app may have changed.',
        'Do not sign in before',
        'Monday, October 25, 2027',
        '. Signing in earlier cancels the deletion.',
        'Press again to erase it.',
      ]);
    });
  }

  it('has the words and dates of its own region, if it is in a built-in language', async () => {
    setClock('2026-11-24T12:00:00');
    const guide = place({}, inline(MARKDOWN('Mine').replace(/^---\n/, '---\nlang: en-GB\n')));
    await showing(guide, 'Mine');
    expect(spokenText(region(guide))).to.match(/Checked on \d+ \w+ 20\d\d\./);
    expect(content(guide).querySelectorAll('[lang]')).to.have.length(0);
  });

  it('is refused when a step has the id of a built-in section, since links would lead to the wrong place', async () => {
    const [event] = await mistake(() =>
      place({}, inline('---\nextends: tiktok-exit\n---\n\n## New {#new}\n\n### Step {#delete}\n\nText.\n')),
    );
    expect([event.code, event.message]).to.deep.equal([
      'structure',
      'The id "delete" is used twice. Each section and each step needs a different id.',
    ]);
  });

  it('is shown with small mistakes, which one console line names', async () => {
    const said = await consoleOf('warn', async () => {
      const guide = place({}, inline(`${MARKDOWN('Small')}\n<b>bold</b> and [a](javascript:b)\n`));
      await showing(guide, 'Small');
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/Inline guide:12: "<b>" is raw HTML.* \(The first of 3 problems\.\)$/);
  });
});

describe('A custom guide that cannot be shown', () => {
  const broken: [what: string, answer: () => Response | Error, code: string, says: RegExp, line?: number][] = [
    ['no network', () => new TypeError('Failed to fetch'), 'network', /cannot be read: Failed to fetch\./],
    ['no such file', () => new Response('', { status: 404 }), 'status', /answered with status 404/],
    ['a web page', () => markdown('Sorry', 'text/html; charset=utf-8'), 'type', /is a web page/],
    ['a web page in disguise', () => markdown('\n<!DOCTYPE html><p>Sorry'), 'type', /is a web page/],
    ['10 MB', () => markdown('a '.repeat(5_000_000)), 'size', /longer than the 100000 characters/],
    ['too many lines', () => markdown(MARKDOWN('A') + '\n'.repeat(2000)), 'size', /longer than/, 2000],
    ['no title', () => markdown('## A {#a}\n\n### 1. B {#b}\n\n1. C.\n'), 'structure', /:1: The title is missing/, 1],
    ['an empty guide', () => markdown(''), 'structure', /:1: The title is missing/, 1],
    ['an answer without content', () => new Response(null, { status: 204 }), 'structure', /The title is missing/, 1],
    ['no steps', () => markdown('---\ntitle: A\n---\n\nHello.\n'), 'structure', /:1: The guide has no steps/, 1],
    [
      'changes to an unknown guide',
      () => markdown('---\nlang: en\nextends: tiktok-foo\n---\n\n## A {#a}\n\n### B {#b}\n\nC.\n'),
      'structure',
      /:3: "tiktok-foo" is not a guide that can be extended/,
      3,
    ],
    [
      'changes to an unknown guide, with a title',
      () => markdown('---\ntitle: A\nextends: tiktok-foo\n---\n'),
      'structure',
      /:3: "tiktok-foo" is not a guide that can be extended/,
      3,
    ],
  ];
  for (const [what, answer, code, says, line] of broken) {
    it(`falls back to the built-in guide and says why: ${what}`, async () => {
      const answers = new Answers();
      let guide: TikTokExitGuide;
      const [event, said] = await mistake(async () => {
        guide = place({ src: '/custom.md' });
        await answers.give('/custom.md', answer());
      });
      await showing(guide!, BUILT_IN);
      expect([event.code, event.file, event.line]).to.deep.equal([code, '/custom.md', line]);
      expect(event.message).to.match(says);
      expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
      expect(said).to.have.length(1);
      expect(said[0]).to.equal(`<tiktok-exit-guide> ${event.message} The built-in guide is shown.`);
    });
  }

  it('falls back after a timeout of 15 seconds for its file', async () => {
    const { setTimeout } = window;
    const answers = new Answers();
    let giveUp: (() => void) | undefined;
    window.setTimeout = ((run: () => void, time: number) => {
      if (time !== 15_000) return setTimeout(run, time);
      giveUp = run;
      return 0;
    }) as typeof window.setTimeout;
    try {
      let guide: TikTokExitGuide;
      const [event] = await mistake(async () => {
        guide = place({ src: '/custom.md' });
        await until(() => giveUp && answers.asked.length, 'There is no limit of time.');
        giveUp!();
      });
      await showing(guide!, BUILT_IN);
      expect([event.code, event.message]).to.deep.equal([
        'network',
        '/custom.md cannot be read: no answer within 15 seconds.',
      ]);
    } finally {
      window.setTimeout = setTimeout;
    }
  });

  it('falls back after a timeout of 15 seconds for the parser', async () => {
    const { setTimeout } = window;
    const answers = new Answers();
    let giveUp: (() => void) | undefined;
    window.setTimeout = ((run: (why: Error) => void, time: number, why: Error) => {
      if (time !== 15_000) return setTimeout(run, time);
      // The component sets its first timeout of 15 seconds while it loads the parser. The test lets this timeout end at
      // once, before the parser can arrive.
      giveUp ??= () => run(why);
      giveUp();
      return 0;
    }) as typeof window.setTimeout;
    try {
      let guide: TikTokExitGuide;
      const [event] = await mistake(() => (guide = place({ src: '/custom.md' })));
      await showing(guide!, BUILT_IN);
      expect(event.code).to.equal('parser');
      expect(event.message).to.match(
        /^The parser cannot be loaded: no answer within 15 seconds\. Put .+ beside the script, or load /,
      );
      expect(answers.asked).to.deep.equal([]);
    } finally {
      window.setTimeout = setTimeout;
    }
  });

  it('falls back to the built-in guide also where another custom guide was on screen', async () => {
    const guide = place({}, inline(MARKDOWN('Inline')));
    await showing(guide, 'Inline');
    const [event] = await mistake(() => (guide.querySelector('script')!.textContent = 'Nothing.'));
    await showing(guide, BUILT_IN);
    expect([event.code, event.file, event.line]).to.deep.equal(['structure', undefined, 1]);
  });
});

describe('A custom guide as data', () => {
  it('is shown like the same guide in Markdown, also when it comes from JSON', async () => {
    for (const name of ['another-service', 'mended-step']) {
      const text = await (await fetch(`/test/guides/${name}.md`)).text();
      const guide = place({}, inline(text));
      await until(() => guide.shadowRoot?.querySelector('section'), 'No guide came.');
      const other = place();
      other.guide = JSON.parse(JSON.stringify(parse(text).guide)) as Guide;
      await until(() => other.shadowRoot?.querySelector('section'), 'No guide came.');
      await showing(other, shownTitle(guide));
      expect(spokenText(content(other))).to.equal(spokenText(content(guide)));
    }
  });

  it('is shown when the property was set before the script was loaded', async () => {
    const box = document.createElement('div');
    box.className = 'mounted';
    // In a document from DOMParser, no custom elements are defined. So the element gets its class only when it is put on the
    // page, and at that time it already has the property.
    const early = new DOMParser().parseFromString('<tiktok-exit-guide></tiktok-exit-guide>', 'text/html').body
      .firstElementChild as TikTokExitGuide;
    early.guide = DATA;
    box.append(early);
    document.body.append(box);
    await showing(early, 'Data');
  });

  const step = (change: object) => ({
    ...DATA,
    sections: [{ ...DATA.sections[0], steps: [{ ...DATA.sections[0]!.steps[0], ...change }] }],
  });
  const section = (change: object) => ({ ...DATA, sections: [{ ...DATA.sections[0], ...change }] });
  const disguised = Object.assign([[{ type: 'link', href: 'javascript:a', content: [] }]], {
    map: (read: (value: unknown) => unknown) => [read([])],
  });
  let asked = 0;
  const changing = {
    get type() {
      return asked++ ? 'code' : 'link';
    },
    text: 'a',
    href: 'https://a.example',
  };
  const endless: unknown[] = [];
  endless.push({ type: 'quote', body: endless });
  const wrong: [what: string, data: unknown, says: RegExp][] = [
    ['a text', 'guide', /^guide is guide; expected an object\.$/],
    ['a list', [], /^guide is an array; expected an object\.$/],
    ['an object of something else', {}, /^guide\.title is undefined; expected a string\.$/],
    [
      'a title that is a template',
      { ...DATA, title: { strings: [] } },
      /^guide\.title is an object; expected a string\.$/,
    ],
    ['sections that are none', { ...DATA, sections: null }, /^guide\.sections is null; expected an array\.$/],
    [
      'a step without text',
      step({ body: undefined }),
      /^guide\.sections\[0\]\.steps\[0\]\.body is undefined; expected an array/,
    ],
    ...['30', 0, -5, 1e9, 1.5].map((wait): [string, unknown, RegExp] => [
      `a wait of ${JSON.stringify(wait)}`,
      step({ wait }),
      /\.wait is \S+; expected an integer from 1 to 999\.$/,
    ]),
    ...[0, -3, 1000, NaN].map((number): [string, unknown, RegExp] => [
      `a step with the number ${number}`,
      step({ number }),
      /\.number is \S+; expected an integer from 1 to 999\.$/,
    ]),
    ...['2026-11-22T10:00:00Z', 'hello', '2026-02-30'].flatMap((checked): [string, unknown, RegExp][] => [
      [
        `a guide checked on ${checked}`,
        { ...DATA, checked },
        /^guide\.checked is \S+; expected a date such as 2026-11-22\.$/,
      ],
      [`a step checked on ${checked}`, step({ checked }), /\.checked is \S+; expected a date such as 2026-11-22\.$/],
    ]),
    ['a step with an old id that is no name', step({ was: ['a b'] }), /\.was\[0\] is a b; expected a name without/],
    ['a step that waits for a text', step({ afterWait: 'yes' }), /\.afterWait is yes; expected true or false\.$/],
    ['a step that starts over for a text', step({ startOver: 'a' }), /\.startOver is a; expected true or false\.$/],
    [
      'a section that is optional in words',
      section({ optional: 'yes' }),
      /\.optional is yes; expected true or false\.$/,
    ],
    ['a section on no route', section({ routes: [] }), /\.routes is an array; expected at least one text\.$/],
    ['one route that is no list', section({ routes: 'Go' }), /\.routes is Go; expected an array\.$/],
    ['a route without a name', section({ routes: [' '] }), /\.routes\[0\] is  ; expected a text that is not empty\.$/],
    ['no words about a section', section({ about: '' }), /\.about is ; expected a text that is not empty\.$/],
    ['no title', { ...DATA, title: ' ' }, /^guide\.title is  ; expected a text that is not empty\.$/],
    ['no steps', { ...DATA, sections: [] }, /^guide\.sections has no steps; expected at least one step\.$/],
    [
      'a source without a title',
      { ...DATA, sources: [{ id: 'a', href: '/a', title: '' }] },
      /\.title is ; expected a text/,
    ],
    [
      'two sources with one id',
      { ...DATA, sources: ['a', 'a'].map((id) => ({ id, href: '/a', title: 'A' })) },
      /^The source "a" is listed twice\. Each source needs a different id\.$/,
    ],
    [
      'a step that cites an unlisted source',
      step({ sources: ['law'] }),
      /^"step" cites the source "law", which is not listed in guide\.sources\.$/,
    ],
    [
      'an unknown block',
      step({ body: [{ type: 'html' }] }),
      /\.body\[0\]\.type is html; expected one of actions, list/,
    ],
    [
      'a block with the name of an object property',
      step({ body: [{ type: 'toString' }] }),
      /\.type is toString; expected one of/,
    ],
    [
      'a picture from elsewhere',
      step({ body: [[{ type: 'picture', src: 'http://a.example/b.png', alt: '' }]] }),
      /src/,
    ],
    ['a script as a link', step({ body: [[{ type: 'link', href: 'java\nscript:a', content: [] }]] }), /\.href is java/],
    [
      'a kind of note',
      step({ body: [{ type: 'note', kind: 'joke', body: [] }] }),
      /\.kind is joke; expected one of note, tip/,
    ],
    ['data without end', step({ body: endless }), /is nested too deep/],
    ['an invalid language', { ...DATA, lang: 'en_US!' }, /^guide\.lang is en_US!; expected a language such as pt-BR/],
    ['no language', { ...DATA, lang: '' }, /^guide\.lang is ""; expected a language/],
    ['an id with half of a surrogate pair', step({ id: '\ud800' }), /; expected a name without spaces/],
    [
      'a list with an overridden map method',
      step({ body: disguised }),
      /\.href is javascript:a; expected an allowed address/,
    ],
    ['a type that changes', step({ body: [[changing]] }), /\.content is undefined; expected an array/],
    ['an id with a comma', step({ id: 'a,b' }), /\.id is a,b; expected a name without spaces and commas/],
    ['an id with spaces', step({ id: 'a b' }), /\.id is a b; expected a name without spaces/],
    ['an id twice', step({ id: 'a' }), /^The id "a" is used twice/],
    ['an unknown base', { extends: 'other' }, /^guide\.extends is other; expected one of tiktok-exit\.$/],
  ];
  for (const [what, data, says] of wrong) {
    it(`falls back to the built-in guide when it is wrong, and says where: ${what}`, async () => {
      let guide: TikTokExitGuide;
      const [event] = await mistake(() => {
        guide = place();
        guide.guide = data as Guide;
      });
      await showing(guide!, BUILT_IN);
      expect(event.code).to.equal('structure');
      expect(event.message).to.match(says);
    });
  }

  it('is refused before the page hangs when it is too large', async () => {
    let body: unknown[] = [['a']];
    for (let level = 0; level < 22; level++) {
      body = [
        { type: 'quote', body },
        { type: 'quote', body },
      ];
    }
    let guide: TikTokExitGuide;
    const [event] = await mistake(() => {
      guide = place();
      guide.guide = step({ body }) as Guide;
    });
    await showing(guide!, BUILT_IN);
    expect([event.code, event.message]).to.deep.equal([
      'size',
      'The guide has more than 500000 values and characters.',
    ]);
  });

  it('is refused, before the page hangs, if it repeats an array without text', async () => {
    const row = Array.from({ length: 10_000 }, () => []);
    const rows = Array.from({ length: 10_000 }, () => row);
    const cells = Array.from({ length: 10_000 }, () => '');
    const screen = { type: 'screen', rows: Array.from({ length: 10_000 }, () => ({ type: 'row', cells })) };
    for (const block of [{ type: 'table', head: [], rows }, screen]) {
      const [event] = await mistake(() => (place().guide = step({ body: [block] }) as Guide));
      expect(event.code).to.equal('size');
    }
  });

  it('is refused, before the page hangs, if its ids are long or many steps share one list of ids', async () => {
    const id = 'a'.repeat(2_000_000);
    const was = Array.from({ length: 10_000 }, (_, number) => `b${number}`);
    const shared = { ...step({}), sections: [{ id: 'a', title: 'A', intro: [], steps: [] as object[] }] };
    for (let number = 0; number < 100; number++) {
      shared.sections[0]!.steps.push({ id: `c${number}`, title: 'C', was, body: [] });
    }
    for (const data of [step({ id }), shared]) {
      const [event] = await mistake(() => (place().guide = data as Guide));
      expect(event.code).to.equal('size');
    }
  });

  it('may be nested as deep as Markdown allows', async () => {
    let marks = 'a';
    for (let level = 0; level < MAX_NESTING; level++) marks = level % 2 ? `*a ${marks} b*` : `__a ${marks} b__`;
    const indent = '  '.repeat(MAX_NESTING);
    const deepest = `${'- '.repeat(MAX_NESTING)}a\n\n${indent}| ${marks} |\n${indent}|---|\n`;
    const text = (table: string) => `${MARKDOWN('Deep')}\n#### App {#app}\n\n1. A.\n\n${table}`;
    const { guide, problems } = parse(text(deepest));
    expect(problems).to.deep.equal([]);
    expect(parse(text(`- ${deepest.replaceAll('\n', '\n  ')}`)).problems.map(({ code }) => code)).to.include('nesting');
    const shown = place();
    shown.guide = guide;
    await showing(shown, 'Deep');
  });

  it('may leave fields undefined when it extends the built-in guide', async () => {
    const guide = place();
    guide.guide = { extends: 'tiktok-exit', title: undefined, intro: [['Ours.']] } as unknown as Guide;
    await until(() => guide.shadowRoot?.querySelector('section'), 'No guide came.');
    expect(shownTitle(guide)).to.equal(BUILT_IN);
    expect(spokenText(region(guide))).to.include('Ours.');
  });
});

describe('A hostile custom guide in Markdown', () => {
  it('is shown although an id contains half of a surrogate pair', async () => {
    const guide = place({}, inline(MARKDOWN('Half').replace('{#step}', '{#a\ud800}')));
    await showing(guide, 'Half');
    expect(titles(guide)).to.deep.equal(['Step of Half']);
  });

  it('is refused as too long, however many lines it has', async () => {
    const [event] = await mistake(() => place({}, inline(MARKDOWN('Long') + 'a\n'.repeat(300_000))));
    expect(event.code).to.equal('size');
  });
});
