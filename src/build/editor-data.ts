import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import type { Package } from 'custom-elements-manifest/schema.js';

/**
 * What editors know of the element, by the names of the files in `dist`. The packages that make it read the project's name and
 * version from `package.json` in the working directory.
 */
export function editorData(manifest: Package): Record<string, string> {
  // Neither package takes over the default of a custom property.
  const described = structuredClone(manifest);
  for (const declaration of described.modules.flatMap(({ declarations = [] }) => declarations)) {
    for (const property of ('cssProperties' in declaration && declaration.cssProperties) || []) {
      property.description += ` Default: \`${property.default}\`.`;
    }
  }
  // Their type of a manifest takes every declaration for an element.
  const elements = described as Parameters<typeof getWebTypesData>[0];
  return {
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(elements, {}),
    'vscode.css-custom-data.json': getVsCodeCssCustomData(elements, {}),
    'web-types.json': getWebTypesData(elements, { packageJson: false }),
  };
}
