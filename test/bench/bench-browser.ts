import { setTimeout as sleep } from 'node:timers/promises';
import { type CDPSession, launch, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS } from '../browsers/chromium-args.js';
import { chromiumPath } from '../browsers/chromium-path.js';
import { pageScript } from '../browsers/page-script.js';
import type { Candidate } from './candidate.js';
import { inPage } from './in-page.js';
import type { BenchServer } from './server.js';

/**
 * The factor by which Chromium slows down the main thread of the page. This machine then computes as slowly as a cheap
 * phone.
 */
export const SLOW_CPU = 4;

/**
 * The network of a slow phone. The throughput is in bytes per second. The latency is in milliseconds for each request.
 */
export const SLOW_NET = { downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };

/** The page counts as fully drawn when the number of its nodes has not changed for this number of milliseconds. */
const QUIET = 600;

/** Longest time to wait for a page with many guides, in milliseconds. */
const LIMIT = 180_000;

export interface OpenOptions {
  guides?: number;
  isSlowCpu?: boolean;
  isSlowNet?: boolean;
}

export interface BenchPage {
  readonly page: Page;
  /** The milliseconds from the start of the navigation until the headings are painted. */
  readonly painted: number;
  /** The processor time of the main thread since the start of the navigation, in milliseconds. */
  taskTime(): Promise<number>;
  /** Collects the garbage, and then returns what is still in memory. */
  memory(): Promise<Memory>;
  evaluate<Arguments extends unknown[], Result>(
    run: (...args: Arguments) => Result | Promise<Result>,
    ...args: Arguments
  ): Promise<Result>;
  close(): Promise<void>;
}

export interface Memory {
  nodes: number;
  listeners: number;
  /** The used heap of JavaScript, in bytes. */
  heap: number;
}

export interface BenchBrowser {
  readonly version: string;
  /**
   * Opens the page of a candidate with an empty cache, in a process of its own. Resolves when the whole guide is drawn,
   * including the texts of closed steps.
   */
  open(candidate: Candidate, options?: OpenOptions): Promise<BenchPage>;
  close(): Promise<void>;
}

export async function openBenchBrowser(
  server: BenchServer,
  inGuide: { sections: number; steps: number },
): Promise<BenchBrowser> {
  const browser = await launch({
    executablePath: await chromiumPath(),
    args: [
      ...CHROMIUM_ARGS,
      '--hide-scrollbars',
      // The features with `WebUI` in their names are switched off, because they show the suggestions of Chromium's
      // address bar as web pages. The processes of these web pages would take processor time from the measured page.
      '--disable-features=Translate,OptimizationHints,MediaRouter,SpareRendererForSitePerProcess,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,PreloadTopChromeWebUI',
    ],
    defaultViewport: { width: 412, height: 823 },
    protocolTimeout: LIMIT,
    // With a pipe for the commands, no Chromium keeps running after this process: the pipe closes when this process
    // ends, and then Chromium ends too.
    pipe: true,
  });

  async function open(
    candidate: Candidate,
    { guides = 1, isSlowCpu, isSlowNet }: OpenOptions = {},
  ): Promise<BenchPage> {
    const address = await server.publish(candidate, guides);
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      const session = await page.createCDPSession();
      await session.send('Network.enable');
      await session.send('Network.setCacheDisabled', { cacheDisabled: true });
      if (isSlowNet) await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_NET });
      await page.goto(server.blank);
      // The processor time of the main thread counts from here. The count must not start before the blank page is
      // loaded, because a later page load would then reset the count.
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      if (isSlowCpu) await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
      const { find, fragment } = candidate;
      const headings = fragment === undefined ? 1 : find.heading ? inGuide.sections : inGuide.steps;
      await page.evaluateOnNewDocument(pageScript(inPage, [find, headings]));
      const evaluate: BenchPage['evaluate'] = async (run, ...args) => {
        const json = (await page.evaluate(pageScript(run, args))) as string | undefined;
        return json === undefined ? undefined : JSON.parse(json);
      };
      await page.goto(address, { timeout: LIMIT });
      const painted = await evaluate(() => window.bench.painted);
      await untilQuiet(session);
      if (errors.length > 0) throw new Error(`The page of ${candidate.name} has errors: ${errors.join(' ')}`);
      return {
        page,
        painted,
        taskTime: async () => (await metrics(session)).TaskDuration * 1000,
        memory: async () => {
          for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
          const { Nodes: nodes, JSEventListeners: listeners, JSHeapUsedSize: heap } = await metrics(session);
          return { nodes, listeners, heap };
        },
        evaluate,
        close: () => context.close(),
      };
    } catch (error) {
      await context.close();
      throw new Error(`The page of ${candidate.name} cannot be measured.`, { cause: error });
    }
  }

  return { version: await browser.version(), open, close: () => browser.close() };
}

type Metrics = Record<'TaskDuration' | 'Nodes' | 'JSEventListeners' | 'JSHeapUsedSize', number>;

async function metrics(session: CDPSession): Promise<Metrics> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as Metrics;
}

/**
 * Waits until the number of nodes in the page no longer changes. The browser counts the nodes, because a script in the
 * page would add to the measured time.
 */
async function untilQuiet(session: CDPSession): Promise<void> {
  const end = performance.now() + LIMIT;
  let nodes = -1;
  for (let since = performance.now(); performance.now() - since < QUIET; await sleep(100)) {
    const { Nodes: now } = await metrics(session);
    if (now !== nodes) since = performance.now();
    nodes = now;
    if (performance.now() > end) throw new Error(`After ${LIMIT} ms, the page still makes nodes.`);
  }
}
