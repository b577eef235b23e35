import type { Faces } from '../export/fonts/faces.ts';
import { newSubsetter, type Subsetter } from '../export/fonts/subset.ts';
import type { Rasterizer } from '../export/png.ts';
import { loadFaces, readSubsetterWasm } from './faces.ts';
import { newNativeRasterizer } from './resvg.ts';

/** What files are made with. */
export interface Tools {
  readonly faces: Faces;
  readonly subset: Subsetter;
  readonly rasterize: Rasterizer;
}

/** Readies the tools of the project in a folder. */
export async function loadTools(root: string): Promise<Tools> {
  const cut = await loadFaces(root);
  const subset = await newSubsetter(await readSubsetterWasm());
  return { faces: cut.faces, subset, rasterize: newNativeRasterizer(cut) };
}
