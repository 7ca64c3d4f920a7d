import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { addChange } from '../changelog/add-change.js';
import type { GuideChange } from '../changelog/guide-change.js';
import { readChangelog } from '../changelog/read-changelog.js';

/**
 * Writes a change of the guide into the changelog. If the changelog cannot be read then, it is not written.
 *
 * @param file the changelog
 * @param known see `readChangelog`
 * @returns the line of the file with the change
 * @throws {Error} if the change or the changelog is wrong. The message says what is wrong and what to do
 */
export async function writeChange(
  file: URL,
  change: Omit<GuideChange, 'version'>,
  known: Parameters<typeof readChangelog>[1],
): Promise<number> {
  const before = await readFile(file, 'utf8');
  const options = await resolveConfig(file);
  const after = await format(addChange(before, change), { ...options, parser: 'markdown' });
  // The languages and steps of a new change can be wrong, too.
  const { problems } = readChangelog(after, known, change.day);
  const [problem] = problems;
  if (problem) {
    throw new Error(`CHANGELOG.md was not changed. In its line ${problem.line}: ${problem.message} ${problem.hint}`);
  }
  await writeFile(file, after);
  const lines = before.split('\n');
  return after.split('\n').findIndex((line, index) => line !== lines[index]) + 1;
}
