import { describe, expect, it } from 'vitest';
import type { SetAside, TextFigure, TextReading, TextSpan } from '../../src/text/reading.ts';
import {
  type Decision,
  decide,
  firstReview,
  isDoubtful,
  type Review,
  type RowEdits,
  reviewOf,
} from '../../src/text/review.ts';

const TEXT = '今年工会会员2.1万人，比上年增长5%。新建工会30家，2016年6月评出先进15个。';

const spanOf = (part: string): TextSpan => [TEXT.indexOf(part), TEXT.indexOf(part) + part.length];

const figure = (
  stated: string,
  more: Partial<TextFigure> & Pick<TextFigure, 'name' | 'value' | 'unit'>,
): TextFigure => ({
  span: spanOf(stated),
  stated,
  nameSpans: [],
  qualifier: 'stated',
  kind: 'level',
  sentence: [0, 20],
  ...more,
});

const aside = (part: string, reason: SetAside['reason']): SetAside => ({ span: spanOf(part), reason });

const READING: TextReading = {
  figures: [
    figure('2.1万人', { name: '工会会员', value: 21000, unit: '人', growthPct: 5, baseline: '上年' }),
    figure('30家', { name: '工会', value: 30, unit: '家', doubts: ['general-name'] }),
  ],
  others: [aside('5%', 'growth'), aside('2016年6月', 'date'), aside('15个', 'unread')],
  sections: [],
};

const rowsOf = (review: Review | null) => review?.rows.map(({ stated, value }) => [stated, value]) ?? null;
const asidesOf = (review: Review | null) =>
  review?.asides.map(({ span, reason }) => [TEXT.slice(...span), reason]) ?? null;

const FIRST = firstReview(READING);
const holding = (...decisions: Decision[]): Review => reviewOf(TEXT, READING, decisions).review;

describe('deciding on a figure', () => {
  it('writes what the person wrote, and remembers which fields', () => {
    const at = spanOf('30家');
    const [, row] = holding({ do: 'edit', at, edits: { name: '新建工会', topic: 'grassroots' } }).rows;
    expect([row?.name, row?.topic, row?.value, row?.edited]).toEqual(['新建工会', 'grassroots', 30, ['name', 'topic']]);
    const [first] = holding({ do: 'edit', at: spanOf('2.1万人'), edits: { growthPct: null } }).rows;
    expect(first && 'growthPct' in first).toBe(false);
  });

  it('makes a number a range by its upper end, and a range a number without it', () => {
    const edit = (edits: RowEdits): Decision => ({ do: 'edit', at: spanOf('30家'), edits });
    const rangeOf = (...decisions: Decision[]) =>
      holding(...decisions)
        .rows.slice(1)
        .map(({ value, valueHigh, kind }) => [value, valueHigh, kind]);
    expect(rangeOf(edit({ valueHigh: 40 }))).toEqual([[30, 40, 'range']]);
    expect(rangeOf(edit({ valueHigh: 40 }), edit({ valueHigh: null }))).toEqual([[30, undefined, 'level']]);
    expect(rangeOf(edit({ valueHigh: 40, kind: 'change' }))).toEqual([[30, 40, 'change']]);
  });

  it('settles doubts by an edit of what was doubtful, or by the word that all is right', () => {
    const at = spanOf('30家');
    const doubtful = (...decisions: Decision[]) => holding(...decisions).rows.map(isDoubtful);
    expect(doubtful()).toEqual([false, true]);
    expect(doubtful({ do: 'edit', at, edits: { topic: 'x' } })).toEqual([false, true]);
    expect(doubtful({ do: 'edit', at, edits: { name: '新建工会' } })).toEqual([false, false]);
    expect(doubtful({ do: 'confirm', at })).toEqual([false, false]);
  });

  it('sets aside what is no figure, and takes back what was set aside', () => {
    const none = decide(TEXT, FIRST, { do: 'set-aside', at: spanOf('30家') });
    expect([rowsOf(none), asidesOf(none)]).toEqual([
      [['2.1万人', 21000]],
      [
        ['5%', 'growth'],
        ['30家', 'person'],
        ['2016年6月', 'date'],
        ['15个', 'unread'],
      ],
    ]);
    const more = decide(TEXT, FIRST, { do: 'add', at: spanOf('15个') });
    expect(rowsOf(more)?.at(-1)).toEqual(['15个', 15]);
    expect(asidesOf(more)).toEqual([
      ['5%', 'growth'],
      ['2016年6月', 'date'],
    ]);
  });

  it('adds what is selected, without the blanks around it, and keeps every other digit set aside', () => {
    const [start, end] = spanOf('6月');
    const added = decide(`${TEXT} `, FIRST, { do: 'add', at: spanOf('先进15个') });
    expect(rowsOf(added)?.at(-1)).toEqual(['先进15个', 15]);
    expect(decide(TEXT, FIRST, { do: 'add', at: [start, end] })).toBeNull();
    const part = decide(TEXT, FIRST, { do: 'add', at: spanOf('2016') });
    expect([part === null, asidesOf(part)?.[1] ?? null]).toEqual([false, ['年6月', 'date']]);
  });

  it.each([
    ['over a row that is there', spanOf('工会30家')],
    ['without a number', spanOf('先进')],
    ['of nothing', [3, 3] as const],
  ])('refuses a stretch %s', (_name, at) => {
    expect(decide(TEXT, FIRST, { do: 'add', at })).toBeNull();
  });

  it('joins a level and the growth behind it', () => {
    const both = holding({ do: 'add', at: spanOf('增长5%') });
    const joined = decide(TEXT, both, { do: 'join', at: spanOf('2.1万人'), with: spanOf('增长5%') });
    expect(joined?.rows[0]).toMatchObject({
      stated: '2.1万人，比上年增长5%',
      name: '工会会员',
      value: 21000,
      growthPct: 5,
    });
    expect(joined?.rows.length).toBe(2);
  });

  it('splits a row in two, what a person wrote staying with the first', () => {
    const text = '会员2万人和3万人';
    const reading: TextReading = {
      figures: [
        { ...(READING.figures[0] as TextFigure), span: [2, 9], stated: '2万人和3万人', name: '会员', value: 50000 },
      ],
      others: [],
      sections: [],
    };
    const edits = { name: '男会员' };
    const { review } = reviewOf(text, reading, [
      { do: 'edit', at: [2, 9], edits },
      { do: 'split', at: [2, 9], from: 6 },
    ]);
    expect(review.rows.map(({ stated, value, name }) => [stated, value, name])).toEqual([
      ['2万人和', 20000, '男会员'],
      ['3万人', 30000, ''],
    ]);
  });

  it('counts decisions that hold for nothing any more', () => {
    expect(reviewOf(TEXT, READING, [{ do: 'confirm', at: [0, 1] }]).lost).toBe(1);
  });
});
