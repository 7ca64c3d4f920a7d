import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from '../browsers/browser.js';
import { ENGINES } from '../browsers/engines.js';
import { isPackaged } from '../browsers/is-packaged.js';
import {
  describeInEachEngine,
  except,
  focused,
  openSteps,
  painted,
  shownPlaces,
  stepBox,
  textsDrawn,
} from './harness.js';

// Tests cannot operate the search in a page (Ctrl+F), so these tests use text fragments (#:~:text=). For a text fragment, a
// browser searches in the same way. It also sends the same event to elements that are hidden until found
// (https://html.spec.whatwg.org/#ancestor-revealing-algorithm). The Chromium of the npm package @sparticuz/chromium has no text
// fragments. A run in several engines that would use this Chromium fails, unless NO_INSTALLED_BROWSER asks for this Chromium.
// Other runs leave these tests out in this Chromium.
if (isPackaged && !process.env.NO_INSTALLED_BROWSER && ENGINES.length > 1) {
  throw new Error('Finding a word needs an installed Chromium. Debian and Ubuntu: apt-get install chromium');
}
if (isPackaged) console.log('Finding a word is not tested in the Chromium of the npm package, which cannot.');
const canFind = isPackaged ? except('chromium') : ENGINES;

describeInEachEngine(
  'Finding a word',
  (reader) => {
    /**
     * Opens a page with a guide. Then clicks a link whose text fragment contains the word, so that the browser finds the word.
     */
    async function find(word: string, attributes = ''): Promise<Page> {
      const page = await search(word, attributes);
      await page.evaluate(async () => {
        const { shadowRoot } = document.querySelector('tiktok-exit-guide')!;
        for (let frame = 0; frame < 120 && !shadowRoot!.querySelector('li [aria-expanded="true"]'); frame++) {
          await new Promise(requestAnimationFrame);
        }
      });
      await painted(page);
      return page;
    }

    /** As `find`, but does not wait until a step is open. */
    async function search(word: string, attributes: string): Promise<Page> {
      const page = await reader.open({
        head: '<style>body { margin: 0 } p { margin: 0; height: 40px }</style>',
        body: `<p><a href="#:~:text=${encodeURIComponent(word)}">Find it</a></p><tiktok-exit-guide ${attributes}></tiktok-exit-guide>`,
      });
      // A click on a link in the page tells the guide nothing about the search. So the browser finds only what is drawn by now.
      await page.evaluate(
        () =>
          document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelector('section') ??
          new Promise((done) => addEventListener('guide-load', done)),
      );
      assert.deepEqual(await textsDrawn(page), []);
      await page.click(15, 12);
      return page;
    }

    /** As `search`, in a guide with three routes. Waits until the guide shows something else than at first. */
    async function findInRoutes(word: string): Promise<Awaited<ReturnType<typeof shownPlaces>>> {
      const page = await search(word, 'src="/test/guides/routes.md" platform="web"');
      const first = { route: 'Leave', sections: ['Go'], steps: [], said: '' };
      let places = await shownPlaces(page);
      for (let turn = 0; turn < 60 && JSON.stringify(places) === JSON.stringify(first); turn++) {
        await painted(page);
        places = await shownPlaces(page);
      }
      await painted(page);
      return shownPlaces(page);
    }

    it('opens the step, its section and its route, and nothing else (F1, R3)', async () => {
      assert.deepEqual(await findInRoutes('Pistachio'), {
        route: 'Stay',
        sections: ['Stay here'],
        steps: ['Be private'],
        said: 'Now showing: Stay',
      });
    });

    it('opens a step and its section on the same route without a message (F1, R3)', async () => {
      assert.deepEqual(await findInRoutes('Chestnut'), {
        route: 'Leave',
        sections: ['Think first', 'Go'],
        steps: ['Ask others'],
        said: '',
      });
    });

    it('switches to the platform, too, and says both in one message (F1, C3, R3)', async () => {
      assert.deepEqual(await findInRoutes('Almond'), {
        route: 'Stay',
        sections: ['Stay here'],
        steps: ['Be quiet'],
        said: 'Steps for: Phone app. Now showing: Stay',
      });
    });

    it('unfolds a section in whose introduction it is, and opens no step (F1, R3)', async () => {
      assert.deepEqual(await findInRoutes('walnut'), {
        route: 'Leave',
        sections: ['Think first', 'Go'],
        steps: [],
        said: '',
      });
      assert.deepEqual(await findInRoutes('Macadamia'), {
        route: 'I cannot get in',
        sections: ['Locked pecan doors'],
        steps: [],
        said: 'Now showing: I cannot get in',
      });
    });

    it('chooses the route of a heading in which it is (F1, R3)', async () => {
      const { route, steps, said } = await findInRoutes('pecan');
      assert.deepEqual([route, steps, said], ['I cannot get in', [], 'Now showing: I cannot get in']);
    });

    it('opens only the step that contains it, and shows the word (F1, T1)', async () => {
      const page = await find('Privacy Badger');
      assert.deepEqual(await openSteps(page), ['Block its trackers']);
      const found = await page.evaluate(() => {
        const panel = document.querySelector('tiktok-exit-guide')!.shadowRoot!.getElementById('panel-trackers')!;
        const { top } = panel.getBoundingClientRect();
        return {
          hidden: panel.getAttribute('hidden'),
          isInView: top > 0 && top < innerHeight,
          isShown: panel.firstElementChild!.checkVisibility(),
        };
      });
      assert.deepEqual(found, { hidden: null, isInView: true, isShown: true });
    });

    it('switches to the platform whose way contains it, and says so (F1, C3)', async () => {
      const page = await find('at the end of the list', 'platform="web"');
      assert.deepEqual(await openSteps(page), ['Choose to delete permanently']);
      const seen = await page.evaluate(() => {
        const root = document.querySelector('tiktok-exit-guide')!.shadowRoot!;
        return {
          chosen: root.querySelector('[name=platform]:checked')!.parentElement!.textContent!.trim(),
          isShown: root.querySelector('#panel-choose [part~=platform-app]')!.firstElementChild!.checkVisibility(),
          said: root.querySelector('[role=status]')!.textContent,
        };
      });
      assert.deepEqual(seen, { chosen: 'Phone app', isShown: true, said: 'Steps for: Phone app' });
    });

    it('stores nothing (F1)', async () => {
      const page = await find('Privacy Badger');
      assert.deepEqual(await openSteps(page), ['Block its trackers']);
      const stored = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
      ]);
      assert.deepEqual(stored, [0, 0, '', 0]);
    });
  },
  { engines: canFind },
);

