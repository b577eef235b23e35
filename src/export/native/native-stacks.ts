import type { Paint } from '../../charts/own/paints.ts';
import type { StackedBars, StackPart, StackRow } from '../../charts/own/stacked-bars.ts';
import { formatLabel, type Label, type Scale, scaleOf, tidy, UNSCALED } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { pigmentColor } from './drawing-xml.ts';
import { labelsWidth, plotOf } from './native-bars.ts';
import {
  FROM_ZERO,
  type NativeChart,
  type NativeSeries,
  type NativeSpace,
  nativeLabel,
  scaled,
} from './native-chart.ts';
import { type CellAt, type CellNumber, cellParts, type LabelPart } from './native-label.ts';
import { setRowNames } from './row-names.ts';

const LEGEND_PT = 36;
const LEAST_ROW_PT = 20;
const MOST_ROW_PT = 56;

const isSame = (a: Paint, b: Paint): boolean => a.pigment === b.pigment && a.strength === b.strength;

/**
 * Bars of parts as one stacked chart of PowerPoint's own, with its legend; what stands behind a bar, or that it has none,
 * is the label of a series without a length. Parts below zero run to the left. None, and so shapes, where the rows do not
 * fit.
 */
export function nativeStackedBars(content: StackedBars, space: NativeSpace): NativeChart[] {
  const { keys, rows, minimum, maximum } = content;
  const scale = scaleOf(Math.max(maximum, -minimum), space.lang);
  const series = keys.map((key, index) => partSeries(key, index, rows, scale));
  const sums = rows.map(
    ({ parts }, row): CellNumber => ({
      series: 0,
      row,
      value: scaled(
        parts.reduce((sum, { from, to }) => sum + to - from, 0),
        scale,
      ),
      divisor: scale.divisor,
      formula: (at) => `SUM(${at(0, row)}:${at(keys.length - 1, row)})`,
    }),
  );
  return stackedChart(content, [...series, endSeries(rows, sums)], { hasLegend: true, scale, space });
}

/** Answers from one end to the other, or parts with signs. */
export function nativeDivergingBars(content: StackedBars, space: NativeSpace): NativeChart[] {
  const areAnswers = content.rows.every(({ parts }) => parts.every(({ from, to }) => to >= from));
  return areAnswers ? answerBars(content, space) : nativeStackedBars(content, space);
}

/** Shares lie between none and all. */
const WHOLE = 100;

/**
 * Bars that lie on both sides of the middle answer: each stands on a part that is not drawn, worked out of the numbers,
 * so that these stand in the sheet as they were counted, without signs, and in the order of the legend.
 */
function answerBars(content: StackedBars, space: NativeSpace): NativeChart[] {
  const { keys, rows, minimum, maximum } = content;
  const zero = Math.max(WHOLE, Math.ceil(-minimum));
  const middle = (keys.length - 1) / 2;
  const lowest = rows.map(({ parts }) => Math.min(0, ...parts.map(({ from }) => from)));
  const ground: NativeSeries = {
    ...groundOf(lowest.map((low) => tidy(zero + low, 12))),
    formulaOf: (at, row) => {
      const below = keys.flatMap((_, index) =>
        index < middle ? [at(index + 1, row)] : index === middle ? [`${at(index + 1, row)}/2`] : [],
      );
      return `${zero}-(${below.join('+')})`;
    },
  };
  const series = keys.map((key, index) => partSeries(key, index + 1, rows, UNSCALED));
  const moved = { ...content, minimum: zero + minimum, maximum: zero + maximum };
  const all = [ground, ...series, endSeries(rows)];
  // The line would run through the numbers of an answer in the middle.
  const crossing = { at: zero, isDrawn: !Number.isInteger(middle) };
  return stackedChart(moved, all, { hasLegend: true, scale: UNSCALED, space, crossing });
}

/**
 * Steps from a first amount to a last one: each stands on a part that is not drawn, which is worked out of the steps before
 * it, as is a last amount that they lead to. None where a step ends below zero.
 */
export function nativeWaterfall(content: StackedBars, space: NativeSpace): NativeChart[] {
  const { rows, minimum, maximum } = content;
  const scale = scaleOf(maximum, space.lang);
  if (minimum < 0 || rows.some(({ parts }) => parts.length !== 1)) return [];
  const steps = rows.flatMap(({ parts }) => parts);
  const lengths = steps.map(({ from, to }) => scaled(Math.abs(to - from), scale));
  const grounds = steps.map(({ from, to }) => scaled(Math.min(from, to), scale));
  const before = (at: CellAt, row: number): string => reachedBefore(steps, row, (place) => at(1, place));
  const ground: NativeSeries = {
    ...groundOf(grounds),
    formulaOf: (at, row) => {
      const step = steps[row];
      if (step === undefined || isAmount(step) || before(at, row) === '') return null;
      return step.to < step.from ? `${before(at, row)}-${at(1, row)}` : before(at, row);
    },
  };
  const drawn: NativeSeries = {
    ...groundOf(lengths),
    name: termsOf(space.lang).column.value,
    formulaOf: (at, row) => (isLedTo(steps, row) ? before(at, row) : null),
    look: 'filled',
    color: 'accent5',
    tinted: steps.flatMap(({ paint }, at) => (paint.pigment === 4 ? [] : [{ at, color: pigmentColor(paint.pigment) }])),
  };
  const cells = steps.map(
    ({ from, to }, row): CellNumber => ({
      series: 1,
      row,
      value: lengths[row] ?? 0,
      divisor: to < from ? -scale.divisor : scale.divisor,
    }),
  );
  return stackedChart(content, [ground, drawn, endSeries(rows, cells)], { hasLegend: false, scale, space });
}

