/** Builds, serves the demo on this machine alone, and builds and reloads again when a file is changed. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startDevServer } from '@web/dev-server';
import { rollup, watch } from 'rollup';
import outputs from '../rollup.config.js';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

// The first build stands before the first page is asked for, and a mistake in it ends here.
for (const output of outputs) {
  const build = await rollup(output);
  await build.write(output.output as { file: string });
  await build.close();
}

/** In a process of its own, which reads the changed source anew. */
const writeStaticFiles = () =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/build/static-files.ts'], { cwd: root });
await writeStaticFiles();

// Also reloads the page when a file that it asked for changes, the built one included.
const server = await startDevServer({
  config: { rootDir: root, hostname: '127.0.0.1', watch: true, clearTerminalOnReload: false },
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
});
console.log(`The demo is at http://127.0.0.1:${(server.server!.address() as { port: number }).port}/demo/`);

watch(outputs).on('event', (event) => {
  if (event.code === 'ERROR') console.error(event.error.message);
  if ('result' in event) void event.result?.close();
  // The hashes are those of the scripts just built.
  if (event.code === 'END') writeStaticFiles().catch((error: Error) => console.error(error.message));
});
