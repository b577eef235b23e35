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
