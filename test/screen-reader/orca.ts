import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { accessibilityBus } from '../browsers/accessibility-bus.js';
import { startProgram } from '../browsers/start-program.js';
import { stopProgram } from '../browsers/stop-program.js';

// The Python of the system, because another Python on PATH does not find Debian's package orca.
const PYTHON = '/usr/bin/python3';
const PACKAGE = '/usr/lib/python3/dist-packages/orca';
const START = fileURLToPath(new URL('start-orca.py', import.meta.url));

/** A line of start-orca.py. */
export type OrcaLine = { said?: string; key?: string; still?: boolean };

export interface Orca {
  /** What Orca has said since the last `forget()`, without blanks at the ends. */
  readonly said: string[];
  forget(): void;
  /** Waits for a line of start-orca.py. Rejects after `seconds`. `what` says in words what is waited for. */
  waitFor(what: string, isIt: (line: OrcaLine) => boolean, seconds?: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts Orca on the virtual screen and the accessibility bus of this process. */
export async function startOrca(): Promise<Orca> {
  if (!existsSync(PACKAGE))
    throw new Error('The screen reader Orca is not installed. On Debian or Ubuntu: apt-get install orca');
  const folder = await mkdtemp(join(tmpdir(), 'orca-'));
  const child = startProgram(PYTHON, [START, join(folder, 'settings'), join(folder, 'log')], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...(await accessibilityBus()),
      // Orca speaks the language of its user.
      LC_ALL: 'C.UTF-8',
      GSETTINGS_BACKEND: 'memory',
      XDG_DATA_HOME: folder,
    },
  });
  let errors = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (errors += text));
  let said: string[] = [];
  const listeners = new Set<(line: OrcaLine) => void>();
  createInterface({ input: child.stdio[3] as Readable }).on('line', (json) => {
    const line = JSON.parse(json) as OrcaLine;
    const words = line.said?.replace(/\s+/g, ' ').trim();
    if (words) said.push(words);
    for (const listener of listeners) listener(line);
  });
  const orca: Orca = {
    get said() {
      return said;
    },
    forget() {
      said = [];
    },
    waitFor(what, isIt, seconds = 60) {
      return new Promise((resolve, reject) => {
        const end = (error?: string) => {
          listeners.delete(hear);
          child.off('exit', ended);
          clearTimeout(timer);
          if (error) reject(new Error(`${error} Orca said: ${JSON.stringify(said)}. Its errors: ${errors || 'none'}`));
          else resolve();
        };
        const hear = (line: OrcaLine) => isIt(line) && end();
        const ended = () => end(`Orca ended before this: ${what}.`);
        const timer = setTimeout(() => end(`This did not happen in ${seconds} seconds: ${what}.`), seconds * 1000);
        listeners.add(hear);
        child.on('exit', ended);
      });
    },
    async stop() {
      stopProgram(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
  await orca.waitFor('Orca has started', ({ said: words }) => words === 'Screen reader on.');
  return orca;
}
