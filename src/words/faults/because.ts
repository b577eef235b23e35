import type { Lang } from '../lang.ts';

/**
 * What the reader of a format says of a file that it cannot read, in brackets and cut to a line; nothing where it only
 * stumbled, as `undefined has no length` helps nobody who holds the file.
 */
export function because(error: unknown, lang: Lang): string {
  if (error instanceof TypeError) return '';
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 120);
  return lang === 'zh' ? `（${reason}）` : ` (${reason})`;
}
