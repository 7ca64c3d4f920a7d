import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
// @ts-expect-error -- the analyzer has no types for this entry
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const root = new URL('../../', import.meta.url);

export interface Row {
  name: string;
  description: string;
}

/** A public property of the element. */
export interface Field extends Row {
  /** The TypeScript type. */
  type: string;
  /** The name of the attribute that belongs to the property. Absent if the property has no attribute. */
  attribute?: string;
  /** Whether a change of the property also changes the attribute. */
  reflects: boolean;
  /** The default, from the last sentence of the description: "Default: `word`." Absent if there is no such sentence. */
  default?: string;
}

/** The public API of the element. */
export interface Reference {
  description: string;
  fields: Field[];
  attributes: (Row & { property: string })[];
  methods: (Row & { parameters: { name: string; type: string }[] })[];
  events: (Row & { type: string })[];
  slots: Row[];
  parts: Row[];
  properties: (Row & { default: string })[];
}

interface Member extends Row {
  kind: string;
  type?: { text: string };
  static?: boolean;
  attribute?: string;
  reflects?: boolean;
  privacy?: string;
  inheritedFrom?: unknown;
  parameters?: { name: string; type: { text: string } }[];
}

interface Element {
  description: string;
  members: Member[];
  events: (Row & { type: { text: string } })[];
  slots: Row[];
}

/** Reads the public API of the element from the comments in the source. */
export async function readReference(): Promise<Reference> {
  const manifest = await cli({
    argv: [
      'analyze',
      '--quiet',
      '--litelement',
      '--config',
      'src/build/custom-elements-manifest.config.js',
      '--globs',
      'src/element/tiktok-exit-guide.ts',
    ],
    cwd: fileURLToPath(root),
    noWrite: true,
  });
  const [element] = manifest.modules[0].declarations as [Element];
  const described = element.members.filter(
    (member) => member.description && !member.static && !member.name.startsWith('#') && !member.inheritedFrom,
  );
  const fields = described
    .filter(({ kind, privacy = 'public' }) => kind === 'field' && privacy === 'public')
    .map(({ name, description, type, attribute, reflects = false }) => ({
      name,
      description,
      type: type!.text.replace(/ \| undefined$/, ''),
      attribute,
      reflects,
      default: /Default: `([\w-]+)`\.$/.exec(description)?.[1],
    }));
  return {
    description: element.description,
    fields,
    attributes: fields.flatMap(({ attribute, name, description }) =>
      attribute ? [{ name: attribute, property: name, description }] : [],
    ),
    methods: described
      .filter(({ kind, privacy }) => kind === 'method' && !privacy)
      .map(({ name, parameters = [], description }) => ({
        name: `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`,
        description,
        parameters: parameters.map((parameter) => ({ name: parameter.name, type: parameter.type.text })),
      })),
    // For each `dispatchEvent()` call, the analyzer adds an event that has no description. Such events are left out.
    events: element.events
      .filter(({ description }) => description)
      .map(({ name, description, type }) => ({ name, description, type: type.text })),
    slots: element.slots.map(({ name, description }) => ({ name, description })),
    parts: await readParts(),
    properties: await readProperties(),
  };
}

/** Reads the CSS parts from the lines `@csspart name - meaning` in the comments in `src/view`. */
async function readParts(): Promise<Row[]> {
  const folder = new URL('src/view/', root);
  const order = ['guide', 'section', 'step', 'blocks', 'inline', 'link', 'table'];
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

/** Reads the custom properties from `tokens.ts`. The comment after a custom property is its description. */
async function readProperties(): Promise<Reference['properties']> {
  const source = await readFile(new URL('src/styles/tokens.ts', root), 'utf8');
  return [...source.matchAll(/var\(\s*(--exit-guide-[\w-]+),\s*(.*?)\s*\);\s*\/\* (.*?) \*\//gs)].map(
    ([, name, value, description]) => ({ name: name!, default: value!, description: description! }),
  );
}
