import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { AccessibleNode } from '../browsers/browser.js';
import { clickStep, describeInEachEngine } from './harness.js';
import { snippet } from './snippet.js';

const named = (tree: AccessibleNode[], role: string) =>
  tree.filter((node) => node.role === role).map((node) => node.name);

describeInEachEngine('The accessibility tree', (reader) => {
  it('has one region, no skipped heading level, lists, and buttons with their expanded state (S1, S2, S3, S5, T1)', async () => {
    const page = await reader.open({
      body: '<tiktok-exit-guide sections="delete after" open="choose" platform="app"></tiktok-exit-guide>',
    });
    const tree = await page.accessibilityTree();
    assert.deepEqual(named(tree, 'region'), ['Leave TikTok']);
    for (const role of ['navigation', 'main', 'banner', 'contentinfo', 'complementary'])
      assert.deepEqual(named(tree, role), []);
    const headings = tree.filter((node) => node.role === 'heading').map((node) => `${node.level} ${node.name}`);
    assert.deepEqual(headings, [
      '2 Leave TikTok',
      '3 Delete your account A few taps and a code',
      '4 Step 1 Open your account settings',
      '4 Step 2 Choose to delete permanently',
      '5 Phone app',
      '4 Step 3 Answer the questions and confirm',
      '4 Step 4 See that it worked',
      '4 Fix a missing row or code',
      '3 After you deleted it 30 days without signing in',
    ]);
    const buttons = tree
      // In WebKitGTK, a closed list of choices is a button, too.
      .filter((node) => node.role === 'button' && node.name !== 'Language')
      .map((node) => `${node.name} ${node.states?.expanded}`);
    assert.deepEqual(buttons.slice(0, 5), [
      'Start with step 1 undefined',
      'Delete your account A few taps and a code true',
      'Step 1 Open your account settings false',
      'Step 2 Choose to delete permanently true',
      'Done. Next: Answer the questions and confirm undefined',
    ]);
    // The two lists are the list of the steps and the actions for the phone app. The second section is folded, and the
    // sources of the open step are hidden, so their lists do not count.
    assert.equal(named(tree, 'list').length, 2);
  });

  it('has ways one level below their step with heading-level="4", although HTML has no <h7> (S2)', async () => {
    const page = await reader.open({
      body: '<tiktok-exit-guide sections="delete" open="choose" platform="app" heading-level="4"></tiktok-exit-guide>',
    });
    const tree = await page.accessibilityTree();
    const headings = tree.filter((node) => node.role === 'heading').map((node) => `${node.level} ${node.name}`);
    assert.deepEqual(headings.slice(0, 5), [
      '4 Leave TikTok',
      '5 Delete your account A few taps and a code',
      '6 Step 1 Open your account settings',
      '6 Step 2 Choose to delete permanently',
      '7 Phone app',
    ]);
  });

  it('has radio buttons in a named group, checkboxes with their steps and states, and no picture (C1, C3, S10)', async () => {
    const page = await reader.open({
      body: '<tiktok-exit-guide sections="delete after" open="choose wait" platform="app"></tiktok-exit-guide>',
    });
    await page.evaluate(async () => {
      const guide = document.querySelector('tiktok-exit-guide')!;
      // A script clicks the checkbox, because the mouse could click it only after scrolling. After scrolling, WebKitGTK
      // tells the accessibility bus that the page is not showing, and `accessibilityTree()` would not find the page.
      guide.shadowRoot!.querySelector<HTMLElement>('#panel-choose [type=checkbox]')!.click();
      await guide.updateComplete;
    });
    const tree = await page.accessibilityTree();
    assert.ok(
      tree.some(({ role, name }) => ['group', 'radiogroup'].includes(role) && name === 'Show the steps for'),
      'the group has its name',
    );
    const states = (role: string) =>
      tree.filter((node) => node.role === role).map(({ name, states: of }) => `${name}: ${of?.checked ?? false}`);
    assert.deepEqual(states('radio'), ['Phone app: true', 'Web browser: false']);
    // Chromium puts a space before the part of a label that only screen readers get. The space is removed, so that all
    // engines give the same text.
    const boxes = states('checkbox').map((name) => name.replace(' :', ':'));
    assert.deepEqual(boxes, [
      'Keep my place on this device: false',
      'Step 2 done: Choose to delete permanently: true',
      'Keep my place on this device: false',
      'Step 1 done: Stay signed out for 30 days: false',
    ]);
    assert.ok(named(tree, 'button').includes('Step 2 Choose to delete permanently Done'));
    const told = tree.map((node) => node.name).join(' ');
    assert.match(told, /1 of 4 steps done/);
    for (const role of ['img', 'image', 'progressbar', 'separator']) assert.deepEqual(named(tree, role), [], role);
    assert.doesNotMatch(told, /…|☐|✓/);
  });

  it('has the whole content of an open step, and nothing of a closed one (T3)', async () => {
    const page = await reader.open({ body: '<tiktok-exit-guide sections="prepare"></tiktok-exit-guide>' });
    const told = async () => (await page.accessibilityTree()).map((node) => node.name).join(' ');
    assert.doesNotMatch(await told(), /They are only in the app on your phone/);
    await clickStep(page, 'Save your videos and drafts');
    assert.match(await told(), /They are only in the app on your phone/);
    await clickStep(page, 'Save your videos and drafts');
    assert.doesNotMatch(await told(), /They are only in the app on your phone/);
  });

  it('has no fallback once the guide is shown (F7)', async () => {
    const page = await reader.open({
      body: '<tiktok-exit-guide><a href="/guide">Leaving TikTok: the guide</a></tiktok-exit-guide>',
    });
    const tree = await page.accessibilityTree();
    assert.ok(!named(tree, 'link').includes('Leaving TikTok: the guide'));
  });

  it('has the comparison as a table with headings, narrow or wide (L3)', async () => {
    for (const width of [320, 1000]) {
      const page = await reader.open({
        body: '<tiktok-exit-guide sections="decide" open="compare"></tiktok-exit-guide>',
        width,
      });
      const tree = await page.accessibilityTree();
      assert.equal(named(tree, 'table').length, 1, `${width}`);
      assert.equal(named(tree, 'row').length, 6, `${width}`);
      // In some engines, a column header has a name. In the other engines, the next node has the text of the column header.
      const headers = tree.flatMap(({ role, name }, at) => (role === 'columnheader' ? name || tree[at + 1]!.name : []));
      assert.deepEqual(
        headers,
        ['Choice', 'Who still sees you', 'What TikTok keeps', 'The way back', 'Money'],
        `${width}`,
      );
      assert.equal(named(tree, 'cell').length, 20, `${width}`);
    }
  });
});

describeInEachEngine(
  'The accessibility tree without JavaScript',
  (reader) => {
    it('has the content of the tag, and nothing that can be opened (F6)', async () => {
      const page = await reader.open({ script: '', body: snippet() });
      const tree = await page.accessibilityTree();
      assert.deepEqual(named(tree, 'link'), ['How to delete a TikTok account']);
      assert.deepEqual(named(tree, 'button'), []);
      assert.doesNotMatch(JSON.stringify(tree), /Show|expanded/);
    });
  },
  { javascript: false },
);
