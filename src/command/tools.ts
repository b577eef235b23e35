import type { Faces } from '../export/fonts/faces.ts';
import { newSubsetter, type Subsetter } from '../export/fonts/subset.ts';
import type { Rasterizer } from '../export/png.ts';
import { loadFaces, readSubsetterWasm } from './faces.ts';
import { newNativeRasterizer, type PictureMaker } from './resvg.ts';

/** What files are made with. */
export interface Tools {
  readonly faces: Faces;
  readonly subset: Subsetter;
  readonly rasterize: Rasterizer;
}

/** Readies the tools of the project in a folder; pictures are made by `make`, or else by the thread that asks for them. */
export async function loadTools(root: string, make?: PictureMaker): Promise<Tools> {
  const faces = await loadFaces(root);
  const subset = await newSubsetter(await readSubsetterWasm());
  return { faces, subset, rasterize: newNativeRasterizer(faces, subset, make) };
}
