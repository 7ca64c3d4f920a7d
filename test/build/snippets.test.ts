import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { accentPair, accentProblem, contrast, hexColor } from '../../demo/builder/accent.js';
import { type Choice, DEFAULTS, fromQuery, KINDS, toQuery } from '../../demo/builder/choice.js';
import { baseProblem } from '../../demo/builder/base-problem.js';
import { knownIds } from '../../demo/builder/known-ids.js';
import { type Height, reservedHeights, WIDTHS } from '../../demo/builder/reserved-height.js';
import { buildSnippet, type SnippetContext, takesText } from '../../demo/builder/snippets.js';
import { readCustomGuide } from '../../src/custom-guide/custom-guide.js';
import { parse } from '../../src/guide/markdown/parse.js';

const CONTEXT: SnippetContext = {
  base: 'https://example.org/files/',
  builder: 'https://example.org/demo/',
  title: 'Leave "A" & <B> {{c}}',
  link: 'https://help.example/?a=1&b="2"',
  pictures: [],
  integrity: {
    'tiktok-exit-guide.js': 'sha384-script',
    'tiktok-exit-guide.parser.js': 'sha384-parser',
    'embed.js': 'sha384-embed',
    'skins/service.css': 'sha384-service',
  },
  plainHtml: '<h2>The whole guide</h2>\n',
};

const HEIGHTS: Height[] = [{ height: 70 }, { below: 30, height: 80 }];

const made = (chosen: Partial<Choice>, context: Partial<SnippetContext> = {}) =>
  buildSnippet({ ...DEFAULTS, ...chosen }, { ...CONTEXT, ...context });
const codeOf = async (...wanted: Parameters<typeof made>) =>
  (await made(...wanted)).parts.map(({ code }) => code).join('\n');

