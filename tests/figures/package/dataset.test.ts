import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { datasetByRow, type Reading } from '../../../src/figures/package/dataset-of.ts';
import { readDataset } from '../../../src/figures/package/read.ts';
import { readRecords } from '../../../src/figures/table/table.ts';
import { reportDescriptor, reportText } from '../../report.ts';

const descriptor: unknown = reportDescriptor();
const FILES = ['figures.csv', 'places.csv', 'actions.csv'];
const texts = new Map(FILES.map((path) => [path, reportText(path)]));

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The built-in data with some files changed; null takes one away. */
function read(changes: Record<string, ((text: string) => string | Uint8Array) | null> = {}): Reading {
  const files = new Map<string, Uint8Array>();
  for (const [path, text] of texts) {
    const change = changes[path];
    const changed = change ? change(text) : text;
    if (change !== null) files.set(path, typeof changed === 'string' ? encode(changed) : changed);
  }
  return readDataset({ descriptor, files });
}

const shown = ({ issues }: Reading): string[] =>
  issues.map(({ code, severity, file, row, column }) => [severity, code, file, row, column].filter(Boolean).join(' '));
const idsOf = (reading: Reading): string[] => (reading.ok ? [...reading.dataset.figures.keys()] : []);

describe('datasetByRow', () => {
  it('gives way before each row of each file', () => {
    const files = new Map([...texts].map(([path, text]) => [path, encode(text)]));
    const steps = datasetByRow({ descriptor, files }, (bytes) => readRecords(bytes));
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count += 1;
    expect(step.value).toEqual(read());
    const rows = [...texts.values()].map((text) => text.trim().split('\n').length - 1);
    expect(count).toBe(rows.reduce((sum, one) => sum + one) + FILES.length);
  });
});

describe('readDataset', () => {
  it('puts the built-in data together, figures in the order of the file', () => {
    const reading = read();
    expect(reading).toMatchObject({ ok: true, issues: [] });
    const lines = texts.get('figures.csv')?.trim().split('\n').slice(1) ?? [];
    expect(idsOf(reading)).toEqual(lines.map((line) => line.split(',')[0]));
  });

  it('reads the same from GB18030, UTF-16, tabs, and with a title and a foot-note', () => {
    const given = read();
    const gb = read({ 'figures.csv': (text) => iconv.encode(text.replaceAll('’', '’'), 'gb18030') });
    const utf16 = read({ 'figures.csv': (text) => iconv.encode(text, 'utf-16le', { addBOM: true }) });
    const framed = read({ 'figures.csv': (text) => `甘肃工会\n\n${text}资料来源：工作报告\n` });
    expect(shown(gb)).toEqual(['repaired encoding figures.csv']);
    expect(gb.ok && gb.dataset).toEqual(given.ok && given.dataset);
    expect([utf16, framed]).toEqual([given, given]);
  });

  it('goes on without a broken row', () => {
    const reading = read({ 'figures.csv': (text) => text.replace('363万人,3630000', '363万人,36300') });
    expect(shown(reading)).toEqual(['doubtful disagrees figures.csv 25 value']);
    expect(idsOf(reading)).not.toContain('members');
    expect(idsOf(reading)).toHaveLength(idsOf(read()).length - 1);
  });

  it.each([
    ['363万人至380万人,3630000,3800000', [], 3_800_000],
    ['363万人至380万人,3630000,', ['doubtful range figures.csv 25 value_high'], undefined],
    ['363万人至380万人,3630000,39', ['doubtful range figures.csv 25 value_high'], undefined],
    ['363万人,3630000,3800000', ['doubtful range figures.csv 25 value_high'], undefined],
  ])('reads the upper end of %s', (cells, issues, high) => {
    const reading = read({
      'figures.csv': (text) =>
        text
          .replace(/^((?:[^,\n]*,){6})/gm, '$1,')
          .replace('value,,unit_zh', 'value,value_high,unit_zh')
          .replace('363万人,3630000,,', `${cells},`),
    });
    expect(shown(reading)).toEqual(issues);
    expect(reading.ok && reading.dataset.figures.get('members')?.valueHigh).toBe(high);
  });

  it('goes on without either of two rows with one id', () => {
    const reading = read({ 'figures.csv': (text) => text.replace('\nsuggestions,', '\nmembers,') });
    expect(shown(reading)).toEqual(['doubtful doubled-id figures.csv 25 id']);
    expect(reading.issues[0]?.message.zh).toMatch(/^figures\.csv：第 25 行“id”列：“members”在第 3、25 行重复/);
    expect(idsOf(reading)).not.toContain('members');
  });

  test.each<[what: string, change: ((text: string) => string | Uint8Array) | null, issue: string]>([
    ['is missing', null, 'fatal missing-file figures.csv'],
    ['is empty', () => '', 'fatal empty figures.csv'],
    [
      'lacks a column',
      (text) => text.replace(',as_stated,', ',stated,'),
      'fatal missing-column figures.csv 1 as_stated',
    ],
    ['is a picture', () => iconv.encode('\x89PNG\r\n\x1A\n', 'latin1'), 'fatal binary figures.csv'],
  ])('gives no dataset where figures.csv %s', (_, change, issue) => {
    const reading = read({ 'figures.csv': change });
    expect(reading.ok).toBe(false);
    expect(shown(reading)[0]).toBe(issue);
  });

  test.each<[what: string, change: ((text: string) => string) | null, issue: string]>([
    ['is missing', null, 'doubtful missing-file places.csv'],
    ['is empty', () => '', 'doubtful empty places.csv'],
    ['lacks a column', (text) => text.replace('tile_row', 'row'), 'doubtful missing-column places.csv 1 tile_row'],
  ])('leaves places empty where places.csv %s', (_, change, issue) => {
    const reading = read({ 'places.csv': change });
    expect(shown(reading)[0]).toBe(issue);
    expect(reading.ok && [reading.dataset.places.length, reading.dataset.actions.length]).toEqual([0, 10]);
  });

  it('gives no dataset without a descriptor, and names it', () => {
    const reading = readDataset({ descriptor: null, files: new Map() });
    expect(reading).toMatchObject({ ok: false, issues: [{ file: 'datapackage.json', severity: 'fatal' }] });
    expect(reading.issues[0]?.message.en).toBe('datapackage.json: JSON: expected an object {…}, got null.');
  });
});
