import { type Issue, newIssue } from '../../figures/issue.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { ReadTable } from '../../figures/table/read-table.ts';
import { beyondDrawing, doubledKey } from '../../words/faults/mapping-faults.ts';
import { written } from '../table-panel/plot-table.ts';
import { appliedOnce } from '../table-panel/table-panel.ts';

/** What is found while a table is read as its chart asks, and the reader is to look at. */
export const issuesIn = (table: ReadTable, mapping: Mapping): readonly Issue[] => [
  ...doubledIn(table, mapping),
  ...beyondIn(table, mapping),
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
