import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { after, before } from 'node:test';
import type { Browser, Page } from '../browsers/browser.js';
import { openBrowser } from '../browsers/open-browser.js';
import { fromDocs, hash } from '../docs/from-docs.js';
import { type Server, startServer } from '../pages/server.js';
import type { System } from './start-system.js';

export { run } from './run.js';
export { removeFolder, temporaryFolder } from './temporary-folder.js';

export const LINK = 'https://example.org/leaving-tiktok';
export const WORDS = 'Leaving TikTok: the guide';

/**
 * The server with the guide's script. The content management systems run on other origins, so the tests cover a script
 * from a foreign origin.
 */
let host: Server;
let browser: Browser;

before(async () => {
  host = await startServer();
  browser = await openBrowser('chromium');
});

after(async () => {
  await browser?.close();
  host?.close();
});

/** Returns the code examples below a heading in docs/cms.md. The address of `host` replaces the address in the examples. */
export const fromCms = (heading: string) => fromDocs('docs/cms.md', heading, `${host.origin}/dist/`);

/**
 * The two lines that an author pastes: the script tag, and `<tiktok-exit-guide>` with a link inside. The script tag
 * contains the hash of the script, like the script tag that the builder writes.
 */
export const snippet = () =>
  fromCms('The two lines to paste')[0]!.replace(
    /\/([\w.-]+\.js)"/,
    (address, file: string) => `${address} integrity="${hash(file)}" crossorigin="anonymous"`,
  );
export const script = () => snippet().split('\n')[0]!;
export const tag = () => snippet().split('\n')[1]!;

/** What a reader sees on a page. */
export interface Seen {
  /** For each guide that is running: the titles of its visible open steps. */
  guides: string[][];
  /** The addresses of the visible links whose text is WORDS. Links in shadow roots are not included. */
  links: string[];
  /** The visible words of the page. The words in the guide are not included. */
  text: string;
}

/**
 * Opens a page, and collects what a reader sees. If the page has an element for a guide, waits until the guide is
 * shown.
 *
 * @param patience the longest time to wait, in seconds
 */
export async function seen(address: string, patience = 3): Promise<Seen> {
  const page = await browser.newPage();
  try {
    await page.resize(1000, 700);
    await page.goto(address);
    const result = await page.evaluate(look, WORDS, patience);
    assertHarmless(page, address);
    return result;
  } finally {
    await page.close();
  }
}

/**
 * Collects what a reader sees on the page. Waits until each guide is shown, because a script that another script adds
 * can run after the load event.
 *
 * @param patience the longest time to wait, in seconds
 */
async function look(words: string, patience: number): Promise<Seen> {
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.getBoundingClientRect().height > 0;
  const tags = () => [...document.querySelectorAll('tiktok-exit-guide')];
  const isLive = (tag: Element) => [...(tag.shadowRoot?.querySelectorAll('button') ?? [])].some(isSeen);
  const wanted = () => document.querySelector('tiktok-exit-guide, [data-tiktok-exit-guide]') !== null;
  const end = performance.now() + patience * 1000;
  while (wanted() && !(tags().length > 0 && tags().every(isLive)) && performance.now() < end) {
    await new Promise(requestAnimationFrame);
  }
  return {
    guides: tags()
      .filter(isLive)
      .map((tag) =>
        [...tag.shadowRoot!.querySelectorAll('button[aria-expanded="true"] [part="step-title"]')]
          .filter(isSeen)
          .map((title) => title.textContent!),
      ),
    links: [...document.querySelectorAll('a')]
      .filter((link) => link.textContent === words && isSeen(link))
      .map((link) => link.getAttribute('href')!),
    text: document.body.innerText,
  };
}

/** Console messages that end with one of these texts are ignored, because the files are expected to be missing. */
const KNOWN = [
  // ghost.test.ts switches features of Ghost off with `url: false`. One of these features then requests a file with the
  // name `false`.
  '/false/',
];

/** Asserts that the console is empty, and that the page sent requests only to its own origin and to `host`. */
function assertHarmless(page: Page, address: string): void {
  const complaints = page.console.filter((line) => !KNOWN.some((end) => line.endsWith(end)));
  assert.deepEqual(complaints, [], `The console says something at ${address}`);
  const others = page.requests.filter((url) => ![new URL(address).origin, host.origin].includes(new URL(url).origin));
  assert.deepEqual(others, [], `The page ${address} asks other hosts`);
}

/** The title of the step that is open at first: the snippet has open="wait", and `wait` is the id of this step. */
const OPEN = 'Stay signed out for 30 days';

/** Asserts that one guide is running, that only the step OPEN is open, and that the link is hidden. */
export async function assertLive(address: string): Promise<void> {
  // 20 seconds are enough even on a busy machine.
  const { guides, links } = await seen(address, 20);
  assert.deepEqual({ guides, links }, { guides: [[OPEN]], links: [] }, address);
}

/**
 * Waits until a system answers without an error. If the system ends or the time is over, fails with the system's last output.
 */
export async function answering(address: string, system: System, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const response = await fetch(address, { signal: AbortSignal.timeout(20_000) }).catch(() => undefined);
    await response?.text();
    if (response?.ok) return;
    if (system.hasEnded()) throw new Error(`What should answer at ${address} ended. ${system.said()}`);
    if (Date.now() > end) {
      throw new Error(
        `${address} gave ${response?.status ?? 'no answer'} for ${seconds} seconds, and not 200. ${system.said()}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Serves the files in a folder with a new server. */
export async function serveFolder(folder: string): Promise<Server> {
  const server = await startServer();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    const type = TYPES.find(([end]) => path.endsWith(end))?.[1] ?? 'application/octet-stream';
    const body = await readFile(path, 'utf8');
    server.publish(body, { 'content-type': type }, address.replace(/\/index\.html$/, '/'));
  }
  return server;
}

const TYPES: [string, string][] = [
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css'],
  ['.xml', 'application/xml'],
  ['.svg', 'image/svg+xml'],
];
