import { firstLine } from './first-line.js';
import { needProgram } from './need-program.js';
import { startProgram } from './start-program.js';

let started: Promise<string> | undefined;

/**
 * The X display, such as ":1", of a virtual screen. There is one for this process. Browsers never use the user's screen, where their
 * windows would take the focus.
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
