import { get, type Answer } from './get.js';
import { HostQueue } from './host-queue.js';
import { isReadable, readPage } from './read-page.js';
import type { Hop, Reading, Validators } from './reading.js';
import { MAX_ROBOTS_BYTES, readRobots, type RobotRules } from './robots.js';

const MAX_HOPS = 10;

export interface VisitorOptions {
  /** The header `user-agent`. It begins with a name and a slash. */
  userAgent: string;
  /** Milliseconds after which a request fails. */
  timeout: number;
  /** Bytes after which a page is too large. */
  maxBytes: number;
  /** Milliseconds between two requests to one host. */
  pause: number;
  /** The time, in milliseconds since 1970. */
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
}

/** Visits pages with good manners: robots.txt is obeyed, and a host gets one request at a time. */
export class Visitor {
  readonly #options: VisitorOptions;
  readonly #queue: HostQueue;
  readonly #rules = new Map<string, Promise<RobotRules>>();

  constructor(options: VisitorOptions) {
    this.#options = options;
    this.#queue = new HostQueue(options.wait, options.pause);
  }

  /**
   * @param language BCP 47 tag of the page, for sites that show each visitor another language
   * @param validators what the last visit of this page gave, if an unchanged page need not be read again
   */
  async visit(address: string, language: string, validators?: Validators): Promise<Reading> {
    const hops: Hop[] = [];
    let current = withoutHash(address);
    const visited = new Set<string>();
    for (;;) {
      if (visited.has(current)) return transient(hops, 'The address leads back to itself.');
      if (hops.length > MAX_HOPS) return transient(hops, `There are more than ${MAX_HOPS} redirects.`);
      visited.add(current);

      const { problem, isAllowed } = await this.#rulesOf(current);
      if (problem) return transient(hops, `The robots.txt of ${hostOf(current)} cannot be read. ${problem}`);
      if (!isAllowed(current)) {
        return { kind: 'forbidden', detail: `The robots.txt of ${hostOf(current)} forbids it.`, hops };
      }

      let answer: Answer;
      try {
        answer = await this.#request(current, this.#options.maxBytes, isText, {
          accept: 'text/html, application/xhtml+xml, text/plain;q=0.5',
          'accept-language': language,
          ...(validators?.address === current && validators.etag && { 'if-none-match': validators.etag }),
          ...(validators?.address === current &&
            validators.lastModified && { 'if-modified-since': validators.lastModified }),
        });
      } catch (error) {
        return transient(hops, (error as Error).message);
      }

      const { status, headers } = answer;
      const target = headers.get('location');
      if (status >= 300 && status < 400 && status !== 304 && target) {
        if (!URL.canParse(target, current) || !/^https?:$/.test(new URL(target, current).protocol)) {
          return transient(hops, `It redirects to "${target}", which is not the address of a page.`);
        }
        current = withoutHash(new URL(target, current).href);
        hops.push({ to: current, isPermanent: status === 301 || status === 308 });
        continue;
      }
      // A host may only say this if it was asked.
      if (status === 304 && validators?.address === current) return { kind: 'unchanged', address: current, hops };
      return this.#judgeAnswer(answer, current, hops);
    }
  }

  #judgeAnswer({ status, headers, body, isTooLarge }: Answer, address: string, hops: Hop[]): Reading {
    if (status === 404 || status === 410) return { kind: 'gone', detail: `The host answers with ${status}.`, hops };
    if (status !== 200) {
      const detail = `The host answers with ${status}.`;
      const retryAt = this.#retryAt(headers);
      const isTransient = status === 429 || status >= 500;
      return { kind: 'unreachable', detail, hops, isTransient, ...(retryAt !== undefined && { retryAt }) };
    }
    const type = headers.get('content-type') ?? 'text/html';
    if (!isReadable(type)) {
      const detail = `It is ${type.split(';')[0]}, and the watcher can only read HTML and plain text.`;
      return { kind: 'unreadable', detail, hops };
    }
    if (isTooLarge) {
      const detail = `The page has more than ${Math.round(this.#options.maxBytes / 2 ** 20)} MiB.`;
      return { kind: 'unreadable', detail, hops };
    }
    const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
    const validators = { address, ...(etag && { etag }), ...(lastModified && { lastModified }) };
    const page = readPage(body ?? new Uint8Array(), type, address);
    return { kind: 'page', page, address, hops, ...((etag || lastModified) && { validators }) };
  }

  /** Reads the header `retry-after`, which has seconds or a date. */
  #retryAt(headers: Headers): number | undefined {
    const value = headers.get('retry-after');
    if (value === null) return undefined;
    const time = /^\d+$/.test(value) ? this.#options.now() + Number(value) * 1000 : Date.parse(value);
    return Number.isNaN(time) ? undefined : time;
  }

  /** Forgets which robots.txt could not be read, so that the next visit asks again. */
  async retryRobots(): Promise<void> {
    for (const [origin, rules] of this.#rules) if ((await rules).problem) this.#rules.delete(origin);
  }

  #rulesOf(address: string): Promise<RobotRules> {
    const { origin } = new URL(address);
    const known = this.#rules.get(origin);
    if (known) return known;
    const rules = this.#readRules(origin);
    this.#rules.set(origin, rules);
    return rules;
  }

  async #readRules(origin: string): Promise<RobotRules> {
    const name = this.#options.userAgent.split('/')[0]!;
    const rules = await readRobots(origin, name, (address) =>
      this.#request(address, MAX_ROBOTS_BYTES, ({ status }) => status === 200),
    );
    if (rules.delay) this.#queue.setPause(new URL(origin).hostname, rules.delay);
    return rules;
  }

  #request(
    address: string,
    maxBytes: number,
    wantsBody: (answer: Answer) => boolean,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const { timeout, userAgent } = this.#options;
    return this.#queue.run(new URL(address).hostname, () =>
      get(address, { headers: { 'user-agent': userAgent, ...headers }, timeout, maxBytes, wantsBody }),
    );
  }
}

const isText = ({ status, headers }: Answer) =>
  status === 200 && isReadable(headers.get('content-type') ?? 'text/html');

const transient = (hops: Hop[], detail: string): Reading => ({ kind: 'unreachable', detail, hops, isTransient: true });

const hostOf = (address: string) => new URL(address).host;

/** The part after `#` is for the browser. It is not sent. */
function withoutHash(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
