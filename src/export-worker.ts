import resvgWasm from '@resvg/resvg-wasm/index_bg.wasm?url';
import subsetterWasm from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';
import type { FromWorker, ToWorker } from './app/worker-messages.ts';
import { checksumOf } from './export/checksum.ts';
import { FACE_FILES, type Faces, unpackFace } from './export/faces.ts';
import { fulfil, type Stock, type Tools } from './export/fulfil.ts';
import { newRasterizer } from './export/resvg.ts';
import { newSubsetter } from './export/subset.ts';
import { readDataset } from './figures/read.ts';
import { withSuggestedViews } from './panels/suggest.ts';

/** Of this program; written in by the build. */
declare const SHUSHUO_VERSION: string;

// Makes files beside the page, so that the page goes on answering. Everything is fetched when the first order needs it.

async function fetchBytes(address: string | URL): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${new URL(address).pathname}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Keeps what is under way or there; what failed is tried anew. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((reason: unknown) => {
      made = null;
      throw reason;
    });
    return made;
  };
}

function newTools(base: string): Tools {
  const faces = once(async (): Promise<Faces> => {
    const face = async (file: string) => unpackFace(await fetchBytes(new URL(file, base)));
    const [regular, bold] = await Promise.all([face(FACE_FILES.regular), face(FACE_FILES.bold)]);
    return { regular, bold };
  });
  return {
    faces,
    subset: once(async () => newSubsetter(await fetchBytes(new URL(subsetterWasm, self.location.href)))),
    rasterize: once(async () => newRasterizer(await fetchBytes(new URL(resvgWasm, self.location.href)), await faces())),
  };
}

/** The same files the page shows, read by the same code. */
async function fetchStock(base: string): Promise<Stock> {
  const file = (name: string) => fetchBytes(new URL(`data/${name}`, base));
  const bytes = await file('datapackage.json');
  const descriptor: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const names = ['figures.csv', 'places.csv', 'actions.csv'];
  const files = new Map(await Promise.all(names.map(async (name) => [name, await file(name)] as const)));
  const reading = readDataset({ descriptor, files });
  if (!reading.ok) throw new Error(reading.issues.map(({ message }) => message.zh).join('\n'));
  const checksum = checksumOf(files.get('figures.csv') ?? new Uint8Array());
  return {
    dataset: withSuggestedViews(reading.dataset),
    origin: { checksum, version: SHUSHUO_VERSION },
    originals: new Map([...files, ['datapackage.json', bytes]]),
  };
}

let shop: { readonly stock: () => Promise<Stock>; readonly tools: Tools } | null = null;

function openShop(base: string) {
  shop ??= { stock: once(() => fetchStock(base)), tools: newTools(base) };
  return shop;
}

const send = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

self.addEventListener('message', async ({ data: { id, order, base } }: MessageEvent<ToWorker>) => {
  const { stock, tools } = openShop(base);
  const onProgress = (done: number, total: number) => send({ id, kind: 'progress', done, total });
  try {
    const delivery = await fulfil(order, await stock(), tools, { onProgress });
    send({ id, kind: 'delivered', delivery }, [delivery.bytes.buffer]);
  } catch (reason) {
    send({ id, kind: 'failed', reason: reason instanceof Error ? reason.message : String(reason) });
  }
});
