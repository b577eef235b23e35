/**
 * What the reader of a format says of a file that it cannot read, cut to a line; blank where it only stumbled, as
 * `undefined has no length` helps nobody who holds the file.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return '';
  return (error instanceof Error ? error.message : String(error)).slice(0, 120);
}
