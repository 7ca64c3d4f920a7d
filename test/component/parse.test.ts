import { expect } from '@open-wc/testing';
import { PAYLOADS, PROTOTYPE_NAMES } from '../payloads.js';
import { parse } from '../../src/guide/markdown/parse.js';
import type { Block, Guide, Inline } from '../../src/guide/guide.js';

const TOP = '---\ntitle: A guide\nlang: en\nchecked: 2026-01-02\n---\n';

const guideOf = (markdown: string): Guide => parse(markdown).guide;

/** The blocks that this Markdown makes in a step. */
function step(markdown: string): Block[] {
  return guideOf(`${TOP}\n## A {#a}\n\n### B {#b}\n\n${markdown}`).sections[0]!.steps[0]!.body;
}

/** The content of the paragraph that this Markdown makes. */
function text(markdown: string): Inline[] {
  const [paragraph] = step(markdown);
  if (!Array.isArray(paragraph)) throw new Error(`Not a paragraph: ${JSON.stringify(paragraph)}`);
  return paragraph;
}

/** The content of the action that this Markdown makes. */
function action(markdown: string): Inline[] {
  const [actions] = step(`1. ${markdown}`);
  if (Array.isArray(actions) || actions?.type !== 'actions')
    throw new Error(`Not an action: ${JSON.stringify(actions)}`);
  return actions.items[0] as Inline[];
}

