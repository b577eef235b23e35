/** Characters that are not seen and mean nothing inside a cell: zero-width spaces and joiners, byte order marks. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g;
const HAS_UNSEEN = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/;

/** A cell without characters that nobody sees, and without the blanks around it. */
export const withoutUnseen = (cell: string): string => (HAS_UNSEEN.test(cell) ? cell.replace(UNSEEN, '') : cell).trim();
