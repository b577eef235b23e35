import { wrapText } from '../../charts/text.ts';
import { pigments } from '../../charts/theme.ts';
import type { ValueBars, ValueRow } from '../../charts/value-bars.ts';
import { measureText } from '../../draw/measure.ts';
import { labelIn } from '../../panels/figure/label.ts';
import { formatLabel, type Label, type Scale, scaleOf } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { type NativeSpace, plain } from './native-bars.ts';
import { type NativeChart, type NativeSeries, nativeNumber } from './native-chart.ts';
import { SLIDE_TYPE, WIDER } from './slide-type.ts';

const LEAST_BAR_PT = 17;
const MOST_ROW_PT = 56;

/**
 * Bars of plain values as a chart of PowerPoint's own. None, and so a picture, where PowerPoint could not show them as
 * they are: below zero its bars begin at the left edge, a missing number would become 0, and many rows do not fit.
 */
export function nativeValueBars({ facets }: ValueBars, space: NativeSpace): NativeChart[] {
  const [facet, second] = facets;
  const { box, theme, lang } = space;
  if (facet === undefined || second !== undefined || facet.minimum < 0) return [];
  if (facet.rows.some(({ value, hollow }) => value === null || hollow)) return [];
  const groups = groupsOf(facet.rows);
  const count = groups[0]?.rows.length ?? 0;
  const isWhole = groups.every(({ rows }) => rows.length === count);
  const rowPt = Math.min(MOST_ROW_PT * Math.max(1, count * 0.7), box.height / Math.max(1, groups.length));
  if (!isWhole || rowPt / Math.max(1, count) < LEAST_BAR_PT) return [];
  const scale = scaleOf(facet.maximum, lang);
  const isNamed = count > 1;
  const labelOf = (row: ValueRow): Label => (isNamed ? labelIn((text) => `${text} ${row.name}`, row.label) : row.label);
  const series = Array.from({ length: count }, (_, place): NativeSeries => {
    const rows = groups.flatMap((group) => group.rows[place] ?? []);
    return {
      name: isNamed ? (rows[0]?.name ?? '') : termsOf(lang).column.value,
      // Every digit stands in the sheet; the label's format writes as many as on the page.
      values: rows.map(({ value }) => Number(((value ?? 0) / scale.divisor).toPrecision(12))),
      labels: rows.map((row) => {
        const { format } = nativeNumber(labelOf(row), row.value ?? 0, scale);
        return { format, strong: true, named: false, side: 'right', downPt: 0 };
      }),
      look: 'filled',
      color: plain(pigments(theme)[rows[0]?.color ?? 0] ?? theme.cinnabar),
      intervals: intervalsOf(rows, scale),
      symbol: 'circle',
    };
  });
  const names = groups.flatMap(({ name }) => wrapText(name, box.width * 0.3, SLIDE_TYPE.name, 400, measureText));
  const left = widest(names, SLIDE_TYPE.name, 400) + 14;
  const right =
    widest(
      facet.rows.map((row) => formatLabel(labelOf(row))),
      SLIDE_TYPE.label,
      700,
    ) + 12;
  const height = groups.length * rowPt;
  return [
    {
      kind: 'bars',
      heading: facet.unit || termsOf(lang).column.indicator,
      categories: groups.map(({ name }) => name),
      series,
      title: null,
      categoryPt: rowPt < 24 ? SLIDE_TYPE.small : SLIDE_TYPE.name,
      remark: null,
      minimum: 0,
      axis: null,
      box: { ...box, height },
      plot: { x: left, y: 0, width: Math.max(60, box.width - left - right), height: height - 2 },
    },
  ];
}

/** On the scale of the axis; null where no row has one. */
function intervalsOf(rows: readonly ValueRow[], { divisor }: Scale): NativeSeries['intervals'] {
  const scaled = (value: number): number => Number((value / divisor).toPrecision(12));
  if (rows.every(({ interval }) => interval === undefined)) return null;
  return rows.map(({ interval }) => (interval ? { low: scaled(interval.low), high: scaled(interval.high) } : null));
}

interface Group {
  readonly name: string;
  readonly rows: ValueRow[];
}

/** The bars of each group; a bar alone is a group of its own name. */
function groupsOf(rows: readonly ValueRow[]): Group[] {
  const groups: Group[] = [];
  const isGrouped = rows.some(({ heading }) => heading !== null);
  for (const row of rows) {
    if (!isGrouped) groups.push({ name: row.name, rows: [row] });
    else if (row.heading !== null) groups.push({ name: row.heading, rows: [row] });
    else groups.at(-1)?.rows.push(row);
  }
  return groups;
}

function widest(texts: readonly string[], sizePt: number, weight: 400 | 700): number {
  return Math.max(0, ...texts.map((text) => measureText(text, sizePt, weight))) * WIDER;
}