describe('The parser', () => {
  it('reads the facts of the guide at the top', () => {
    const { title, lang, checked } = guideOf(TOP);
    expect([title, lang, checked]).to.deep.equal(['A guide', 'en', '2026-01-02']);
  });

  it('reads sections, and steps with and without numbers', () => {
    const guide = guideOf(`${TOP}
Welcome.

## Get ready {#prepare}

Do this first.

### 1. Save it {#save}

1. Save.

### Or not {#not}

Stay.

## Go {#go}
`);
    expect(guide.intro).to.deep.equal([['Welcome.']]);
    expect(guide.sections).to.deep.equal([
      {
        id: 'prepare',
        title: 'Get ready',
        intro: [['Do this first.']],
        steps: [
          { id: 'save', title: 'Save it', number: 1, body: [{ type: 'actions', items: [['Save.']] }] },
          { id: 'not', title: 'Or not', body: [['Stay.']] },
        ],
      },
      { id: 'go', title: 'Go', intro: [], steps: [] },
    ]);
  });

  it('reads facts below a heading', () => {
    const [section] = guideOf(`${TOP}
## A {#a}
<!-- sources: help -->

### 1. B {#b}

<!-- time: 5 min; wait: 30 days; checked: 2026-01-01; sources: help, law -->

1. Wait.

[help]: https://help.example "Help"
[law]: https://law.example "Law"
`).sections;
    expect(section!.sources).to.deep.equal(['help']);
    expect(section!.steps[0]).to.deep.include({
      time: '5 min',
      wait: 30,
      checked: '2026-01-01',
      sources: ['help', 'law'],
    });
  });

  it('reads the ids that a step had before', () => {
    const [section] = guideOf(`${TOP}\n## A {#a}\n\n### B {#b}\n<!-- was: c,  d-e -->\n\nStay.\n`).sections;
    expect(section!.steps).to.deep.equal([{ id: 'b', title: 'B', was: ['c', 'd-e'], body: [['Stay.']] }]);
  });

  it('reads the routes of a section, a few words about it, and whether it and its steps can wait', () => {
    const [all, one] = guideOf(`${TOP}
## A {#a}
<!-- route: Leave |  Stay, but quietly; about: Data and log-ins; optional -->

### 1. B {#b}
<!-- after-wait; start-over -->

1. Wait.

## C {#c}
<!-- route: Leave -->

### D {#d}

Stay.
`).sections;
    expect(all).to.deep.include({
      routes: ['Leave', 'Stay, but quietly'],
      about: 'Data and log-ins',
      optional: true,
    });
    expect(all!.steps[0]).to.include({ afterWait: true, startOver: true });
    expect(one).to.deep.equal({
      id: 'c',
      title: 'C',
      intro: [],
      routes: ['Leave'],
      steps: [{ id: 'd', title: 'D', body: [['Stay.']] }],
    });
  });

  it('reads ways, which a rule ends', () => {
    const body = step(`Before.

#### Phone app {#app}

1. Tap.

#### Web browser {#web}

1. Click.

---

> [!NOTE]
> For both.
`);
    expect(body).to.deep.equal([
      ['Before.'],
      {
        type: 'ways',
        ways: [
          { id: 'app', title: 'Phone app', body: [{ type: 'actions', items: [['Tap.']] }] },
          { id: 'web', title: 'Web browser', body: [{ type: 'actions', items: [['Click.']] }] },
        ],
      },
      { type: 'note', kind: 'note', body: [['For both.']] },
    ]);
  });

  it('reads bold text in an action as a label of the app', () => {
    expect(action('Tap **Profile**, at the bottom.')).to.deep.equal([
      'Tap ',
      { type: 'label', text: 'Profile' },
      ', at the bottom.',
    ]);
    expect(text('This is **important**.')).to.deep.equal(['This is ', { type: 'strong', content: ['important'] }, '.']);
  });

  it('reads labels in another language', () => {
    expect(action('Tap **Perfil**{lang=es} now, or **Profile**{lang=en}.')).to.deep.equal([
      'Tap ',
      { type: 'label', text: 'Perfil', lang: 'es' },
      ' now, or ',
      { type: 'label', text: 'Profile' },
      '.',
    ]);
    expect(text('Look for **Perfil**{lang=es}.')[1]).to.deep.equal({ type: 'label', text: 'Perfil', lang: 'es' });
  });

  it('reads tap paths', () => {
    expect(action('Tap **A &amp; B** → **C**{lang=fr} → **D**.')).to.deep.equal([
      'Tap ',
      {
        type: 'path',
        labels: [
          { type: 'label', text: 'A & B' },
          { type: 'label', text: 'C', lang: 'fr' },
          { type: 'label', text: 'D' },
        ],
      },
      '.',
    ]);
  });

  it('reads five kinds of notes, and quotes', () => {
    for (const kind of ['note', 'tip', 'important', 'warning', 'caution']) {
      expect(step(`> [!${kind.toUpperCase()}]\n> Be careful.\n>\n> 1. Stop.`)).to.deep.equal([
        { type: 'note', kind, body: [['Be careful.'], { type: 'actions', items: [['Stop.']] }] },
      ]);
    }
    expect(step('> [!WARNING]\n>\n> Alone.')).to.deep.equal([{ type: 'note', kind: 'warning', body: [['Alone.']] }]);
    expect(step('> Somebody said.')).to.deep.equal([{ type: 'quote', body: [['Somebody said.']] }]);
  });

  it('reads lists, checklists and nested lists', () => {
    expect(step('- one\n- two')).to.deep.equal([{ type: 'list', items: [['one'], ['two']] }]);
    expect(step('- [ ] one\n- [x] **two**')).to.deep.equal([
      { type: 'checklist', items: [['one'], [{ type: 'label', text: 'two' }]] },
    ]);
    expect(step('1. one\n   - inner\n\n   More.')).to.deep.equal([
      {
        type: 'actions',
        items: [['one', { type: 'nested', body: [{ type: 'list', items: [['inner']] }, ['More.']] }]],
      },
    ]);
    expect(step('- > quoted')).to.deep.equal([
      { type: 'list', items: [[{ type: 'nested', body: [{ type: 'quote', body: [['quoted']] }] }]] },
    ]);
  });

  it('reads tables', () => {
    expect(step('| A | B |\n|---|---|\n| 1 | *2* |')).to.deep.equal([
      { type: 'table', head: [['A'], ['B']], rows: [[['1'], [{ type: 'emphasis', content: ['2'] }]]] },
    ]);
  });

  it('reads letters and code', () => {
    expect(step('```letter\nDear {name},\n```')).to.deep.equal([{ type: 'letter', text: 'Dear {name},' }]);
    expect(step('```js\na < b\n```')).to.deep.equal([{ type: 'code', text: 'a < b' }]);
    expect(step('---')).to.deep.equal([{ type: 'rule' }]);
  });

  it('reads pictures of a screen', () => {
    const [screen] = step(`\`\`\`screen The account page
# Settings and privacy | **☰**
(profile)
(video)
- **Account**
- Privacy | …
- [x] **Private account**
- [ ] Suggestions
____
**____**
[Continue]
**[Delete account]**
[**Go on**]
plain
---
Home | … | **Profile**
\`\`\``);
    expect(screen).to.deep.equal({
      type: 'screen',
      alt: 'The account page',
      rows: [
        { type: 'title', cells: ['Settings and privacy', { tap: '☰' }] },
        { type: 'profile', cells: [] },
        { type: 'video', cells: [] },
        { type: 'row', cells: [{ tap: 'Account' }] },
        { type: 'row', cells: ['Privacy', '…'] },
        { type: 'on', cells: [{ tap: 'Private account' }] },
        { type: 'off', cells: ['Suggestions'] },
        { type: 'field', cells: [] },
        { type: 'field', cells: [{ tap: '' }] },
        { type: 'button', cells: ['Continue'] },
        { type: 'button', cells: [{ tap: 'Delete account' }] },
        { type: 'button', cells: [{ tap: 'Go on' }] },
        { type: 'row', cells: ['plain'] },
        { type: 'tabs', cells: ['Home', '…', { tap: 'Profile' }] },
      ],
    });
    expect(step('```screen\n- A\n```')).to.deep.equal([{ type: 'screen', rows: [{ type: 'row', cells: ['A'] }] }]);
  });

  it('reads the list of sources, and names the sources that a step links to', () => {
    const guide = guideOf(`${TOP}
## A {#a}

See the [law][LAW].

### B {#b}

See [help] and [more][help] and [elsewhere](https://else.example).

[help]: https://help.example "Help &amp; more"
[law]: https://law.example "Law"
`);
    expect(guide.sources).to.deep.equal([
      { id: 'help', href: 'https://help.example', title: 'Help & more' },
      { id: 'law', href: 'https://law.example', title: 'Law' },
    ]);
    expect(guide.sections[0]!.sources).to.deep.equal(['law']);
    expect(guide.sections[0]!.steps[0]!.sources).to.deep.equal(['help']);
  });

  it('reads text with marks, line breaks and character references', () => {
    expect(text('*a* `b &amp; c` ~~d~~ e&#233;&#x1F600;&nbsp;&bogus; \\*f\\* AT&amp;T\nnext  \nline')).to.deep.equal([
      { type: 'emphasis', content: ['a'] },
      ' ',
      { type: 'code', text: 'b & c' },
      ' d eé😀\u00a0&bogus; *f* AT&T next',
      { type: 'break' },
      'line',
    ]);
  });

  it('reads a guide that extends another, and adds nothing to it', () => {
    expect(guideOf('---\nextends: tiktok-exit\n---\n')).to.deep.equal({
      title: '',
      lang: '',
      checked: '',
      intro: [],
      sections: [],
      sources: [],
      extends: 'tiktok-exit',
    });
    expect(guideOf(`---\nextends: tiktok-exit\nlang: es\n---\n`).lang).to.equal('es');
    expect(guideOf('---\nextends: another\n---\n')).not.to.have.property('extends');
  });

  it('reads pictures', () => {
    expect(text('![A phone](phone.png) ![B](https://b.example/b.png)')).to.deep.equal([
      { type: 'picture', src: 'phone.png', alt: 'A phone' },
      ' ',
      { type: 'picture', src: 'https://b.example/b.png', alt: 'B' },
    ]);
    expect(text('![*A* [b](c) `d` \\* &amp; **E** → **F**  \ng](h.png)')).to.deep.equal([
      { type: 'picture', src: 'h.png', alt: 'A b d * & E → F g' },
    ]);
  });

  it('reads Windows line ends and a byte order mark', () => {
    const guide = guideOf(`\ufeff${TOP}\n## A {#a}\n`.replaceAll('\n', '\r\n'));
    expect([guide.title, guide.sections[0]!.id]).to.deep.equal(['A guide', 'a']);
  });
});

