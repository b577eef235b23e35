import { type Issue, newIssue } from '../../figures/issue.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { ReadTable } from '../../figures/table/read-table.ts';
import { beyondDrawing, doubledKey, fractionsOfOne } from '../../words/faults/mapping-faults.ts';
import { isNumber } from '../plot/plot-parts.ts';
import { written } from '../table-panel/plot-table.ts';
import { appliedOnce } from '../table-panel/table-panel.ts';

/** What is found while a table is read as its chart asks, and the reader is to look at. */
export const issuesIn = (table: ReadTable, mapping: Mapping): readonly Issue[] => [
  ...doubledIn(table, mapping),
  ...beyondIn(table, mapping),
  ...fractionsIn(table, mapping),
];

/** A key that comes twice is a slip in the file, which the reader is to look at. */
function doubledIn(table: ReadTable, mapping: Mapping): Issue[] {
  const applied = appliedOnce(table, mapping);
  const [first] = applied.ok ? applied.data.doubles : [];
  if (!applied.ok || first === undefined) return [];
  const { category, series, unit, numbers } = first;
  const key = applied.data.series.length > 1 ? `${category} · ${series}` : category;
  const values = numbers.map(({ value }) => `${written(value, unit)}${unit.written}`);
  const rows = numbers.flatMap(({ row }) => table.fileRows?.[row] ?? []);
  const issue = newIssue('doubled-key', 'doubtful', doubledKey(key, values, rows), { row: rows[0] ?? 1, value: key });
  return [applied.data.doubled === 1 ? issue : { ...issue, count: applied.data.doubled }];
}

/** Numbers that cannot be drawn stand in the table alone, which the reader has to know. */
function beyondIn(table: ReadTable, mapping: Mapping): Issue[] {
  const applied = appliedOnce(table, mapping);
  const { count, first } = applied.ok ? applied.data.beyond : { count: 0, first: [] };
  const [one] = first;
  if (one === undefined) return [];
  const place = { row: table.fileRows?.[one.row] ?? 1, value: one.text };
  const issue = newIssue('beyond', 'doubtful', beyondDrawing(first.map(({ text }) => text)), place);
  return [count === 1 ? issue : { ...issue, count }];
}

/** So many parts of one are no shares that anybody wrote. */
const MOST_PARTS = 1000;

/** 0.45 and 0.55 under a heading of %: they make one and no hundred, so that they may be parts of one. */
function fractionsIn(table: ReadTable, mapping: Mapping): Issue[] {
  const applied = appliedOnce(table, mapping);
  if (!applied.ok) return [];
  const { categories, series } = applied.data;
  return series.flatMap(({ name, unit, values }) => {
    // First of all: the points of long lines are made when they are asked for.
    if (unit.base !== '%' || values.length > MOST_PARTS) return [];
    const own = values.filter((_, place) => categories[place]?.aggregate === null).filter(isNumber);
    const sum = own.reduce((all, value) => all + value, 0);
    const isDoubtful = own.length > 1 && own.every((value) => value >= 0 && value <= 1);
    if (!isDoubtful || Math.abs(sum - 1) > 0.011) return [];
    return [
      newIssue('fractions', 'doubtful', fractionsOfOne(name, own[0] ?? 0), {
        row: table.fileRows?.[0] ?? 1,
        value: String(own[0]),
      }),
    ];
  });
}
