import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { embedFiles } from '../../src/build/embed-files.js';
import type { Guide } from '../../src/guide/guide.js';
import { nearestTag } from '../../src/languages/nearest-tag.js';
import type { Browser, Page } from '../browsers/browser.js';
import { openBrowser } from '../browsers/open-browser.js';
import { needProgram } from '../browsers/need-program.js';
import { type Server, startServer } from '../pages/server.js';
import { openEditor, signIn, until } from './wordpress-editor.js';
import { startWordPress, SUITES, type User, WORDPRESS_NEEDS, type WordPressSite } from './wordpress-site.js';

const run = promisify(execFile);
const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const ZIP = file('dist/tiktok-exit-guide.wordpress.zip');
/** The name of the plugin in WordPress, which is the path of its main file. The inner quotes belong to the PHP code. */
const NAME = "'tiktok-exit-guide/tiktok-exit-guide.php'";
const BLOCK = 'tiktok-exit-guide/guide';
const LINK = '<a href="https://paper.example/leaving">Leaving TikTok</a>';
const TAG = `<tiktok-exit-guide lang="en" heading-level="3" open="wait">${LINK}</tiktok-exit-guide>`;
const html = (content: string) => `<!-- wp:html -->\n${content}\n<!-- /wp:html -->`;

let server: Server;
let browser: Browser;
before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser('chromium')]);
});
after(async () => {
  server?.close();
  await browser?.close();
});

describe('The plugin’s PHP', () => {
  it('is valid PHP', async () => {
    for (const name of ['tiktok-exit-guide.php', 'editor.asset.php']) {
      const path = file(`src/wordpress/${name}`);
      const { stdout } = await run(needProgram('php', WORDPRESS_NEEDS.join(' ')), ['-l', path]);
      assert.match(stdout, /^No syntax errors detected/);
    }
  });

  it('chooses the same language for a region as the script of the element', async () => {
    const available = ['en', 'es', 'pt-br', 'zh-hant'];
    const wanted = ['pt', 'pt_PT', 'pt-BR', 'es_MX', 'en-AU', 'zh-TW', 'zh-Hant-HK', 'xx', '', '!!'];
    const code = `
      define( 'ABSPATH', '/' );
      function add_action() {}
      function add_filter() {}
      require $argv[1];
      $tags = json_decode( $argv[2] );
      foreach ( json_decode( $argv[3] ) as $wanted ) {
        $found[] = tiktok_exit_guide_nearest( array_combine( $tags, $tags ), $wanted );
      }
      echo json_encode( $found );`;
    const values = [file('src/wordpress/tiktok-exit-guide.php'), JSON.stringify(available), JSON.stringify(wanted)];
    const { stdout } = await run(needProgram('php', WORDPRESS_NEEDS.join(' ')), ['-r', code, ...values]);
    assert.deepEqual(
      JSON.parse(stdout),
      wanted.map((tag) => nearestTag(available, [tag]) ?? 'en'),
    );
  });

  it('follows WordPress’s coding standard, as far as Debian’s sniffs check it', async () => {
    const phpcs = needProgram('phpcs', WORDPRESS_NEEDS.join(' '));
    const rules = `--standard=${file('test/cms/wordpress-rules.xml')}`;
    await run(phpcs, [rules, '-q', '-s', '--report=emacs', file('src/wordpress')]).catch(({ stdout }) =>
      assert.fail(stdout),
    );
  });
});

