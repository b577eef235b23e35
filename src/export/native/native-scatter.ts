import type { Box } from '../../charts/option.ts';
import type { Guided } from '../../charts/own/guides-content.ts';
import type { Paint } from '../../charts/own/paints.ts';
import type { Scatter, ScatterAxis } from '../../charts/own/scatter.ts';
import { boxesAlong, type PlacedName, placeNames } from '../../charts/own/scatter-names.ts';
import { measureText } from '../../draw/measure.ts';
import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import { type Scale, scaleOf } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { pigmentColor, type ThemeColor } from './drawing-xml.ts';
import {
  logScale,
  type NativeChart,
  type NativeLabel,
  type NativeSeries,
  type NativeSpace,
  nativeLabel,
  scaled,
  type ValueScale,
} from './native-chart.ts';
import { labelText } from './native-label.ts';
import { axisFormat } from './native-time.ts';
import { fitParts } from './scatter-fit.ts';
import { SLIDE_TYPE, WIDER, widestPt } from './slide-type.ts';

const TITLE_PT = 30;
const FIT_PT = 18;
const AXIS_PT = 52;
const LEAST_PLOT_PT = 100;
const { small: SMALL_PT } = SLIDE_TYPE;

/** An axis with what its numbers are divided by in the sheet. */
interface Measure extends ValueScale {
  readonly maximum: number;
  readonly scale: Scale;
  readonly format: string;
}

/**
 * Two measures of each row as a scatter of PowerPoint's own: names from the sheet beside the dots that have room for
 * them, the line of fit as a trend line, and what is said of it worked out of the dots. None where the plot would be low.
 */
export function nativeScatter(content: Scatter & Guided, { box, lang }: NativeSpace): NativeChart[] {
  const [across, up] = [measureOf(content.x, lang), measureOf(content.y, lang)];
  const { fit } = content;
  const x = widestPt(textsOf(content.y), SMALL_PT, 400) + 12;
  const right = Math.max(12, widestPt(textsOf(content.x).slice(-1), SMALL_PT, 400) / 2);
  const y = TITLE_PT + (fit === null ? 0 : FIT_PT);
  const plot = { x, y, width: box.width - x - right, height: box.height - y - AXIS_PT };
  if (across === null || up === null || plot.height < LEAST_PLOT_PT || plot.width < LEAST_PLOT_PT) return [];
  const dots = dotSeries(content, up, namesIn(content, across, up, plot, box.width), lang);
  const axes = { across, up };
  const said = fit === null ? [] : [fitSeries(fitParts(content, axes), dots.values.length, up, lang)];
  return [
    {
      kind: 'scatter',
      heading: termsOf(lang).column.indicator,
      // What is said of the line stands in a row of its own, at the upper left of the plot.
      categories: [...content.dots.map(({ name }) => name), ...said.map(({ name }) => name)],
      series: [{ ...dots, ...padded(dots, said.length) }, ...said, ...levels(content, up, said.length)],
      title: content.y.name === '' ? null : { text: '', aside: content.y.name },
      categoryPt: SMALL_PT,
      categoryStride: 1,
      remark: null,
      values: up,
      axis: { title: '', format: up.format },
      positions: {
        at: [...content.dots.map((dot) => scaled(dot.x, across.scale)), ...said.map(() => across.minimum)],
        minimum: across.minimum,
        maximum: across.maximum,
        isAcross: false,
        measure: { ...across, name: content.x.name },
      },
      box,
      plot,
    },
  ];
}

const textsOf = ({ ticks }: ScatterAxis): string[] => ticks.map(({ text }) => text);

/** Null where numbers are written with powers of ten. */
function measureOf({ ticks, isLog }: ScatterAxis, lang: Lang): Measure | null {
  const sizes = ticks.flatMap(({ value }) => (value === 0 ? [] : [Math.abs(value)]));
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (!(most < 1e15 && (isLog ? least : most) >= 1e-6)) return null;
  const log = isLog
    ? logScale(
        ticks.map(({ value }) => value),
        lang,
      )
    : null;
  const scale = log?.scale ?? scaleOf(most, lang);
  const at = (place: number): number => scaled(ticks.at(place)?.value ?? 0, scale);
  return {
    scale,
    minimum: at(0),
    maximum: at(-1),
    step: isLog || ticks.length < 2 ? null : scaled(at(1) - at(0), { divisor: 1 }),
    isLog,
    format: log?.format ?? axisFormat(ticks, scale),
  };
}

