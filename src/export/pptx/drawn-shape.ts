import type { Box } from '../../charts/option.ts';
import { emu } from '../native/drawing-xml.ts';
import { LINE, RECTANGLE, type ShapeItem } from './slide-items.ts';
import type { Stretch } from './svg-outline.ts';

type Geometry = Pick<ShapeItem, 'box' | 'geometry' | 'isFlipped'>;

/** An outline in points as a shape: a rectangle, disc or line that keeps its handles where it is one, else its own path. */
export function geometryOf(outline: readonly Stretch[]): Geometry {
  const box = boxOf(outline);
  const [only, second] = outline;
  if (only !== undefined && second === undefined) {
    const known = lineOf(only, box) ?? rectangleOf(only, box) ?? roundOf(only, box);
    if (known !== null) return known;
  }
  return { box, geometry: pathXml(outline, box) };
}

function boxOf(outline: readonly Stretch[]): Box {
  const points = outline.flatMap(({ from, pieces }) => [from, ...pieces.map(({ to }) => to)]);
  const x = Math.min(...points.map(([across]) => across));
  const y = Math.min(...points.map(([, down]) => down));
  const width = Math.max(...points.map(([across]) => across)) - x;
  return { x, y, width, height: Math.max(...points.map(([, down]) => down)) - y };
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 0.01;

function lineOf({ from, pieces, isClosed }: Stretch, box: Box): Geometry | null {
  const [piece, second] = pieces;
  if (isClosed || piece === undefined || second !== undefined || piece.by !== null) return null;
  const isRising = (piece.to[0] - from[0]) * (piece.to[1] - from[1]) < 0;
  return { box, geometry: LINE, isFlipped: isRising };
}

function rectangleOf({ from, pieces, isClosed }: Stretch, box: Box): Geometry | null {
  const corners = [from, ...pieces.map(({ to }) => to)];
  if (!isClosed || pieces.length < 3 || pieces.length > 4 || pieces.some(({ by }) => by !== null)) return null;
  const isCorner = corners.every(
    ([x, y]) =>
      (isNear(x, box.x) || isNear(x, box.x + box.width)) && (isNear(y, box.y) || isNear(y, box.y + box.height)),
  );
  const isStraight = corners.every(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    return isNear(x, nextX) || isNear(y, nextY);
  });
  return isCorner && isStraight ? { box, geometry: RECTANGLE } : null;
}

/** Curves alone, a quarter each, are a disc; with straight lines between them, a rectangle with round corners. */
function roundOf({ pieces, isClosed }: Stretch, box: Box): Geometry | null {
  const curves = pieces.filter(({ by }) => by !== null);
  if (!isClosed || curves.length !== 4 || box.width === 0 || box.height === 0) return null;
  if (pieces.length === 4 && isNear(box.width, box.height))
    return { box, geometry: '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>' };
  const [last] = pieces.filter(({ by }) => by === null).slice(-1);
  const first = pieces.find(({ by }) => by !== null);
  if (last === undefined || first === undefined || pieces.length < 7) return null;
  const radius = Math.min(
    ...pieces.flatMap(({ by, to }, index) => (by === null ? [] : [cornerOf(pieces[index - 1]?.to ?? to, to)])),
  );
  const share = Math.round(Math.min(0.5, radius / Math.min(box.width, box.height)) * 100000);
  return {
    box,
    geometry: `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst></a:prstGeom>`,
  };
}

const cornerOf = ([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number =>
  Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));

function pathXml(outline: readonly Stretch[], { x, y, width, height }: Box): string {
  const at = ([across, down]: readonly [number, number]): string =>
    `<a:pt x="${emu(across - x)}" y="${emu(down - y)}"/>`;
  const steps = outline.flatMap(({ from, pieces, isClosed }) => [
    `<a:moveTo>${at(from)}</a:moveTo>`,
    ...pieces.map(({ to, by }) =>
      by === null ? `<a:lnTo>${at(to)}</a:lnTo>` : `<a:cubicBezTo>${at(by[0])}${at(by[1])}${at(to)}</a:cubicBezTo>`,
    ),
    isClosed ? '<a:close/>' : '',
  ]);
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${emu(width)}" h="${emu(height)}">${steps.join('')}</a:path></a:pathLst></a:custGeom>`;
}
