import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { embedFiles } from '../../src/build/embed-files.js';
import type { Guide } from '../../src/guide/guide.js';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const english = JSON.parse(await read('dist/guides/en.json')) as Guide;
const page = await read('src/embed/embed.html');
const guides = [{ ...english, lang: 'de', title: 'TikTok "verlassen" <b>' }, english];

describe('The files for iframes', () => {
  it('contain the oEmbed answer that WordPress and Ghost need, with the address that they are served from', () => {
    const files = embedFiles(page, guides, 'https://paper.example/exit-guide/');
    const answer = JSON.parse(files['oembed/de.json']!);
    assert.equal(answer.version, '1.0');
    assert.equal(answer.type, 'rich');
    assert.equal(answer.provider_url, 'https://paper.example/exit-guide');
    assert.equal(typeof answer.width, 'number');
    assert.equal(typeof answer.height, 'number');
    assert.match(
      answer.html,
      /^<blockquote class="wp-embedded-content"><a href="https:\/\/paper\.example\/exit-guide\/embed\.html\?lang=de">/,
    );
    assert.match(
      answer.html,
      /<iframe class="wp-embedded-content" src="https:\/\/paper\.example\/exit-guide\/embed\.html\?lang=de"/,
    );
    assert.ok(!answer.html.includes('<b>'), 'a title is text');
  });

  it('name their oEmbed answers in embed.html, the English one first, if the address is known', () => {
    const html = embedFiles(page, guides, 'https://paper.example/exit-guide')['embed.html']!;
    assert.deepEqual(
      [...html.matchAll(/<link rel="alternate" type="application\/json\+oembed" href="([^"]*)" \/>/g)].map(
        ([, href]) => href,
      ),
      ['https://paper.example/exit-guide/oembed/en.json', 'https://paper.example/exit-guide/oembed/de.json'],
    );
  });

  it('name no oEmbed answers if the address is unknown, and keep the example address', () => {
    const files = embedFiles(page, guides);
    assert.equal(files['embed.html'], page);
    assert.match(files['oembed/en.json']!, /https:\/\/example\.org\/\d+\.\d+\.\d+\/embed\.html/);
  });

  for (const wrong of [
    'paper.example',
    '/exit-guide',
    'https://paper.example/?a',
    'javascript:alert(1)',
    'https://a b',
    'https://',
  ]) {
    it(`refuse the address "${wrong}" and say why`, () => {
      assert.throws(
        () => embedFiles(page, guides, wrong),
        /^Error: EMBED_ADDRESS is ".*"\. It must be an absolute address/,
      );
    });
  }

  it('have no inline script and no inline style', async () => {
    for (const html of [page, await read('dist/embed.html')]) {
      assert.ok(!/<style|\sstyle=|\son\w+=/.test(html));
      for (const [, attributes, content] of html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)) {
        assert.match(attributes!, / src="[\w.-]+"/);
        assert.equal(content, '');
      }
    }
  });
});
