import { addPngChunks, physicalChunk, textChunk } from './png-chunks.ts';
import { fitsPng } from './size.ts';
import { type Exported, type MaybeFaces, type PictureJob, pictureOf, pictureWarnings } from './svg.ts';

/** Turns an SVG whose text is set in the exports' faces into a PNG of the given width; its own height follows. */
export type Rasterizer = (svg: string, widthPx: number) => Promise<Uint8Array>;

export interface PngTools {
  readonly faces: MaybeFaces;
  readonly rasterize: Rasterizer;
}

/**
 * A panel as PNG: `scale` px for each px of the job's size (1 to 4; for exact pixels ask for that size at 1). Title,
 * description, source, licence and checksum stand in it, and what is shown, as the query of a page's address.
 * Throws `invalid scale` outside 1 to 4, and for more pixels than `fitsPng` allows.
 */
export async function exportPng(job: PictureJob, tools: PngTools, { scale } = { scale: 1 }): Promise<Exported> {
  const { widthPx, heightPx } = job.style;
  if (!(scale >= 1 && scale <= 4) || !fitsPng(job.style, scale))
    throw new RangeError(`invalid scale: ${scale} of ${widthPx}x${heightPx}`);
  const { svg } = pictureOf(job);
  const bare = await tools.rasterize(svg, Math.round(widthPx * scale));
  const chunks = [physicalChunk(96 * scale), ...textsOf(job).map(([keyword, text]) => textChunk(keyword, text))];
  return { bytes: addPngChunks(bare, chunks), warnings: pictureWarnings(svg, tools.faces) };
}

/** The keyword under which a PNG tells what it shows. */
const STATE = 'Shushuo';

function textsOf({ panel, style, provenance }: PictureJob): [keyword: string, text: string][] {
  const { dataset, source, licence, checksum, file, version } = provenance;
  const state = new URLSearchParams({ panel: panel.id, lang: style.lang, theme: style.theme });
  if (panel.mode !== null) state.set('view', panel.mode);
  return [
    ['Title', panel.headline],
    ['Description', panel.description],
    ['Source', `${dataset} · ${source}`],
    ['Copyright', licence],
    ['Software', `Shushuo ${version}`],
    ['Checksum', `${file} sha256:${checksum}`],
    [STATE, state.toString()],
  ];
}

/** The panel and look a PNG of ours shows, out of its texts; null for any other PNG. */
export function pictureState(texts: ReadonlyMap<string, string>): URLSearchParams | null {
  const state = new URLSearchParams(texts.get(STATE) ?? '');
  return state.has('panel') ? state : null;
}
