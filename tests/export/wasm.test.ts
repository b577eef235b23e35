import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, expect, it, vi } from 'vitest';
import { newSubsetter } from '../../src/export/fonts/subset.ts';
import type { Refusal } from '../../src/export/refusal.ts';
import { newRasterizer } from '../../src/export/resvg.ts';
import { startWasm } from '../../src/export/start-wasm.ts';

const wasm = (path: string) => new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(path)));
const RESVG = wasm('@resvg/resvg-wasm/index_bg.wasm');
const SUBSETTER = wasm('harfbuzzjs/dist/harfbuzz-subset.wasm');
const faces = { regular: new Uint8Array(), bold: new Uint8Array() };
const LOGIN = new TextEncoder().encode('<!DOCTYPE html>');

afterEach(() => vi.unstubAllGlobals());

it('pictures can be made once what failed to arrive is there', async () => {
  await expect(newRasterizer(LOGIN, faces)).rejects.toThrow(WebAssembly.CompileError);
  const rasterize = await newRasterizer(RESVG, faces);
  const png = await rasterize('<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>', 2);
  expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
});

it.each([
  ['a font', () => startWasm(() => newSubsetter(SUBSETTER))],
  [
    'a picture',
    async () => {
      vi.resetModules();
      const { newRasterizer: anew } = await import('../../src/export/resvg.ts');
      return anew(RESVG, faces);
    },
  ],
] as const)('a browser that allows no WebAssembly is said in words: %s', async (_, make) => {
  vi.stubGlobal('WebAssembly', undefined);
  const reason: unknown = await make().catch((thrown: unknown) => thrown);
  expect((reason as Refusal).text).toEqual({
    zh: expect.stringContaining('不允许运行 WebAssembly'),
    en: expect.stringContaining('allow no WebAssembly'),
  });
});
