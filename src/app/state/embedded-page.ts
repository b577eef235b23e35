import { BUNDLED_FONT } from '../../charts/fonts.ts';
import { embeddedFile } from './embedded-files.ts';

// This takes the page apart that holds files: it reads all of a folder, and writes the page again without any. Unlike
// embedded-files, the report is shown without it.

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
