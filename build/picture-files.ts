import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from '../src/command/data-folder.ts';
import { loadReport } from '../src/command/report-data.ts';
import { loadTools, type Tools } from '../src/command/tools.ts';
import type { Provenance } from '../src/draw/picture.ts';
import { drawReportPicture } from '../src/draw/report-picture.ts';
import { exportPng } from '../src/export/png.ts';
import { addPngChunks, physicalChunk, textChunk } from '../src/export/png-chunks.ts';
import { kitPictures } from '../src/export/press-kit/kit-picture.ts';
import { type Origin, provenanceOf } from '../src/export/provenance.ts';
import type { ExportSource } from '../src/export/requests/export-source.ts';
import { RATIOS } from '../src/export/size.ts';
import { exportSvg, type PictureJob, pictureOf } from '../src/export/svg.ts';
import type { Dataset } from '../src/figures/dataset.ts';
import { DESCRIPTOR } from '../src/figures/package/data-files.ts';
import { picturePath, sharePath } from '../src/panels/embed/address.ts';
import { LANGS, type Lang } from '../src/words/lang.ts';
import { SHARE_SIZE } from './discovery.ts';

/** A picture the built site holds. */
export interface PictureFile {
  /** Relative to the root of the site. */
  readonly name: string;
  /** All that goes into it but the program itself, as text: drawn, not yet packed. */
  readonly recipe: () => string;
  readonly make: (tools: Tools) => Promise<Uint8Array>;
}

/** Pictures to make, and what with. */
export interface PicturePlan {
  readonly files: readonly PictureFile[];
  readonly tools: Tools;
}

const THEMES = ['light', 'dark'] as const;
/** Of a slide: 1600 × 900. */
const SIZES = RATIOS.filter(({ name }) => name === '16:9');

/** The report of the project in a folder, or another one's beside it. Throws with all issues where its data are not flawless. */
export async function readReport(root: string, folder = dataFolder(root)): Promise<ExportSource> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const { source, issues } = await loadReport(join(folder, DESCRIPTOR), null, version);
  if (source === null || issues.length > 0)
    throw new Error(`invalid data:\n${issues.map(({ message }) => message.en).join('\n')}`);
  return source;
}

/** The pictures of the project in a folder. Throws as `readReport` and `planPictures` do. */
export async function readPlan(root: string): Promise<PicturePlan> {
  const { dataset, origin } = await readReport(root);
  return { files: planPictures(dataset, origin), tools: await loadTools(root) };
}

/**
 * The pictures of a built site: each panel in both languages and appearances as SVG and as PNG of 1600 × 900, and for
 * link previews each panel and the report itself in both languages. Throws `invalid panel` for one its data do not allow.
 */
export function planPictures(dataset: Dataset, origin: Origin): PictureFile[] {
  const panels = dataset.views.map(({ id }) => id);
  const set = { dataset, panels, langs: LANGS, themes: THEMES, sizes: SIZES, scales: [1], mode: null };
  const { pictures, refused } = kitPictures({ ...set, formats: ['png'] });
  if (refused[0] !== undefined) throw new Error(`invalid panel: ${refused[0].headline}: ${refused[0].problem}`);
  const files = pictures.flatMap(({ panel, lang, theme, size }): PictureFile[] => {
    const style = { ...size, theme, lang, titled: true, background: 'paper' } as const;
    const job: PictureJob = { panel, style, provenance: provenanceOf(panel, dataset, lang, origin) };
    const recipe = () => JSON.stringify([style, pictureOf(job).svg]);
    const shared = theme === 'light' ? [shareFile(job)] : [];
    return [
      {
        name: picturePath(panel.id, lang, theme, 'svg'),
        recipe,
        make: async (tools) => (await exportSvg(job, tools)).bytes,
      },
      {
        name: picturePath(panel.id, lang, theme, 'png'),
        recipe,
        make: async (tools) => (await exportPng(job, tools)).bytes,
      },
      ...shared,
    ];
  });
  return [...files, ...LANGS.map((lang) => reportFile(dataset, origin, lang))];
}

/** A panel for a link preview: without its notes, so that headline and chart can be read in a card of 500 px. */
function shareFile({ panel, style, provenance }: PictureJob): PictureFile {
  const job: PictureJob = { panel: { ...panel, notes: [] }, style: { ...style, ...SHARE_SIZE }, provenance };
  return {
    name: sharePath(panel.id, style.lang),
    recipe: () => JSON.stringify([job.style, pictureOf(job).svg]),
    make: async (tools) => (await exportPng(job, tools)).bytes,
  };
}

function reportFile(dataset: Dataset, { checksum, file, version }: Origin, lang: Lang): PictureFile {
  const { source, licence, title } = dataset;
  const provenance: Provenance = {
    dataset: title[lang],
    source: source.title[lang],
    licence: licence.url === null ? licence.name : `${licence.name} ${licence.url}`,
    panelId: 'report',
    checksum,
    file,
    version,
  };
  const draw = () => drawReportPicture(dataset, { theme: 'light', lang }, provenance);
  const chunks = [
    physicalChunk(96),
    textChunk('Title', source.title[lang]),
    textChunk('Source', title[lang]),
    textChunk('Copyright', provenance.licence),
    textChunk('Software', `Shushuo ${version}`),
    textChunk('Checksum', `${file} sha256:${checksum}`),
  ];
  return {
    name: sharePath('report', lang),
    recipe: draw,
    make: async ({ rasterize }) => addPngChunks(await rasterize(draw(), SHARE_SIZE.widthPx), chunks),
  };
}
