import type { Space } from '../option.ts';
import { sizesFor } from '../option.ts';
import { type Shape, textLines } from '../shapes.ts';
import { wrapText } from '../text.ts';

export interface HeatHead {
  readonly id: string;
  readonly name: string;
}

/** Heads of columns, and the list of what their numbers stand for where names have no room above the cells. */
export interface HeatHeads {
  readonly heightPx: number;
  readonly shapes: (leftPx: number, topPx: number) => Shape[];
}

const MOST_LINES = 4;
const GAP_PX = 4;

/**
 * Sets every head above its column: in one line, broken over several, or as a number that a list explains. Of times,
 * which count themselves, it sets as many as stand clear of each other. `isRun`: the heads are times.
 */
export function layoutHeads(columns: readonly HeatHead[], isRun: boolean, cellPx: number, space: Space): HeatHeads {
  const names = columns.map(({ name }) => name);
  const { small } = sizesFor(space.widthPx);
  const measure = (text: string): number => space.measure(text, small, 400);
  if (isRun || names.every((name) => measure(name) + GAP_PX <= cellPx)) return singleLine(names, cellPx, space);
  const roomPx = cellPx - GAP_PX;
  const broken = names.map((name) => wrapText(name, roomPx, small, 400, space.measure));
  const isWhole = names.every((name) =>
    name.split(/\s+|(?<=\p{Script=Han})|(?=\p{Script=Han})/u).every((word) => measure(word) <= roomPx),
  );
  const count = Math.max(...broken.map(({ length }) => length));
  if (isWhole && count <= MOST_LINES) return severalLines(broken, count, cellPx, space);
  return numbered(names, cellPx, space);
}

/** Writes all heads, or each second, third, … with the first; one at an edge stays inside the picture. */
function singleLine(names: readonly string[], cellPx: number, space: Space): HeatHeads {
  const { small } = sizesFor(space.widthPx);
  const fits = (every: number) =>
    names.every((name, index) => index % every !== 0 || space.measure(name, small, 400) + GAP_PX <= cellPx * every);
  const every = [1, 2, 3, 4, 5, 6, 10, 12, 20].find(fits) ?? names.length;
  return {
    heightPx: small * 1.6,
    shapes: (leftPx, topPx) =>
      names.flatMap((name, index): Shape[] => {
        if (index % every !== 0) return [];
        const [text = ''] = wrapText(name, cellPx * every - 2, small, 400, space.measure, 1);
        const half = space.measure(text, small, 400) / 2;
        const middle = leftPx + (index + 0.5) * cellPx;
        const x = Math.min(Math.max(middle, leftPx + half - cellPx / 2), space.widthPx - half);
        return [headText(text, x, topPx + small * 0.75, space)];
      }),
  };
}

const headText = (text: string, x: number, y: number, space: Space): Shape => {
  const sizePx = sizesFor(space.widthPx).small;
  return { type: 'text', text, align: 'center', x, y, sizePx, weight: 400, fill: space.theme.muted };
};

/** Heads broken over several lines all end just above their cells. */
function severalLines(broken: readonly (readonly string[])[], count: number, cellPx: number, space: Space): HeatHeads {
  const linePx = sizesFor(space.widthPx).small * 1.25;
  return {
    heightPx: linePx * count + 6,
    shapes: (leftPx, topPx) =>
      broken.flatMap((lines, column) =>
        lines.map((line, index) => {
          const y = topPx + linePx * (count - lines.length + index + 0.6);
          return headText(line, leftPx + (column + 0.5) * cellPx, y, space);
        }),
      ),
  };
}

function numbered(names: readonly string[], cellPx: number, space: Space): HeatHeads {
  const { small } = sizesFor(space.widthPx);
  const linePx = small * 1.45;
  const list = listLines(names, space);
  const numbers = singleLine(
    names.map((_, index) => String(index + 1)),
    cellPx,
    space,
  );
  const style = { sizePx: small, weight: 400, fill: space.theme.ink } as const;
  return {
    heightPx: list.length * linePx + 4 + numbers.heightPx,
    shapes: (leftPx, topPx) => [
      ...textLines(list, { x: 0, y: topPx, ...style }, linePx),
      ...numbers.shapes(leftPx, topPx + list.length * linePx + 4),
    ],
  };
}

/** `1 Road transport   2 Industry`, as many a line as have room. */
function listLines(names: readonly string[], space: Space): readonly string[] {
  const { small } = sizesFor(space.widthPx);
  const lines: string[] = [];
  for (const [index, name] of names.entries()) {
    const [item = ''] = wrapText(`${index + 1} ${name}`, space.widthPx, small, 400, space.measure, 1);
    const joined = `${lines.at(-1) ?? ''}   ${item}`;
    if (lines.length > 0 && space.measure(joined, small, 400) <= space.widthPx) lines[lines.length - 1] = joined;
    else lines.push(item);
  }
  return lines;
}
