import { describe, expect, it } from 'vitest';
import {
  type CellNumber,
  cellParts,
  changeParts,
  labelFormula,
  labelText,
  ratioOf,
} from '../../../src/export/native/native-label.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { type Label, wordLabel } from '../../../src/words/numbers.ts';

const PLAIN = { divisor: 1, word: '' };
const WAN = { divisor: 10_000, word: '万' };
const MILLION = { divisor: 1_000_000, word: 'million' };

/** B2 of the sheet, on an axis in units of `divisor`. */
const cell = (value: number, divisor: number): CellNumber => ({ series: 0, row: 0, value, divisor });
const at = (series: number, row: number): string => `${'ABC'[series + 1]}${row + 2}`;

describe('a label as a formula', () => {
  it.each<[Label, CellNumber, string, string | null]>([
    [
      { value: 20500, scale: WAN, before: '', after: '' },
      cell(2.05, 10_000),
      '2.05万',
      'TEXT(B2,IF(ROUND(B2,2)=B2,"0.00;\\−0.00","0.00######;\\−0.00######"))&"万"',
    ],
    // Rounded as far as the label is.
    [
      { value: 9300, scale: WAN, before: '2008年 约', after: '（推算）' },
      cell(0.931818181818, 10_000),
      '2008年 约0.93万（推算）',
      '"2008年 约"&TEXT(ROUND(B2,2),"0.00;\\−0.00")&"万（推算）"',
    ],
    // On another scale than the axis.
    [
      { value: 9000, scale: PLAIN, before: '', after: '' },
      cell(0.9, 10_000),
      '9,000',
      'TEXT(B2*10000,IF(ROUND(B2*10000,0)=B2*10000,"#,##0;\\−#,##0","#,##0.0#####;\\−#,##0.0#####"))',
    ],
    [
      { value: 2.5e9, scale: MILLION, before: 'over ', after: '' },
      cell(2.5e9, 1),
      'over 2,500 million',
      '"over "&TEXT(B2/1000000,IF(ROUND(B2/1000000,0)=B2/1000000,"#,##0;\\−#,##0","#,##0.0#####;\\−#,##0.0#####"))&" million"',
    ],
    [
      { value: -3, scale: PLAIN, before: '', after: ' "units"' },
      cell(-3, 1),
      '−3 "units"',
      'TEXT(B2,IF(ROUND(B2,0)=B2,"0;\\−0","0.0#####;\\−0.0#####"))&" ""units"""',
    ],
    // Words follow nothing, nor does a number that is not the cell's.
    [wordLabel('上千万'), cell(1000, 10_000), '上千万', null],
    [{ value: 7, scale: PLAIN, before: '', after: '' }, cell(3, 1), '7', null],
  ])('%j of %j is %s', (label, own, text, formula) => {
    const parts = cellParts(label, own);
    expect(labelText(parts)).toBe(text);
    expect(labelFormula(parts, at)).toBe(formula);
  });

  it.each<[string, number, number, Lang, string[]]>([
    ['万（+120%）', 2.05, 0.931818181818, 'zh', ['万（', '+120%', '）']],
    ['（+120%，2.2倍）', 2.05, 0.931818181818, 'zh', ['（', '+120%', '，', '2.2倍', '）']],
    [' (−12.5%)', 7, 8, 'en', [' (', '−12.5%', ')']],
    ['（1.29倍）', 129, 100, 'zh', ['（', '1.29倍', '）']],
    // Another growth than that of the cells stays as it is stated.
    ['（+30%）', 2.05, 0.931818181818, 'zh', ['（+30%）']],
    ['（+1120%）', 2.05, 0.931818181818, 'zh', ['（+1120%）']],
    ['（+120%）', 2.05, 0, 'zh', ['（+120%）']],
  ])('finds in %s the change from %d of %d', (text, to, from, lang, pieces) => {
    const parts = changeParts([text], ratioOf(cell(to, 1), { ...cell(from, 1), series: 1 }), lang);
    expect(parts.map((part) => (typeof part === 'string' ? part : part.text))).toEqual(pieces);
    expect(labelFormula(parts, at) === null).toBe(pieces.length === 1);
  });

  it('holds long words, quotation marks and line ends in texts that a formula may hold', () => {
    const parts = [`${'长'.repeat(300)}"\n`, { text: '1', formula: () => 'B2' }];
    expect(labelFormula(parts, at)).toBe(`"${'长'.repeat(250)}"&"${'长'.repeat(50)}"""&CHAR(10)&B2`);
  });
});
