import type { EnglishFigure } from './english-change.ts';
import type { Row } from './items.ts';
import type { Name } from './name.ts';
import type { Sentence } from './outline.ts';
import { type Plain, printedOf, spanOf } from './plain.ts';
import type { Doubt, FigureKind, TextFigure } from './reading.ts';
import { isTarget } from './target.ts';

export interface NamedRow {
  readonly row: Row;
  readonly name: Name;
}

const KINDS: Readonly<Record<Row['item']['role'], FigureKind>> = {
  level: 'level',
  percent: 'percent',
  points: 'points',
  change: 'change',
  rate: 'growth',
  multiple: 'multiple',
  former: 'level',
};

function kindOf({ item }: Row): FigureKind {
  if (item.quantity.stated.valueHigh !== undefined) return 'range';
  if (item.role === 'level' && item.quantity.stated.unit === '倍') return 'multiple';
  return KINDS[item.role];
}

function doubtsOf({ row, name }: NamedRow): Doubt[] {
  const { quantity } = row.item;
  const doubts: Doubt[] = [];
  if (name.pieces.length === 0) doubts.push('no-name');
  else if (name.isGeneral) doubts.push('general-name');
  if (row.isUneven) doubts.push('uneven-rates');
  if (quantity.unitKind === 'none' && !quantity.isShare && !quantity.isLarge) doubts.push('no-unit');
  if (!quantity.isArabic && !quantity.isShare && !quantity.isLarge) doubts.push('number-word');
  return doubts;
}

/** 0 for minus nothing. */
const signed = (value: number, sign: number): number => value * sign + 0;

function valuesOf({ item }: Row): { readonly value: number; readonly valueHigh?: number } {
  const { value, valueHigh } = item.quantity.stated;
  if (valueHigh === undefined) return { value: signed(value, item.sign) };
  const ends = [signed(value, item.sign), signed(valueHigh, item.sign)];
  return { value: Math.min(...ends), valueHigh: Math.max(...ends) };
}

/** What is said of a row's change, as far as it is said. */
function growthOf(row: Row, plain: Plain) {
  const { growth, also, item } = row;
  if (!growth) return {};
  const isOwn = growth.item === item;
  // A rate that stands alone is the figure; its value already says how much.
  const growthPct =
    isOwn && item.role === 'rate' && item.quantity.doubling === undefined ? {} : { growthPct: growth.pct };
  const growthQualifier = growth.qualifier === 'stated' || isOwn ? {} : { growthQualifier: growth.qualifier };
  return {
    ...growthPct,
    ...growthQualifier,
    ...(also ? { growthAlso: also.pct } : {}),
    ...(growth.base ? { baseline: plain.text.slice(growth.base.start, growth.base.end) } : {}),
  };
}

/** A row of the reading, with its places in the text given. */
export function buildFigure(text: string, plain: Plain, sentence: Sentence, row: Row, name: Name): TextFigure {
  const { quantity } = row.item;
  const span = spanOf(plain, quantity.start, quantity.end);
  const doubts = doubtsOf({ row, name });
  return {
    span,
    stated: text.slice(...span),
    name:
      name.pieces
        .map(([start, end]) => printedOf(text, plain, start, end))
        .join('')
        .replace(/了(?=.)/g, '') + name.suffix,
    nameSpans: name.pieces.map(([start, end]) => spanOf(plain, start, end)),
    ...valuesOf(row),
    unit: quantity.stated.unit,
    qualifier: quantity.stated.qualifier,
    ...growthOf(row, plain),
    kind: kindOf(row),
    ...(isTarget(plain.text, sentence, row.item) ? { target: true as const } : {}),
    sentence: spanOf(plain, sentence.start, sentence.end),
    ...(sentence.section === '' ? {} : { section: sentence.section }),
    ...(doubts.length > 0 ? { doubts } : {}),
  };
}

/** A figure of an English sentence, with its places in the text given. */
export function buildEnglish(text: string, plain: Plain, sentence: Sentence, figure: EnglishFigure): TextFigure {
  const span = spanOf(plain, figure.start, figure.end);
  const { growth, also, base } = figure;
  const name = plain.text.slice(...figure.name);
  return {
    span,
    stated: text.slice(...span),
    name,
    nameSpans: name === '' ? [] : [spanOf(plain, ...figure.name)],
    value: figure.value,
    ...(figure.valueHigh === undefined ? {} : { valueHigh: figure.valueHigh }),
    unit: figure.unit,
    qualifier: figure.qualifier,
    ...(growth ? { growthPct: growth.pct } : {}),
    ...(growth && growth.number.qualifier !== 'stated' ? { growthQualifier: growth.number.qualifier } : {}),
    ...(also === undefined ? {} : { growthAlso: also }),
    ...(base ? { baseline: plain.text.slice(...base) } : {}),
    kind: figure.kind,
    ...(figure.isTarget || sentence.isPlan ? { target: true as const } : {}),
    sentence: spanOf(plain, sentence.start, sentence.end),
    ...(sentence.section === '' ? {} : { section: sentence.section }),
    ...(name === '' ? { doubts: ['no-name' as const] } : {}),
  };
}

/** Adds the doubt of a name that is used twice. */
export function withDoubts(figures: readonly TextFigure[]): TextFigure[] {
  const counts = new Map<string, number>();
  for (const { name } of figures) counts.set(name, (counts.get(name) ?? 0) + 1);
  return figures.map((figure) => {
    if (figure.name === '' || (counts.get(figure.name) ?? 0) < 2) return figure;
    return { ...figure, doubts: [...(figure.doubts ?? []), 'same-name' as const] };
  });
}
