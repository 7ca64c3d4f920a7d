import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

/**
 * The folders of `src`, like the floors of a house: each line is a floor, and the first line is the top floor. A file may import
 * from lower floors. From another folder on the same floor, a file may import only types. An import from or to a folder that is not
 * listed here fails the test.
 */
const FLOORS = [
  ['site', 'mend'],
  ['build', 'frameworks'],
  ['entries'],
  ['embed'],
  ['element', 'watch', 'release'],
  ['view', 'reader', 'custom-guide', 'labels', 'sources', 'changelog'],
  ['guide', 'languages', 'browser', 'styles'],
];

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Arrow {
  from: string;
  /** The path of a file, relative to the root of the project, or the name of a package. */
  to: string;
  isType: boolean;
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('node_modules'));
}

/**
 * The imports of a file: `import` and `export … from` at the start of a line, and `import('…')` anywhere. Lines that are comments
 * do not count.
 */
function arrowsFrom(file: string): Arrow[] {
  const source = readFileSync(join(root, file), 'utf8').replace(/^\s*(\/?\*|\/\/).*$/gm, '');
  const statements = source.matchAll(/^(?:import|export)(\s+type)?\s(?:[^'"`;]*?\sfrom\s)?\s*'([^']+)'/gm);
  const calls = source.matchAll(/(\btypeof )?\bimport\('([^']+)'\)/g);
  return [...statements, ...calls].map(([, type, written]) => ({
    from: file,
    to: written!.startsWith('.') ? join(dirname(file), written!).replace(/\.js$/, '.ts') : written!,
    isType: type !== undefined,
  }));
}

const files = [...['src', 'demo', 'test'].flatMap(filesIn), 'rollup.config.ts'];
const arrows = files.flatMap(arrowsFrom);
const inWords = ({ from, to }: Arrow) => `${from} → ${to}`;

const folderOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1];
const floorOf = (folder: string) => FLOORS.findIndex((floor) => floor.includes(folder));

/** The files of the first circular import that is found, or undefined. */
function cycle(): string[] | undefined {
  const targets = new Map(files.map((file) => [file, arrows.filter(({ from }) => from === file)]));
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    way.push(file);
    for (const { to } of targets.get(file) ?? []) {
      const found = visit(to);
      if (found) return found;
    }
    way.pop();
    done.add(file);
    return undefined;
  };
  for (const file of files) {
    const found = visit(file);
    if (found) return found;
  }
  return undefined;
}

describe('An import', () => {
  it('is found in each of its forms', () => {
    const found = new Set(arrows.map(inWords));
    assert.ok(found.has('src/guide/text.ts → src/guide/guide.ts'), 'import type');
    assert.ok(found.has('src/guide/markdown/parse.ts → src/guide/limits.ts'), 'import');
    assert.ok(found.has('src/entries/index.ts → src/guide/guide.ts'), 'export … from');
    assert.ok(found.has('src/custom-guide/custom-guide-module.ts → src/custom-guide/custom-guide.ts'), 'import()');
    for (const { from, to } of arrows) {
      if (from.startsWith('src/') && to.endsWith('.ts')) {
        // A module without a source file has a file with its types.
        const isFile = files.includes(to) || files.includes(to.replace(/\.ts$/, '.d.ts'));
        assert.ok(isFile, `${from} → ${to} is no file`);
      }
    }
  });

  it('of a test file occurs only in tests', () => {
    const wrong = arrows.filter(({ from, to }) => !from.startsWith('test/') && to.startsWith('test/'));
    assert.deepEqual(wrong.map(inWords), []);
  });

  it('in src/guide is from src/guide or marked', () => {
    const wrong = arrows.filter(
      ({ from, to }) => folderOf(from) === 'guide' && folderOf(to) !== 'guide' && to !== 'marked',
    );
    assert.deepEqual(wrong.map(inWords), []);
  });

  it('leads to a lower floor', () => {
    const wrong = arrows.filter(({ from, to, isType }) => {
      const [source, target] = [folderOf(from), folderOf(to)];
      if (source === undefined || source === target || basename(to) === to) return false;
      if (target === undefined) return to.startsWith('demo/');
      const [above, below] = [floorOf(source), floorOf(target)];
      assert.ok(above >= 0 && below >= 0, `${inWords({ from, to, isType })} is on no floor`);
      return above > below || (above === below && !isType);
    });
    assert.deepEqual(wrong.map(inWords), []);
  });

  it('is never circular', () => {
    assert.equal(cycle()?.join(' → '), undefined);
  });
});
