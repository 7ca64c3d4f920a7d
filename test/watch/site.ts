import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server on this machine, with pages that a test sets. */
export interface Site {
  /** The address of a path. `localhost` is another host than `127.0.0.1`, on the same server. */
  at(path: string, host?: '127.0.0.1' | 'localhost'): string;
  /** What a path answers: HTML, or a function that answers. Other paths do not exist. */
  set(path: string, answer: string | Answer): void;
  /** All requests so far. */
  requests: IncomingMessage[];
  /** The paths of all requests so far, without robots.txt. */
  paths(): string[];
  /** The largest number of requests that one host had at the same time. */
  mostAtOnce(host: string): number;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const answers = new Map<string, string | Answer>();
  const requests: IncomingMessage[] = [];
  const open = new Map<string, number>();
  const most = new Map<string, number>();
  const server = createServer((request, response) => {
    requests.push(request);
    const host = request.headers.host!.split(':')[0]!;
    open.set(host, (open.get(host) ?? 0) + 1);
    most.set(host, Math.max(most.get(host) ?? 0, open.get(host)!));
    response.on('close', () => open.set(host, open.get(host)! - 1));
    const answer = answers.get(request.url!);
    if (answer === undefined) response.writeHead(404).end('Not found');
    else if (typeof answer === 'string') response.setHeader('content-type', 'text/html; charset=utf-8').end(answer);
    else answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    at: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    set: (path, answer) => answers.set(path, answer),
    requests,
    paths: () => requests.map(({ url }) => url!).filter((url) => url !== '/robots.txt'),
    mostAtOnce: (host) => most.get(host) ?? 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
