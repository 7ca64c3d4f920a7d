import type { ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { display } from './display.js';
import { needProgram } from './need-program.js';
import { startProgram } from './start-program.js';

export interface WebKitDriver {
  port: number;
  process: ChildProcess;
}

/** Starts a WebKitWebDriver. The browser that this driver starts later gets the environment variables of the driver. */
export async function startWebKitDriver(environment: NodeJS.ProcessEnv = {}): Promise<WebKitDriver> {
  const path = needProgram('WebKitWebDriver', 'webkit2gtk-driver');
  const port = await freePort();
  const child = startProgram(path, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: await display(),
      // If the user has a Wayland session, GTK would use that session and ignore DISPLAY. With this variable, GTK uses
      // DISPLAY.
      GDK_BACKEND: 'x11',
      // The virtual screen (Xvfb) has no graphics card, so the browser draws in software.
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      ...environment,
    },
  });
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended at once, with code ${child.exitCode}.`);
    await sleep(20);
  }
  return { port, process: child };
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/status`).then(
    (response) => response.ok,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
