import { chartFaults } from './chart-faults.ts';
import { orderFaults } from './element-order.ts';
import { doubled, elements, type OfficePackage, openPackage, values, xmlPaths } from './package.ts';
import { presentationFaults } from './presentation-faults.ts';
import { wordFaults } from './word-faults.ts';

type Check = (file: OfficePackage) => string[];

/** What the standard asks of every package, whatever is in it; a line each. */
const CHECKS: readonly Check[] = [
  ({ paths }) => doubled(paths).map((path) => `${path} is there twice`),
  contentTypeFaults,
  relationFaults,
  referenceFaults,
  strayParts,
  idFaults,
  (file) => xmlPaths(file).flatMap((path) => file.inside(path, (root) => orderFaults(root)).map(at(path))),
  presentationFaults,
  wordFaults,
  chartFaults,
];

const at =
  (path: string) =>
  (fault: string): string =>
    `${path}: ${fault}`;

/**
 * What is wrong with a file of Office or with a workbook inside it. `partFaults` is asked about every part of XML as well.
 */
export function packageFaults(bytes: Uint8Array, partFaults: (xml: string) => readonly string[] = () => []): string[] {
  const file = openPackage(bytes);
  const unread = xmlPaths(file).flatMap((path) => malformation(file, path));
  if (unread.length > 0) return unread;
  const inside = file.entries
    .filter(({ path }) => path.endsWith('.xlsx'))
    .flatMap(({ path, bytes: inner }) => packageFaults(inner, partFaults).map(at(path)));
  const own = xmlPaths(file).filter((path) => !isOwnData(path));
  const parts = own.flatMap((path) => partFaults(file.text(path)).map(at(path)));
  return [...CHECKS.flatMap((check) => check(file)), ...parts, ...inside];
}

function malformation(file: OfficePackage, path: string): string[] {
  try {
    return file.inside(path, () => []);
  } catch (error) {
    return [`${path}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Custom XML is of no standard's making, and no program has a type for it. */
const isOwnData = (path: string): boolean => /^customXml\/item\d+\.xml$/.test(path);

const extensionOf = (path: string): string => path.split('.').at(-1)?.toLowerCase() ?? '';

/** Every part has a type, and no type is there for nothing. */
function contentTypeFaults({ paths, parts, inside }: OfficePackage): string[] {
  return inside('[Content_Types].xml', (root) => {
    const overrides = values(root, 'ct:Override/@PartName').map((name) => name.slice(1));
    const defaults = values(root, 'ct:Default/@Extension').map((name) => name.toLowerCase());
    const own = parts.filter((path) => overrides.includes(path));
    const others = paths.filter((path) => path !== '[Content_Types].xml' && !own.includes(path));
    return [
      ...doubled([...overrides, ...defaults]).map((name) => `${name} has two types`),
      ...overrides.filter((path) => !parts.includes(path)).map((path) => `${path} has a type and is not there`),
      ...others.filter((path) => !defaults.includes(extensionOf(path))).map((path) => `${path} has no type`),
      ...others
        .filter((path) => path.endsWith('.xml') && !isOwnData(path))
        .map((path) => `${path} has the type of any XML`),
      ...defaults
        .filter((name) => name !== 'xml' && !others.some((path) => extensionOf(path) === name))
        .map((name) => `no part ends in .${name}, which has a type`),
    ];
  });
}

/** Every relationship has its own id and leads to a part that is there. */
function relationFaults({ paths, parts, relations }: OfficePackage): string[] {
  const owners = ['', ...parts];
  const lists = paths.filter((path) => path.endsWith('.rels'));
  const orphans = lists.filter((path) => !owners.includes(path.replace(/_rels\/([^/]*)\.rels$/, '$1')));
  return [
    ...orphans.map((path) => `${path}: relationships of a part that is not there`),
    ...owners.flatMap((owner) =>
      [
        ...doubled(relations(owner).map(({ id }) => id)).map((id) => `two relationships ${id}`),
        ...relations(owner)
          .filter(({ target }) => target !== null && !parts.includes(target))
          .map(({ id, target }) => `${id} leads to ${target}, which is not there`),
      ].map(at(owner)),
    ),
  ];
}

/** Every `r:id`, `r:embed` or `r:link` names a relationship of its part. */
function referenceFaults({ parts, relations, inside }: OfficePackage): string[] {
  return parts
    .filter((path) => path.endsWith('.xml'))
    .flatMap((path) => {
      const ids = relations(path).map(({ id }) => id);
      const asked = inside(path, (root) => values(root, '//@r:*')).filter((id) => id !== '');
      return asked.filter((id) => !ids.includes(id)).map((id) => `${path}: no relationship ${id}`);
    });
}

/** Parts that nothing leads to: Office keeps none, and some programs refuse them. */
function strayParts({ parts, relations }: OfficePackage): string[] {
  const reached = new Set<string>();
  const enter = (owner: string): void => {
    for (const { target } of relations(owner)) {
      if (target === null || reached.has(target)) continue;
      reached.add(target);
      enter(target);
    }
  };
  enter('');
  return parts.filter((path) => !reached.has(path)).map((path) => `nothing leads to ${path}`);
}

/** Attributes that tell things apart within one part, as XPath. */
const IDS: readonly string[] = [
  '//p:cNvPr/@id',
  '//p:sldId/@id',
  '//p:sldMasterId/@id | //p:sldLayoutId/@id',
  '//p14:section/@id',
  '//p14:sldId/@id',
  '//c:catAx/c:axId/@val | //c:valAx/c:axId/@val | //c:dateAx/c:axId/@val | //c:serAx/c:axId/@val',
  '//c:ser/c:idx/@val',
  '//c:ser/c:order/@val',
  '//wp:docPr/@id',
  '//w:bookmarkStart/@w:id',
  '//w:bookmarkStart/@w:name',
  '//w:style/@w:styleId',
  '//w:style/w:name/@w:val',
  '//x:sheet/@sheetId',
  '//x:sheet/@name',
  '//x:sheet/@r:id',
  '//x:row/@r',
  '//x:c/@r',
  '//x:numFmt/@numFmtId',
];

function idFaults(file: OfficePackage): string[] {
  const faultsIn = (path: string): string[] =>
    file.inside(path, (root) => [
      ...IDS.flatMap((ids) => doubled(values(root, ids)).map((id) => `${id} twice as ${ids}`)),
      ...elements(root, '//c:ser').flatMap((series) => doubled(values(series, 'c:dPt/c:idx/@val'))),
      ...axisFaults(
        values(root, '//c:plotArea/*[c:ser]/c:axId/@val | //c:crossAx/@val'),
        values(root, '//c:plotArea/*[c:scaling]/c:axId/@val'),
      ),
    ]);
  return file.parts.filter((path) => path.endsWith('.xml')).flatMap((path) => faultsIn(path).map(at(path)));
}

/** Every axis a chart is drawn on, or is crossed by, is one of its own. */
const axisFaults = (named: readonly string[], axes: readonly string[]): string[] =>
  named.filter((id) => !axes.includes(id)).map((id) => `no axis ${id}`);
