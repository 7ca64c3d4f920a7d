import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { compareVersions, validateStrict } from 'compare-versions';

/** A released version, as its npm package was unpacked. */
export interface Release {
  version: string;
  /** The folder with its built files. */
  dist: URL;
  /** The hashes of its scripts and skins, from `integrity.json`. */
  hashes: Record<string, string>;
}

/**
 * Reads released versions, and compares their files with their hashes.
 *
 * @param folder has one unpacked npm package a folder, with `package.json` and `dist`
 * @returns the newest version first
 * @throws {Error} if a folder is no package of this project, or a file does not have its hash
 */
export async function readReleases(folder: URL): Promise<Release[]> {
  const releases: Release[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: Error) => {
    throw new Error(`The folder with the releases cannot be read: ${error.message}`);
  });
  for (const entry of entries) {
    if (!entry.isDirectory()) continue;
    const own = new URL(`${entry.name}/`, folder);
    const { name, version } = await readJson<{ name?: string; version?: string }>(
      new URL('package.json', own),
      entry.name,
    );
    if (name !== 'tiktok-exit-guide' || version === undefined || !validateStrict(version)) {
      throw new Error(
        `The release "${entry.name}" is no version of tiktok-exit-guide: its package.json has another name.`,
      );
    }
    const dist = new URL('dist/', own);
    const hashes = await readJson<Record<string, string>>(new URL('integrity.json', dist), entry.name);
    for (const [file, hash] of Object.entries(hashes)) {
      const digest = createHash('sha384')
        .update(await readFile(new URL(file, dist)))
        .digest('base64');
      if (hash === `sha384-${digest}`) continue;
      throw new Error(`The file ${file} of the release "${entry.name}" does not have the hash in its integrity.json.`);
    }
    releases.push({ version, dist, hashes });
  }
  return releases.toSorted((a, b) => compareVersions(b.version, a.version));
}

async function readJson<Data>(file: URL, name: string): Promise<Data> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Data;
  } catch (error) {
    const path = file.pathname.split('/').slice(-2).join('/');
    throw new Error(`The release "${name}" has no readable ${path}: ${(error as Error).message}`);
  }
}
