import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { emptyState, type WatchState } from './watch-state.js';

/**
 * Reads the state of earlier runs. If there is no file, the state is empty.
 *
 * @throws {Error} with a sentence, if the file is not such a state
 */
export async function readState(file: string): Promise<WatchState> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return emptyState();
    throw new Error(`${file}: The file cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  const hint = 'Remove the file. The next run then asks every page anew.';
  let state: Partial<WatchState> | null;
  try {
    state = JSON.parse(text) as Partial<WatchState> | null;
  } catch {
    throw new Error(`${file}:1: The state of earlier runs is not JSON. ${hint}`);
  }
  if (state?.version !== 1 || !state.pages || !state.since) {
    throw new Error(`${file}:1: This is not a state of this watcher. ${hint}`);
  }
  return state as WatchState;
}

/** Writes the state. The file is replaced in one move, so that an interrupted run leaves no half of it. */
export async function writeState(file: string, state: WatchState): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(state, undefined, 1)}\n`);
  await rename(`${file}.new`, file);
}
