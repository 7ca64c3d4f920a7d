import { copyFile, cp, mkdir, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../cms/run.js';
import { newerNode } from './newer-node.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builders send statistics to their makers or ask for newer versions, unless these variables are set. */
const QUIET = {
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  // Docusaurus.
  NO_UPDATE_NOTIFIER: '1',
};

/** The longest time for an installation or a build, in milliseconds. It is enough even on a busy machine. */
const PATIENCE = 600_000;

export interface Site {
  /** The name of the folder with the project. It is beside this file. */
  project: string;
  /** Where the built pages are, in the folder of the project. */
  output: string;
  /** The folder of the project whose files are published as they are. */
  files: string;
  /** The folder in `test/frameworks` with the app that the project shows. */
  app?: string;
}

/** The packed package and the newer Node.js. Both are made once, for all sites. */
let shared: Promise<{ tarball: string; node: string }> | undefined;

async function prepare(folder: string): Promise<{ tarball: string; node: string }> {
  await mkdir(join(folder, 'packed'));
  // Without scripts, npm packs `dist` as it is. A build would replace `dist` while other tests may be reading it.
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', join(folder, 'packed')], { cwd: root });
  const [name] = await readdir(join(folder, 'packed'));
  return { tarball: join(folder, 'packed', name!), node: await newerNode(join(folder, 'node')) };
}

/**
 * Copies a project to the folder, installs the guide's package and the packages of the lockfile as a publisher does, and
 * builds the site.
 *
 * @param folder a temporary folder. It is outside this project, so that no builder finds the packages of this project
 * @returns the folder with the built pages
 */
export async function buildSite({ project, output, files, app }: Site, folder: string): Promise<string> {
  shared ??= prepare(folder);
  const { tarball, node } = await shared;
  const cwd = join(folder, project);
  await cp(new URL(project, import.meta.url), cwd, { recursive: true });
  if (app) {
    const frameworks = join(root, 'test/frameworks');
    await cp(join(frameworks, app), join(cwd, 'frameworks', app), { recursive: true });
    await copyFile(join(frameworks, 'options.ts'), join(cwd, 'frameworks/options.ts'));
  }
  const env = { ...QUIET, PATH: node + delimiter + process.env.PATH };
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', tarball], {
    cwd,
    env,
    timeout: PATIENCE,
  });
  await mkdir(join(cwd, files), { recursive: true });
  const script = 'tiktok-exit-guide.js';
  await copyFile(join(cwd, 'node_modules/tiktok-exit-guide/dist', script), join(cwd, files, script));
  await run('npm', ['run', 'build'], { cwd, env, timeout: PATIENCE });
  return join(cwd, output);
}
