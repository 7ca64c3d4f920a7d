import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeInEachEngine } from './harness.js';

/**
 * A replacement for the parts of WordPress that the script of the block calls. It creates plain objects instead of
 * elements, so that the test can read the properties of each element.
 */
const WORDPRESS = `<script>
  const parts = new Proxy({}, { get: (_, name) => name });
  window.tiktokExitGuide = {
    attributes: Object.fromEntries(['lang', 'platform', 'theme', 'heading-level'].map((name) => [name, { values: [] }])),
    guides: { en: { title: 'Guide', link: '/', platforms: {}, sections: [] } },
    accent: { light: '#0a5578', dark: '#93d3f2' },
  };
  window.wp = {
    blockEditor: { InspectorControls: 'InspectorControls', PanelColorSettings: 'PanelColorSettings', useBlockProps: () => ({}) },
    blocks: { registerBlockType: (name, block) => (window.block = block) },
    components: parts,
    element: { createElement: (type, props, ...content) => ({ type, props, content }) },
    escapeHtml: {},
    i18n: { __: (text) => text },
  };
</script>`;

interface Drawn {
  type: string;
  props: { colorSettings: { label: string; onChange(color?: string): void }[] };
  content: Drawn[];
}
interface Block {
  edit(props: { attributes: object; setAttributes(values: object): void }): Drawn;
}

describeInEachEngine('The colours of the block for WordPress', (reader) => {
  it('are saved as #rrggbb, and are not saved if the browser cannot write them as #rrggbb', async () => {
    const page = await reader.open({ head: WORDPRESS, script: '<script src="/src/wordpress/editor.js"></script>' });
    const saved = await page.evaluate(() => {
      const { block } = window as unknown as { block: Block };
      const save = (color?: string) => {
        const set = {};
        const drawn = block.edit({ attributes: {}, setAttributes: (values) => Object.assign(set, values) });
        const find = (one: Drawn): Drawn[] =>
          one?.type === 'PanelColorSettings' ? [one] : (one?.content ?? []).flat().flatMap(find);
        find(drawn)[0]!.props.colorSettings[0]!.onChange(color);
        return (set as { accent?: string }).accent ?? 'not set';
      };
      const colors = [
        '#A3211D',
        '#fff',
        'black',
        'hsl(0 100% 50%)',
        'var(--brand)',
        'color(nonsense)',
        'rgb(0 0 0 / 50%)',
        '',
      ];
      return [...colors, undefined].map((color) => `${color}: ${save(color)}`);
    });
    assert.deepEqual(saved, [
      '#A3211D: #a3211d',
      '#fff: #ffffff',
      'black: #000000',
      'hsl(0 100% 50%): #ff0000',
      'var(--brand): not set',
      'color(nonsense): not set',
      'rgb(0 0 0 / 50%): not set',
      ': not set',
      'undefined: not set',
    ]);
  });
});
