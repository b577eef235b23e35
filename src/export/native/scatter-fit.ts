import type { Scatter, ScatterFit } from '../../charts/own/scatter.ts';
import type { Scale } from '../../words/numbers.ts';
import type { CellAt, LabelPart } from './native-label.ts';

/** What a number of the sheet is to be multiplied with, and whether the line is straight over its logarithms. */
interface Axis {
  readonly scale: Scale;
  readonly isLog: boolean;
}

type Of = ScatterFit['numbers'][number]['of'];

/**
 * What is said of the line of fit, its numbers worked out of the dots: those up are the first series of the sheet, those
 * across stand behind the second one, which holds these words.
 */
export function fitParts({ fit, dots }: Scatter, axes: { readonly across: Axis; readonly up: Axis }): LabelPart[] {
  if (fit === null) return [];
  const parts: LabelPart[] = [];
  let rest = fit.text;
  for (const { of, text } of fit.numbers) {
    const at = rest.indexOf(text);
    if (at < 0) continue;
    if (at > 0) parts.push(rest.slice(0, at));
    parts.push({ text, formula: (cell) => formulaOf(of, cell, dots.length, axes) });
    rest = rest.slice(at + text.length);
  }
  return rest === '' ? parts : [...parts, rest];
}

const ACROSS = 2;
const UP = 0;

function formulaOf(
  of: Of,
  at: CellAt,
  count: number,
  { across, up }: { readonly across: Axis; readonly up: Axis },
): string {
  const range = (series: number): string => `${at(series, 0)}:${at(series, count - 1)}`;
  const [x, y] = [range(ACROSS), range(UP)];
  if (of === 'count') return `COUNT(${y})`;
  const [wide, high] = [across.scale.divisor, up.scale.divisor];
  const line = across.isLog || up.isLog ? bentLine(x, y, across, up) : straightLine(x, y, wide, high);
  if (of === 'sign') return `IFERROR(IF(${line.slope}<0,"−","+"),"–")`;
  if (of === 'share') return numberText(line.share, '0.0E+00');
  return numberText(of === 'slope' ? `ABS(${line.slope})` : line.start, '0.00E+00');
}

/** As numbers are written: to some digits, thousands apart, with our sign for what is below zero. */
function numberText(value: string, digits: string): string {
  const rounded = `VALUE(TEXT(${value},"${digits}"))`;
  return `IFERROR(SUBSTITUTE(IF(ABS(${rounded})>=1000,TEXT(${rounded},"#,##0"),${rounded}&""),"-","−"),"–")`;
}

interface Line {
  readonly start: string;
  readonly slope: string;
  /** Of the differences up, how many the line has: R². */
  readonly share: string;
}

const straightLine = (x: string, y: string, wide: number, high: number): Line => ({
  start: `INTERCEPT(${y},${x})*${high}`,
  slope: `SLOPE(${y},${x})*${high}/${wide}`,
  share: `RSQ(${y},${x})`,
});

/** Over logarithms, by sums, which take a range of results without being told to. A blank cell makes all of it unknown. */
function bentLine(x: string, y: string, across: Axis, up: Axis): Line {
  const along = (cells: string, { isLog, scale }: Axis): string =>
    isLog ? `LOG10(${cells}*${scale.divisor})` : `(${cells}*${scale.divisor})`;
  const [px, py] = [along(x, across), along(y, up)];
  const sum = (...factors: readonly string[]): string => `SUMPRODUCT(${factors.join('*')})`;
  const count = `COUNT(${y})`;
  const common = `(${count}*${sum(px, py)}-${sum(px)}*${sum(py)})`;
  const spread = (one: string): string => `(${count}*${sum(one, one)}-${sum(one)}^2)`;
  const slope = `${common}/${spread(px)}`;
  return {
    start: `(${sum(py)}-${slope}*${sum(px)})/${count}`,
    slope,
    share: `${common}^2/(${spread(px)}*${spread(py)})`,
  };
}
