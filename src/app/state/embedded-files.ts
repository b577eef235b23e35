import { OWN_FOLDER, OWN_MANIFEST } from '../../figures/package/data-files.ts';

// A page may hold its data in itself, as `<script type="application/octet-stream" data-file="data/figures.csv">` with
// base64 in it: bytes keep what a page's text would lose, such as line ends and a foreign encoding.

declare global {
  interface ImportMetaEnv {
    /** True in the build of the one file that needs no server; absent in others. */
    readonly ONE_FILE?: true;
  }
}

/** Whether this program is the one file; the site's own bundle loses what is only for it. */
export const IS_ONE_FILE = import.meta.env.ONE_FILE === true;

/** Reads a file the page holds, by its path below the site's root; null where it holds none of the name. */
export function embeddedFile(path: string): Uint8Array<ArrayBuffer> | null {
  const element = document.querySelector(`script[data-file="${CSS.escape(path)}"]`);
  return element === null ? null : bytesOf(atob(element.textContent ?? ''));
}

/** Copies byte by byte: `Uint8Array.from` takes a hundred times the memory, and a file may hold millions of rows. */
function bytesOf(binary: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Answers with an embedded file as a server would, 404 included. */
export function embeddedAnswer(path: string): Response {
  const bytes = embeddedFile(path);
  return bytes === null ? new Response(null, { status: 404 }) : new Response(bytes);
}

/** Tells whether this is the one file and holds data of a reader's own, put there when it was saved. */
export const hasEmbeddedUserData = (): boolean =>
  IS_ONE_FILE && document.querySelector(`script[data-file="${OWN_FOLDER}${OWN_MANIFEST}"]`) !== null;

const addresses = new Map<string, string>();

/** Makes an address under which an embedded file can be opened or saved as long as the page is there. */
export function embeddedAddress(path: string): string {
  const known = addresses.get(path) ?? URL.createObjectURL(new Blob([embeddedFile(path) ?? new Uint8Array()]));
  addresses.set(path, known);
  return known;
}
