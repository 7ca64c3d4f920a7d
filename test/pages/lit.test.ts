import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { scriptPlugins } from '../../rollup.config.js';
import type { Page } from '../browsers/browser.js';
import { describeInEachEngine } from './harness.js';
import type { EveryPart } from './lit/every-part.js';

/** A script tag with the element of lit/every-part.ts, bundled with the same plugins as the guide's script. */
const script = bundled();

async function bundled(): Promise<string> {
  const input = fileURLToPath(new URL('lit/every-part.ts', import.meta.url));
  const build = await rollup({ input, plugins: scriptPlugins() });
  const { output } = await build.generate({ format: 'iife' });
  await build.close();
  return `<script>${output[0].code.replaceAll('</script', '<\\/script')}</script>`;
}

describeInEachEngine('An element that is built like the script', (reader) => {
  const open = async (body = '<every-part></every-part>'): Promise<Page> =>
    reader.open({ body: body + (await script), script: '' });

  it('may use repeat(), which keeps the nodes of items that move', async () => {
    const page = await open();
    const result = await page.evaluate(async () => {
      const element = document.querySelector<EveryPart>('every-part')!;
      await element.updateComplete;
      const items = () => [...element.shadowRoot!.querySelectorAll('#list li')];
      const before = items();
      element.numbers = [3, 1, 4];
      await element.updateComplete;
      const after = items();
      return { text: after.map((item) => item.textContent), kept: after.map((item) => before.indexOf(item)) };
    });
    assert.deepEqual(result, { text: ['0:3', '1:1', '2:4'], kept: [2, 0, -1] });
  });

  it('may use any directive, and each does what Lit’s documentation says', async () => {
    const page = await open();
    const result = await page.evaluate(async () => {
      const element = document.querySelector<EveryPart>('every-part')!;
      const text = (id: string) => element.shadowRoot!.getElementById(id)!.textContent!.trim();
      await element.updateComplete;
      // The results of `until` and `asyncReplace` are shown later than the first update.
      const end = performance.now() + 20_000;
      while ((text('until') !== 'late' || text('async') !== 'b') && performance.now() < end) {
        await new Promise(requestAnimationFrame);
      }
      const shut = { when: text('when'), until: text('until'), async: text('async') };
      element.unseen = 5;
      await element.updateComplete;
      const guarded = [...element.guarded];
      element.isOpen = true;
      await element.updateComplete;
      const line = element.removed.map((one) => one?.localName ?? '');
      element.isOpen = false;
      await element.updateComplete;
      return {
        ...shut,
        guarded,
        guardedAgain: element.guarded,
        line,
        lineAfter: element.removed.map((one) => one?.localName ?? ''),
        input: element.input.value?.localName,
        value: element.input.value?.value,
      };
    });
    assert.deepEqual(result, {
      when: 'shut',
      until: 'late',
      async: 'b',
      guarded: [0],
      guardedAgain: [0, 5, 5],
      line: ['hr'],
      lineAfter: ['hr', ''],
      input: 'input',
      value: '5',
    });
  });

  it('may use parts of attributes, boolean attributes, nothing, nodes, and listener objects', async () => {
    const page = await open();
    const result = await page.evaluate(async () => {
      const element = document.querySelector<EveryPart>('every-part')!;
      const part = () => element.shadowRoot!.getElementById('parts')!;
      const look = () => ({
        classes: [...part().classList].toSorted(),
        title: part().title,
        hidden: part().hidden,
        lang: part().getAttribute('lang'),
        dir: part().getAttribute('dir'),
      });
      await element.updateComplete;
      const before = look();
      Object.assign(element, { isOpen: true, numbers: [7, 9], word: 'ltr' });
      await element.updateComplete;
      element.input.value!.click();
      element.input.value!.click();
      return {
        before,
        after: look(),
        text: part().textContent!.trim(),
        isSameNode: part().firstElementChild === element.note,
        clicked: element.clicked,
      };
    });
    assert.deepEqual(result, {
      before: { classes: ['one', 'shut'], title: 'from 1 to 3', hidden: true, lang: null, dir: null },
      after: { classes: ['one', 'open'], title: 'from 7 to 9', hidden: false, lang: 'ltr', dir: 'ltr' },
      text: 'nodetext',
      isSameNode: true,
      clicked: ['object'],
    });
  });

  it('may convert, reflect and compare its properties', async () => {
    const page = await open('<every-part numbers="5,6" is-open></every-part>');
    const result = await page.evaluate(async () => {
      const element = document.querySelector<EveryPart>('every-part')!;
      await element.updateComplete;
      const fromAttribute = { numbers: element.numbers, isOpen: element.isOpen };
      Object.assign(element, { numbers: [8], isOpen: false, word: 'A' });
      await element.updateComplete;
      const { changed } = element;
      element.word = 'a';
      const isEqual = !element.isUpdatePending;
      element.unseen = 1;
      await element.updateComplete;
      return {
        fromAttribute,
        reflected: [element.getAttribute('numbers'), element.hasAttribute('is-open'), element.hasAttribute('unseen')],
        changed,
        isEqual,
        changedLast: element.changed,
      };
    });
    assert.deepEqual(result, {
      fromAttribute: { numbers: [5, 6], isOpen: true },
      reflected: ['8', false, false],
      changed: ['numbers', 'isOpen', 'word'],
      isEqual: true,
      changedLast: ['unseen'],
    });
  });

  it('has the life cycle callbacks, and so have its controllers', async () => {
    const page = await open();
    const result = await page.evaluate(async () => {
      const element = document.querySelector<EveryPart>('every-part')!;
      await element.updateComplete;
      element.remove();
      return { first: element.first, calls: element.counter.calls };
    });
    assert.deepEqual(result.first, ['numbers', 'isOpen', 'unseen']);
    assert.deepEqual(result.calls, ['connected', 'update', 'updated', 'disconnected']);
  });

  it('may use SVG templates', async () => {
    const page = await open();
    const result = await page.evaluate(async () => {
      const element = document.querySelector<EveryPart>('every-part')!;
      await element.updateComplete;
      const circles = [...element.shadowRoot!.querySelectorAll('#svg > circle')];
      return circles.map((circle) => [circle instanceof SVGCircleElement, circle.getAttribute('r')]);
    });
    assert.deepEqual(result, [
      [true, '1'],
      [true, '2'],
      [true, '3'],
    ]);
  });
});
