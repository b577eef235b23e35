import type { Tools } from '../src/command-tools.ts';
import type { Provenance } from '../src/draw/picture.ts';
import { drawReportPicture } from '../src/draw/report-picture.ts';
import { kitPictures } from '../src/export/kit-picture.ts';
import { exportPng } from '../src/export/png.ts';
import { addPngChunks, physicalChunk, textChunk } from '../src/export/png-chunks.ts';
import { type Origin, provenanceOf } from '../src/export/provenance.ts';
import { RATIOS } from '../src/export/size.ts';
import { exportSvg, type PictureJob, pictureOf } from '../src/export/svg.ts';
import type { Dataset } from '../src/figures/dataset.ts';
import { picturePath, sharePath } from '../src/panels/address.ts';
import type { Lang } from '../src/words/lang.ts';
import { SHARE_SIZE } from './discovery.ts';

/** A picture the built site holds. */
export interface PictureFile {
  /** Relative to the root of the site. */
  readonly name: string;
  /** All that goes into it but the program itself, as text: drawn, not yet packed. */
  readonly recipe: () => string;
  readonly make: (tools: Tools) => Promise<Uint8Array>;
}

export interface PicturePlan {
  readonly files: readonly PictureFile[];
  /** Panels that their data do not allow, each with the reason in words. */
  readonly refused: readonly string[];
}

const LANGS: readonly Lang[] = ['zh', 'en'];
const THEMES = ['light', 'dark'] as const;
/** Of a slide: 1600 × 900. */
const SIZES = RATIOS.filter(({ name }) => name === '16:9');

/**
 * The pictures of a built site: each panel in both languages and appearances as SVG and as PNG of 1600 × 900, and for
 * link previews each panel and the report itself in both languages.
 */
export function planPictures(dataset: Dataset, origin: Origin): PicturePlan {
  const panels = dataset.views.map(({ id }) => id);
  const set = { dataset, panels, langs: LANGS, themes: THEMES, sizes: SIZES, scales: [1], mode: null };
  const { pictures, refused } = kitPictures({ ...set, formats: ['png'] });
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
  const faults = refused.map(({ lang, headline, problem }) => `${headline} (${lang}): ${problem}`);
  return { files: [...files, ...LANGS.map((lang) => reportFile(dataset, origin, lang))], refused: faults };
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

function reportFile(dataset: Dataset, { checksum, version }: Origin, lang: Lang): PictureFile {
  const { source, licence, title } = dataset;
  const provenance: Provenance = {
    dataset: title[lang],
    source: source.title[lang],
    licence: licence.url === null ? licence.name : `${licence.name} ${licence.url}`,
    panelId: 'report',
    checksum,
    version,
  };
  const draw = () => drawReportPicture(dataset, { theme: 'light', lang }, provenance);
  const chunks = [
    physicalChunk(96),
    textChunk('Title', source.title[lang]),
    textChunk('Source', title[lang]),
    textChunk('Copyright', provenance.licence),
    textChunk('Software', `Shushuo ${version}`),
    textChunk('Checksum', `figures.csv sha256:${checksum}`),
  ];
  return {
    name: sharePath('report', lang),
    recipe: draw,
    make: async ({ rasterize }) => addPngChunks(await rasterize(draw(), SHARE_SIZE.widthPx), chunks),
  };
}
