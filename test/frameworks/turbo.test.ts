import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeInEachEngine } from '../pages/harness.js';
import type { Server } from '../pages/server.js';
import { contract, eventually, FIRST as SHOWN, opener, type Order, TAG, TAG_BEFORE } from './contract.js';
import { htmlGuide } from './html-guide.js';
import { CHANGED, FIRST, CUSTOM } from './options.js';

/** The script of the website. Turbo loads the script once and keeps it when the reader visits other pages of the website. */
const SITE = `
import '/node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js';

document.addEventListener('guide-load', ({ guide }) => write('loaded', guide.title));
document.addEventListener('guide-step-toggle', ({ step, open }) => write('toggled', step + ' ' + open));

function write(id, text) {
  const output = document.getElementById(id);
  output?.append(output.textContent ? ', ' : '', text);
}
`;

const NOTE = '<p>Our help desk is open from nine to five.</p>';
const link = (name: string, to: string) => `<a href="${to}.html">${name}</a> `;
const guide = (options = FIRST, title = '') => htmlGuide(options, { title });
/**
 * A guide with the id `leave`. If the next page has a guide with the same id, Turbo keeps the guide of the current
 * page.
 */
const kept = () => htmlGuide(FIRST, { attributes: 'id="leave" data-turbo-permanent' });

const BODIES: Record<string, string> = {
  index: kept() + NOTE + link('Move', 'below') + link('Change', 'changed'),
  below: NOTE + kept() + link('Move', 'index'),
  custom: guide(FIRST, CUSTOM.title) + NOTE + link('Change', 'changed-custom'),
  changed: guide(CHANGED) + NOTE,
  'changed-custom': guide(CHANGED, CUSTOM.title) + NOTE,
  empty: NOTE,
  renewed: guide() + NOTE,
};
const LINKS = link('Custom guide', 'custom') + link('Hide', 'empty') + link('Show', 'index') + link('Renew', 'renewed');

function whole(server: Server, script: string, body: string, head = ''): string {
  const site = server.publish(SITE, { 'content-type': 'text/javascript' }, '/turbo/site.js');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
  <script type="module" src="${site}"></script>${script}${head}</head><body>${body}</body></html>`;
}

function publish(server: Server, order: Order): Promise<string> {
  for (const [name, body] of Object.entries(BODIES)) {
    const page = `${LINKS}<output id="loaded"></output><output id="toggled"></output>${body}`;
    server.publish(whole(server, order === 'before' ? TAG_BEFORE : '', page), {}, `/turbo-${order}/${name}.html`);
  }
  return Promise.resolve(`${server.origin}/turbo-${order}/index.html`);
}

contract({ name: 'Turbo', orders: ['before', 'after'], missesLoad: ['before'], publish });

describeInEachEngine('A page of Turbo', (reader) => {
  const opened = opener(reader);
  const page = (path: string, body: string, head = '', script = TAG) =>
    reader.server.publish(whole(reader.server, script, body, head), {}, `/turbo/${path}`);

  it('has one fresh guide after visits to another page and back, also from Turbo’s cache', async () => {
    page('other.html', link('To the guide', 'visited'));
    const app = await opened(page('visited.html', link('Away', 'other') + guide()));
    await eventually(app, () => app.shown(), SHOWN);
    await app.mark();
    await app.press('Remove the app');
    await app.press('Away');
    await eventually(app, async () => (await app.shown()).guides, 0);
    await app.press('To the guide');
    await eventually(app, () => app.shown(), SHOWN);
    await app.page.evaluate(() => history.back());
    await eventually(app, async () => (await app.shown()).guides, 0);
    await app.page.evaluate(() => history.back());
    await eventually(app, () => app.shown(), SHOWN);
    assert.ok(await app.page.evaluate(() => window.marked !== undefined), 'The page was reloaded.');
  });

  it('keeps the steps that the reader opened when a refresh morphs the page, and applies new options', async () => {
    const refreshed = (news: string, theme: string) =>
      page(
        'morph.html',
        `<a href="morph.html" data-turbo-action="replace">Refresh</a><p id="news">${news}</p>${guide({ ...FIRST, theme })}`,
        '<meta name="turbo-refresh-method" content="morph">',
      );
    const app = await opened(refreshed('Before', 'dark'));
    await eventually(app, () => app.shown(), SHOWN);
    await app.mark();
    await app.press('Remove the app');
    refreshed('After', 'light');
    await app.press('Refresh');
    await eventually(app, () => app.told('news'), 'After');
    await eventually(app, () => app.shown(), { ...SHOWN, theme: 'light', open: [...SHOWN.open, 'Remove the app'] });
    assert.ok(await app.isSame());
  });

  for (const [what, body] of [
    ['a <div>', '<div data-tiktok-exit-guide data-lang="en"><a href="/leaving">How to leave</a></div>'],
    ['a script with options', TAG.replace('></script>', ' data-lang="en"></script>')],
  ] as const) {
    it(`has one guide for ${what}, after a visit to another page and back`, async () => {
      const script = what === 'a <div>' ? TAG : '';
      page('away.html', link('To the guide', 'asked'), '', script);
      const app = await opened(page('asked.html', link('Away', 'away') + body, '', script));
      const isThere = async () => {
        const { guides, link, title } = await app.shown();
        return { guides, link, title };
      };
      const one = { guides: 1, link: false, title: 'h2 Leave TikTok' };
      await eventually(app, isThere, one);
      await app.press('Away');
      await eventually(app, async () => (await app.shown()).guides, 0);
      await app.page.evaluate(() => history.back());
      await eventually(app, isThere, one);
      await app.press('Away');
      await eventually(app, async () => (await app.shown()).guides, 0);
      await app.press('To the guide');
      await eventually(app, isThere, one);
    });
  }
});
