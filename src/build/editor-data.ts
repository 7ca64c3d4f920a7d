import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import type { Package } from 'custom-elements-manifest/schema.js';

/**
 * Creates the data files about the element for code editors. Two packages create these files. They read the name and the
 * version of the project from `package.json` in the working directory.
 *
 * @returns maps the name of each file in `dist` to its content
 */
export function editorData(manifest: Package): Record<string, string> {
  // Neither package outputs the default of a custom property, so the default is added to the description.
  const described = structuredClone(manifest);
  for (const declaration of described.modules.flatMap(({ declarations = [] }) => declarations)) {
    for (const property of ('cssProperties' in declaration && declaration.cssProperties) || []) {
      property.description += ` Default: \`${property.default}\`.`;
    }
  }
  // In the types of these packages, each declaration of a manifest must be an element. The cast allows the event classes too.
  const elements = described as Parameters<typeof getWebTypesData>[0];
  return {
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(elements, {}),
    'vscode.css-custom-data.json': getVsCodeCssCustomData(elements, {}),
    'web-types.json': getWebTypesData(elements, { packageJson: false }),
  };
}
