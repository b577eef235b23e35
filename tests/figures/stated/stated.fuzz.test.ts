import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStated, readStep } from '../../../src/figures/stated/stated.ts';
import type { Qualifier } from '../../../src/words/numbers.ts';
import { formatQuantity, type Quantity } from '../../../src/words/quantity.ts';

// The same texts on every machine; another seed finds others.
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 2016) });

/** Pieces of the grammar in any order: what is nearly a quantity breaks a reader sooner than noise. */
const PIECES =
  '0 1 2 9 10 120 363 2.05 5.1 1,190 2016 零 〇 一 二 两 三 五 九 十 百 千 万 亿 几 数 多 余 来 半 点 成 番 翻 倍 分之 % ‰ % 人 次 个 元 万元 人（次） （ ） ( ) 年 月 日 第 前 近 约 超过 以上 以下 左右 上 上千万 不到 增长 下降 到 至 — – - ~ − + 、 ， 。 “ ” " / · 的 是 较2008年 届 大 十三五 职工 增 负 过'.split(
    ' ',
  );

const grammarSoup = fc.array(fc.constantFrom(...PIECES, ' '), { maxLength: 40 }).map((pieces) => pieces.join(''));
const unicodeSoup = fc.string({ unit: 'binary', maxLength: 200 });

function expectSound(text: string): void {
  const reading = readStated(text);
  if (!reading.ok) {
    expect(reading.reason).toMatch(/。$/);
    expect(readStep(text)).toBeNull();
    return;
  }
  const { value, valueHigh, unit, growthPct } = reading;
  expect([value, valueHigh ?? value, growthPct ?? 0].every(Number.isFinite)).toBe(true);
  expect(Object.is(value, -0)).toBe(false);
  if (valueHigh !== undefined) expect(valueHigh).toBeGreaterThan(value);
  expect(unit).not.toMatch(/[\s()]/);
  expect(readStep(text)).toBeGreaterThan(0);
}

describe('readStated', () => {
  it('never throws on any text, and says a sound quantity or a reason', () => {
    fc.assert(fc.property(unicodeSoup, expectSound), { numRuns: 2000 });
    fc.assert(fc.property(grammarSoup, expectSound), { numRuns: 10_000 });
  });

  // What takes steps without end for a text of this length, no machine comes to the end of.
  it.each(PIECES)('comes to an end with 100 kB of %j', (piece) => {
    const text = piece.repeat(Math.ceil(1e5 / piece.length));
    for (const one of [text, text.slice(0, 120), text.slice(0, 118) + 5]) expectSound(one);
  });

  const units = fc.constantFrom(
    ...'份 人 人（次） 场（次） 人次 元 个 家 项 % 倍 个百分点 平方米 职工 名 美元'.split(' '),
    '',
  );
  const positive = fc
    .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: -2, max: 10 }))
    .map(([digits, power]) => Number(`${digits}e${power}`));

  it('reads a formatted quantity back', () => {
    const qualifiers = fc.constantFrom<Qualifier>('stated', 'over', 'nearly', 'about', 'at-most');
    const quantities: fc.Arbitrary<Quantity> = fc.record({ value: positive, unit: units, qualifier: qualifiers });
    fc.assert(fc.property(quantities, expectSame), { numRuns: 3000 });
  });

  it('reads a formatted range back', () => {
    const ranges = fc
      .tuple(positive, positive, units, fc.constantFrom<Qualifier>('stated', 'about', 'over', 'at-most', 'nearly'))
      .filter(([low, high]) => low < high)
      .map(([value, valueHigh, unit, qualifier]): Quantity => ({ value, valueHigh, unit, qualifier }))
      // Two bare years are refused as such.
      .filter(({ value, valueHigh = 0, unit }) => unit !== '' || value < 1900 || valueHigh > 2100);
    fc.assert(fc.property(ranges, expectSame), { numRuns: 3000 });
  });

  it('reads a formatted order of magnitude back', () => {
    const orders = fc
      .tuple(fc.integer({ min: 0, max: 14 }), units)
      .filter(([power, unit]) => power > 0 || unit !== '')
      .map(([power, unit]): Quantity => ({ value: 10 ** power, unit, qualifier: 'order' }));
    fc.assert(fc.property(orders, expectSame));
  });

  it('reads a formatted negative quantity back', () => {
    const quantities = fc
      .tuple(positive, units, fc.constantFrom<Qualifier>('stated', 'about', 'over'))
      .map(([value, unit, qualifier]): Quantity => ({ value: -value, unit, qualifier }))
      .filter(({ unit }) => unit !== '倍');
    fc.assert(fc.property(quantities, expectSame), { numRuns: 1000 });
  });
});

function expectSame(quantity: Quantity): void {
  expect(readStated(formatQuantity(quantity, 'zh'))).toStrictEqual({ ok: true, ...quantity });
}
