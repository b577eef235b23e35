const HELD = /<script type="application\/octet-stream" data-file="([^"]*)">[^<]*<\/script>\n?/g;
const END = '<!-- files -->';

/** Above what a file of the data folder may be named. */
const NAME = /^[\w./-]+$/;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 8192)
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(binary);
}

function element(path: string, content: Uint8Array | string): string {
  if (!NAME.test(path)) throw new RangeError(`invalid path: ${path}`);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return `<script type="application/octet-stream" data-file="${path}">${base64(bytes)}</script>\n`;
}

/**
 * The one file with other files inside: text of `shushuo.html`, and files by their path below the site's root
 * (`data/figures.csv`, `data/datapackage.json` and whatever the descriptor lists). None of those it held before stays.
 * Bytes are kept as they are; a string is written as UTF-8. As everything is base64, nothing in a file can end its
 * element or become markup. Throws `invalid page` for a page that is not the one file and `invalid path` for a path with
 * other characters than letters, digits and `. _ / -`.
 */
export function withData(html: string, files: ReadonlyMap<string, Uint8Array | string>): string {
  if (!html.includes(END)) throw new RangeError('invalid page: it has no place for files');
  const elements = [...files].map(([path, content]) => element(path, content)).join('');
  return html.replace(HELD, '').replace(END, () => `${elements}${END}`);
}
