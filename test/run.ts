/**
 * Runs parts of the tests one after the other. Stops at the first part that fails. At the end, says how long each part took.
 *
 *     npm test                      # all parts except those on request, in Chromium
 *     npm test -- build pages       # these parts only
 *     npm test -- --engines=firefox,webkit component
 *     npm test -- component -- --files test/component/state.test.ts
 *     npm run test:browsers         # component, pages and screen reader in all engines, and the pictures
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const node = [process.execPath, '--import', 'tsx'];
const suite = (...files: string[]) => [...node, '--test', '--test-reporter=spec', ...files];
const npm = (...args: string[]) => ['npm', 'run', '--silent', ...args];

/** The commands of the parts, in the order in which they run. */
const PARTS: Record<string, string[]> = {
  lint: npm('lint'),
  // `fresh` runs before `dist`, because its tests must pass in a fresh clone, in which nothing is built yet.
  fresh: suite('--test-concurrency=2', 'test/fresh/*.test.ts'),
  dist: npm('build'),
  docs: [...node, 'src/build/write-docs.ts', '--check'],
  guides: [...node, 'src/build/languages.ts', '--check'],
  labels: suite('test/labels/*.test.ts'),
  watch: suite('test/watch/*.test.ts'),
  mend: suite('test/changelog/*.test.ts', 'test/mend/*.test.ts'),
  build: suite('test/build/*.test.ts', 'test/docs/*.test.ts'),
  site: suite('test/site/*.test.ts'),
  fuzz: suite('test/fuzz/*.test.ts'),
  days: suite('test/reader/*.test.ts'),
  component: [...node, 'node_modules/@web/test-runner/dist/bin.js', '--config', 'test/web-test-runner.config.js'],
  coverage: [...node, 'test/check-coverage.ts'],
  pages: suite('test/pages/index.ts'),
  pictures: suite('test/pictures/pictures.test.ts'),
  'screen-reader': suite('test/screen-reader/screen-reader.test.ts'),
  html: suite('test/html/html.test.ts'),
  frameworks: suite('test/frameworks/index.ts'),
  cms: suite('test/cms/index.ts'),
  places: suite('test/places/index.ts'),
};

/** Parts that run only if they are named. They take long, and they need software that a fresh machine does not have. */
const ON_REQUEST = new Set(['screen-reader', 'html', 'frameworks', 'cms', 'places']);
// The committed pictures are from Linux. Other systems draw letters in another way.
if (process.platform !== 'linux') ON_REQUEST.add('pictures');

const [ours, forParts] = split(process.argv.slice(2));
// Without `--engines`, the environment variable ENGINES chooses the engines. The tests read the same variable, so it
// also chooses the engines for a test file that is run alone.
const { values, positionals: asked } = parseArgs({
  args: ours,
  options: { engines: { type: 'string', default: process.env.ENGINES ?? 'chromium' } },
  allowPositionals: true,
});
const names = asked.length > 0 ? asked : Object.keys(PARTS).filter((name) => !ON_REQUEST.has(name));
const unknown = names.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) {
  console.error(`"${unknown}" is no part of the tests. The parts are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const times: string[] = [];
for (const name of names) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const [program, ...args] = PARTS[name]!;
  // The command runs in a shell. A shell finds npm on every system, and on Linux and macOS it replaces `*` in a path with the
  // names of files.
  const { status } = spawnSync([JSON.stringify(program), ...args, ...forParts].join(' '), {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, ENGINES: values.engines },
    shell: true,
    stdio: 'inherit',
  });
  times.push(`${name}: ${Math.round((performance.now() - start) / 1000)} s`);
  if (status !== 0) {
    console.error(`\n"${name}" failed. To run it again: npm test -- ${name}`);
    process.exitCode = 1;
    break;
  }
}
console.log(`\n${times.join(', ')}`);

/**
 * Splits the arguments at `--`. This program reads the arguments before `--`. The programs of the parts get the arguments after
 * `--`.
 */
function split(words: string[]): [string[], string[]] {
  const end = words.indexOf('--');
  return end < 0 ? [words, []] : [words.slice(0, end), words.slice(end + 1)];
}
