import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { readSiteHeaders } from '../../build/headers.ts';

/** The same site once more, as it would stand in a folder of a larger host. */
export const SUBFOLDER = '/some/folder/';

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** The path below the site that a request means. */
function pathOf(url: string): string {
  const { pathname } = new URL(url, 'http://localhost');
  return decodeURIComponent(pathname.startsWith(SUBFOLDER) ? pathname.slice(SUBFOLDER.length) : pathname.slice(1));
}

/** Answers a request in its own way, or leaves it: then it says false. */
type Instead = (path: string, response: ServerResponse) => boolean;

type HeadersOf = (path: string) => Readonly<Record<string, string>>;

/**
 * Serves a built site on a free port, with the headers it tells its hosts to send, or others; nothing but plain files.
 */
export async function serveFolder(
  folder: string,
  headers?: HeadersOf,
  instead: Instead = () => false,
): Promise<{ url: string; close: () => void }> {
  const headersOf = headers ?? (await readSiteHeaders(folder));
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url ?? '/');
    if (instead(path, response)) return;
    const file = normalize(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    const sent = { ...headersOf(path), 'Content-Type': KINDS[extname(file)] ?? 'text/plain' };
    try {
      const body = await readFile(join(folder, file));
      response.writeHead(200, sent).end(body);
    } catch {
      response.writeHead(404, { ...sent, 'Content-Type': 'text/plain' }).end('not found');
    }
  });
  // A test whose process stood still for seconds would write into a connection that had been closed meanwhile.
  server.keepAliveTimeout = 0;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}
