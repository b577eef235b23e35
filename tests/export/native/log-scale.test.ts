import { describe, expect, it } from 'vitest';
import { decades } from '../../../src/charts/ticks.ts';
import { logScale } from '../../../src/export/native/native-chart.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { formatNumber } from '../../../src/words/numbers.ts';

/** A number as its format writes it: sections of one number in words, and digits before a word for all others. */
function written(value: number, format: string): string {
  const sections = format.split(';');
  const [digits = ''] = sections.slice(-1);
  for (const section of sections.slice(0, -1)) {
    const [, equal, words] = /^\[=([\d.e+-]+)\]"([^"]*)"$/.exec(section) ?? [];
    if (Number(equal) === value) return words ?? '';
  }
  const [, word = ''] = /"([^"]*)"$/.exec(digits) ?? [];
  return (digits.startsWith('#,##0') ? value.toLocaleString('en-US') : String(value)) + word;
}

describe('the ticks of a logarithmic axis on a slide', () => {
  it.each<[Lang, number, number]>([
    ['zh', 1e4, 1e8],
    ['zh', 1e5, 1e9],
    ['zh', 1e7, 1e11],
    ['zh', 100, 1e5],
    ['zh', 0.01, 100],
    ['en', 1e4, 1e7],
    ['en', 1e6, 1e10],
  ])('are those of the page: %s, %d to %d', (lang, low, high) => {
    const ticks = decades(low, high);
    const { scale, format } = logScale(ticks, lang);
    expect(ticks.map((tick) => written(tick / scale.divisor, format))).toEqual(
      ticks.map((tick) => formatNumber(tick, lang)),
    );
  });

  it('are right numbers still where more of them would have to be in words than there is room for', () => {
    const { scale, format } = logScale(decades(1, 1e9), 'zh');
    expect(scale.divisor).toBe(1);
    expect(format).toBe('[=1000000000]"10亿";[=100000000]"1亿";#,##0');
  });
});
