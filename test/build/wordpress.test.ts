import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest/schema.js';
import { unzipSync } from 'fflate';
import { LANGUAGES, scriptOf } from '../../src/build/language-modules.js';
import { wordpressPlugin } from '../../src/build/wordpress-plugin.js';
import type { Guide } from '../../src/guide/guide.js';
import { version } from '../../src/element/version.js';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url));
const json = async (path: string) => JSON.parse((await read(path)).toString());
const zip = await read('dist/tiktok-exit-guide.wordpress.zip');
const files = Object.fromEntries(
  Object.entries(unzipSync(zip)).map(([name, content]) => [
    name.replace(/^tiktok-exit-guide\//, ''),
    new TextDecoder().decode(content),
  ]),
);
const guides = (await Promise.all(LANGUAGES.map((tag) => json(`dist/guides/${tag}.json`)))) as Guide[];
const english = guides[LANGUAGES.indexOf('en')]!;
const manifest = (await json('dist/custom-elements.json')) as Package;
const element = manifest.modules[0]!.declarations!.find((one) => 'customElement' in one) as CustomElementDeclaration;
const attributes = element.attributes!.map(({ name }) => name).filter((name) => name !== 'freshness');
const data = JSON.parse(files['data.json']!);
const block = JSON.parse(files['block.json']!);

interface BlockSettings {
  save(props: { attributes: Record<string, string> }): { html: string };
}

/**
 * Runs editor.js with stand-ins for the parts of WordPress that editor.js uses. Returns the settings that editor.js registers for
 * the block.
 */
function register(): BlockSettings {
  let settings: BlockSettings | undefined;
  const escapeHTML = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  runInNewContext(files['editor.js']!, {
    window: {
      tiktokExitGuide: data,
      wp: {
        blockEditor: { useBlockProps: { save: () => ({ className: 'wp-block-tiktok-exit-guide-guide' }) } },
        blocks: { registerBlockType: (_: string, given: BlockSettings) => (settings = given) },
        components: {},
        element: { createElement: (_: unknown, __: unknown, html: string) => ({ html }) },
        escapeHtml: { escapeHTML, escapeAttribute: (text: string) => escapeHTML(text).replace(/"/g, '&quot;') },
        i18n: { __: (text: string) => text },
      },
    },
  });
  return settings!;
}

describe('The plugin for WordPress', () => {
  it('has all its files in one folder of the zip, with the script unchanged', async () => {
    assert.deepEqual(
      Object.keys(unzipSync(zip)).toSorted(),
      [
        'tiktok-exit-guide/LICENSE',
        'tiktok-exit-guide/block.json',
        'tiktok-exit-guide/data.json',
        'tiktok-exit-guide/editor.asset.php',
        'tiktok-exit-guide/editor.js',
        ...LANGUAGES.map((tag) => `tiktok-exit-guide/languages/${tag}.js`),
        'tiktok-exit-guide/languages/tiktok-exit-guide.pot',
        'tiktok-exit-guide/readme.txt',
        ...LANGUAGES.map((tag) => `tiktok-exit-guide/${scriptOf(tag)}`),
        'tiktok-exit-guide/tiktok-exit-guide.parser.js',
        'tiktok-exit-guide/tiktok-exit-guide.php',
      ].toSorted(),
    );
    for (const name of [...LANGUAGES.map(scriptOf), 'tiktok-exit-guide.parser.js', 'languages/es.js']) {
      assert.equal(files[name], (await read(`dist/${name}`)).toString());
    }
  });

  it('has the same bytes when it is built in another time zone', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Kathmandu';
    try {
      assert.deepEqual(
        Buffer.from(await wordpressPlugin(guides, JSON.parse((await read('dist/custom-elements.json')).toString()))),
        zip,
      );
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('has the same version and requirements in all its files', () => {
    for (const [name, text] of Object.entries(files)) assert.ok(!/\{\{\w+\}\}/.test(text), name);
    const head = (file: string, field: string) => new RegExp(`^[ *]*${field}: +(.+)$`, 'm').exec(files[file]!)?.[1];
    assert.equal(head('tiktok-exit-guide.php', 'Version'), version);
    assert.equal(head('readme.txt', 'Stable tag'), version);
    assert.equal(block.version, version);
    for (const field of ['Requires at least', 'Requires PHP', 'License'])
      assert.equal(head('readme.txt', field), head('tiktok-exit-guide.php', field));
    const [, short] = files['readme.txt']!.split('\n\n');
    assert.ok(short!.length <= 150, 'the directory of WordPress cuts a longer sentence');
  });

  it('knows exactly the attributes of the element', () => {
    assert.deepEqual(Object.keys(data.attributes), attributes);
    assert.deepEqual(
      Object.entries<{ selector?: string; attribute?: string }>(block.attributes)
        .filter(([, { selector }]) => selector === 'tiktok-exit-guide')
        .map(([name, { attribute }]) => [name, attribute]),
      attributes.map((name) => [name, name]),
    );
    for (const name of attributes) {
      assert.ok(files['readme.txt']!.includes(`* \`${name.replace('-', '_')}\`: `), `readme.txt has ${name}`);
      assert.match(
        files['editor.js']!,
        new RegExp(`(^    '?${name}'?: __\\(|boxes\\(\\s*'${name}')`, 'm'),
        `a label of ${name}`,
      );
    }
    assert.deepEqual(data.attributes.theme, { values: ['light', 'dark'] });
    assert.deepEqual(data.attributes['heading-level'], { values: ['1', '2', '3', '4'], default: '2' });
  });

  it('offers the sections, steps and platforms of the guide', () => {
    assert.deepEqual(
      data.guides.en.sections.map(({ id, steps }: { id: string; steps: { id: string }[] }) => [
        id,
        steps.map((step) => step.id),
      ]),
      english.sections.map(({ id, steps }) => [id, steps.map((step) => step.id)]),
    );
    assert.deepEqual(Object.keys(data.guides.en.platforms), ['app', 'web']);
    assert.equal(data.guides.en.link, english.sources[0]!.href);
  });

  it('offers exactly its own texts for translation', () => {
    const texts = [...files['languages/tiktok-exit-guide.pot']!.matchAll(/^msgid (".+")$/gm)].map(([, text]) =>
      JSON.parse(text!),
    );
    assert.equal(new Set(texts).size, texts.length - 1, 'plugin and block share only the name');
    for (const text of [block.title, block.description, ...block.keywords]) assert.ok(texts.includes(text), text);
    assert.ok(texts.some((text) => text.startsWith('A guide that helps your readers leave TikTok')));
    const calls = files['editor.js']!.match(/\b__\(/g)!.length;
    const asked: string[] = [];
    runInNewContext(files['editor.js']!.replace(/\b__\(\s*('[^']*'),\s*'tiktok-exit-guide',?\s*\)/g, 'ask($1)'), {
      ask: (text: string) => asked.push(text),
      window: {
        wp: { blockEditor: {}, blocks: { registerBlockType() {} }, components: {}, element: {}, i18n: {} },
        tiktokExitGuide: data,
      },
    });
    assert.ok(asked.length > 10);
    for (const text of asked) assert.ok(texts.includes(text), text);
    assert.equal(files['editor.js']!.match(/\b__\(\s*'[^']*',\s*'tiktok-exit-guide',?\s*\)/g)!.length, calls);
  });

  it('has PHP that does nothing when its address is requested, and writes no inline script into a post', () => {
    for (const [name, text] of Object.entries(files)) {
      if (!name.endsWith('.php')) continue;
      assert.match(text, /^defined\( 'ABSPATH' \) \|\| exit;$/m, name);
      assert.ok(!/<script|<style|\bon\w+=/i.test(text), name);
    }
  });

  it('requests nothing from other hosts', () => {
    for (const name of ['tiktok-exit-guide.php', 'editor.js'])
      assert.ok(!/\bfetch\(|wp_remote|curl_|file_get_contents|https?:\/\/(?!opensource\.org)/.test(files[name]!), name);
  });
});

describe('The block for WordPress', () => {
  const { save } = register();

  it('saves the tag with one link in it, and only the options that were set', () => {
    assert.equal(
      save({ attributes: {} }).html,
      `<tiktok-exit-guide class="wp-block-tiktok-exit-guide-guide"><a href="${english.sources[0]!.href}">${english.title}</a></tiktok-exit-guide>`,
    );
  });

  it('saves every attribute, the colour, and the publisher’s link', () => {
    const given = Object.fromEntries(attributes.map((name) => [name, `a ${name}`]));
    assert.equal(
      save({
        attributes: {
          ...given,
          accent: '#a3211d',
          accentDark: '#93d3f2',
          link: 'https://paper.example/?a=1&b=2',
          linkText: 'Leaving <TikTok>',
        },
      }).html,
      `<tiktok-exit-guide class="wp-block-tiktok-exit-guide-guide"${attributes.map((name) => ` ${name}="a ${name}"`).join('')} style="--exit-guide-accent:light-dark(#a3211d,#93d3f2)"><a href="https://paper.example/?a=1&amp;b=2">Leaving &lt;TikTok></a></tiktok-exit-guide>`,
    );
  });

  it('escapes every value in its attribute', () => {
    const hostile = '"><script>alert(1)</script>';
    const { html } = save({ attributes: { lang: hostile, link: hostile, linkText: '<script>' } });
    assert.ok(!html.includes('<script'));
    assert.equal(html.match(/"/g)!.length, 6);
  });
});
