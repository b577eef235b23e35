import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/text/check.ts';
import { readReport } from '../../src/text/report.ts';
import { readPassages } from './passages.ts';

/** `FUZZ_RUNS=10000` for as many texts as the note says. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);
const PIECES = [
  '，',
  '。',
  '、',
  '\n',
  '\r\n',
  ' ',
  '　',
  '（',
  '）',
  '“',
  '”',
  '%',
  '‰',
  '万',
  '亿',
  '一',
  '十',
  '百',
  '几',
  '半',
  '数',
  '上',
  '第',
  '翻',
  '2016年',
  '较',
  '增长',
  '下降',
  '分别',
  '占',
  '其中',
  '达',
  '1',
  '2.05',
  '1,190',
  '。1、',
  '\u0000',
  '\ud83d',
  '😀',
  '½',
  '①',
  '１２',
  '--',
  '——',
  '-3',
  '~',
  ' to ',
  'up 5%',
  'million',
  '倍',
  '个百分点',
  '至',
  '成',
  '分之',
  'A',
  '年',
];

const base = fc.constantFrom(...readPassages('worked').map(({ text }) => text));
const cut = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6), fc.constantFrom(...PIECES));
const mutated = fc.tuple(base, fc.array(cut, { maxLength: 12 })).map(([text, cuts]) =>
  cuts.reduce((made, [share, length, piece]) => {
    const at = Math.floor(share * made.length);
    return made.slice(0, at) + piece + made.slice(at + length);
  }, text),
);

describe('a text with anything in it', () => {
  it('is read without a fault: spans in order, every digit accounted for', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { figures, others } = readReport(text);
        const covered = new Uint8Array(text.length);
        let last = 0;
        for (const { span, stated, name, nameSpans } of figures) {
          expect(span[0]).toBeGreaterThanOrEqual(last);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(text.slice(...span)).toBe(stated);
          expect(name === '' || name === '占比' || nameSpans.length > 0).toBe(true);
          covered.fill(1, ...span);
          last = span[1];
        }
        for (const { span } of others) covered.fill(1, ...span);
        const left = Array.from(text.matchAll(/[\p{N}零一二三四五六七八九十百千万亿]/gu)).filter(
          ({ index }) => covered[index] === 0,
        );
        expect(left).toEqual([]);
        expect(Array.isArray(checkClaims(text).claims)).toBe(true);
      }),
      { numRuns: RUNS, seed: 2016 },
    );
  });

  const LENGTH = 200_000;
  const ENOUGH_MS = 300_000;
  it.each(['5%、', '3万人\n', '会员3万人，增长5%，', 'A', 'Members rose by 5% to 3,000, and '])(
    'ends where no full stop ends a sentence: %j over and over',
    (piece) => {
      expect(readReport(piece.repeat(LENGTH / piece.length)).sections).toEqual([]);
    },
    ENOUGH_MS,
  );

  it(
    'may hold more numbers in one sentence than a call takes arguments',
    () => {
      const count = 133_000;
      expect(readReport('5%、'.repeat(count)).figures).toHaveLength(count);
    },
    ENOUGH_MS,
  );
});
