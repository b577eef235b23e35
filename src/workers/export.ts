import resvgWasm from '@resvg/resvg-wasm/index_bg.wasm?url';
import subsetterWasm from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';
import { answer, type ExportContext, newExportSources, reportExportSource } from '../app/export/export-context.ts';
import { once } from '../app/state/once.ts';
import type { ToWorker } from '../app/state/worker-messages.ts';
import { FACE_FILES, type Faces, unpackFace } from '../export/fonts/faces.ts';
import { newSubsetter } from '../export/fonts/subset.ts';
import type { ExportSource, Tools } from '../export/orders/run-export.ts';
import { newRasterizer } from '../export/resvg.ts';
import { DESCRIPTOR, dataPaths } from '../figures/package/data-files.ts';

// Makes files beside the page, so that the page goes on answering. Everything is fetched when the first order needs it.

async function fetchBytes(address: string | URL): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${new URL(address).pathname}`);
  return new Uint8Array(await response.arrayBuffer());
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

async function fetchReport(base: string): Promise<ExportSource> {
  const read = async (name: string) => [name, await fetchBytes(new URL(`data/${name}`, base))] as const;
  const descriptor = await read(DESCRIPTOR);
  const paths = dataPaths(JSON.parse(new TextDecoder().decode(descriptor[1])));
  return reportExportSource(new Map([...(await Promise.all(paths.map(read))), descriptor]));
}

let shop: ExportContext | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const { base } = data;
  shop ??= { stockOf: newExportSources(once(() => fetchReport(base))), tools: newTools(base) };
  void answer(data, shop);
});
