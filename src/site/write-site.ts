import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareVersions } from 'compare-versions';
import { escapeHtml } from '../build/escape-html.js';
import { languageNames } from '../build/language-modules.js';
import { readChangelog } from '../changelog/read-changelog.js';
import { version } from '../element/version.js';
import { stepIdsOf } from '../guide/arrange.js';
import type { Guide } from '../guide/guide.js';
import type { Latest } from '../release/latest.js';
import { changesPage } from './changes-page.js';
import { demoPage } from './demo-page.js';
import { document } from './document.js';
import { guideFeed } from './guide-feed.js';
import { page } from './page.js';
import { readReleases } from './read-releases.js';
import { siteDocuments } from './site-documents.js';

export interface SiteOptions {
  /** The folder of the project, with the built files in `dist`. */
  root: URL;
  /** The folder that is written. What was in it is removed. */
  out: URL;
  /** The folder with released versions (see `readReleases`). Default: none. */
  releases?: URL;
  /** The address at which the site will be served. Only the feeds need it. Default: an example. */
  address?: string;
  /** The address of the source of this version, such as `https://github.com/owner/name/blob/v1.0.0`. Default: links to source files are left out. */
  source?: string;
  /** ISO date. */
  today: string;
}

/** The address in the examples of the documents. */
const EXAMPLE = 'https://example.org/';

/**
 * Writes the site: the pages of the demo, the documents, each released version, `latest.json` and the feeds. All links between pages are
 * relative, so the site works in every folder of a server.
 *
 * @returns sentences that the person who publishes the site should read
 * @throws {Error} if the site would not be right. The message says what to do
 */
