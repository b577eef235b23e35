import type { TrueType } from './truetype.ts';

/** Where a glyph's origin stands on the picture, and how many px a font unit takes. */
export interface Placing {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
  /** Off the curve it is a control point of a quadratic one. */
  readonly on: boolean;
}

type Contour = readonly Point[];

/** A glyph as the data of an SVG path, to hundredths of a px; empty where it draws nothing. */
export function outlineOf(font: TrueType, glyph: number, { x, y, scale }: Placing): string {
  const write = (point: Point): string => `${hundredths(x + point.x * scale)} ${hundredths(y - point.y * scale)}`;
  return contoursOf(font, glyph)
    .map((contour) => contourPath(contour, write))
    .join('');
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

function contourPath(contour: Contour, write: (point: Point) => string): string {
  const points = withImplied(contour);
  const first = points.findIndex((point) => point.on);
  const turned = [...points.slice(first), ...points.slice(0, first + 1)];
  let path = `M${write(turned[0] ?? ORIGIN)}`;
  for (let index = 1; index < turned.length; index++) {
    const point = turned[index] ?? ORIGIN;
    if (point.on) path += `L${write(point)}`;
    else {
      index += 1;
      path += `Q${write(point)} ${write(turned[index] ?? ORIGIN)}`;
    }
  }
  return `${path}Z`;
}

const ORIGIN: Point = { x: 0, y: 0, on: true };

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });

/** Between two control points lies a point of the curve that is not written. */
function withImplied(contour: Contour): Contour {
  return contour.flatMap((point, index) => {
    const next = contour[(index + 1) % contour.length] ?? point;
    return point.on || next.on ? [point] : [point, between(point, next)];
  });
}

function contoursOf(font: TrueType, glyph: number): Contour[] {
  const record = font.recordOf(glyph);
  if (record.byteLength === 0) return [];
  return record.getInt16(0) >= 0 ? simpleContours(record) : composedContours(font, record);
}

/* Flags of a point in a simple glyph. */
const ON = 1;
const SHORT = { x: 2, y: 4 } as const;
const SAME = { x: 16, y: 32 } as const;
const REPEATED = 8;

function simpleContours(record: DataView): Contour[] {
  const ends = Array.from({ length: record.getInt16(0) }, (_, index) => record.getUint16(10 + index * 2));
  let at = 10 + ends.length * 2;
  at += 2 + record.getUint16(at);
  const count = (ends.at(-1) ?? -1) + 1;
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = record.getUint8(at++);
    const times = flag & REPEATED ? record.getUint8(at++) + 1 : 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  const coordinates = (axis: 'x' | 'y'): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & SHORT[axis]) value += record.getUint8(at++) * (flag & SAME[axis] ? 1 : -1);
      else if (!(flag & SAME[axis])) {
        value += record.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const [xs, ys] = [coordinates('x'), coordinates('y')];
  const points = flags.map((flag, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, on: (flag & ON) !== 0 }));
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1));
}

/* Flags of a component in a composed glyph. */
const WORDS = 1;
const OFFSETS = 2;
const MORE = 32;
const TRANSFORMED = 8 | 64 | 128;

/** Accented letters put together from others, moved; the font scales none, and such a one throws. */
function composedContours(font: TrueType, record: DataView): Contour[] {
  const contours: Contour[] = [];
  let at = 10;
  let flags = MORE;
  while (flags & MORE) {
    flags = record.getUint16(at);
    const part = record.getUint16(at + 2);
    if (flags & TRANSFORMED || !(flags & OFFSETS))
      throw new RangeError(`invalid font: glyph part ${part} is not plain`);
    const [dx, dy] =
      flags & WORDS
        ? [record.getInt16(at + 4), record.getInt16(at + 6)]
        : [record.getInt8(at + 4), record.getInt8(at + 5)];
    at += flags & WORDS ? 8 : 6;
    contours.push(
      ...contoursOf(font, part).map((contour) => contour.map(({ x, y, on }) => ({ x: x + dx, y: y + dy, on }))),
    );
  }
  return contours;
}
