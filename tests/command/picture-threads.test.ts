import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPictureThreads } from '../../src/command/picture-threads.ts';
import { newNativeRasterizer } from '../../src/command/resvg.ts';
import { pictureOf } from '../../src/export/svg.ts';
import { dataset, jobFor, tools } from '../export/tools.ts';
import { ROOT } from './run-command.ts';

// Where its libraries are found.
const folder = mkdtempSync(join(ROOT, 'node_modules/.picture-thread-'));
const program = pathToFileURL(join(folder, 'picture-thread.js'));
const threads = (most: number) => newNativeRasterizer(tools.faces, tools.subset, newPictureThreads(program, most));

beforeAll(() =>
  build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@resvg/resvg-js'] },
    build: { ssr: 'src/command/picture-thread.ts', outDir: folder, copyPublicDir: false },
  }),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SMALL = { widthPx: 640, heightPx: 360 };
const svgs = dataset.views.slice(0, 5).map(({ id }) => pictureOf(jobFor(id, 'zh', SMALL)).svg);
const message = (rejected: PromiseSettledResult<unknown>) => 'reason' in rejected && String(rejected.reason);

/** A thread of these few lines, which have `port`. */
const threadOf = (lines: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort as port, threadId } from 'node:worker_threads';${lines}`)}`,
  );
const order = { svg: '', widthPx: 1, fonts: [] };

it.each(svgs)('a picture is handed fonts of what it writes and no more: %#', async (svg) => {
  const sizes: number[] = [];
  const rasterize = newNativeRasterizer(tools.faces, tools.subset, async ({ fonts }) => {
    sizes.push(...fonts.map(({ byteLength }) => byteLength));
    return new Uint8Array();
  });
  await rasterize(svg, 640);
  expect(sizes).toHaveLength(2);
  expect(Math.max(...sizes)).toBeLessThan(50_000);
});

describe('pictures made on threads', () => {
  it.each([1, 2, 8])('are each the same bytes as without, on %i', async (most) => {
    const rasterize = threads(most);
    const made = await Promise.all(svgs.map((svg) => rasterize(svg, 640)));
    const alone = await Promise.all(svgs.map((svg) => tools.rasterize(svg, 640)));
    expect(made.map((png, at) => Buffer.compare(png, alone[at] ?? new Uint8Array()))).toEqual(svgs.map(() => 0));
  });

  it('fail alone, with the words of one thread', async () => {
    const broken = ['<svg', ...svgs.slice(0, 2), '<p/>', ...svgs.slice(2)];
    const rasterize = threads(2);
    const ended = await Promise.allSettled(broken.map((svg) => rasterize(svg, 640)));
    const alone = await Promise.allSettled(broken.map((svg) => tools.rasterize(svg, 640)));
    expect(ended.map(message)).toEqual(alone.map(message));
    expect(ended.map(({ status }) => status === 'fulfilled')).toEqual([false, true, true, false, true, true, true]);
  });

  it('are made by so many threads and no more, one each at a time', async () => {
    const make = newPictureThreads(
      threadOf(`let open = 0; port.on('message', async () => {
        const together = ++open;
        await new Promise(setImmediate);
        open--;
        port.postMessage({ png: Uint8Array.of(threadId, together) });
      })`),
      3,
    );
    const made = await Promise.all(Array.from({ length: 20 }, () => make(order)));
    expect(new Set(made.map(([thread]) => thread)).size).toBe(3);
    expect(made.every(([, together]) => together === 1)).toBe(true);
  });

  it('fail with what ended their thread, and leave its place to another', async () => {
    const make = newPictureThreads(threadOf(`port.on('message', () => { throw new Error('no memory left'); })`), 1);
    const ended = await Promise.allSettled([make(order), make(order), make(order)]);
    expect(ended.map(message)).toEqual(Array.from({ length: 3 }, () => 'Error: no memory left'));
  });
});