/** A first or last amount, which stands on the ground. */
const isAmount = ({ from, paint }: StackPart): boolean => from === 0 && paint.pigment === 4;

/** Where the steps before a row lead, from the last amount on; blank before the first. */
function reachedBefore(steps: readonly StackPart[], row: number, cellOf: (place: number) => string): string {
  const first = steps.slice(0, row).findLastIndex(isAmount);
  const terms = steps
    .slice(0, row)
    .flatMap(({ from, to }, place) => (place < first ? [] : [`${to < from ? '-' : '+'}${cellOf(place)}`]));
  return terms.join('').replace(/^\+/, '');
}

/** Whether an amount is exactly what the steps before it lead to. */
function isLedTo(steps: readonly StackPart[], row: number): boolean {
  const [step, last] = [steps[row], steps[row - 1]];
  return step !== undefined && last !== undefined && isAmount(step) && tidy(step.to, 9) === tidy(last.to, 9);
}

/** Names that the legend shows nothing of; two, as a refresh finds series by their names. */
const [GROUND_NAME, ENDS_NAME] = ['\u00a0', '\u00a0\u00a0'];

/** What bars stand on that begin elsewhere than at zero. */
const groundOf = (values: readonly number[]): NativeSeries => ({
  name: GROUND_NAME,
  values,
  labels: values.map(() => null),
  look: 'carrier',
  color: 'tx1',
  intervals: null,
  symbol: 'none',
});

/** A part of each row; its number stands on it where the page writes one. */
function partSeries(
  { name, paint }: StackedBars['keys'][number],
  index: number,
  rows: readonly StackRow[],
  scale: Scale,
): NativeSeries {
  const parts = rows.map((row) => row.parts.find((part) => isSame(part.paint, paint)));
  const value = ({ from, to }: StackPart): number => scaled(to - from, scale);
  return {
    name,
    values: parts.map((part) => (part === undefined ? null : value(part))),
    labels: parts.map((part, row) =>
      part === undefined || formatLabel(part.label) === '' || !isRoomy(part, rows)
        ? null
        : nativeLabel(cellParts(part.label, { series: index, row, value: value(part), divisor: scale.divisor }), {
            tone: toneOn(paint),
          }),
    ),
    look: 'filled',
    color: pigmentColor(paint.pigment),
    strength: strengthOn(paint),
    intervals: null,
    symbol: 'none',
  };
}

/** Of less colour than this the ground is seen more than the colour, and ink reads on it, be the theme light or dark. */
const PALE = 0.6;

/** Between that and all of a colour no ink reads in both themes: such a part is set paler, and stays one of its own. */
export const strengthOn = ({ strength }: Paint): number =>
  strength < PALE || strength === 1 ? strength : 0.35 + (strength - PALE) / 2;

/** The ink of words on it. */
export const toneOn = ({ strength }: Paint): 'on-pale' | 'on-fill' => (strength < 1 ? 'on-pale' : 'on-fill');

/** Parts of so much of the longest bar have room for their numbers. */
const ROOM = 0.08;

function isRoomy({ from, to }: StackPart, rows: readonly StackRow[]): boolean {
  const ends = rows.flatMap(({ parts }) => parts.flatMap((part) => [part.from, part.to]));
  return Math.abs(to - from) >= (Math.max(0, ...ends) - Math.min(0, ...ends)) * ROOM;
}

/** What stands behind the bars, on points without a length; a number follows its cell. */
function endSeries(rows: readonly StackRow[], cells: readonly CellNumber[] = []): NativeSeries {
  const partsOf = (end: Label, row: number): readonly LabelPart[] => {
    const cell = cells[row];
    return cell === undefined ? [formatLabel(end)] : cellParts(end, cell);
  };
  return {
    ...groundOf(rows.map(() => 0)),
    name: ENDS_NAME,
    labels: rows.map(({ end }, row) => (formatLabel(end) === '' ? null : nativeLabel(partsOf(end, row)))),
  };
}

/** Parts add up to a float that may lie beyond the end of the axis; a program then draws no label at such a bar. */
const HAIR = 1e-9;

interface Frame {
  readonly hasLegend: boolean;
  readonly scale: Scale;
  readonly space: NativeSpace;
  /** Where the axis of names crosses that of values; 0 unless said. */
  readonly crossing?: NativeChart['values']['crossing'];
}

function stackedChart(
  { rows, minimum, maximum }: StackedBars,
  series: readonly NativeSeries[],
  { hasLegend, scale, space: { box, lang }, crossing }: Frame,
): NativeChart[] {
  const top = hasLegend ? LEGEND_PT : 0;
  const rowPt = Math.min(MOST_ROW_PT, (box.height - top) / Math.max(1, rows.length));
  const right = Math.max(24, labelsWidth(rows.map(({ end }) => end)));
  const names = setRowNames(
    rows.map(({ name }) => name),
    box.width,
    rowPt,
  );
  const plot = plotOf(box.width, names.widthPt, right, rows.length * rowPt - 2);
  if (rowPt < LEAST_ROW_PT || plot.width < 80) return [];
  return [
    {
      kind: 'stacked-bars',
      heading: termsOf(lang).column.indicator,
      categories: rows.map(({ name }) => name),
      series,
      title: null,
      categoryPt: names.sizePt,
      categoryStride: 1,
      remark: null,
      values: {
        ...FROM_ZERO,
        minimum: scaled(minimum - Math.abs(minimum) * HAIR, scale),
        maximum: scaled(maximum * (1 + HAIR), scale),
        ...(crossing === undefined ? {} : { crossing }),
      },
      axis: null,
      positions: null,
      ...(hasLegend ? { hasLegend } : {}),
      box: { ...box, height: top + rows.length * rowPt },
      plot: { ...plot, y: top },
    },
  ];
}
