import { base64 } from './base64.ts';

const HELD = /<script type="application\/octet-stream" data-file="([^"]*)">[^<]*<\/script>\n?/g;
const END = '<!-- files -->';

/** Above what a file of the data folder may be named. */
const NAME = /^[\w./-]+$/;

/** Bytes that are written at once; a multiple of 3, so that nothing but the end is filled up. */
const AT_ONCE = 3 * 256 * 1024;

function* element(path: string, content: Uint8Array | string): Generator<string> {
  if (!NAME.test(path)) throw new RangeError(`invalid path: ${path}`);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  yield `<script type="application/octet-stream" data-file="${path}">`;
  for (let start = 0; start < bytes.length; start += AT_ONCE) yield base64(bytes.subarray(start, start + AT_ONCE));
  yield '</script>\n';
}

/**
 * The one file with other files inside, in parts to be joined: text of `shushuo.html`, and files by their path below the
 * site's root (`data/figures.csv`, `data/datapackage.json` and whatever the descriptor lists; the reader's own as
 * `packUserData` has them). None of those it held before stays. Bytes are kept as they are; a string is written as UTF-8. As
 * everything is base64, nothing in a file can end its element or become markup. Throws `invalid page` for a page that is
 * not the one file and `invalid path` for a path with other characters than letters, digits and `. _ / -`.
 */
export function* partsWithData(html: string, files: ReadonlyMap<string, Uint8Array | string>): Generator<string> {
  const bare = html.replace(HELD, '');
  const end = bare.indexOf(END);
  if (end < 0) throw new RangeError('invalid page: it has no place for files');
  yield bare.slice(0, end);
  for (const [path, content] of files) yield* element(path, content);
  yield bare.slice(end);
}

/** As `partsWithData`, as one text. */
export const withData = (html: string, files: ReadonlyMap<string, Uint8Array | string>): string =>
  [...partsWithData(html, files)].join('');
