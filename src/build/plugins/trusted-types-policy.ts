import type { Plugin } from 'rollup';

/** How Lit makes its policy, in the builds for production and for development, from 3.2 on. */
const CREATE_POLICY = /(\w+)\.createPolicy\((["'])lit-html\2,/g;

/** Has the same parameters, but creates the policy when it is first used. */
const LAZY_POLICY = `
function lazyPolicy(factory, name, rules) {
  let policy;
  return { createHTML: (html) => (policy ??= factory.createPolicy(name, rules)).createHTML(html) };
}
`;

/**
 * The one change to a dependency: Lit's Trusted Types policy gets our name, and is created for the first template instead of
 * when the script runs. Lit throws while it loads where a page's `trusted-types` list lacks its name, or where another copy
 * of Lit has created a policy of that name. Then nothing of ours would run, not even what keeps the fallback in place.
 *
 * Can go when Lit lets its users name the policy (https://github.com/lit/lit/issues/2025).
 *
 * @param code the text of `lit-html.js`
 * @throws unless Lit creates its policy in exactly one place
 */
export function renameTrustedTypesPolicy(code: string): string {
  const places = [...code.matchAll(CREATE_POLICY)].length;
  if (places !== 1) {
    throw new Error(
      `lit-html.js creates the policy "lit-html" in ${places} places; it must be one. See src/build/plugins/trusted-types-policy.ts.`,
    );
  }
  return code.replace(CREATE_POLICY, 'lazyPolicy($1,"tiktok-exit-guide",') + LAZY_POLICY;
}

/** Whether a file, by its path or address, is the one that creates Lit's policy. */
export const createsTrustedTypesPolicy = (path: string) => /\/lit-html\/(?:development\/)?lit-html\.js$/.test(path);

/** The same as a plugin of rollup. */
export function trustedTypesPolicy(): Plugin {
  let isRenamed = false;
  return {
    name: 'trusted-types-policy',
    transform(code, id) {
      if (!createsTrustedTypesPolicy(id.replaceAll('\\', '/'))) return;
      isRenamed = true;
      return { code: renameTrustedTypesPolicy(code), map: null };
    },
    buildEnd(error) {
      if (!error && !isRenamed) this.error('lit-html.js is not in this script, so its policy was not renamed.');
    },
  };
}
