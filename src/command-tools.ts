import { loadFaces, readSubsetterWasm } from './command-faces.ts';
import { newNativeRasterizer } from './command-resvg.ts';
import type { Faces } from './export/faces.ts';
import type { Rasterizer } from './export/png.ts';
import { newSubsetter, type Subsetter } from './export/subset.ts';

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
