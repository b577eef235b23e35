import { type Font, openSync } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { notoPath, WEIGHTS } from '../../build/noto.ts';
import { measureText } from '../../src/draw/measure.ts';

const TEXTS = [
  '2.05万份',
  '集体合同2.05万份（比2008年增长120%）。',
  '工资专项集体合同，1190场（次）、“四个全面”……',
  '上千万元 · 近12万人（次） — ≥90% ≈ −3.5%',
  '0.93万（推算，0.929–0.935万）',
  '1,190',
  '3.63 million, up 120% on 2008',
  'Wage-specific collective contracts',
  'Enterprises and institutions practising open factory affairs',
  "Workers' congresses: T.V. 1.7, AVATAR To Yearly",
  'office fluffy first',
  '510 million yuan (5.1亿元) × 2 ÷ 3 → 4 ± 1°',
  'Lán, café, 3 €, № 5, ½ ™',
  '€',
];

describe.each(WEIGHTS)('measureText at weight %i', (weight) => {
  const font = openSync(notoPath(weight)) as Font;

  it.each(TEXTS)('is within half a per cent of what the font itself says: %s', (text) => {
    const expected = (font.layout(text).advanceWidth / font.unitsPerEm) * 16;
    expect(Math.abs(measureText(text, 16, weight) / expected - 1)).toBeLessThan(0.005);
  });
});

describe('measureText', () => {
  it('is nothing for nothing', () => {
    expect(measureText('', 20, 400)).toBe(0);
  });

  it('gives the number worked out in its docstring', () => {
    expect(measureText('2.05万份', 20, 400)).toBeCloseTo(78.86);
  });

  it('grows with the size and counts a rare character as one em', () => {
    expect(measureText('数说', 10, 700)).toBe(20);
    expect(measureText('𠮷', 40, 400)).toBe(40);
  });
});
