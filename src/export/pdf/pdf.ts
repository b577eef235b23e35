import { drawPicture, type Picture } from '../../draw/picture.ts';
import type { Dataset } from '../../figures/dataset.ts';
import { documentTitle } from '../document-title.ts';
import type { Faces } from '../fonts/faces.ts';
import { type Exported, type PictureJob, pictureWarnings } from '../svg.ts';
import { readSvg, type SvgNode } from '../svg-nodes.ts';
import { bookmarkPlace, labelPages, newPdf, type PdfDocument } from './pdf-document.ts';
import { drawNode, type Pen } from './pdf-drawing.ts';

/** A CSS pixel in points. */
const PT_PER_PX = 0.75;

/**
 * Panels as a vector PDF, one a page at its picture's own size and style, the text selectable, the chart tagged with its
 * description. The document is titled after the only panel, or after the dataset. Throws `invalid pages` for none.
 */
export async function exportPdf(
  jobs: readonly PictureJob[],
  dataset: Dataset,
  version: string,
  faces: Faces,
): Promise<Exported> {
  const [first, ...others] = jobs;
  if (first === undefined) throw new RangeError('invalid pages: none');
  const { lang } = first.style;
  const title = others.length === 0 ? first.panel.headline : dataset.title[lang];
  const document = await newPdf({ ...documentTitle(dataset, lang, version), title }, faces);
  labelPages(document.pen, null);
  const drawn = jobs.map((job) => ({ job, picture: drawPicture(job.panel, job.style, job.provenance) }));
  for (const { job, picture } of drawn) addPage(document, job, picture);
  const warnings = pictureWarnings(drawn.map(({ picture }) => picture.svg).join(''), faces);
  return { bytes: await document.finish(), warnings };
}

function addPage({ pen, root }: PdfDocument, { panel, style }: PictureJob, { svg, frame }: Picture): void {
  const size: [number, number] = [style.widthPx * PT_PER_PX, style.heightPx * PT_PER_PX];
  pen.addPage({ size, margin: 0 });
  pen.outline.addItem(panel.headline, bookmarkPlace(pen, 0));
  const picture = readSvg(svg);
  const texts = picture.children.filter((node) => node.name === 'text');
  const said = (role: string) => texts.filter((_, index) => frame.lines[index]?.role === role);
  const charts = picture.children.filter((node) => node.name === 'svg');
  const page = pen.struct('Sect', { title: panel.headline });
  root.add(page);
  pen.save().scale(size[0] / frame.layoutWidth);
  pen.markContent('Artifact', { type: 'Layout' });
  for (const node of picture.children) if (node.name === 'rect') drawNode(pen, node);
  pen.endMarkedContent();
  const add = (tag: string, nodes: readonly SvgNode[], options: object = {}) => {
    if (nodes.length === 0) return;
    page.add(pen.struct(tag, options, () => drawAll(pen, nodes)));
  };
  add('H1', said('headline'));
  add('P', said('subtitle'));
  add('Figure', charts, { alt: panel.description, bbox: [0, 0, ...size], placement: 'Block' });
  add('P', said('note'));
  add('P', said('source'));
  page.end();
  pen.restore();
}

function drawAll(pen: Pen, nodes: readonly SvgNode[]): void {
  for (const node of nodes) drawNode(pen, node);
}
