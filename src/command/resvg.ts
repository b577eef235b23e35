import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg, type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import { type Faces, faceOf } from '../export/fonts/faces.ts';
import type { Subsetter } from '../export/fonts/subset.ts';
import { textsByWeight } from '../export/fonts/text-runs.ts';
import type { Rasterizer } from '../export/png.ts';
import { packPng } from '../export/png-palette.ts';
import { newTemporaryFolder } from './temporary-folder.ts';

/** A picture to be rendered, and the fonts it is set in, cut to what it writes; plain data, so that a thread can have it. */
export interface PictureOrder {
  readonly svg: string;
  readonly widthPx: number;
  readonly fonts: readonly Uint8Array[];
}

/** Makes the PNG of an order. */
export type PictureMaker = (order: PictureOrder) => Promise<Uint8Array>;

/**
 * The rasterizer of the command line: resvg as a native library, byte for byte the same as the page's. It is handed the
 * characters of the picture and no more, as it takes fonts from files alone and reads the whole file anew for each word
 * it sets: of 2.3 MB, five hundred times a picture.
 */
export function newNativeRasterizer(
  faces: Faces,
  subset: Subsetter,
  make: PictureMaker = newPictureMaker(),
): Rasterizer {
  return (svg, widthPx) => {
    const texts = [...textsByWeight(svg)];
    const fonts = texts.map(([weight, text]) => subset(faceOf(faces, weight), text, { named: true }));
    return make({ svg, widthPx, fonts });
  };
}

/**
 * Renders beside the thread that asks, one picture after another, as each takes 50 MB, of which the garbage collector
 * sees half.
 */
function newPictureMaker(): PictureMaker {
  let folder: string | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return async ({ svg, ...look }) => {
    folder ??= newTemporaryFolder();
    const place = folder;
    const rendered = last.then(() => renderAsync(svg, optionsOf(look, place)));
    // One that cannot be drawn does not hold up those behind it.
    last = rendered.catch(() => {});
    return packPng(await rendered);
  };
}

/** Makes the PNG of an order at once; its fonts are laid into a folder for it, where those of the last one may lie. */
export function makePicture({ svg, ...look }: PictureOrder, folder: string): Uint8Array {
  return packPng(new Resvg(svg, optionsOf(look, folder)).render());
}

function optionsOf({ widthPx, fonts }: Omit<PictureOrder, 'svg'>, folder: string): ResvgRenderOptions {
  const fontFiles = fonts.map((font, at) => {
    const path = join(folder, `${at}.ttf`);
    writeFileSync(path, font);
    return path;
  });
  return { font: { fontFiles, loadSystemFonts: false }, fitTo: { mode: 'width', value: widthPx } };
}
