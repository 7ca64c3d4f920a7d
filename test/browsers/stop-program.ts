import type { ChildProcess } from 'node:child_process';

/** Ends what startProgram started, and everything that it started in turn. */
export function stopProgram({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
