import type { ExportResult } from '../../export/export-request.ts';

/** Tells whether this page stands in another one, where downloads may be forbidden without a word. */
export const isFramed = (): boolean => window.self !== window.top;

const blobOf = ({ bytes, mime }: ExportResult): Blob => new Blob([bytes], { type: mime });

/** Hands a file to the browser's downloads. */
export const saveFile = (result: ExportResult): void => saveBlob(result.name, blobOf(result));

export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // A slow disk may still be reading the file until then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Makes the address of a file for a link or a picture; `forget` is to be called when it is no longer shown. */
export function addressOfFile(result: ExportResult): { readonly href: string; readonly forget: () => void } {
  const href = URL.createObjectURL(blobOf(result));
  return { href, forget: () => URL.revokeObjectURL(href) };
}

/**
 * Puts a picture on the clipboard. Must be called within the click: Safari takes a promise there, and nothing later.
 * Rejects where the browser does not allow it.
 */
export async function copyPicture(picture: Promise<ExportResult>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture.then(blobOf) })]);
}

/**
 * Puts a rich text on the clipboard, and a plain one for what takes no other. Must be called within the click, as
 * `copyPicture`. Rejects where the browser does not allow it.
 */
export async function copyRichText(html: string | Promise<string>, text: string): Promise<void> {
  const item = new ClipboardItem({
    'text/html': Promise.resolve(html).then((written) => new Blob([written], { type: 'text/html' })),
    'text/plain': new Blob([text], { type: 'text/plain' }),
  });
  await navigator.clipboard.write([item]);
}

/** Puts a plain text on the clipboard that is still being made; as `copyPicture`. */
export async function copyText(text: Promise<string>): Promise<void> {
  const blob = text.then((written) => new Blob([written], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
