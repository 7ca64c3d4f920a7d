import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { needProgram } from './need-program.js';

/**
 * Starts a helper program that ends when this process ends. The kernel kills it (setpriv), so that it ends even after kill -9.
 * It leads a process group, for stopProgram. Linux only.
 */
export function startProgram(path: string, args: string[], options: SpawnOptions): ChildProcess {
  const setpriv = needProgram('setpriv', 'util-linux');
  const child = spawn(setpriv, ['--pdeathsig', 'KILL', path, ...args], { ...options, detached: true });
  // A running helper must not keep the test process alive.
  child.unref();
  return child;
}
