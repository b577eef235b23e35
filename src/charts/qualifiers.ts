import type { Form } from '../words/numbers.ts';
import { lineShape, type Shape } from './shapes.ts';
import { whisker as levelWhisker } from './whisker.ts';

/**
 * How each form of a number is drawn, always by form and never by colour alone:
 * `over` an open end with an arrow, `nearly` a mark that stops below a line, `about` a line between two,
 * `at-most` a line that is not passed, `order` a hollow band as wide as the order of magnitude, `range` both ends joined, on bars hatched.
 */
export interface Ending {
  readonly shapes: readonly Shape[];
  /** Px the ending takes beyond the stated value: labels start after it. */
  readonly extentPx: number;
}

interface BarEnd {
  /** Where the stated value lies. */
  readonly x: number;
  /** Where a stated range ends; only read for `range`. */
  readonly rangeEndX?: number;
  readonly y: number;
  readonly heightPx: number;
  readonly color: string;
  /** Ground the bar stands on; covers the part of the bar that is not stated. */
  readonly ground: string;
  readonly ink: string;
}

/** The right end of a horizontal bar whose full length is the stated value. */
export function barEnding(qualifier: Form, end: BarEnd): Ending {
  if (qualifier === 'range') return hatched(end.x, end.rangeEndX ?? end.x, end.y, end.heightPx, end.color);
  if (qualifier === 'over') return openEnd(end);
  if (qualifier === 'nearly' || qualifier === 'at-most') return shortOfLine(end);
  if (qualifier === 'about') return betweenLines(end);
  return { shapes: [], extentPx: 0 };
}

function openEnd({ x, y, heightPx, color }: BarEnd): Ending {
  const slice = (offset: number, width: number): Shape => ({
    type: 'rect',
    box: { x: x + offset, y, width, height: heightPx },
    fill: color,
  });
  return {
    shapes: [slice(2, 4), slice(8, 2), ...arrow(x + 12, y + heightPx / 2, heightPx * 0.5, color)],
    extentPx: 20,
  };
}

function arrow(x: number, y: number, heightPx: number, color: string): Shape[] {
  const half = heightPx / 2;
  const points: [number, number][] = [
    [x, y - half],
    [x + Math.min(half, 6), y],
    [x, y + half],
  ];
  return [{ type: 'line', points, stroke: color, widthPx: 2 }];
}

function shortOfLine({ x, y, heightPx, ground, ink }: BarEnd): Ending {
  return {
    shapes: [
      { type: 'rect', box: { x: x - 5, y: y - 1, width: 5, height: heightPx + 2 }, fill: ground },
      verticalLine(x, y - 3, heightPx + 6, ink),
    ],
    extentPx: 2,
  };
}

function betweenLines({ x, y, heightPx, ink }: BarEnd): Ending {
  return {
    shapes: [verticalLine(x - 4, y - 2, heightPx + 4, ink), verticalLine(x + 4, y - 2, heightPx + 4, ink)],
    extentPx: 5,
  };
}

export const verticalLine = (x: number, y: number, heightPx: number, color: string, widthPx = 1.5): Shape =>
  lineShape(x, y, x, y + heightPx, color, { widthPx });

/** An interval as a bar with two caps; drawn at least 3 px wide so that it can be seen. */
export function whisker(low: number, high: number, y: number, capPx: number, color: string): Shape[] {
  const middle = (low + high) / 2;
  const half = Math.max(1.5, (high - low) / 2);
  return levelWhisker([middle - half, y], [middle + half, y], capPx, color, 1.5);
}

interface DotAt {
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  /** Right end of the order of magnitude, or of the range; only read for these. */
  readonly bandEndX: number;
  readonly color: string;
  readonly ink: string;
}

/** A dot on an axis, in the form its qualifier asks for. */
export function qualifiedDot(qualifier: Form, dot: DotAt): Ending {
  const { x, y, radiusPx, bandEndX, color, ink } = dot;
  if (qualifier === 'order') return hatched(x, bandEndX, y - radiusPx * 0.75, radiusPx * 1.5, color);
  if (qualifier === 'nearly' || qualifier === 'at-most') {
    const line = verticalLine(x, y - radiusPx - 3, 2 * radiusPx + 6, ink);
    return { shapes: [halfDisc(x - 2, y, radiusPx, color), line], extentPx: 3 };
  }
  const disc = discShape(x, y, radiusPx, color);
  const tail = (from: number, to: number, widthPx: number): Shape => lineShape(from, y, to, y, color, { widthPx });
  if (qualifier === 'range') {
    const shapes = [tail(x, bandEndX, radiusPx * 0.75), disc, discShape(bandEndX, y, radiusPx, color)];
    return { shapes, extentPx: bandEndX - x + radiusPx };
  }
  if (qualifier === 'over') {
    return {
      shapes: [disc, tail(x + radiusPx, x + radiusPx + 16, 2), ...arrow(x + radiusPx + 11, y, 10, color)],
      extentPx: radiusPx + 18,
    };
  }
  if (qualifier === 'about')
    return { shapes: [disc, ...whisker(x - radiusPx - 5, x + radiusPx + 5, y, 8, ink)], extentPx: radiusPx + 6 };
  return { shapes: [disc], extentPx: radiusPx };
}

/** A band that is drawn hollow and hatched: the number lies somewhere in it. */
function hatched(x: number, endX: number, y: number, heightPx: number, color: string): Ending {
  const box = { x, y, width: endX - x, height: heightPx };
  const stripes: Shape[] = [];
  for (let at = x + 6; at < endX - 2; at += 6) stripes.push(verticalLine(at, y, heightPx, color, 1));
  return { shapes: [...stripes, { type: 'rect', box, stroke: color, widthPx: 1.5, lights: true }], extentPx: endX - x };
}

/** A circle as a rounded square: keeps the closed set of shapes small. */
function discShape(x: number, y: number, radiusPx: number, color: string): Shape {
  const box = { x: x - radiusPx, y: y - radiusPx, width: 2 * radiusPx, height: 2 * radiusPx };
  return { type: 'rect', box, radius: radiusPx, fill: color, lights: true };
}

function halfDisc(x: number, y: number, radiusPx: number, color: string): Shape {
  const points: [number, number][] = Array.from({ length: 13 }, (_, index) => {
    const angle = Math.PI / 2 + (index / 12) * Math.PI;
    return [x + radiusPx * Math.cos(angle), y - radiusPx * Math.sin(angle)];
  });
  return { type: 'line', points, closed: true, fill: color, lights: true };
}
