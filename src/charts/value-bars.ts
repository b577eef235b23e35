import { formatLabel, type Label } from '../words/numbers.ts';
import { gridOf } from './facet-grid.ts';
import { nameLines } from './name-lines.ts';
import type { Box, Drawing, Mark, Space } from './option.ts';
import { sizesFor } from './option.ts';
import { verticalLine } from './qualifiers.ts';
import { type Item, type Shape, textLines } from './shapes.ts';
import { ofStrand, strandsDrawing } from './strands.ts';
import { widest, wrapText } from './text.ts';
import { type InContext, pigments } from './theme.ts';
import { type Range, whisker } from './whisker.ts';

/** Bars of plain values from a zero line, to the right above zero and to the left below; one facet a unit or series. */
export interface ValueBars {
  readonly kind: 'value-bars' | 'grouped-bars';
  readonly facets: readonly ValueFacet[];
}

export interface ValueFacet {
  /** Blank where there is one facet only. */
  readonly heading: string;
  /** The unit its bars are in; blank for none. */
  readonly unit: string;
  readonly rows: readonly ValueRow[];
  /** What the longest bar on either side may reach; facets that share a scale share it. Both take in zero. */
  readonly minimum: number;
  readonly maximum: number;
}

export interface ValueRow extends InContext {
  /** Of the category; the rows of a group share it. */
  readonly id: string;
  /** Set above the row where a group begins; null elsewhere. */
  readonly heading: string | null;
  readonly name: string;
  /** Null where there is no number: no bar, only the label. */
  readonly value: number | null;
  /** Between which ends the value lies; drawn as a whisker. Absent where nothing is known. */
  readonly interval?: Range;
  readonly label: Label;
  /** Place among the pigments. */
  readonly color: number;
  /** A total or an average beside its parts is hollow. */
  readonly hollow: boolean;
}

const GAP_PX = 8;
const MOST_LINES = 3;

interface RowLayout {
  readonly row: ValueRow;
  readonly heading: readonly string[];
  readonly names: readonly string[];
  readonly topPx: number;
  readonly barY: number;
  readonly barPx: number;
  readonly bottomPx: number;
}

export interface BarsLayout {
  readonly facet: ValueFacet;
  readonly box: Box;
  readonly head: readonly string[];
  readonly unit: readonly string[];
  readonly rows: readonly RowLayout[];
  /** Names stand left of the bars; otherwise above them. */
  readonly beside: boolean;
  readonly zeroX: number;
  /** Where the smallest number of the scale stands. */
  readonly lowestX: number;
  /** Px of one unit of value. */
  readonly pxPerOne: number;
}

export function drawValueBars(content: ValueBars, space: Space): Drawing {
  const { layouts, heightPx } = layoutValueBars(content, space);
  const plots = layouts.map((layout) => facetItems(layout, space));
  return strandsDrawing('bars', plots, marksOf(layouts), heightPx, space);
}

/** Where all of it stands, for whoever draws something into the chart. */
export function layoutValueBars(content: ValueBars, space: Space): { layouts: BarsLayout[]; heightPx: number } {
  const facets = inColumns(
    content.facets.filter(({ rows }) => rows.length > 0),
    space,
  );
  const cells = gridOf(facets.length, content.kind === 'grouped-bars' ? 420 : 250, space);
  const loose: BarsLayout[] = [];
  let top = 0;
  for (const row of new Set(cells.map((cell) => cell.row))) {
    const own = cells
      .filter((cell) => cell.row === row)
      .flatMap(({ index, x, width }) => {
        const facet = facets[index];
        return facet === undefined ? [] : [layoutFacet(facet, { x, y: top, width, height: 0 }, space)];
      });
    loose.push(...own);
    top = Math.max(top, ...own.map(({ box }) => box.y + box.height)) + 24 * sizesFor(space.widthPx).unit;
  }
  return { layouts: onOneScale(loose), heightPx: Math.max(1, Math.ceil(top - 20 * sizesFor(space.widthPx).unit)) };
}

/** A long list reads better in two columns where there is width for them: on a slide, or on a wall. */
const TWO_COLUMNS = { rows: 20, px: 880 };

function inColumns(facets: readonly ValueFacet[], space: Space): readonly ValueFacet[] {
  const [only, second] = facets;
  if (only === undefined || second !== undefined) return facets;
  const isLong = only.rows.length >= TWO_COLUMNS.rows && only.rows.every(({ heading }) => heading === null);
  if (!isLong || only.minimum < 0 || space.widthPx < TWO_COLUMNS.px) return facets;
  const half = Math.ceil(only.rows.length / 2);
  return [only.rows.slice(0, half), only.rows.slice(half)].map((rows) => ({ ...only, rows }));
}

