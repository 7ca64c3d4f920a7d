import type { Reference } from './reference.js';
import { attributeValues } from './attribute-values.js';

const TAG = 'tiktok-exit-guide';

/** Markdown for VS Code, which takes a plain string for plain text. */
const markdown = (value: string) => ({ kind: 'markdown', value });

/** Tag and attributes for VS Code (https://code.visualstudio.com/api/extension-guides/custom-data-extension). */
export const vsCodeHtml = ({ description, fields }: Reference) => ({
  version: 1.1,
  tags: [
    {
      name: TAG,
      description: markdown(description),
      attributes: fields
        .filter(({ attribute }) => attribute)
        .map(({ attribute, type, ...field }) => ({
          name: attribute,
          description: markdown(field.description),
          values: attributeValues(type).map((name) => ({ name })),
        })),
    },
  ],
});

/** Custom properties and parts for VS Code. */
export const vsCodeCss = ({ properties, parts }: Reference) => ({
  version: 1.1,
  properties: properties.map(({ name, description, default: value }) => ({
    name,
    description: markdown(`${description} Default: \`${value}\`.`),
  })),
  pseudoElements: parts.map(({ name, description }) => ({
    name: `::part(${name})`,
    description: markdown(`\`<${TAG}>\`: ${description}`),
  })),
});

/** The same for JetBrains' editors (https://github.com/JetBrains/web-types). */
export const webTypes = (reference: Reference, version: string) => ({
  $schema: 'https://json.schemastore.org/web-types',
  name: TAG,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: [
        {
          name: TAG,
          description: reference.description,
          source: { symbol: 'TikTokExitGuide' },
          attributes: reference.fields
            .filter(({ attribute }) => attribute)
            .map(({ attribute, description, type, default: value }) => ({
              name: attribute,
              description,
              value: {
                type:
                  attributeValues(type)
                    .map((one) => `'${one}'`)
                    .join(' | ') || type,
              },
              default: value,
            })),
          slots: reference.slots.map(({ name, description }) => ({ name: name || 'default', description })),
          js: {
            properties: reference.fields.map(({ name, description, type }) => ({ name, description, type })),
            events: reference.events.map(({ name, description, type }) => ({ name, description, type })),
          },
          css: {
            properties: reference.properties.map(({ name, description }) => ({ name, description })),
            parts: reference.parts,
          },
        },
      ],
    },
  },
});
