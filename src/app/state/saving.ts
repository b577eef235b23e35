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

/** Puts a table on the clipboard, as a table for Word and Excel and as text for the rest. */
export async function copyTable(html: string, text: string): Promise<void> {
  const item = new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([text], { type: 'text/plain' }),
  });
  await navigator.clipboard.write([item]);
}
