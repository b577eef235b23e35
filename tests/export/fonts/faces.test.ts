import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { create, type Font, openSync } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { charactersIn } from '../../../build/fonts.ts';
import { notoPath } from '../../../build/noto.ts';
import { gb2312, loadFaces } from '../../../src/command/faces.ts';
import { checksumOf } from '../../../src/export/checksum.ts';
import { faceOf, missingCharacters, unpackFace } from '../../../src/export/fonts/faces.ts';
import { openFont } from '../../../src/export/fonts/truetype.ts';
import { missingGlyphs } from '../../../src/words/export/export-words.ts';
import { tools } from '../tools.ts';

const { faces, subset } = tools;
const TEXT = '集体合同2.05万份，To office “AVATAR” ½';

const opened = (bytes: Uint8Array): Font => create(Buffer.from(bytes)) as Font;

describe('the exports’ faces', () => {
  it('hold all of GB 2312: 6763 hanzi and 682 signs, and what GBK added to its rows', () => {
    const characters = [...gb2312()];
    expect(characters.length).toBeGreaterThanOrEqual(7445);
    expect(characters.filter((one) => /[\u4e00-\u9fff]/.test(one))).toHaveLength(6763);
    expect(characters).toContain('啊');
    expect(characters).toContain('齄');
    expect(missingCharacters(gb2312(), faces)).toEqual([]);
  });

  it('hold every character of the sources and the data that the full font has', async () => {
    const full = openSync(notoPath(400)) as Font;
    const missing = missingCharacters(await charactersIn('.'), faces);
    expect(missing.filter((one) => full.hasGlyphForCodePoint(one.codePointAt(0) ?? 0))).toEqual([]);
  });

  it.each([400, 700] as const)('are what another reader of fonts sees in them, at weight %i', (weight) => {
    const bytes = faceOf(faces, weight);
    const [ours, theirs] = [openFont(bytes), opened(bytes)];
    expect(theirs.familyName).toBe('Noto Sans SC');
    expect(ours.unitsPerEm).toBe(theirs.unitsPerEm);
    for (const character of `${gb2312()}😀𠮷`) {
      const code = character.codePointAt(0) ?? 0;
      const glyph = theirs.glyphForCodePoint(code);
      expect(ours.glyphOf(code)).toBe(glyph.id);
      expect(ours.advanceOf(glyph.id)).toBe(glyph.advanceWidth);
    }
  });

  it('are the same bytes at every cut and unpack from what a server sends, packed or not', async () => {
    const again = await loadFaces('.');
    expect(checksumOf(again.regular)).toBe(checksumOf(faces.regular));
    const packed = new Uint8Array(gzipSync(faces.bold));
    expect(checksumOf(await unpackFace(packed))).toBe(checksumOf(faces.bold));
    expect(checksumOf(await unpackFace(new Uint8Array(faces.bold)))).toBe(checksumOf(faces.bold));
  });

  it('do not open if they are something else', () => {
    expect(() => openFont(new TextEncoder().encode('<!doctype html>'))).toThrow('invalid font');
  });
});

describe('missingCharacters', () => {
  it('names what no face has, each once, and nothing that is not seen', () => {
    expect(missingCharacters('工会😀𠮷工会😀\n\t\u200b镕', faces)).toEqual(['😀', '𠮷']);
    expect(missingCharacters('', faces)).toEqual([]);
  });

  it('is said in both languages with the code of each', () => {
    const { zh, en } = missingGlyphs(['😀', '𠮷']);
    for (const text of [zh, en]) expect(text).toContain('😀 (U+1F600)');
    expect(missingGlyphs(Array.from({ length: 30 }, () => '𠮷')).zh).toContain('等30个');
  });
});

describe('a subset', () => {
  it('has the characters of its text and few others', () => {
    const font = opened(subset(faces.regular, TEXT));
    for (const character of TEXT) expect(font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)).toBe(true);
    expect(font.hasGlyphForCodePoint('工'.codePointAt(0) ?? 0)).toBe(false);
    expect(font.numGlyphs).toBeLessThan(60);
  });

  it('sets a text as wide as the whole font does, pairs and ligatures included', () => {
    const widthIn = (bytes: Uint8Array) => opened(bytes).layout(TEXT).advanceWidth;
    expect(widthIn(subset(faces.bold, TEXT))).toBe(widthIn(faces.bold));
  });

  it('is the same bytes whatever was cut before', () => {
    const first = subset(faces.regular, TEXT);
    subset(faces.bold, '别的字');
    expect(subset(faces.regular, [...TEXT].reverse().join(''))).toEqual(first);
  });

  it('of something else than a font is refused', () => {
    expect(() => subset(new Uint8Array(100), 'a')).toThrow('invalid font');
  });
});

describe('checksumOf', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 1000, 1_000_003])('is what the system says of %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + 7) & 0xff);
    expect(checksumOf(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
