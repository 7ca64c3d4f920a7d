/**
 * Runs Lighthouse on the pages of the site, and on a page with nothing but the snippet of the README. Prints a table of their scores.
 * Exits with 1 if a score is lower than 100. Build first; `npm run lighthouse` does.
 *
 * At its first run, it downloads Lighthouse into `node_modules/.cache`.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';
import { writeSite } from '../../src/site/write-site.js';
import { brotli } from '../bench/server.js';
import { CHROMIUM_ARGS } from '../browsers/chromium-args.js';
import { chromiumPath } from '../browsers/chromium-path.js';
import { fromDocs } from '../docs/from-docs.js';
import { installPackages } from '../install-packages.js';
import { startServer } from '../pages/server.js';

/** The parts of the types of Lighthouse that are used here. The package is not among the packages of the project. */
interface Result {
  categories: Record<string, { id: string; title: string; score: number | null; auditRefs: Ref[] }>;
  audits: Record<
    string,
    { title: string; score: number | null; displayValue?: string; details?: { items?: object[] } }
  >;
  runtimeError?: { message: string };
}
interface Ref {
  id: string;
  weight: number;
}
type Lighthouse = (
  address: string,
  flags: { port: number; onlyCategories: string[]; skipAudits: string[]; logLevel: 'error' },
) => Promise<{ lhr: Result } | undefined>;

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

/** Lighthouse loads robots.txt as a part of the page. Pages whose policy allows no connections refuse that. Search engines do not. */
const SKIPPED = ['robots-txt'];

/** These folders are left out: pages that are hard for the guide on purpose, and the files of each version. */
const isLeftOut = (path: string) => /^(hostile|\d[^/]*)\//.test(path);

const modules = await installPackages(import.meta.dirname);
const entry = pathToFileURL(join(modules, 'lighthouse/core/index.js')).href;
const { default: lighthouse } = (await import(entry)) as { default: Lighthouse };

const folder = await mkdtemp(join(tmpdir(), 'exit-guide-site-'));
const out = pathToFileURL(`${folder}/`);
await writeSite({ root: new URL('../../', import.meta.url), out, today: '9999-12-31' });
const site = await startServer(out);
const compressing = await startServer(undefined, brotli);
const browser = await launch({ executablePath: await chromiumPath(), args: CHROMIUM_ARGS });
const port = Number(new URL(browser.wsEndpoint()).port);
const problems: string[] = [];

try {
  const bare = compressing.publish(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>How to leave TikTok</title><meta name="description" content="A guide for people who want to leave TikTok."><link rel="icon" href="data:,"></head><body><main><h1>How to leave TikTok</h1>${fromDocs('README.md', 'tiktok-exit-guide', '/dist/')[0]}</main></body></html>`,
  );
  row('Page', ['performance', ...CATEGORIES]);
  await measure('the snippet of the README', bare, ['performance', ...CATEGORIES]);
  const files = (await readdir(out, { recursive: true })).filter((file) => file.endsWith('.html') && !isLeftOut(file));
  for (const file of files.toSorted()) await measure(file, `${site.origin}/${file}`, CATEGORIES);
} finally {
  await browser.close();
  site.close();
  compressing.close();
  await rm(folder, { recursive: true });
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

async function measure(name: string, address: string, onlyCategories: string[]): Promise<void> {
  const { lhr } = (await lighthouse(address, { port, onlyCategories, skipAudits: SKIPPED, logLevel: 'error' }))!;
  if (lhr.runtimeError) throw new Error(`Lighthouse cannot test ${name}: ${lhr.runtimeError.message}`);
  const scores = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)] as const);
  const scoreOf = Object.fromEntries(scores);
  row(
    name,
    ['performance', ...CATEGORIES].map((id) => String(scoreOf[id] ?? '–')),
  );
  for (const [id, score] of scores) {
    if (score === 100) continue;
    const failed = lhr.categories[id]!.auditRefs.filter(
      ({ id, weight }) => weight > 0 && (lhr.audits[id]!.score ?? 1) < 1,
    ).map(({ id }) => {
      const { title, displayValue, details } = lhr.audits[id]!;
      const items = JSON.stringify(details?.items?.slice(0, 3) ?? []).slice(0, 600);
      return `“${title}” (${id}${displayValue ? `: ${displayValue}` : ''}) ${items}`;
    });
    problems.push(`${name} has ${score} of 100 for ${id}. What failed: ${failed.join('; ')}.`);
  }
}

function row(name: string, cells: string[]): void {
  console.log(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(16)).join('')}`);
}
