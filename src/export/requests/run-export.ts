import type { Dataset } from '../../figures/dataset.ts';
import { panelPath } from '../../panels/embed/address.ts';
import type { Panel } from '../../panels/panel.ts';
import { noRefreshHere, tooFlat } from '../../words/export/export-words.ts';
import { noTemplateHere } from '../../words/export/template-words.ts';
import type { Bilingual, Lang } from '../../words/lang.ts';
import { formatArticle } from '../copy/article.ts';
import { formatFigure } from '../copy/figure.ts';
import { exportCsv } from '../csv.ts';
import { exportDocx } from '../docx/docx.ts';
import type {
  ExportRequest,
  ExportResult,
  KitRequest,
  PictureFormat,
  PictureLook,
  RefreshRequest,
  SlidesRequest,
  SlideTemplate,
} from '../export-request.ts';
import type { Faces } from '../fonts/faces.ts';
import type { Subsetter } from '../fonts/subset.ts';
import { exportJson } from '../json.ts';
import { exportBooklet } from '../pdf/booklet.ts';
import { exportPdf } from '../pdf/pdf.ts';
import { exportPng, type PngTools, type Rasterizer } from '../png.ts';
import type { DeckTemplate } from '../pptx/deck-template.ts';
import { exportPptx } from '../pptx/pptx.ts';
import type { KitPicture } from '../press-kit/kit-picture.ts';
import { exportPressKit } from '../press-kit/press-kit.ts';
import { makeProof, signsOf } from '../proof/proof.ts';
import { provenanceOf } from '../provenance.ts';
import { Refusal } from '../refusal.ts';
import type { Report } from '../report.ts';
import { readSize, type Size } from '../size.ts';
import { type Exported, exportSvg, type MaybeFaces, type PictureJob } from '../svg.ts';
import type { Watch } from '../watch.ts';
import { exportXlsx } from '../xlsx/xlsx.ts';
import type { ExportSource } from './export-source.ts';
import { requestFormat, requestName } from './request-name.ts';
import { requestedPanel, requestedPanels } from './requested-panels.ts';

/** What files are made with; each is fetched when the first request needs it. */
export interface ExportTools {
  /** Null where there are none: type is left to the reader's fonts, and a PDF cannot be made. */
  readonly faces: () => Promise<MaybeFaces>;
  readonly subset: () => Promise<Subsetter>;
  readonly rasterize: () => Promise<Rasterizer>;
  /** Pictures of a press kit under way at once; 1 if absent. More pay where the rasterizer has threads of its own. */
  readonly atOnce?: number;
  /** Refreshes decks; absent where there is no room for it, as in the one file. */
  readonly refresh?: () => Promise<DeckRefresher>;
  /** Opens templates for slides; absent where there is no room for it, as in the one file. */
  readonly template?: () => Promise<TemplateOpener>;
}

type TemplateOpener = (template: SlideTemplate, lang: Lang) => Promise<DeckTemplate>;

type DeckRefresher = (request: RefreshRequest, source: ExportSource, watch: Watch) => Promise<ExportResult>;

const MIME: Readonly<Record<string, string>> = {
  html: 'text/html',
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
  zip: 'application/zip',
};

/**
 * Makes a requested file: the one way to it, for the page and the command line. Rejects with a `Refusal` for a panel
 * whose data do not allow it or a size too flat for it, with the signal's reason once it is aborted, and with
 * `invalid …` for a panel, size or scale there is not, and for a PDF without fonts.
 */
export async function runExport(
  request: ExportRequest,
  source: ExportSource,
  tools: ExportTools,
  watch: Watch = {},
): Promise<ExportResult> {
  if (request.kind === 'refresh') return refresherOf(await tools.refresh?.())(request, source, watch);
  const name = requestName(request, source.dataset);
  const { bytes, warnings } = await make(request, source, tools, watch);
  const mime = MIME[requestFormat(request)] ?? 'application/octet-stream';
  return { name, mime, bytes: new Uint8Array(bytes), warnings };
}

const refresherOf = (refresher: DeckRefresher | undefined): DeckRefresher => {
  if (refresher === undefined) throw new Refusal(noRefreshHere());
  return refresher;
};

async function make(
  request: Exclude<ExportRequest, RefreshRequest>,
  source: ExportSource,
  tools: ExportTools,
  watch: Watch,
): Promise<Exported> {
  const { dataset, origin } = source;
  switch (request.kind) {
    case 'picture':
      return makePicture(request.format, request.look, source, tools);
    case 'figure':
    case 'article':
      return makeFigure(request, dataset);
    case 'slides':
      return makeSlides(request, source, tools, watch);
    case 'document': {
      const style = { isWhole: request.panels === null };
      return exportDocx(reportOf(request, source), style, await pngTools(tools), watch);
    }
    case 'table':
      return makeTable(request, source);
    case 'booklet':
      return exportBooklet(reportOf({ ...request, panels: null }, source), present(await tools.faces()), watch);
    case 'workbook': {
      const panels = requestedPanels(null, request.view, request.lang, dataset);
      return plain(await exportXlsx(panels, dataset, request.lang, origin));
    }
    case 'data':
      if (request.format === 'csv') return plain(await exportCsv(request.table, dataset, request.lang));
      return plain(await exportJson('report', dataset, request.lang, origin));
    case 'kit':
      return makeKit(request, source, tools, watch);
  }
}

const plain = (bytes: Uint8Array): Exported => ({ bytes, warnings: [] });

