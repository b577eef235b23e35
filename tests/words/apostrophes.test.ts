import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('English words have the plain apostrophe: fonts for Chinese set the other as wide as a character', () => {
  const files = readdirSync('src/words', { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const found = files.flatMap(({ parentPath, name }) =>
    [...readFileSync(join(parentPath, name), 'utf8').matchAll(/[A-Za-z]+’[a-z]+/g)].map(([word]) => `${name}: ${word}`),
  );
  expect(found).toEqual([]);
});
