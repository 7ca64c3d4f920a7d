import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { releaseNotes } from '../../src/release/release-notes.js';
import { releaseProblems } from '../../src/release/release-problems.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('A release', () => {
  const ready = {
    version: '1.0.0',
    versions: [{ version: '1.0.0', released: '2026-12-01' }],
    unreleased: '',
    tags: ['v1.0.0'],
    changed: [],
  };

  it('needs its day in the changelog, its tag, and a tree without other changes', () => {
    assert.deepEqual(releaseProblems(ready), []);
    for (const [change, says] of [
      [{ version: '1.0.1' }, /^package\.json has the version 1\.0\.1, and .* CHANGELOG\.md is 1\.0\.0\./],
      [{ versions: [] }, /^package\.json has the version 1\.0\.0/],
      [{ unreleased: '- A.' }, /^CHANGELOG\.md has changes below “Unreleased”\. Move them/],
      [{ tags: ['v0.9.0'] }, /does not have the tag v1\.0\.0\. Set it: git tag v1\.0\.0$/],
      [{ changed: ['README.md', 'src/a.ts'] }, /^These files are not committed: README\.md, src\/a\.ts\./],
    ] as const) {
      const problems = releaseProblems({ ...ready, ...change });
      assert.match(problems[0]!, says);
    }
  });

  it('has the part of the changelog about it as notes', () => {
    const changelog =
      '# Changelog\n\n## [1.0.1] - 2026-12-02\n\n- B.\n\n## [1.0.0] - 2026-12-01\n\n### In the guide\n\n- A.\n';
    assert.equal(releaseNotes(changelog, '1.0.0'), '### In the guide\n\n- A.');
    assert.equal(releaseNotes(changelog, '1.0.1'), '- B.');
    assert.equal(releaseNotes(changelog, '1.0'), undefined);
  });
});

describe('A dry run of a release', () => {
  let folder: string;
  let said: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'release-'));
    const args = ['--import', 'tsx', 'src/release/release.ts', '--dry-run', `--out=${relative(root, folder)}`];
    said = (await promisify(execFile)('node', args, { cwd: root })).stdout;
  });
  after(() => rm(folder, { recursive: true }));

  it('ends with the list of what would be published', async () => {
    const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, string>;
    const files = [`${name}-${version}.tgz`, `${name}.wordpress.zip`, 'integrity.json', 'sbom.json'];
    assert.deepEqual((await readdir(folder)).toSorted(), [...files, 'notes.md'].toSorted());
    const [, list] = said.split('This would be published:\n');
    for (const file of files) assert.ok(list?.includes(file), `${file} is missing in: ${said}`);
    assert.match(list!, /on npm: .* with provenance\n- on GitHub: .*\n- on the site: /);
  });

  it('lists the packages inside the scripts, and no others', async () => {
    const { components } = JSON.parse(await readFile(join(folder, 'sbom.json'), 'utf8')) as {
      components: { name: string; group?: string }[];
    };
    const names = components.map(({ name, group }) => (group === undefined ? name : `${group}/${name}`)).toSorted();
    assert.deepEqual(names, [
      '@lit-labs/ssr-dom-shim',
      '@lit/reactive-element',
      '@types/trusted-types',
      'lit',
      'lit-element',
      'lit-html',
      'marked',
    ]);
  });
});
