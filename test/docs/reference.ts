import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
// @ts-expect-error -- the analyzer has no types for this entry
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const root = new URL('../../', import.meta.url);

export interface Row {
  name: string;
  description: string;
}

export interface Reference {
  attributes: (Row & { property: string })[];
  methods: Row[];
  events: Row[];
  parts: Row[];
  properties: (Row & { default: string })[];
}

interface Member extends Row {
  kind: string;
  attribute?: string;
  privacy?: string;
  inheritedFrom?: unknown;
  parameters?: { name: string }[];
}

/** The public surface of the element, read from where each thing is declared. */
export async function readReference(): Promise<Reference> {
  const manifest = await cli({
    argv: [
      'analyze',
      '--litelement',
      '--config',
      'test/docs/custom-elements-manifest.config.js',
      '--globs',
      'src/tiktok-exit-guide.ts',
    ],
    cwd: fileURLToPath(root),
    noWrite: true,
  });
  const [element] = manifest.modules[0].declarations as [{ members: Member[]; events: Row[] }];
  return {
    attributes: element.members.flatMap(({ attribute, name, description }) =>
      attribute ? [{ name: attribute, property: name, description }] : [],
    ),
    methods: element.members
      .filter(
        ({ kind, description, privacy, inheritedFrom }) =>
          kind === 'method' && description && !privacy && !inheritedFrom,
      )
      .map(({ name, parameters = [], description }) => ({
        name: `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`,
        description,
      })),
    // The analyzer also lists what it sees dispatched, without a name.
    events: element.events.filter(({ description }) => description),
    parts: await readParts(),
    properties: await readProperties(),
  };
}

/** `@csspart name - meaning`, above the view that draws it. */
async function readParts(): Promise<Row[]> {
  const folder = new URL('src/view/', root);
  const order = ['guide', 'contents', 'section', 'step', 'blocks', 'inline', 'link', 'table'];
  const files = (await readdir(folder)).map((file) => file.replace('.ts', '')).filter((file) => !order.includes(file));
  const sources = await Promise.all(
    [...order, ...files].map((file) => readFile(new URL(`${file}.ts`, folder), 'utf8')),
  );
  return sources.flatMap((source) =>
    [...source.matchAll(/@csspart (\S+) - (.*)/g)].map(([, name, description]) => ({
      name: name!,
      description: description!,
    })),
  );
}

/** Each line of the tokens: what a page may set, its default, and the comment behind it. */
async function readProperties(): Promise<Reference['properties']> {
  const source = await readFile(new URL('src/styles/tokens.ts', root), 'utf8');
  return [...source.matchAll(/var\(\s*(--exit-guide-[\w-]+),\s*(.*?)\s*\);\s*\/\* (.*?) \*\//gs)].map(
    ([, name, value, description]) => ({ name: name!, default: value!, description: description! }),
  );
}
