import type { Box } from '../../charts/option.ts';
import type { Donut, DonutPart } from '../../charts/own/donut.ts';
import type { Lang } from '../../words/lang.ts';
import { formatLabel, formatOnScale, type Scale, scaleOf, tidy, UNSCALED } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { pigmentColor } from './drawing-xml.ts';
import {
  BEFORE_NUMBERS,
  FROM_ZERO,
  type NativeChart,
  type NativeSpace,
  nativeLabel,
  type Ring,
  scaled,
} from './native-chart.ts';
import { type CellAt, cellParts, type LabelPart, labelText } from './native-label.ts';
import { strengthOn, toneOn } from './native-stacks.ts';
import { linesOf, SLIDE_TYPE, widestPt } from './slide-type.ts';

const MOST_RING_PT = 320;
const LEAST_RING_PT = 110;
const GAP_PT = 36;
/** The sample before a line of the key. */
const SAMPLE_PT = 30;
const LINE_PT = SLIDE_TYPE.name * 1.3;
const BETWEEN_PT = 12;
const LEAST_KEY_PT = 150;
/** Parts of so much of the whole have room for their share. */
const ROOM = 0.06;

/** A ring with the numbers of its parts in the sheet. */
interface OfWhole {
  readonly parts: readonly DonutPart[];
  readonly scale: Scale;
  readonly lang: Lang;
}

/**
 * Parts of a whole as a ring of PowerPoint's own: shares on it, names with shares and numbers in its key, the whole in the
 * middle, all of them worked out of the numbers in the sheet. None where the ring would be small or the key does not fit.
 */
export function nativeRing({ parts, whole }: Donut, { box, lang }: NativeSpace): NativeChart[] {
  const isShare = parts.every(({ amount }) => amount === null);
  const scale = isShare ? UNSCALED : scaleOf(Math.max(...parts.map(({ value }) => value)), lang);
  const ofWhole: OfWhole = { parts, scale, lang };
  const entries = parts.map((_, row) => entryParts(ofWhole, row));
  const texts = entries.map(labelText);
  const size = Math.min(MOST_RING_PT, box.height - 8, box.width - LEAST_KEY_PT - GAP_PT);
  const keyWidth = Math.min(widestPt(texts, SLIDE_TYPE.name, 400) + SAMPLE_PT, box.width - size - GAP_PT);
  const lines = texts.map((text) => linesOf(text, keyWidth - SAMPLE_PT, SLIDE_TYPE.name, 400));
  const keyHeight = lines.reduce((sum, count) => sum + count * LINE_PT + BETWEEN_PT, 0);
  if (size < LEAST_RING_PT || keyHeight > box.height) return [];
  const x = (box.width - size - GAP_PT - keyWidth) / 2;
  const plot = { x, y: (box.height - size) / 2, width: size, height: size };
  const key = { x: x + size + GAP_PT, y: (box.height - keyHeight) / 2, width: keyWidth, height: keyHeight };
  return [
    {
      kind: 'ring',
      heading: termsOf(lang).column.indicator,
      categories: parts.map(({ name }) => name),
      series: [
        {
          name: termsOf(lang).column.value,
          values: parts.map(({ value }) => scaled(value, scale)),
          labels: parts.map(({ share, paint }, row) =>
            share < ROOM ? null : nativeLabel(shareParts(ofWhole, row), { tone: toneOn(paint) }),
          ),
          look: 'filled',
          color: 'accent2',
          intervals: null,
          symbol: 'none',
          tinted: parts.map(({ paint }, at) => ({
            at,
            color: pigmentColor(paint.pigment),
            strength: strengthOn(paint),
          })),
        },
      ],
      title: null,
      categoryPt: SLIDE_TYPE.name,
      categoryStride: 1,
      remark: null,
      values: FROM_ZERO,
      axis: null,
      hasLegend: true,
      ring: { entries, key, middle: whole === null ? null : middleOf(ofWhole, whole, plot) },
      positions: null,
      box,
      plot,
    },
  ];
}

const sumOf = ({ parts }: OfWhole, at: CellAt): string => `SUM(${at(0, 0)}:${at(0, parts.length - 1)})`;

const cellOf = ({ parts, scale }: OfWhole, row: number) => ({
  series: 0,
  row,
  value: scaled(parts[row]?.value ?? 0, scale),
  divisor: scale.divisor,
});

/** `35.2%`: as the table states it, or worked out of its numbers. */
function shareParts(ofWhole: OfWhole, row: number): LabelPart[] {
  const part = ofWhole.parts[row];
  if (part === undefined) return [];
  if (part.amount === null) return cellParts(part.label, cellOf(ofWhole, row));
  const text = `${formatOnScale(part.label.value ?? 0, UNSCALED)}%`;
  return [{ text, formula: (at) => `IFERROR(ROUND(${at(0, row)}/${sumOf(ofWhole, at)}*100,1),0)&"%"` }];
}

/** `会费 35.2%（1,630万）`, the name by itself before an em space. */
function entryParts(ofWhole: OfWhole, row: number): LabelPart[] {
  const part = ofWhole.parts[row];
  if (part === undefined) return [];
  const [before, after] = ofWhole.lang === 'zh' ? ['（', '）'] : [' (', ')'];
  const amount = part.amount === null ? [] : [before, ...cellParts(part.amount, cellOf(ofWhole, row)), after];
  return [{ text: part.name, formula: (at) => at(-1, row) }, BEFORE_NUMBERS, ...shareParts(ofWhole, row), ...amount];
}

/** The whole follows the parts where it is their sum. */
function middleOf(ofWhole: OfWhole, whole: NonNullable<Donut['whole']>, plot: Box): Ring['middle'] {
  const { parts, scale } = ofWhole;
  const before = whole.before.replace(/ $/, '\n');
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const isSum = whole.value !== null && tidy(sum, 12) === tidy(whole.value, 12);
  const cell = { series: 0, row: 0, value: scaled(sum, scale), divisor: scale.divisor };
  const said = { ...whole, before };
  const written = isSum ? cellParts(said, { ...cell, formula: (at) => sumOf(ofWhole, at) }) : [formatLabel(said)];
  const lines = labelText(written).split('\n');
  return {
    parts: written,
    x: plot.x + (plot.width - widestPt(lines, SLIDE_TYPE.label, 700)) / 2 - 4,
    y: plot.y + (plot.height - lines.length * SLIDE_TYPE.label * 1.25) / 2 - 4,
  };
}
