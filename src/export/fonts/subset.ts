/** Cuts a TrueType font to the characters of a text. The same input gives the same bytes. */
export type Subsetter = (font: Uint8Array, text: string, options?: SubsetOptions) => Uint8Array;

interface SubsetOptions {
  /** Keeps the font's names, by which programs find an installed or handed-in font. Default: false. */
  readonly named?: boolean;
}

/**
 * What a line of type is set with: marks on their letters, ligatures, pairs. The features for narrower punctuation
 * (`halt`, `chws`) are left out, as a browser would apply them where the layout did not count on it.
 */
export const FEATURES = ['ccmp', 'kern', 'liga', 'mark'];

/** Of no use to horizontal type. */
export const DROPPED = ['BASE', 'STAT', 'gasp', 'vhea', 'vmtx'];

/* Constants of hb-subset.h. */
const WRITABLE = 2;
const SETS = { dropped: 3, names: 4, features: 6 };
const NO_HINTING = 0x01;
const NOTDEF_OUTLINE = 0x40;

/** A character that is missing shows as a box, as a gap would hide it. */
export const FLAGS = NO_HINTING | NOTDEF_OUTLINE;

/**
 * Makes a subsetter of HarfBuzz. `wasm` holds the bytes of `harfbuzzjs/dist/harfbuzz-subset.wasm`, which the caller
 * reads or fetches in its own way; half a megabyte, so on demand.
 */
export async function newSubsetter(wasm: BufferSource): Promise<Subsetter> {
  const { instance } = await WebAssembly.instantiate(wasm);
  const { memory } = instance.exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new TypeError('invalid wasm: no memory');
  const call = callsInto(instance.exports);
  call('_initialize');
  return (font, text, options = {}) => cut({ call, memory }, font, text, options);
}

interface HarfBuzz {
  readonly call: (name: string, ...parts: number[]) => number;
  /** Its buffer is another one after it has grown: to be asked for anew at each use. */
  readonly memory: WebAssembly.Memory;
}

function callsInto(exports: WebAssembly.Exports): HarfBuzz['call'] {
  return (name, ...parts) => {
    const entry = exports[name];
    if (typeof entry !== 'function') throw new TypeError(`invalid wasm: no ${name}`);
    return Number(entry(...parts));
  };
}

const tagOf = (tag: string): number => [...tag].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0) | 0;

function cut({ call, memory }: HarfBuzz, font: Uint8Array, text: string, options: SubsetOptions): Uint8Array {
  const input = prepare(call, text, options);
  const place = call('malloc', font.byteLength);
  new Uint8Array(memory.buffer).set(font, place);
  const blob = call('hb_blob_create', place, font.byteLength, WRITABLE, 0, 0);
  const face = call('hb_face_create', blob, 0);
  const subset = call('hb_subset_or_fail', face, input);
  const result = call('hb_face_reference_blob', subset);
  const start = call('hb_blob_get_data', result, 0);
  const bytes = new Uint8Array(memory.buffer).slice(start, start + call('hb_blob_get_length', result));
  for (const one of [result, blob]) call('hb_blob_destroy', one);
  for (const one of [subset, face]) call('hb_face_destroy', one);
  call('hb_subset_input_destroy', input);
  call('free', place);
  if (subset === 0 || bytes.byteLength === 0) throw new RangeError('invalid font: it cannot be cut');
  return bytes;
}

/** What is to be kept and what dropped, as HarfBuzz wants to be told. */
function prepare(call: HarfBuzz['call'], text: string, { named = false }: SubsetOptions): number {
  const input = call('hb_subset_input_create_or_fail');
  if (input === 0) throw new RangeError('invalid wasm: no memory left');
  call('hb_subset_input_set_flags', input, FLAGS);
  const sets = (which: number) => call('hb_subset_input_set', input, which);
  call('hb_set_clear', sets(SETS.features));
  for (const tag of FEATURES) call('hb_set_add', sets(SETS.features), tagOf(tag));
  for (const tag of DROPPED) call('hb_set_add', sets(SETS.dropped), tagOf(tag));
  if (!named) call('hb_set_clear', sets(SETS.names));
  const codes = call('hb_subset_input_unicode_set', input);
  for (const character of new Set(text)) call('hb_set_add', codes, character.codePointAt(0) ?? 0);
  return input;
}
