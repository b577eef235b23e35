import type { Dataset, Mode } from '../../figures/dataset.ts';
import type { Panel } from '../../panels/panel.ts';
import { resolvePanel } from '../../panels/resolve.ts';
import type { Lang } from '../../words/lang.ts';
import { exportCsv } from '../csv.ts';
import type { ExportResult, FigureLook, Order, PictureLook } from '../export-request.ts';
import { formatFigure } from '../figure.ts';
import type { Faces } from '../fonts/faces.ts';
import type { Subsetter } from '../fonts/subset.ts';
import { exportJson } from '../json.ts';
import { fileName, pictureName } from '../names.ts';
import { exportBooklet } from '../pdf/booklet.ts';
import { exportPdf } from '../pdf/pdf.ts';
import { exportPng, type PngTools, type Rasterizer } from '../png.ts';
import { exportPptx } from '../pptx/pptx.ts';
import { exportPressKit } from '../press-kit/press-kit.ts';
import { type Origin, provenanceOf } from '../provenance.ts';
import { readSize, type Size } from '../size.ts';
import { type Exported, exportSvg, type MaybeFaces, type PictureJob } from '../svg.ts';
import type { Watch } from '../watch.ts';
import { exportXlsx } from '../xlsx/xlsx.ts';

/** The data files are made from. */
export interface ExportSource {
  readonly dataset: Dataset;
  readonly origin: Origin;
  /** The data as they came, by path. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
}

/** What pictures are made with; each is fetched when the first order needs it. */
export interface Tools {
  /** Null where there are none: type is left to the reader's fonts, and a PDF cannot be made. */
  readonly faces: () => Promise<MaybeFaces>;
  readonly subset: () => Promise<Subsetter>;
  readonly rasterize: () => Promise<Rasterizer>;
}

const MIME: Readonly<Record<string, string>> = {
  html: 'text/html',
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
  zip: 'application/zip',
};

/**
 * Makes the file of an order. Rejects with the reason in words for a panel whose data do not allow it, with the
 * signal's reason once it is aborted, and with `invalid …` for a panel or size there is not.
 */
export async function fulfil(
  order: Order,
  stock: ExportSource,
  tools: Tools,
  watch: Watch = {},
): Promise<ExportResult> {
  const { name, format, made } = await make(order, stock, tools, watch);
  const bytes = new Uint8Array(made.bytes);
  return { name, mime: MIME[format] ?? 'application/octet-stream', bytes, warnings: made.warnings };
}

interface Made {
  readonly name: string;
  readonly format: string;
  readonly made: Exported;
}

async function make(order: Order, stock: ExportSource, tools: Tools, watch: Watch): Promise<Made> {
  switch (order.kind) {
    case 'picture':
      return makePicture(order.format, order.look, stock, tools);
    case 'figure':
      return makeFigure(order.look, stock);
    case 'slide':
      return makeSlide(order.look, stock, tools);
    case 'table':
      return makeTable(order, stock);
    case 'deck':
      return makeDeck(order, stock, tools, watch);
    case 'booklet':
      return makeBooklet(order.lang, stock, tools, watch);
    case 'data':
      return makeData(order, stock);
    case 'kit':
      return makeKit(order, stock, tools, watch);
  }
}

function panelOf(id: string, view: Mode | null, lang: Lang, { dataset }: ExportSource): Panel {
  const found = dataset.views.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`invalid panel: ${id}`);
  const resolved = resolvePanel(found, dataset, lang, view);
  if (!resolved.ok) throw new Error(resolved.problem);
  return resolved.panel;
}

/** All panels that the data allow. */
function panelsOf(lang: Lang, { dataset }: ExportSource): Panel[] {
  return dataset.views.flatMap((view) => {
    const resolved = resolvePanel(view, dataset, lang, null);
    return resolved.ok ? [resolved.panel] : [];
  });
}

function sizeOf(text: string): Size {
  const size = readSize(text);
  if (size === null) throw new RangeError(`invalid size: ${text}`);
  return size;
}

/** A panel in its look; the name tells the view only where it is not the panel's own. */
function jobOf(look: PictureLook, stock: ExportSource): { job: PictureJob; view: Mode | null } {
  const { lang, theme, background, titled } = look;
  const panel = panelOf(look.panel, look.view, lang, stock);
  const own = panelOf(look.panel, null, lang, stock).mode;
  const { widthPx, heightPx } = sizeOf(look.size);
  const provenance = provenanceOf(panel, stock.dataset, lang, stock.origin);
  const job = { panel, style: { widthPx, heightPx, theme, lang, titled, background }, provenance };
  return { job, view: panel.mode === own ? null : panel.mode };
}

async function makePicture(
  format: 'svg' | 'png' | 'pdf',
  look: PictureLook,
  stock: ExportSource,
  tools: Tools,
): Promise<Made> {
  const { job, view } = jobOf(look, stock);
  const { lang, theme, size, panel } = look;
  const scale = format === 'png' ? look.scale : undefined;
  const name = pictureName({ dataset: stock.dataset.name, panel, view, lang, theme, size, scale, format });
  return { name, format, made: await drawJob(format, job, look, stock, tools) };
}

