import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeInEachEngine } from '../pages/harness.js';
import type { Server } from '../pages/server.js';
import { contract, eventually, FIRST as SHOWN, opener, type Order, TAG, TAG_BEFORE } from './contract.js';
import { htmlGuide } from './html-guide.js';
import { CHANGED, FIRST, CUSTOM } from './options.js';

/** Attributes that write each event of the guide into the page. */
const HEARS = `hx-on:guide-load="loaded.append(event.guide.title)"
  hx-on:guide-step-toggle="toggled.append(toggled.textContent ? ', ' : '', event.step + ' ' + event.open)"`;
const NOTE = '<p>Our help desk is open from nine to five.</p>';
const button = (name: string, to: string, attributes = '') =>
  `<button hx-get="${to}" hx-target="#place" ${attributes}>${name}</button>`;
const guide = (options = FIRST, title = '') => htmlGuide(options, { attributes: `id="leave" ${HEARS}`, title });
/** htmx replaces this element by the existing guide, which has the same id. So no new guide is inserted. */
const KEPT = '<tiktok-exit-guide id="leave" hx-preserve></tiktok-exit-guide>';

/**
 * The contents of `#place`. A key is the `hx-get` of the button that loads the content. The content with the empty key
 * is there at the start.
 */
const FRAGMENTS: Record<string, string> = {
  '': guide() + NOTE + button('Move', 'below') + button('Change', 'changed'),
  custom: guide(FIRST, CUSTOM.title) + NOTE + button('Change', 'changed-custom'),
  changed: guide(CHANGED) + NOTE,
  'changed-custom': guide(CHANGED, CUSTOM.title) + NOTE,
  empty: NOTE,
  below: NOTE + KEPT + button('Move', 'above'),
  above: KEPT + NOTE + button('Move', 'below'),
};

const PAGE = `${button('Custom guide', 'custom')}${button('Hide', 'empty')}${button('Show', 'fresh')}${button('Renew', 'fresh')}`;
const OUTPUTS = '<output id="loaded"></output><output id="toggled"></output>';

const whole = (script: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
  <script src="/node_modules/htmx.org/dist/htmx.min.js"></script>${script}</head><body>${OUTPUTS}${body}</body></html>`;

function publish(server: Server, order: Order): Promise<string> {
  const folder = `/htmx-${order}/`;
  for (const [name, fragment] of Object.entries({ ...FRAGMENTS, fresh: FRAGMENTS['']! }))
    server.publish(fragment, {}, folder + name);
  const page = `${PAGE}<div id="place">${FRAGMENTS['']}</div>`;
  return Promise.resolve(server.publish(whole(order === 'before' ? TAG_BEFORE : '', page), {}, `${folder}index.html`));
}

contract({ name: 'htmx', orders: ['before', 'after'], missesLoad: ['before'], publish });

describeInEachEngine('A page of htmx', (reader) => {
  const opened = opener(reader);
  const page = (path: string, body: string) => reader.server.publish(whole(TAG, body), {}, `/htmx/${path}`);

  it('requests HTML from its server when a step is opened', async () => {
    reader.server.publish('Ask our help desk.', {}, '/htmx/help');
    const app = await opened(
      page('trigger.html', `<p id="help" hx-get="help" hx-trigger="guide-step-toggle from:body"></p>${guide()}`),
    );
    await eventually(app, () => app.shown(), SHOWN);
    await app.press('Remove the app');
    await eventually(app, () => app.told('help'), 'Ask our help desk.');
  });

  it('has one fresh guide after boosted links to another page and back', async () => {
    page('other.html', '<div hx-boost:inherited="true"><a href="boosted.html">To the guide</a></div>');
    const app = await opened(
      page('boosted.html', `<div hx-boost:inherited="true"><a href="other.html">Away</a></div>${guide()}`),
    );
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

  it('keeps the steps that the reader opened when it morphs the page, and applies new options', async () => {
    reader.server.publish(guide({ ...FIRST, theme: 'light' }), {}, '/htmx/light');
    const app = await opened(
      page('morph.html', `${button('Lighter', 'light', 'hx-swap="innerMorph"')}<div id="place">${guide()}</div>`),
    );
    await eventually(app, () => app.shown(), SHOWN);
    await app.mark();
    await app.press('Remove the app');
    await app.press('Lighter');
    await eventually(app, () => app.shown(), { ...SHOWN, theme: 'light', open: [...SHOWN.open, 'Remove the app'] });
    assert.ok(await app.isSame());
  });

  it('gets one guide for each <div data-tiktok-exit-guide> that it swaps in', async () => {
    reader.server.publish(
      '<div data-tiktok-exit-guide data-lang="en"><a href="/leaving">How to leave</a></div>',
      {},
      '/htmx/div',
    );
    const app = await opened(page('div.html', `${button('Swap', 'div')}<div id="place"></div>`));
    for (let times = 0; times < 2; times++) {
      await app.mark();
      await app.press('Swap');
      await eventually(app, () => app.isSame(), false);
      const { guides, link, title } = await app.shown();
      assert.deepEqual({ guides, link, title }, { guides: 1, link: false, title: 'h2 Leave TikTok' });
    }
  });
});
