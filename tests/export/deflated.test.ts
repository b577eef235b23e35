import { deflateSync, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { deflated } from '../../src/export/deflated.ts';

it.each([0, 1, 70_000, 3_000_000])('%i bytes are packed as zlib packs them, and come out again', async (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * at) >> 7);
  const packed = await deflated(bytes);
  expect(Buffer.compare(packed, deflateSync(bytes))).toBe(0);
  expect(Buffer.compare(inflateSync(packed), bytes)).toBe(0);
});
