import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import { resolvePanel } from '../../../src/panels/resolve.ts';
import { FIELD_FILES } from './field-files.ts';

it.each([
  ['周,来电\n1.1-1.7,30\n1.8-1.14,41\n1.15-1.21,28\n', ['1.1-1.7', '1.8-1.14', '1.15-1.21']],
  ['规划期,投资\n“十一五”,20\n“十二五”,10\n“十三五”,30\n', ['“十一五”', '“十二五”', '“十三五”']],
  ['届次,代表\n第九届,20\n第十届,10\n第十一届,30\n', ['第九届', '第十届', '第十一届']],
])('draws what has an order of its own in that order: %s', async (text, names) => {
  const { dataset } = await readUserData([{ name: 'f', bytes: new TextEncoder().encode(text) }]);
  const [view] = dataset?.views ?? [];
  const resolved = dataset && view ? resolvePanel(view, dataset, 'zh', null) : null;
  const chart = resolved?.ok ? resolved.panel.chart : null;
  expect(chart?.kind === 'value-bars' && chart.facets[0]?.rows.map(({ name }) => name)).toEqual(names);
});

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
