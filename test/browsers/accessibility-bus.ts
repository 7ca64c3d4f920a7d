import { existsSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { display } from './display.js';
import { firstLine } from './first-line.js';
import { needProgram } from './need-program.js';
import { startProgram } from './start-program.js';

const CONFIGURATION = '/usr/share/defaults/at-spi2/accessibility.conf';

let started: Promise<NodeJS.ProcessEnv> | undefined;

/**
 * On Linux, browsers talk to screen readers over an accessibility bus (AT-SPI). This function starts such a bus for
 * this process, if none is started yet. It returns the environment variables that make a browser use this bus. The
 * variables also make this bus the session bus of D-Bus, so the browser reaches no service of the user's session.
 */
export function accessibilityBus(): Promise<NodeJS.ProcessEnv> {
  return (started ??= start());
}

async function start(): Promise<NodeJS.ProcessEnv> {
  const daemon = needProgram('dbus-daemon', 'dbus-daemon');
  if (!existsSync(CONFIGURATION))
    throw new Error(`${CONFIGURATION} is missing. On Debian or Ubuntu: apt-get install at-spi2-core`);
  // A bus with an abstract address has no socket file, so no file has to be deleted later.
  const address = `unix:abstract=accessibility-bus-${randomUUID()}`;
  const environment = {
    AT_SPI_BUS_ADDRESS: address,
    DBUS_SESSION_BUS_ADDRESS: address,
    DISPLAY: await display(),
    // Without this variable, Firefox uses the bus only after the desktop has switched accessibility on.
    GNOME_ACCESSIBILITY: '1',
  };
  const child = startProgram(
    daemon,
    [`--config-file=${CONFIGURATION}`, '--nofork', `--address=${address}`, '--print-address=3'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      // The daemon starts at-spi2-registryd, which needs the same environment.
      env: { ...process.env, ...environment },
    },
  );
  await firstLine(child);
  return environment;
}
