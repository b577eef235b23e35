import { describe, expect, it } from 'vitest';
import { bytesOf, newRecord, readRecord, titleOf } from '../../../src/app/kept/kept-record.ts';
import { type KeptFacts, MOST_KEPT, tooMany } from '../../../src/app/kept/kept-room.ts';

const bytes = new Uint8Array([97, 44, 98]);
const RECORD = newRecord({
  title: 'One',
  files: [{ name: 'one.csv', bytes }],
  options: { as: 'table' },
  isCompared: false,
  addresses: ['https://example.org/one.csv'],
  keptAt: 1000,
});
const { version: _, files: __, addresses: ___, ...REST } = RECORD;
const FIRST = { ...REST, id: 'one.csv 3', sources: [{ name: 'one.csv', blob: new Blob([bytes]) }] };

describe('a record that is kept', () => {
  it('is read as it was, with its address', async () => {
    const read = readRecord('abc', RECORD);
    expect(read).toMatchObject({ id: 'abc', title: 'One', options: { as: 'table' }, keptAt: 1000 });
    expect(read?.addresses).toEqual(['https://example.org/one.csv']);
    expect(await read?.sources[0]?.blob.text()).toBe('a,b');
    expect(read && bytesOf(read.sources)).toBe(3);
  });

  it('by the first version is read, too', () => {
    expect(readRecord('one.csv 3', FIRST)).toMatchObject({ id: 'one.csv 3', title: 'One', addresses: [] });
  });

  it.each([
    ['of a later version', { ...RECORD, version: 3 }],
    ['without files', { ...RECORD, files: [] }],
    ['with a blob in place of bytes', { ...RECORD, files: [{ name: 'one.csv', bytes: new Blob() }] }],
    ['with a file that has no name', { ...RECORD, files: [{ bytes }] }],
    ['with choices that are none', { ...RECORD, options: { mapping: 'all' } }],
    ['without choices', { ...RECORD, options: undefined }],
    ['without a title', { ...RECORD, title: 7 }],
    ['without a time', { ...RECORD, keptAt: Number.NaN }],
    ['with addresses that are none', { ...RECORD, addresses: [1] }],
    ['of the first version without files', { ...FIRST, sources: [{ name: 'one.csv', blob: 'a,b' }] }],
    ['that is nothing', null],
    ['that is a text', 'One'],
  ])('%s is set aside', (_case, value) => {
    expect(readRecord('abc', value)).toBeNull();
  });

  it('under a key that is no text is set aside, under its title if it has one', () => {
    expect(readRecord(7, RECORD)).toBeNull();
    expect(['One', ''].map((title) => titleOf({ title }))).toEqual(['One', '']);
    expect(titleOf(null)).toBe('');
  });
});

const facts = (key: string, keptAt: number, size = 1): KeptFacts => ({
  key,
  title: key,
  keptAt,
  bytes: size,
  host: null,
  isReadable: true,
});

describe('the oldest make room', () => {
  const many = Array.from({ length: MOST_KEPT.count }, (_case, index) => facts(`k${index}`, index));

  it('for one more than there may be, and not before', () => {
    expect(tooMany(many, 'k0')).toEqual([]);
    expect(tooMany([...many, facts('new', 99)], 'new').map(({ key }) => key)).toEqual(['k0']);
  });

  it('for more bytes than there may be, the oldest first', () => {
    const half = MOST_KEPT.bytes / 2;
    const all = [facts('a', 1, half), facts('b', 2, half), facts('new', 3, half + 1)];
    expect(tooMany(all, 'new').map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('and never what was just kept, by whatever clock, nor what cannot be read', () => {
    const unread = { ...facts('odd', 0), isReadable: false };
    expect(tooMany([unread, ...many, facts('new', -1)], 'new').map(({ key }) => key)).toEqual(['k0']);
  });
});
