import { expect } from '@open-wc/testing';
import 'lit-html';

/** The page's own, where its engine has them. */
const own = Object.getOwnPropertyDescriptor(globalThis, 'trustedTypes');

/**
 * Puts a stand-in in place of `trustedTypes`, so that the same is tested in engines without them, and gives a list of the names
 * that policies are asked for.
 */
function recordPolicies(allows: (name: string) => boolean = () => true): string[] {
  const names: string[] = [];
  const createPolicy = (name: string, rules: object) => {
    names.push(name);
    if (!allows(name)) throw new TypeError(`Policy "${name}" disallowed.`);
    return rules;
  };
  Object.defineProperty(globalThis, 'trustedTypes', {
    value: { createPolicy, emptyScript: '' },
    configurable: true,
    writable: true,
  });
  return names;
}

/**
 * Loads another copy of Lit, since it looks for `trustedTypes` when it is loaded. Where it is served is read from this file as it
 * was served: the test server takes the query away from the import of a package that lies outside of its folder.
 */
async function anotherLit(query: string): Promise<typeof import('lit-html')> {
  const served = await (await fetch(import.meta.url)).text();
  const [, address] = /["']([^"']*\/lit-html\/lit-html\.js)["']/.exec(served)!;
  return import(new URL(`${address}?${query}`, import.meta.url).href);
}

/** Renders two templates, and gives their text. */
function show({ html, render }: typeof import('lit-html')): string {
  const place = document.createElement('div');
  render(html`<p>one ${html`<b>two</b>`}</p>`, place);
  return place.textContent!;
}

describe('Lit, on a page with Trusted Types', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'trustedTypes');
    if (own) Object.defineProperty(globalThis, 'trustedTypes', own);
  });

  it('asks for one policy, of our name, and not before the first template', async () => {
    const names = recordPolicies();
    const lit = await anotherLit('one-policy');
    expect(names).to.deep.equal([]);
    expect(show(lit)).to.equal('one two');
    expect(names).to.deep.equal(['tiktok-exit-guide']);
  });

  it('loads, and so does what stands beside it in the script, where the page allows no policy', async () => {
    const names = recordPolicies(() => false);
    const lit = await anotherLit('no-policy');
    expect(() => show(lit)).to.throw(TypeError);
    expect(names).to.deep.equal(['tiktok-exit-guide']);
  });
});
