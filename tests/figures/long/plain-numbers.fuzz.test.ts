import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readTableOf } from '../../../src/figures/long/number-table.ts';
import { readPlainNumbers } from '../../../src/figures/long/plain-numbers.ts';
import { readColumns } from '../../../src/figures/table/columns.ts';
import { readRecords, readTable } from '../../../src/figures/table/table.ts';

// The same files on every machine; another seed finds others.
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 2016) });

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Of a few rows some are read by what all hold together, of which a long file has none. */
const AS_LONG = { undone: [{ code: 'sections' }] } as const;
const readPlain = (bytes: Uint8Array) => readPlainNumbers(bytes, { readRecords, leastRows: 5 });

type Random = (below: number) => number;

/** What a column may be of: what is read by its value alone, and all that other columns, rows and names may change. */
const STYLES: Readonly<Record<string, (random: Random, row: number) => string>> = {
  counter: (_, row) => String(row),
  whole: (random) => String(random(2_000_000) - 1_000_000),
  small: (random) => String(random(90)),
  years: (random) => String(1600 + random(600)),
  year: (_, row) => String(1700 + row),
  cents: (random) => (random(1e7) / 100).toFixed(2),
  threes: (random) => `${1 + random(999)}.${String(random(1000)).padStart(3, '0')}`,
  thousandths: (random) => (random(3_000_000) / 1000).toFixed(3),
  long: (random) => String((random(2 ** 31) / 2 ** 31 - 0.5) * 10 ** random(9)),
  tiny: (random) => String(random(2 ** 31) / 2 ** 31 / 10 ** random(30)),
  months: (random) => `${2000 + random(25)}.${1 + random(12)}`,
  monthly: (_, row) => `${1990 + Math.floor(row / 12)}.${(row % 12) + 1}`,
  days: (random) => String(40_000 + random(5000)),
  day: () => '45292',
  large: (random) => String(random(2 ** 31) * 2 ** 21 + random(2 ** 21)),
  signed: (random) => `${'+-'[random(2)]}${random(50)}`,
};
const NAMES =
  'x y 年份 year 日期 date 月份 金额（万元） 合计 2015 7 单位 价格.USD sep=, 名称 value code Unnamed:_0'.split(' ');
/** What makes a file another one, wherever it stands. */
const ODD = [
  '',
  ' ',
  'N/A',
  '—',
  '007',
  '1,5',
  '"5"',
  ' 5',
  '5 ',
  '.5',
  '5.',
  '-',
  '1e400',
  '1e-400',
  '5%',
  '２',
  '1 234',
  'a',
  '0x1',
  '1_000',
  'Infinity',
  '\u00A0',
  '\r',
];
const LINES = ['', '注：不含在外的', 'Source: us', 'x,y', ',', '1', '1,2,3,4,5,6', '合计,5', '2016,,'];

const files = fc
  .record({
    seed: fc.nat(),
    rows: fc.integer({ min: 121, max: 150 }),
    styles: fc.array(fc.constantFrom(...Object.keys(STYLES)), { minLength: 1, maxLength: 4 }),
    names: fc.shuffledSubarray(NAMES, { minLength: 4, maxLength: 4 }),
    delimiter: fc.constantFrom(',', '\t', ';', '|'),
    end: fc.constantFrom('\n', '\n', '\n', '\r\n', '\r\n', '\r'),
    isClosed: fc.boolean(),
    odd: fc.option(fc.constantFrom(...ODD), { freq: 1 }),
    line: fc.option(fc.constantFrom(...LINES), { freq: 1 }),
  })
  .map(({ seed, rows, styles, names, delimiter, end, isClosed, odd, line }) => {
    let state = seed;
    const random: Random = (below) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const cells = [
      names.slice(0, styles.length),
      ...Array.from({ length: rows }, (_, row) => styles.map((style) => STYLES[style]?.(random, row) ?? '')),
    ];
    const lines = cells.map((row) => row.join(delimiter));
    if (odd !== null) {
      const at = 1 + random(rows);
      lines[at] = (cells[at] ?? []).map((cell, place) => (place === seed % styles.length ? odd : cell)).join(delimiter);
    }
    if (line !== null) lines.splice(random(lines.length + 1), 0, line);
    return lines.join(end) + (isClosed ? end : '');
  });

const bytesOf = (numbers: Float64Array | null | undefined): string =>
  numbers ? Buffer.from(numbers.slice().buffer).toString('latin1') : '';

describe('files of numbers', () => {
  it('are read the same by the short road as by the one of any file: 10,000 of them', () => {
    let plain = 0;
    fc.assert(
      fc.property(files, (text) => {
        const bytes = encode(text);
        const short = readPlain(bytes);
        if (short === null) return;
        plain += 1;
        const records = readRecords(bytes, AS_LONG);
        const { columns, rowCount, body, ...rest } = readColumns(records, AS_LONG);
        expect(rest).toEqual({ ok: true, issues: [], understood: [] });
        expect([short.encoding, short.delimiter]).toEqual([records.encoding, records.delimiter]);
        expect(short.columns.rowCount).toBe(rowCount);
        expect(short.columns.columns.map(({ name, kind }) => [name, kind])).toEqual(
          columns.map(({ name, kind }) => [name, kind]),
        );
        for (const [at, column] of columns.entries())
          expect(bytesOf(short.columns.columns[at]?.numbers) === bytesOf(column.numbers)).toBe(true);
        expect(columns.every(({ written, isAsWritten }) => !written && !isAsWritten)).toBe(true);
        expect(body.every(({ row }, at) => row === at + 2)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
    // Else nothing would be shown by it.
    expect(plain).toBeGreaterThan(1000);
  });

  test.each([
    ['numbers', 'x,y\n', (row: number) => `${row},${row / 8}\n`, true],
    ['line ends of Windows', 'x,y\r\n', (row: number) => `${row},${row / 8}\r\n`, true],
    ['a blank cell', 'x,y\n', (row: number) => `${row},${row === 24_000 ? '' : 1}\n`, false],
    ['a word at the end', 'x,y\n', (row: number) => (row === 24_999 ? '注：a,b\n' : `${row},1\n`), false],
    ['points that may set thousands apart', 'x,y\n', (row: number) => `${row},1.${100 + (row % 900)}\n`, false],
    [
      'points of which one row shows what they are',
      'x,y\n',
      (row: number) => `${row},${row === 9000 ? '0.5' : '1.234'}\n`,
      true,
    ],
    ['quotation marks', 'x,y\n', (row: number) => `${row},"1"\n`, false],
    ['a short row', 'x,y\n', (row: number) => (row === 24_000 ? `${row}\n` : `${row},1\n`), false],
  ])('takes a long file of %s or leaves it', (_, header, lineOf, isTaken) => {
    const bytes = encode(header + Array.from({ length: 25_000 }, (_, row) => lineOf(row)).join(''));
    const short = readPlainNumbers(bytes, { readRecords });
    expect(short !== null).toBe(isTaken);
    if (short === null) return;
    const table = readTableOf(short.columns);
    expect(table.rows).toEqual(readTable(bytes).rows);
    expect(short.columns.body.length).toBe(25_000);
  });

  it('is not for a short file', () => {
    expect(readPlainNumbers(encode(`x,y\n${'1,2\n'.repeat(1000)}`), { readRecords })).toBeNull();
  });
});
