/** The answer to a request. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Undefined if the body was not wanted. */
  body?: Uint8Array;
  /** Whether the body was longer than allowed, so that it was not read. */
  isTooLarge?: true;
}

export interface GetOptions {
  headers: Record<string, string>;
  /** After this number of milliseconds, the request fails. */
  timeout: number;
  /** The number of bytes that are read at most, after decompression. */
  maxBytes: number;
  /** Whether the body is read, from what the head of the answer says. */
  wantsBody: (answer: Answer) => boolean;
}

/**
 * Makes one GET request. Does not follow redirects, and sends no cookies.
 *
 * @throws {Error} with a sentence that says why there is no answer
 */
export async function get(address: string, { headers, timeout, maxBytes, wantsBody }: GetOptions): Promise<Answer> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeout);
  try {
    const response = await fetch(address, { headers, redirect: 'manual', signal: controller.signal });
    const answer: Answer = { status: response.status, headers: response.headers };
    if (!response.body) return answer;
    if (!wantsBody(answer)) {
      await response.body.cancel();
      return answer;
    }
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body) {
      chunks.push(chunk);
      length += chunk.length;
      // Leaving the loop ends the connection.
      if (length > maxBytes) return { ...answer, isTooLarge: true };
    }
    return { ...answer, body: Buffer.concat(chunks) };
  } catch (error) {
    throw new Error(controller.signal.aborted ? `There is no answer after ${timeout / 1000} s.` : reason(error));
  } finally {
    clearTimeout(timer);
  }
}

function reason(error: unknown): string {
  const { code, message } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND') return 'There is no host of this name.';
  if (code === 'ECONNREFUSED') return 'The host refuses connections.';
  if (code && /CERT|SIGNATURE|ALTNAME/.test(code)) return `The certificate of the host is not valid (${code}).`;
  return `The connection fails (${code ?? message}).`;
}
