import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import { complaintsOf, type FileNumber } from './accounted.ts';

// The same files on every machine; another seed finds others.
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 2016) });

interface Made {
  readonly rows: readonly (readonly string[])[];
  /** Of the first row of data. */
  readonly bodyAt: number;
}

const PLACES = '兰州市 天水市 平凉市 酒泉市 庆阳市 武威市 张掖市'.split(' ');
const NAMES = ['会员数', '经费（万元）', '男', '女', '本年', 'Members', '合计', '2022年', '2023年', '占比（%）', ''];
const ABOVE = [[], ['附表1 基本情况'], ['单位：人'], ['附表1', '单位：万元、人']];
const BELOW = [[], ['注：年末数。'], ['资料来源：统计局', '1 含退休。']];
const ODD = ['', '—', 'N/A', '…', '不详', 'c'];

/** Heads of the rows: names, years, months, or names that come again under a second column. */
const HEADS: readonly { readonly names: readonly string[]; readonly at: (row: number) => readonly string[] }[] = [
  { names: ['地区'], at: (row) => [PLACES[row] ?? ''] },
  { names: ['年份'], at: (row) => [String(2016 + row)] },
  { names: ['月份'], at: (row) => [`2023年${row + 1}月`] },
  { names: ['地区', '类别'], at: (row) => [PLACES[Math.floor(row / 2)] ?? '', ['男', '女'][row % 2] ?? ''] },
  { names: ['地区', '类别'], at: (row) => [row % 2 ? '' : (PLACES[row / 2] ?? ''), ['男', '女'][row % 2] ?? ''] },
  { names: ['年份', '地区'], at: (row) => [String(2020 + Math.floor(row / 3)), PLACES[row % 3] ?? ''] },
];
/** Ways to write a number; each comes with what it is. */
const WAYS: readonly ((at: number) => string)[] = [
  (at) => String(at),
  (at) => String(at / 100),
  (at) => at.toLocaleString('en'),
  (at) => `${at / 1000}%`,
  (at) => `${at} p`,
  (at) => `${at}*`,
  (at) => `（${at}）`,
  (at) => `${at / 10}`,
];

/** Every number of a file is another one, so that each can be looked for. */
const made: fc.Arbitrary<Made> = fc
  .record({
    head: fc.constantFrom(...HEADS),
    columns: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...WAYS)), { minLength: 1, maxLength: 4 }),
    height: fc.integer({ min: 1, max: 7 }),
    above: fc.constantFrom(...ABOVE),
    below: fc.constantFrom(...BELOW),
    odd: fc.constantFrom(0, 0, 0, 5, 3),
    word: fc.constantFrom(...ODD),
    total: fc.constantFrom('none', 'none', 'first', 'last'),
  })
  .map(({ head, columns, height, above, below, odd, word, total }) => {
    let count = 0;
    const body = Array.from({ length: height }, (_, row) => {
      const isTotal = (total === 'first' && row === 0) || (total === 'last' && row === height - 1);
      const numbers = columns.map(([, write]) => {
        count += 1;
        return odd > 0 && count % odd === 0 ? word : write(10_007 + count * 137);
      });
      return [...(isTotal ? ['合计', ...head.names.slice(1).map(() => '')] : head.at(row)), ...numbers];
    });
    const lines = (all: readonly string[]): string[][] => all.map((line) => [line]);
    const rows = [...lines(above), [...head.names, ...columns.map(([name]) => name)], ...body, ...lines(below)];
    return { rows, bodyAt: above.length + 1 };
  });

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** What stands in the cells by a rule of its own: digits with one point, without commas, brackets negative. */
function numberOf(cell: string): readonly number[] {
  const [, open = '', digits = ''] = /^([（(]?)(\d[\d,]*(?:\.\d+)?)\s?[%p*]?[）)]?$/.exec(cell) ?? [];
  const value = Number(digits.replaceAll(',', ''));
  return digits === '' ? [] : open === '' ? [value] : [-value, value];
}

describe('made-up files', () => {
  it('show no number that is not in them, and lose none without a word: 10,000 of them', async () => {
    await fc.assert(
      fc.asyncProperty(made, async ({ rows, bodyAt }) => {
        const text = `\uFEFF${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
        const reading = await readUserData([{ name: '表.csv', bytes: new TextEncoder().encode(text) }]);
        const header = rows[bodyAt - 1] ?? [];
        const numbers = rows.flatMap((cells, row): FileNumber[] =>
          cells.flatMap((cell, column) => {
            const values = numberOf(cell);
            const names = [header[column] || String(column + 1)];
            return values.length === 0 ? [] : [{ row: row + 1, column: column + 1, values, texts: [cell], names }];
          }),
        );
        expect(complaintsOf(reading, numbers, rows.flat())).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  });
});
