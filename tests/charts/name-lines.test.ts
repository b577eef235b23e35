import { describe, expect, it } from 'vitest';
import { nameLines } from '../../src/charts/name-lines.ts';

/** Every letter is a pixel wide. */
const measure = (text: string): number => text.length;

describe('lines of a name', () => {
  it.each([
    ['all stand where there is room', 'one two three', 2, ['one two', 'three']],
    ['the last ends as the name does', 'one two three four five A', 2, ['one two', 'three…ve A']],
    ['a line alone too', 'one two three four five A', 1, ['one two…A']],
    ['a word that does not break is cut', 'Antidisestablishment', 1, ['Antidi…ent']],
  ])('%s', (_, name, most, expected) => expect(nameLines(name, 10, 12, 400, measure, most)).toEqual(expected));

  it('are dots where there is no room for a letter', () => {
    expect(nameLines('one two', 0, 12, 400, measure, 1)).toEqual(['…']);
  });
});
