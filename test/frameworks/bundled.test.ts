import type { Server } from '../pages/server.js';
import { bundle } from './bundle.js';
import { contract, type Order, TAG_BEFORE } from './contract.js';

// The path of the import is not a literal, so that TypeScript does not look for types of this JSX file.
const { html } = await import(new URL('react/server.jsx', import.meta.url).href);

const bundles = new Map<string, Promise<string>>();

/** Publishes a page with the app of a framework. */
async function publish(server: Server, order: Order, entry: string, root = ''): Promise<string> {
  const hasGuide = order === 'with';
  const key = `${entry} ${hasGuide}`;
  if (!bundles.has(key)) bundles.set(key, bundle(entry, hasGuide));
  const app = server.publish(await bundles.get(key)!, { 'content-type': 'text/javascript' }, `/${entry}-${order}.js`);
  return server.publish(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${order === 'before' ? TAG_BEFORE : ''}</head><body><div id="root">${root}</div><app-root></app-root><script type="module" src="${app}"></script></body></html>`,
  );
}

for (const [name, entry] of [
  ['React', 'react/main.jsx'],
  ['Preact', 'preact/main.jsx'],
  ['Vue', 'vue/main.js'],
  ['Svelte', 'svelte/main.js'],
  ['Solid', 'solid/main.jsx'],
  ['Angular', 'angular/main.ts'],
  ['Lit', 'lit/main.js'],
] as const) {
  contract({ name, orders: ['with', 'after'], publish: (server, order) => publish(server, order, entry) });
}

contract({
  name: 'React that the server rendered',
  orders: ['with', 'before', 'after'],
  missesLoad: ['with', 'before'],
  publish: (server, order) => publish(server, order, 'react/hydrate.jsx', html),
});
