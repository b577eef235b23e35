/** The page, counted from 1, on which a place of a text stands; null for a text without pages. */
export function pageOf(pageStarts: readonly number[], at: number): number | null {
  if (pageStarts.length === 0) return null;
  const next = pageStarts.findIndex((start) => start > at);
  return Math.max(1, next < 0 ? pageStarts.length : next);
}