describe('The parser, with mistakes in a guide', () => {
  it('reads two lines above a rule as a heading, as Markdown does', () => {
    expect(guideOf('## A {#a}\n\nOne\ntwo\n---\n').sections.map((section) => section.title)).to.deep.equal([
      'A',
      'One two',
    ]);
  });

  it('reads a note that starts like the definition of a link', () => {
    expect(step('> [!NOTE]: http://x.example')).to.deep.equal([{ type: 'note', kind: 'note', body: [] }]);
  });

  it('reads two comments on a line as two', () => {
    const markdown = '## A {#a}\n\n### B {#b}\n<!-- time: 1 min --><!-- wait: 2 days -->\n\nC.';
    expect(guideOf(markdown).sections[0]!.steps[0]!.time).to.equal(undefined);
  });

  const titles = (guide: Guide) =>
    guide.sections.map((section) => [section.title, ...section.steps.map((one) => one.title)]);

  it('makes an id for a heading without one, or with one that is used already', () => {
    const guide = guideOf('## Go away {#go}\n\n### Été & café\n\n### Again {#go}\n\n### Été & café\n\n## 👋\n');
    expect(guide.sections.map((section) => [section.id, ...section.steps.map((one) => one.id)])).to.deep.equal([
      ['go', 'été-café', 'go-2', 'été-café-2'],
      ['untitled'],
    ]);
  });

  it('makes ids without spaces and commas, because these separate the ids in attributes', () => {
    const [section] = guideOf(`${TOP}## A {#a, b}\n\n### B {#b,c}\n\nC.\n`).sections;
    expect([section!.id, section!.steps[0]!.id]).to.deep.equal(['a-b', 'b-c']);
  });

  it('keeps a number in the title of a heading if it cannot be the number of a step', () => {
    expect(titles(guideOf('## 1. A {#a}\n\n### 0. B {#b}\n\n### 1234. C {#c}\n\n### 02. D {#d}\n'))).to.deep.equal([
      ['1. A', '0. B', '1234. C', 'D'],
    ]);
    const [ways] = step('#### 1. App {#app}\n\n1. Tap.\n');
    expect(ways).to.deep.include({
      ways: [{ id: 'app', title: '1. App', body: [{ type: 'actions', items: [['Tap.']] }] }],
    });
  });

  it('keeps the first of two sources with the same id, as links do, and finds sources in quotes and lists', () => {
    const { sources } = guideOf(`${TOP}[a]: /1 "A"\n[A]: /2 "B"\n\n> - [c]: /3 "C"\n`);
    expect(sources).to.deep.equal([
      { id: 'a', href: '/1', title: 'A' },
      { id: 'c', href: '/3', title: 'C' },
    ]);
  });

  it('reads a heading after a skipped level as the next level', () => {
    expect(titles(guideOf('# Title\n\n### A {#a}\n\n#### B {#b}\n\n##### C {#c}\n'))).to.deep.equal([['A', 'B']]);
    expect(guideOf('# Title\n').title).to.equal('Title');
    expect(titles(guideOf(`${TOP}# A guide\n\n# Another\n\n## A {#a}\n`))).to.deep.equal([['Another'], ['A']]);
    const [ways] = step('##### C {#c}\n\n1. Tap.');
    expect(ways).to.deep.include({ type: 'ways' });
  });

  it('removes marks from a title', () => {
    expect(titles(guideOf('## **A** `b` \\* &amp; c {#a}'))).to.deep.equal([['A b * & c']]);
  });

  it('shows raw HTML as text, and hides comments', () => {
    expect(step('<script>alert(1)</script>')).to.deep.equal([['<script>alert(1)</script>']]);
    expect(text('a <b onclick="x">b</b> <!-- c --> d')).to.deep.equal(['a <b onclick="x">b</b>  d']);
    expect(step('> <!-- hidden -->\n> shown')).to.deep.equal([{ type: 'quote', body: [['shown']] }]);
  });

  it('keeps a heading in a quote or a list as text', () => {
    expect(step('> ## Not a section')).to.deep.equal([
      { type: 'quote', body: [[{ type: 'strong', content: ['Not a section'] }]] },
    ]);
  });

  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    'javascript&#x3a;alert(1)',
    '&#1;javascript:alert(1)',
    'java&#10;script:alert(1)',
    'java&Tab;script:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.example/x',
    'javascript&#x0000003a;alert(1)',
    'javascript&NewLine;:alert(1)',
    'java&#13;script:alert(1)',
    '&#x20;&#x1f;javascript:alert(1)',
    'JAVA&#9;SCRIPT&#58;alert(1)',
    'feed:javascript:alert(1)',
    'view-source:javascript:alert(1)',
    'intent:x',
    'filesystem:x',
    'x-javascript:alert(1)',
  ]) {
    it(`shows a link to ${address} as its text`, () => {
      expect(text(`[**go**](${address})`)).to.deep.equal([{ type: 'strong', content: ['go'] }]);
      expect(text(`![alt](${address})`)).to.deep.equal(['alt']);
      expect(guideOf(`[bad]: ${address} "Bad"`).sources).to.deep.equal([]);
    });
  }

  for (const address of [
    'https://a.example',
    'http://a.example',
    'mailto:a@b.example',
    '#wait',
    'page.html',
    '/x',
    '//a.example/',
  ]) {
    it(`keeps a link to ${address}`, () => {
      expect(text(`[go](${address})`)).to.deep.equal([{ type: 'link', href: address, content: ['go'] }]);
    });
  }

  it('refuses a picture from an http: address', () => {
    for (const address of [
      'http://a.example/a.png',
      '//a.example/a.png',
      '/\\\\a.example/a.png',
      '/&#9;/a.example/a.png',
    ]) {
      expect(text(`![alt](${address})`), address).to.deep.equal(['alt']);
    }
    expect(text('![alt](/a.png)')).to.deep.equal([{ type: 'picture', src: '/a.png', alt: 'alt' }]);
  });

  it('joins the words of an id with hyphens, since spaces separate ids in a list', () => {
    expect(guideOf('## A {#a  b}\n\n### B {# c d }\n').sections[0]).to.deep.include({ id: 'a-b' });
    expect(guideOf('## A {#a  b}\n\n### B {# c d }\n').sections[0]!.steps[0]!.id).to.equal('c-d');
  });

  it('reads invalid character numbers as the replacement character', () => {
    expect(text('&#0;&#xD800;&#1114112;')).to.deep.equal(['\ufffd\ufffd\ufffd']);
  });

  it('replaces an invalid language with English, and leaves out an invalid date', () => {
    const { lang, checked } = guideOf('---\nlang: <b>\nchecked: 2026-02-30\n---\n');
    expect([lang, checked]).to.deep.equal(['en', '']);
  });

  it('keeps a Unicode line separator inside a fact', () => {
    expect(guideOf('## A {#a}\n\n### B {#b}\n<!-- time: a\u2028b -->').sections[0]!.steps[0]!.time).to.equal(
      'a\u2028b',
    );
  });

  it('keeps a number that is too large for a step in its title', () => {
    expect(titles(guideOf('## A {#a}\n\n### 9999999. B {#b}\n'))).to.deep.equal([['A', '9999999. B']]);
  });

  it('reads an empty text as a guide without title and sections', () => {
    expect(guideOf('')).to.deep.equal({ title: '', lang: 'en', checked: '', intro: [], sections: [], sources: [] });
  });
});

