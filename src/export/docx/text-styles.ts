/** A4 upright with room for header and footer, in points. */
export const PAGE = { widthPt: 595.3, heightPt: 841.9, topPt: 64, bottomPt: 60, sidePt: 65 } as const;

/** From margin to margin. */
export const TEXT_PT = PAGE.widthPt - 2 * PAGE.sidePt;
/** From the first line of a page to its last. */
export const ROOM_PT = PAGE.heightPt - PAGE.topPt - PAGE.bottomPt;

/** Points as WordprocessingML counts lengths. */
export const twips = (pt: number): number => Math.round(pt * 20);

/** Colours by their names in a document, which its settings map on the theme. */
type TextColor = 'text1' | 'text2' | 'accent1';

/** How paragraphs are set. Word finds a style by its name: built-in ones have the names that every template has, too. */
export interface TextStyle {
  readonly name: string;
  readonly sizePt: number;
  readonly strong?: boolean;
  readonly color?: TextColor;
  readonly beforePt?: number;
  readonly afterPt?: number;
  readonly indentPt?: number;
  readonly align?: 'center' | 'right';
  /** Stays on the page of what follows. */
  readonly keepsNext?: boolean;
  /** Of a heading: 1 is the highest. Headings are set in the major fonts. */
  readonly level?: number;
  readonly isHead?: boolean;
  /** A line below it. */
  readonly isRuled?: boolean;
  /** With page numbers at the right margin. */
  readonly isListed?: boolean;
}

const heads = { strong: true, keepsNext: true, isHead: true } as const;

export const TEXT_STYLES = {
  Normal: { name: 'Normal', sizePt: 10.5 },
  Title: { name: 'Title', sizePt: 24, strong: true, isHead: true, beforePt: 4, afterPt: 14 },
  Subtitle: { name: 'Subtitle', sizePt: 12, color: 'text2', afterPt: 4 },
  Heading1: { ...heads, name: 'heading 1', sizePt: 16, level: 1, beforePt: 12, afterPt: 5, isRuled: true },
  Heading2: { ...heads, name: 'heading 2', sizePt: 13, level: 2, beforePt: 9, afterPt: 3 },
  BodyText: { name: 'Body Text', sizePt: 10.5, afterPt: 5 },
  Caption: { name: 'caption', sizePt: 9.5, color: 'text2', beforePt: 3, afterPt: 3, keepsNext: true },
  TOCHeading: { name: 'TOC Heading', sizePt: 18, strong: true, isHead: true, afterPt: 10, keepsNext: true },
  TOC1: { name: 'toc 1', sizePt: 11, strong: true, beforePt: 7, afterPt: 1, isListed: true },
  TOC2: { name: 'toc 2', sizePt: 10.5, indentPt: 14, afterPt: 1, isListed: true },
  Header: { name: 'header', sizePt: 8.5, color: 'text2' },
  Footer: { name: 'footer', sizePt: 8.5, color: 'text2', align: 'center' },
  Chart: { name: 'Chart', sizePt: 9, beforePt: 2, afterPt: 6, keepsNext: true },
  ChartKey: { name: 'Chart Key', sizePt: 9, color: 'text2', afterPt: 3, keepsNext: true },
  ChartNote: { name: 'Chart Note', sizePt: 9, color: 'text2', afterPt: 2 },
  TableText: { name: 'Table Text', sizePt: 9 },
  TableHead: { name: 'Table Head', sizePt: 9, strong: true, color: 'text2', keepsNext: true },
  KeyNumber: { name: 'Key Number', sizePt: 18, color: 'accent1', strong: true, align: 'right' },
} as const satisfies Readonly<Record<string, TextStyle>>;

export type StyleId = keyof typeof TEXT_STYLES;

/** Styles that templates have, too; the others are ours. */
const OWN: readonly StyleId[] = ['Chart', 'ChartKey', 'ChartNote', 'TableText', 'TableHead', 'KeyNumber'];
export const isBuiltIn = (id: StyleId): boolean => !OWN.includes(id);

export const styleOf = (id: StyleId): TextStyle => TEXT_STYLES[id];
