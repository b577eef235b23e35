import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import { resolvePanel } from '../../../src/panels/resolve.ts';
import { FIELD_FILES } from './field-files.ts';

it.each(FIELD_FILES)('reads and draws a file with $what', async ({ what, text, encoding = 'utf8', ...file }) => {
  const bytes = Uint8Array.from(iconv.encode(text, encoding));
  const { dataset, facts, issues } = await readUserData([{ name: 'f', bytes }]);
  const [view] = dataset?.views ?? [];
  const resolved = dataset && view ? resolvePanel(view, dataset, 'zh', null) : null;
  if (!resolved?.ok) throw new Error(`invalid file: ${what}: ${issues.map(({ code }) => code).join()}`);
  const { chart, headline, subtitle, table } = resolved.panel;
  expect({
    says: `${chart.kind}: ${headline}`,
    subtitle,
    head: table.columns.map(({ name }) => name).join(' | '),
    first: table.rows.slice(0, 2).map(({ cells }) => cells.map((cell) => cell.text).join(' | ')),
    told: issues.map(({ code }) => code),
    understood: (facts.understood ?? []).map(({ code }) => code),
  }).toEqual(file);
});
