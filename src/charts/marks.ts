import type { Mark } from './option.ts';

// A drawing that stands in a page says itself where its figures are, so that they can be pointed at without its code.

/** Marks as a text of an attribute: `id x y width height;…`, in px of the layout to a tenth. */
export const formatMarks = (marks: readonly Mark[]): string =>
  marks
    .map(({ id, boxPx: { x, y, width, height } }) =>
      [encodeURIComponent(id), ...[x, y, width, height].map((px) => Math.round(px * 10) / 10)].join(' '),
    )
    .join(';');

/** The marks that `formatMarks` has written; none where the text is blank. */
export const readMarks = (text: string): readonly Mark[] =>
  text === '' ? [] : text.split(';').map((mark) => readMark(mark.split(' ')));

function readMark([id = '', ...box]: readonly string[]): Mark {
  const [x = 0, y = 0, width = 0, height = 0] = box.map(Number);
  return { id: decodeURIComponent(id), boxPx: { x, y, width, height } };
}

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