describeInEachEngine(
  'A word in the address',
  (reader) => {
    it('opens only the step that contains it, at load (F1)', async () => {
      const page = await reader.open({ hash: '#:~:text=Privacy%20Badger' });
      await page.evaluate(async () => {
        const { shadowRoot } = document.querySelector('tiktok-exit-guide')!;
        for (let frame = 0; frame < 120 && !shadowRoot!.querySelector('li [aria-expanded="true"]'); frame++) {
          await new Promise(requestAnimationFrame);
        }
      });
      assert.deepEqual(await openSteps(page), ['Block its trackers']);
      assert.deepEqual((await shownPlaces(page)).sections, ['Delete your account', 'After you deleted it']);
    });
  },
  // WebKitGTK searches for the word in the address (#:~:text=) before the script has drawn the guide. So it finds nothing.
  { engines: canFind.filter((engine) => engine !== 'webkit') },
);

describeInEachEngine('A deep link in the address', (reader) => {
  it('opens, shows and focuses its step at load, and changes neither address nor history (F3, K6)', async () => {
    const page = await reader.open({
      body: '<p>Before</p><tiktok-exit-guide></tiktok-exit-guide>',
      hash: '#exit-guide:choose',
    });
    await painted(page);
    assert.deepEqual(await openSteps(page), ['Choose to delete permanently']);
    const { top } = await stepBox(page, 'Choose to delete permanently');
    // The scroll leaves space for the row above the step, so the step is not at the very top.
    assert.ok(top >= 0 && top < 80, `${top}`);
    assert.equal(await focused(page), 'Step 2 Choose to delete permanently');
    const [hash, length] = await page.evaluate(() => [location.hash, history.length] as const);
    assert.equal(hash, '#exit-guide:choose');
    assert.ok(length <= 2);
  });

  it('shows the route and the section of its step, and says nothing at load (F3, R1, C2)', async () => {
    const page = await reader.open({ hash: '#exit-guide:password' });
    await painted(page);
    const { sections, steps, said } = await shownPlaces(page);
    assert.deepEqual([sections, steps, said], [['If you cannot sign in'], ['Reset a forgotten password'], '']);
    assert.equal(await focused(page), 'Reset a forgotten password');
  });

  it('opens the step in the first guide that shows it, if there are two guides (F3)', async () => {
    const page = await reader.open({
      body: '<tiktok-exit-guide sections="stay"></tiktok-exit-guide><tiktok-exit-guide sections="delete"></tiktok-exit-guide><tiktok-exit-guide></tiktok-exit-guide>',
      hash: '#exit-guide:choose',
    });
    await painted(page);
    const open = await page.evaluate(() =>
      [...document.querySelectorAll('tiktok-exit-guide')].map(
        (guide) => guide.shadowRoot!.querySelectorAll('li [aria-expanded="true"]').length,
      ),
    );
    assert.deepEqual(open, [0, 1, 0]);
  });
});
