import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { needProgram } from './need-program.js';

/**
 * Starts a program. When this process ends or is killed, the kernel kills the program, because `setpriv` asks the
 * kernel to do so. The program and the processes that it starts are one process group, so `stopProgram()` can end all
 * of them. Works only on Linux.
 */
export function startProgram(path: string, args: string[], options: SpawnOptions): ChildProcess {
  const setpriv = needProgram('setpriv', 'util-linux');
  const child = spawn(setpriv, ['--pdeathsig', 'KILL', path, ...args], { ...options, detached: true });
  // Without this call, this process would not end before the program ends.
  child.unref();
  return child;
}
