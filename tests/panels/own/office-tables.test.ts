import { expect, it } from 'vitest';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import { resolvePanel } from '../../../src/panels/resolve.ts';
import { OFFICE_TABLES } from './office-tables.ts';
import { READER_TABLES } from './reader-tables.ts';

it.each([...OFFICE_TABLES, ...READER_TABLES])('$what', async ({ what, text, ...table }) => {
  const { dataset, issues } = await readUserData([{ name: 'f', bytes: new TextEncoder().encode(text) }]);
  const [view] = dataset?.views ?? [];
  const resolved = dataset && view ? resolvePanel(view, dataset, 'zh', null) : null;
  if (!resolved?.ok) throw new Error(`invalid table: ${what}: ${issues.map(({ code }) => code).join()}`);
  const { chart, headline, table: shown } = resolved.panel;
  const rows = shown.rows.map(({ cells }) => cells.map((cell) => cell.text).join(' | '));
  expect({
    says: `${chart.kind}: ${headline}`,
    head: shown.columns.map(({ name }) => name).join(' | '),
    ends: [rows[0], rows.at(-1)],
    told: issues.map(({ code }) => code),
  }).toEqual(table);
});
