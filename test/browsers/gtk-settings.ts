import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes a folder with GTK settings, and returns its path. If XDG_CONFIG_HOME is this path, the user's own settings have
 * no effect.
 */
export async function gtkSettings(reducedMotion: boolean): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gtk-settings-'));
  const gtk = join(folder, 'gtk-3.0');
  await mkdir(gtk);
  // WebKitGTK reads prefers-reduced-motion from this setting.
  await writeFile(join(gtk, 'settings.ini'), `[Settings]\ngtk-enable-animations=${reducedMotion ? 0 : 1}\n`);
  // Some tests need a window of 320 px. By default, MiniBrowser's tool bar is 447 px wide, and the window cannot be
  // narrower than the tool bar. With this style, the window can be as narrow as 240 px.
  await writeFile(
    join(gtk, 'gtk.css'),
    '* { min-width: 0; margin: 0; padding: 0; border: 0; font-size: 1px; } button { margin: 0 -8px; }\n',
  );
  return folder;
}
