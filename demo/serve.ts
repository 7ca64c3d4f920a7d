/**
 * Builds the project like `npm run build`, and serves the demo on 127.0.0.1. When a source file changes, the project is built again
 * and the page is reloaded.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startDevServer } from '@web/dev-server';
import { watch } from 'rollup';
import outputs from '../rollup.config.js';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/**
 * Runs a script of the build in a new process, because this process has cached its modules and would not read the changed
 * files.
 */
const run = (script: string) => promisify(execFile)(process.execPath, ['--import', 'tsx', `src/build/${script}.ts`]);

const serve = async () => {
  // With `watch`, the server reloads a page when one of the files of that page changes. This includes built files.
  const server = await startDevServer({
    config: { rootDir: root, hostname: '127.0.0.1', watch: true, clearTerminalOnReload: false },
    readCliArgs: false,
    readFileConfig: false,
    logStartMessage: false,
  });
  console.log(`The demo is at http://127.0.0.1:${(server.server!.address() as { port: number }).port}/demo/`);
};

// The server starts after the first build. If the first build fails, the process ends. If a later build fails, the error is logged.
let isServed = false;
let finished: Promise<void> = Promise.resolve();

watch(outputs).on('event', (event) => {
  if ('result' in event) void event.result?.close();
  if (event.code === 'ERROR') failed(event.error);
  if (event.code === 'END') finished = finished.then(finish).catch(failed);
});

async function finish(): Promise<void> {
  await run('write-page-files');
  if (!isServed) {
    isServed = true;
    await serve();
  }
  // These files take the longest, and no page of the demo loads them. So the server does not wait for them.
  await run('write-package-files');
}

function failed(error: { message: string }): void {
  console.error(error.message);
  if (!isServed) process.exit(1);
}
