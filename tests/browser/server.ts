import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

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
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Path of the file a request means, inside the served folder. */
function fileOf(url: string): string {
  const { pathname } = new URL(url, 'http://localhost');
  const path = decodeURIComponent(pathname.startsWith(SUBFOLDER) ? pathname.slice(SUBFOLDER.length - 1) : pathname);
  return normalize(path.endsWith('/') ? `${path}index.html` : path);
}

/** Serves a folder on a free port, with the given content policy on every answer; nothing but plain files. */
export async function serveFolder(folder: string, policy: string): Promise<{ url: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const file = fileOf(request.url ?? '/');
    const headers = { 'Content-Security-Policy': policy, 'Content-Type': KINDS[extname(file)] ?? 'text/plain' };
    try {
      const body = await readFile(join(folder, file));
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404, { ...headers, 'Content-Type': 'text/plain' }).end('not found');
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}
