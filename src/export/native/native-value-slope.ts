import type { ValueSlope, ValueSlopeLine } from '../../charts/own/value-slope.ts';
import { formatLabel, scaleOf } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { pigmentColor } from './drawing-xml.ts';
import { type NativeChart, type NativeSpace, nativeLabel, SIGNS, scaled } from './native-chart.ts';
import { cellParts } from './native-label.ts';
import { spreadLabels } from './native-lines.ts';
import { SLIDE_TYPE, widestPt } from './slide-type.ts';

const TOP_PT = 14;
const DATES_PT = 30;
const REMARK_PT = 24;
const LINE_PT = SLIDE_TYPE.label * 1.35;

/** A line for each row from one time to another, named and numbered at its ends. None where the ends do not fit, or the first place is to stand above. */
export function nativeValueSlope(content: ValueSlope, { box, lang }: NativeSpace): NativeChart[] {
  const { from, to, lines, minimum, maximum, axis, areRanks } = content;
  if (areRanks) return [];
  const scale = scaleOf(Math.max(Math.abs(minimum), Math.abs(maximum)), lang);
  const height = box.height - TOP_PT - DATES_PT - (axis === '' ? 0 : REMARK_PT);
  const ends = lines.map((line) => `${line.name} ${formatLabel(line.to.label)}`);
  const { label, small, name } = SLIDE_TYPE;
  const starts = lines.map((line) => formatLabel(line.from.label));
  const x = Math.max(widestPt(starts, small, 400) + 14, widestPt([from], name, 400) / 2);
  const right = Math.max(widestPt(ends, label, 700) + 16, widestPt([to], name, 400) / 2);
  const plot = { x, y: TOP_PT, width: box.width - x - right, height };
  if (lines.length * LINE_PT > height || plot.width < 80) return [];
  const range = { minimum: scaled(minimum, scale), maximum: scaled(maximum, scale) };
  const downsOf = (side: 'from' | 'to', neededPt: number): number[] => {
    const values = lines.map((line) => scaled(line[side].value, scale));
    return spreadLabels(values, range, height, neededPt);
  };
  const downs = { from: downsOf('from', small * 1.35), to: downsOf('to', LINE_PT) };
  const partsOf = (line: ValueSlopeLine, series: number, row: 0 | 1) => {
    const { value, label: said } = row === 0 ? line.from : line.to;
    return cellParts(said, { series, row, value: scaled(value, scale), divisor: scale.divisor });
  };
  return [
    {
      kind: 'lines',
      heading: termsOf(lang).column.indicator,
      categories: [from, to],
      series: lines.map((line, series) => ({
        name: line.name,
        values: [scaled(line.from.value, scale), scaled(line.to.value, scale)],
        labels: [
          nativeLabel(partsOf(line, series, 0), { tone: 'quiet', side: 'left', downPt: downs.from[series] ?? 0 }),
          nativeLabel([{ text: line.name, formula: (at) => at(series, -1) }, ' ', ...partsOf(line, series, 1)], {
            downPt: downs.to[series] ?? 0,
          }),
        ],
        look: line.color === 0 ? 'lead-line' : 'line',
        color: pigmentColor(line.color),
        intervals: null,
        symbol: SIGNS[line.color % SIGNS.length] ?? 'circle',
      })),
      title: null,
      categoryPt: name,
      categoryStride: 1,
      remark: axis === '' ? null : axis,
      values: { ...range, step: null, isLog: false },
      axis: null,
      positions: null,
      box,
      plot,
    },
  ];
}
