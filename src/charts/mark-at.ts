import type { Mark } from './option.ts';

/**
 * Finds the figure at a place of a drawing, in px of its layout: the smallest mark that holds it, as a mark may lie on
 * the row of another. Null where there is none.
 */
export function markAt(marks: readonly Mark[], x: number, y: number): string | null {
  const areaOf = ({ boxPx }: Mark): number => boxPx.width * boxPx.height;
  const holding = marks.filter(
    ({ boxPx: box }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  );
  return holding.sort((a, b) => areaOf(a) - areaOf(b))[0]?.id ?? null;
}
