import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

/** The first line that a child process writes to its file descriptor 3. Rejects if the process ends without such a line. */
export async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdio[3] as Readable) {
    text += chunk;
    if (text.includes('\n')) return text.split('\n')[0] ?? '';
  }
  throw new Error(`${child.spawnargs.join(' ')} ended at once.`);
}
