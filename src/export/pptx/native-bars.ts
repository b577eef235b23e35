import type { Box } from '../../charts/option.ts';
import type { PairedBars, PairedFacet } from '../../charts/paired-bars.ts';
import type { RankedBars } from '../../charts/ranked-bars.ts';
import { wrapText } from '../../charts/text.ts';
import type { Theme } from '../../charts/theme.ts';
import { measureText } from '../../draw/measure.ts';
import { labelIn } from '../../panels/figure/label.ts';
import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import { formatLabel, type Label, UNSCALED } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { type NativeChart, type NativeLabel, type NativeSeries, nativeNumber, wordsOnly } from './native-chart.ts';
import { SLIDE_TYPE, WIDER } from './slide-type.ts';

/** What a chart is made native in. */
export interface NativeSpace {
  /** Room on the slide, in points. */
  readonly box: Box;
  readonly theme: Theme;
  readonly lang: Lang;
}

const AXIS_PT = 52;
const MOST_ROW_PT = 116;
const GAP_PT = 12;

/** A clustered bar chart for each unit, one below the other, bars beginning on one line. */
export function nativePairedBars(content: PairedBars, space: NativeSpace): NativeChart[] {
  const { box } = space;
  const facets = content.facets.filter(({ rows }) => rows.length > 0);
  const rows = facets.reduce((sum, facet) => sum + facet.rows.length, 0);
  const fixed = facets.length * AXIS_PT + (facets.length - 1) * GAP_PT;
  const rowPt = Math.min(MOST_ROW_PT, (box.height - fixed) / rows);
  const all = facets.flatMap((facet) => facet.rows);
  const left = namesWidth(all, box.width);
  const right = labelsWidth(
    all.flatMap(({ stated, baseline }) => [stated.label, ...(baseline ? [baseline.label] : [])]),
  );
  let y = box.y;
  return facets.map((facet) => {
    const height = facet.rows.length * rowPt + AXIS_PT;
    const place = { box: { ...box, y, height }, plot: plotOf(box.width, left, right, height - AXIS_PT) };
    y += height + GAP_PT;
    return pairedChart(content, facet, place, space);
  });
}

type ChartPosition = Pick<NativeChart, 'box' | 'plot'>;

function pairedChart(
  content: PairedBars,
  facet: PairedFacet,
  place: ChartPosition,
  { theme, lang }: NativeSpace,
): NativeChart {
  const { rows, scale, unit } = facet;
  const { stated, baseline } = content.key;
  const terms = termsOf(lang);
  const numbers = rows.map(({ stated: { label: own, value } }) => nativeNumber(own, value, scale));
  const first: NativeSeries = {
    ...FILLED,
    name: stated,
    values: numbers.map(({ value }) => value),
    labels: numbers.map(({ format }) => label(format, true)),
    color: plain(theme.cinnabar),
  };
  return {
    ...place,
    kind: 'bars',
    heading: terms.aside(terms.column.indicator, unit),
    categories: rows.map((row) => row.name),
    series: baseline === null ? [first] : [first, baselineSeries(baseline, content, facet, theme)],
    title: null,
    categoryPt: SLIDE_TYPE.name,
    remark: null,
    minimum: 0,
    axis: { title: unit, format: scale.word === '' ? '#,##0' : 'General' },
  };
}

/** Rows without a baseline have a bar of no length and no label. */
function baselineSeries(name: string, { solid }: PairedBars, { rows, scale }: PairedFacet, theme: Theme): NativeSeries {
  // A blank keeps the words off the cap of the interval.
  const numbers = rows.map(({ baseline }) =>
    baseline === null
      ? null
      : nativeNumber(
          labelIn((text) => ` ${text}`, baseline.label),
          baseline.value,
          scale,
        ),
  );
  const scaled = (value: number): number => Number((value / scale.divisor).toPrecision(12));
  const intervals = rows.map(({ baseline }) => {
    if (baseline === null || baseline.low === null || baseline.high === null) return null;
    return { low: scaled(baseline.low), high: scaled(baseline.high) };
  });
  return {
    ...FILLED,
    look: solid ? 'filled' : 'hollow',
    name,
    values: numbers.map((one) => one?.value ?? 0),
    labels: numbers.map((one) => (one === null ? null : label(one.format, false))),
    color: plain(theme.stone),
    intervals: intervals.some((one) => one !== null) ? intervals : null,
  };
}

/** One bar chart: for an index, the baseline's 100 hollow and the growth stacked on it; for growth, bars from zero. */
export function nativeRankedBars(content: RankedBars, { box, theme, lang }: NativeSpace): NativeChart {
  const { rows, base, key } = content;
  const terms = termsOf(lang);
  const labels = rows.map((row) => labelIn((text) => terms.aside(text, row.aside), row.label));
  const rowPt = Math.min(56, box.height / Math.max(1, rows.length));
  const height = rows.length * rowPt;
  const plot = plotOf(box.width, namesWidth(rows, box.width), labelsWidth(labels), height - 2);
  const growths = rows.map((row) => Number((row.value - base).toPrecision(12)));
  const growth: NativeSeries = {
    ...FILLED,
    name: key.growth,
    values: growths,
    labels: labels.map((one) => (base === 0 ? label(nativeNumber(one, 0, UNSCALED).format, true) : null)),
    color: plain(theme.cinnabar),
  };
  return {
    box: { ...box, height },
    plot,
    kind: base === 0 ? 'bars' : 'stacked-bars',
    heading: terms.column.indicator,
    categories: rows.map((row) => row.name),
    series: base === 0 ? [growth] : stacked(content, growth, labels, { theme, lang }),
    title: null,
    categoryPt: SLIDE_TYPE.name,
    remark: null,
    minimum: 0,
    axis: null,
  };
}

/** A bar that shrank is as long as what is left of the base. */
function stacked(
  { rows, base, key }: RankedBars,
  growth: NativeSeries,
  labels: readonly Label[],
  { theme, lang }: Pick<NativeSpace, 'theme' | 'lang'>,
): NativeSeries[] {
  const blank = rows.map(() => null);
  return [
    {
      ...FILLED,
      look: 'hollow',
      name: key.base,
      values: rows.map((row) => Math.min(base, row.value)),
      labels: blank,
      color: plain(theme.stone),
    },
    { ...growth, values: growth.values.map((value) => Math.max(0, value)) },
    {
      ...FILLED,
      look: 'carrier',
      name: publicationWords(lang).labels,
      values: rows.map(() => 0),
      labels: labels.map((one) => label(wordsOnly(formatLabel(one)), true)),
      color: plain(theme.ink),
    },
  ];
}

const FILLED = { look: 'filled', intervals: null, symbol: 'circle' } as const;

function label(format: string, strong: boolean): NativeLabel {
  return { format, strong, named: false, side: 'right', downPt: 0 };
}

export const plain = (color: string): string => color.replace('#', '');

/** Names wrap where they would take more than three tenths of the width. */
function namesWidth(rows: readonly { readonly name: string }[], width: number): number {
  const { name } = SLIDE_TYPE;
  const lines = rows.flatMap((row) => wrapText(row.name, width * 0.3, name, 400, measureText));
  return Math.max(...lines.map((line) => measureText(line, name, 400)), 0) * WIDER + 14;
}

function labelsWidth(labels: readonly Label[]): number {
  return Math.max(...labels.map((one) => measureText(formatLabel(one), SLIDE_TYPE.label, 700)), 0) * WIDER + 12;
}

function plotOf(width: number, left: number, right: number, height: number): Box {
  return { x: left, y: 0, width: Math.max(60, width - left - right), height };
}
