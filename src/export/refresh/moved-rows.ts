import { fieldId } from '../native/chart-labels.ts';
import {
  allNamed,
  attributeOf,
  childrenNamed,
  copyOf,
  elementAt,
  elementsIn,
  removeChild,
  setAttribute,
  textOf,
} from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import type { HeldCell } from './sheet-cells.ts';

// Rows and series are found again by their names: what a person did to one of them is not done to another that stands at
// its place this year, as where a year was added and the first one fell away.

/** Places from here on are of what this year's data no longer have. */
const GONE = 10_000;

export const isGone = (place: string | number | null): boolean => Number(place ?? 0) >= GONE;

/** Where each of some names is among others; from `GONE` on for one that is not there. */
type Places = readonly number[];

/** Of several names alike the first is the first. */
const counted = (names: readonly string[]): string[] =>
  names.map((name, at) => `${name}\n${names.slice(0, at).filter((one) => one === name).length}`);

/** A name that stands where another stood is that one renamed, unless either names a time or a number. */
function placesAgain(before: readonly string[], now: readonly string[]): Places {
  const [some, others] = [counted(before), counted(now)];
  return some.map((name, at) => {
    const found = others.indexOf(name);
    if (found >= 0) return found;
    const other = others[at];
    const isRenamed = other !== undefined && !some.includes(other) && !/\d/.test(`${before[at]}${now[at]}`);
    return isRenamed ? at : GONE + at;
  });
}

const isInPlace = (places: Places): boolean => places.every((place, at) => place === at);

/** Names below one another from the second row on, and names beside one another from the second column on. */
export interface SheetNames {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

const ADDRESS = /^([A-Z]+)(\d+)$/;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const lettersOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26);

export function namesOnSheet(cells: ReadonlyMap<string, HeldCell>): SheetNames {
  const [rows, columns]: [string[], string[]] = [[], []];
  for (const [address, { value }] of cells) {
    const [, letters = '', row = ''] = ADDRESS.exec(address) ?? [];
    if (letters === 'A' && Number(row) > 1) rows[Number(row) - 2] = value;
    else if (row === '1' && letters !== 'A') columns[columnOf(letters) - 1] = value;
  }
  return { rows: Array.from(rows, (name) => name ?? ''), columns: Array.from(columns, (name) => name ?? '') };
}

/** Where the cells of a sheet are in another, by the names of their rows and columns; null where all are in their places. */
export function movedCells(before: SheetNames, now: SheetNames): ((address: string) => string | null) | null {
  const rows = placesAgain(before.rows, now.rows);
  const columns = placesAgain(before.columns, now.columns);
  if (isInPlace(rows) && isInPlace(columns)) return null;
  return (address) => {
    const [, letters = '', number = ''] = ADDRESS.exec(address) ?? [];
    const [column, row] = [columnOf(letters), Number(number)];
    const [across, down] = [column === 0 ? -1 : columns[column - 1], row === 1 ? -1 : rows[row - 2]];
    if (across === undefined || down === undefined) return address;
    return isGone(across) || isGone(down) ? null : `${lettersOf(across + 1)}${down + 2}`;
  };
}

const placeIn = (part: XmlElement): XmlElement | null => elementAt(part, 'c:idx');

/** Points, and what is said or drawn of one alone. */
const PARTS = new Set(['c:pt', 'c:dPt', 'c:dLbl']);

const indexIn = (part: XmlElement): number =>
  Number((part.name === 'c:pt' ? attributeOf(part, 'idx') : attributeOf(placeIn(part), 'val')) ?? 0);

function moveParts(element: XmlElement, rows: Places): void {
  for (const child of elementsIn(element)) {
    if (child.name === 'c:tx' && element.name === 'c:ser') continue;
    moveParts(child, rows);
    if (!PARTS.has(child.name)) continue;
    const place = String(rows[indexIn(child)] ?? indexIn(child));
    // A field that was written with its point is numbered like it.
    if (child.name === 'c:dLbl')
      for (const field of allNamed(child, 'a:fld'))
        if (attributeOf(field, 'id') === fieldId(indexIn(child))) setAttribute(field, 'id', fieldId(Number(place)));
    if (child.name === 'c:pt') setAttribute(child, 'idx', place);
    else setAttribute(placeIn(child) ?? child, 'val', place);
  }
  for (const name of PARTS) {
    const parts = childrenNamed(element, name);
    const sorted = [...parts].sort((a, b) => indexIn(a) - indexIn(b));
    const spots = parts.map((part) => element.children.indexOf(part));
    for (const [at, spot] of spots.entries()) element.children[spot] = sorted[at] ?? '';
  }
}

const seriesIn = (chart: XmlElement): XmlElement[] => allNamed(chart, 'c:ser');
const seriesName = (series: XmlElement): string =>
  allNamed(elementAt(series, 'c:tx') ?? series, 'c:v')
    .map(textOf)
    .join();
const seriesPlace = (series: XmlElement): number => Number(attributeOf(placeIn(series), 'val') ?? 0);

/** Names of series by the places they are found by. */
function seriesNames(chart: XmlElement): string[] {
  const names: string[] = [];
  for (const series of seriesIn(chart)) names[seriesPlace(series)] = seriesName(series);
  return Array.from(names, (name) => name ?? '');
}

/** A chart as it was written, and as the person has it. */
export interface PlacedCharts {
  readonly base: XmlElement;
  readonly mine: XmlElement;
}

/**
 * A chart as it was written and as the person has it, their rows and series numbered as this year's; the same two where
 * all are in their places.
 */
export function inPlacesOf(
  { base, mine, theirs }: PlacedCharts & { readonly theirs: XmlElement },
  names: { readonly before: readonly string[]; readonly now: readonly string[] },
): PlacedCharts {
  const rows = placesAgain(names.before, names.now);
  const series = placesAgain(seriesNames(base), seriesNames(theirs));
  if (isInPlace(rows) && isInPlace(series)) return { base, mine };
  const moved = (chart: XmlElement): XmlElement => {
    const copy = copyOf(chart);
    for (const one of seriesIn(copy)) {
      const place = seriesPlace(one);
      setAttribute(placeIn(one) ?? one, 'val', String(series[place] ?? place));
      moveParts(one, rows);
    }
    return copy;
  };
  return { base: moved(base), mine: moved(mine) };
}

/** Takes away what is left of rows and series that this year's data no longer have. */
export function dropGone(element: XmlElement): void {
  for (const child of elementsIn(element)) {
    const place = PARTS.has(child.name) ? indexIn(child) : child.name === 'c:ser' ? seriesPlace(child) : 0;
    if (isGone(place)) removeChild(element, child);
    else dropGone(child);
  }
}
