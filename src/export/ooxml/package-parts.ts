import { escapeMarkup } from '../../panels/embed/markup.ts';
import { XML } from '../native/drawing-xml.ts';
import { pause } from '../watch.ts';
import { openZip } from '../zip.ts';

/** A file of the package, and what it refers to. */
export interface Part {
  readonly path: string;
  /** Null where the extension says it. */
  readonly type: string | null;
  readonly bytes: string | Uint8Array;
  readonly relations: readonly Relation[];
}

export interface Relation {
  /** The last word of its type. */
  readonly type: string;
  /** As the part refers to it. */
  readonly target: string;
  /** Whether it is an address and no part of the file. */
  readonly isOutside?: boolean;
}

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const TYPE = 'application/vnd.openxmlformats-officedocument';

/** The two files of a chart. */
export interface ChartFiles {
  readonly part: string;
  readonly workbook: Uint8Array;
}

/** Types of what is no XML. */
const BY_ENDING: Readonly<Record<string, string>> = {
  xlsx: `${TYPE}.spreadsheetml.sheet`,
  png: 'image/png',
  svg: 'image/svg+xml',
};

/** The file that the parts make, `main` first among what it leads to; the same parts give the same bytes. `date`: see `openZip`. */
export async function writePackage(
  parts: readonly Part[],
  main: string,
  date: string,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const heads: [string, Uint8Array][] = [
    ['[Content_Types].xml', encoder.encode(contentTypes(parts))],
    ['_rels/.rels', encoder.encode(packageRelations(main))],
  ];
  return packFiles(new Map([...heads, ...filesOf(parts)]), date, signal);
}

/** The file that holds all of `files`, by path, in their order. `date`: see `openZip`. */
export async function packFiles(
  files: ReadonlyMap<string, Uint8Array>,
  date: string,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = await openZip(date);
  for (const [index, [path, bytes]] of [...files].entries()) {
    if (index % 16 === 0) await pause(signal === undefined ? {} : { signal }, index, files.size);
    zip.add(path, bytes);
  }
  return zip.close();
}

/** Parts with their relationships, by path. */
export function filesOf(parts: readonly Part[]): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map(
    parts.flatMap(({ path, bytes, relations }): [string, Uint8Array][] => [
      [path, typeof bytes === 'string' ? encoder.encode(bytes) : bytes],
      ...(relations.length === 0
        ? []
        : [
            [path.replace(/([^/]*)$/, '_rels/$1.rels'), encoder.encode(relationsXml(relations))] satisfies [
              string,
              Uint8Array,
            ],
          ]),
    ]),
  );
}

function contentTypes(parts: readonly Part[]): string {
  const defaults: [string, string][] = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...Object.entries(BY_ENDING).filter(([ending]) => parts.some(({ path }) => path.endsWith(`.${ending}`))),
  ];
  return [
    `${XML}<Types xmlns="${PACKAGE}/content-types">`,
    ...defaults.map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`),
    ...parts.map(({ path, type }) => (type === null ? '' : `<Override PartName="/${path}" ContentType="${type}"/>`)),
    '</Types>',
  ].join('');
}

const relationXml = (id: string, type: string, target: string, isOutside = false): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${escapeMarkup(target)}"${isOutside ? ' TargetMode="External"' : ''}/>`;

/** Ids are `rId1` and on, in order. */
const relationsXml = (relations: readonly Relation[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.map(({ type, target, isOutside }, index) => relationXml(`rId${index + 1}`, `${OFFICE}/${type}`, target, isOutside)).join('')}</Relationships>`;

/** Leads to the main part, `ppt/presentation.xml` or its like, and to the properties. */
const packageRelations = (main: string): string =>
  [
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">`,
    relationXml('rId1', `${OFFICE}/officeDocument`, main),
    relationXml('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relationXml('rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'),
    relationXml('rId4', `${OFFICE}/custom-properties`, 'docProps/custom.xml'),
    '</Relationships>',
  ].join('');

/** The parts of the chart of a number, in the folder of the main part: `ppt`. */
export function chartParts(folder: string, number: number, { part, workbook }: ChartFiles): Part[] {
  const embedded = `embeddings/workbook${number}.xlsx`;
  return [
    {
      path: `${folder}/charts/chart${number}.xml`,
      type: `${TYPE}.drawingml.chart+xml`,
      bytes: part,
      relations: [{ type: 'package', target: `../${embedded}` }],
    },
    { path: `${folder}/${embedded}`, type: null, bytes: workbook, relations: [] },
  ];
}
