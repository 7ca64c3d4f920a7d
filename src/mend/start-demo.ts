import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Demo {
  /** The address of the first page of the demo. */
  address: string;
  stop(): void;
  /** Resolves when the demo has ended. */
  ended: Promise<void>;
}

/**
 * Builds and serves the demo, as `npm start` does. It builds again when a file changes.
 *
 * @param root the folder of the project
 * @throws {Error} if the demo cannot be built
 */
export async function startDemo(root: URL): Promise<Demo> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/serve.ts'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const found = /http:\/\/127\.0\.0\.1:\d+\/demo\//.exec(said);
        if (found) resolve(found[0]);
      });
    }
    child.once('error', reject);
    child.once('close', () => reject(new Error(`The demo cannot be built:\n${said}`)));
  });
  return { address, ended, stop: () => child.kill() };
}
