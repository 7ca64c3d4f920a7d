import { expect } from '@open-wc/testing';
import 'lit-html';

/** The descriptor of the browser's own `trustedTypes`. It is undefined in a browser without Trusted Types. */
const own = Object.getOwnPropertyDescriptor(globalThis, 'trustedTypes');

/**
 * Replaces `trustedTypes`, so that the tests also work in browsers without Trusted Types.
 *
 * @returns the names of the policies that Lit has tried to create, including refused policies. Each new try adds a name
 * to the list
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
 * Loads another copy of Lit, because Lit reads `trustedTypes` only while Lit is loaded. The browser loads another copy
 * if the address of Lit has a new query. The test server writes this address into the import at the top of this file,
 * so the address is read from the file as the server sends it. An import of `lit-html` with a query would not work,
 * because the test server can remove a query after the name of a package.
 */
async function anotherLit(query: string): Promise<typeof import('lit-html')> {
  const served = await (await fetch(import.meta.url)).text();
  const [, address] = /["']([^"']*\/lit-html\/lit-html\.js)["']/.exec(served)!;
  return import(new URL(`${address}?${query}`, import.meta.url).href);
}

/** Renders a template that contains another template, and returns the text of both templates. */
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

  it('asks for one policy, with our name, at the first template', async () => {
    const names = recordPolicies();
    const lit = await anotherLit('one-policy');
    expect(names).to.deep.equal([]);
    expect(show(lit)).to.equal('one two');
    expect(names).to.deep.equal(['tiktok-exit-guide']);
  });

  it('is loaded where the page allows no policy, and so is the rest of the script', async () => {
    const names = recordPolicies(() => false);
    const lit = await anotherLit('no-policy');
    expect(() => show(lit)).to.throw(TypeError);
    expect(names).to.deep.equal(['tiktok-exit-guide']);
  });
});
