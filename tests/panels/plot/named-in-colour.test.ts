import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/figures/table/table.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';
import { resolveTablePanel } from '../../../src/panels/table-panel/table-panel.ts';

const YEARS = ['2019', '2020', '2021', '2022', '2023'];
/** More columns than have a colour, each higher than the one before; the first is the lowest. */
const columns = (first: string): string =>
  [
    ['Year', first, ...Array.from({ length: 14 }, (_, at) => `land_${at + 1}`)].join(','),
    ...YEARS.map((year, row) => [year, ...Array.from({ length: 15 }, (_, at) => 50 + at * 3 + row)].join(',')),
  ].join('\n');

function drawn(text: string) {
  const table = readTable(new TextEncoder().encode(text));
  const charts = chooseCharts(table);
  const [first] = charts.ok ? charts.options : [];
  if (!first) throw new Error('no chart');
  const resolved = resolveTablePanel(table, first.mapping, { id: 't', topic: 'd', name: 'table.csv' }, 'en');
  if (!resolved.ok || resolved.panel.chart.kind !== 'lines') throw new Error('no lines');
  const { panel } = resolved;
  const [facet] = resolved.panel.chart.facets;
  const lines = facet && 'lines' in facet ? facet.lines : [];
  return {
    headline: panel.headline,
    notes: panel.notes.join('\n'),
    facets: resolved.panel.chart.facets.length,
    coloured: lines.filter(({ color }) => color !== null).map(({ name }) => name),
  };
}

describe('of many lines the one that the headline names is in colour', () => {
  it('though it ends low, where columns without a unit may each measure something else', () => {
    const { headline, coloured, notes } = drawn(columns('north'));
    expect(headline).toMatch(/^north /);
    expect(coloured).toContain('north');
    expect(coloured).toHaveLength(5);
    expect(notes).toContain('"north" and the 4 lines');
  });

  it('and beside a whole the highest of its parts is named', () => {
    const { headline, coloured } = drawn(columns('european_union_27_countries_from_2020'));
    expect(headline).toMatch(/land_14 is highest/);
    expect(coloured).toEqual(expect.arrayContaining(['european_union_27_countries_from_2020', 'land_14']));
  });

  it('where an older file of the OECD gives shares and growth in one column, each in its own chart', () => {
    const rows = ['AUS', 'BEL', 'CAN', 'DNK', 'EST', 'FRA', 'GRC', 'ISL'].flatMap((land, at) =>
      ['PC_VA', 'AGRWTH'].flatMap((measure, of) =>
        YEARS.map((year, row) => `${land},VAACTY,SERV,${measure},A,${year},${of === 0 ? 60 + at + row : at - row},`),
      ),
    );
    const text = ['LOCATION,INDICATOR,SUBJECT,MEASURE,FREQUENCY,TIME,Value,Flag Codes', ...rows].join('\n');
    const { headline, coloured, facets } = drawn(text);
    expect(facets).toBe(2);
    expect(headline).toMatch(/^AUS /);
    expect(coloured).toContain('AUS');
  });
});
