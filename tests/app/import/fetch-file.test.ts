import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { fetchFile } from '../../../src/app/fetch/fetch-file.ts';
import { fetchTables } from '../../../src/app/import/fetch-table.ts';

const TABLE = '地区,人数\n兰州,3\n';

let server: Server;
let host = '';

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    // On a busy machine a connection that is kept may be closed just when it is used again.
    response.writeHead(200, { connection: 'close' });
    if (url.startsWith('/drip')) response.write('地');
    else if (url.startsWith('/silent')) response.flushHeaders();
    else if (url.startsWith('/large')) response.end(Buffer.alloc(90_000_000, 'a'));
    else response.end(TABLE);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => void vi.stubGlobal('location', new URL(host)));

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a host that hardly sends anything', () => {
  test.each<[path: string, patience: { whileMs: number; leastBytes: number; mostMs: number }]>([
    ['/drip.csv', { whileMs: 20, leastBytes: 1000, mostMs: 1e6 }],
    ['/silent.csv', { whileMs: 20, leastBytes: 1000, mostMs: 1e6 }],
    ['/drip.csv', { whileMs: 1e6, leastBytes: 0, mostMs: 20 }],
  ])('is given up: %s', async (path, patience) => {
    const fetched = await fetchFile(new URL(host + path), {}, patience);
    expect(fetched).toMatchObject({ ok: false, issue: { code: 'too-slow', severity: 'fatal' } });
  });

  it('is left at once where the reader cancels', async () => {
    const stop = new AbortController();
    const fetching = fetchFile(new URL(`${host}/drip.csv`), { signal: stop.signal });
    stop.abort();
    await expect(fetching).rejects.toThrow(/abort/i);
  });
});

describe('the files of one link', () => {
  const named = (count: number, path = 'a') => Array.from({ length: count }, (_, at) => `${host}/${path}-${at}.csv`);

  test.each<[what: string, addresses: string[], code: string]>([
    ['more than twenty', named(21), 'too-many'],
    ['more than 250 MB together', named(3, 'large'), 'too-large'],
    ['a password in an address', ['http://me:secret@127.0.0.1/a.csv'], 'credentials'],
    ['a user name in an address', [...named(1), 'http://me@127.0.0.1/a.csv'], 'credentials'],
    ['an address that is none', [...named(1), 'ftp://example.org/a.csv'], 'not-web'],
  ])('are refused: %s', async (_, addresses, code) => {
    expect(await fetchTables(addresses, {})).toMatchObject({ ok: false, issue: { code } });
  });

  it('are read up to twenty', async () => {
    const fetched = await fetchTables(named(20), {});
    expect(fetched.ok && fetched.sources.map(({ name }) => name)).toHaveLength(20);
  });
});
