import type { Box, Space } from './option.ts';
import { sizesFor } from './option.ts';
import { type Item, type Shape, textLines } from './shapes.ts';
import { wrapText } from './text.ts';
import type { InContext } from './theme.ts';

/** One entry of a key: how something is drawn and what it means. */
export interface Key {
  readonly text: string;
  /** Widths of an ordinary sample; 1 unless said. */
  readonly wide?: number;
  /** Draws the sample in the given box. */
  readonly sample: (x: number, y: number, widthPx: number, heightPx: number) => readonly Shape[];
}

export interface Legend {
  readonly item: Item;
  readonly heightPx: number;
}

/** A key in as many lines as the width asks for, starting at the top left. Nothing for no entries. */
export function layoutLegend(keys: readonly Key[], topPx: number, space: Space): Legend {
  const sizes = sizesFor(space.widthPx);
  const lineHeight = Math.round(sizes.small * 1.6);
  const ordinary = { width: 20 * sizes.unit, height: 10 * sizes.unit, gap: 6 * sizes.unit };
  const shapes: Shape[] = [];
  let x = 0;
  let y = topPx;
  for (const key of keys) {
    const swatch = { ...ordinary, width: ordinary.width * (key.wide ?? 1) };
    const room = space.widthPx - swatch.width - swatch.gap;
    const lines = wrapText(key.text, room, sizes.small, 400, space.measure);
    const widthPx =
      swatch.width + swatch.gap + Math.max(...lines.map((line) => space.measure(line, sizes.small, 400)), 0);
    if (x > 0 && x + widthPx > space.widthPx) {
      x = 0;
      y += lineHeight;
    }
    shapes.push(...key.sample(x, y + (lineHeight - swatch.height) / 2, swatch.width, swatch.height));
    const at = {
      x: x + swatch.width + swatch.gap,
      y,
      sizePx: sizes.small,
      weight: 400,
      fill: space.theme.muted,
    } as const;
    shapes.push(...textLines(lines, at, lineHeight));
    y += (lines.length - 1) * lineHeight;
    x = lines.length > 1 ? space.widthPx : x + widthPx + 18 * sizes.unit;
  }
  return {
    item: { id: '', shapes, part: 'legend' },
    heightPx: keys.length === 0 ? 0 : y + lineHeight + 6 * sizes.unit - topPx,
  };
}

/** Sample of what is derived or a baseline: hollow, dashed. */
export function hollowSample(box: Box, { theme }: Space): Shape {
  return {
    type: 'rect',
    box: { ...box, x: box.x + 0.75, width: box.width - 1.5 },
    stroke: theme.stone,
    widthPx: 1.5,
    dash: [3, 2],
  };
}

/** Sample of a figure as stated: half in grey where some are only there to compare with. */
export function statedSample(rows: readonly InContext[], box: Box, { theme }: Space): Shape[] {
  const tones = rows.some(({ context }) => context) ? [theme.cinnabar, theme.stone] : [theme.cinnabar];
  const width = box.width / tones.length;
  return tones.map((fill, at) => ({ type: 'rect', box: { ...box, x: box.x + at * width, width }, fill }));
}
