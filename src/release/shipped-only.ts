/** A list of packages in the format CycloneDX (a “software bill of materials”). Only the fields that are used here. */
export interface Sbom {
  components: { 'bom-ref': string; properties: { name: string }[] }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

const DEVELOPMENT = 'cdx:npm:package:development';

/**
 * Removes the packages that are only for development. `npm sbom --omit=dev` should do that, but it removes all packages if
 * peer dependencies are optional (npm 11.19). Use that option when it works.
 */
export function shippedOnly(sbom: Sbom): Sbom {
  const development = new Set(
    sbom.components
      .filter(({ properties }) => properties.some(({ name }) => name === DEVELOPMENT))
      .map((component) => component['bom-ref']),
  );
  const isShipped = (ref: string) => !development.has(ref);
  return {
    ...sbom,
    components: sbom.components.filter((component) => isShipped(component['bom-ref'])),
    dependencies: sbom.dependencies
      .filter(({ ref }) => isShipped(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isShipped) })),
  };
}
