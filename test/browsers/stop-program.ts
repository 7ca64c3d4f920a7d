import type { ChildProcess } from 'node:child_process';

/** Ends a program that startProgram() started, and all processes in its process group. */
export function stopProgram({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
