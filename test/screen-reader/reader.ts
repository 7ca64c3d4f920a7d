import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { accessibilityBus } from '../browsers/accessibility-bus.js';
import { needProgram } from '../browsers/need-program.js';
import { openBrowser } from '../browsers/open-browser.js';
import { clockAt, daysAfterCheck } from '../pages/clock.js';
import { painted, SCRIPT, textsDrawn } from '../pages/harness.js';
import { startServer } from '../pages/server.js';
import { type OrcaLine, startOrca } from './orca.js';
import type { Scene } from './scenes.js';

/** The browsers that a screen reader on Linux can read, and whose keys come from the virtual screen. */
export const READ_IN = ['firefox', 'chromium'] as const;
export type ReadIn = (typeof READ_IN)[number];

/** A key, and all that Orca says after it. */
export interface Heard {
  key: string;
  said: string[];
}

/** A reader with a screen reader, in front of a browser. */
export interface ScreenReader {
  /**
   * Opens the guide of a scene and presses the keys of the scene. After each key, waits until Orca is still.
   *
   * @param expected what Orca should say. As long as Orca has not said it, a longer silence is waited for.
   */
  play(scene: Scene, expected: Heard[]): Promise<Heard[]>;
  stop(): Promise<void>;
}

/** How long Orca must be still, in tenths of a second, if it has said what was expected. */
const SHORT = 3;
/** How long Orca must be still, in tenths of a second, in all other cases. A busy browser can take this long. */
const LONG = 30;

/** Without this style, the width of the letters would decide where lines break, and Orca reads line by line. */
const ONE_LINE = '* { max-width: none !important; text-wrap: nowrap !important; }';

const MODIFIERS: Record<string, string> = { Ctrl: 'ctrl', Alt: 'alt', Shift: 'shift' };

/** True if Orca has said the same. Things that happen at the same time reach Orca in no fixed order. */
export function isSame(said: string[], expected: string[]): boolean {
  return said.toSorted().join('\n') === expected.toSorted().join('\n');
}

export async function openScreenReader(engine: ReadIn): Promise<ScreenReader> {
  const program = needProgram('xdotool', 'xdotool');
  const env = { ...process.env, ...(await accessibilityBus()) };
  /** Real key presses, and the focus of the windows. */
  const xdotool = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)(program, args, { env, timeout: 60_000 });
    return stdout.trim().split('\n');
  };
  const orca = await startOrca();
  const server = await startServer();
  const opening = openBrowser(engine, { screenReader: true });
  const stop = async () => {
    server.close();
    await orca.stop();
    await (await opening).close();
  };
  const page = await opening.then((browser) => browser.newPage()).catch(stopAndThrow);

  /** Without this, a test that cannot begin would never end. */
  async function stopAndThrow(error: unknown): Promise<never> {
    await stop();
    throw error;
  }

  async function settled(expected?: string[], longest = LONG): Promise<void> {
    await painted(page);
    let silence = 0;
    await orca.waitFor('Orca is still', ({ still }) => {
      if (still !== undefined) silence = still ? silence + 1 : 0;
      return silence >= (expected && isSame(orca.said, expected) ? SHORT : longest);
    });
  }

  async function press(key: string, expected?: string[]): Promise<void> {
    const text = /^"(.*)"$/.exec(key)?.[1];
    let missing = text?.length ?? 1;
    const reached = orca.waitFor(`The key ${key} has reached Orca`, (line) => 'key' in line && --missing === 0);
    const names = key.split('+').map((name) => MODIFIERS[name] ?? name);
    await Promise.all([reached, text === undefined ? xdotool('key', names.join('+')) : xdotool('type', text)]);
    await settled(expected);
  }

  async function start(): Promise<void> {
    const [window] = await xdotool('search', '--onlyvisible', '--name', engine);
    await xdotool('windowfocus', '--sync', window!);
    await page.resize(1400, 900);
    await settled();
    // The address of the first page is typed, as a person does. Then the keys go to the page and not to the address bar.
    const address = server.publish('<!doctype html><html lang="en"><title>First page</title><p>Nothing yet.');
    const isLoaded = ({ said }: OrcaLine) => said?.includes('Finished loading First page') ?? false;
    await press('Ctrl+l');
    await xdotool('type', address);
    await Promise.all([orca.waitFor('The first page is loaded', isLoaded), xdotool('key', 'Return')]);
  }
  await start().catch(stopAndThrow);

  /** Loads a page until Orca has read its first line. A busy Orca can miss that a page is loaded, and then it reads nothing. */
  async function load(address: string, attempts = 3): Promise<void> {
    orca.forget();
    await page.goto(address);
    try {
      await orca.waitFor('The page is read', () => orca.said.includes('A page heading level 1.'), 15);
    } catch (error) {
      if (attempts === 1) throw error;
      await load(address, attempts - 1);
    }
  }

  return {
    async play({ title, attributes, keys }, expected) {
      const clock = clockAt(daysAfterCheck(2));
      const address = server.publish(
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${clock}<style>tiktok-exit-guide { font-size: 8px }</style>${SCRIPT}</head><body><h1>A page</h1><tiktok-exit-guide ${attributes}></tiktok-exit-guide></body></html>`,
      );
      await load(address);
      await textsDrawn(page);
      await page.evaluate((css) => {
        const style = new CSSStyleSheet();
        style.replaceSync(css);
        document.querySelector('tiktok-exit-guide')!.shadowRoot!.adoptedStyleSheets.push(style);
      }, ONE_LINE);
      await settled(undefined, SHORT);
      const heard: Heard[] = [];
      for (const [index, key] of keys.entries()) {
        orca.forget();
        const wanted = expected[index]?.key === key ? expected[index].said : undefined;
        await press(key, wanted);
        heard.push({ key, said: wanted && isSame(orca.said, wanted) ? wanted : [...orca.said] });
      }
      return heard;
    },
    stop,
  };
}
