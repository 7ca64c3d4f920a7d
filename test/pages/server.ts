import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { text } from 'node:stream/consumers';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
};

export interface Server {
  /** The origin of the server, such as `http://127.0.0.1:4711`. */
  origin: string;
  /** The paths of all requests, in order. */
  requests: string[];
  /** The bodies of all POST requests, in order. These are the reports that browsers send when a page violates its policy. */
  reports: string[];
  /** Publishes a page and returns its address. For a file of another type, `headers` must contain the `content-type`. */
  publish(body: string, headers?: Record<string, string>, path?: string): string;
  /**
   * Publishes a page and returns its address. The server sends `body` only after a second address has been requested.
   * The second address is the address of the page with `.release` added.
   *
   * @param first the beginning of the page, which the server sends at once
   */
  publishHeld(body: string, headers?: Record<string, string>, first?: string): string;
  close(): void;
}

/**
 * Starts a server for the files of a folder, and for pages that a test publishes. The page of a folder is `index.html`. Default: the
 * folder of this project.
 *
 * @param compress compresses each text with brotli, as the servers of publishers do. Default: nothing is compressed
 */
export async function startServer(
  folder = new URL('../../', import.meta.url),
  compress?: (text: string) => Promise<Buffer>,
): Promise<Server> {
  const pages = new Map<
    string,
    { body: string; headers: Record<string, string>; first?: string; released?: Promise<void> }
  >();
  const releases = new Map<string, () => void>();
  const requests: string[] = [];
  const reports: string[] = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname;
    requests.push(path);
    if (request.method === 'POST') reports.push(await text(request));
    const page = pages.get(path);
    releases.get(path)?.();
    try {
      const plain = page?.body ?? (await readFile(new URL(`.${path.replace(/\/$/, '/index.html')}`, folder)));
      const body = compress ? await compress(plain.toString()) : plain;
      response.writeHead(200, {
        ...(compress && { 'content-encoding': 'br' }),
        'content-type': TYPES[page || path.endsWith('/') ? '.html' : extname(path)] ?? 'text/plain',
        // With this header, pages of other origins and sandboxed frames can load two kinds of files from this server:
        // modules, and scripts with a hash.
        'access-control-allow-origin': '*',
        ...page?.headers,
      });
      if (page?.first) response.write(page.first);
      await page?.released;
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    requests,
    reports,
    publish(body, headers = {}, path = `/page-${pages.size + 1}.html`) {
      pages.set(path, { body, headers });
      return origin + path;
    },
    publishHeld(body, headers = {}, first = '') {
      const path = `/page-${pages.size + 1}.html`;
      const released = new Promise<void>((resolve) => releases.set(`${path}.release`, resolve));
      pages.set(path, { body, headers, first, released });
      pages.set(`${path}.release`, { body: '', headers: {} });
      return origin + path;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