async function drawJob(
  format: 'svg' | 'png' | 'pdf',
  job: PictureJob,
  { scale, outlines }: Pick<PictureLook, 'scale' | 'outlines'>,
  { dataset, origin }: ExportSource,
  tools: Tools,
): Promise<Exported> {
  const faces = await tools.faces();
  if (format === 'pdf') return exportPdf([job], dataset, origin.version, present(faces));
  if (format === 'png') return exportPng(job, await pngTools(tools), { scale });
  return exportSvg(job, faces && { faces, subset: await tools.subset() }, { outlines });
}

function makeFigure(look: FigureLook, stock: ExportSource): Made {
  const { lang, theme, panel, view } = look;
  const code = formatFigure(panelOf(panel, view, lang, stock), look);
  const name = fileName({ dataset: stock.dataset.name, part: panel, view, lang, theme, format: 'html' });
  return { name, format: 'html', made: plain(new TextEncoder().encode(code)) };
}

function present(faces: MaybeFaces): Faces {
  if (faces === null) throw new RangeError('invalid format: a PDF needs fonts');
  return faces;
}

const pngTools = async (tools: Tools): Promise<PngTools> => ({
  faces: await tools.faces(),
  rasterize: await tools.rasterize(),
});

async function makeSlide(look: PictureLook, stock: ExportSource, tools: Tools): Promise<Made> {
  const { job, view } = jobOf(look, stock);
  const { lang, theme } = look;
  const size = look.size === '4:3' ? '4:3' : '16:9';
  const name = fileName({ dataset: stock.dataset.name, part: look.panel, view, lang, theme, size, format: 'pptx' });
  const report = { dataset: stock.dataset, panels: [job.panel], lang, origin: stock.origin };
  return {
    name,
    format: 'pptx',
    made: await exportPptx(report, { theme, size, whole: false }, await pngTools(tools)),
  };
}

async function makeDeck(
  { lang, theme, size }: Extract<Order, { kind: 'deck' }>,
  stock: ExportSource,
  tools: Tools,
  watch: Watch,
): Promise<Made> {
  const name = fileName({ dataset: stock.dataset.name, part: 'report', lang, theme, size, format: 'pptx' });
  const report = { dataset: stock.dataset, panels: panelsOf(lang, stock), lang, origin: stock.origin };
  const style = { theme, size, whole: true };
  return { name, format: 'pptx', made: await exportPptx(report, style, await pngTools(tools), watch) };
}

async function makeBooklet(lang: Lang, stock: ExportSource, tools: Tools, watch: Watch): Promise<Made> {
  const name = fileName({ dataset: stock.dataset.name, part: 'report', lang, format: 'pdf' });
  const report = { dataset: stock.dataset, panels: panelsOf(lang, stock), lang, origin: stock.origin };
  return { name, format: 'pdf', made: await exportBooklet(report, present(await tools.faces()), watch) };
}

const plain = (bytes: Uint8Array): Exported => ({ bytes, warnings: [] });

async function makeTable(
  order: Extract<Order, { kind: 'table' }>,
  { dataset, origin, ...rest }: ExportSource,
): Promise<Made> {
  const { format, lang } = order;
  const panel = panelOf(order.panel, order.view, lang, { dataset, origin, ...rest });
  const name = fileName({ dataset: dataset.name, part: order.panel, lang, format });
  if (format === 'csv') return { name, format, made: plain(await exportCsv(panel, dataset, lang)) };
  if (format === 'json') return { name, format, made: plain(await exportJson(panel, dataset, lang, origin)) };
  return { name, format, made: plain(await exportXlsx(panel, dataset, lang, origin)) };
}

async function makeData({ format, lang }: Extract<Order, { kind: 'data' }>, stock: ExportSource): Promise<Made> {
  const { dataset, origin } = stock;
  const name = fileName({ dataset: dataset.name, part: format === 'csv' ? 'figures' : 'report', lang, format });
  if (format === 'csv') return { name, format, made: plain(await exportCsv('figures', dataset, lang)) };
  if (format === 'json') return { name, format, made: plain(await exportJson('report', dataset, lang, origin)) };
  return { name, format, made: plain(await exportXlsx(panelsOf(lang, stock), dataset, lang, origin)) };
}

async function makeKit(
  order: Extract<Order, { kind: 'kit' }>,
  stock: ExportSource,
  tools: Tools,
  watch: Watch,
): Promise<Made> {
  const { dataset, origin, originals } = stock;
  const { langs, themes, formats, scale } = order;
  const set = { dataset, langs, themes, formats, mode: null, scales: [scale], sizes: order.sizes.map(sizeOf) };
  const panels = dataset.views.map(({ id }) => id);
  const bytes = await exportPressKit(
    { ...set, panels, originals, origin },
    async ({ panel, lang, theme, size: { widthPx, heightPx }, format, scale: own }) => {
      const style = { widthPx, heightPx, theme, lang, titled: true, background: 'paper' } as const;
      const job = { panel, style, provenance: provenanceOf(panel, dataset, lang, origin) };
      return (await drawJob(format, job, { scale: own, outlines: false }, stock, tools)).bytes;
    },
    watch,
  );
  return {
    name: fileName({ dataset: dataset.name, part: 'press-kit', format: 'zip' }),
    format: 'zip',
    made: plain(bytes),
  };
}
