import type { Dataset } from '../../figures/dataset.ts';
import { formatDate } from '../../panels/figure/figure-text.ts';
import { type Highlight, highlightsOf } from '../../panels/key-figures.ts';
import type { Lang } from '../../words/lang.ts';
import { frontTitle } from '../document-title.ts';
import {
  type Block,
  COLORS,
  type Part,
  type Piece,
  STYLES,
  setText,
  type TextStyle,
  textBlock,
  widthOf,
} from './booklet-blocks.ts';
import { COLUMN_PT } from './booklet-pages.ts';

const NUMBER: TextStyle = { sizePt: 38, weight: 700, color: COLORS.cinnabar, leading: 1.2 };
const UNIT: TextStyle = { sizePt: 11, weight: 400, color: COLORS.muted, leading: 1.4 };

/** The title page: what report this is, who gave it and when, and its great numbers. */
export function coverBlocks(dataset: Dataset, lang: Lang): Block[] {
  const { source } = dataset;
  const { name: title, above } = frontTitle(dataset, lang);
  const path: readonly Part[] = [{ tag: 'Sect', key: 'cover' }];
  const line = (text: string, style: TextStyle, gapPt: number, tag: 'H1' | 'P' = 'P') =>
    textBlock(text, tag, style, { widthPt: COLUMN_PT, gapPt, path });
  const top: Block = { heightPt: 96, gapPt: 0, path, pieces: [] };
  const rule: Block = { heightPt: 2, gapPt: 0, path, pieces: [bar(0, 2, COLORS.ink)] };
  return [
    top,
    rule,
    line(above, STYLES.lead, 14),
    balanced(line(title, STYLES.title, 8, 'H1'), title, path),
    line(source.body[lang], { ...STYLES.body, sizePt: 12 }, 20),
    line(source.speaker[lang], STYLES.lead, 3),
    line(formatDate(source.date, lang), STYLES.lead, 3),
    line(dataset.description[lang], STYLES.lead, 24),
    ...greatNumbers(highlightsOf(dataset, lang), path, lang),
  ];
}

/** The title in lines of like length. */
function balanced(block: Block, title: string, path: readonly Part[]): Block {
  const narrow = [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95].map((part) =>
    textBlock(title, 'H1', STYLES.title, { widthPt: COLUMN_PT * part, gapPt: block.gapPt, path }),
  );
  return narrow.find(({ heightPt }) => heightPt === block.heightPt) ?? block;
}

const bar = (y: number, heightPt: number, color: string): Piece => ({
  kind: 'rule',
  x: 0,
  y,
  widthPt: COLUMN_PT,
  heightPt,
  color,
});

/** Two a row, each under a hairline. */
function greatNumbers(highlights: readonly Highlight[], path: readonly Part[], lang: Lang): Block[] {
  const gutter = 28;
  const width = (COLUMN_PT - gutter) / 2;
  const parts = highlights.map((highlight) => partsOf(highlight, lang));
  const scale = Math.min(1, ...parts.map((line) => width / lineWidth(line)));
  const rows: Block[] = [];
  for (let start = 0; start < highlights.length; start += 2) {
    const cells = highlights
      .slice(start, start + 2)
      .map((highlight, index) => greatNumber(highlight, { x: index * (width + gutter), widthPt: width, scale, lang }));
    rows.push({
      heightPt: Math.max(...cells.map(({ heightPt }) => heightPt)),
      gapPt: start === 0 ? 56 : 26,
      path,
      pieces: cells.flatMap(({ pieces }) => pieces),
    });
  }
  return rows;
}

interface NumberPlace {
  readonly x: number;
  readonly widthPt: number;
  /** The same for all, so that the widest has room. */
  readonly scale: number;
  readonly lang: Lang;
}

function greatNumber(
  highlight: Highlight,
  { x, widthPt, scale, lang }: NumberPlace,
): { heightPt: number; pieces: Piece[] } {
  const rule: Piece = { kind: 'rule', x, y: 0, widthPt, heightPt: 0.75, color: COLORS.hairline };
  const name = setText(highlight.name, 'P', STYLES.strong, { x, y: 10, widthPt });
  const top = 12 + name.heightPt;
  const bottom = top + 10 + 38 * scale;
  const line = setRuns(partsOf(highlight, lang), x, top + 37 * scale, scale);
  const growth = setText(highlight.growth ?? '', 'P', STYLES.subtitle, { x, y: bottom, widthPt });
  return { heightPt: bottom + growth.heightPt, pieces: [rule, name.piece, ...line, growth.piece] };
}

/** The number large, what stands before and after it small. */
function partsOf({ before, number, after, unit }: Highlight, lang: Lang): [string, TextStyle][] {
  const behind = [after, unit].filter((part) => part !== '').join(lang === 'zh' ? '' : ' ');
  const parts: [string, TextStyle][] = [
    [before, UNIT],
    [number, NUMBER],
    [behind, UNIT],
  ];
  return parts.filter(([text]) => text !== '');
}

const SPACE_PT = 6;

const lineWidth = (parts: readonly [string, TextStyle][]): number =>
  parts.reduce((sum, [text, style]) => sum + widthOf(text, style) + SPACE_PT, -SPACE_PT);

/** Texts of several styles on one baseline. */
function setRuns(parts: readonly [string, TextStyle][], left: number, y: number, scale: number): Piece[] {
  let x = left;
  return parts.map(([text, style]): Piece => {
    const { weight, color } = style;
    const piece: Piece = {
      kind: 'text',
      tag: 'P',
      lines: [{ text, x, y }],
      sizePt: style.sizePt * scale,
      weight,
      color,
    };
    x += (widthOf(text, style) + SPACE_PT) * scale;
    return piece;
  });
}
