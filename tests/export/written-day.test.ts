import { expect, test } from 'vitest';
import { writtenTime } from '../../src/export/written-day.ts';

test.each([
  ['2016-06-23', '2016-06-23T00:00:00Z'],
  ['2016-06', '2016-06-01T00:00:00Z'],
  ['2016', '2016-01-01T00:00:00Z'],
  ['0016-06-23', '0016-06-23T00:00:00Z'],
  ['2015-02-29', '2015-03-01T00:00:00Z'],
  ['', null],
  ['-06-23', null],
  ['2016-', null],
  ['June 2016', null],
])('the day %j begins at %j', (date, time) => {
  expect(writtenTime(date)).toBe(time);
});
