import { BEFORE_NUMBERS } from '../native/native-chart.ts';
import { allNamed, attributeOf, childrenNamed, elementAt, elementsIn, textOf } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import { indexOf } from './chart-colors.ts';
import type { Trail } from './tree-patch.ts';

/** The types of chart that a chart part is drawn with, in one order whatever the part's: `c:barChart`, `c:scatterChart`. */
export function formsOf(chart: XmlElement): string {
  const drawn = elementsIn(elementAt(chart, 'c:chart/c:plotArea') ?? chart).filter(({ name }) =>
    name.endsWith('Chart'),
  );
  return [...new Set(drawn.map(({ name }) => name))].sort().join();
}

export const isRing = (chart: XmlElement): boolean => formsOf(chart) === 'c:doughnutChart';

const pointsOf = (series: XmlElement, path: string): Map<string, string> => {
  const cache = ['c:strRef/c:strCache', 'c:numRef/c:numCache'].flatMap(
    (one) => elementAt(series, `${path}/${one}`) ?? [],
  )[0];
  const points = cache === undefined ? [] : childrenNamed(cache, 'c:pt');
  return new Map(points.map((point) => [attributeOf(point, 'idx') ?? '', textOf(point)]));
};

export const seriesIn = (chart: XmlElement): XmlElement[] => allNamed(chart, 'c:ser');

/** Names of the points by their numbers; in the key of a ring their numbers stand behind them. */
export function namesOfPoints(series: XmlElement, chart: XmlElement): Map<string, string> {
  const names = pointsOf(series, 'c:cat');
  if (!isRing(chart)) return names;
  return new Map([...names].map(([index, name]) => [index, name.split(BEFORE_NUMBERS)[0] ?? name]));
}

/** Numbers by what they are of: `集体合同` or, of several series, `集体合同 2016`. */
export function numbersIn(chart: XmlElement): Map<string, string> {
  const all = seriesIn(chart);
  const labelled = all.flatMap((series) => {
    const names = namesOfPoints(series, chart);
    const name = textOf(elementAt(series, 'c:tx') ?? series);
    const [own] = ['c:val', 'c:xVal', 'c:yVal'].filter((path) => elementAt(series, path) !== null);
    const heading = all.length === 1 ? '' : (pointsOf(series, 'c:tx').get('0') ?? name);
    return [...pointsOf(series, own ?? 'c:val')].map(([index, value]): [string, string] => [
      [names.get(index) ?? '', heading].filter(Boolean).join(' · '),
      value,
    ]);
  });
  return new Map(labelled);
}

/** What became of the numbers, in one line: `集体合同 2.05 → 2.31`. */
export function changedNumbers(base: XmlElement, theirs: XmlElement): string {
  const [before, now] = [numbersIn(base), numbersIn(theirs)];
  const names = [...new Set([...before.keys(), ...now.keys()])];
  const changed = names.filter((name) => before.get(name) !== now.get(name));
  const said = (value: string | undefined): string =>
    value === undefined ? '—' : String(Number(Number(value).toPrecision(6)));
  return changed.map((name) => `${name} ${said(before.get(name))} → ${said(now.get(name))}`).join('; ');
}

/** What is said of a number is what it is of. */
export function describeTrail(trail: Trail, chart: XmlElement): string {
  const index = (name: string): string | undefined =>
    trail.find((key) => key.startsWith(`${name}#`))?.slice(name.length + 1);
  const series = seriesIn(chart).find((one) => indexOf(one) === index('c:ser'));
  if (series === undefined) return '';
  const point = namesOfPoints(series, chart).get(index('c:pt') ?? index('c:dLbl') ?? index('c:dPt') ?? '') ?? '';
  return [point, pointsOf(series, 'c:tx').get('0') ?? ''].filter(Boolean).join(' · ');
}

export const numbersSaid = (series: XmlElement | undefined): string =>
  series === undefined ? '' : [...pointsOf(series, 'c:val').values()].join('; ');

/** `女 兰州 131; 天水 80`; blank for a chart without the series. */
export function seriesSaid(chart: XmlElement, index: string): string {
  const series = seriesIn(chart).find((one) => indexOf(one) === index);
  if (series === undefined) return '';
  const names = namesOfPoints(series, chart);
  const points = [...pointsOf(series, 'c:val')].map(([at, value]) => `${names.get(at) ?? ''} ${value}`.trim());
  return [pointsOf(series, 'c:tx').get('0') ?? '', points.join('; ')].join(' ').trim();
}
