import assert from 'node:assert/strict';
import { type CDPSession, launch } from 'puppeteer-core';
import type { TikTokExitGuide } from '../../src/entries/index.js';
import { CHROMIUM_ARGS } from '../browsers/chromium-args.js';
import { chromiumPath } from '../browsers/chromium-path.js';
import { pageScript } from '../browsers/page-script.js';
import { clockAt } from '../pages/clock.js';
import { startServer } from '../pages/server.js';
import { pictureFonts } from './picture-fonts.js';
import type { PictureState } from './picture-states.js';

export interface PictureBrowser {
  /** The name and the version of the browser, such as `Chrome/156.0.8078.108`. */
  readonly version: string;
  /** Takes the picture of a state, as a PNG. Throws if a character of the guide is in no font of the pictures. */
  take(state: PictureState): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The font families that skins ask for first. Machines have different fonts of these names, or none. */
const IN_SKINS = ['Charter', 'Times New Roman', 'Arial Narrow', 'Helvetica Neue', 'Arial Rounded MT Bold', 'Arial'];

/** Opens Chromium, so that it draws the same pictures on all machines with Linux. */
export async function openPictureBrowser(): Promise<PictureBrowser> {
  const server = await startServer();
  const fonts = server.publish(await pictureFonts(['Pictures']), { 'content-type': 'text/css' });
  const skinFonts = server.publish(await pictureFonts(IN_SKINS), { 'content-type': 'text/css' });
  const browser = await launch({
    executablePath: await chromiumPath(),
    args: [...CHROMIUM_ARGS, '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
    env: { ...process.env, TZ: 'UTC' },
    protocolTimeout: 30_000,
    pipe: true,
  });

  async function take(state: PictureState): Promise<Uint8Array> {
    const { width, height, colorScheme = 'light', forcedColors, isPrinted, clicked = [], focused, top } = state;
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      await page.setViewport({ width, height, deviceScaleFactor: 1 });
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        media: isPrinted ? 'print' : 'screen',
        features: [
          { name: 'prefers-reduced-motion', value: 'reduce' },
          { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
          { name: 'prefers-color-scheme', value: colorScheme },
        ],
      });
      await page.goto(server.publish(pageOf(state, fonts, skinFonts)), { waitUntil: 'load' });
      await page.evaluate(pageScript(prepare, [clicked, focused ?? '', top ?? '']));
      await expectOwnFonts(session, state.name);
      return await page.screenshot({ captureBeyondViewport: false });
    } finally {
      await context.close();
    }
  }

  return {
    version: await browser.version(),
    take,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function pageOf(
  { attributes, lang = 'en', dir = 'ltr', skin, now }: PictureState,
  fonts: string,
  skinFonts: string,
): string {
  const inSkin = `<link rel="stylesheet" href="${skinFonts}"><link rel="stylesheet" href="/src/skins/${skin}.css">`;
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>A picture</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="${fonts}">
    ${skin ? inSkin : ''}
    <style>:root { color-scheme: light dark; font: 16px/1.5 Pictures; scrollbar-width: none } body { margin: 8px }</style>
    ${clockAt(now)}<script src="/dist/tiktok-exit-guide.js"></script></head>
    <body><tiktok-exit-guide ${attributes}></tiktok-exit-guide></body></html>`;
}

/** Runs in the page. Waits until the whole guide is drawn in the fonts of the pictures, and uses it as the state says. */
async function prepare(clicked: string[], focused: string, top: string): Promise<void> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const drawn = async (guide: TikTokExitGuide) => {
    const isDrawn = () => {
      const places = [...(guide.shadowRoot?.querySelectorAll('[part=body], [part=section-panel]') ?? [])];
      return places.length > 0 && places.every((place) => place.textContent!.trim());
    };
    for (let frames = 0; !isDrawn(); frames++) {
      if (frames === 600) throw new Error('The guide was not drawn.');
      await frame();
    }
    return guide.shadowRoot!;
  };
  // Each layout asks for the fonts that it needs. If a font lacks a character, the next layout asks for another one.
  const fontsCame = async () => {
    do {
      await frame();
      await frame();
      await document.fonts.ready;
    } while (document.fonts.status === 'loading');
  };

  const first = document.querySelector<TikTokExitGuide>('tiktok-exit-guide')!;
  await drawn(first);
  await fontsCame();
  // The text of a list of choices stays where it was with the font before. So the picture is of a guide that is made
  // after the fonts came.
  const guide = first.cloneNode() as TikTokExitGuide;
  first.replaceWith(guide);
  const root = await drawn(guide);
  // Without this rule, each Chromium rounds the widths of letters in its own way. The rule is in the guide, because
  // buttons do not inherit the property.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { text-rendering: geometricPrecision }');
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  for (const selector of clicked) {
    root.querySelector<HTMLElement>(selector)!.click();
    await guide.updateComplete;
  }
  if (focused) root.querySelector<HTMLElement>(focused)!.focus({ focusVisible: true } as FocusOptions);
  await fontsCame();
  scrollTo(0, 0);
  if (top) root.querySelector(top)!.scrollIntoView();
  await frame();
}

/** Fails if Chromium took a character from a font of this machine, because other machines draw it in another way. */
async function expectOwnFonts(session: CDPSession, name: string): Promise<void> {
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const elements = nodes.filter(({ nodeType }) => nodeType === 1);
  await Promise.all(
    elements.map(async ({ nodeId }) => {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      const other = fonts.find(({ isCustomFont }) => !isCustomFont);
      if (!other) return;
      const { outerHTML } = await session.send('DOM.getOuterHTML', { nodeId });
      assert.fail(
        `The picture "${name}" has a character that no font in test/pictures/picture-fonts.ts has, or a font family that the pictures do not replace. ${other.familyName} of this machine is used for: ${outerHTML.slice(0, 300)}`,
      );
    }),
  );
}
