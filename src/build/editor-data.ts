import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import type { Package } from 'custom-elements-manifest/schema.js';

/**
 * Creates the files with which code editors know the element. Two packages create the content. These packages read
 * `package.json` in the working directory, for the name and the version of the project.
 *
 * @returns maps the name of each file in `dist` to its content
 */
export function editorData(manifest: Package): Record<string, string> {
  // Neither package writes the default of a custom property, so the default is added to the description.
  const described = structuredClone(manifest);
  for (const declaration of described.modules.flatMap(({ declarations = [] }) => declarations)) {
    for (const property of ('cssProperties' in declaration && declaration.cssProperties) || []) {
      property.description += ` Default: \`${property.default}\`.`;
    }
  }
  // In the types of both packages, each declaration in a manifest is an element. This manifest also has event classes, so a cast
  // is needed.
  const elements = described as Parameters<typeof getWebTypesData>[0];
  return {
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(elements, {}),
    'vscode.css-custom-data.json': getVsCodeCssCustomData(elements, {}),
    'web-types.json': getWebTypesData(elements, { packageJson: false }),
  };
}
