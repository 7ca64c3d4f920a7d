import { launch, type Page as PuppeteerPage, type Protocol } from 'puppeteer-core';
import { accessibilityBus } from './accessibility-bus.js';
import { accessibleNode } from './accessible-node.js';
import type { AccessibleNode, Browser, BrowserOptions, Page } from './browser.js';
import { CHROMIUM_ARGS } from './chromium-args.js';
import { chromiumPath } from './chromium-path.js';
import { puppeteerPage } from './puppeteer-page.js';

export async function openChromium(options: BrowserOptions): Promise<Browser> {
  const { javascript = true, reducedMotion = false, forcedColors = false, colorScheme = 'light' } = options;
  const { screenReader = false } = options;
  const browser = await launch({
    // If a script in the page hangs, the test fails after 30 seconds. Puppeteer's default is three minutes.
    protocolTimeout: 30_000,
    executablePath: await chromiumPath(),
    headless: !screenReader,
    args: screenReader ? [...CHROMIUM_ARGS, '--force-renderer-accessibility'] : CHROMIUM_ARGS,
    env: {
      ...process.env,
      ...(screenReader && (await accessibilityBus())),
      ...(options.timeZone && { TZ: options.timeZone }),
    },
    // Chromium gets its commands through a pipe. When this process ends, even by kill -9, the pipe closes, and then Chromium ends too.
    pipe: true,
  });
  const isHeadlessShell = (await browser.version()).startsWith('Headless');
  return {
    engine: 'chromium',
    async newPage() {
      const page = screenReader ? (await browser.pages())[0]! : await (await browser.createBrowserContext()).newPage();
      await page.setJavaScriptEnabled(javascript);
      const session = await page.createCDPSession();
      // Puppeteer's `emulateMediaFeatures` does not support `forced-colors`, so this code uses CDP.
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
          { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
          { name: 'prefers-color-scheme', value: colorScheme },
        ],
      });
      const shared = puppeteerPage(page, () => accessibilityTree(page));
      return isHeadlessShell ? refuseTextFragments(shared) : shared;
    },
    close: () => browser.close(),
  };
}

/**
 * Makes `goto()` throw if the address has a text fragment. A headless shell, such as @sparticuz/chromium (147), ignores
 * text fragments and reports no error. Without the exception, nobody would see why a test fails.
 */
function refuseTextFragments(page: Page): Page {
  const { goto } = page;
  page.goto = async (url) => {
    if (!url.includes(':~:')) return goto(url);
    throw new Error(
      'The headless shell of Chromium ignores text fragments (#:~:text=): test them in an installed browser.',
    );
  };
  return page;
}

const SHARED_ROLES: Record<string, string> = { RootWebArea: 'document', StaticText: 'text' };

async function accessibilityTree(page: PuppeteerPage): Promise<AccessibleNode[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (id: string): Protocol.Accessibility.AXNode[] => {
    const node = byId.get(id);
    return node ? [node, ...(node.childIds ?? []).flatMap(inOrder)] : [];
  };
  return inOrder(nodes[0]?.nodeId ?? '').flatMap(({ ignored, role, name, properties = [] }) => {
    const shared = SHARED_ROLES[role?.value] ?? role?.value;
    // A role that starts with a capital letter and is not in SHARED_ROLES is an internal role of Chromium, for a label
    // or a part of a text. Nodes with such a role are left out.
    if (ignored || ['generic', 'none'].includes(shared) || /^[A-Z]/.test(shared)) return [];
    if (shared === 'text' && !name?.value.trim()) return [];
    const values = Object.fromEntries(properties.map(({ name, value }) => [name, value.value]));
    return accessibleNode({
      role: shared,
      name: name?.value ?? '',
      level: shared === 'heading' ? values.level : undefined,
      expanded: values.expanded,
      checked: values.checked === 'mixed' ? 'mixed' : values.checked && values.checked === 'true',
      disabled: values.disabled === true,
      focused: values.focused === true,
    });
  });
}
