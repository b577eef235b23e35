import { loadTools } from '../src/command/tools.ts';
import { drawPicture, FAMILY, PAPER } from '../src/draw/picture.ts';
import { drawReportPicture } from '../src/draw/report-picture.ts';
import { type Origin, provenanceOf, reportProvenance } from '../src/export/provenance.ts';
import type { Size } from '../src/export/size.ts';
import { embedFonts } from '../src/export/svg.ts';
import type { Dataset, View } from '../src/figures/dataset.ts';
import { resolvePanel } from '../src/panels/resolve.ts';
import { SHARE_SIZE } from './discovery.ts';
import { readReport } from './picture-files.ts';

/** Where the pictures lie that the documents show. */
export const FOLDER = 'docs/pictures';

/** The report the documents tell of. */
const DESCRIPTOR = 'data/datapackage.json';
const LOOK = { theme: 'light', lang: 'en' } as const;

/** The panel of the slide, and those of the page below its head. */
const SLIDE = 'contracts';
const CARDS = ['growth-ranking', 'training'];
const EDGE = 72;
const GUTTER = 24;
const CARD = { widthPx: (SHARE_SIZE.widthPx - 2 * EDGE - GUTTER) / 2, heightPx: 396 };

type Pixels = Omit<Size, 'name'>;

/**
 * Draws the pictures the documents show, as SVG by file name: how the page begins, and a slide. The same sources give
 * the same bytes. Throws with all issues where the data are not flawless.
 */
export async function drawDocumentPictures(root: string): Promise<Readonly<Record<string, string>>> {
  const { dataset, origin } = await readReport(root, DESCRIPTOR);
  const tools = await loadTools(root);
  const slide = drawPanel(SLIDE, { widthPx: 1600, heightPx: 900 }, dataset, origin);
  return { 'page.svg': embedFonts(drawPage(dataset, origin), tools), 'slide.svg': embedFonts(slide, tools) };
}

function drawPanel(id: string, size: Pixels, dataset: Dataset, origin: Origin): string {
  const resolved = resolvePanel(viewOf(id, dataset), dataset, LOOK.lang, null);
  if (!resolved.ok) throw new Error(`invalid panel: ${id}: ${resolved.problem}`);
  const style = { ...LOOK, ...size, titled: true, background: 'paper' } as const;
  return drawPicture(resolved.panel, style, provenanceOf(resolved.panel, dataset, LOOK.lang, origin)).svg;
}

function viewOf(id: string, dataset: Dataset): View {
  const view = dataset.views.find((one) => one.id === id);
  if (view === undefined) throw new RangeError(`invalid panel: ${id}`);
  return view;
}

/** The report's own picture, and two panels side by side below it. */
function drawPage(dataset: Dataset, origin: Origin): string {
  const { widthPx, heightPx } = SHARE_SIZE;
  const head = drawReportPicture(dataset, LOOK, reportProvenance(dataset, LOOK.lang, origin));
  const cards = CARDS.map((id, index) =>
    placeAt(EDGE + index * (CARD.widthPx + GUTTER), heightPx, drawPanel(id, CARD, dataset, origin)),
  );
  const height = heightPx + CARD.heightPx + GUTTER;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${height}" viewBox="0 0 ${widthPx} ${height}" role="img" xml:lang="${LOOK.lang}" font-family="'${FAMILY}'">`,
    '<defs></defs>',
    `<rect width="${widthPx}" height="${height}" fill="${PAPER[LOOK.theme]}"/>`,
    placeAt(0, 0, head),
    ...cards,
    '</svg>\n',
  ].join('\n');
}

const placeAt = (x: number, y: number, svg: string): string => svg.replace('<svg ', `<svg x="${x}" y="${y}" `);
