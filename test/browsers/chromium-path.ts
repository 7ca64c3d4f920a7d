import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findProgram } from './find-program.js';

const HOW_TO_INSTALL =
  'Install Chrome, Chromium or Edge (Debian and Ubuntu: apt-get install chromium), or set CHROME_PATH to one.';

/**
 * The path of the Chromium to test in: `$CHROME_PATH`, else an installed Chrome, Chromium or Edge, else the Chromium in
 * the npm package @sparticuz/chromium. With NO_INSTALLED_BROWSER=1, installed browsers are not used.
 */
export async function chromiumPath(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, and there is no such file.`);
  }
  const installed = process.env.NO_INSTALLED_BROWSER ? undefined : installedPath();
  return installed ?? (await packagedPath());
}

function installedPath(): string | undefined {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')]
      .flatMap((folder) => apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`))
      .find((path) => existsSync(path));
  }
  if (process.platform === 'win32') {
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
      .flatMap((folder) => (folder ? programs.map((program) => join(folder, program)) : []))
      .find((path) => existsSync(path));
  }
  return findProgram(
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  );
}

async function packagedPath(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Chrome, Chromium or Edge is in the usual places, and @sparticuz/chromium has one for Linux x64 only. ${HOW_TO_INSTALL}`,
    );
  }
  const entry = packageEntry();
  const root = fileURLToPath(new URL('../../', entry));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(root, '../../.cache', `chromium-${version}`);
  const path = join(folder, 'run');
  if (!existsSync(path)) await unpack(entry, folder);
  return path;
}

function packageEntry(): string {
  try {
    return import.meta.resolve('@sparticuz/chromium');
  } catch {
    throw new Error(
      `No Chrome, Chromium or Edge is on PATH, and the npm package @sparticuz/chromium is not installed. ${HOW_TO_INSTALL}`,
    );
  }
}

// The `fonts.conf` of the package looks for the fonts in /tmp and /opt, but the fonts are unpacked into another folder.
// So this text replaces that file.
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

const RUN = `#!/bin/sh
here=\${0%/*}
export LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;

/**
 * Unpacks the browser of the package.
 * - The package unpacks the browser into the temporary folder, but uses any file named `chromium` that is already in
 *   that folder. So the package is imported in a child process with its own temporary folder.
 * - A test process must never use a browser that another process has only partly unpacked. So the folder gets its final
 *   name after everything is unpacked.
 * - The package adds the browser's libraries to LD_LIBRARY_PATH of the process that imports the package. If the tests
 *   had this variable, Firefox would load these libraries too. So only the script RUN sets the variable.
 */
async function unpack(entry: string, folder: string): Promise<void> {
  await mkdir(join(folder, '..'), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  try {
    await promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `const {default: chromium} = await import(${JSON.stringify(entry)}); await chromium.executablePath();`,
      ],
      // The package unpacks its libraries nss, nspr and expat only if AWS_LAMBDA_JS_RUNTIME is set.
      { env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' } },
    );
    await writeFile(join(draft, 'fonts.conf'), FONTS);
    await writeFile(join(draft, 'run'), RUN, { mode: 0o755 });
    await rename(draft, folder).catch((error) => {
      if (!existsSync(join(folder, 'run'))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
