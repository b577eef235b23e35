import type { Table } from '../../panels/panel.ts';
import { fittingWidths } from './column-widths.ts';

/** How the texts of a table are set on paper, lengths in points. */
export interface TableSetting {
  readonly roomPt: number;
  /** Between two columns. */
  readonly gapPt: number;
  /** What a column takes for the widest of some heads and texts, with what its cells keep free. */
  readonly widthOf: (heads: readonly string[], texts: readonly string[]) => number;
}

/** A table, or some columns of it behind those that name its rows, and their widths; they may be narrower than the room. */
export interface TablePart {
  readonly table: Table;
  readonly widthsPt: readonly number[];
}

/** What a column would take, what it takes with no word broken, and what it cannot be read below. */
interface Needs {
  readonly natural: number;
  readonly least: number;
  readonly needed: number;
}

/** A head above numbers is given no more lines than that by a column too narrow for it. */
const HEAD_LINES = 3;
/** The part of the room that the names of rows may be held to, in as many lines as they then take. */
const NAME_PART = 1 / 5;
/** A word longer than this part of the room is broken. */
const WORD_PART = 1 / 3;

/**
 * A table as it stands on paper: whole where no number is broken by it, or else cut between columns into parts of about
 * as many, each behind the columns that name the rows.
 */
export function tableParts(table: Table, setting: TableSetting): TablePart[] {
  const needs = table.columns.map((_, index) => needsOf(table, index, setting));
  return columnGroups(table, needs, setting).map((group) => {
    const [natural, least, needed] = (['natural', 'least', 'needed'] as const).map((key) =>
      group.map((index) => needs[index]?.[key] ?? 0),
    ) as [number[], number[], number[]];
    const roomPt = setting.roomPt - setting.gapPt * (group.length - 1);
    const isUnbroken = least.reduce((sum, width) => sum + width, 0) <= roomPt;
    return {
      table: group.length === table.columns.length ? table : columnsOf(table, group),
      widthsPt: fittingWidths(natural, roomPt, isUnbroken ? least : needed),
    };
  });
}

const columnsOf = (table: Table, group: readonly number[]): Table => ({
  ...table,
  columns: group.flatMap((index) => table.columns[index] ?? []),
  rows: table.rows.map((row) => ({ ...row, cells: group.flatMap((index) => row.cells[index] ?? []) })),
});

/** Chinese ends a line between any two characters, Latin script between words. */
const piecesOf = (text: string): string[] => text.split(/\s+|(?<=\p{Script=Han})|(?=\p{Script=Han})/u);

function needsOf({ columns, rows }: Table, index: number, { roomPt, widthOf }: TableSetting): Needs {
  const { name = '', numeric = false } = columns[index] ?? {};
  const texts = rows.map(({ cells }) => cells[index]?.text ?? '');
  // A head above numbers wraps, one above names need not.
  const natural = widthOf(numeric ? name.split(' ') : [name], texts);
  const words = texts.flatMap((text) => text.split(' '));
  const least = widthOf(name.split(' '), words);
  if (numeric) {
    const head = Math.max(widthOf(piecesOf(name), []), widthOf([name], []) / HEAD_LINES);
    return { natural, least, needed: Math.min(least, Math.max(head, widthOf([], words))) };
  }
  const pieces = Math.min(widthOf(piecesOf(name), texts.flatMap(piecesOf)), roomPt * WORD_PART);
  return { natural, least, needed: index > 0 ? pieces : Math.max(pieces, Math.min(natural, roomPt * NAME_PART)) };
}

/** Columns of each part, by their places. */
function columnGroups({ columns }: Table, needs: readonly Needs[], { roomPt, gapPt }: TableSetting): number[][] {
  const places = columns.map((_, index) => index);
  const widthOf = (group: readonly number[]): number =>
    group.reduce((sum, index) => sum + (needs[index]?.needed ?? 0) + gapPt, -gapPt);
  if (widthOf(places) <= roomPt) return [places];
  const named = places.slice(
    0,
    Math.max(
      1,
      columns.findIndex(({ numeric }) => numeric),
    ),
  );
  const names = widthOf(named) <= roomPt / 2 ? named : places.slice(0, 1);
  const others = places.slice(names.length);
  const cut = (most: number): number[][] => {
    const groups: number[][] = [];
    for (const index of others) {
      const last = groups.at(-1);
      if (last !== undefined && last.length < most && widthOf([...names, ...last, index]) <= roomPt) last.push(index);
      else groups.push([index]);
    }
    return groups;
  };
  const fewest = cut(others.length);
  const even = cut(Math.ceil(others.length / fewest.length));
  return (even.length > fewest.length ? fewest : even).map((group) => [...names, ...group]);
}
