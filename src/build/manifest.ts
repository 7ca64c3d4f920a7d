import type { ClassDeclaration, CustomElementDeclaration, Package } from 'custom-elements-manifest/schema.js';
import type { Reference } from './reference.js';
import { attributeValues } from './attribute-values.js';

const MODULE = 'dist/index.js';

/**
 * Creates the custom elements manifest of the package, for catalogues, editors and other tools
 * (https://github.com/webcomponents/custom-elements-manifest).
 */
export function manifest(reference: Reference): Package {
  const element: CustomElementDeclaration = {
    kind: 'class',
    customElement: true,
    name: 'TikTokExitGuide',
    tagName: 'tiktok-exit-guide',
    description: reference.description,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: reference.fields.flatMap(({ attribute, name, description, type, default: value }) => {
      if (!attribute) return [];
      const values = attributeValues(type).map((allowed) => `'${allowed}'`);
      return [
        {
          name: attribute,
          fieldName: name,
          description,
          type: { text: values.join(' | ') || type },
          ...(value && { default: `'${value}'` }),
        },
      ];
    }),
    members: [
      ...reference.fields.map(({ name, description, type, attribute, reflects }) => ({
        kind: 'field' as const,
        name,
        description,
        type: { text: `${type} | undefined` },
        ...(attribute && { attribute, reflects }),
      })),
      ...reference.methods.map(({ name, description, parameters }) => ({
        kind: 'method' as const,
        name: name.replace(/\(.*/, ''),
        description,
        parameters: parameters.map((parameter) => ({ name: parameter.name, type: { text: parameter.type } })),
        return: { type: { text: 'void' } },
      })),
    ],
    events: reference.events.map(({ name, description, type }) => ({
      name,
      description,
      type: { text: type, references: [{ name: type, module: MODULE, start: 0, end: type.length }] },
    })),
    slots: reference.slots,
    cssParts: reference.parts,
    cssProperties: reference.properties.map(({ name, description, default: value }) => ({
      name,
      description,
      default: value,
    })),
  };
  const events = reference.events.map(({ type }): ClassDeclaration => ({
    kind: 'class',
    name: type,
    superclass: { name: 'Event', package: 'global:' },
  }));
  const declarations = [element, ...events];
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: MODULE,
        declarations,
        exports: declarations.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: MODULE } })),
      },
      {
        kind: 'javascript-module',
        path: 'dist/register.js',
        exports: [
          {
            kind: 'custom-element-definition',
            name: element.tagName!,
            declaration: { name: element.name, module: MODULE },
          },
        ],
      },
    ],
  };
}
