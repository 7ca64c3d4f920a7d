import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import type { Package } from 'custom-elements-manifest/schema.js';

/**
 * Creates the files that tell code editors which attributes, events and custom properties the element has. Two packages create
 * the content. Both packages read the name and the version of the project from `package.json` in the working directory.
 *
 * @returns the content of each file, by the name of the file in `dist`
 */
export function editorData(manifest: Package): Record<string, string> {
  // Neither package writes the default of a custom property, so the default is added to the description.
  const described = structuredClone(manifest);
  for (const declaration of described.modules.flatMap(({ declarations = [] }) => declarations)) {
    for (const property of ('cssProperties' in declaration && declaration.cssProperties) || []) {
      property.description += ` Default: \`${property.default}\`.`;
    }
  }
  // The types of both packages allow only elements as declarations in a manifest. This manifest also has event classes, so a
  // cast is needed.
  const elements = described as Parameters<typeof getWebTypesData>[0];
  return {
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(elements, {}),
    'vscode.css-custom-data.json': getVsCodeCssCustomData(elements, {}),
    'web-types.json': getWebTypesData(elements, { packageJson: false }),
  };
}
