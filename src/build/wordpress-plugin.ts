import { readdir, readFile } from 'node:fs/promises';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest/schema.js';
import { zipSync } from 'fflate';
import type { Guide } from '../guide/guide.js';
import { platformsOf } from '../guide/arrange.js';
import { version } from '../element/version.js';
import { scriptOf } from './language-modules.js';
import { potFile } from './pot-file.js';

const SLUG = 'tiktok-exit-guide';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');

/**
 * Creates the WordPress plugin as a zip file. The file contains the files of `src/wordpress`, the scripts, the parser and the
 * languages from `dist`, a template for translations, and data about the attributes of the element and the built-in guides. The same input
 * always gives the same bytes.
 *
 * @param manifest the custom elements manifest, which describes the attributes
 */
export async function wordpressPlugin(guides: Guide[], manifest: Package): Promise<Uint8Array> {
  const sources: Record<string, string> = {
    LICENSE: await read('LICENSE'),
  };
  const tags = guides.map(({ lang }) => lang);
  for (const name of [...tags.map(scriptOf), `${SLUG}.parser.js`, ...tags.map((tag) => `languages/${tag}.js`)])
    sources[name] = await read(`dist/${name}`);
  for (const name of (await readdir(new URL('src/wordpress/', root))).toSorted())
    sources[name] = await read(`src/wordpress/${name}`);
  const { attributes = [], cssProperties = [] } = manifest.modules[0]!.declarations!.find(
    (declaration) => 'customElement' in declaration,
  ) as CustomElementDeclaration;
  // The element sets the attribute `freshness` itself, so this attribute is not a setting.
  const settings = attributes.filter(({ name }) => name !== 'freshness');
  const quoted = (text = '') => [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value!);
  const [, light, dark] = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(
    cssProperties.find(({ name }) => name === '--exit-guide-accent')!.default!,
  )!;

  const block = JSON.parse(sources['block.json']!);
  const files: Record<string, string> = {
    ...sources,
    'block.json': json({
      ...block,
      version,
      attributes: {
        ...Object.fromEntries(
          // With `source: 'attribute'`, WordPress reads the values from the tag in the post. So a user can also change them in
          // the code editor.
          settings.map(({ name }) => [name, { type: 'string', source: 'attribute', selector: SLUG, attribute: name }]),
        ),
        ...block.attributes,
      },
    }),
    'data.json': json({
      attributes: Object.fromEntries(
        settings.map(({ name, type, default: value }) => [
          name,
          { values: quoted(type?.text), default: quoted(value)[0] },
        ]),
      ),
      guides: Object.fromEntries(guides.map((guide) => [guide.lang.toLowerCase(), choices(guide)])),
      accent: { light, dark },
    }),
    [`languages/${SLUG}.pot`]: potFile(sources, version),
  };
  const list = settings.map(({ name, description }) => `* \`${name.replaceAll('-', '_')}\`: ${description}`).join('\n');
  const entries = Object.entries(files).map(([name, text]) => [
    `${SLUG}/${name}`,
    new TextEncoder().encode(text.replaceAll('{{version}}', version).replace('{{attributes}}', () => list)),
  ]);
  // fflate writes the date into the zip file in local time. `new Date(1980, 0, 1)` is also in local time, so the bytes are the
  // same in all time zones.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Returns the data of a guide that the plugin needs for its settings in the editor and for the link without JavaScript. */
function choices({ title, lang, sections, sources }: Guide) {
  return {
    title,
    script: scriptOf(lang),
    link: sources[0]!.href,
    platforms: Object.fromEntries(platformsOf(sections)),
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title,
      steps: section.steps.map((step) => ({ id: step.id, title: step.title })),
    })),
  };
}

const json = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`;
