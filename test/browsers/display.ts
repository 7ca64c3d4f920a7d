import { firstLine } from './first-line.js';
import { needProgram } from './need-program.js';
import { startProgram } from './start-program.js';

let started: Promise<string> | undefined;

/**
 * The X display of a virtual screen, such as `:1`. All browsers that this process starts use the same virtual screen.
 * If they used the user's screen, their windows would take the focus from the user's windows.
 */
export function display(): Promise<string> {
  return (started ??= start());
}

async function start(): Promise<string> {
  const xvfb = needProgram('Xvfb', 'xvfb');
  const child = startProgram(xvfb, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return `:${await firstLine(child)}`;
}
