import type { SpawnOptions } from 'node:child_process';
import { needProgram } from '../browsers/need-program.js';
import { startProgram } from '../browsers/start-program.js';
import { stopProgram } from '../browsers/stop-program.js';

export interface System {
  /** The latest output of the system. */
  said(): string;
  /** Whether the system has ended. */
  hasEnded(): boolean;
  stop(): void;
}

/** Starts the server of a system. `stop` ends the server and every process that the server started. */
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
  // Adds the reason to the output that `said` returns. Without a listener the error would end this process.
  child.on('error', (error) => {
    printed += String(error);
  });
  return {
    said: () => `${program} said last: ${printed}`,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    stop: () => stopProgram(child),
  };
}
