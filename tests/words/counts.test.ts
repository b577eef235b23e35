import { describe, expect, test } from 'vitest';
import { newIssue } from '../../src/figures/issue.ts';
import { doctorWordsOf } from '../../src/words/app/doctor-words.ts';
import { mappingWordsOf } from '../../src/words/app/mapping-words.ts';
import { presentWordsOf } from '../../src/words/app/present-words.ts';
import { userDataPageWordsOf } from '../../src/words/app/user-data-page-words.ts';
import { choiceWordsOf } from '../../src/words/choice-words.ts';
import { claimsPanelWordsOf } from '../../src/words/claims-panel-words.ts';
import { compareWordsOf } from '../../src/words/compare-words.ts';
import { figuresFound } from '../../src/words/export/extract-words.ts';
import { kitWordsOf } from '../../src/words/export/kit-words.ts';
import { refreshed } from '../../src/words/export/refresh-words.ts';
import { alsoIn, longRow } from '../../src/words/faults/faults.ts';
import { describedColumns, tooManyCells } from '../../src/words/faults/reading-words.ts';
import { notInText } from '../../src/words/faults/text-words.ts';
import { KIND_WORDS } from '../../src/words/kind-words.ts';
import { formatCount } from '../../src/words/numbers.ts';
import { plotWordsOf } from '../../src/words/plot-words.ts';

describe('how many there are', () => {
  test.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [5003, '5,003', '5,003'],
    [12_345, '1.2345万', '12,345'],
    [1_000_000, '100万', '1,000,000'],
  ])('%d', (count, zh, en) => {
    expect([formatCount(count, 'zh'), formatCount(count, 'en')]).toEqual([zh, en]);
  });

  test.each<[zh: string, said: string, en: string, saidEn: string]>([
    [
      '100万个点',
      plotWordsOf('zh').note.sampled(1000, 1_000_000),
      'has 1,000,000 points',
      plotWordsOf('en').note.sampled(1000, 1_000_000),
    ],
    ['30万 处', alsoIn(300_000, [2, 3]).zh, 'are 300,000 of', alsoIn(300_000, [2, 3]).en],
    [
      '100万 行，2 列',
      userDataPageWordsOf('zh').size(1_000_000, 2),
      '1,000,000 rows, 1 column',
      userDataPageWordsOf('en').size(1_000_000, 1),
    ],
    [
      '10万 处存疑',
      doctorWordsOf('zh').count.doubtful(100_000),
      '100,000 to check',
      doctorWordsOf('en').count.doubtful(100_000),
    ],
    ['约有 2500万 格', tooManyCells(25, 20).zh, 'about 25 million', tooManyCells(25, 20).en],
    ['有 10万 格', longRow(100_000, 2, '').zh, '100,000 cells', longRow(100_000, 2, '').en],
  ])('%s', (zh, said, en, saidEn) => {
    expect(said).toContain(zh);
    expect(saidEn).toContain(en);
  });
});

describe('one alone is no plural in English', () => {
  test.each([
    ...Object.values(KIND_WORDS).map((kind) => kind.en(1)),
    mappingWordsOf('en').moreColumns(1),
    presentWordsOf('en').end.counts(1, 1),
    compareWordsOf('en').title.counts(1, 1, 1),
    compareWordsOf('en').description(1),
    claimsPanelWordsOf('en').headline({ inconsistent: 1, consistent: 0, 'cannot-be-checked': 1 }),
    figuresFound(1, 1, 1).en,
    kitWordsOf('en').holds.pictures(1),
    refreshed('new.pptx', 'changes.md', 1, 1).en,
    describedColumns(1).en,
    plotWordsOf('en').note.rest(29, 30),
    plotWordsOf('en').note.restInFileOrder(29, 30),
    choiceWordsOf('en').rest(4, 5),
    notInText({ deleted: 1, hidden: 1, contents: 1, numbers: 1, heads: 1, turned: 1 }).en,
  ])('%s', (said) => {
    expect(said).toMatch(/\b(?:1|one) /);
    expect(said).not.toMatch(
      /\b1 (?:\w+ )?(?:indicators|prefectures|columns|figures|charts|claims|numbers|files|changes|conflicts|rows|characters|lines|heads|are)\b/,
    );
  });
});

describe('a cell in an issue', () => {
  const issueOf = (value: string) => newIssue('mixed', 'doubtful', { zh: '', en: '' }, { value });

  test.each([['短'], ['名'.repeat(60)], ['']])('is all there where it is short: %s', (value) => {
    expect(issueOf(value)).not.toHaveProperty('whole');
  });

  test('is there whole where it is shortened, line breaks and all', () => {
    const value = `${'名'.repeat(60)}\n  称`;
    expect(issueOf(value)).toMatchObject({ value: `${'名'.repeat(60)}…`, whole: { text: value, rest: 0 } });
  });

  test('of a million characters carries ten thousand, and says how many follow', () => {
    const { whole } = issueOf('x'.repeat(1_000_000));
    expect([whole?.text.length, whole?.rest]).toEqual([10_000, 990_000]);
  });
});
