/** What is read of a TrueType font: enough to know which characters it has, how wide they are and how they look. */
export interface TrueType {
  readonly unitsPerEm: number;
  /** Glyph of a code point; 0 where the font has none. */
  readonly glyphOf: (code: number) => number;
  /** In font units. */
  readonly advanceOf: (glyph: number) => number;
  /** The glyph's record in `glyf`; of no length where nothing is drawn. */
  readonly recordOf: (glyph: number) => DataView;
}

const opened = new WeakMap<Uint8Array, TrueType>();

/** Reads a TrueType font; the same bytes are read once. Throws `invalid font` for anything else. */
export function openFont(bytes: Uint8Array): TrueType {
  const known = opened.get(bytes);
  if (known !== undefined) return known;
  const font = readFont(bytes);
  opened.set(bytes, font);
  return font;
}

function readFont(bytes: Uint8Array): TrueType {
  const tables = readTables(bytes);
  const head = tables('head');
  const longOffsets = head.getInt16(50) === 1;
  const [loca, glyf, hmtx] = [tables('loca'), tables('glyf'), tables('hmtx')];
  const wide = tables('hhea').getUint16(34);
  const startOf = (glyph: number) => (longOffsets ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const codes = readCharacterMap(tables('cmap'));
  return {
    unitsPerEm: head.getUint16(18),
    glyphOf: (code) => codes.get(code) ?? 0,
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, wide - 1) * 4),
    recordOf: (glyph) => part(glyf, startOf(glyph), startOf(glyph + 1) - startOf(glyph)),
  };
}

function part(view: DataView, start: number, length: number): DataView {
  return new DataView(view.buffer, view.byteOffset + start, length);
}

function readTables(bytes: Uint8Array): (tag: string) => DataView {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.byteLength < 12 || file.getUint32(0) !== 0x00010000) throw new RangeError('invalid font: not TrueType');
  const found = new Map<string, DataView>();
  for (let index = 0; index < file.getUint16(4); index++) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    found.set(tag, part(file, file.getUint32(entry + 8), file.getUint32(entry + 12)));
  }
  return (tag) => {
    const table = found.get(tag);
    if (table === undefined) throw new RangeError(`invalid font: no table ${tag}`);
    return table;
  };
}

/** Glyphs by code point, from the Unicode subtables the font has: format 12 (all planes) or 4 (the first). */
function readCharacterMap(cmap: DataView): ReadonlyMap<number, number> {
  const codes = new Map<number, number>();
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const subtable = part(cmap, cmap.getUint32(8 + index * 8), 0);
    const view = new DataView(subtable.buffer, subtable.byteOffset);
    if (view.getUint16(0) === 12) readGroups(view, codes);
    if (view.getUint16(0) === 4) readSegments(view, codes);
  }
  if (codes.size === 0) throw new RangeError('invalid font: no Unicode cmap');
  return codes;
}

function readGroups(view: DataView, codes: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(12); group++) {
    const [first, last, glyph] = [0, 4, 8].map((field) => view.getUint32(16 + group * 12 + field));
    for (let code = first ?? 0; code <= (last ?? -1); code++) codes.set(code, (glyph ?? 0) + code - (first ?? 0));
  }
}

function readSegments(view: DataView, codes: Map<number, number>): void {
  const bytes = view.getUint16(6);
  for (let at = 0; at < bytes; at += 2) {
    const last = view.getUint16(14 + at);
    const first = view.getUint16(16 + bytes + at);
    const delta = view.getUint16(16 + bytes * 2 + at);
    const offsetAt = 16 + bytes * 3 + at;
    const offset = view.getUint16(offsetAt);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const raw = offset === 0 ? code : view.getUint16(offsetAt + offset + (code - first) * 2);
      if (raw !== 0) codes.set(code, (raw + delta) & 0xffff);
    }
  }
}
