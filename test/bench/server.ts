import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Candidate } from './candidate.js';
import { BLANK_PAGE, hostPage } from './host-page.js';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

const compress = promisify(brotliCompress);

/**
 * A text with more characters than this is compressed at a low level, because the highest level takes minutes for a
 * page with 1,000 guides.
 */
const LARGE = 300_000;

/** Compresses a text with brotli, as a well configured server does. */
export const brotli = (text: string): Promise<Buffer> => {
  const level = text.length > LARGE ? 4 : constants.BROTLI_MAX_QUALITY;
  return compress(text, { params: { [constants.BROTLI_PARAM_QUALITY]: level } });
};

export interface BenchServer {
  /** The address of an empty page. It has the same origin as the pages of the candidates. */
  blank: string;
  /** Compresses the page and the files of a candidate. Returns the address of the page. */
  publish(candidate: Candidate, guides?: number): Promise<string>;
  close(): void;
}

/** Serves the pages of the candidates, compressed with brotli. */
export async function startBenchServer(): Promise<BenchServer> {
  const bodies = new Map<string, Buffer>();
  const add = async (path: string, text: () => string) => {
    if (!bodies.has(path)) bodies.set(path, await brotli(text()));
  };
  await add('/blank.html', () => BLANK_PAGE);
  const server = createServer((request, response) => {
    const body = bodies.get(request.url!);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(request.url!)]!,
      'content-encoding': 'br',
      'content-length': body.length,
      'cache-control': 'no-store',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    blank: `${origin}/blank.html`,
    async publish(candidate, guides = 1) {
      const folder = `/${candidate.name.toLowerCase().replace(/[^a-z]+/g, '-')}`;
      for (const [name, text] of Object.entries(candidate.files ?? {})) await add(`${folder}/${name}`, () => text);
      const page = `${folder}/${guides}.html`;
      await add(page, () => hostPage(candidate, guides));
      return origin + page;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
