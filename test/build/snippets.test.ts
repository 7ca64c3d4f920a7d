import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { accentPair, accentProblem, contrast, hexColor } from '../../demo/builder/accent.js';
import { type Choice, DEFAULTS, fromQuery, KINDS, toQuery } from '../../demo/builder/choice.js';
import { buildSnippet, type SnippetContext, takesText } from '../../demo/builder/snippets.js';

const CONTEXT: SnippetContext = {
  base: 'https://example.org/files/',
  title: 'Leave "A" & <B> {{c}}',
  link: 'https://help.example/?a=1&b="2"',
  pictures: [],
  integrity: {
    'tiktok-exit-guide.js': 'sha384-script',
    'tiktok-exit-guide.parser.js': 'sha384-parser',
    'embed.js': 'sha384-embed',
  },
  plainHtml: '<h2>The whole guide</h2>\n',
};

const made = (chosen: Partial<Choice>, context: Partial<SnippetContext> = {}) =>
  buildSnippet({ ...DEFAULTS, ...chosen }, { ...CONTEXT, ...context });
const codeOf = async (...wanted: Parameters<typeof made>) =>
  (await made(...wanted)).parts.map(({ code }) => code).join('\n');

describe('A snippet', () => {
  for (const [kind, file, hash] of [
    ['script', '<script async src="https://example.org/files/tiktok-exit-guide.js"', 'script'],
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
    for (const snippet of KINDS.filter((kind) => kind !== 'plain' && kind !== 'iframe')) {
      const code = await codeOf({ snippet });
      assert.ok(
        code.includes(
          '<a href="https://help.example/?a=1&amp;b=&quot;2&quot;">Leave &quot;A&quot; &amp; &lt;B&gt; &#123;&#123;c&#125;&#125;</a>',
        ),
        code,
      );
    }
    const frame = await codeOf({ snippet: 'iframe' });
    assert.ok(frame.includes(' title="Leave &quot;A&quot; &amp; &lt;B&gt; &#123;&#123;c&#125;&#125;" '), frame);
  });

  it('is one line for WordPress, which makes a paragraph of each line', async () => {
    const { parts } = await made({ snippet: 'wordpress', accent: '#123456', sections: 'delete' });
    assert.equal(parts.length, 1);
    assert.doesNotMatch(parts[0]!.code, /\n/);
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

  it('escapes text of a custom guide that would close its script element', async () => {
    const code = await codeOf({ guide: 'markdown', markdown: 'a </script><SCRIPT>alert(1)</Script >' });
    assert.equal(code.match(/<\/script/gi)!.length, 2, 'one end tag of the script, and one of the text');
    assert.ok(code.includes('a &lt;/script>&lt;SCRIPT>alert(1)&lt;/Script >'), code);
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
