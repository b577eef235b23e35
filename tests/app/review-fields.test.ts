import { describe, expect, it } from 'vitest';
import { editsIn, type RowFields, rowFields } from '../../src/app/review/review-fields.ts';
import { firstReview, type ReviewRow, type RowEdits } from '../../src/text/review.ts';

const [ROW] = firstReview({
  figures: [
    {
      span: [0, 5],
      stated: '2.1万人',
      name: '会员',
      nameSpans: [],
      value: 21000,
      unit: '人',
      qualifier: 'stated',
      growthPct: 5,
      kind: 'level',
      sentence: [0, 5],
    },
  ],
  others: [],
  sections: [],
}).rows as [ReviewRow];

describe('a row in a form', () => {
  it.each<[typed: Partial<RowFields>, edits: RowEdits, faults: readonly string[]]>([
    [{}, {}, []],
    [{ name: ' 工会会员 ' }, { name: '工会会员' }, []],
    [{ value: '2.15万' }, { value: 21500 }, []],
    [{ value: '21,500' }, { value: 21500 }, []],
    [{ value: '２１５００' }, { value: 21500 }, []],
    [{ value: '' }, {}, ['value']],
    [{ value: '1,5' }, {}, ['value']],
    [{ value: 'many' }, {}, ['value']],
    [{ valueHigh: '3万' }, { valueHigh: 30000 }, []],
    [{ valueHigh: '2万' }, { valueHigh: 20000 }, ['valueHigh']],
    [{ valueHigh: 'x' }, {}, ['valueHigh']],
    [{ growth: '' }, { growthPct: null }, []],
    [{ growth: '-3.2' }, { growthPct: -3.2 }, []],
    [{ growth: 'x' }, {}, ['growth']],
    [{ kind: 'change', qualifier: 'over' }, { kind: 'change', qualifier: 'over' }, []],
    [{ section: '1.2', baseline: '2008年' }, { section: '1.2', baseline: '2008年' }, []],
  ])('typed as %j', (typed, edits, faults) => {
    expect(editsIn({ ...rowFields(ROW), ...typed }, ROW)).toEqual({ edits, faults });
  });
});
