import type { Plugin } from 'rollup';

/** Matches the call with which Lit creates its policy, in the production and the development build of Lit 3.2 and later. */
const CREATE_POLICY = /(\w+)\.createPolicy\((["'])lit-html\2,/g;

/**
 * The code of a function that replaces `createPolicy()`. The function returns an object that looks like a policy. The object
 * creates the real policy when the first HTML is made.
 */
const LAZY_POLICY = `
function lazyPolicy(factory, name, rules) {
  let policy;
  return { createHTML: (html) => (policy ??= factory.createPolicy(name, rules)).createHTML(html) };
}
`;

/**
 * Changes the Trusted Types policy of Lit in two ways. The policy gets the name of this project, and it is created for the
 * first template, and not when the script is loaded.
 *
 * Without this change, Lit creates a policy with the name `lit-html` when the script is loaded. The browser throws an error if
 * the `trusted-types` directive of the page does not list the name `lit-html`, or if another copy of Lit has already created a
 * policy with that name. Then the whole script would fail, including the code that keeps the fallback content on the page.
 *
 * Remove this function when Lit supports a custom policy name (https://github.com/lit/lit/issues/2025).
 *
 * @param code the source of `lit-html.js`
 * @returns the changed source
 * @throws {Error} if Lit does not create its policy in exactly one place
 */
export function renameTrustedTypesPolicy(code: string): string {
  const places = [...code.matchAll(CREATE_POLICY)].length;
  if (places !== 1) {
    throw new Error(
      `lit-html.js creates the policy "lit-html" in ${places} places. Exactly one place was expected. See src/build/plugins/trusted-types-policy.ts.`,
    );
  }
  return code.replace(CREATE_POLICY, 'lazyPolicy($1,"tiktok-exit-guide",') + LAZY_POLICY;
}

/** Tells whether a path or an address is the file in which Lit creates its policy. */
export const createsTrustedTypesPolicy = (path: string) => /\/lit-html\/(?:development\/)?lit-html\.js$/.test(path);

/** Rollup plugin that applies `renameTrustedTypesPolicy`. It stops the build if the script does not contain `lit-html.js`. */
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
      if (!error && !isRenamed)
        this.error('The script does not contain lit-html.js, so the Trusted Types policy was not renamed.');
    },
  };
}
