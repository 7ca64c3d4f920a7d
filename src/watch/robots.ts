import robotsParser from 'robots-parser';
import type { Answer } from './get.js';

/** Search engines read at most this many bytes of a robots.txt. */
export const MAX_ROBOTS_BYTES = 512 * 1024;
const MAX_REDIRECTS = 5;
/** A longer pause would let a run take hours. The host is visited with this pause then. */
const MAX_DELAY = 30_000;

/** What the robots.txt of an origin says to the watcher. */
export interface RobotRules {
  isAllowed: (address: string) => boolean;
  /** Why robots.txt cannot be read. Nothing is allowed then. */
  problem?: string;
  /** The milliseconds between two requests that the host asks for. */
  delay?: number;
}

/**
 * Reads robots.txt as RFC 9309 says: without such a file everything is allowed, and if the host fails, nothing is.
 *
 * @param origin such as `https://example.org`
 * @param userAgent the name of the watcher, without its version
 * @param request makes a request that ends in an answer or an error
 */
export async function readRobots(
  origin: string,
  userAgent: string,
  request: (address: string) => Promise<Answer>,
): Promise<RobotRules> {
  let address = `${origin}/robots.txt`;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    let answer: Answer;
    try {
      answer = await request(address);
    } catch (error) {
      return { isAllowed: () => false, problem: (error as Error).message };
    }
    const target = answer.headers.get('location');
    if (answer.status >= 300 && answer.status < 400 && target && URL.canParse(target, address)) {
      address = new URL(target, address).href;
      continue;
    }
    if (answer.status >= 500 || answer.status === 429) {
      return { isAllowed: () => false, problem: `The host answers with ${answer.status}.` };
    }
    if (answer.status !== 200 || !answer.body) break;
    const rules = robotsParser(`${origin}/robots.txt`, new TextDecoder().decode(answer.body));
    const seconds = rules.getCrawlDelay(userAgent);
    return {
      isAllowed: (page) => rules.isAllowed(page, userAgent) ?? true,
      ...(seconds && { delay: Math.min(seconds * 1000, MAX_DELAY) }),
    };
  }
  return { isAllowed: () => true };
}
