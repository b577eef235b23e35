import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/figures/mapping/column-facts.ts';
import { readTable } from '../../../src/figures/table/table.ts';

describe('the name of a column is without its unit', () => {
  it.each([
    ['Output million tonnes', 'Output', 'million tonnes'],
    ['Time in days', 'Time', 'days'],
    ['会员 万人', '会员', '万人'],
    ['GDP per head (US$)', 'GDP per head', 'US$'],
    ['Change on year (%)', 'Change on year', '%'],
    ['Growth over month', 'Growth over month', ''],
    ['Deaths by day', 'Deaths by day', ''],
    ['Calls each hour', 'Calls each hour', ''],
    ['Number of persons', 'Number of persons', 'persons'],
  ])('%s', (name, bareName, unit) => {
    const facts = factsOf(readTable(new TextEncoder().encode(`Region,${name}\nNorth,3\nSouth,4\n`)))[1];
    expect([facts?.bareName, facts?.unit.written]).toEqual([bareName, unit]);
  });
});
