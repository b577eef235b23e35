import type { Drawing, Weight } from '../../charts/option.ts';
import { wrapText } from '../../charts/text.ts';
import { THEMES } from '../../charts/theme.ts';
import { measureText } from '../../draw/measure.ts';

/** An element of the structure tree that blocks stand in: the same key is the same element. */
export interface Part {
  readonly tag: 'Sect' | 'TOC' | 'TOCI' | 'Table' | 'TR' | 'L' | 'LI';
  readonly key: string;
}

/** Lines of one element in one style, in points from the top left of their block. */
export interface TextPiece {
  readonly kind: 'text';
  /** `Span` for a part of a line; null for what is not read out, as a page number. */
  readonly tag: 'H1' | 'H2' | 'H3' | 'P' | 'Span' | 'TH' | 'TD' | 'Lbl' | 'LBody' | 'Reference' | null;
  readonly scope?: 'Column' | 'Row';
  /** `y` is the baseline. */
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly sizePt: number;
  readonly weight: Weight;
  readonly color: string;
  /** Leads to the block of this name. */
  readonly link?: string;
  /** Leads out of the document, to an address. */
  readonly url?: string;
}

export interface RulePiece {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly color: string;
}

/** A chart over the whole width, at the top of its block. */
export interface ChartPiece {
  readonly kind: 'chart';
  readonly drawing: Drawing;
  /** Width the drawing was laid out at. */
  readonly widthUnits: number;
  readonly description: string;
  readonly widthPt: number;
}

export type Piece = TextPiece | RulePiece | ChartPiece;

/** What is never cut by the end of a page. */
export interface Block {
  readonly heightPt: number;
  /** Blank above it; left out at the top of a page. */
  readonly gapPt: number;
  readonly path: readonly Part[];
  readonly pieces: readonly Piece[];
  /** Stands again, unread, above the block where it comes first on a page: the head of a table. */
  readonly head?: Block;
  /** Name under which links and the outline find it. */
  readonly name?: string;
  readonly outline?: { readonly title: string; readonly level: 1 | 2 };
}

/** Blocks kept on one page where they fit on one. */
export type Group = readonly Block[];

export interface TextStyle {
  readonly sizePt: number;
  readonly weight: Weight;
  readonly color: string;
  /** Height of a line in sizes of type. */
  readonly leading: number;
}

/** A booklet is printed: light theme on white. */
const { ink, muted, hairline, cinnabar } = THEMES.light;
export const COLORS = { ink, muted, hairline, cinnabar } as const;

export const STYLES = {
  title: { sizePt: 28, weight: 700, color: ink, leading: 1.3 },
  topic: { sizePt: 17, weight: 700, color: ink, leading: 1.3 },
  lead: { sizePt: 10, weight: 400, color: muted, leading: 1.45 },
  headline: { sizePt: 13, weight: 700, color: ink, leading: 1.35 },
  subtitle: { sizePt: 9.5, weight: 400, color: muted, leading: 1.45 },
  body: { sizePt: 9.5, weight: 400, color: ink, leading: 1.5 },
  strong: { sizePt: 10.5, weight: 700, color: ink, leading: 1.5 },
  small: { sizePt: 8, weight: 400, color: muted, leading: 1.45 },
  cell: { sizePt: 8, weight: 400, color: ink, leading: 1.4 },
  head: { sizePt: 8, weight: 700, color: muted, leading: 1.4 },
} as const satisfies Record<string, TextStyle>;

export interface TextPosition {
  readonly x: number;
  readonly y: number;
  readonly widthPt: number;
  readonly align?: 'left' | 'right';
}

/** A text higher than this ends in an ellipsis, lest it run off the page: six times what any of ours takes. */
const MOST_TEXT_PT = 560;

/** A text wrapped into a place. Nothing, of no height, for an empty text. */
export function setText(
  text: string,
  tag: TextPiece['tag'],
  style: TextStyle,
  place: TextPosition,
): { readonly piece: TextPiece; readonly heightPt: number } {
  const { sizePt, weight, color, leading } = style;
  const { x, y, widthPt, align = 'left' } = place;
  const most = Math.floor(MOST_TEXT_PT / (sizePt * leading));
  const lines = wrapText(text, widthPt, sizePt, weight, measureText, most).map((line, index) => ({
    text: line,
    x: align === 'left' ? x : x + widthPt - measureText(line, sizePt, weight),
    // The middle of Chinese type lies 0.36 em above its baseline.
    y: y + (index + 0.5) * sizePt * leading + sizePt * 0.36,
  }));
  return { piece: { kind: 'text', tag, lines, sizePt, weight, color }, heightPt: lines.length * sizePt * leading };
}

/** What opens a topic and the parts at the end: a rule, the heading, and a sentence where there is one. */
export function headingBlock(
  title: string,
  lead: string,
  { name, widthPt, gapPt, path }: { name: string; widthPt: number; gapPt: number; path: readonly Part[] },
): Block {
  const rule: RulePiece = { kind: 'rule', x: 0, y: 0, widthPt, heightPt: 1.5, color: ink };
  const heading = setText(title, 'H2', STYLES.topic, { x: 0, y: 7, widthPt });
  const sentence = setText(lead, 'P', STYLES.lead, { x: 0, y: 8 + heading.heightPt, widthPt });
  return {
    heightPt: 8 + heading.heightPt + sentence.heightPt,
    gapPt,
    path,
    pieces: [rule, heading.piece, sentence.piece],
    name,
    outline: { title, level: 1 },
  };
}

/** A text of its own as a block over the whole width. */
export function textBlock(
  text: string,
  tag: TextPiece['tag'],
  style: TextStyle,
  { widthPt, gapPt, path }: { readonly widthPt: number; readonly gapPt: number; readonly path: readonly Part[] },
): Block {
  const { piece, heightPt } = setText(text, tag, style, { x: 0, y: 0, widthPt });
  return { heightPt, gapPt, path, pieces: [piece] };
}

export const widthOf = (text: string, { sizePt, weight }: TextStyle): number => measureText(text, sizePt, weight);
