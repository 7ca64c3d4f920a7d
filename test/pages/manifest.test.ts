import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest/schema.js';
import { describeInEachEngine, painted } from './harness.js';

const { modules }: Package = JSON.parse(
  await readFile(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8'),
);
const manifest = modules[0]!.declarations!.find((one) => 'customElement' in one) as CustomElementDeclaration;
const names = (rows: { name: string }[] = []) => rows.map(({ name }) => name).toSorted();

/** Writes down every event that the guide sends, also one that nobody listens to. */
const RECORDER = `<script>
  window.sent = [];
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (this.localName === 'tiktok-exit-guide') window.sent.push(event.type);
    return dispatchEvent.call(this, event);
  };
</script>`;

/** Parts that the built-in guide has no need of; test/docs/reference.test.ts finds them in the views. */
const NOT_IN_THE_BUILT_IN_GUIDE = ['code', 'copied', 'picture'];

describeInEachEngine('What the custom elements manifest says, against the element on a page', (reader) => {
  it('sends the events that it names, and no other, when a reader does all that can be done, and a file is not there', async () => {
    const page = await reader.open({ head: RECORDER });
    await page.evaluate(async () => {
      const guide = document.querySelector('tiktok-exit-guide')!;
      const controls = guide.shadowRoot!.querySelectorAll<HTMLElement>('button[aria-expanded], input');
      for (const control of controls) control.click();
      // What the publisher can do wrong.
      const error = new Promise((resolve) => guide.addEventListener('guide-error', resolve, { once: true }));
      guide.setAttribute('src', '/nowhere.md');
      await error;
    });
    await painted(page);
    const sent = await page.evaluate(() => (window as unknown as { sent: string[] }).sent);
    assert.deepEqual([...new Set(sent)].toSorted(), names(manifest.events));
  });

  it('draws the parts that it names, and no other', async () => {
    const page = await reader.open({ body: '<tiktok-exit-guide open="all"></tiktok-exit-guide>' });
    const drawn = await page.evaluate(() =>
      [...document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('[part]')].map(
        // The words behind the first are states, which the description of the part names.
        (element) => element.getAttribute('part')!.split(' ')[0]!,
      ),
    );
    assert.deepEqual([...NOT_IN_THE_BUILT_IN_GUIDE, ...new Set(drawn)].toSorted(), names(manifest.cssParts));
  });

  it('has the slots that it names, and no other', async () => {
    const page = await reader.open({});
    const slots = await page.evaluate(() =>
      [...document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('slot')].map(({ name }) => name),
    );
    // What stands in the tag without a slot is what the guide takes the place of.
    assert.deepEqual(['', ...slots].toSorted(), names(manifest.slots));
  });

  it('gives the custom properties their defaults', async () => {
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
