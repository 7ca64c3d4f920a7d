import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { load } from 'cheerio';
import { removeFolder, temporaryFolder } from '../cms/temporary-folder.js';
import { type AppPage, contract, eventually, FIRST, opener } from '../frameworks/contract.js';
import { describeInEachEngine, until } from '../pages/harness.js';
import { type Server, startServer } from '../pages/server.js';
import { buildSite, type Site } from './build-site.js';

export interface Place extends Site {
  /** The name of the builder. */
  name: string;
  /** The address of a page on the built site. Default: a folder with the name of the page. */
  address?(page: string): string;
}

/** The two ways in which the sites load the guide. Each site has a page for each way. */
const WAYS = [
  ['Imported', 'imports the package'],
  ['Tagged', 'has the script tag'],
] as const;

let folder: string;
const sites: Server[] = [];

before(async () => {
  folder = await temporaryFolder();
});

after(async () => {
  for (const site of sites) site.close();
  await removeFolder(folder);
});

/** Waits until the site follows links itself. Before that, a link loads a new document. Each project sets `data-ready`. */
const ready = ({ page }: AppPage) => until(page, () => document.documentElement.hasAttribute('data-ready'));

/** Defines the tests that each builder of sites must pass. They run on the built site, served by a plain web server. */
export function place({ name, address = (page) => (page ? `/${page}/` : '/'), ...site }: Place): void {
  let served: Promise<Server> | undefined;
  /** The site is built once, also if the tests run in several engines. */
  const origin = async () => {
    served ??= buildSite(site, folder).then(async (built) => {
      const server = await startServer(pathToFileURL(`${built}/`));
      sites.push(server);
      return server;
    });
    return (await served).origin;
  };

  for (const [link, does] of WAYS) {
    describeInEachEngine(`A page of ${name} that ${does}`, (reader) => {
      const opened = opener(reader);
      const openReady = async (address: string) => {
        const app = await opened(address);
        await ready(app);
        return app;
      };
      const url = async () => (await origin()) + address(link.toLowerCase());

      it('has the tag with its options and its link in the HTML, for readers without scripts', async () => {
        const html = await (await fetch(await url())).text();
        // A builder may leave out the quotes, so the HTML is parsed.
        const tag = load(html)('tiktok-exit-guide');
        assert.deepEqual(
          [tag.attr('sections'), tag.attr('heading-level'), tag.find('a').attr('href')],
          ['delete after', '3', 'https://example.org/leaving'],
        );
      });

      it('shows the guide with these options, opens a step, and asks no other host', async () => {
        const app = await openReady(await url());
        await eventually(app, () => app.shown(), FIRST);
        await app.press('Remove the app');
        await eventually(app, () => app.shown(), { ...FIRST, open: [...FIRST.open, 'Remove the app'] });
        if (reader.engine === 'webkit') return;
        const hosts = new Set(app.page.requests.map((request) => new URL(request).origin));
        assert.deepEqual(
          [...hosts].filter((host) => host !== 'null'),
          [await origin()],
        );
      });

      it('has one fresh guide after a visit to another page and back, without a reload', async () => {
        const app = await openReady(await url());
        await eventually(app, () => app.shown(), FIRST);
        await app.mark();
        await app.press('Remove the app');
        await app.press('Away');
        await eventually(app, async () => (await app.shown()).guides, 0);
        await ready(app);
        await app.press(link);
        await eventually(app, () => app.shown(), FIRST);
        assert.ok(await app.page.evaluate(() => window.marked !== undefined), 'The page was reloaded.');
      });

      it('shows the guide to a reader who comes from another page of the site', async () => {
        const app = await openReady((await origin()) + address(''));
        await app.press(link);
        await eventually(app, () => app.shown(), FIRST);
      });
    });
  }

  if (!site.app) return;
  contract({
    name: `${name} that the server rendered`,
    orders: ['with'],
    missesLoad: ['with'],
    // Svelte and Vue take `open` for the boolean attribute of HTML.
    opensLate: site.app !== 'react',
    ready,
    publish: async () => (await origin()) + address('app'),
  });
}
