import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase91, encodeBase91 } from '../../src/export/base91.ts';

it('bytes come back from their text, of any length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect([...decodeBase91(encodeBase91(bytes))]).toEqual([...bytes]);
    }),
    { numRuns: 2000 },
  );
});

it('the text is less than a quarter longer, and can end no element', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 2654435761) >>> 24);
  const text = encodeBase91(bytes);
  expect(text.length).toBeLessThan(123_100);
  expect(text).toMatch(/^[#-;=-~]+$/);
});
