import { expect, test } from 'vitest';
import { newExportQueue } from '../../../src/app/export/export-queue.ts';
import type { FromWorker, ToWorker } from '../../../src/app/state/worker-messages.ts';
import type { ExportResult } from '../../../src/export/export-request.ts';

/** The other side: it answers when the test says so. */
class Port extends EventTarget {
  readonly asked: ToWorker[] = [];
  isEnded = false;
  postMessage = (message: ToWorker): void => {
    this.asked.push(message);
  };
  terminate = (): void => {
    this.isEnded = true;
  };
  say(data: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  finish(at: number): void {
    this.say({ id: this.asked[at]?.id ?? Number.NaN, kind: 'made', result: FILE });
  }
}

const FILE: ExportResult = { name: 'figures.csv', mime: 'text/csv', bytes: new Uint8Array(), warnings: [] };
const REQUEST = { request: { kind: 'data', format: 'json', lang: 'zh' }, base: '', userData: null } as const;

function openQueue() {
  const ports: Port[] = [];
  const make = newExportQueue(() => {
    const port = new Port();
    ports.push(port);
    return port;
  });
  return { make, ports, states: () => ports.map(({ isEnded }) => (isEnded ? 'ended' : 'open')) };
}

test('a request that was met ends nothing when its menu closes', async () => {
  const { make, ports, states } = openQueue();
  const menu = new AbortController();
  const met = make(REQUEST, { signal: menu.signal });
  const other = make(REQUEST);
  ports[0]?.finish(0);
  expect(await met).toBe(FILE);
  menu.abort();
  expect(states()).toEqual(['open']);
  ports[0]?.finish(1);
  expect(await other).toBe(FILE);
  expect(ports[0]?.asked).toHaveLength(2);
});

test('a request that failed ends nothing when its menu closes', async () => {
  const { make, ports, states } = openQueue();
  const menu = new AbortController();
  const failed = make(REQUEST, { signal: menu.signal });
  ports[0]?.say({
    id: ports[0].asked[0]?.id ?? Number.NaN,
    kind: 'failed',
    reason: { zh: '没有这张图', en: 'no such panel' },
  });
  await expect(failed).rejects.toThrow('no such panel');
  menu.abort();
  expect(states()).toEqual(['open']);
});

test('a cancelled request ends at once, and another maker makes the rest', async () => {
  const { make, ports, states } = openQueue();
  const menu = new AbortController();
  const cancelled = make(REQUEST, { signal: menu.signal });
  const other = make(REQUEST);
  menu.abort();
  await expect(cancelled).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(states()).toEqual(['ended', 'open']);
  expect(ports[1]?.asked).toEqual([ports[0]?.asked[1]]);
  ports[1]?.finish(0);
  expect(await other).toBe(FILE);
});

test('a cancelled request that was alone starts no other maker', async () => {
  const { make, states } = openQueue();
  const menu = new AbortController();
  const cancelled = make(REQUEST, { signal: menu.signal });
  menu.abort();
  await expect(cancelled).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(states()).toEqual(['ended']);
});

test('a maker that fails fails all it had under way, and the next request has another one', async () => {
  const { make, ports, states } = openQueue();
  const both = [make(REQUEST), make(REQUEST)];
  ports[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'no memory' }));
  for (const one of both) await expect(one).rejects.toThrow('no memory');
  const next = make(REQUEST);
  ports[1]?.finish(0);
  expect(await next).toBe(FILE);
  expect(states()).toEqual(['ended', 'open']);
});
