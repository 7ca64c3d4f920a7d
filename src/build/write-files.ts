import { mkdir, writeFile } from 'node:fs/promises';

const dist = new URL('../../dist/', import.meta.url);

/**
 * Writes files into `dist`. Creates missing folders.
 *
 * @param files the contents, by the path in `dist`
 */
export async function writeFiles(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(new URL('.', new URL(file, dist)), { recursive: true });
    await writeFile(new URL(file, dist), content);
  }
}
