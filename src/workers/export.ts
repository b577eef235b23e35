import resvgWasm from '@resvg/resvg-wasm/index_bg.wasm?url';
import subsetterWasm from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';
import { answer, type ExportContext, newExportSources } from '../app/export/export-context.ts';
import { once } from '../app/state/once.ts';
import type { AheadOfPictures, ToWorker } from '../app/state/worker-messages.ts';
import { FACE_FILES, type Faces, unpackFace } from '../export/fonts/faces.ts';
import { newSubsetter } from '../export/fonts/subset.ts';
import type { ExportTools } from '../export/requests/run-export.ts';
import { newRasterizer } from '../export/resvg.ts';
import { startWasm } from '../export/start-wasm.ts';

// Makes files beside the page, so that the page goes on answering. Everything is fetched when the first request needs it.

async function bytesOf(response: Response, address: string | URL): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.ok) throw new Error(`${response.status} ${new URL(address).pathname}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function fetchBytes(address: string | URL): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(await fetch(address), address);
}

function newTools(base: string): ExportTools {
  const faces = once(async (): Promise<Faces> => {
    const face = async (file: string) => unpackFace(await fetchBytes(new URL(file, base)));
    const [regular, bold] = await Promise.all([face(FACE_FILES.regular), face(FACE_FILES.bold)]);
    return { regular, bold };
  });
  return {
    template: async () => (await import('../export/template/open-template.ts')).openTemplate,
    refresh: async () => (await import('../export/refresh/refresh-export.ts')).exportRefreshed,
    faces,
    subset: once(async () => {
      const wasm = await fetchBytes(new URL(subsetterWasm, self.location.href));
      return startWasm(() => newSubsetter(wasm));
    }),
    rasterize: once(async () => newRasterizer(await fetchBytes(new URL(resvgWasm, self.location.href)), await faces())),
  };
}

/** A file of the data folder; null where the server has none. */
async function fetchData(path: string, base: string): Promise<Uint8Array | null> {
  const address = new URL(`data/${path}`, base);
  const response = await fetch(address);
  if (response.status === 404 || response.status === 410) return null;
  return bytesOf(response, address);
}

let context: ExportContext | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker | AheadOfPictures>) => {
  const { base } = data;
  context ??= { sourceOf: newExportSources((path) => fetchData(path, base)), tools: newTools(base) };
  // What fails here is asked for again, and told of, with the first picture.
  if ('isAhead' in data) Promise.all([context.sourceOf(null), context.tools.rasterize()]).catch(() => undefined);
  else void answer(data, context);
});
