/**
 * The command `tiktok-exit-guide`: says on the console what is wrong with guides, as `file:line:column: message`, or with
 * `--json` as an array of `{file, code, line, column, message, hint}`.
 */
import { readFile } from 'node:fs/promises';
import { check } from '../guide/markdown/check.js';

const USAGE = 'Usage: tiktok-exit-guide check my-guide.md [more-guides.md …] [--json]';

process.exitCode = await run(process.argv.slice(2));

/** @returns the exit code: 0 if all is well, 1 if something is wrong with a guide, 2 if it was used wrongly or a file cannot be read */
async function run([command, ...rest]: string[]): Promise<0 | 1 | 2> {
  const files = rest.filter((word) => !word.startsWith('-'));
  const unknown = rest.find((word) => word.startsWith('-') && word !== '--json');
  if (command !== 'check') {
    return wrong(
      command === undefined ? 'The command is missing.' : `"${command}" is not a command; there is only check.`,
    );
  }
  if (unknown) return wrong(`"${unknown}" is not an option; there is only --json.`);
  if (!files.length) return wrong('The file to check is missing.');

  const problems = [];
  for (const file of files) {
    let markdown: string;
    try {
      markdown = await readFile(file, 'utf8');
    } catch (error) {
      return wrong(`"${file}" cannot be read: ${(error as Error).message}.`);
    }
    for (const { code, line, column, message, hint } of check(markdown)) {
      problems.push({ file, code, line, column, message, hint });
    }
  }

  if (rest.includes('--json')) console.log(JSON.stringify(problems, undefined, 2));
  else {
    for (const { file, line, column, message, hint } of problems) {
      console.error(`${file}:${line}:${column}: ${message} ${hint}`);
    }
    if (!problems.length) console.log(`${files.length} guide${files.length === 1 ? '' : 's'} checked, nothing wrong`);
  }
  return problems.length ? 1 : 0;
}

function wrong(why: string): 2 {
  console.error(`${why}\n${USAGE}`);
  return 2;
}
