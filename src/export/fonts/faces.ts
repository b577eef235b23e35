import type { Weight } from '../../charts/option.ts';
import { openFont } from './truetype.ts';

/** The TrueType files pictures, slides and documents are set in: Noto Sans SC, cut to what exports can say. */
export interface Faces {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** Where a built site keeps them, packed; relative to its front page. */
export const FACE_FILES = {
  regular: 'fonts/noto-sans-sc-400.ttf.gz',
  bold: 'fonts/noto-sans-sc-700.ttf.gz',
} as const;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** A fetched face, unpacked. Some servers send `.gz` files as packed by the way, and they arrive unpacked already. */
export async function unpackFace(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (!isGzip(bytes)) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export const faceOf = (faces: Faces, weight: Weight): Uint8Array => (weight === 700 ? faces.bold : faces.regular);

/** Written by no glyph of its own: line ends, tabs, joiners, marks of direction, variation selectors. */
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]$/u;

/**
 * The characters of a text that one of the faces cannot write, each once, in order of appearance. An emoji
 * made of several characters is named by its parts.
 */
export function missingCharacters(text: string, faces: Faces): string[] {
  const fonts = [openFont(faces.regular), openFont(faces.bold)];
  return [...new Set(text)].filter(
    (character) => !UNSEEN.test(character) && fonts.some((font) => font.glyphOf(character.codePointAt(0) ?? 0) === 0),
  );
}
