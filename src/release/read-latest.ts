import { readFile } from 'node:fs/promises';
import { validate } from 'compare-versions';
import { isDate } from '../guide/is-date.js';
import type { Latest } from './latest.js';

/** How long a server may take to answer, in milliseconds. */
const TIMEOUT = 10_000;
/** A real `latest.json` has less than one kilobyte. */
const MAX_BYTES = 100_000;

/**
 * Reads and checks a `latest.json`.
 *
 * @param place the path of a file, or an address that starts with `https:` or `http:`
 * @throws {Error} if it cannot be read or is broken. The message is one sentence, which names the place
 */
export async function readLatest(place: string): Promise<Latest> {
  const text = /^https?:/i.test(place) ? await download(place) : await read(place);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Error(`${place} is not JSON: ${endless(error)}.`);
  }
  const problem = problemOf(data);
  if (problem) throw new Error(`${place} is not a latest.json of tiktok-exit-guide: ${problem}.`);
  return data as Latest;
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new Error(`${path} cannot be read: ${endless(error)}.`);
  }
}

async function download(address: string): Promise<string> {
  if (!URL.canParse(address)) throw new Error(`${address} is not an address.`);
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(TIMEOUT),
      headers: { accept: 'application/json' },
    });
    if (!response.ok) throw new Refused(`${address} answered with status ${response.status}.`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk as Uint8Array);
      size += (chunk as Uint8Array).length;
      if (size > MAX_BYTES) throw new Refused(`${address} is too long for a latest.json.`);
    }
    return Buffer.concat(chunks).toString('utf8');
  } catch (error) {
    if (error instanceof Refused) throw error;
    if ((error as Error).name === 'TimeoutError') {
      throw new Error(`${address} did not answer within ${TIMEOUT / 1000} seconds.`);
    }
    // The message of `fetch` itself is only "fetch failed".
    throw new Error(`${address} cannot be reached: ${endless((error as Error).cause ?? error)}.`);
  }
}

/** An answer that came, but is not what was asked for. */
class Refused extends Error {}

/** What is wrong with the data, as a part of a sentence. Undefined if nothing is. */
function problemOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return 'it is no object';
  const { version, released, guides } = data as Record<string, unknown>;
  if (typeof version !== 'string' || !validate(version)) return '"version" must be a version such as "0.2.0"';
  if (released !== undefined && !isDay(released)) return '"released" must be a day such as "2026-12-01"';
  if (typeof guides !== 'object' || guides === null) return '"guides" must have an object for each language';
  const wrong = Object.entries(guides).find(([, guide]) => !isDay((guide as { checked?: unknown } | null)?.checked));
  return wrong && `"checked" of the guide "${wrong[0]}" must be a day such as "2026-11-22"`;
}

const isDay = (value: unknown) => typeof value === 'string' && isDate(value);

/** The message of an error without its end, so that it can be a part of a sentence. */
function endless(error: unknown): string {
  const { message, code } = error as Error & { code?: string };
  return (message || code || String(error)).replace(/\s+/g, ' ').replace(/\.$/, '');
}
