import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { packText } from '../../build/zopfli.ts';

const cache = mkdtempSync(join(tmpdir(), 'shushuo-packed-'));
afterAll(() => rmSync(cache, { recursive: true }));

const unpacked = (bytes: Uint8Array): string => gunzipSync(bytes).toString();

it('packs a text once for all sites that hold it, and another one anew', async () => {
  const bytes = await packText('工会'.repeat(500), cache);
  expect(unpacked(bytes)).toBe('工会'.repeat(500));
  const [name = ''] = readdirSync(cache);
  expect(new Uint8Array(readFileSync(join(cache, name)))).toEqual(bytes);
  // What lies there is what comes.
  writeFileSync(join(cache, name), gzipSync('kept'));
  expect(unpacked(await packText('工会'.repeat(500), cache))).toBe('kept');
  expect(unpacked(await packText('another', cache))).toBe('another');
  expect(readdirSync(cache)).toHaveLength(2);
});

it('drops what nobody has asked for since the day before', async () => {
  const old = join(cache, 'old');
  writeFileSync(old, '');
  utimesSync(old, 0, 0);
  await packText('a third', cache);
  expect(readdirSync(cache)).not.toContain('old');
});