function sizeOf(text: string): Size {
  const size = readSize(text);
  if (size === null) throw new RangeError(`invalid size: ${text}`);
  return size;
}

const lastJobs = new WeakMap<ExportSource, { readonly key: string; readonly job: PictureJob }>();

/** A panel in its look. The last one is kept, so that a look wanted in several formats in turn is drawn once. */
async function jobOf(look: PictureLook, source: ExportSource, panelOf: () => Panel): Promise<PictureJob> {
  const { panel: id, view, lang, theme, size, background, titled, proof: address } = look;
  const key = JSON.stringify([id, view, lang, theme, size, background, titled, address]);
  const last = lastJobs.get(source);
  if (last?.key === key) return last.job;
  const panel = panelOf();
  const { widthPx, heightPx } = sizeOf(size);
  const { origin } = source;
  const shown = { panel: id, view: panel.mode, lang, signs: signsOf(origin.checksum) };
  const proof = address === undefined ? {} : { proof: await makeProof(shown, address) };
  const job: PictureJob = {
    panel,
    style: { widthPx, heightPx, theme, lang, titled, background, ...proof },
    provenance: provenanceOf(panel, source.dataset, lang, origin),
  };
  lastJobs.set(source, { key, job });
  return job;
}

async function makePicture(
  format: PictureFormat,
  look: PictureLook,
  source: ExportSource,
  tools: ExportTools,
  panelOf = () => requestedPanel(look.panel, look.view, look.lang, source.dataset),
): Promise<Exported> {
  const job = await jobOf(look, source, panelOf);
  try {
    return await drawJob(format, job, look, source, tools);
  } catch (error) {
    const isFlat = error instanceof RangeError && /^invalid size: \S+ is too flat/.test(error.message);
    throw isFlat ? new Refusal(tooFlat(look.size, look.panel)) : error;
  }
}

async function drawJob(
  format: PictureFormat,
  job: PictureJob,
  { scale, outlines }: PictureLook,
  { dataset, origin }: ExportSource,
  tools: ExportTools,
): Promise<Exported> {
  if (format === 'png') return exportPng(job, await pngTools(tools), { scale });
  const faces = await tools.faces();
  if (format === 'pdf') return exportPdf([job], dataset, origin.version, present(faces));
  return exportSvg(job, faces && { faces, subset: await tools.subset() }, { outlines });
}

function present(faces: MaybeFaces): Faces {
  if (faces === null) throw new RangeError('invalid format: a PDF needs fonts');
  return faces;
}

const pngTools = async (tools: ExportTools): Promise<PngTools> => ({
  faces: await tools.faces(),
  rasterize: await tools.rasterize(),
});

function makeFigure(
  { kind, look }: Extract<ExportRequest, { readonly kind: 'figure' | 'article' }>,
  dataset: Dataset,
): Exported {
  const panel = requestedPanel(look.panel, look.view, look.lang, dataset);
  const html = kind === 'figure' ? formatFigure(panel, look) : formatArticle(panel, look);
  return plain(new TextEncoder().encode(html));
}

function reportOf(
  { panels, view, lang }: Pick<SlidesRequest, 'panels' | 'view'> & { readonly lang: Lang },
  { dataset, origin, userData }: ExportSource,
): Report {
  return { dataset, panels: requestedPanels(panels, view, lang, dataset), lang, origin, userData: userData ?? null };
}

const openerOf = (opener: TemplateOpener | undefined): TemplateOpener => {
  if (opener === undefined) throw new Refusal(noTemplateHere());
  return opener;
};

async function makeSlides(
  request: SlidesRequest,
  source: ExportSource,
  tools: ExportTools,
  watch: Watch,
): Promise<Exported> {
  const { theme, size, panels } = request;
  const template = request.template ? await openerOf(await tools.template?.())(request.template, request.lang) : null;
  const style = { theme, size, whole: panels === null, template };
  return exportPptx(reportOf(request, source), style, watch);
}

async function makeTable(
  { format, panel: id, view, lang }: Extract<ExportRequest, { kind: 'table' }>,
  { dataset, origin }: ExportSource,
): Promise<Exported> {
  const panel = requestedPanel(id, view, lang, dataset);
  if (format === 'csv') return plain(await exportCsv(panel, dataset, lang));
  if (format === 'json') return plain(await exportJson(panel, dataset, lang, origin));
  return plain(await exportXlsx(panel, dataset, lang, origin));
}

async function makeKit(request: KitRequest, source: ExportSource, tools: ExportTools, watch: Watch): Promise<Exported> {
  const { dataset, origin, originals } = source;
  const { langs, themes, formats, scales, view, background, titled, outlines, proof: root } = request;
  const panels = request.panels ?? dataset.views.map(({ id }) => id);
  const set = { dataset, panels, langs, themes, formats, scales, mode: view, sizes: request.sizes.map(sizeOf) };
  const warnings = new Map<string, Bilingual>();
  const draw = async ({ panel, lang, theme, size, format, scale }: KitPicture): Promise<Uint8Array> => {
    const proof = root === undefined ? {} : { proof: root && root + panelPath(panel.id, lang) };
    const look = { panel: panel.id, view, lang, theme, size: size.name, scale, background, titled, outlines, ...proof };
    const made = await makePicture(format, look, source, tools, () => panel);
    for (const warning of made.warnings) warnings.set(warning.en, warning);
    return made.bytes;
  };
  const bytes = await exportPressKit({ ...set, originals, origin }, { draw, atOnce: tools.atOnce ?? 1 }, watch);
  return { bytes, warnings: [...warnings.values()] };
}
