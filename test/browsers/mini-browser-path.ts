import { existsSync, readdirSync } from 'node:fs';

/** The path of the WebKitGTK to test in: $MINIBROWSER, else the MiniBrowser that Debian installs in a folder outside PATH. */
export function miniBrowserPath(): string {
  const named = process.env.MINIBROWSER;
  if (named && !existsSync(named)) throw new Error(`MINIBROWSER names ${named}, and there is no such file.`);
  const path = named ?? installedPath();
  if (path) return path;
  throw new Error(
    'No MiniBrowser in /usr/lib/*/webkit2gtk-4.*/. On Debian or Ubuntu: apt-get install webkit2gtk-driver, or set MINIBROWSER.',
  );
}

function installedPath(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  return readdirSync('/usr/lib')
    .flatMap((folder) => ['4.1', '4.0'].map((api) => `/usr/lib/${folder}/webkit2gtk-${api}/MiniBrowser`))
    .find((path) => existsSync(path));
}
