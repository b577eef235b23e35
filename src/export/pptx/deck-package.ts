import { pause, type Watch } from '../watch.ts';
import { openZip } from '../zip.ts';
import { type DeckLook, mendPart } from './deck-mending.ts';

/** The two files of a chart. */
export interface ChartFiles {
  readonly part: string;
  readonly workbook: Uint8Array;
}

/**
 * Finishes what PptxGenJS wrote: our chart parts and workbooks in place of its own (in the order the charts were added),
 * Chinese fonts and language on all type, our theme, notes in paragraphs, and no trace of the clock or of chance.
 */
export async function finishDeck(
  written: Uint8Array,
  charts: readonly ChartFiles[],
  look: DeckLook,
  { signal }: Watch,
): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync } = await import('fflate');
  const files = Object.entries(unzipSync(written)).filter(([path]) => !path.endsWith('/'));
  const renumber = renumbering(files.map(([path]) => path));
  const paths = new Set(files.map(([path]) => renumber(path)));
  const zip = await openZip(look.date);
  for (const [index, [old, bytes]] of files.entries()) {
    if (index % 16 === 0) await pause(signal === undefined ? {} : { signal }, index, files.length);
    const path = renumber(old);
    const chart = charts[chartNumber(path) - 1];
    if (chart !== undefined && path.endsWith('.xlsx')) zip.add(path, chart.workbook);
    else if (!/\.(xml|rels)$/.test(path)) zip.add(path, bytes);
    else zip.add(path, strToU8(mendPart(path, chart?.part ?? renumber(strFromU8(bytes)), look, paths)));
  }
  return zip.close();
}

const CHART_FILE = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/;

/** Of the chart that a chart part or a workbook belongs to; 0 for any other file. */
const chartNumber = (path: string): number =>
  Number(CHART_FILE.exec(path)?.[2] ?? 0) * (path.endsWith('.rels') ? 0 : 1);

/** PptxGenJS numbers charts through all decks it ever wrote; here they count from 1. */
function renumbering(paths: readonly string[]): (text: string) => string {
  const order = paths
    .filter((path) => path.endsWith('.xml'))
    .map(chartNumber)
    .filter((number) => number > 0)
    .sort((a, b) => a - b);
  return (text) =>
    text.replace(new RegExp(CHART_FILE, 'g'), (whole, stem: string, number: string, end: string) => {
      const place = order.indexOf(Number(number));
      return place < 0 ? whole : `${stem}${place + 1}${end}`;
    });
}
