import type { Bench } from './bench.js';
import type { BenchPage } from './bench-browser.js';
import { type Point, timeClick } from './click.js';
import { shuffled } from './statistics.js';

/**
 * The id of a step without pictures. Every candidate shows such a step in the same way, so the times of the candidates
 * can be compared. The step is in the section that our guide unfolds at first.
 */
const STEP = 'worked';

/** The number of clicks on the step. The first clicks are not counted, because the browser still compiles the code. */
const CLICKS = 12;
const WARM_UP = 2;

/** Measures clicks that open and close a step, on a slow phone. */
export async function measureClicks({ browser, candidates, samples, steps }: Bench): Promise<void> {
  const index = steps.findIndex(({ id }) => id === STEP);
  if (index < 0) throw new Error(`The guide has no step "${STEP}". Name another step of text in measure-clicks.ts.`);
  for (const candidate of shuffled(candidates)) {
    if (!candidate.fragment || candidate.isLoadOnly) continue;
    const page = await browser.open(candidate, { isSlowCpu: true });
    let height = await pageHeight(page);
    for (let click = 0; click < CLICKS; click++) {
      const time = await timeClick(page, await placeOfStep(page, index));
      if (click >= WARM_UP) samples.add(candidate.name, 'click', time);
      const after = await pageHeight(page);
      if (after === height) throw new Error(`${candidate.name}: a click on the step "${STEP}" changes nothing.`);
      height = after;
    }
    await page.close();
  }
}

const pageHeight = (page: BenchPage): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

/** Scrolls the heading of a step to the middle of the viewport, and returns a point on the heading. */
const placeOfStep = (page: BenchPage, index: number): Promise<Point> =>
  page.evaluate((index) => {
    const step = window.bench.steps(document.querySelector('[data-guide]')!)[index]!;
    step.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, height } = step.getBoundingClientRect();
    return { x: x + 80, y: y + height / 2 };
  }, index);
