import type { Faces } from './fonts/faces.ts';
import type { Rasterizer } from './png.ts';
import { packPng } from './png-palette.ts';
import { startWasm } from './start-wasm.ts';

type Resvg = typeof import('@resvg/resvg-wasm');

let started: Promise<Resvg> | undefined;

/** resvg can be given its WebAssembly only once in a page or worker; what failed is tried anew. */
function startResvg(wasm: BufferSource): Promise<Resvg> {
  started ??= startWasm(async () => {
    const resvg = await import('@resvg/resvg-wasm');
    await resvg.initWasm(wasm);
    return resvg;
  }).catch((reason: unknown) => {
    started = undefined;
    throw reason;
  });
  return started;
}

/**
 * Makes a rasterizer of resvg that runs in a page, a worker and Node. `wasm` holds the bytes of
 * `@resvg/resvg-wasm/index_bg.wasm`, which the caller reads or fetches in its own way: 2.5 MB, so on demand. A picture
 * takes some tenths of a second without a pause: in a page, let a worker do it.
 */
export async function newRasterizer(wasm: BufferSource, faces: Faces): Promise<Rasterizer> {
  const { Resvg } = await startResvg(wasm);
  const font = { fontBuffers: [faces.regular, faces.bold] };
  return async (svg, widthPx) => {
    const picture = new Resvg(svg, { font, fitTo: { mode: 'width', value: widthPx } });
    const image = picture.render();
    const png = packPng(image);
    image.free();
    picture.free();
    return png;
  };
}
