import {
  allNamed,
  attributeOf,
  childrenNamed,
  elementAt,
  elementsIn,
  setAttribute,
  textOf,
} from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import type { Findings } from './findings.ts';

/** How the axes of a chart write their numbers, in the order in which every program writes them: LibreOffice names other sides. */
function formatsIn(chart: XmlElement): Map<string, XmlElement> {
  const plot = elementAt(chart, 'c:chart/c:plotArea');
  const axes = (plot === null ? [] : elementsIn(plot)).filter(({ name }) => name.endsWith('Ax'));
  return new Map(
    axes.flatMap((axis, place): [string, XmlElement][] => {
      const format = elementAt(axis, 'c:numFmt');
      return format === null ? [] : [[`${axis.name} ${place}`, format]];
    }),
  );
}

/** A format as it is meant: programs write `0"万"` and `0\\万` for the same, and what the cells have for `General`. */
const plain = (format: string): string => format.replace(/["\\]/g, '');

const codeOf = (format: XmlElement | undefined): string =>
  (format === undefined ? null : attributeOf(format, 'formatCode')) ?? 'General';

/**
 * Gives the axes of a chart that is put in anew the formats that a person chose for their numbers; one stays away, and
 * is told, where numbers are of another size this year: it may name a unit that is no longer theirs.
 */
export function keepFormats(base: XmlElement, mine: XmlElement, fresh: XmlElement, findings: Findings): void {
  const [before, next] = [formatsIn(base), formatsIn(fresh)];
  for (const [axis, format] of formatsIn(mine)) {
    const [was, held, now] = [before.get(axis), format, next.get(axis)].map((one) => codeOf(one));
    const place = next.get(axis);
    if (was === undefined || held === undefined || now === undefined || place === undefined) continue;
    if (plain(held) === plain(was) || plain(held) === 'General') continue;
    if (plain(was) === plain(now)) setAttribute(place, 'formatCode', held);
    else findings.conflict('form', held, was, now);
  }
}

/** Whether a place in the tree of a chart is the format of numbers. */
export const isFormat = (trail: readonly string[]): boolean => trail.at(-1) === '@formatCode';

/**
 * Tells of ends that a person gave to an axis and that this year's numbers lie beyond: what is drawn of them ends at the
 * edge of the chart.
 */
export function tellOfCutRanges(mine: XmlElement, theirs: XmlElement, findings: Findings): void {
  const [own, next] = [mine, theirs].map((chart) => new Map(axesIn(chart).map((axis) => [idOf(axis), axis])));
  for (const [id, axis] of own ?? []) {
    const numbers = numbersOn(mine, id);
    for (const [end, sign, beyond] of [
      ['c:max', '≤', Math.max(...numbers)],
      ['c:min', '≥', Math.min(...numbers)],
    ] as const) {
      const [held, fresh] = [axis, next?.get(id)].map((one) => one && endOf(one, end));
      const isCut = held !== null && held !== undefined && (end === 'c:max' ? beyond > held : beyond < held);
      if (isCut && held !== fresh) findings.conflict('range', `${sign} ${held}`, '', String(beyond));
    }
  }
}

const axesIn = (chart: XmlElement): XmlElement[] => allNamed(chart, 'c:valAx');

const idOf = (axis: XmlElement): string => attributeOf(elementAt(axis, 'c:axId'), 'val') ?? '';

function endOf(axis: XmlElement, end: 'c:max' | 'c:min'): number | null {
  const said = attributeOf(elementAt(axis, `c:scaling/${end}`), 'val');
  return said === null ? null : Number(said);
}

/** How far what is drawn on an axis reaches; of shares of 100 %, which never leave it, nothing. */
function numbersOn(chart: XmlElement, axis: string): number[] {
  const plot = elementAt(chart, 'c:chart/c:plotArea');
  const drawn = plot === null ? [] : elementsIn(plot).filter(({ name }) => name.endsWith('Chart'));
  return drawn.flatMap((group): number[] => {
    const place = childrenNamed(group, 'c:axId').findIndex((one) => attributeOf(one, 'val') === axis);
    const across = group.name === 'c:scatterChart' && place === 0 ? 'c:xVal' : 'c:yVal';
    const series = childrenNamed(group, 'c:ser').map((one) =>
      valuesOf(one, group.name === 'c:scatterChart' ? across : 'c:val'),
    );
    const grouping = attributeOf(elementAt(group, 'c:grouping'), 'val');
    if (place < 0 || grouping === 'percentStacked') return [];
    return grouping === 'stacked' ? stacked(series) : series.flatMap((values) => [...values.values()]);
  });
}

const valuesOf = (series: XmlElement, of: string): Map<string, number> =>
  new Map(
    allNamed(elementAt(series, of) ?? series, 'c:pt').map((point) => [
      attributeOf(point, 'idx') ?? '',
      Number(textOf(point)),
    ]),
  );

/** Sums up and down of what lies on each other. */
function stacked(series: readonly ReadonlyMap<string, number>[]): number[] {
  const ends = new Map<string, readonly [down: number, up: number]>();
  for (const [point, value] of series.flatMap((values) => [...values])) {
    const [down, up] = ends.get(point) ?? [0, 0];
    ends.set(point, [down + Math.min(0, value), up + Math.max(0, value)]);
  }
  return [...ends.values()].flat();
}