/** Where the names of the dots have room, as on the page. */
function namesIn(content: Scatter, across: Measure, up: Measure, plot: Box, widthPx: number): (PlacedName | null)[] {
  const xOf = (value: number): number => plot.x + shareOf(scaled(value, across.scale), across) * plot.width;
  const yOf = (value: number): number => plot.y + (1 - shareOf(scaled(value, up.scale), up)) * plot.height;
  return placeNames(
    content.dots.map((dot) => ({ name: dot.name, x: xOf(dot.x), y: yOf(dot.y) })),
    {
      radius: markOf(content) / 2,
      plot,
      along: boxesAlong((content.fit?.points ?? []).map(([x, y]) => [xOf(x), yOf(y)] as const)),
      sizePx: SMALL_PT,
      widthPx,
      measure: (text, sizePx, weight) => measureText(text, sizePx, weight) * WIDER,
    },
  );
}

function shareOf(value: number, { minimum, maximum, isLog }: Measure): number {
  const along = (number: number): number => (isLog ? Math.log10(number) : number);
  return (along(value) - along(minimum)) / (along(maximum) - along(minimum) || 1);
}

const MANY_DOTS = 100;

const markOf = ({ dots }: Scatter): number => (dots.length > MANY_DOTS ? 5 : 8);

const PLAIN: ThemeColor = 'accent2';
const colorOf = (paint: Paint | undefined): ThemeColor => (paint === undefined ? PLAIN : pigmentColor(paint.pigment));

function dotSeries(content: Scatter, up: Measure, names: readonly (PlacedName | null)[], lang: Lang): NativeSeries {
  const { dots, fit, x, y } = content;
  const trend = `${x.isLog ? 'log' : 'plain'}-${y.isLog ? 'log' : 'plain'}` as const;
  return {
    name: y.name || termsOf(lang).column.value,
    values: dots.map((dot) => scaled(dot.y, up.scale)),
    labels: dots.map((dot, row) => nameLabel(dot.name, names[row] ?? null, row)),
    look: 'dots',
    color: PLAIN,
    intervals: null,
    symbol: 'circle',
    markPt: markOf(content),
    tinted: dots.flatMap(({ paint }, at) => (colorOf(paint) === PLAIN ? [] : [{ at, color: colorOf(paint) }])),
    ...(fit === null ? {} : { trend: TRENDS[trend] }),
  };
}

/** What a straight line on the axes as they are drawn is called: the first is the axis across. */
const TRENDS = { 'plain-plain': 'linear', 'log-plain': 'log', 'plain-log': 'exp', 'log-log': 'power' } as const;

/** A name follows its cell, unless it is cut. */
function nameLabel(name: string, placed: PlacedName | null, row: number): NativeLabel | null {
  if (placed === null) return null;
  const { text, side } = placed;
  const part = text === name ? { text, formula: (at: (series: number, row: number) => string) => at(-1, row) } : text;
  return nativeLabel([part], { tone: 'point', side });
}

function padded({ values, labels }: NativeSeries, count: number): Pick<NativeSeries, 'values' | 'labels'> {
  const blank = Array.from({ length: count }, () => null);
  return { values: [...values, ...blank], labels: [...labels, ...blank] };
}

/** A line at each value, over all dots; its words stand above it where the dots end. */
function levels({ dots, guides }: Scatter & Guided, { scale }: Measure, more: number): NativeSeries[] {
  const last = dots.reduce((most, { x }, at) => (x > (dots[most]?.x ?? x) ? at : most), 0);
  return (guides?.lines ?? []).map(({ value, label }) => {
    const series: NativeSeries = {
      name: label,
      values: dots.map(() => scaled(value, scale)),
      labels: dots.map((_, at) => (at === last ? nativeLabel([label], levelLabel(label)) : null)),
      // The line runs from dot to dot and back, where dashes would fill each other's gaps.
      look: 'level-line',
      color: 'tx1',
      intervals: null,
      symbol: 'none',
    };
    return { ...series, ...padded(series, more) };
  });
}

const levelLabel = (label: string) =>
  ({ side: 'above', tone: 'quiet', rightPt: -widestPt([label], SMALL_PT, 400) / 2 }) as const;

/** What is said of the line, above the plot. */
function fitSeries(parts: NativeLabel['parts'], count: number, { maximum }: Measure, lang: Lang): NativeSeries {
  const lines = labelText(parts).split('\n').length;
  const at = <T>(last: T): (T | null)[] => [...Array.from({ length: count }, () => null), last];
  return {
    name: publicationWords(lang).labels,
    values: at(maximum),
    labels: at(nativeLabel(parts, { tone: 'quiet', downPt: (-lines * SMALL_PT * 1.4) / 2 - 4 })),
    look: 'carrier',
    color: 'tx1',
    intervals: null,
    symbol: 'none',
  };
}
