/** Builds as `npm run build` does, serves the demo on this machine alone, and builds and reloads again when a file is changed. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startDevServer } from '@web/dev-server';
import { watch } from 'rollup';
import outputs from '../rollup.config.js';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/** In a process of its own, which reads the changed source anew. */
const writeDist = () => promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/build/write-dist.ts']);

const serve = async () => {
  // Also reloads the page when a file that it asked for changes, the built one included.
  const server = await startDevServer({
    config: { rootDir: root, hostname: '127.0.0.1', watch: true, clearTerminalOnReload: false },
    readCliArgs: false,
    readFileConfig: false,
    logStartMessage: false,
  });
  console.log(`The demo is at http://127.0.0.1:${(server.server!.address() as { port: number }).port}/demo/`);
};

// The first page is served when all is built. A mistake in the first build ends the command, a later one is only told.
let isServed = false;
let written: Promise<void> = Promise.resolve();

watch(outputs).on('event', (event) => {
  if ('result' in event) void event.result?.close();
  if (event.code === 'ERROR') failed(event.error);
  if (event.code === 'END') written = written.then(finish).catch(failed);
});

async function finish(): Promise<void> {
  await writeDist();
  if (isServed) return;
  isServed = true;
  await serve();
}

function failed(error: { message: string }): void {
  console.error(error.message);
  if (!isServed) process.exit(1);
}
