import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/words/lang.ts';
import {
  formatGrowth,
  formatLabel,
  formatNumber,
  formatOnScale,
  formatRange,
  formatTimes,
  growthLabel,
  labelFormat,
  numberLabel,
  roundedLabel,
  roundToStep,
  scaleOf,
  tidy,
  wordLabel,
} from '../../src/words/numbers.ts';
import { formatQuantity, joinParts, type Quantity, splitQuantity } from '../../src/words/quantity.ts';

const MINUS = '−';

describe('formatNumber', () => {
  it.each([
    [363e4, '363万', '3.63 million'],
    [20500, '2.05万', '20,500'],
    [510000000, '5.1亿', '510 million'],
    [1190, '1,190', '1,190'],
    [9999, '9,999', '9,999'],
    [10000, '1万', '10,000'],
    [20000000, '2000万', '20 million'],
    [99999999, '9999.9999万', '99.999999 million'],
    [1.2e12, '1.2万亿', '1.2 trillion'],
    [1.4e9, '14亿', '1.4 billion'],
    [5e16, '50000万亿', '50,000 trillion'],
    [1e23, '100000000000万亿', '100,000,000,000 trillion'],
    [0, '0', '0'],
    [-0, '0', '0'],
    [0.5, '0.5', '0.5'],
    [1e-7, '0.0000001', '0.0000001'],
    [-20500, `${MINUS}2.05万`, `${MINUS}20,500`],
    [-3, `${MINUS}3`, `${MINUS}3`],
  ])('writes %d as %s and %s', (value, zh, en) => {
    expect(formatNumber(value, 'zh')).toBe(zh);
    expect(formatNumber(value, 'en')).toBe(en);
  });

  it.each([
    [2.05 * 10000, '2.05万'],
    [0.1 + 0.2, '0.3'],
    [1.1 * 1.1 * 1e8, '1.21亿'],
  ])('writes no float noise: %d is %s', (value, zh) => expect(formatNumber(value, 'zh')).toBe(zh));

  it.each([
    [9318.18, 2, '9,300', '9,300'],
    [9999.6, 4, '1万', '10,000'],
    [99999999, 3, '1亿', '100 million'],
    [999999, 3, '100万', '1 million'],
    [9.9999e11, 2, '1万亿', '1 trillion'],
    [20000, 3, '2万', '20,000'],
    [0.00123, 2, '0.0012', '0.0012'],
    [-9999.6, 4, `${MINUS}1万`, `${MINUS}10,000`],
  ])('rounds %d to %d significant digits, across a border too: %s, %s', (value, digits, zh, en) => {
    expect(formatNumber(value, 'zh', digits)).toBe(zh);
    expect(formatNumber(value, 'en', digits)).toBe(en);
  });

  it('writes no scale word where plain digits are asked for', () =>
    expect(formatNumber(3630000, 'zh', undefined, 'plain')).toBe('3,630,000'));

  it('never writes 千 or k', () => {
    for (let value = 1; value < 1e15; value = value * 3 + 7) {
      expect(formatNumber(value, 'zh') + formatNumber(value, 'en')).not.toMatch(/千|k/);
    }
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('throws for %d', (value) =>
    expect(() => formatNumber(value, 'zh')).toThrow(new RangeError(`invalid number: ${value}`)),
  );

  it.each([0, 16, 1.5])('throws for %d digits', (digits) =>
    expect(() => formatNumber(1, 'zh', digits)).toThrow(new RangeError(`invalid digits: ${digits}`)),
  );

  it('writes every number as the standard of the language does', () => {
    const standard = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15 });
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (value) => {
        const written = standard.format(tidy(value)).replace('-', MINUS);
        expect(formatNumber(value, 'en', undefined, 'plain')).toBe(written);
      }),
      { numRuns: 10_000 },
    );
  });
});

