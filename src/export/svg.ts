import type { Weight } from '../charts/option.ts';
import { drawPicture, FAMILY, type Picture, type PictureStyle, type Provenance } from '../draw/picture.ts';
import type { Panel } from '../panels/panel.ts';
import { missingGlyphs } from '../words/export/export-words.ts';
import type { Bilingual } from '../words/lang.ts';
import { base64 } from './base64.ts';
import { type Faces, faceOf, missingCharacters } from './fonts/faces.ts';
import { outlineTexts } from './fonts/outlines.ts';
import type { Subsetter } from './fonts/subset.ts';
import { textRuns, textsByWeight } from './fonts/text-runs.ts';

/** A panel in the look it is asked for, and what its file says about its origin. */
export interface PictureJob {
  readonly panel: Panel;
  readonly style: PictureStyle;
  readonly provenance: Provenance;
}

const drawn = new WeakMap<PictureJob, Picture>();

/** The picture of a job, drawn once for all the formats it is wanted in. */
export function pictureOf(job: PictureJob): Picture {
  const picture = drawn.get(job) ?? drawPicture(job.panel, job.style, job.provenance);
  drawn.set(job, picture);
  return picture;
}

/** A finished file, and what its holder has to know about it. */
export interface Exported {
  readonly bytes: Uint8Array;
  readonly warnings: readonly Bilingual[];
}

export interface SvgTools {
  readonly faces: Faces;
  readonly subset: Subsetter;
}

/** A page without fonts of its own leaves type to the reader's. */
export type MaybeFaces = Faces | null;

/** For programs that read no embedded font: the same type under the names systems have it by, then its like. */
const FAMILIES = [FAMILY, 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei']
  .map((name) => `'${name}'`)
  .concat('sans-serif')
  .join(', ');

/**
 * A panel as a self-contained SVG file: text stays text, with the characters it needs embedded as fonts; or, with
 * `outlines`, text is drawn as paths. The same input gives the same bytes in a page, a worker and Node. Without tools no
 * font is embedded; outlines then throw `invalid outlines`.
 */
export async function exportSvg(
  job: PictureJob,
  tools: SvgTools | null,
  options = { outlines: false },
): Promise<Exported> {
  const { svg } = pictureOf(job);
  if (tools === null) {
    if (options.outlines) throw new RangeError('invalid outlines: there is no font');
    return { bytes: new TextEncoder().encode(nameFamilies(svg)), warnings: [] };
  }
  const finished = options.outlines ? outlineTexts(svg, tools.faces) : embedFonts(svg, tools);
  return { bytes: new TextEncoder().encode(finished), warnings: pictureWarnings(svg, tools.faces) };
}

/** What a picture cannot show. */
export function pictureWarnings(svg: string, faces: MaybeFaces): Bilingual[] {
  if (faces === null) return [];
  const text = textRuns(svg)
    .map((run) => run.text)
    .join('');
  const missing = missingCharacters(text, faces);
  return missing.length === 0 ? [] : [missingGlyphs(missing)];
}

/** A picture that names its like beside its own font. */
export const nameFamilies = (svg: string): string =>
  svg.replace(`font-family="'${FAMILY}'"`, () => `font-family="${FAMILIES}" text-rendering="geometricPrecision"`);

/** A drawn picture with the characters of its texts put into its empty `<defs>` as fonts, one of each weight. */
export function embedFonts(svg: string, tools: SvgTools): string {
  const rules = [...textsByWeight(svg)].map(([weight, text]) =>
    fontFace(weight, tools.subset(faceOf(tools.faces, weight), text)),
  );
  return nameFamilies(svg).replace('<defs></defs>', () => `<defs><style>${rules.join('')}</style></defs>`);
}

function fontFace(weight: Weight, font: Uint8Array): string {
  const source = `url(data:font/ttf;base64,${base64(font)}) format('truetype')`;
  return `@font-face{font-family:'${FAMILY}';font-weight:${weight};src:${source}}`;
}
