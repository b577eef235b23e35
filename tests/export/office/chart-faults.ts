import type { XmlElement } from 'libxml2-wasm';
import { elements, type OfficePackage, openPackage, values } from './package.ts';

/** What PowerPoint and Word ask of a chart, and the schemas do not say: they repair a file over it, or draw something else. */
export function chartFaults(file: OfficePackage): string[] {
  const charts = file.parts.filter((path) => /\/charts\/chart[^/]*\.xml$/.test(path));
  return charts.flatMap((path) => {
    const sheets = sheetsBehind(file, path);
    return file
      .inside(path, (root) => [
        ...positionFaults(root),
        ...rangeFaults(root, sheets),
        ...labelFaults(root),
        ...indexFaults(root),
        ...layoutFaults(root),
      ])
      .map((fault) => `${path}: ${fault}`);
  });
}

/** Where labels may stand, by the type of chart and how its series stand to each other; nowhere else, and in some types nowhere by name. */
const POSITIONS: readonly (readonly [drawn: string, positions: string])[] = [
  ['c:barChart[c:grouping/@val="clustered"]', 'ctr inBase inEnd outEnd'],
  ['c:barChart[c:grouping/@val!="clustered"]', 'ctr inBase inEnd'],
  ['c:lineChart | //c:scatterChart', 'b ctr l r t'],
  ['c:pieChart', 'bestFit ctr inEnd outEnd'],
  ['c:doughnutChart | //c:areaChart', ''],
];

const positionFaults = (root: XmlElement): string[] =>
  POSITIONS.flatMap(([drawn, positions]) =>
    elements(root, `//${drawn}`).flatMap((chart) =>
      values(chart, './/c:dLblPos/@val')
        .filter((position) => !positions.split(' ').includes(position))
        .map((position) => `no label may stand at ${position} in ${chart.name}`),
    ),
  );

/** Names of the sheets in the workbook behind a chart; none where there is none. */
function sheetsBehind(file: OfficePackage, chart: string): string[] {
  const path = file.relations(chart).find(({ type }) => type === 'package')?.target ?? '';
  const bytes = file.entries.find((entry) => entry.path === path)?.bytes;
  if (bytes === undefined) return [];
  return openPackage(bytes).inside('xl/workbook.xml', (root) => values(root, '//x:sheet/@name'));
}

const CELLS = /^'?([^'!]+)'?!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/;

const columnOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** Cells of an address, as `Sheet1!$B$2:$B$8` has seven; null for no address. */
function cellCount(address: string): { readonly sheet: string; readonly count: number } | null {
  const found = CELLS.exec(address);
  if (found === null) return null;
  const [, sheet = '', column = '', row = '', lastColumn = column, lastRow = row] = found;
  const count = (columnOf(lastColumn) - columnOf(column) + 1) * (Number(lastRow) - Number(row) + 1);
  return { sheet, count };
}

/** What a chart remembers of cells is as long as their range, and they are of a sheet that is there. */
function rangeFaults(root: XmlElement, sheets: readonly string[]): string[] {
  return elements(root, '//c:f').flatMap((formula) => {
    const address = formula.content;
    const cells = cellCount(address);
    if (cells === null) return [`${address} names no cells`];
    const [kept = ''] = values(formula, 'following-sibling::*/c:ptCount/@val');
    return [
      ...(sheets.includes(cells.sheet) ? [] : [`no sheet ${cells.sheet}`]),
      ...(Number(kept) === cells.count ? [] : [`${address} has ${cells.count} cells, ${kept} are remembered`]),
    ];
  });
}

/** Labels from cells have their cells. */
const labelFaults = (root: XmlElement): string[] =>
  elements(root, '//c:ser').flatMap((series) => {
    const isAsked = values(series, './/c15:showDataLabelsRange/@val').includes('1');
    const ranges = elements(series, 'c:extLst/c:ext/c15:datalabelsRange');
    if (isAsked && ranges.length !== 1) return ['labels of cells without cells'];
    return ranges.flatMap((range) => {
      const [address] = elements(range, 'c15:f');
      const cells = cellCount(address?.content ?? '');
      const [kept] = values(range, 'c15:dlblRangeCache/c:ptCount/@val');
      return cells !== null && cells.count === Number(kept)
        ? []
        : [`labels of ${address?.content}, ${kept} remembered`];
    });
  });

/** Points and series that something is said of are there. */
function indexFaults(root: XmlElement): string[] {
  const series = values(root, '//c:ser/c:idx/@val');
  const entries = values(root, '//c:legendEntry/c:idx/@val');
  const isRing = elements(root, '//c:doughnutChart | //c:pieChart').length > 0;
  const lost = isRing ? [] : entries.filter((index) => !series.includes(index)).map((index) => `no series ${index}`);
  const points = elements(root, '//c:ser').flatMap((one) => {
    const counts = values(one, 'c:val//c:ptCount/@val | c:yVal//c:ptCount/@val').map(Number);
    return values(one, 'c:dPt/c:idx/@val | c:dLbls/c:dLbl/c:idx/@val')
      .filter((index) => Number(index) >= Math.max(0, ...counts))
      .map((index) => `no point ${index}`);
  });
  return [...lost, ...points];
}

/** Parts of a chart that are placed by hand stand within it. */
const layoutFaults = (root: XmlElement): string[] =>
  elements(root, '//c:manualLayout[c:xMode/@val="edge"]').flatMap((layout) => {
    const of = (name: string): number => Number(values(layout, `c:${name}/@val`)[0] ?? 0);
    const isWithin =
      ['x', 'y'].every((name) => of(name) >= 0) && of('x') + of('w') <= 1.0001 && of('y') + of('h') <= 1.0001;
    return isWithin ? [] : [`a place beyond the chart: ${['x', 'y', 'w', 'h'].map(of).join(' ')}`];
  });
