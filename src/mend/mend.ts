/**
 * Leads a maintainer through the correction of a step of the guide.
 *
 *     npm run mend -- choose                                # in a terminal: shows, asks, checks, writes
 *     npm run mend -- choose --languages "en de"            # shows these languages only
 *     npm run mend -- choose --change "The row is now called “Delete”." --in "de: Die Zeile heißt jetzt „Löschen“."
 *     npm run mend -- choose --serve                        # shows the step in a browser, until it is ended
 */
import { createInterface } from 'node:readline/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { today } from '../browser/days.js';
import { mendStep } from './mend-step.js';
import { startDemo } from './start-demo.js';

const USAGE =
  'Usage: npm run mend -- <id of a step> [--languages "en de"] [--change "words"] [--in "de: words"] [--only "de"] [--serve]';

/** The width if there is no terminal. */
const WIDTH = 130;

process.exitCode = await run();

async function run(): Promise<0 | 1 | 2> {
  let parsed;
  try {
    parsed = parseArgs({
      options: {
        languages: { type: 'string' },
        change: { type: 'string' },
        in: { type: 'string', multiple: true, default: [] },
        only: { type: 'string' },
        serve: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    return usageError((error as Error).message.split('. ')[0]!.replace(/\.?$/, '.'));
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [id, ...others] = positionals;
  if (id === undefined)
    return usageError('The id of the step is missing. It is behind its heading in src/languages/en/guide.md.');
  if (others.length) return usageError(`Mend one step after the other: "${others[0]}" is one too many.`);

  const words: Record<string, string> = {};
  for (const text of values.in) {
    const [, tag, own] = /^([\w-]+):\s*(.+)$/s.exec(text) ?? [];
    if (tag === undefined || own === undefined)
      return usageError(`"${text}" names no language. Begin with its tag, such as “de: …”.`);
    words[tag] = own;
  }
  if (values.change) words.en = values.change;
  else if (values.in.length || values.only !== undefined) return usageError('--in and --only need --change.');
  const list = (text: string | undefined) => text?.split(/[\s,]+/).filter(Boolean);

  // With options, there is nothing to ask.
  const isAsked = process.stdin.isTTY && process.stdout.isTTY && !values.change && !values.serve;
  const lines = isAsked ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  const closed = new AbortController();
  lines?.once('close', () => closed.abort());
  const [show, only] = [list(values.languages), list(values.only)];
  try {
    return await mendStep({
      root: pathToFileURL(`${process.cwd()}/`),
      id,
      today: today(),
      width: process.stdout.columns ?? WIDTH,
      ...(show && { show }),
      ...(only && { only }),
      words,
      serve: values.serve,
      say: (text) => console.log(text),
      startDemo,
      ...(lines && {
        // At the end of the input, such as Ctrl+D, there is no answer.
        ask: (question) =>
          lines.question(question, { signal: closed.signal }).then(
            (answer) => answer.trim(),
            () => undefined,
          ),
      }),
    });
  } finally {
    lines?.close();
  }
}

function usageError(message: string): 2 {
  console.error(`${message}\n${USAGE}`);
  return 2;
}
