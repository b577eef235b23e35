import type { Box } from '../../charts/option.ts';
import type { Lang } from '../../words/lang.ts';
import type { SlideSize } from '../export-request.ts';
import { linesOf } from '../native/slide-type.ts';

/** The measures of a deck's slides, in points. */
export interface Stage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly lang: Lang;
}

export const EDGE_PT = 44;

export function stageOf(size: SlideSize, lang: Lang): Stage {
  return { widthPt: size === '16:9' ? 960 : 720, heightPt: 540, lang };
}

/** Width between the edges. */
export const innerPt = ({ widthPt }: Pick<Stage, 'widthPt'>): number => widthPt - 2 * EDGE_PT;

/** The largest size, down to the least, at which a text takes no more lines than that; the least where none will do. */
export function fittingSize(text: string, widthPt: number, most: SizeRange, lines: number): number {
  for (let size = most.sizePt; size > most.leastPt; size -= 1)
    if (linesOf(text, widthPt, size, 700) <= lines) return size;
  return most.leastPt;
}

interface SizeRange {
  readonly sizePt: number;
  readonly leastPt: number;
}

/** A title on one line as long as it stays large, else on two. */
export function titleSize(text: string, widthPt: number, sizePt: number): number {
  const size = fittingSize(text, widthPt, { sizePt, leastPt: Math.round(sizePt * 0.84) }, 1);
  if (linesOf(text, widthPt, size, 700) === 1) return size;
  return fittingSize(text, widthPt, { sizePt, leastPt: Math.round(sizePt * 0.5) }, 2);
}

/** Where the parts of a panel's slide stand. */
export const TITLE_BOX = { y: 22, height: 74 } as const;
export const SUBTITLE_BOX = { y: 99, height: 24 } as const;
export const CONTENT_TOP_PT = 136;
export const FOOT_BOTTOM_PT = 510;

/** A line of small type at the lower edge, as high as it is set. */
export const FOOT_LINE_PT = 1.3;

/** The line between the edges at a height. */
export const acrossPt = (stage: Stage, y: number, height: number): Box => ({
  x: EDGE_PT,
  y,
  width: innerPt(stage),
  height,
});
