import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/figures/table/table.ts';
import { checkTableHeadline } from '../../../src/panels/own/check-table-headline.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';
import { resolveTablePanel } from '../../../src/panels/table-panel/table-panel.ts';
import { LANGS } from '../../../src/words/lang.ts';
import { SHAPES } from '../../panels/plot/chart-shapes.ts';

const folder = join(import.meta.dirname, '../../tables');
const FILES = readdirSync(folder).map((name) => ({ shape: name, text: readFileSync(join(folder, name), 'utf8') }));

/** Each chart that a table is offered, with its headline in both languages; those that are called false. */
function calledFalse(text: string): { said: string[]; wrong: string[]; charts: number } {
  const table = readTable(new TextEncoder().encode(text));
  const charts = chooseCharts(table);
  const said = (charts.ok ? charts.options : []).flatMap(({ mapping }) =>
    LANGS.flatMap((lang) => {
      const resolved = resolveTablePanel(table, mapping, { id: 't', topic: 'd', name: 'table.csv' }, lang);
      return resolved.ok ? [{ headline: resolved.panel.headline, mapping, lang }] : [];
    }),
  );
  const wrong = said.filter(
    ({ headline, mapping, lang }) => checkTableHeadline(headline, table, mapping, lang).verdict === 'false',
  );
  return {
    said: said.map(({ headline }) => headline),
    wrong: wrong.map(({ headline }) => headline),
    charts: charts.ok ? 1 : 0,
  };
}

describe('no headline that the page writes itself is called false', () => {
  it.each([...SHAPES, ...FILES].map(({ shape, text }) => [shape, text] as const))('%s', (_, text) => {
    const { said, wrong, charts } = calledFalse(text);
    expect(said.length > 0 || charts === 0).toBe(true);
    expect(wrong).toEqual([]);
  });
});
