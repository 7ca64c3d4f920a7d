import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { after, before } from 'node:test';
import { promisify } from 'node:util';
import type { Browser, Page } from '../browsers/browser.js';
import { openBrowser } from '../browsers/open-browser.js';
import { fromDocs, hash } from '../docs/from-docs.js';
import { type Server, startServer } from '../pages/server.js';
import type { System } from './start-system.js';

export const LINK = 'https://example.org/leaving-tiktok';
export const WORDS = 'Leaving TikTok: the guide';

/** The server that has the guide's script. Its origin differs from the origin of the content management system. */
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

/** The code below a heading of docs/cms.md, with the address of `host` in place of the example's address. */
export const fromCms = (heading: string) => fromDocs('docs/cms.md', heading, `${host.origin}/dist/`);

/** The two lines to paste: the script tag, with the hash that the demo's builder adds, and the guide's tag with the link inside. */
export const snippet = () =>
  fromCms('The two lines to paste')[0]!.replace(
    /\/([\w.-]+\.js)"/,
    (address, file: string) => `${address} integrity="${hash(file)}" crossorigin="anonymous"`,
  );
export const script = () => snippet().split('\n')[0]!;
export const tag = () => snippet().split('\n')[1]!;

/** What a reader sees of the guide. */
export interface Seen {
  /** The titles of the open and visible steps of each guide. Empty if no guide is running. */
  guides: string[][];
  /** The addresses of the visible links whose text is WORDS, without links in the guide itself. */
  links: string[];
  /** The visible words of the page, without those of the guide. */
  text: string;
}

/**
 * Opens a page. If the page has a place for a guide, waits for the guide.
 *
 * @param patience seconds to wait at most
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
 * Collects what a visitor sees on the page. This polls until each guide is shown, because the load event does not wait for a script
 * that another script adds.
 *
 * @param patience seconds to wait at most
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
        [...tag.shadowRoot!.querySelectorAll('button[aria-expanded="true"]')]
          .filter(isSeen)
          .map((button) => button.querySelector('[part="step-title"]')!.textContent!),
      ),
    links: [...document.querySelectorAll('a')]
      .filter((link) => link.textContent === words && isSeen(link))
      .map((link) => link.getAttribute('href')!),
    text: document.body.innerText,
  };
}

/** Asserts that the console is empty, and that only the origins of the page and of the script got requests. */
function assertHarmless(page: Page, address: string): void {
  // Browsers request an icon by themselves, so a missing icon is no mistake.
  const complaints = page.console.filter((line) => !/favicon|404 \(Not Found\)/.test(line));
  assert.deepEqual(complaints, [], `The console says something at ${address}`);
  const others = page.requests.filter((url) => ![new URL(address).origin, host.origin].includes(new URL(url).origin));
  assert.deepEqual(others, [], `The page ${address} asks other hosts`);
}

/** The title of the step that the snippet opens. */
const OPEN = 'Stay signed out for 30 days';

/** Asserts that one guide is running, with the step of the snippet open, and has replaced the link. */
export async function assertLive(address: string): Promise<void> {
  // A timeout that is long enough also on a busy machine.
  const { guides, links } = await seen(address, 20);
  assert.deepEqual({ guides, links }, { guides: [[OPEN]], links: [] }, address);
}

/** Creates an empty folder for a system. `removeFolder` removes the folder. */
export const temporaryFolder = () => mkdtemp(join(tmpdir(), 'exit-guide-cms-'));
export const removeFolder = (folder: string | undefined) =>
  folder === undefined ? undefined : rm(folder, { recursive: true, force: true, maxRetries: 5 });

/** Runs a program of a system to its end, and returns its output. If it fails, the error contains the output. */
export async function run(
  program: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string; timeout?: number } = {},
): Promise<string> {
  const { input = '', timeout = 240_000, env, ...rest } = options;
  const running = promisify(execFile)(program, args, {
    ...rest,
    env: { ...process.env, ...env },
    timeout,
    maxBuffer: 2 ** 26,
  });
  running.child.stdin!.end(input);
  try {
    return (await running).stdout;
  } catch (error) {
    const { stdout, stderr, killed } = error as { stdout?: string; stderr?: string; killed?: boolean };
    const why = killed ? `was stopped after ${timeout / 1000} seconds` : 'failed';
    throw new Error(`${program} ${args.join(' ')} ${why}: ${(stdout ?? '') + (stderr ?? '') || String(error)}`);
  }
}

/** Waits until a started system answers with 200. If it does not, the error contains the last output of the system. */
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

/** Serves a built site with a new static server, as after an upload to a host. */
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
