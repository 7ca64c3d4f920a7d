import type { TikTokExitGuide } from '../../src/entries/index.js';
import type { Bench } from './bench.js';
import type { BenchPage } from './bench-browser.js';
import { timeClick, timeUntilNextFrame } from './click.js';

/** How often each control is used. The first uses are not counted, because the browser still compiles the code. */
const TIMES = 12;
const WARM_UP = 2;

/** The id of the step that is ticked, and the id of the step with a form letter. */
const TICKED = 'save';
const LETTER = 'request';

/** Selectors in the shadow root of our guide. */
const TICK = `#panel-${TICKED} [part~="step-footer"] input[type="checkbox"]`;
const FIELD = `#panel-${LETTER} [part~="letter"] input`;
const OTHER_PLATFORM = '[part~="platforms"] input:not(:checked)';

/** Measures the controls that only our guide has, on a slow phone. */
export async function measureControls({ browser, candidates, samples }: Bench): Promise<void> {
  const ours = candidates.find(({ name }) => name === 'Ours')!;
  const page = await browser.open(ours, { isSlowCpu: true });
  const repeat = async (measure: string, use: () => Promise<number>) => {
    for (let time = 0; time < TIMES; time++) {
      const before = await inputs(page);
      const taken = await use();
      if ((await inputs(page)) === before)
        throw new Error(`${ours.name}: the ${measure} was used, and no input changed.`);
      if (time >= WARM_UP) samples.add(ours.name, measure, taken);
    }
  };
  await openStep(page, TICKED);
  await repeat('tick', async () => timeClick(page, await placeOf(page, TICK)));
  await repeat('platform', async () => timeClick(page, await placeOf(page, OTHER_PLATFORM)));
  // The letter is on another route, so it is opened last.
  await openStep(page, LETTER);
  await timeClick(page, await placeOf(page, FIELD));
  await repeat('letter', () => timeUntilNextFrame(page, 'input', () => page.page.keyboard.press('a')));
  await page.close();
}

const openStep = (page: BenchPage, step: string) =>
  page.evaluate((step) => document.querySelector<TikTokExitGuide>('tiktok-exit-guide')!.openStep(step), step);

/** Scrolls a control to the middle of the viewport, and returns a point on the control. */
const placeOf = (page: BenchPage, selector: string) =>
  page.evaluate((selector) => {
    const root = document.querySelector('tiktok-exit-guide')!.shadowRoot!;
    const control = root.querySelector(selector);
    if (!control) throw new Error(`The guide has no ${selector}.`);
    control.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = control.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, selector);

/** The states of all inputs. A changed state proves that a click or a key has reached its control. */
const inputs = (page: BenchPage): Promise<string> =>
  page.evaluate(() => {
    const root = document.querySelector('tiktok-exit-guide')!.shadowRoot!;
    return [...root.querySelectorAll('input')].map(({ checked, value }) => `${checked} ${value}`).join(', ');
  });
