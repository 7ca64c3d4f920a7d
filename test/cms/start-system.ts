import type { SpawnOptions } from 'node:child_process';
import { needProgram } from '../browsers/need-program.js';
import { startProgram } from '../browsers/start-program.js';
import { stopProgram } from '../browsers/stop-program.js';

export interface System {
  /** The last 4000 characters that the system printed. */
  said(): string;
  hasEnded(): boolean;
  stop(): void;
}

/** Starts a program that keeps running. `stop` ends the program and every process that the program started. */
export function startSystem(program: string, args: string[], options: SpawnOptions): System {
  const child = startProgram(program.includes('/') ? program : needProgram(program, program), args, {
    ...options,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-4000);
    });
  }
  // Without this listener, a program that cannot be started would end the tests. With this listener, `said` returns the
  // reason.
  child.on('error', (error) => {
    printed += String(error);
  });
  return {
    said: () => `${program} said last: ${printed}`,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    stop: () => stopProgram(child),
  };
}
