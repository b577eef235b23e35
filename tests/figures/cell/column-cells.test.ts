import { describe, expect, it } from 'vitest';
import { readPeriodCodes } from '../../../src/figures/cell/period-codes.ts';
import { readSpans, saysHoursAndMinutes } from '../../../src/figures/cell/spans.ts';

const spans = (name: string, ...cells: string[]) => {
  const found = readSpans(name, cells.length, (at) => cells[at] ?? '');
  return found && [...found.cells.values()];
};

describe('lengths of time', () => {
  it.each([
    '睡眠（小时:分）',
    '活动时间（小时：分钟）',
    '时:分',
    'Sleep (h:mm)',
    'Hours and minutes',
    'Time (hrs:mins)',
  ])('%s says hours and minutes', (text) => expect(saysHoursAndMinutes(text)).toBe(true));
  it.each(['时间', '小时', 'Time (min:sec)', 'minutes', 'hours'])('%s does not', (text) =>
    expect(saysHoursAndMinutes(text)).toBe(false),
  );
  it('are hours with their minutes', () => expect(spans('男', '9:15', '', '0:45')).toEqual(['9:15 h:mm', '0:45 h:mm']));
  it('are no times of day', () => expect(spans('开始时间（时:分）', '8:30', '9:00')).toBeNull());
  it('are all of one kind', () => expect(spans('男', '9:15', '9 h')).toBeNull());
});

const codes = (...rows: readonly (readonly [year: string, period: string])[]) => {
  const found = readPeriodCodes(
    rows.length,
    (at) => rows[at]?.[0] ?? '',
    (at) => rows[at]?.[1] ?? '',
  );
  return found && [...found.cells.values()];
};

describe('periods in codes beside a year', () => {
  it('are months, and the thirteenth is the year', () =>
    expect(codes(['2021', 'M01'], ['2021', 'M12'], ['2021', 'M13'])).toEqual(['2021-01', '2021-12', '2021']));
  it('are quarters and halves', () => {
    expect(codes(['2021', 'Q01'], ['2021', 'Q05'])).toEqual(['2021-Q1', '2021']);
    expect(codes(['2021', 'S01'], ['2021', 'S02'])).toEqual(['2021-H1', '2021-H2']);
  });
  it('are no codes of products', () => {
    expect(codes(['2021', 'M01'], ['2021', 'M14'])).toBeNull();
    expect(codes(['2021', 'M01'], ['2021', 'X02'])).toBeNull();
    expect(codes(['Mill', 'M01'], ['Mill', 'M02'])).toBeNull();
  });
});
