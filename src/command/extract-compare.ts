import { isSameNumber } from '../figures/stated/digits.ts';
import { readRecords } from '../figures/table/table.ts';
import type { TextFigure } from '../text/reading.ts';

/** A row of a figures.csv, as far as a text can be compared with it. */
interface KnownRow {
  readonly stated: string;
  readonly value: number;
  /** As `value` where it is no range. */
  readonly high: number;
  readonly qualifier: string;
  readonly growth: number | null;
  readonly year: string;
}

export interface ComparedFigures {
  readonly invented: readonly string[];
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

const plain = (stated: string): string => stated.normalize('NFKC').replace(/\s/g, '');

/** The rows of a figures.csv; ids, names and translations aside. */
export function readKnownRows(bytes: Uint8Array): KnownRow[] {
  const { header, body } = readRecords(bytes);
  const head = header?.cells.map((name) => name.trim()) ?? [];
  const rows = body.map(({ cells }) => cells);
  const column = (name: string): number => head.indexOf(name);
  const [stated, value, high, qualifier, growth, year] = [
    'as_stated',
    'value',
    'value_high',
    'qualifier',
    'growth_pct',
    'baseline_year',
  ].map(column);
  return rows.map((cells) => ({
    stated: plain(cells[stated ?? -1] ?? ''),
    value: Number(cells[value ?? -1]),
    high: Number(cells[high ?? -1] || cells[value ?? -1]),
    qualifier: cells[qualifier ?? -1] ?? '',
    growth: cells[growth ?? -1] ? Number(cells[growth ?? -1]) : null,
    year: cells[year ?? -1] ?? '',
  }));
}

/** Compares what was read with what is known, each row once, in whatever order. */
export function compareFigures(figures: readonly TextFigure[], rows: readonly KnownRow[]): ComparedFigures {
  const left = [...rows];
  const invented: string[] = [];
  const wrong: string[] = [];
  for (const figure of figures) {
    const at = left.findIndex(({ stated }) => stated === plain(figure.stated));
    const [row] = at < 0 ? [] : left.splice(at, 1);
    if (!row) invented.push(figure.stated);
    else if (!isSame(figure, row)) wrong.push(figure.stated);
  }
  return { invented, missed: left.map(({ stated }) => stated), wrong };
}

const isSame = (figure: TextFigure, row: KnownRow): boolean =>
  isSameNumber(figure.value, row.value) &&
  isSameNumber(figure.valueHigh ?? figure.value, row.high) &&
  figure.qualifier === row.qualifier &&
  (figure.growthPct ?? null) === row.growth &&
  (figure.baseline ?? '').replace('年', '') === row.year;
