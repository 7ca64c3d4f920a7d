import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { needProgram } from '../browsers/need-program.js';

const run = promisify(execFile);

/** A message of the checker. If a page cannot be loaded, the message has no line. */
interface Message {
  type: 'error' | 'info' | 'non-document-error';
  subType?: string;
  url?: string;
  lastLine?: number;
  message: string;
  extract?: string;
}

/** The messages that are accepted, each with the reason. */
const ACCEPTED: [message: RegExp, reason: string][] = [
  [/^Attribute “part” not allowed /, 'The attribute is defined by CSS Shadow Parts, which the checker does not know.'],
  [
    /^The “(list|table|row|columnheader|rowheader|cell)” role is unnecessary |^The “role” attribute must not be used on a “(tr|th|td)” /,
    'WebKit drops the roles of a list without markers and of a table that is not laid out as a table. They are written out.',
  ],
  [
    /^A “style” element in “body” must be the first child /,
    'Publishers paste the lines where the guide should be. Browsers read a style element anywhere, and a style attribute would need an exception in a Content-Security-Policy.',
  ],
  [
    /^CSS: (“container-type”: Property “container-type” doesn't exist|Unrecognized at-rule “@container”)/,
    'All browsers know container queries since February 2023. The CSS part of the checker does not know them yet.',
  ],
  [
    /^Bad value “100%” for attribute “width” on element “iframe”/,
    'Browsers accept percent here, and a style attribute would need an exception in a Content-Security-Policy.',
  ],
];

/**
 * Checks pages with the Nu HTML checker. Returns a map from the address of each page to the errors and warnings of the
 * page. Messages in ACCEPTED are left out. One Java process checks all pages, because Java takes seconds to start.
 */
export async function htmlProblems(addresses: string[]): Promise<Map<string, string[]>> {
  const java = needProgram('java', 'default-jre-headless');
  const folder = await mkdtemp(join(tmpdir(), 'exit-guide-html-'));
  try {
    // The checker has its own package.json, so that `npm ci` in this project does not download the 32 MB of the
    // checker. The install script of the checker is not run, because the script downloads Java if Java is missing.
    for (const name of ['package.json', 'package-lock.json']) {
      await copyFile(new URL(name, import.meta.url), join(folder, name));
    }
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
    const checker = join(folder, 'node_modules/vnu-jar/build/dist/vnu.jar');
    // `allow-forbidden-hosts` lets the checker load pages from this machine. The pages are not passed as files, because
    // in a file, `'self'` in a Content-Security-Policy allows nothing.
    const { stdout } = await run(
      java,
      [
        '-Dnu.validator.servlet.allow-forbidden-hosts=true',
        '-jar',
        checker,
        '--format',
        'json',
        '--stdout',
        '--exit-zero-always',
        ...addresses,
      ],
      { maxBuffer: 2 ** 26 },
    );
    const problems = new Map(addresses.map((address) => [address, [] as string[]]));
    for (const { type, subType, url = '', lastLine, message, extract = '' } of JSON.parse(stdout)
      .messages as Message[]) {
      if (type === 'info' && subType !== 'warning') continue;
      if (ACCEPTED.some(([accepted]) => accepted.test(message))) continue;
      const ofPage = problems.get(url);
      if (!ofPage) throw new Error(`The HTML checker could not check ${url || 'the pages'}: ${message}`);
      ofPage.push(`Line ${lastLine}: ${message} ${extract.replace(/\s+/g, ' ')}`);
    }
    return problems;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