/** Facets of one unit and one range have the same px for one, so that their bars can be compared. */
function onOneScale(layouts: readonly BarsLayout[]): BarsLayout[] {
  const keyOf = ({ facet: { unit, minimum, maximum } }: BarsLayout): string => JSON.stringify([unit, minimum, maximum]);
  const scales = new Map<string, number>();
  for (const layout of layouts) {
    const known = scales.get(keyOf(layout)) ?? Number.POSITIVE_INFINITY;
    scales.set(keyOf(layout), Math.min(known, layout.pxPerOne));
  }
  return layouts.map((layout) => {
    const pxPerOne = scales.get(keyOf(layout)) ?? layout.pxPerOne;
    return { ...layout, pxPerOne, zeroX: layout.lowestX - layout.facet.minimum * pxPerOne };
  });
}

/** Rows of one category under each other are one mark. */
function marksOf(layouts: readonly BarsLayout[]): Mark[] {
  const marks: Mark[] = [];
  for (const { rows, box } of layouts) {
    for (const { row, topPx, bottomPx } of rows) {
      const last = marks.at(-1);
      const isSame = last?.id === row.id && last.boxPx.x === box.x;
      const top = isSame ? last.boxPx.y : topPx;
      if (isSame) marks.pop();
      marks.push({ id: row.id, boxPx: { x: box.x, y: top, width: box.width, height: bottomPx - top } });
    }
  }
  return marks;
}

function layoutFacet(facet: ValueFacet, box: Box, space: Space): BarsLayout {
  const { name, small, unit, label } = sizesFor(space.widthPx);
  // Short names stand beside their bars even on a phone.
  const beginnings = facet.rows.map((row) => row.name.slice(0, 60));
  const longest = widest(beginnings, name, 400, space.measure);
  const beside = box.width >= 340 * unit || longest <= box.width * 0.3;
  const isGrouped = facet.rows.some(({ heading }) => heading !== null);
  const nameSize = isGrouped ? small : name;
  const nameMaxPx = beside || isGrouped ? box.width * (isGrouped && !beside ? 0.32 : 0.38) : box.width;
  const head = wrapText(facet.heading, box.width, name, 700, space.measure, 2);
  const said = wrapText(facet.unit, box.width, small, 400, space.measure, 2);
  let y = box.y + head.length * name * 1.35 + said.length * small * 1.45 + (head.length + said.length > 0 ? 8 : 2);
  const isLeft = beside || isGrouped;
  const rows = facet.rows.map((row): RowLayout => {
    const names = nameLines(row.name, nameMaxPx, nameSize, 400, space.measure, MOST_LINES);
    const heading = row.heading === null ? [] : nameLines(row.heading, box.width, name, 700, space.measure, MOST_LINES);
    const namesPx = names.length * nameSize * 1.3;
    const topPx = y + (heading.length > 0 && y > box.y + 12 ? 8 * unit : 0);
    const barPx = (isGrouped ? 17 : 20) * unit;
    const bodyTop = topPx + heading.length * name * 1.45;
    const bodyPx = isLeft ? Math.max(barPx + 6 * unit, namesPx + 4) : namesPx + barPx + 10 * unit;
    const barY = isLeft ? bodyTop + (bodyPx - barPx) / 2 : bodyTop + namesPx + 2;
    y = bodyTop + bodyPx;
    return { row, heading, names, topPx, barY, barPx, bottomPx: y };
  });
  const namesPx = Math.max(0, ...rows.flatMap(({ names }) => names.map((line) => space.measure(line, nameSize, 400))));
  const leftPx = isLeft && namesPx > 0 ? namesPx + 12 : 0;
  return {
    ...{ facet, head, unit: said, rows, beside: isLeft },
    ...scaleOf(facet, { from: box.x + leftPx, to: box.x + box.width }, label, space),
    box: { ...box, height: y - box.y },
  };
}

/** The widest scale at which every label still fits behind its bar. */
function scaleOf(facet: ValueFacet, { from, to }: { from: number; to: number }, sizePx: number, space: Space) {
  const { minimum, maximum, rows } = facet;
  const widthOf = (text: Label) => space.measure(formatLabel(text), sizePx, 700) + GAP_PX + 2;
  const [below, above] = [rows.filter(isBelowZero), rows.filter((row) => !isBelowZero(row))];
  const span = Math.max(maximum - minimum, Number.MIN_VALUE * 1e10);
  // A label left of the longest bar below zero takes room on the left, one behind the longest above on the right.
  const leftPx = Math.max(0, ...below.map(({ label }) => widthOf(label)));
  const rightPx = Math.max(0, ...above.map(({ label }) => widthOf(label)));
  const tightest = Math.max(40, to - from - leftPx - rightPx) / span;
  const zeroX = from + leftPx - minimum * tightest;
  const room = above.map((row) =>
    reachOf(row) > 0 ? (to - zeroX - widthOf(row.label)) / reachOf(row) : Number.POSITIVE_INFINITY,
  );
  const isWhole = minimum >= 0;
  const most = Math.min(...room, (to - zeroX) / Math.max(maximum, Number.MIN_VALUE * 1e10));
  return {
    zeroX,
    lowestX: from + leftPx,
    pxPerOne: isWhole && most > 0 && Number.isFinite(most) ? Math.max(tightest, most) : tightest,
  };
}

