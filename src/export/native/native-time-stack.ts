import type { Tick } from '../../charts/axes.ts';
import type { Guided } from '../../charts/own/guides-content.ts';
import type { TimeLayer, TimeStack } from '../../charts/own/time-stack.ts';
import { publicationWords } from '../../words/export/publication.ts';
import { type Scale, scaleOf } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { pigmentColor } from './drawing-xml.ts';
import {
  type NativeChart,
  type NativeLabel,
  type NativeSeries,
  type NativeSpace,
  nativeLabel,
  scaled,
} from './native-chart.ts';
import { referenceSeries } from './native-guides.ts';
import { type CellAt, cellParts, labelText } from './native-label.ts';
import { spreadLabels } from './native-lines.ts';
import { axisFormat, isEvenlySpaced, strideOf, TIMES_PT } from './native-time.ts';
import { SLIDE_TYPE, widestPt } from './slide-type.ts';

const UNIT_PT = 30;
const LEGEND_PT = 28;
const LEAST_PLOT_PT = 70;
const { label: LABEL_PT, small: SMALL_PT } = SLIDE_TYPE;

type Bounds = TimeLayer['bounds'][number];

/** How much a layer is at a time: below zero it lies under the axis. */
const amountOf = (bounds: Bounds): number | null =>
  bounds === null ? null : bounds[1] <= 0 && bounds[0] < 0 ? bounds[0] - bounds[1] : bounds[1] - bounds[0];

/**
 * Parts of a whole over time as stacked columns or areas of PowerPoint's own, the name and last number of each at its end.
 * None, and so shapes, where times are not evenly spaced, an area would have to be broken, colours beyond the five of the
 * theme are needed, or the names do not fit.
 */
export function nativeTimeStack(content: TimeStack & Guided, { box, lang }: NativeSpace): NativeChart[] {
  const { kind, times, layers, ticks, net, unit } = content;
  const isBroken = kind === 'stacked-area' && layers.some(({ bounds }) => bounds.includes(null));
  const isPlain = layers.every(({ paint }) => paint.strength === 1);
  const most = Math.max(...ticks.map(({ value }) => Math.abs(value)));
  if (isBroken || !isPlain || !isEvenlySpaced(times.map(({ at }) => at)) || !(most < 1e15 && most >= 1e-6)) return [];
  const scale = scaleOf(most, lang);
  const values = scaleIn(ticks, scale);
  const ends = layers.map((layer, index) => endOf(layer, index, scale));
  const texts = ends.flatMap(({ label }) => labelText(label.parts).split('\n'));
  const x =
    widestPt(
      ticks.map(({ text }) => text),
      SMALL_PT,
      400,
    ) + 12;
  const y = unit === '' ? (net === null ? 10 : LEGEND_PT + 8) : UNIT_PT;
  const below = TIMES_PT + (net !== null && unit !== '' ? LEGEND_PT : 0);
  const right = widestPt(texts, LABEL_PT, 700) + 18;
  const plot = { x, y, width: box.width - x - right, height: box.height - y - below };
  const needed = LABEL_PT * 2.7;
  if (plot.width < 2 * LEAST_PLOT_PT || plot.height < Math.max(LEAST_PLOT_PT, needed * (layers.length - 0.5)))
    return [];
  const names = times.map(({ text }) => text);
  const maximum = values.maximum ?? 1;
  const heights = ends.map(({ value }) => value);
  const downs = spreadLabels(heights, { minimum: values.minimum, maximum }, plot.height, needed);
  const isArea = kind === 'stacked-area';
  // A label stands at the middle of a column: beside it only when moved.
  const rightPt = isArea ? 0 : (plot.width / times.length) * 0.36;
  return [
    {
      kind: isArea ? 'areas' : 'stacked-columns',
      heading: unit || termsOf(lang).column.indicator,
      categories: names,
      series: [
        ...layers.map((layer) => layerSeries(layer, scale)),
        ...(net === null ? [] : [netSeries(net, scale)]),
        ...ends.map((end, index) =>
          endSeries(
            { ...end, label: { ...end.label, downPt: downs[index] ?? 0, rightPt } },
            index,
            times.length,
            `${layers[index]?.name} ${publicationWords(lang).labels}`,
          ),
        ),
        ...referenceSeries({ guides: content.guides, times: times.map(({ at }) => at), scale }, 'boxed'),
      ],
      title: unit === '' ? null : { text: '', aside: unit },
      categoryPt: SMALL_PT,
      categoryStride: strideOf(names, plot.width),
      remark: null,
      values,
      axis: { title: '', format: axisFormat(ticks, scale) },
      ...(net === null ? {} : { hasLegend: true as const }),
      positions: null,
      box,
      plot,
    },
  ];
}

/** An axis from its first tick to its last one. */
export const scaleIn = (ticks: readonly Tick[], scale: Scale): NativeChart['values'] => {
  const at = (place: number): number => scaled(ticks.at(place)?.value ?? 0, scale);
  return {
    minimum: at(0),
    maximum: at(-1),
    step: ticks.length > 1 ? scaled(at(1) - at(0), { divisor: 1 }) : null,
    isLog: false,
  };
};

const BARE = { intervals: null, symbol: 'none' } as const;

const layerSeries = ({ name, paint, bounds }: TimeLayer, scale: Scale): NativeSeries => ({
  ...BARE,
  name,
  values: bounds.map((pair) => {
    const amount = amountOf(pair);
    return amount === null ? null : scaled(amount, scale);
  }),
  labels: bounds.map(() => null),
  look: 'filled',
  color: pigmentColor(paint.pigment),
});

const netSeries = ({ name, values }: NonNullable<TimeStack['net']>, scale: Scale): NativeSeries => ({
  ...BARE,
  name,
  values: values.map((value) => (value === null ? null : scaled(value, scale))),
  labels: values.map(() => null),
  look: 'dots',
  color: 'tx1',
  symbol: 'circle',
  markPt: 7,
});

interface LayerEnd {
  readonly place: number;
  /** In the middle of the layer. */
  readonly value: number;
  readonly label: NativeLabel;
}

function endOf({ name, bounds, label }: TimeLayer, series: number, scale: Scale): LayerEnd {
  const place = bounds.findLastIndex((pair) => pair !== null);
  const pair = bounds[place] ?? null;
  const cell = { series, row: place, value: scaled(amountOf(pair) ?? 0, scale), divisor: scale.divisor };
  return {
    place,
    value: pair === null ? 0 : scaled((pair[0] + pair[1]) / 2, scale),
    label: nativeLabel([{ text: name, formula: (at) => at(series, -1) }, '\n', ...cellParts(label, cell)]),
  };
}

/** A point that is not drawn, in the middle of a layer where it ends, whose height follows the numbers. */
function endSeries({ place, value, label }: LayerEnd, layer: number, count: number, name: string): NativeSeries {
  const at = <T>(one: T): (T | null)[] => Array.from({ length: count }, (_, row) => (row === place ? one : null));
  return {
    ...BARE,
    name,
    values: at(value),
    formulaOf: (cell, row) => (row === place ? heightFormula(cell, layer, row) : null),
    labels: at(label),
    look: 'carrier',
    color: 'tx1',
  };
}

/** Half of the layer on those below it, on its side of zero. */
function heightFormula(at: CellAt, layer: number, row: number): string {
  const own = at(layer, row);
  if (layer === 0) return `${own}/2`;
  const before = `${at(0, row)}:${at(layer - 1, row)}`;
  return `IF(${own}<0,SUMIF(${before},"<0"),SUMIF(${before},">0"))+${own}/2`;
}