const QUANTITIES: readonly (readonly [Quantity, string])[] = [
  [{ value: 20500, unit: '份', qualifier: 'stated' }, '2.05万份'],
  [{ value: 1190, unit: '场（次）', qualifier: 'stated' }, '1,190场（次）'],
  [{ value: 510000000, unit: '元', qualifier: 'stated' }, '5.1亿元'],
  [{ value: 90, unit: '%', qualifier: 'stated' }, '90%'],
  [{ value: 1190, unit: '', qualifier: 'stated' }, '1,190'],
  [{ value: 1000000, unit: '项', qualifier: 'over' }, '100多万项'],
  [{ value: 20000000, unit: '元', qualifier: 'over' }, '2000多万元'],
  [{ value: 10, unit: '个', qualifier: 'over' }, '10多个'],
  [{ value: 20500, unit: '份', qualifier: 'over' }, '超过2.05万份'],
  [{ value: 50000, unit: '人', qualifier: 'over' }, '超过5万人'],
  [{ value: 90, unit: '%', qualifier: 'over' }, '90%以上'],
  [{ value: 120000, unit: '人（次）', qualifier: 'nearly' }, '近12万人（次）'],
  [{ value: 50000, unit: '人', qualifier: 'about' }, '约5万人'],
  [{ value: 5, unit: '%', qualifier: 'at-most' }, '不超过5%'],
  [{ value: 10000000, unit: '元', qualifier: 'order' }, '上千万元'],
  [{ value: 100000000, unit: '元', qualifier: 'order' }, '上亿元'],
  [{ value: 10, unit: '个', qualifier: 'order' }, '数十个'],
  [{ value: 1, unit: '家', qualifier: 'order' }, '几家'],
  [{ value: 20000000, unit: '元', qualifier: 'order' }, '上2000万元'],
  [{ value: 30000, valueHigh: 50000, unit: '人', qualifier: 'stated' }, '3万—5万人'],
  [{ value: 10, valueHigh: 15, unit: '%', qualifier: 'stated' }, '10%—15%'],
  [{ value: 5000, valueHigh: 10000, unit: '人', qualifier: 'about' }, '约5,000—1万人'],
  [{ value: 3, valueHigh: 50000, unit: '人', qualifier: 'stated' }, '3—50,000人'],
  [{ value: -3, unit: '%', qualifier: 'stated' }, `${MINUS}3%`],
];

const ENGLISH: readonly (readonly [Quantity, string])[] = [
  [{ value: 1000000, unit: 'projects', qualifier: 'over' }, 'more than 1 million projects'],
  [{ value: 120000, unit: 'person-times', qualifier: 'nearly' }, 'nearly 120,000 person-times'],
  [{ value: 50000, unit: 'people', qualifier: 'about' }, 'about 50,000 people'],
  [{ value: 5, unit: '%', qualifier: 'at-most' }, 'at most 5%'],
  [{ value: 10000000, unit: 'yuan', qualifier: 'order' }, 'on the order of 10 million yuan'],
  [{ value: 510000000, unit: 'yuan', qualifier: 'stated' }, '510 million yuan'],
  [{ value: 90, unit: '%', qualifier: 'over' }, 'more than 90%'],
  [{ value: 30000, valueHigh: 50000, unit: 'people', qualifier: 'stated' }, '30,000–50,000 people'],
  [{ value: 10, valueHigh: 15, unit: '%', qualifier: 'stated' }, '10–15%'],
  [{ value: 1190, unit: '', qualifier: 'stated' }, '1,190'],
];

describe('formatQuantity', () => {
  it.each(QUANTITIES)('writes %j as %s', (quantity, text) => expect(formatQuantity(quantity, 'zh')).toBe(text));
  it.each(ENGLISH)('writes %j as %s', (quantity, text) => expect(formatQuantity(quantity, 'en')).toBe(text));
});

describe('a label', () => {
  const labelOf = (quantity: Quantity, lang: Lang) => joinParts({ ...splitQuantity(quantity, lang), unit: '' }, lang);

  it.each([
    [numberLabel(20500, 'zh'), ['', '0.00', '万']],
    [numberLabel(20500, 'en'), ['', '#,##0', '']],
    [numberLabel(1_234_567_890, 'en', 4), ['', '0.000', ' billion']],
    [numberLabel(1_234_567_890, 'zh', 4), ['', '0.00', '亿']],
    [numberLabel(0.1 + 0.2, 'zh'), ['', '0.0', '']],
    [numberLabel(0.000001, 'zh'), ['', '0.000000', '']],
    [growthLabel(12.5), ['+', '0.0', '%']],
    [labelOf({ value: 1_000_000, unit: '项', qualifier: 'over' }, 'zh'), ['', '0', '多万']],
    [labelOf({ value: 120_000, unit: 'people', qualifier: 'nearly' }, 'en'), ['nearly ', '#,##0', '']],
  ])('%j has the format %j', (label, [before, digits, after]) => {
    expect(labelFormat(label)).toEqual({ before, digits, after });
  });

  it('without a number has no format', () => {
    const order = labelOf({ value: 10_000_000, unit: '元', qualifier: 'order' }, 'zh');
    expect(order).toEqual(wordLabel('上千万'));
    expect(labelFormat(order)).toBeNull();
  });
});