const isBelowZero = ({ value }: ValueRow): boolean => value !== null && value < 0;

/** How far a row is drawn from zero, its whisker included: behind it stands its label. */
function reachOf(row: ValueRow): number {
  const ends = [row.value ?? 0, ...(row.interval === undefined ? [] : [row.interval.low, row.interval.high])];
  return isBelowZero(row) ? Math.min(...ends) : Math.max(...ends);
}

function facetItems(layout: BarsLayout, space: Space): Item[] {
  const { name, small } = sizesFor(space.widthPx);
  const { theme } = space;
  const { box, head, unit, rows } = layout;
  return [
    {
      id: '',
      shapes: [
        ...textLines(head, { x: box.x, y: box.y, sizePx: name, weight: 700, fill: theme.ink }, name * 1.35),
        ...textLines(
          unit,
          { x: box.x, y: box.y + head.length * name * 1.35, sizePx: small, weight: 400, fill: theme.muted },
          small * 1.45,
        ),
      ],
    },
    ...rows.map((row) => ({
      id: row.row.id,
      shapes: rowShapes(row, layout, space),
      part: `series-${row.row.name}`,
    })),
    // Above the bars, and broken where a name stands above them.
    { id: '', shapes: zeroLine(layout, theme.stone), part: 'axis' },
  ];
}

function zeroLine({ rows, zeroX, beside }: BarsLayout, color: string): Shape[] {
  const groups: RowLayout[][] = [];
  for (const row of rows) {
    if (!beside || row.heading.length > 0 || groups.length === 0) groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [verticalLine(zeroX, first.barY - 2, last.barY + last.barPx - first.barY + 4, color)];
  });
}

function rowShapes(layout: RowLayout, facet: BarsLayout, space: Space): Shape[] {
  const { name, small, label } = sizesFor(space.widthPx);
  const { theme } = space;
  const { row, heading, names, topPx, barY, barPx } = layout;
  const { box, zeroX, pxPerOne, beside } = facet;
  const isGrouped = facet.facet.rows.some((one) => one.heading !== null);
  const nameSize = isGrouped ? small : name;
  const ink = isGrouped ? theme.muted : theme.ink;
  const nameY = beside
    ? barY + barPx / 2 - (names.length * nameSize * 1.3) / 2
    : barY - 2 - names.length * nameSize * 1.3;
  const value = row.value ?? 0;
  const length = Math.abs(value) * pxPerOne;
  const isBelow = isBelowZero(row);
  const middle = (end: number): [number, number] => [zeroX + end * pxPerOne, barY + barPx / 2];
  const ends = row.interval === undefined ? [] : [[middle(row.interval.low), middle(row.interval.high)] as const];
  const bar = {
    x: isBelow ? zeroX - length : zeroX,
    y: barY,
    width: Math.max(length, value === 0 ? 0 : 1),
    height: barPx,
  };
  const shapes: Shape[] = [
    ...textLines(names, { x: box.x, y: nameY, sizePx: nameSize, weight: 400, fill: ink }, nameSize * 1.3),
    ...(row.value === null ? [] : [barShape(bar, row, space)]),
    ...ends.flatMap(([low, high]) => whisker(low, high, barPx * 0.4, theme.ink)),
    {
      type: 'text',
      text: formatLabel(row.label),
      x: zeroX + reachOf(row) * pxPerOne + (isBelow ? -GAP_PX : GAP_PX),
      y: barY + barPx / 2,
      sizePx: label,
      weight: row.value === null ? 400 : 700,
      fill: row.value === null ? theme.muted : theme.ink,
      align: isBelow ? 'right' : 'left',
    },
  ];
  return [
    ...textLines(heading, { x: box.x, y: topPx, sizePx: name, weight: 700, fill: theme.ink }, name * 1.45),
    // The rows of a group are its series; others are of one series all.
    ...(isGrouped ? ofStrand(row.name, shapes) : shapes),
  ];
}

function barShape(box: Box, { color, hollow, context }: ValueRow, { theme }: Space): Shape {
  const fill = context ? theme.stone : (pigments(theme)[color] ?? theme.cinnabar);
  if (!hollow) return { type: 'rect', box, fill, lights: true };
  const inner = { x: box.x + 0.75, y: box.y + 0.75, width: Math.max(0.5, box.width - 1.5), height: box.height - 1.5 };
  return { type: 'rect', box: inner, stroke: fill, widthPx: 1.5, lights: true };
}
