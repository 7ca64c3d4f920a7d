/**
 * Checks the coverage of the component tests. Fails if they cover less than 95 % of the lines or branches, or if `src`
 * has a file that no test imports. The threshold of the test runner is not used, because it counts as met if no
 * coverage was written, and it ignores files that no test imports.
 */
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { transform } from 'esbuild';

const THRESHOLD = 95;
const root = resolve(import.meta.dirname, '..');
/**
 * Folders of `src` that are not counted, because other tests cover them. The files of `entries` are tested after the build, in
 * test/build and test/pages. The code in the other folders runs in Node.js, but the component tests run in a browser.
 */
const ELSEWHERE = /^(build|changelog|entries|labels|mend|release|site|sources|watch)\//;

interface Covered {
  lines: [hit: number, found: number];
  branches: [hit: number, found: number];
}

const covered = new Map<string, Covered>();
for (const record of (await readFile(`${root}/coverage/lcov.info`, 'utf8')).split('end_of_record')) {
  const file = /^SF:(.*)$/m.exec(record)?.[1];
  const number = (key: string) => Number(new RegExp(`^${key}:(\\d+)$`, 'm').exec(record)?.[1] ?? 0);
  if (file)
    covered.set(resolve(root, file), { lines: [number('LH'), number('LF')], branches: [number('BRH'), number('BRF')] });
}

/** Whether a file has code at run time. A file that has only types cannot be covered. */
async function hasCode(path: string): Promise<boolean> {
  const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', minify: true });
  return code.trim() !== '';
}

const problems: string[] = [];
const total: Covered = { lines: [0, 0], branches: [0, 0] };
for (const entry of await readdir(`${root}/src`, { recursive: true })) {
  const path = resolve(root, 'src', entry);
  if (
    !entry.endsWith('.ts') ||
    entry.endsWith('.d.ts') ||
    ELSEWHERE.test(entry.replaceAll('\\', '/')) ||
    !(await hasCode(path))
  )
    continue;
  const file = covered.get(path);
  if (!file?.lines[1]) {
    problems.push(`src/${entry} is not covered at all; import it in a test.`);
    continue;
  }
  for (const kind of ['lines', 'branches'] as const) {
    total[kind][0] += file[kind][0];
    total[kind][1] += file[kind][1];
  }
}
for (const kind of ['lines', 'branches'] as const) {
  const [hit, found] = total[kind];
  const share = found ? (hit / found) * 100 : 0;
  console.log(`${share.toFixed(2)} % of ${kind} covered (${hit} of ${found})`);
  if (!(share >= THRESHOLD))
    problems.push(`${share.toFixed(2)} % of ${kind} are covered; at least ${THRESHOLD} % are wanted.`);
}
for (const problem of problems) console.error(problem);
if (problems.length) process.exit(1);
