import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest/schema.js';
import { describeInEachEngine, painted, textsDrawn } from './harness.js';

const { modules }: Package = JSON.parse(
  await readFile(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8'),
);
const manifest = modules[0]!.declarations!.find((one) => 'customElement' in one) as CustomElementDeclaration;
const names = (rows: { name: string }[] = []) => rows.map(({ name }) => name).toSorted();

/** Records the type of each event that the guide sends, even if no listener waits for the event. */
const RECORDER = `<script>
  window.sent = [];
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (this.localName === 'tiktok-exit-guide') window.sent.push(event.type);
    return dispatchEvent.call(this, event);
  };
</script>`;

/**
 * The parts that the built-in guide does not draw at first. These parts are not on the page, so the test of the parts
 * adds their names to the names of the drawn parts. test/docs/reference.test.ts looks for these parts in the code.
 */
const NOT_DRAWN_AT_FIRST = [
  'code',
  'copied',
  'picture',
  'said',
  'now-title',
  'bar',
  'back',
  'due-from',
  'printed-sources',
];

describeInEachEngine('The element on a page, compared with the custom elements manifest,', (reader) => {
  it('sends exactly the events that it names, when a reader uses every control and a file is missing', async () => {
    const page = await reader.open({ head: RECORDER });
    await page.evaluate(async () => {
      const guide = document.querySelector('tiktok-exit-guide')!;
      guide.openAll();
      await guide.updateComplete;
      const controls = guide.shadowRoot!.querySelectorAll<HTMLElement>('button[aria-expanded], input');
      for (const control of controls) control.click();
      // The file does not exist, so the guide sends a guide-error event.
      const error = new Promise((resolve) => guide.addEventListener('guide-error', resolve, { once: true }));
      guide.setAttribute('src', '/nowhere.md');
      await error;
    });
    await painted(page);
    const sent = await page.evaluate(() => (window as unknown as { sent: string[] }).sent);
    assert.deepEqual([...new Set(sent)].toSorted(), names(manifest.events));
  });

  it('draws exactly the parts that it names', async () => {
    const page = await reader.open({ body: '<tiktok-exit-guide open="all"></tiktok-exit-guide>' });
    assert.deepEqual(await textsDrawn(page), []);
    const drawn = await page.evaluate(() =>
      [...document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('[part]')].map(
        // The first word is the name of the part. The other words are states or kinds, and the manifest has no entries for them.
        (element) => element.getAttribute('part')!.split(' ')[0]!,
      ),
    );
    assert.deepEqual([...NOT_DRAWN_AT_FIRST, ...new Set(drawn)].toSorted(), names(manifest.cssParts));
  });

  it('has exactly the slots that it names', async () => {
    const page = await reader.open({});
    const slots = await page.evaluate(() =>
      [...document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('slot')].map(({ name }) => name),
    );
    // The default slot has an empty name and shows the fallback. Once the guide is shown, this slot is gone, so its
    // name is added here.
    assert.deepEqual(['', ...slots].toSorted(), names(manifest.slots));
  });

  it('gives the custom properties the defaults that it names', async () => {
    const page = await reader.open({});
    for (const { name, default: value } of manifest.cssProperties!) {
      const [unset, set] = await page.evaluate(
        (property, given) => {
          const guide = document.querySelector('tiktok-exit-guide')!;
          const look = () =>
            [...guide.shadowRoot!.querySelectorAll('*')]
              .map((element) => {
                const style = getComputedStyle(element);
                return [
                  style.color,
                  style.backgroundColor,
                  style.borderTopColor,
                  style.borderStartStartRadius,
                  style.fontSize,
                  style.marginBlockStart,
                  style.rowGap,
                  style.scrollMarginBlockStart,
                ].join();
              })
              .join('\n');
          const before = look();
          guide.style.setProperty(property, given);
          return [before, look()];
        },
        name,
        value!,
      );
      assert.equal(set, unset, `${name}: ${value}`);
    }
  });
});
