import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { CustomElementDeclaration, CustomElementField, Package } from 'custom-elements-manifest/schema.js';
import { LitElement } from 'lit';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');
const built = await import(new URL('dist/index.js', root).href);
const manifest: Package = JSON.parse(await read('dist/custom-elements.json'));
const [index, register] = manifest.modules;
const element = index!.declarations!.find((one) => 'customElement' in one) as CustomElementDeclaration;

const sorted = (names: Iterable<string>) => [...names].toSorted();
const names = (rows: { name: string }[] = []) => sorted(rows.map(({ name }) => name));

/**
 * The public members of the class. Three kinds are left out: members that LitElement has too, members marked `@internal`, and
 * `adoptedCallback`, which only the browser calls.
 */
async function publicMembers(): Promise<string[]> {
  const source = await read('src/element/tiktok-exit-guide.ts');
  const internal = new Set([...source.matchAll(/@internal \*\/\s+(?:get |set )?(\w+)/g)].map((match) => match[1]!));
  return sorted(
    Object.getOwnPropertyNames(built.TikTokExitGuide.prototype).filter(
      (name) => !(name in LitElement.prototype) && !internal.has(name) && name !== 'adoptedCallback',
    ),
  );
}

/** These tests compare the manifest with the code. test/pages/manifest.test.ts compares the manifest with the element on a page. */
describe('The custom elements manifest', () => {
  it('has the attributes that the element observes, each with its property', () => {
    assert.deepEqual(names(element.attributes), sorted(built.TikTokExitGuide.observedAttributes));
    for (const { name, fieldName } of element.attributes!) {
      const { attribute = fieldName } = built.TikTokExitGuide.elementProperties.get(fieldName);
      assert.equal(attribute, name);
    }
  });

  it('marks the properties that are reflected to attributes', () => {
    for (const member of element.members as CustomElementField[]) {
      if (!('attribute' in member)) continue;
      const { reflect = false } = built.TikTokExitGuide.elementProperties.get(member.name);
      assert.equal(member.reflects, reflect, member.name);
    }
  });

  it('has exactly the properties and methods of the class', async () => {
    assert.deepEqual(names(element.members), await publicMembers());
    for (const { name, kind } of element.members!)
      assert.equal(
        typeof Object.getOwnPropertyDescriptor(built.TikTokExitGuide.prototype, name)!.value,
        {
          method: 'function',
          field: 'undefined',
        }[kind as string],
      );
  });

  it('has the parameters of each method', () => {
    for (const member of element.members!) {
      if (member.kind === 'method')
        assert.equal(member.parameters!.length, built.TikTokExitGuide.prototype[member.name].length, member.name);
    }
  });

  it('has an event for each event class, with the name from that class', () => {
    const classes = Object.keys(built).filter((name) => name.endsWith('Event'));
    assert.deepEqual(sorted(element.events!.map(({ type }) => type.text)), sorted(classes));
    for (const { name, type } of element.events!) {
      const event: Event = new built[type.text]();
      assert.deepEqual([event.type, event.bubbles, event.composed], [name, true, true]);
    }
  });

  it('names the modules that export each declaration', async () => {
    for (const { name, declaration } of index!.exports!) {
      assert.ok(built[name], name);
      assert.equal(declaration.module, index!.path);
    }
    const [definition, ...others] = register!.exports!;
    assert.deepEqual(others, []);
    assert.deepEqual(definition, {
      kind: 'custom-element-definition',
      name: 'tiktok-exit-guide',
      declaration: { name: element.name, module: index!.path },
    });
    assert.match(await read(register!.path), /\bdefine\(\);/);
  });

  it('has a description for every entry', () => {
    const { attributes, members, events, slots, cssParts, cssProperties } = element;
    for (const list of [attributes, members, events, slots, cssParts, cssProperties]) {
      assert.ok(list!.length);
      for (const { name, description } of list!) assert.ok(description, name);
    }
  });
});
