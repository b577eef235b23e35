import { loadFaces, readSubsetterWasm } from '../../src/command/faces.ts';
import { newNativeRasterizer } from '../../src/command/resvg.ts';
import { newSubsetter } from '../../src/export/fonts/subset.ts';
import { provenanceOf } from '../../src/export/provenance.ts';
import type { PictureJob } from '../../src/export/svg.ts';
import { openTemplate } from '../../src/export/template/open-template.ts';
import type { Mode } from '../../src/figures/dataset.ts';
import { resolvePanel } from '../../src/panels/resolve.ts';
import type { Lang } from '../../src/words/lang.ts';
import { report } from '../report.ts';

export const dataset = report();

const faces = await loadFaces('.');
const subset = await newSubsetter(await readSubsetterWasm());

/** What pictures are made with, as on the command line. */
export const tools = {
  faces,
  subset,
  rasterize: newNativeRasterizer(faces, subset),
};

/** The same as `runExport` takes them. */
export const exportTools = {
  faces: async () => tools.faces,
  subset: async () => tools.subset,
  rasterize: async () => tools.rasterize,
  template: async () => openTemplate,
};

export const ORIGIN = { file: 'figures.csv', checksum: 'ab'.repeat(32), version: '0.1.0' };

/** A job for a panel of the report, 1600 × 900 on light paper unless said otherwise. */
export function jobFor(
  id: string,
  lang: Lang,
  style: Partial<PictureJob['style']> = {},
  mode: Mode | null = null,
): PictureJob {
  const view = dataset.views.find((one) => one.id === id);
  if (view === undefined) throw new Error(`invalid panel: ${id}`);
  const resolved = resolvePanel(view, dataset, lang, mode);
  if (!resolved.ok) throw new Error(resolved.problem);
  const { panel } = resolved;
  return {
    panel,
    style: { widthPx: 1600, heightPx: 900, theme: 'light', lang, titled: true, background: 'paper', ...style },
    provenance: provenanceOf(panel, dataset, lang, ORIGIN),
  };
}
