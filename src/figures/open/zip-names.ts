// Which parts a ZIP file has, without unpacking any: by its directory at the end, or by the parts' own heads, which are
// all that is left of a file that is cut off.

/** Bytes at each end that are looked through. */
const LOOKED_AT = 65_536 + 22;

const DIRECTORY_END = [0x50, 0x4b, 0x05, 0x06];
/** Of a part's head and its entry in the directory: the mark, where the length of the name stands, and the name. */
const HEADS = [
  { mark: [0x50, 0x4b, 0x03, 0x04], length: 26, name: 30 },
  { mark: [0x50, 0x4b, 0x01, 0x02], length: 28, name: 46 },
] as const;

/** Letters behind the name `mimetype`, in which an OpenDocument says what it is. */
const BEHIND = 80;

const isAt = (bytes: Uint8Array, at: number, mark: readonly number[]): boolean =>
  mark.every((byte, offset) => bytes[at + offset] === byte);

/** Names of the parts, each on a line; that of the type of an OpenDocument with what it says. */
export function zipNames(bytes: Uint8Array): string {
  const ends = bytes.length > 2 * LOOKED_AT ? [bytes.subarray(0, LOOKED_AT), bytes.subarray(-LOOKED_AT)] : [bytes];
  return ends.flatMap(namesIn).join('\n');
}

function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = [];
  const decoder = new TextDecoder('latin1');
  for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    const head = HEADS.find(({ mark }) => isAt(bytes, at, mark));
    if (head === undefined) continue;
    const length = (bytes[at + head.length] ?? 0) + 256 * (bytes[at + head.length + 1] ?? 0);
    const start = at + head.name;
    const name = decoder
      .decode(bytes.subarray(start, start + length))
      .replaceAll('\\', '/')
      .replace(/^\//, '');
    const behind = name === 'mimetype' ? decoder.decode(bytes.subarray(start + length, start + length + BEHIND)) : '';
    names.push((name + behind).replace(/\s+/g, ' '));
  }
  return names;
}

/** Whether the directory is there that every whole ZIP file ends with. */
export function hasDirectory(bytes: Uint8Array): boolean {
  for (
    let at = bytes.lastIndexOf(0x50);
    at >= Math.max(0, bytes.length - LOOKED_AT);
    at = bytes.lastIndexOf(0x50, at - 1)
  ) {
    if (isAt(bytes, at, DIRECTORY_END)) return true;
    if (at === 0) break;
  }
  return false;
}
