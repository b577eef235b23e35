import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase85, encodeBase85 } from '../../src/export/base85.ts';

it('bytes come back from their text, of any length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect([...decodeBase85(encodeBase85(bytes))]).toEqual([...bytes]);
    }),
    { numRuns: 2000 },
  );
});

it('the text is a quarter longer, and can end no element', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 2654435761) >>> 24);
  const text = encodeBase85(bytes);
  expect(text).toHaveLength(125_000);
  expect(text).toMatch(/^[#-;=-x]+$/);
});
