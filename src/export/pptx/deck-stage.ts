import type PptxGenJS from 'pptxgenjs';
import type { Box, Weight } from '../../charts/option.ts';
import { wrapText } from '../../charts/text.ts';
import { measureText } from '../../draw/measure.ts';
import type { Lang } from '../../words/lang.ts';
import type { SlideSize } from '../export-request.ts';
import { SLIDE_FONTS, SLIDE_TYPE, WIDER } from './slide-type.ts';

/** The measures of a deck's slides, in points. */
export interface Stage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly lang: Lang;
}

export const EDGE_PT = 44;
const POINTS = 72;

export function stageOf(size: SlideSize, lang: Lang): Stage {
  return { widthPt: size === '16:9' ? 960 : 720, heightPt: 540, lang };
}

/** Width between the edges. */
export const innerPt = ({ widthPt }: Stage): number => widthPt - 2 * EDGE_PT;

/** As PptxGenJS wants it, in inches. */
export function positionOf({ x, y, width, height }: Box): { x: number; y: number; w: number; h: number } {
  return { x: x / POINTS, y: y / POINTS, w: width / POINTS, h: height / POINTS };
}

/** A colour of the theme: ink, muted, hairline; cinnabar is its first accent. */
type SlideColor = 'tx1' | 'tx2' | 'bg2' | 'accent1';

export interface SlideText {
  readonly sizePt: number;
  readonly color: SlideColor;
  readonly strong?: boolean;
  readonly align?: 'left' | 'right';
  readonly anchor?: 'top' | 'bottom';
}

/** A text box without insets, whose text wraps and keeps its size. */
export function textOptions(text: SlideText, box: Box, { lang }: Stage): PptxGenJS.TextPropsOptions {
  return {
    ...positionOf(box),
    margin: 0,
    fontFace: SLIDE_FONTS[lang].latin,
    fontSize: text.sizePt,
    bold: text.strong ?? false,
    color: text.color,
    align: text.align ?? 'left',
    valign: text.anchor ?? 'top',
    fit: 'none',
  };
}

/** Lines a text takes on a slide. */
export function linesOf(text: string, widthPt: number, sizePt: number, weight: Weight): number {
  return wrapText(text, widthPt / WIDER, sizePt, weight, measureText).length;
}

/** The largest size, down to the least, at which a text takes no more lines than that; the least where none will do. */
export function fittingSize(text: string, widthPt: number, most: SizeRange, lines: number): number {
  for (let size = most.sizePt; size > most.leastPt; size -= 1)
    if (linesOf(text, widthPt, size, 700) <= lines) return size;
  return most.leastPt;
}

export interface SizeRange {
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

export const LAYOUTS = { cover: 'Cover', topic: 'Topic', panel: 'Panel', closing: 'Closing' } as const;

/** Defines the layouts: each has a real title, by which outlines and screen readers find their way. */
export function defineLayouts(deck: PptxGenJS, stage: Stage): void {
  const { divider, small, title } = SLIDE_TYPE;
  const numbered = {
    ...positionOf({ x: stage.widthPt - EDGE_PT - 60, y: 514, width: 60, height: 16 }),
    margin: 0,
    fontFace: SLIDE_FONTS[stage.lang].latin,
    fontSize: small,
    color: 'tx2',
    align: 'right' as const,
  };
  const titled = (text: SlideText, y: number, height: number): NonNullable<PptxGenJS.SlideMasterProps['objects']> => {
    const options = textOptions(text, { x: EDGE_PT, y, width: innerPt(stage), height }, stage);
    return [{ placeholder: { options: { ...options, name: 'title', type: 'title' }, text: '' } }];
  };
  const heading: SlideText = { sizePt: title, color: 'tx1', strong: true, anchor: 'bottom' };
  const large: SlideText = { sizePt: divider, color: 'tx1', strong: true, anchor: 'top' };
  const background = { color: 'bg1' };
  deck.defineSlideMaster({ title: LAYOUTS.cover, background, objects: titled(large, 106, 104) });
  deck.defineSlideMaster({ title: LAYOUTS.topic, background, objects: titled(large, 156, 100), slideNumber: numbered });
  const panel = titled(heading, TITLE_BOX.y, TITLE_BOX.height);
  deck.defineSlideMaster({ title: LAYOUTS.panel, background, objects: panel, slideNumber: numbered });
  deck.defineSlideMaster({ title: LAYOUTS.closing, background, objects: panel, slideNumber: numbered });
}
