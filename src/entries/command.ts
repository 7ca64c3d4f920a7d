/**
 * The command `tiktok-exit-guide check`. It prints the problems of custom guides to stderr, as
 * `file:line:column: message hint`. With `--json`, the command prints an array of
 * `{file, code, line, column, message, hint}` to stdout.
 */
import { readFile } from 'node:fs/promises';
import { check } from '../guide/markdown/check.js';

const USAGE = 'Usage: tiktok-exit-guide check my-guide.md [more-guides.md …] [--json]';

process.exitCode = await run(process.argv.slice(2));

/**
 * @returns the exit code: 0 without problems, 1 with problems in a guide, 2 if the arguments are wrong or a file cannot be read
 */
async function run([command, ...rest]: string[]): Promise<0 | 1 | 2> {
  const files = rest.filter((word) => !word.startsWith('-'));
  const unknown = rest.find((word) => word.startsWith('-') && word !== '--json');
  if (command !== 'check') {
    return usageError(
      command === undefined ? 'The command is missing.' : `"${command}" is not a command. The only command is check.`,
    );
  }
  if (unknown) return usageError(`"${unknown}" is not an option. The only option is --json.`);
  if (!files.length) return usageError('The file to check is missing.');

  const problems = [];
  for (const file of files) {
    let markdown: string;
    try {
      markdown = await readFile(file, 'utf8');
    } catch (error) {
      return usageError(`"${file}" cannot be read: ${(error as Error).message}.`);
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
    if (!problems.length)
      console.log(`${files.length} guide${files.length === 1 ? '' : 's'} checked, no problems found`);
  }
  return problems.length ? 1 : 0;
}

function usageError(message: string): 2 {
  console.error(`${message}\n${USAGE}`);
  return 2;
}
