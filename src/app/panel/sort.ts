import type { TableRow } from '../../panels/panel.ts';
import type { Lang } from '../../words/lang.ts';

/** The column a table is sorted by; null stands for the panel's own order. */
export interface Sort {
  readonly column: number;
  readonly isDescending: boolean;
}

/** Turns a column from upwards to downwards, then back to the panel's own order. */
export function nextSort(sort: Sort | null, column: number): Sort | null {
  if (sort?.column !== column) return { column, isDescending: false };
  return sort.isDescending ? null : { column, isDescending: true };
}

/** Sorts rows by a column; blanks stay last in both directions, and equal rows keep their order. */
export function sortRows(rows: readonly TableRow[], sort: Sort | null, lang: Lang): readonly TableRow[] {
  if (sort === null) return rows;
  const collator = new Intl.Collator(lang === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  const sign = sort.isDescending ? -1 : 1;
  const keyOf = (row: TableRow) => row.cells[sort.column]?.sort ?? null;
  return [...rows].sort((first, second) => {
    const [a, b] = [keyOf(first), keyOf(second)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * collator.compare(String(a), String(b));
  });
}