describe('A snippet', () => {
  for (const [kind, file, hash] of [
    ['script', '<script async src="https://example.org/files/tiktok-exit-guide.js"', 'script'],
    ['ghost', '<script async src="https://example.org/files/tiktok-exit-guide.js"', 'script'],
    ['generator', '<script async src="https://example.org/files/tiktok-exit-guide.js"', 'script'],
    ['module', '<script type="module" src="https://example.org/files/tiktok-exit-guide.js"', 'script'],
    ['iframe', '<script async src="https://example.org/files/embed.js"', 'embed'],
    ['wordpress', '<script async src="https://example.org/files/tiktok-exit-guide.js"', 'script'],
    ['wordpress-author', '<script async src="https://example.org/files/tiktok-exit-guide.js"', 'script'],
    ['react', '<script async src="https://example.org/files/tiktok-exit-guide.js"', 'script'],
    ['vue', '<script async src="https://example.org/files/tiktok-exit-guide.js"', 'script'],
    ['plain', '<script async src="https://example.org/files/tiktok-exit-guide.js"', 'script'],
  ] as const) {
    it(`loads its script with the hash, or without it if it is unknown: ${kind}`, async () => {
      const sealed = `${file} integrity="sha384-${hash}" crossorigin="anonymous"></script>`;
      assert.ok((await codeOf({ snippet: kind })).includes(sealed));
      assert.ok((await codeOf({ snippet: kind }, { integrity: undefined })).includes(`${file}></script>`));
      assert.equal((await made({ snippet: kind })).files[0]!.hash, `sha384-${hash}`);
    });
  }

  it('escapes title and link for HTML, JSX and Vue templates', async () => {
    for (const snippet of KINDS.filter((kind) => kind !== 'plain' && kind !== 'iframe' && kind !== 'mediawiki')) {
      const code = await codeOf({ snippet });
      assert.ok(
        code.includes(
          '<a href="https://help.example/?a=1&amp;b=&quot;2&quot;">Leave &quot;A&quot; &amp; &lt;B&gt; &#123;&#123;c&#125;&#125;</a>',
        ),
        code,
      );
    }
    // In wikitext, a link is not an `<a>` element, but has the form `[address text]`.
    assert.ok(
      (await codeOf({ snippet: 'mediawiki' })).includes(
        '>[https://help.example/?a=1&b=%222%22 Leave &quot;A&quot; &amp; &lt;B&gt; &#123;&#123;c&#125;&#125;]</div>',
      ),
    );
    const frame = await codeOf({ snippet: 'iframe' });
    assert.ok(frame.includes(' title="Leave &quot;A&quot; &amp; &lt;B&gt; &#123;&#123;c&#125;&#125;" '), frame);
  });

  for (const snippet of ['wordpress', 'ghost', 'generator']) {
    it(`is one line for systems that make a paragraph of each line: ${snippet}`, async () => {
      const { parts } = await made(
        { snippet, accent: '#123456', sections: 'delete', look: 'playful' },
        { heights: HEIGHTS },
      );
      assert.equal(parts.length, 1);
      assert.doesNotMatch(parts[0]!.code, /\n/);
      assert.match(parts[0]!.code, /playful\.css.*min-height: 70em.*--exit-guide-accent/);
    });
  }

  it('has the class and the style sheet of a look, and changes that are stronger than the look', async () => {
    const chosen = { look: 'service', accent: '#123456', corners: 'square', font: 'page' };
    const sheet =
      '<link rel="stylesheet" href="https://example.org/files/skins/service.css" integrity="sha384-service" crossorigin="anonymous">';
    const changes =
      /\{ --exit-guide-accent: light-dark\(#123456, #\w{6}\); --exit-guide-radius: 0px; font-family: inherit \}/;
    for (const snippet of ['script', 'wordpress', 'module', 'plain']) {
      const code = await codeOf({ ...chosen, snippet });
      assert.ok(code.includes(sheet), code);
      assert.match(code, new RegExp(`tiktok-exit-guide\\.service ${changes.source}`));
      assert.match(code, /<tiktok-exit-guide class="service">/);
    }
    for (const snippet of ['wordpress-author', 'mediawiki']) {
      const code = await codeOf({ ...chosen, snippet });
      assert.match(code, /<div data-tiktok-exit-guide class="service">/);
      assert.match(code, new RegExp(`\\.service > tiktok-exit-guide ${changes.source}`));
    }
    for (const snippet of ['react', 'vue']) {
      const code = await codeOf({ ...chosen, snippet });
      assert.ok(code.includes(sheet), code);
      assert.match(code, /<tiktok-exit-guide [^>]*class="service"/);
      assert.match(code, /'--exit-guide-radius': '0px', '(fontFamily|font-family)': 'inherit' \}/);
      assert.doesNotMatch(code, /<style>/);
    }
    const frame = await made({ ...chosen, snippet: 'iframe' });
    assert.doesNotMatch(frame.parts[0]!.code, /service/);
    assert.match(frame.notes.join(' '), /An iframe shows the plain guide/);
    assert.match((await made(chosen)).policy, /; style-src https:\/\/example\.org 'sha256-/);
  });

  it('reserves the measured height where it can put an element around the tag', async () => {
    const rules = [
      '@media screen {',
      '  .exit-guide { container-type: inline-size }',
      '  tiktok-exit-guide { display: flow-root; min-height: 70em }',
      '  @container (width < 30em) { tiktok-exit-guide { min-height: 80em } }',
      '}',
    ];
    const code = await codeOf({}, { heights: HEIGHTS });
    assert.ok(
      code.includes(`<style>\n${rules.join('\n')}\n</style>\n<div class="exit-guide"><tiktok-exit-guide>`),
      code,
    );
    for (const snippet of ['wordpress-author', 'iframe', 'mediawiki', 'react', 'vue', 'plain'])
      assert.doesNotMatch(await codeOf({ snippet }, { heights: HEIGHTS }), /exit-guide"><tiktok|min-height/);
    assert.doesNotMatch(await codeOf({ reserve: 'no' }, { heights: HEIGHTS }), /min-height/);
  });

  it('has no script and no style for authors of WordPress', async () => {
    const { parts } = await made({ snippet: 'wordpress-author', accent: '#123456', lang: 'en', 'heading-level': '3' });
    assert.match(
      parts[1]!.code,
      /^<div data-tiktok-exit-guide data-lang="en" data-heading-level="3"><a [^>]*>[^<]*<\/a><\/div>$/,
    );
  });

  it('has the guide as plain HTML inside the tag, or says that the HTML is missing', async () => {
    assert.match(
      await codeOf({ snippet: 'plain' }),
      /<tiktok-exit-guide>\n<h2>The whole guide<\/h2>\n<\/tiktok-exit-guide>/,
    );
    const without = await made({ snippet: 'plain' }, { plainHtml: undefined });
    assert.match(without.parts[0]!.code, /<tiktok-exit-guide><a /);
    assert.match(without.notes.join(' '), /Only the built-in guide is available as plain HTML/);
  });

  it('contains a custom guide as text where the system keeps it, else names a file beside the script and says so', async () => {
    for (const snippet of KINDS) {
      const { parts, notes } = await made({ snippet, guide: 'markdown', markdown: '# Own' });
      const code = parts.map((part) => part.code).join('\n');
      if (takesText(snippet)) {
        assert.ok(code.includes('<script type="text/markdown">\n# Own\n</script>'), code);
        assert.doesNotMatch(notes.join(' '), /Save your text/);
      } else {
        assert.doesNotMatch(code, /# Own|text\/markdown/);
        assert.match(
          code,
          /src="https:\/\/example\.org\/files\/my-guide\.md"|src=https%3A%2F%2Fexample\.org%2Ffiles%2Fmy-guide\.md/,
        );
        assert.match(notes.join(' '), /Save your text as my-guide\.md/);
      }
    }
  });

  it('has the same guide as the text field, even if the text contains script tags', async () => {
    const tags = '</script><SCRIPT>alert(1)</Script > <!-- <script> <\\/script> <\\\\script>';
    const markdown = `---\ntitle: Tags\nchecked: 2026-11-01\n---\n\n## A {#a}\n\n### B {#b}\n\n\`\`\`letter\n${tags}\n\`\`\`\n\n    ${tags}\n\n\`${tags}\`\n`;
    const code = await codeOf({ guide: 'markdown', markdown });
    assert.equal(code.match(/<\/script/gi)!.length, 2, 'one end tag of the script, and one of the text');
    assert.equal(code.match(/<script/gi)!.length, 2);
    const [, text] = /<script type="text\/markdown">(.*?)<\/script>/s.exec(code)!;
    const base = parse('').guide;
    const { guide } = parse(markdown);
    assert.ok(
      JSON.stringify(guide).split('alert(1)').length === 4,
      'the tags are in a letter, a block of code and a line',
    );
    assert.deepEqual(await readCustomGuide({ text: text! }, base, new AbortController().signal), {
      dir: 'ltr',
      ...guide,
    });
  });

  it('warns if the files come from another host, because that host decides what readers see', async () => {
    const elsewhere = { base: 'https://other.example/files/' };
    for (const snippet of KINDS) {
      const own = (await made({ snippet })).notes.join(' ');
      assert.doesNotMatch(own, /example/);
      const notes = (await made({ snippet }, elsewhere)).notes.join(' ');
      assert.match(notes, /The files come from other\.example\. .* trust this host/);
      assert.equal(/cannot check the page in the iframe/.test(notes), snippet === 'iframe');
    }
  });

  it('warns if readers cannot load the files: from the computer of the publisher, or without https', async () => {
    for (const host of ['127.0.0.1:8000', 'localhost:8000', '[::1]:8000']) {
      const base = `http://${host}/dist/`;
      const { notes } = await made({}, { base, builder: base });
      assert.match(notes.join(' '), new RegExp(`${host.replace(/[[.\]]/g, '\\$&')} is this computer.*readers`));
    }
    const base = 'http://example.org/files/';
    assert.match((await made({}, { base })).notes.join(' '), /https: .*does not load files from http:/);
  });

  it('has every option of the guide in the address of an iframe', async () => {
    const code = await codeOf({
      snippet: 'iframe',
      sections: 'delete after',
      accent: '8A1C3B',
      guide: 'src',
      src: 'https://a.example/b.md',
    });
    assert.match(
      code,
      /^<iframe src="https:\/\/example\.org\/files\/embed\.html\?sections=delete\+after&amp;src=https%3A%2F%2Fa\.example%2Fb\.md&amp;accent=light-dark%28%238a1c3b%2C\+%23bb7b8d%29" /,
    );
  });
});

describe('The reserved heights', () => {
  /** The height that is reserved in a place of this width, in em. */
  const reservedAt = (heights: Height[], width: number) =>
    heights.findLast(({ below = Infinity }) => width <= below)!.height;

  for (const [what, heightAt] of [
    ['gets lower with the width', (width: number) => 50 + 900 / width],
    ['has the same height everywhere', () => 40],
    ['gets higher where a table appears', (width: number) => (width < 34 ? 60 : 70)],
  ] as const) {
    it(`are enough at each measured width, and at most 6 em too much, for a guide that ${what}`, () => {
      const measured = WIDTHS.map((width) => ({ width, height: heightAt(width) }));
      const heights = reservedHeights(measured);
      assert.equal(heights[0]!.below, undefined);
      for (const { width, height } of measured) {
        const spare = reservedAt(heights, width + 0.01) - height;
        assert.ok(spare >= 0 && spare <= 6, `${spare} em at ${width} em`);
      }
    });
  }

  it('are one rule for a guide that has the same height everywhere', () => {
    assert.deepEqual(reservedHeights(WIDTHS.map((width) => ({ width, height: 39.2 }))), [{ height: 40 }]);
  });
});

describe('The address of the folder with the files', () => {
  it('is accepted if it is empty or absolute', () => {
    for (const value of ['', 'https://example.org', 'https://example.org/exit-guide/', 'http://localhost:8000/dist'])
      assert.equal(baseProblem(value), '', value);
  });

  it('is refused with a reason if the snippet would be broken', () => {
    for (const value of [
      'example.org/exit-guide',
      '/files',
      'javascript:x',
      'https://',
      'https:example.org',
      '//a.example',
      'https://x y/',
    ])
      assert.equal(
        baseProblem(value),
        `“${value}” is not an address such as https://example.org/exit-guide/. The snippet uses the default address.`,
      );
    for (const value of ['https://x.example/?a=1', 'https://x.example/a#b', 'https://x.example/a?'])
      assert.equal(
        baseProblem(value),
        `“${value}” has a ? or a #, but the address of a folder has neither. The snippet uses the default address.`,
      );
  });
});

describe('The ids in a snippet', () => {
  const guide = parse(
    '---\ntitle: A\nchecked: 2026-11-01\n---\n\n## A {#a}\n\n### B {#b}\n\n#### App {#app}\n\n1. Tap.\n\n## C {#c}\n\n### D {#d}\n\nE.\n',
  ).guide;
  const known = (chosen: Partial<Choice>) => {
    const { sections, open, platform } = knownIds({ ...DEFAULTS, ...chosen }, guide);
    return { sections, open, platform };
  };

  it('are only those that the guide has', () => {
    assert.deepEqual(known({ sections: 'help-desk', open: 'ask', platform: 'tv' }), {
      sections: '',
      open: '',
      platform: '',
    });
    assert.deepEqual(known({ sections: 'c zzz a', open: 'b ask d', platform: 'app' }), {
      sections: 'c a',
      open: 'b d',
      platform: 'app',
    });
    assert.deepEqual(known({ sections: 'c', open: 'b d' }), { sections: 'c', open: 'd', platform: '' });
    assert.deepEqual(known({ sections: 'c', open: 'all' }), { sections: 'c', open: 'all', platform: '' });
  });
});

describe('The Content-Security-Policy of a snippet', () => {
  it('allows the script’s host, our Trusted Types policy, and only what the choice needs', async () => {
    assert.equal(
      (await made({})).policy,
      "script-src https://example.org; require-trusted-types-for 'script'; trusted-types tiktok-exit-guide",
    );
    assert.equal(
      (await made({ snippet: 'iframe' })).policy,
      'frame-src https://example.org; script-src https://example.org',
    );
  });

  it('allows the style by the hash of its exact text', async () => {
    const { parts, policy } = await made({ accent: '#8a1c3b' });
    const [, rule] = /<style>(.*?)<\/style>/s.exec(parts[0]!.code)!;
    assert.ok(policy.endsWith(`; style-src 'sha256-${createHash('sha256').update(rule!).digest('base64')}'`), policy);
    for (const snippet of ['react', 'vue'])
      assert.doesNotMatch((await made({ snippet, accent: '#8a1c3b' })).policy, /style/);
  });

  it('allows the hosts of a custom guide and of its pictures', async () => {
    const pictures = ['https://p.example/1.png', 'https://p.example/2.png', 'own/3.png'];
    const text = await made({ guide: 'markdown' }, { pictures });
    assert.match(text.policy, /; img-src https:\/\/p\.example 'self'$/);
    const file = await made({ guide: 'src', src: 'https://g.example/guides/a.md' }, { pictures });
    assert.match(file.policy, /; connect-src https:\/\/g\.example; img-src https:\/\/p\.example https:\/\/g\.example$/);
    assert.match((await made({ guide: 'src', src: '/a.md' })).policy, /; connect-src 'self'$/);
    assert.match(
      (await made({ guide: 'src', src: 'https://' }, { pictures })).policy,
      /; connect-src 'none'; img-src /,
    );
  });
});

describe('The builder’s address', () => {
  it('leaves out default values, and restores the chosen ones', () => {
    assert.deepEqual(toQuery(DEFAULTS), { query: '', isComplete: true });
    assert.deepEqual(fromQuery(''), DEFAULTS);
    const choice = {
      ...DEFAULTS,
      snippet: 'vue',
      sections: 'delete after',
      guide: 'markdown',
      markdown: '# Ä & b\n',
      accent: '#fff',
    };
    assert.deepEqual(fromQuery(toQuery(choice).query), choice);
  });

  it('leaves out a text that is too long for an address, and says so', () => {
    const { query, isComplete } = toQuery({
      ...DEFAULTS,
      guide: 'markdown',
      markdown: 'x'.repeat(9_000),
      theme: 'dark',
    });
    assert.deepEqual([query, isComplete], ['theme=dark&guide=markdown', false]);
  });
});

describe('The accent colour', () => {
  it('is accepted in the usual notations', () => {
    assert.deepEqual(['#8A1C3B', ' 8a1c3b', '#abc', 'red', '#12345', ''].map(hexColor), [
      '#8a1c3b',
      '#8a1c3b',
      '#aabbcc',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('has enough contrast on a dark page, and on a light page too or the publisher gets a darker suggestion', () => {
    for (const color of ['#000000', '#0a5578', '#8a1c3b', '#767676', '#7cc4ff', '#ffff00', '#ffffff']) {
      const [, light, dark] = /^light-dark\((.*), (.*)\)$/.exec(accentPair(color))!;
      assert.equal(light, color);
      assert.ok(contrast(dark!, '#15181c') >= 4.5, `${color} ${dark}`);
      const problem = accentProblem(color);
      assert.equal(problem === '', contrast(color, '#f1f2f2') >= 4.5, `${color} ${problem}`);
      if (problem) assert.ok(contrast(/(#\w{6}) is dark enough/.exec(problem)![1]!, '#ffffff') >= 4.5, problem);
    }
  });
});
