import type { Lang } from '../../words/lang.ts';
import { formatGrowth, formatOnScale, formatTimes, type Label, labelFormat, tidy } from '../../words/numbers.ts';

/** The address of a cell: `B2`. `series` −1 is the column of names; `row` −1 is the head. */
export type CellAt = (series: number, row: number) => string;

/** A piece of a label: words, or what a formula works out of the numbers of the sheet, so that it follows them. */
export type LabelPart = string | { readonly text: string; readonly formula: (at: CellAt) => string };

/** The number in a cell of the sheet: its place, and what it is in units of its axis. */
export interface CellNumber {
  readonly series: number;
  readonly row: number;
  readonly value: number;
  /** Below zero for a number that is labelled with the other sign than it has in its cell. */
  readonly divisor: number;
  /** Of a number that is worked out of several cells, and stands in none. */
  readonly formula?: (at: CellAt) => string;
}

export const labelText = (parts: readonly LabelPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** The label as a formula without its equals sign; null where it is words alone, which follow nothing. */
export function labelFormula(parts: readonly LabelPart[], at: CellAt): string | null {
  if (parts.every((part) => typeof part === 'string')) return null;
  return parts.flatMap((part) => (typeof part === 'string' ? quoted(part) : [part.formula(at)])).join('&');
}

/** A formula holds no more characters in one text, and a line end by its number only. */
const MOST_QUOTED = 250;

function quoted(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) =>
      (line.match(new RegExp(`[^]{1,${MOST_QUOTED}}`, 'g')) ?? []).map((piece) => `"${piece.replaceAll('"', '""')}"`),
    );
  return lines.flatMap((pieces, index) => (index === 0 ? pieces : ['CHAR(10)', ...pieces]));
}

/** A label whose number is that of a cell, in the words around it; words alone where it holds no number. */
export function cellParts(label: Label, cell: CellNumber): LabelPart[] {
  const written = labelFormat(label);
  if (written === null || label.value === null) return [label.before + label.after];
  const number = formatOnScale(label.value, label.scale);
  const formula = numberFormula(
    label.value / label.scale.divisor,
    written.digits,
    cell,
    cell.divisor / label.scale.divisor,
  );
  const parts = [written.before, formula === null ? number : { text: number, formula }, written.after];
  return parts.filter((part) => part !== '');
}

/**
 * Writes the number of a cell as the label does: with more digits than that only where an edited number has them, and
 * rounded as far as the label rounds. Null where the label's number is not the cell's.
 */
function numberFormula(
  shown: number,
  digits: string,
  { series, row, value, formula }: CellNumber,
  factor: number,
): ((at: CellAt) => string) | null {
  const decimals = /\.(0+)/.exec(digits)?.[1]?.length ?? 0;
  const own = tidy(value * factor, 12);
  const refer = (at: CellAt): string =>
    (formula?.(at) ?? at(series, row)) +
    (factor === 1 ? '' : Math.abs(factor) >= 1 ? `*${factor}` : `/${tidy(1 / factor)}`);
  if (own === tidy(shown, 12)) {
    const more = signed(decimals === 0 ? `${digits}.0#####` : `${digits}######`);
    return (at) => `TEXT(${refer(at)},IF(ROUND(${refer(at)},${decimals})=${refer(at)},"${signed(digits)}","${more}"))`;
  }
  const places = Array.from({ length: decimals + 13 }, (_, index) => decimals - index);
  const place = places.find((one) => rounded(own, one) === tidy(shown, 12));
  return place === undefined ? null : (at) => `TEXT(ROUND(${refer(at)},${place}),"${signed(digits)}")`;
}

const rounded = (value: number, places: number): number =>
  tidy((Math.sign(value) * Math.round(tidy(Math.abs(value) * 10 ** places))) / 10 ** places, 12);

/** With our sign for what is below zero. */
const signed = (digits: string): string => `${digits};\\−${digits}`;

/** How much one number is of another, and the formula that says it of the cells. */
export interface Ratio {
  readonly value: number;
  readonly formula: (at: CellAt) => string;
}

/** The number of one cell by that of another, both of one unit. */
export const ratioOf = (one: CellNumber, other: CellNumber): Ratio => ({
  value: one.value / other.value,
  formula: (at) => `${at(one.series, one.row)}/${at(other.series, other.row)}`,
});

/** Words in which a growth (`+120%`) or a multiple (`2.2倍`) that comes of the ratio is worked out of the cells. */
export function changeParts(parts: readonly LabelPart[], ratio: Ratio, lang: Lang): LabelPart[] {
  if (!Number.isFinite(ratio.value)) return [...parts];
  return parts
    .flatMap((part) => (typeof part === 'string' ? withNumber(part, growths(ratio, lang)) : [part]))
    .flatMap((part) => (typeof part === 'string' ? withNumber(part, multiples(ratio, lang)) : [part]));
}

type Written = Exclude<LabelPart, string>;

function withNumber(text: string, numbers: readonly Written[]): LabelPart[] {
  for (const number of numbers) {
    const at = text.indexOf(number.text);
    // A digit before it would make another number of it.
    if (at < 0 || /[\d.,]$/.test(text.slice(0, at))) continue;
    return [text.slice(0, at), number, text.slice(at + number.text.length)].filter((part) => part !== '');
  }
  return [text];
}

/** As it may be written, with fewer and more decimals. */
function growths({ value, formula }: Ratio, lang: Lang): Written[] {
  const percent = (value - 1) * 100;
  return [0, 1, 2].map((places) => {
    const digits = places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
    return {
      text: formatGrowth(rounded(percent, places), lang),
      formula: (at) => `IFERROR(TEXT(ROUND(${formula(at)}*100-100,${places}),"+${digits};\\−${digits};0"),"–")&"%"`,
    };
  });
}

function multiples({ value, formula }: Ratio, lang: Lang): Written[] {
  return [0, 1, 2, 3].map((places) => {
    const digits = places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
    const text = formatTimes(rounded(value, places), lang);
    return {
      text,
      formula: (at) =>
        `IFERROR(TEXT(ROUND(${formula(at)},${places}),"${digits}"),"–")&"${text.replace(/^[\d.,−]+/, '')}"`,
    };
  });
}
