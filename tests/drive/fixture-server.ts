import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';
import { isForeignHost, isTestHost } from './foreign-hosts.ts';

/** Answers one path in place of a file, for pages that a test makes up. */
export interface MadePage {
  /** What is promised is sent when it comes: until then the browser waits for it. */
  readonly body: string | Promise<string>;
  /** Full header value; HTML in UTF-8 where it is missing. */
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

/** The only world that a driven browser can reach. */
export interface FixtureServer {
  readonly port: number;
  /** The address of `path` on `host`; any `*.test` or `*.localhost` name is ours. */
  url(path: string, host?: string): string;
  /** Serves `page` at `path` on every host from now on. */
  put(path: string, page: MadePage | string): void;
  /** Serves no page any more that was {@link put}. */
  forgetPages(): void;
  /** Every address asked for since the start or the last {@link forgetRequests}, ours and foreign. */
  requests(): readonly string[];
  /** Those of {@link requests} that nobody may make: not to a host of the tests, nor the browser's own. They were refused. */
  foreignRequests(): readonly string[];
  forgetRequests(): void;
  close(): Promise<void>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

/**
 * Serves the files under `root`, and is the proxy of the browsers that the drive starts: so every request that
 * leaves a browser, whatever its host, arrives here, where it is answered (`*.test`, `*.localhost`) or refused
 * and kept for a test to see.
 */
export async function startFixtureServer(root: string): Promise<FixtureServer> {
  const made = new Map<string, MadePage>();
  let asked: string[] = [];

  const server = createServer((request, response) => {
    const url = addressOf(request);
    asked.push(url.href);
    if (isTestHost(url.hostname)) void answer(url, root, made, response);
    else response.writeHead(502, { 'content-type': 'text/plain' }).end('No way out of the tests.');
  });
  server.on('connect', (request, socket) => {
    asked.push(`https://${request.url}`);
    socket.end('HTTP/1.1 502 No way out\r\n\r\n');
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  return {
    port,
    url: (path, host = 'news.test') => new URL(path, `http://${host}/`).href,
    put: (path, page) => made.set(path, typeof page === 'string' ? { body: page } : page),
    forgetPages: () => made.clear(),
    requests: () => asked,
    foreignRequests: () => asked.filter(href => isForeignHost(new URL(href).hostname)),
    forgetRequests: () => {
      asked = [];
    },
    close: () =>
      new Promise(closed => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A proxy is asked with the whole address, a plain server with a path and a Host header. */
function addressOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
}

async function answer(
  url: URL,
  root: string,
  made: ReadonlyMap<string, MadePage>,
  response: ServerResponse,
): Promise<void> {
  const page = made.get(url.pathname);
  if (page) {
    const contentType = page.contentType ?? 'text/html; charset=utf-8';
    response.writeHead(page.status ?? 200, { 'content-type': contentType, ...page.headers });
    response.end(await page.body);
    return;
  }
  const path = decodeURIComponent(url.pathname).replace(/\/$/u, '/index.html');
  const file = resolve(root, `.${path}`);
  const body = file.startsWith(root + sep)
    ? await readFile(file).catch(() => undefined)
    : undefined;
  if (body === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  const contentType = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
}