describe('splitQuantity', () => {
  it.each([
    [{ value: 1000000, unit: '项', qualifier: 'over' }, 'zh', ['', '100多万', '', '项']],
    [{ value: 120000, unit: '人', qualifier: 'nearly' }, 'zh', ['近', '12万', '', '人']],
    [{ value: 90, unit: '%', qualifier: 'over' }, 'zh', ['', '90%', '以上', '']],
    [{ value: 10000000, unit: '元', qualifier: 'order' }, 'zh', ['', '上千万', '', '元']],
    [{ value: 1000000, unit: 'projects', qualifier: 'over' }, 'en', ['more than', '1 million', '', 'projects']],
    [{ value: 90, unit: '%', qualifier: 'stated' }, 'en', ['', '90%', '', '']],
  ] as const)('takes %j in %s apart', (quantity, lang, [before, number, after, unit]) => {
    const parts = splitQuantity(quantity, lang);
    expect({ ...parts, number: formatLabel(parts.number) }).toStrictEqual({ before, number, after, unit });
  });

  it.each(QUANTITIES)('puts %j together again', (quantity, text) => {
    const { before, number, after, unit } = splitQuantity(quantity, 'zh');
    expect(before + formatLabel(number) + after + unit).toBe(text);
  });
});

describe('formatGrowth and formatTimes', () => {
  it.each([
    [120, '+120%'],
    [-3, `${MINUS}3%`],
    [0, '0%'],
    [8.5, '+8.5%'],
    [1200, '+1,200%'],
  ])('writes a growth of %d as %s', (pct, text) => expect(formatGrowth(pct, 'zh')).toBe(text));

  it('writes how many times as much, without noise', () => {
    expect(formatTimes(1 + 120 / 100, 'zh')).toBe('2.2倍');
    expect(formatTimes(1 + 29 / 100, 'en')).toBe('1.29 times');
    expect(formatTimes(5, 'zh')).toBe('5倍');
  });
});

describe('formatRange', () => {
  const WAN = scaleOf(20500, 'zh');

  it.each([
    [2800000, 2830000, '280–283万', '2.8–2.83 million'],
    [9270, 9360, '9,270–9,360', '9,270–9,360'],
    [280e6, 283e6, '2.8–2.83亿', '280–283 million'],
    [8000, 12000, '0.8–1.2万', '8,000–12,000'],
    [0, 50000, '0–5万', '0–50,000'],
    [3, 50000, '3–50,000', '3–50,000'],
    [30000, 5e8, '3万–5亿', '30,000–500,000,000'],
    [2e6, 5e9, '200万–50亿', '2 million–5 billion'],
  ])('from %d to %d: %s, %s', (low, high, zh, en) => {
    expect(formatRange(low, high, 'zh')).toBe(zh);
    expect(formatRange(low, high, 'en')).toBe(en);
  });

  it('writes both ends on the scale it is given', () =>
    expect(formatRange(9270, 9360, 'zh', undefined, WAN)).toBe('0.927–0.936万'));
  it('rounds both ends', () => expect(formatRange(9274.3, 9361.9, 'zh', 3, WAN)).toBe('0.927–0.936万'));
});

describe('roundToStep', () => {
  it.each([
    [9318.18, 100, 9300],
    [9350, 100, 9400],
    [-9350, 100, -9400],
    [1.005, 0.01, 1.01],
    [0.30000000000000004, 0.1, 0.3],
    [2.675, 0.01, 2.68],
    [49, 100, 0],
    [-49, 100, 0],
  ])('%d by %d is %d', (value, step, rounded) => expect(roundToStep(value, step)).toBe(rounded));

  it.each([0, -1, Number.NaN])('throws for a step of %d', (step) =>
    expect(() => roundToStep(1, step)).toThrow(new RangeError(`invalid step: ${step}`)),
  );
});

describe('scales', () => {
  it.each([
    [9999, '', ''],
    [20500, '万', ''],
    [3630000, '万', 'million'],
    [510000000, '亿', 'million'],
    [2e9, '亿', 'billion'],
    [-20500, '万', ''],
    [0, '', ''],
  ])('an axis up to %d counts in %j and %j', (maximum, zh, en) => {
    expect(scaleOf(maximum, 'zh').word).toBe(zh);
    expect(scaleOf(maximum, 'en').word).toBe(en);
  });

  it('writes the ticks of an axis without its word', () => {
    const wan = scaleOf(20500, 'zh');
    expect([0, 5000, 10000, 15000].map((tick) => formatOnScale(tick, wan))).toStrictEqual(['0', '0.5', '1', '1.5']);
    expect(formatOnScale(20000, scaleOf(20500, 'en'))).toBe('20,000');
    expect(formatOnScale(20000000, wan)).toBe('2000');
    expect(formatOnScale(9318.18, wan, 100)).toBe('0.93');
    expect(formatOnScale(-5000, wan)).toBe(`${MINUS}0.5`);
  });

  it('writes a rounded number on the scale of the one beside it', () => {
    const rounded = (value: number, step: number, beside: number, lang: Lang) =>
      formatLabel(roundedLabel(value, step, scaleOf(beside, lang)));
    expect(rounded(9318.18, 100, 9318.18, 'zh')).toBe('9,300');
    expect(rounded(9318.18, 100, 20500, 'zh')).toBe('0.93万');
    expect(rounded(2814000, 10000, 3630000, 'en')).toBe('2.81 million');
  });
});
