import { BUNDLED_FONT } from '../../charts/fonts.ts';

// A page may hold its data in itself, as `<script type="application/octet-stream" data-file="data/figures.csv">` with
// base64 in it: bytes keep what a page's text would lose, such as line ends and a foreign encoding.

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

const addresses = new Map<string, string>();

/** Makes an address under which an embedded file can be opened or saved as long as the page is there. */
export function embeddedAddress(path: string): string {
  const known = addresses.get(path) ?? URL.createObjectURL(new Blob([embeddedFile(path) ?? new Uint8Array()]));
  addresses.set(path, known);
  return known;
}

/** Reads all files embedded below a folder, by their path within it. */
export function embeddedFiles(folder: string): Map<string, Uint8Array<ArrayBuffer>> {
  const paths = [...document.querySelectorAll<HTMLElement>('script[data-file]')].map(
    ({ dataset }) => dataset['file'] ?? '',
  );
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const path of paths.filter((one) => one.startsWith(folder)))
    files.set(path.slice(folder.length), embeddedFile(path) ?? new Uint8Array());
  return files;
}

/** Gives the page the fonts it holds, named after their weight (`400.woff2`); most often it holds none. */
export function addEmbeddedFonts(): void {
  for (const [name, bytes] of embeddedFiles('fonts/'))
    document.fonts.add(new FontFace(BUNDLED_FONT, bytes, { weight: name.replace(/\..*$/, '') }));
}

/**
 * Set to a copy of the one file as it was opened, to be saved with other files inside: no page can read itself from a
 * disk.
 */
let pageAsOpened: HTMLElement | null = null;

/** Takes a copy of the page; to be called before the program changes anything in it. */
export function rememberPage(): void {
  const page = document.documentElement.cloneNode(true);
  if (!(page instanceof HTMLElement)) throw new RangeError('invalid page: it is no HTML');
  for (const element of page.querySelectorAll('script[data-file]')) {
    // The end of the line goes with its element.
    if (element.nextSibling instanceof Text) element.nextSibling.remove();
    element.remove();
  }
  // The appearance was chosen by who reads the page, and not by who wrote it.
  delete page.dataset['theme'];
  pageAsOpened = page;
}

/** Writes the remembered page as HTML, without the files embedded in it. Throws where no page was remembered. */
export function textOfPage(): string {
  if (pageAsOpened === null) throw new RangeError('invalid page: it was not remembered');
  return `<!DOCTYPE html>\n${pageAsOpened.outerHTML}\n`;
}
