/**
 * Writes all files of a release into the folder `release`: the npm package, the plugin for WordPress, the hashes, the list of
 * the packages inside (SBOM), and the notes. Build first; `npm run release` does. The workflow `release.yml` publishes them.
 *
 *     npm run release                # refuses to go on if something is missing, such as the tag
 *     npm run release -- --dry-run   # says what is missing, and shows what would be published
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readChangelog } from '../changelog/read-changelog.js';
import { UNRELEASED } from '../changelog/unreleased.js';
import { releaseNotes } from './release-notes.js';
import { releaseProblems } from './release-problems.js';
import { shippedOnly, type Sbom } from './shipped-only.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
const lines = (text: string) => text.split('\n').filter(Boolean);

const { values } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false }, out: { type: 'string', default: 'release' } },
});
const out = join(root, values.out);
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>;
const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
const { versions } = readChangelog(changelog, { languages: [], steps: new Set() }, '9999-12-31');

const problems = releaseProblems({
  version: version!,
  versions,
  unreleased: releaseNotes(changelog, UNRELEASED) ?? '',
  tags: lines(run('git', 'tag', '--points-at', 'HEAD')),
  changed: lines(run('git', 'status', '--porcelain')).map((line) => line.slice(3)),
});
if (problems.length > 0) console.log(`Before a release:\n${problems.map((problem) => `- ${problem}`).join('\n')}\n`);
if (problems.length === 0 || values['dry-run']) write();
else process.exitCode = 1;

function write(): void {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  // `dist` is already built, so the script `prepack` is not run again.
  run('npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', out);
  const everything = run('npm', 'sbom', '--sbom-format=cyclonedx', '--sbom-type=library');
  writeFileSync(join(out, 'sbom.json'), `${JSON.stringify(shippedOnly(JSON.parse(everything) as Sbom), null, 2)}\n`);
  for (const file of [`${name}.wordpress.zip`, 'integrity.json'])
    copyFileSync(join(root, 'dist', file), join(out, file));
  writeFileSync(join(out, 'notes.md'), `${releaseNotes(changelog, version!) ?? ''}\n`);

  const size = (file: string) => `${file} (${Math.ceil(statSync(join(out, file)).size / 1000)} kB)`;
  const archive = `${name}-${version}.tgz`;
  console.log(`${values['dry-run'] ? 'This would be published' : 'This will be published'}:
- on npm: ${name} ${version}, from ${size(archive)}, with provenance
- on GitHub: the release v${version}, with ${[archive, `${name}.wordpress.zip`, 'integrity.json', 'sbom.json'].map(size).join(', ')} and the notes in notes.md
- on the site: the guide, the documents and the feeds of ${version}, and its files in the folder ${version}
All files are in ${values.out}.`);
}
