import { allNamed, attributeOf, copyOf, elementAt, setAttribute, textOf } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import { namesOfPoints, numbersIn, seriesIn } from './chart-numbers.ts';
import type { SheetNames } from './moved-rows.ts';
import { isSameValue } from './tree-patch.ts';

// What a person arranged otherwise in a chart: numbers of series and points then no longer say which they are.

/** Numbers of series from here on are of series that a person added. */
const ADDED = 1000;

const nameOf = (series: XmlElement): string =>
  allNamed(elementAt(series, 'c:tx') ?? series, 'c:v')
    .map(textOf)
    .join()
    .trim();

const numberOf = (series: XmlElement): XmlElement | null => elementAt(series, 'c:idx');

/**
 * A person's chart whose series have the numbers they were written with, found by their names: programs count them anew
 * where one was taken out or moved. Those the person added are numbered behind all others. The same chart where nothing
 * was counted anew.
 */
export function numberedAsWritten(base: XmlElement, mine: XmlElement): XmlElement {
  const written = new Map(seriesIn(base).map((one) => [nameOf(one), attributeOf(numberOf(one), 'val')]));
  const numbers = new Set(written.values());
  if (written.size < seriesIn(base).length || written.has('')) return mine;
  const fresh = copyOf(mine);
  const named = seriesIn(fresh).filter((one) => written.has(nameOf(one)));
  // One copied within the chart bears the name of its pattern, which is the first.
  const own = new Map(named.reverse().map((one) => [written.get(nameOf(one)), one]));
  const places = new Map([...own].map(([number, one]) => [one, number]));
  let added = 0;
  for (const series of seriesIn(fresh)) {
    const place = numberOf(series);
    const number = attributeOf(place, 'val');
    // A series of another name stands for the one of its number where no other does: the person renamed it.
    const isRenamed = !places.has(series) && numbers.has(number) && !own.has(number);
    if (isRenamed) own.set(number, series);
    if (place !== null && !isRenamed) setAttribute(place, 'val', places.get(series) ?? String(ADDED + added++));
  }
  return fresh;
}

/** Gives series that a person added the next free numbers. */
export function numberAdded(chart: XmlElement): void {
  const places = seriesIn(chart).flatMap((one) => numberOf(one) ?? []);
  const number = (place: XmlElement): number => Number(attributeOf(place, 'val'));
  const last = Math.max(-1, ...places.map(number).filter((one) => one < ADDED));
  for (const [at, place] of places.filter((one) => number(one) >= ADDED).entries())
    setAttribute(place, 'val', String(last + 1 + at));
}

/** Whether a name stands where another stood: rows were sorted, or one was taken out from among them. */
const isMoved = (before: readonly string[], own: readonly string[]): boolean =>
  own.some((name, at) => name !== '' && name !== before[at] && before.includes(name));

const pointNames = (chart: XmlElement): string[] => {
  const names: string[] = [];
  for (const [at, name] of seriesIn(chart).flatMap((one) => [...namesOfPoints(one, chart)]))
    names[Number(at)] = name.trim();
  return Array.from(names, (name) => name ?? '');
};

/** Whether a person put the rows of a chart, or rows or columns of the sheet behind it, into another order. */
export function isRearranged(
  charts: { readonly base: XmlElement; readonly mine: XmlElement },
  sheets: { readonly base: SheetNames; readonly mine: SheetNames },
): boolean {
  return (
    isMoved(pointNames(charts.base), pointNames(charts.mine)) ||
    isMoved(sheets.base.rows, sheets.mine.rows) ||
    isMoved(sheets.base.columns, sheets.mine.columns)
  );
}

/**
 * Whether a chart has none of the numbers that were written: it came from another deck, whose frames bear the same names,
 * or somebody wrote all of it anew. One number alone may have been corrected.
 */
export function isAnother(base: XmlElement, mine: XmlElement): boolean {
  const [written, held] = [numbersIn(base), numbersIn(mine)];
  const values = [...held.values()];
  const isSame = ([name, value]: [string, string]): boolean =>
    (held.has(name) ? [held.get(name) ?? ''] : values).some((one) => isSameValue(one, value));
  return held.size > 1 && written.size > 1 && ![...written].some(isSame);
}
