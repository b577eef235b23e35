import { unzipSync } from 'fflate';
import { decodeText } from '../decode/decode.ts';
import { hearXml } from './workbook-xml.ts';

/** A sheet as its tab names it, and its part of the package. */
interface SheetPart {
  readonly name: string;
  readonly path: string;
}

export interface WorkbookParts {
  /** As the tabs show them. */
  readonly sheets: readonly SheetPart[];
  /** Names of those that are hidden, however deeply. */
  readonly hidden: readonly string[];
  readonly is1904: boolean;
  /** Whether the file asks to be calculated when it is opened: results may be placeholders. */
  readonly isUncalculated: boolean;
  /** XML of the shared strings and of the styles; blank for none. */
  readonly strings: string;
  readonly styles: string;
}

interface Relation {
  /** Last word of its type: `worksheet`, `sharedStrings`, `styles`, `officeDocument`. */
  readonly type: string;
  readonly path: string;
}

/** Bytes that one packed byte can become at most, by the format. */
const MOST_FROM_ONE = 1032;

/** Bytes of a part when it is unpacked. Throws for a number that no packing has: the directory is damaged. */
function sizeOf({ size, originalSize }: { readonly size: number; readonly originalSize: number }): number {
  if (originalSize > size * MOST_FROM_ONE + MOST_FROM_ONE) throw new Error('invalid package: sizes');
  return originalSize;
}

export function largestPart(bytes: Uint8Array): number {
  let most = 0;
  unzipSync(bytes, {
    filter: (part) => {
      most = Math.max(most, sizeOf(part));
      return false;
    },
  });
  return most;
}

/** The parts of an .xlsb that are records. */
export const binaryParts = (bytes: Uint8Array): Uint8Array[] =>
  Object.values(unzipSync(bytes, { filter: ({ name, ...part }) => /\.bin$/i.test(name) && sizeOf(part) >= 0 }));

/** One part of the package as text; blank where it has none of this name. */
export function readPart(bytes: Uint8Array, path: string): string {
  const wanted = path.toLowerCase();
  const [file] = Object.values(
    unzipSync(bytes, {
      filter: ({ name, ...part }) =>
        name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase() === wanted && sizeOf(part) >= 0,
    }),
  );
  return file ? decodeText(file, file[0] === 0xff || file[0] === 0xfe ? undefined : 'utf-8').text : '';
}

/** Path of the part that is the workbook, as the package itself says; parts may have any name in any folder. */
export function workbookPath(bytes: Uint8Array): string {
  const relations = readRelations(bytes, '');
  return [...relations.values()].find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
}

/** Throws for a package without a sheet to be seen. */
export function readParts(bytes: Uint8Array, path: string): WorkbookParts {
  const relations = readRelations(bytes, path);
  const sheets: SheetPart[] = [];
  const hidden: string[] = [];
  let is1904 = false;
  let isUncalculated = false;
  hearXml(readPart(bytes, path), {
    open: (tag, attribute) => {
      if (tag === 'workbookPr') is1904 = isTrue(attribute('date1904'));
      if (tag === 'calcPr') isUncalculated = isTrue(attribute('fullCalcOnLoad'));
      if (tag !== 'sheet') return;
      const name = attribute('name') ?? '';
      const relation = relations.get(attribute('id') ?? '');
      if (relation === undefined || (relation.type !== '' && relation.type !== 'worksheet')) return;
      if (/hidden/i.test(attribute('state') ?? '')) hidden.push(name);
      else sheets.push({ name, path: relation.path });
    },
  });
  if (sheets.length === 0) throw new Error(path);
  const partOf = (type: string): string => {
    const found = [...relations.values()].find(
      (relation) => relation.type === type || relation.path.toLowerCase().endsWith(`/${type.toLowerCase()}.xml`),
    );
    return readPart(bytes, found?.path ?? pathFrom(path, `${type}.xml`));
  };
  return { sheets, hidden, is1904, isUncalculated, strings: partOf('sharedStrings'), styles: partOf('styles') };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The relations of a part, by their ids; of the package itself where the path is blank. */
function readRelations(bytes: Uint8Array, path: string): ReadonlyMap<string, Relation> {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
  const xml = readPart(bytes, `${folder}_rels/${file}.rels`);
  const relations = new Map<string, Relation>();
  if (xml === '') return relations;
  hearXml(xml, {
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const type = (attribute('Type') ?? '').split('/').at(-1) ?? '';
      relations.set(attribute('Id') ?? '', { type, path: pathFrom(path, attribute('Target') ?? '') });
    },
  });
  return relations;
}

/** Where a target leads that is said relative to the folder of a part, or to the package where it begins with `/`. */
function pathFrom(path: string, target: string): string {
  const steps: string[] = [];
  const all = target.startsWith('/') ? target : `${path.slice(0, path.lastIndexOf('/') + 1)}${target}`;
  for (const step of all.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return decoded(steps.join('/'));
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
