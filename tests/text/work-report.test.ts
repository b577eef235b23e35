import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/text/report.ts';

/** A report in our own words with the figures of the shipped one, and the constructions that make it hard. */
const TEXT = readFileSync(join(import.meta.dirname, 'work-report.txt'), 'utf8');
const CSV = readFileSync(join(import.meta.dirname, '../data/report/figures.csv'), 'utf8');

interface Row {
  as_stated: string;
  value: string;
  qualifier: string;
  growth_pct: string;
  baseline_year: string;
  section: string;
}

const ROWS = Papa.parse<Row>(CSV, { header: true, skipEmptyLines: true }).data;
const READING = readReport(TEXT);

describe('the work report in our own words', () => {
  it('has the figures of the shipped table, no more and no fewer', () => {
    expect(READING.figures.map(({ stated }) => stated)).toEqual(ROWS.map((row) => row.as_stated));
  });

  it.each(ROWS.map((row, index) => [row.as_stated, row, index] as const))(
    '%s has its value and growth',
    (_, row, index) => {
      const figure = READING.figures[index];
      expect(figure).toMatchObject({ value: Number(row.value), qualifier: row.qualifier });
      expect(figure?.growthPct).toBe(row.growth_pct === '' ? undefined : Number(row.growth_pct));
      expect(figure?.baseline?.replace('年', '')).toBe(row.baseline_year === '' ? undefined : row.baseline_year);
    },
  );

  it('knows the sections, and which of them say what is to be done', () => {
    expect(READING.sections.map(({ number }) => number)).toEqual([
      '1',
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '1.5',
      '1.6',
      '2',
      '2.1',
      '2.2',
      '2.3',
      '2.4',
      '2.5',
    ]);
    expect(READING.figures.filter(({ target }) => target).map(({ stated }) => stated)).toEqual([
      '400多万元',
      '百家',
      '百家',
    ]);
  });

  it('sets every other number aside', () => {
    const covered = new Set(
      [...READING.figures, ...READING.others].flatMap(({ span: [start, end] }) => range(start, end)),
    );
    const left = Array.from(TEXT.matchAll(/[\d一二三四五六七八九十百千万亿]/g)).filter(
      ({ index }) => !covered.has(index),
    );
    expect(left.map(({ index }) => TEXT.slice(index - 5, index + 5))).toEqual([]);
  });
});

const range = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, index) => start + index);
