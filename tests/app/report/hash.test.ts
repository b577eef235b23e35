import { expect, it } from 'vitest';
import { idInHash } from '../../../src/app/report/hash.ts';

it.each([
  ['', ''],
  ['#', ''],
  ['#skills', 'skills'],
  ['#%E6%8A%80%E8%83%BD', '技能'],
  ['#%', ''],
  ['#%E6', ''],
  ['#100%25', '100%'],
])('%s names %o', (hash, id) => {
  expect(idInHash(hash)).toBe(id);
});
