import { describe, expect, it } from 'vitest';
import { openOwnDeck } from '../../../src/export/refresh/refresh.ts';
import { Refusal } from '../../../src/export/refusal.ts';
import { zipFiles } from '../../../src/export/zip.ts';
import { deckOf, edited, nextYear, refreshed, yearSource } from './years.ts';

const text = (said: string): Uint8Array => new TextEncoder().encode(said);
const deck = async () => deckOf(await yearSource(), 'zh', ['contracts']);
const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** Parts are read when they are needed: some faults come to light only then. */
async function refused(bytes: Uint8Array): Promise<string> {
  try {
    await refreshed(bytes, await nextYear());
  } catch (error) {
    if (error instanceof Refusal) return error.text.en;
    throw error;
  }
  return '';
}

const withPart = async (path: string, change: (part: string) => string): Promise<Uint8Array> =>
  edited(await deck(), (parts) => parts.set(path, change(parts.get(path) ?? '')));

describe('a file that is no deck of ours is refused in a sentence', () => {
  it.each<[string, () => Promise<Uint8Array>, RegExp]>([
    ['no zip', async () => text('%PDF-1.7'), /no whole PPTX/],
    ['nothing', async () => new Uint8Array(), /no whole PPTX/],
    ['half a deck', async () => (await deck()).slice(0, 9000), /no whole PPTX/],
    ['another zip', async () => zipFiles(new Map([['a.txt', 'a']]), ''), /not exported by Shushuo/],
    ['another deck', async () => zipFiles(new Map([['[Content_Types].xml', TYPES]]), ''), /not exported by Shushuo/],
    ['a slide that is no XML', () => withPart('ppt/slides/slide1.xml', () => '<p:sld'), /slide1\.xml/],
    [
      'entities that swell',
      () =>
        withPart('ppt/slides/slide1.xml', (part) => part.replace('<p:sld', '<!DOCTYPE x [<!ENTITY a "aaaa">]><p:sld')),
      /slide1\.xml/,
    ],
    [
      'elements within elements without end',
      () =>
        withPart('ppt/slides/slide1.xml', (part) =>
          part.replace('<p:spTree>', `<p:spTree>${'<p:grpSp>'.repeat(9000)}${'</p:grpSp>'.repeat(9000)}`),
        ),
      /slide1\.xml/,
    ],
    [
      'a copy of itself that is damaged',
      () => withPart('customXml/item1.xml', (part) => part.replace(/>[A-Za-z0-9+/]{40}/, '>AAAA')),
      /earlier version/,
    ],
    ['no copy of itself', () => withPart('customXml/item1.xml', () => '<a/>'), /earlier version/],
  ])('%s', async (_, make, sentence) => {
    expect(await refused(await make())).toMatch(sentence);
  });

  it('a deck of an earlier version is refreshed with the data it was made of', async () => {
    const bytes = await withPart('customXml/item1.xml', () => '<a/>');
    const { refreshDeck } = await import('../../../src/export/refresh/refresh.ts');
    const made = await refreshDeck(await openOwnDeck(bytes), await nextYear(), {
      addsNew: false,
      earlier: await yearSource(),
    });
    expect(made.report.conflicts).toEqual([]);
    expect(made.report.changed.map(({ now }) => now).join()).toContain('2.31万份');
    expect(await refused(made.bytes)).toBe('');
  });
});
