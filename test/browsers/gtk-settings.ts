import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes a private GTK configuration folder, so that the settings of whoever runs the tests do not count; for XDG_CONFIG_HOME. */
export async function gtkSettings(reducedMotion: boolean): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gtk-settings-'));
  const gtk = join(folder, 'gtk-3.0');
  await mkdir(gtk);
  // WebKitGTK takes prefers-reduced-motion from it.
  await writeFile(join(gtk, 'settings.ini'), `[Settings]\ngtk-enable-animations=${reducedMotion ? 0 : 1}\n`);
  // The tool bar of MiniBrowser is 447 px wide by default, and its window cannot be narrower: with this 240 px are possible.
  await writeFile(
    join(gtk, 'gtk.css'),
    '* { min-width: 0; margin: 0; padding: 0; border: 0; font-size: 1px; } button { margin: 0 -8px; }\n',
  );
  return folder;
}
