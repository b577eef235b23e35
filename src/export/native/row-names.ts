import { wrapText } from '../../charts/text.ts';
import { measureText } from '../../draw/measure.ts';
import { SLIDE_TYPE, WIDER, widestPt } from './slide-type.ts';

/** Names of rows at the left of a plot, as they are set. */
export interface RowNames {
  readonly lines: readonly (readonly string[])[];
  readonly sizePt: number;
  readonly widthPt: number;
}

/** As the fonts of the theme set it, Microsoft YaHei widest of them. */
const LINE_EM = 1.3;
/** Between two names, without which lines of both look like one name. */
const GAP_EM = 0.2;
/** Rows lower than this have small names. */
const LEAST_ROW_PT = 24;
/** Parts of the width that names may take, each in type of both sizes. */
const SHARES = [0.3, 0.4, 0.48];

/**
 * Names of rows that are `rowPt` high, wrapped where they would take more than three tenths of the width: in smaller type
 * or wider where lines of two names would run into each other, and as low as can be where nothing helps.
 */
export function setRowNames(names: readonly string[], widthPt: number, rowPt: number): RowNames {
  const sizes = rowPt < LEAST_ROW_PT ? [SLIDE_TYPE.small] : [SLIDE_TYPE.name, SLIDE_TYPE.small];
  const settings = SHARES.flatMap((share) => sizes.map((sizePt) => setAt(names, widthPt * share, sizePt)));
  const least = settings.reduce((best, one) => (heightPt(one) < heightPt(best) ? one : best));
  return settings.find((one) => heightPt(one) <= rowPt) ?? least;
}

/** Of the highest name, with what tells it from the next. */
const heightPt = ({ lines, sizePt }: RowNames): number => (mostLines(lines) * LINE_EM + GAP_EM) * sizePt;

const mostLines = (lines: RowNames['lines']): number => Math.max(1, ...lines.map(({ length }) => length));

function setAt(names: readonly string[], mostPt: number, sizePt: number): RowNames {
  const lines = names.map((name) => wrapText(name, mostPt / WIDER, sizePt, 400, measureText));
  return { lines, sizePt, widthPt: widestPt(lines.flat(), sizePt, 400) + 14 };
}
