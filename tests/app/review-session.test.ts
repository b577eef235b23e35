import { describe, expect, it } from 'vitest';
import {
  begin,
  currentRow,
  decided,
  findWords,
  type ReviewSession,
  redo,
  rowAfter,
  rowsInOrder,
  undo,
} from '../../src/app/review/review-session.ts';
import type { TextFigure, TextReading, TextSpan } from '../../src/text/reading.ts';
import type { Decision } from '../../src/text/review.ts';

const TEXT = '会员9人。企业8家。会员9人。';

const figure = (start: number, stated: string, value: number, doubts: TextFigure['doubts'] = []): TextFigure => ({
  span: [start, start + stated.length],
  stated,
  name: '会员',
  nameSpans: [],
  value,
  unit: stated.slice(1),
  qualifier: 'stated',
  kind: 'level',
  sentence: [0, TEXT.length],
  doubts,
});

const READING: TextReading = {
  figures: [figure(2, '9人', 9), figure(7, '8家', 8, ['general-name'])],
  others: [{ span: [12, 13], reason: 'unread' }],
  sections: [],
};

const READ = { reading: READING, claims: [], pageStarts: [], issues: [] };
const FIRST = begin({ name: 'a', text: TEXT, decisions: [], title: null, date: null, pageStarts: [] }, READ, null);
const statedOf = (session: ReviewSession) => rowsInOrder(session).map(({ stated }) => stated);
const after8: Decision = { do: 'set-aside', at: [7, 9] };

describe('a review', () => {
  it('begins at the first row', () => {
    expect(currentRow(FIRST)?.stated).toBe('9人');
    const first = currentRow(FIRST);
    expect(first && rowAfter(FIRST, first)?.stated).toBe('8家');
  });

  it('puts the doubtful first where asked, and leaves the order of the text to the rest', () => {
    expect(statedOf(FIRST)).toEqual(['9人', '8家']);
    expect(statedOf({ ...FIRST, isDoubtfulFirst: true })).toEqual(['8家', '9人']);
  });

  it('undoes each decision and does it again, the cursor following', () => {
    const edited = decided(FIRST, { do: 'edit', at: [2, 4], edits: { name: '职工' } }) ?? FIRST;
    const both = decided(edited, after8) ?? edited;
    expect([both.review.rows.length, both.cursor]).toEqual([1, [2, 4]]);
    const once = undo(both);
    expect([once.review.rows.length, once.cursor, once.review.rows[0]?.name]).toEqual([2, [7, 9], '职工']);
    const twice = undo(once);
    expect([twice.review.rows[0]?.name, twice.undone.length, undo(twice) === twice]).toEqual(['会员', 2, true]);
    const again = redo(redo(twice));
    expect([again.review, again.decisions]).toEqual([both.review, both.decisions]);
    expect(redo(again)).toBe(again);
  });

  it('forgets what was undone when something else is decided', () => {
    const back = undo(decided(FIRST, after8) ?? FIRST);
    expect(decided(back, { do: 'confirm', at: [7, 9] })?.undone).toEqual([]);
  });

  it('goes on after a reload with what was decided', () => {
    const before = decided(FIRST, after8) ?? FIRST;
    const { decisions } = before;
    expect(begin({ ...FIRST, decisions: JSON.parse(JSON.stringify(decisions)) }, READ, null).review).toEqual(
      before.review,
    );
  });

  it.each<[words: string, found: TextSpan | null]>([
    ['9人', [12, 14]],
    [' 8家 ', [7, 9]],
    ['7家', null],
    ['', null],
  ])('finds %j where no row has it yet', (words, found) => {
    expect(findWords(FIRST, words)).toEqual(found);
  });
});
