import { posix } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { type Entry, textIn, unzip } from '../unzip.ts';

/** A file of PowerPoint as another program would open it. */
export interface ReadPptx {
  readonly bytes: Uint8Array;
  readonly entries: readonly Entry[];
  readonly paths: readonly string[];
  readonly text: (path: string) => string;
  /** Paths of the slides in order. */
  readonly slides: readonly string[];
  /** Parts a part refers to, resolved: `ppt/charts/chart1.xml`. */
  readonly targets: (path: string, type?: string) => string[];
}

export function readPptx(bytes: Uint8Array): ReadPptx {
  const entries = unzip(bytes);
  const paths = entries.map(({ path }) => path);
  const text = (path: string): string => textIn(entries, path);
  const slides = paths.filter((path) => /^ppt\/slides\/[^/]+$/.test(path)).sort(byNumber);
  const targets = (path: string, type = ''): string[] => {
    const relations = posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);
    return paths.includes(relations) ? targetsIn(text(relations), posix.dirname(path), type) : [];
  };
  return { bytes, entries, paths, text, slides, targets };
}

const numberIn = (path: string): number => Number(/(\d+)\.\w+$/.exec(path)?.[1] ?? 0);
const byNumber = (a: string, b: string): number => numberIn(a) - numberIn(b);

function targetsIn(xml: string, folder: string, type: string): string[] {
  return [...xml.matchAll(/<Relationship\b[^>]*\/>/g)].flatMap(([element]) => {
    const target = /Target="([^"]*)"/.exec(element)?.[1] ?? '';
    const kind = /Type="([^"]*)"/.exec(element)?.[1] ?? '';
    return kind.endsWith(type) ? [posix.join(target.startsWith('/') ? '' : folder, target.replace(/^\//, ''))] : [];
  });
}

/** Fonts and colours that a slide, layout or chart names itself and does not take from the theme. */
export function themeFaults({ paths, text }: ReadPptx): string[] {
  return paths
    .filter((path) => /^ppt\/(slides|slideLayouts|slideMasters|charts|notesSlides)\/[^/]+\.xml$/.test(path))
    .flatMap((path) =>
      [...text(path).matchAll(/<a:(?:latin|ea|cs) typeface="[^+][^"]*"\/>|<a:srgbClr[^>]*>/g)].map(
        ([found]) => `${path}: ${found}`,
      ),
    );
}

/** Frames of a slide that leave it, by name. */
export function framesOutside(xml: string, widthEmu: number, heightEmu: number): string[] {
  const frames = [
    ...xml.matchAll(
      /name="([^"]*)"(?:(?!name=")[\s\S])*?<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"/g,
    ),
  ];
  return frames
    .filter(([, , x, y, width, height]) => {
      const [left, top, wide, high] = [x, y, width, height].map(Number);
      if (left === undefined || top === undefined || wide === undefined || high === undefined) return true;
      return left < 0 || top < 0 || left + wide > widthEmu || top + high > heightEmu;
    })
    .map(([, name = '']) => name);
}

/** Everything named that stands on a slide, in its order, groups before what is in them. */
export const framesOf = (xml: string): { readonly name: string; readonly description: string }[] =>
  [...xml.matchAll(/<p:cNvPr id="\d+" name="([^"]*)"(?: descr="([^"]*)")?/g)].map(
    ([, name = '', description = '']) => ({
      name: unescapeXml(name),
      description: unescapeXml(description),
    }),
  );

/** All text of a part, run by run. */
export const runsOf = (xml: string): string[] =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, run = '']) => unescapeXml(run));

const unescapeXml = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
  );

/** A series of a chart as the chart part has it in store. */
export interface ReadSeries {
  readonly name: string;
  readonly nameAt: string;
  readonly categories: readonly string[];
  readonly values: readonly number[];
  readonly valuesAt: string;
  /** What stands at its points, blank where nothing does; and the cells it comes from. */
  readonly labels: readonly string[];
  readonly labelsAt: string;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => ['c:ser', 'c:pt', 'c:dLbl'].includes(name),
});

interface Cache {
  readonly 'c:pt'?: readonly { readonly 'c:v': string }[];
}

/** The parts of a chart part that are read here. */
interface ChartTree {
  readonly 'c:chartSpace': { readonly 'c:chart': { readonly 'c:plotArea': Readonly<Record<string, Plot>> } };
}

interface Numbers {
  readonly 'c:numRef': { readonly 'c:f': string; readonly 'c:numCache': Cache };
}

interface Plot {
  readonly 'c:ser'?: readonly {
    readonly 'c:tx': { readonly 'c:strRef': { readonly 'c:f': string; readonly 'c:strCache': Cache } };
    readonly 'c:cat'?: { readonly 'c:strRef': { readonly 'c:strCache': Cache } };
    readonly 'c:val'?: Numbers;
    readonly 'c:xVal'?: Numbers;
    readonly 'c:yVal'?: Numbers;
    readonly 'c:extLst'?: {
      readonly 'c:ext': {
        readonly 'c15:datalabelsRange': {
          readonly 'c15:f': string;
          readonly 'c15:dlblRangeCache': {
            readonly 'c:pt'?: readonly { readonly '@_idx': string; readonly 'c:v': string }[];
          };
        };
      };
    };
  }[];
}

/** The series of a chart part, read by a parser of XML; the values of a scatter run across unless they are said to run up. */
export function readSeries(xml: string, isUpright = false): ReadSeries[] {
  const tree: ChartTree = parser.parse(xml);
  const plots = Object.entries(tree['c:chartSpace']['c:chart']['c:plotArea']);
  const series = plots.flatMap(([name, plot]) => (name.endsWith('Chart') ? (plot['c:ser'] ?? []) : []));
  const points = (cache: Cache | undefined): string[] => (cache?.['c:pt'] ?? []).map((point) => point['c:v']);
  return series.map((one) => {
    const numbers = (one['c:val'] ?? (isUpright ? one['c:yVal'] : one['c:xVal']))?.['c:numRef'];
    const range = one['c:extLst']?.['c:ext']['c15:datalabelsRange'];
    const labels = range?.['c15:dlblRangeCache']['c:pt'] ?? [];
    return {
      name: points(one['c:tx']['c:strRef']['c:strCache'])[0] ?? '',
      nameAt: one['c:tx']['c:strRef']['c:f'],
      categories: points(one['c:cat']?.['c:strRef']['c:strCache']),
      values: points(numbers?.['c:numCache']).map(Number),
      valuesAt: numbers?.['c:f'] ?? '',
      labels: labels.map((label) => label['c:v']),
      labelsAt: range?.['c15:f'] ?? '',
    };
  });
}
