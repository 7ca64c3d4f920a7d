import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { needProgram } from './need-program.js';

/**
 * Starts a helper program that ends when this process ends, even if this process is killed: setpriv asks the kernel to kill the
 * helper then. The helper leads a process group, which stopProgram() ends. Works only on Linux.
 */
export function startProgram(path: string, args: string[], options: SpawnOptions): ChildProcess {
  const setpriv = needProgram('setpriv', 'util-linux');
  const child = spawn(setpriv, ['--pdeathsig', 'KILL', path, ...args], { ...options, detached: true });
  // A running helper must not keep the test process alive.
  child.unref();
  return child;
}