for (const suite of Object.keys(SUITES) as (keyof typeof SUITES)[]) {
  describe(`WordPress of Debian ${suite}`, () => {
    let site: WordPressSite;
    let pages: Page[] = [];
    before(async () => {
      site = await startWordPress(suite);
    });
    after(() => site?.stop());
    afterEach(async () => {
      await Promise.all(pages.map((page) => page.close()));
      pages = [];
    });

    /**
     * Switches the plugin on or off. Before the plugin is switched on for the first time, it is installed from the ZIP
     * file.
     */
    async function plugin(wanted: 'on' | 'off') {
      if (wanted === state) return;
      const problem = await site.php(
        wanted === 'on'
          ? `${install()} $done = activate_plugin( ${NAME} ); return is_wp_error( $done ) ? $done->get_error_message() : null;`
          : `deactivate_plugins( ${NAME} ); return null;`,
      );
      assert.equal(problem, null);
      state = wanted;
    }
    let state: 'on' | 'off' = 'off';
    const install = () => `
      if ( ! file_exists( WP_PLUGIN_DIR . '/tiktok-exit-guide' ) ) {
        require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
        $upgrader = new Plugin_Upgrader( new WP_Ajax_Upgrader_Skin() );
        $done     = $upgrader->install( ${JSON.stringify(ZIP)} );
        if ( true !== $done ) {
          return is_wp_error( $done ) ? $done->get_error_message() : 'not installed';
        }
      }`;

    interface Post {
      id: number;
      link: string;
      content: { raw: string; rendered: string };
    }
    const publish = (user: User, content: string) =>
      site.rest<Post>(user, 'POST', '/wp/v2/posts', { title: 'A post', status: 'publish', content });

    async function open(address: string): Promise<Page> {
      const page = await browser.newPage();
      pages.push(page);
      await page.resize(1000, 800);
      await page.goto(address);
      return page;
    }

    /** The attributes of each guide on the page, and whether a button in the guide is visible. */
    const guides = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('tiktok-exit-guide')].map((guide) => ({
          ...Object.fromEntries([...guide.attributes].map(({ name, value }) => [name, value])),
          isShown: !!guide.shadowRoot?.querySelector('button')?.checkVisibility(),
        })),
      ) as Promise<({ isShown: boolean } & Record<string, string | boolean>)[]>;

    /** Waits until the guide is shown, and returns its attributes. Fails if the page has several guides. */
    async function live(page: Page) {
      await until('the guide is shown', async () => {
        const all = await guides(page);
        return all.length > 0 && all.every(({ isShown }) => isShown);
      });
      assert.deepEqual(complaints(page), []);
      const [guide, ...others] = await guides(page);
      assert.equal(others.length, 0);
      return guide!;
    }

    /** The errors and warnings in the console. */
    const complaints = (page: Page) => page.console.filter((line) => /^error|^warn/.test(line));

    /** The addresses of all links in the main part of the page. */
    const links = (page: Page) =>
      page.evaluate(() => [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href')!));

    const scripts = (page: Page) => page.requests.filter((address) => /tiktok-exit-guide/.test(address));

    it('shows the guide that an administrator pastes without the plugin', async () => {
      await plugin('off');
      const script = `<script async src="${server.origin}/dist/tiktok-exit-guide.js"></script>`;
      const post = await publish('admin', html(script + TAG));
      const guide = await live(await open(post.link));
      assert.equal(guide['heading-level'], '3');
    });

    it('keeps only the link of the lines that an author pastes without the plugin', async () => {
      await plugin('off');
      const script = `<script async src="${server.origin}/dist/tiktok-exit-guide.js"></script>`;
      const post = await publish('author', html(script + TAG));
      assert.equal(post.content.raw, html(LINK));
      const page = await open(post.link);
      assert.deepEqual(await guides(page), []);
      assert.ok((await links(page)).includes('https://paper.example/leaving'));
    });

    it('keeps an author’s <div> without the plugin, so that a script in the theme finds it', async () => {
      await plugin('off');
      const div = `<div data-tiktok-exit-guide data-heading-level="3">${LINK}</div>`;
      const post = await publish('author', html(div));
      assert.equal(post.content.raw, html(div));
      const page = await open(post.link);
      await page.evaluate((src) => {
        document.body.append(Object.assign(document.createElement('script'), { src }));
      }, `${server.origin}/dist/tiktok-exit-guide.js`);
      assert.equal((await live(page))['heading-level'], '3');
    });

    it('installs the plugin from the upload form, and has no data of it left after it is deleted', async () => {
      await plugin('off');
      await site.php(`return delete_plugins( array( ${NAME} ) );`);
      const tables = () => site.php(`return $GLOBALS['wpdb']->get_col( 'SHOW TABLES' );`);
      const before = await tables();

      const page = await open('about:blank');
      await signIn(page, site, 'admin');
      const zip = (await readFile(ZIP)).toString('base64');
      const answer = await page.evaluate(async (content) => {
        const html = await (await fetch('/wp-admin/plugin-install.php?tab=upload')).text();
        const form = new DOMParser()
          .parseFromString(html, 'text/html')
          .querySelector<HTMLFormElement>('form.wp-upload-form')!;
        const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
        const data = new FormData(form);
        data.set('pluginzip', new File([bytes], 'tiktok-exit-guide.zip', { type: 'application/zip' }));
        return (await fetch(form.action, { method: 'POST', body: data })).text();
      }, zip);
      assert.match(answer, /Plugin installed successfully/);
      await plugin('on');
      const post = await publish('author', '[tiktok_exit_guide]');
      await live(await open(post.link));

      await plugin('off');
      assert.equal(await site.php(`return delete_plugins( array( ${NAME} ) );`), true);
      assert.deepEqual(await tables(), before);
      const kept = await site.php(`
        global $wpdb;
        $rows = array();
        foreach ( array( $wpdb->options => 'option', $wpdb->usermeta => 'meta', $wpdb->postmeta => 'meta' ) as $table => $what ) {
          foreach ( $wpdb->get_results( "SELECT * FROM $table", ARRAY_A ) as $row ) {
            if ( preg_match( '/tiktok[-_]exit[-_]guide/', wp_json_encode( $row ) ) ) {
              $rows[] = $row;
            }
          }
        }
        return $rows;`);
      assert.deepEqual(kept, []);
      assert.equal(await site.php(`return file_exists( WP_PLUGIN_DIR . '/tiktok-exit-guide' );`), false);
    });

    it('has no new log messages with the plugin', async () => {
      const use = async () => {
        const { link } = await publish('author', `[tiktok_exit_guide lang="en"]\n\n${html(TAG)}`);
        await fetch(link);
        const page = await open('about:blank');
        await signIn(page, site, 'admin');
        await page.evaluate(async () => {
          for (const path of ['index.php', 'plugins.php', 'post-new.php', 'widgets.php', 'site-editor.php'])
            await fetch(`/wp-admin/${path}`);
        });
      };
      await plugin('off');
      await site.log();
      await use();
      const before = await site.log();
      await plugin('on');
      await use();
      assert.deepEqual(
        (await site.log())
          .filter((message) => !before.includes(message))
          // WordPress can ask WordPress.org for updates at any time. The tests block such requests, so WordPress logs
          // this message.
          .filter((message) => !message.includes('Something may be wrong with WordPress.org')),
        [],
      );
    });

    for (const user of ['admin', 'author'] as const) {
      it(`shows the tag that ${user} pastes`, async () => {
        await plugin('on');
        const post = await publish(user, html(TAG));
        assert.equal(post.content.raw, html(TAG));
        const page = await open(post.link);
        const guide = await live(page);
        assert.equal(guide.open, 'wait');
        assert.equal(guide['heading-level'], '3');
        assert.equal(scripts(page).length, 1);
      });

      it(`shows the shortcode of ${user}, with its options`, async () => {
        await plugin('on');
        const post = await publish(
          user,
          '[tiktok_exit_guide lang="en" sections="delete after" heading_level="3" open="wait" accent="#a3211d" link="https://paper.example/leaving" link_text="Leaving &amp; staying"]',
        );
        const page = await open(post.link);
        const { freshness: _, isShown: __, ...attributes } = await live(page);
        assert.deepEqual(attributes, {
          lang: 'en',
          sections: 'delete after',
          'heading-level': '3',
          open: 'wait',
          style: '--exit-guide-accent:light-dark(#a3211d,#93d3f2)',
        });
        assert.deepEqual(
          await page.evaluate(() =>
            [...document.querySelector('tiktok-exit-guide')!.childNodes].map((node) => [
              node.nodeName,
              (node as Element).getAttribute?.('href'),
              node.textContent,
            ]),
          ),
          [['A', 'https://paper.example/leaving', 'Leaving & staying']],
        );
        assert.equal(scripts(page).length, 1);
      });
    }

    it('accepts attributes with hyphens in the shortcode, and links to TikTok’s page by default', async () => {
      await plugin('on');
      const post = await publish('author', '[tiktok_exit_guide heading-level="4" accent-dark="#fff" accent="#abc"]');
      const page = await open(post.link);
      const guide = await live(page);
      assert.equal(guide['heading-level'], '4');
      assert.equal(guide.style, '--exit-guide-accent:light-dark(#abc,#fff)');
      const english = JSON.parse(await readFile(file('dist/guides/en.json'), 'utf8')) as Guide;
      assert.deepEqual(
        await page.evaluate(() => {
          const link = document.querySelector('tiktok-exit-guide a')!;
          return [link.getAttribute('href'), link.textContent];
        }),
        [english.sources[0]!.href, english.title],
      );
    });

    for (const user of ['admin', 'author'] as const) {
      it(`escapes hostile values of ${user}`, async () => {
        await plugin('on');
        const post = await publish(
          user,
          [
            `[tiktok_exit_guide lang='"><script>alert(1)</script>' heading_level='" onclick="alert(2)']`,
            `[tiktok_exit_guide link="javascript:alert(3)" link_text="<img src=x onerror=alert(4)>"]`,
            `[tiktok_exit_guide src="javascript:alert(5)" onclick="alert(6)" style="color:red" accent="red;background:url(x)"]`,
            `[tiktok_exit_guide accent='#fff"><b>' link='https://paper.example/"onmouseover="alert(7)']`,
          ].join('\n\n'),
        );
        const page = await open(post.link);
        const found = await page.evaluate(() => ({
          guides: document.querySelectorAll('tiktok-exit-guide').length,
          attributes: [...document.querySelectorAll('tiktok-exit-guide')].flatMap((guide) =>
            [guide, ...guide.querySelectorAll('*')].flatMap((one) => [...one.attributes].map(({ name }) => name)),
          ),
          links: [...document.querySelectorAll<HTMLAnchorElement>('tiktok-exit-guide a')].map((link) => link.protocol),
          inside: [...document.querySelectorAll('tiktok-exit-guide *')].map(({ localName }) => localName),
          scripts: [...document.scripts].filter(({ text }) => /alert\(\d\)/.test(text)).length,
        }));
        assert.equal(found.guides, 4);
        assert.deepEqual(
          found.attributes.filter((name) => /^on|^style$/.test(name)),
          [],
        );
        assert.deepEqual([...new Set(found.links)], ['https:']);
        assert.deepEqual([...new Set(found.inside)], ['a']);
        assert.equal(found.scripts, 0);
      });
    }

    describe('A custom guide', () => {
      const OTHER = 'https://other.example/guide.md';
      /** Addresses that are not on the site, in every form that a browser might accept. */
      const elsewhere = () => [
        OTHER,
        'http://other.example/guide.md',
        '//other.example/guide.md',
        '/\\other.example/guide.md',
        'https:other.example/guide.md',
        'https:&#x2F;&#x2F;other.example/guide.md',
        '&sol;&sol;other.example/guide.md',
        `${site.origin}@other.example/guide.md`,
        `${site.origin}.other.example/guide.md`,
        'data:text/markdown,x',
        'javascript:alert(1)',
      ];
      const forms = {
        tag: (src: string) => html(`<tiktok-exit-guide src="${src}">${LINK}</tiktok-exit-guide>`),
        div: (src: string) => html(`<div data-tiktok-exit-guide data-src="${src}">${LINK}</div>`),
        shortcode: (src: string) => `[tiktok_exit_guide src="${src}"]`,
      };

      /** Publishes a post with a guide for each address. Returns the addresses that a browser reads in the HTML of the post. */
      async function published(user: User, form: keyof typeof forms, addresses: string[]): Promise<string[]> {
        const content = addresses.map(forms[form]).join('\n\n');
        const draft = { title: 'A post', status: 'pending', content };
        const { id } = await site.rest<Post>(user, 'POST', '/wp/v2/posts', draft);
        const { link } = await site.rest<Post>('admin', 'POST', `/wp/v2/posts/${id}`, { status: 'publish' });
        const page = await open('about:blank');
        const found = await page.evaluate(
          (text) =>
            [
              ...new DOMParser()
                .parseFromString(text, 'text/html')
                .querySelectorAll<HTMLElement>('tiktok-exit-guide, div[data-tiktok-exit-guide]'),
            ].map((guide) => guide.getAttribute('src') ?? guide.dataset.src ?? null),
          await (await fetch(link)).text(),
        );
        assert.equal(found.length, addresses.length, 'Each guide is on the page.');
        return found.filter((address) => address !== null).map((address) => new URL(address, link).href);
      }

      for (const form of Object.keys(forms) as (keyof typeof forms)[]) {
        it(`of a contributor is shown only if its file is on the site: ${form}`, async () => {
          await plugin('on');
          const refused = await published('contributor', form, elsewhere());
          // WordPress rewrites some of the foreign addresses to addresses on the site. An address on the site is
          // allowed, so only addresses with another origin are wrong.
          assert.deepEqual(
            refused.filter((address) => new URL(address).origin !== site.origin),
            [],
          );
          const here = [`${site.origin}/guide.md`, `${site.origin}/guide.md?a=1&b=2`];
          assert.deepEqual(await published('contributor', form, ['/guide.md', here[1]!.replace('&', '&amp;')]), here);
        });
      }

      for (const form of ['tag', 'div'] as const) {
        it(`of an administrator may be on any host: ${form}`, async () => {
          await plugin('on');
          assert.deepEqual(await published('admin', form, [OTHER]), [OTHER]);
        });
      }

      it('in a shortcode is shown only if its file is on the site, whoever wrote the shortcode', async () => {
        await plugin('on');
        assert.deepEqual(await published('admin', 'shortcode', [OTHER, '/guide.md']), [`${site.origin}/guide.md`]);
      });
    });

    it('loads the script only on pages with a guide, with every installed theme', async () => {
      await plugin('on');
      const ours = async ({ link }: Post) => (await (await fetch(link)).text()).match(/tiktok-exit-guide\.js/g);
      const without = await publish('admin', html('<p>tiktok-exit-guide is a word.</p>'));
      const having = await publish('admin', html(TAG));
      const [usual, ...others] = await site.php<string[]>(`
        return array_unique( array_merge( array( get_stylesheet() ), array_keys( wp_get_themes() ) ) );`);
      try {
        for (const theme of [usual!, ...others]) {
          if (theme !== usual) await site.php(`switch_theme( ${JSON.stringify(theme)} ); return null;`);
          assert.equal(await ours(without), null, theme);
          assert.equal((await ours(having))?.length, 1, theme);
        }
      } finally {
        if (others.length) await site.php(`switch_theme( ${JSON.stringify(usual)} ); return null;`);
      }
    });

    it('shows the guide in a classic widget too', async () => {
      await plugin('on');
      assert.match(
        await site.php<string>(`
          ob_start();
          the_widget( 'WP_Widget_Custom_HTML', array( 'content' => ${JSON.stringify(TAG)} ) );
          $html = ob_get_clean();
          return wp_script_is( 'tiktok-exit-guide' ) ? $html : 'no script';`),
        /<tiktok-exit-guide lang="en"/,
      );
    });

    it('loads the script without blocking the page', async () => {
      await plugin('on');
      const { link } = await publish('admin', html(TAG));
      const text = await (await fetch(link)).text();
      const [tag] = /<script[^>]*tiktok-exit-guide\.js[^>]*>/.exec(text)!;
      if (site.version.startsWith('6.1')) assert.ok(text.indexOf(tag) > text.indexOf('</tiktok-exit-guide>'));
      else assert.match(tag, / async\b/);
      assert.match(tag, new RegExp(`src=["']${site.origin}/wp-content/plugins/`));
    });

    it('lets an author insert the block, preview it, set its options, publish it and edit it again', async () => {
      await plugin('on');
      const page = await open('about:blank');
      await signIn(page, site, 'author');
      const editor = await openEditor(page, site);
      await editor.insert('exit guide', BLOCK);
      await until('the preview is live', async () => (await editor.preview())?.isShown);

      await editor.select(BLOCK);
      await editor.openPanel('Guide');
      await editor.choose('Language', 'English');
      await editor.choose('Shown first', 'Web browser');
      await editor.choose('Light or dark', 'Dark');
      await editor.choose('Level of the title', '3');
      await editor.openPanel('Sections');
      await editor.tick('After you deleted it');
      await editor.tick('Delete your account');
      await editor.openPanel('Steps that are open at first');
      await editor.tick('Stay signed out for 30 days');
      await editor.pickColor('On light pages');
      const wanted = {
        lang: 'en',
        'heading-level': '3',
        sections: 'after delete',
        open: 'wait',
        platform: 'web',
        theme: 'dark',
      };
      const preview = await until('the preview follows the settings', async () => {
        const now = await editor.preview();
        return now?.attributes.style ? now : null;
      });
      const { freshness: _, style, ...previewed } = preview.attributes;
      assert.deepEqual(previewed, wanted);
      const accent = /^--exit-guide-accent: ?light-dark\(#[\da-f]{6}, ?#93d3f2\);?$/;
      assert.match(style!, accent);

      const link = await editor.publish();
      const { freshness: __, isShown: ___, class: name, style: shownStyle, ...shown } = await live(await open(link));
      assert.deepEqual(shown, wanted);
      assert.match(String(shownStyle), accent);
      assert.match(String(name), /wp-block-tiktok-exit-guide-guide/);

      const id = Number(new URL(link).searchParams.get('p'));
      const again = await openEditor(page, site, id);
      const [block] = await again.blocks();
      assert.equal(block!.name, BLOCK);
      assert.equal(block!.isValid, true);
      assert.equal(block!.attributes.open, 'wait');
      await until('the preview is live again', async () => (await again.preview())?.isShown);
      assert.deepEqual(
        page.console.filter((line) => /tiktok.?exit/i.test(line)),
        [],
      );
    });

    it('keeps an author’s block whole, and keeps its link when the plugin is off', async () => {
      await plugin('on');
      const block = `<!-- wp:${BLOCK} {"accent":"#a3211d","accentDark":"#93d3f2"} -->\n<tiktok-exit-guide class="wp-block-tiktok-exit-guide-guide" open="all" style="--exit-guide-accent:light-dark(#a3211d,#93d3f2)">${LINK}</tiktok-exit-guide>\n<!-- /wp:${BLOCK} -->`;
      const post = await publish('author', block);
      assert.equal(post.content.raw, block, 'WordPress keeps all of it for an author');
      assert.equal((await live(await open(post.link))).open, 'all');

      await plugin('off');
      const page = await open(post.link);
      assert.deepEqual(scripts(page), []);
      assert.ok((await links(page)).includes('https://paper.example/leaving'));
      assert.ok(
        await page.evaluate(() =>
          [...document.querySelectorAll('a')]
            .find((a) => a.href === 'https://paper.example/leaving')!
            .checkVisibility(),
        ),
      );
    });

    it('turns an address that an author pastes into an iframe with the height of the guide', async () => {
      await plugin('off');
      const english = JSON.parse(await readFile(file('dist/guides/en.json'), 'utf8')) as Guide;
      const files = embedFiles(
        await readFile(file('src/embed/embed.html'), 'utf8'),
        [english],
        `${server.origin}/${suite}`,
      );
      for (const [name, content] of Object.entries(files)) {
        const type = name.endsWith('.json') ? 'application/json' : 'text/html';
        server.publish(content, { 'content-type': type }, `/${suite}/${name}`);
      }
      for (const name of ['embed-page.js', 'tiktok-exit-guide.js']) {
        const script = await readFile(file(`dist/${name}`), 'utf8');
        server.publish(script, { 'content-type': 'text/javascript' }, `/${suite}/${name}`);
      }
      const address = `${server.origin}/${suite}/embed.html?sections=delete`;
      const post = await publish(
        'author',
        `<!-- wp:embed {"url":"${address}","type":"rich","className":""} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${address}\n</div></figure>\n<!-- /wp:embed -->`,
      );
      const page = await open(post.link);
      const frame = await until('the frame has the height of the guide', () =>
        page.evaluate(() => {
          const found = document.querySelector<HTMLIFrameElement>('iframe.wp-embedded-content');
          // At first, the iframe is 600 pixels high. WordPress's script then sets a height from 200 to 1000 pixels. So
          // a height other than 600 pixels means that the script has set the height.
          return found && found.clientHeight !== 600 && found.checkVisibility()
            ? { height: found.clientHeight, src: found.src, sandbox: found.getAttribute('sandbox') }
            : null;
        }),
      );
      assert.ok(frame.height > 200 && frame.height <= 1000, String(frame.height));
      assert.match(frame.src, new RegExp(`^${server.origin}/${suite}/embed.html`));
      assert.equal(frame.sandbox, 'allow-scripts');
    });
  });
}
