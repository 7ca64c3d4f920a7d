import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchPage } from './bench-browser.js';

/** A point in the viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/**
 * The milliseconds to wait after each measured event. At the end of this wait, a step is open and its transition has
 * ended, even on a slow processor.
 */
const TRANSITION = 500;

/** Runs `act`, which causes the event. Returns the milliseconds from the event until the end of the next frame. */
export async function timeUntilNextFrame(page: BenchPage, event: string, act: () => Promise<void>): Promise<number> {
  // The promise is stored in the page and awaited later, because the listener must exist before `act` causes the event.
  await page.evaluate((event) => {
    Object.assign(window, { nextFrame: window.bench.nextFrame(event) });
  }, event);
  await act();
  const time = await page.evaluate(() => (window as unknown as { nextFrame: Promise<number> }).nextFrame);
  await sleep(TRANSITION);
  return time;
}

/** Clicks with the mouse. Returns the milliseconds from the click until the end of the next frame. */
export async function timeClick({ page, ...rest }: BenchPage, { x, y }: Point): Promise<number> {
  // The pointer moves first, so that the effects of the movement are not measured as a part of the click.
  await page.mouse.move(x, y);
  await sleep(60);
  return timeUntilNextFrame({ page, ...rest }, 'click', () => page.mouse.click(x, y));
}