export async function writeSite(options: SiteOptions): Promise<string[]> {
  const { root, out, today } = options;
  const notes: string[] = [];
  const address = folderAddress('SITE_ADDRESS', options.address);
  const source = folderAddress('SOURCE_ADDRESS', options.source);
  if (!address) notes.push(`The feeds name ${EXAMPLE}, because SITE_ADDRESS is not set.`);

  const dist = new URL('dist/', root);
  const hashes = await readFile(new URL('integrity.json', dist), 'utf8').catch(() => {
    throw new Error('There is no dist/integrity.json. Run: npm run build');
  });
  const guides = await readBuiltGuides(dist);
  const english = guides.find(({ lang }) => lang === 'en')!;
  const known = { languages: guides.map(({ lang }) => lang), steps: new Set(stepIdsOf(english.sections).keys()) };
  const { versions, changes, problems } = readChangelog(
    await readFile(new URL('CHANGELOG.md', root), 'utf8'),
    known,
    today,
  );
  if (problems.length) {
    throw new Error(problems.map(({ line, message, hint }) => `CHANGELOG.md:${line}: ${message} ${hint}`).join('\n'));
  }
  const own = versions.find((each) => each.version === version);
  if (!own) throw new Error(`CHANGELOG.md has no heading for the version ${version}.`);

  const releases = options.releases ? await readReleases(options.releases) : [];
  const newest = releases[0]?.version;
  if (newest !== undefined && compareVersions(newest, version) > 0) {
    throw new Error(
      `The version ${newest} is released, but these files are ${version}. Make the site from the newest version.`,
    );
  }
  const release = releases.find((each) => each.version === version);
  if (release && JSON.stringify(release.hashes) !== JSON.stringify(JSON.parse(hashes))) {
    throw new Error(
      `These files are not those of the release ${version}, because their hashes differ. Raise the version, or build the files of the release.`,
    );
  }
  if (!release) {
    notes.push(`The version ${version} is not among the releases, so the files in ${version}/ can still change.`);
  }

  await empty(out);
  await mkdir(out, { recursive: true });
  const write = async (path: string, content: string | Uint8Array) => {
    const file = new URL(path, out);
    await mkdir(new URL('.', file), { recursive: true });
    await writeFile(file, content);
  };
  for (const each of [...releases, ...(release ? [] : [{ version, dist }])]) {
    const demoScripts = fileURLToPath(new URL('demo', each.dist));
    await cp(each.dist, new URL(`${each.version}/`, out), { recursive: true, filter: (file) => file !== demoScripts });
  }
  await cp(new URL('demo/', dist), new URL('scripts/', out), { recursive: true });

  const feedLinks = known.languages
    .map((tag) => {
      const title = escapeHtml(`What changed in the guide: ${languageNames[tag]}`);
      // No `hreflang`: to search engines, such a link would be the page itself in another language.
      return `<link rel="alternate" type="application/atom+xml" href="changes/${tag}.xml" title="${title}" />\n  `;
    })
    .join('  ');
  const demo = new URL('demo/', root);
  for (const path of await filesIn(demo)) {
    if (/\.ts$|(^|\/)tsconfig\.json$/.test(path)) continue;
    const content = await readFile(new URL(path, demo));
    if (!path.endsWith('.html')) await write(path, content);
    else {
      const html = demoPage(content.toString(), path, version);
      await write(path, path === 'index.html' ? html.replace('</head>', () => `  ${feedLinks}</head>`) : html);
    }
  }

  const documents = await siteDocuments(root);
  const inDemo = new Set(await filesIn(demo));
  await write('document.css', await readFile(new URL('document.css', import.meta.url)));
  for (const [file, path] of documents) {
    const here = posix.dirname(path);
    const addressOf = (wanted: string): string | undefined => {
      const target = documents.get(wanted);
      if (target !== undefined) return posix.relative(here, target);
      const demoFile = wanted.replace(/^demo\//, '');
      if (wanted !== demoFile && inDemo.has(demoFile) && !demoFile.endsWith('.ts'))
        return posix.relative(here, demoFile);
      return source && source + wanted;
    };
    const markdown = await readFile(new URL(file, root), 'utf8');
    // With the real address, publishers can paste the examples as they are.
    const named = address ? markdown.replaceAll(`${EXAMPLE}${version}/`, `${address}${version}/`) : markdown;
    const { title, description, html } = document(named, file, addressOf);
    await write(path, page(title, description, html, path));
  }

  const all = [...new Set([version, ...releases.map((each) => each.version)])];
  await write('changes/index.html', changesPage(english, changes, known.languages, all));
  for (const guide of guides) await write(`changes/${guide.lang}.xml`, guideFeed(guide, changes, address ?? EXAMPLE));

  const latest: Latest = {
    version,
    ...(own.released !== undefined && { released: own.released }),
    guides: Object.fromEntries(guides.map(({ lang, checked }) => [lang, { checked }])),
  };
  await write('latest.json', `${JSON.stringify(latest, null, 2)}\n`);
  // Without this file, GitHub Pages runs Jekyll, which leaves out some files.
  await write('.nojekyll', '');
  return notes;
}

/** Removes a site that was made before. Another folder is not removed, because its name can be a mistake. */
async function empty(out: URL): Promise<void> {
  const names = await readdir(out).catch((): string[] => []);
  if (names.length && !names.includes('latest.json')) {
    throw new Error(`The folder "${fileURLToPath(out)}" has files that are no site. Name another folder, or empty it.`);
  }
  await rm(out, { recursive: true, force: true });
}

/** The guides of this build, by their languages. */
async function readBuiltGuides(dist: URL): Promise<Guide[]> {
  const folder = new URL('guides/', dist);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(new URL(name, folder), 'utf8')) as Guide));
}

/** The files in a folder and its folders, as paths with slashes. */
async function filesIn(folder: URL): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(fileURLToPath(folder), `${entry.parentPath}/${entry.name}`).replaceAll('\\', '/'))
    .toSorted();
}

/** @returns the address with a slash at its end, or undefined without an address */
function folderAddress(name: string, address: string | undefined): string | undefined {
  if (!address) return undefined;
  if (!URL.canParse(address) || !/^https?:\/\/[^\s?#]+$/.test(address)) {
    throw new Error(
      `${name} is "${address}". It must be an absolute address without ? and #, such as https://guide.example/.`,
    );
  }
  return address.replace(/\/*$/, '/');
}
