import type { Pyramid, PyramidSide } from '../../charts/own/pyramid.ts';
import { formatLabel, type Scale, scaleOf, tidy } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { labelsWidth, plotOf } from './native-bars.ts';
import { type NativeChart, type NativeSeries, type NativeSpace, nativeLabel, scaled } from './native-chart.ts';
import { cellParts } from './native-label.ts';
import { axisFormat } from './native-time.ts';
import { setRowNames } from './row-names.ts';
import { SLIDE_TYPE, widestPt } from './slide-type.ts';

const LEGEND_PT = 32;
const AXIS_PT = 48;
const LEAST_ROW_PT = 13;
const MOST_ROW_PT = 40;

/**
 * Bars from the middle to both sides: those on the left are below zero, which neither their labels nor the axis say. None,
 * and so shapes, where a number is missing or the rows do not fit.
 */
export function nativePyramid(content: Pyramid, { box, lang }: NativeSpace): NativeChart[] {
  const { rows, ticks, unit } = content;
  const rowPt = Math.min(MOST_ROW_PT, (box.height - LEGEND_PT - AXIS_PT) / Math.max(1, rows.length));
  const sides = { left: rows.map(({ left }) => left), right: rows.map(({ right }) => right) };
  const all = [...sides.left, ...sides.right];
  if (rowPt < LEAST_ROW_PT || all.some(({ value }) => value === null)) return [];
  const scale = scaleOf(ticks.at(-1)?.value ?? 1, lang);
  const room = labelsWidth(all.map(({ label }) => label));
  const height = rows.length * rowPt;
  const names = setRowNames(
    rows.map(({ name }) => name),
    box.width,
    rowPt,
  );
  const plot = plotOf(box.width, names.widthPt, room, height);
  const { end, step } = axisBeside(content, scale, { labelPt: room, plotPt: plot.width });
  return [
    {
      kind: 'facing-bars',
      heading: unit || termsOf(lang).column.indicator,
      categories: rows.map(({ name }) => name),
      series: [
        sideSeries(content.left, sides.left, { series: 0, sign: -1, scale }),
        sideSeries(content.right, sides.right, { series: 1, sign: 1, scale }),
      ],
      title: null,
      categoryPt: names.sizePt,
      categoryStride: 1,
      remark: null,
      values: { minimum: -end, maximum: end, step, isLog: false },
      axis: { title: unit, format: axisFormat(ticks, scale).replace('\\−', '') },
      hasLegend: true,
      positions: null,
      box: { ...box, height: LEGEND_PT + height + AXIS_PT },
      plot: { ...plot, y: LEGEND_PT },
    },
  ];
}

/**
 * Names stand where the axis begins: it goes so far beyond the longest bar that its label stands beside them, in steps
 * whose numbers stand clear of each other. Null where no step is known.
 */
function axisBeside(
  { rows, ticks }: Pyramid,
  scale: Scale,
  { labelPt, plotPt }: { readonly labelPt: number; readonly plotPt: number },
): { readonly end: number; readonly step: number | null } {
  const [last, first] = [ticks.at(-1), ticks[1]].map((tick) => scaled(tick?.value ?? 0, scale));
  const end = last || 1;
  if (!first) return { end, step: null };
  const longest = Math.max(...rows.map(({ left }) => scaled(left.value ?? 0, scale)));
  const needed = Math.max(end, longest / Math.max(0.5, 1 - (2 * labelPt) / plotPt));
  const tickPt =
    widestPt(
      ticks.map(({ text }) => text),
      SLIDE_TYPE.small,
      400,
    ) + 8;
  const axisOf = (steps: number): { readonly end: number; readonly step: number } => {
    const step = tidy(first * steps, 12);
    return { end: tidy(Math.ceil(tidy(needed / step, 9)) * step, 12), step };
  };
  const isClear = (steps: number): boolean => ((2 * axisOf(steps).end) / axisOf(steps).step) * tickPt <= plotPt;
  return axisOf([1, 2].find(isClear) ?? 4);
}

interface Side {
  readonly series: number;
  /** −1 runs to the left. */
  readonly sign: 1 | -1;
  readonly scale: Scale;
}

function sideSeries(name: string, sides: readonly PyramidSide[], { series, sign, scale }: Side): NativeSeries {
  const lengthOf = (value: number): number => scaled(value, scale) * sign || 0;
  return {
    name,
    values: sides.map(({ value }) => lengthOf(value ?? 0)),
    labels: sides.map(({ value, label }, row) =>
      formatLabel(label) === ''
        ? null
        : nativeLabel(
            // The formula turns the sign again.
            cellParts(label, { series, row, value: lengthOf(value ?? 0), divisor: scale.divisor * sign }),
            { tone: 'quiet' },
          ),
    ),
    look: 'filled',
    color: sign < 0 ? 'accent2' : 'accent1',
    intervals: sides.every(({ interval }) => interval === undefined)
      ? null
      : sides.map(({ interval }) => {
          if (interval === undefined) return null;
          const [low, high] = [lengthOf(interval.low), lengthOf(interval.high)];
          return sign < 0 ? { low: high, high: low } : { low, high };
        }),
    symbol: 'none',
  };
}