describe('The parser, with a hostile guide', () => {
  /** Every address in the data. A browser can follow an address in `href`, and load an address in `src`. */
  function addresses(data: unknown): [kind: string, address: string][] {
    if (typeof data !== 'object' || data === null) return [];
    return Object.entries(data).flatMap(([key, value]) =>
      key === 'href' || key === 'src' ? [[key, value] as [string, string]] : addresses(value),
    );
  }

  /**
   * For each address in a guide: `href` or `src`, and then the protocol, such as `href https:`. If an address leads to the site
   * of the page, `page` replaces the protocol.
   */
  function protocols(markdown: string): string[] {
    const guide = guideOf(`${TOP}\n## A {#a}\n\n### B {#b}\n\n${markdown}`);
    return addresses(guide).flatMap(([kind, address]) => {
      // The address of this page has http: on purpose. A picture must not use `//host`, because such an address has the
      // protocol of the page. Here it becomes `src http:`, which is not in ALLOWED, so the test fails if the parser lets such
      // an address through.
      const page = 'http://page.example';
      if (!URL.canParse(address, page)) return [];
      const { protocol, host } = new URL(address, page);
      return `${kind} ${host === 'page.example' ? 'page' : protocol}`;
    });
  }

  const ALLOWED = ['href page', 'href https:', 'href http:', 'href mailto:', 'src page', 'src https:'];
  for (const payload of PAYLOADS) {
    it(`lets only allowed addresses into the guide: ${payload.slice(0, 60)}`, () => {
      for (const protocol of protocols(payload)) expect(protocol).to.be.oneOf(ALLOWED);
    });
  }

  it('keeps the harmless parts', () => {
    expect(protocols('[a](https://a.example) <b@c.example> http://d.example ![e](f.png)')).to.deep.equal([
      'href https:',
      'href mailto:',
      'href http:',
      'src page',
    ]);
  });

  for (const name of PROTOTYPE_NAMES) {
    it(`changes no prototype with the id ${name}, and can use it like any other id`, () => {
      const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
      const { guide, problems } = parse(
        `---
title: A guide
checked: 2026-01-02
${name}: x
---

## A {#${name}}
<!-- ${name}: x; sources: ${name} -->

### B {#${name}}
<!-- sources: ${name} -->

#### C {#${name}}

1. **D**{lang=${name.replaceAll('_', '')}} [a][${name}] [${name}] [b][${name}x] &${name};

[${name}]: https://a.example "A"
`,
      );
      const found = problems.map(({ code, values }) => `${code} ${values}`);
      const id = name.toLowerCase();
      const [section] = guide.sections;
      expect(guide.sources).to.deep.equal([{ id, href: 'https://a.example', title: 'A' }]);
      expect([section!.id, section!.steps[0]!.id]).to.deep.equal([name, `${name}-2`]);
      expect(section!.steps[0]!.sources).to.deep.equal([id]);
      expect(found).to.include.members([`front-matter ${name}: x`, `fact-unknown ${name},section`, `id-twice ${name}`]);
      expect(found).to.include(`source-unknown ${id}x`);
      expect(Object.getPrototypeOf(guide)).to.equal(Object.prototype);
      expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).to.equal(before);
    });
  }

  const heavy: [what: string, markdown: string][] = [
    ['lists in lists on one line', '- '.repeat(40_000)],
    ['lists in lists on one line, above a table', `${'- '.repeat(22_000)}${'|-|\n'.repeat(1900)}`],
    ['lists in lists, line by line', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
    ['quotes in quotes', `${'> '.repeat(40_000)}a`],
    ['quotes in quotes without spaces', '>'.repeat(1000)],
    ['many quotes in quotes without spaces', '>'.repeat(40_000)],
    ['quotes in lists in quotes, going on', `${'> - '.repeat(400)}a\n=\n`.repeat(50)],
    ['quotes in quotes, going on', '> > > > > > > > > > a\nb\n'.repeat(900)],
    ['a quote that goes on and on', '> a\nb\n'.repeat(900)],
    ['brackets in brackets', `${'['.repeat(40_000)}a${'](b)'.repeat(14_000)}`],
    ['links in links', `${'['.repeat(400)}a${'](b)'.repeat(400)}`],
    ['pictures in pictures', `${'!['.repeat(400)}a${'](b)'.repeat(400)}`],
    ['emphasis in emphasis', `${'*a '.repeat(900)}${' a*'.repeat(900)}`],
    ['emphasis that never ends', '__a@'.repeat(24_000)],
    ['backticks', Array.from({ length: 400 }, (_, length) => '`'.repeat(length)).join(' ')],
    ['tags that never end', '<a b="'.repeat(16_000)],
    ['comments that never end', '<!--'.repeat(24_000)],
    ['a wide table of short rows', `|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n${'|\n'.repeat(1900)}`],
    ['10 MB of text', 'a '.repeat(5_000_000)],
    ['10 MB of lines', 'a\n'.repeat(5_000_000)],
    ['10 MB of lists', '- '.repeat(5_000_000)],
    ['10 MB at the top', `---\ntitle:${' '.repeat(10_000_000)}a\n---\n`],
  ];
  /** How deep the objects and arrays in the data are nested. */
  function depth(data: unknown): number {
    if (typeof data !== 'object' || data === null) return 0;
    return 1 + Math.max(0, ...Object.values(data).map(depth));
  }

  for (const [what, markdown] of heavy) {
    // Mocha fails a test that takes too long, but cannot stop a loop that never ends. `testsFinishTimeout` of the test runner
    // stops such a loop. The limit is shorter than that of other tests, because each of these texts takes far less than a second.
    it(`does not hang or crash with ${what}`, () => {
      const guide = guideOf(`${TOP}\n## A {#a}\n\n### B {#b}\n\n${markdown}`);
      expect(JSON.stringify(guide).length).to.be.below(2_000_000);
      expect(depth(guide)).to.be.below(120);
      expect(guideOf(markdown)).to.have.property('sections');
    }).timeout(10_000);
  }

  it('leaves out text after 100,000 characters or 2,000 lines', () => {
    expect(guideOf('a\n\n'.repeat(1500)).intro).to.have.length(1000);
    expect(guideOf(`${'a'.repeat(99_999)}bc`).intro).to.deep.equal([[`${'a'.repeat(99_999)}b`]]);
  });

  it('shows lists and quotes that are nested too deep as text', () => {
    const words = (data: unknown) => JSON.stringify(data).match(/[a-z]\d+/g);
    const all = Array.from({ length: 30 }, (_, depth) => `x${depth}`);
    expect(words(step(all.map((word) => `- ${word}`).join('\n')))).to.deep.equal(all);
    expect(words(step(all.map((word, depth) => `${'  '.repeat(depth)}- ${word}`).join('\n')))).to.deep.equal(all);
    expect(words(step(all.map((word, depth) => `${'>'.repeat(depth + 1)} ${word}`).join('\n>\n')))).to.deep.equal(all);
    expect(words(step(all.map((word) => `*a ${word}`).join(' ') + '*'.repeat(30)))).to.deep.equal(all);
    expect(words(step(`${'- '.repeat(50)} x1`))).to.deep.equal(['x1']);
  });

  it('shows text as written where marked fails on it, and reads the rest', () => {
    expect(step('Before.\n\n- a\n  > 2. b\n  c\n\n**After**.\nMore.')).to.deep.equal([
      ['Before.'],
      { type: 'list', items: [[{ type: 'nested', body: [['a > 2. b c']] }]] },
      [{ type: 'strong', content: ['After'] }, '. More.'],
    ]);
  });

  it('reads a long row of dashes as a rule', () => {
    expect(step('- '.repeat(50))).to.deep.equal([{ type: 'rule' }]);
  });
});
