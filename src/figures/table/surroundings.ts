import { describedColumns } from '../../words/faults/reading-words.ts';
import { escapedQuotes, pivotHead } from '../../words/faults/shape-words.ts';
import { isBlank } from '../cell/missing.ts';
import { readPlainNumber } from '../cell/number.ts';
import { readTime } from '../cell/time.ts';
import { doubledQuotes } from '../decode/quotes.ts';
import { type Issue, newIssue } from '../issue.ts';
import { unitsInLine } from '../stated/unit-line.ts';
import { findBelow } from './below.ts';
import { leaveTablesBeside } from './beside.ts';
import { type Border, bearsNumber, type Mended, type Surroundings } from './layout.ts';
import type { RawRow } from './raw-row.ts';

/** What a pivot table calls what it counts, in Chinese and English spreadsheets. */
const MEASURE =
  /^(?:求和项|计数项|平均值项|最大值项|最小值项|乘积项|数值计数项|标准偏差项|方差项)\s*[:：]|^(?:Sum|Count|Average|Max|Min|Product|StdDevp?|Varp?) of /i;
const LABELS = /^(?:行标签|列标签|Row Labels|Column Labels|值|Values)$/i;
/** What a filter above the table lets through. */
const FILTERED = /^[(（](?:全部|多项|All|Multiple Items)[)）]$/i;

const filledIn = ({ cells }: RawRow): readonly string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

/**
 * Whether a pivot table wrote a row above its column names: what is counted and the field the columns come from, over names
 * that are more, none of them a number of their own.
 */
function isPivotHead(row: RawRow, below: readonly RawRow[]): boolean {
  const filled = filledIn(row);
  if (filled.length === 2 && FILTERED.test(filled[1] ?? '')) return true;
  const first = row.cells[0]?.trim() ?? '';
  const isMade =
    filled.some((cell) => MEASURE.test(cell)) || LABELS.test(first) || filled.every((cell) => LABELS.test(cell));
  if (!isMade || !(first === '' || MEASURE.test(first) || LABELS.test(first))) return false;
  const names = below.slice(0, 2);
  const isNamed = names.some((one) => filledIn(one).length > filled.length && !isBlank(one.cells[0]));
  return isNamed && names[0] !== undefined && !bearsNumber(names[0]);
}

/** Heads of forms: 表号：工统基1表, 批准文号：…; 其中： heads columns. */
const FORM_LINE = /^(?!\s*其\s*中)[^：:]{1,12}[：:]\s*\S/;

/**
 * Whether a row of one or two cells stands above names of its own: `T05,Labour force,,,` over `Region,,Year,Series,Value`. A
 * name that is merged over others has them below it, and they have no name in front.
 */
function isHeading({ cells }: RawRow, [below, next]: readonly RawRow[]): boolean {
  if (below === undefined || next === undefined || bearsNumber(below)) return false;
  const [first = '', ...others] = cells;
  const own = filledIn({ row: 0, line: 0, cells });
  const names = filledIn(below);
  const isFew = own.length <= 2 && names.length >= 4 && names.length >= own.length * 2;
  const isOther = !isBlank(first) && !isBlank(below.cells[0]) && below.cells[0]?.trim() !== first.trim();
  const isSpaced = others.slice(0, 1).every((cell) => !isBlank(cell)) || FORM_LINE.test(first);
  return isFew && isOther && isSpaced;
}

/** `计量单位,,人`: the word and the unit in cells of their own. */
function isUnitPair(row: RawRow, below: readonly RawRow[]): boolean {
  const [word = '', unit = '', ...others] = filledIn(row);
  const isPair = others.length === 0 && /^(?:计量单位|单位|units?)$/i.test(word);
  return isPair && below[0] !== undefined && filledIn(below[0]).length > 2 && unitsInLine(`单位：${unit}`).length === 1;
}

const isPivotTitle = (row: RawRow): boolean => filledIn(row).some((cell) => MEASURE.test(cell) || LABELS.test(cell));

/** Of a row that a pivot table wrote only what it counts, which nothing else says, is a title. */
function titleOf(row: RawRow): readonly RawRow[] {
  if (!isPivotTitle(row)) return [row];
  const cells = row.cells.map((cell) => (MEASURE.test(cell.trim()) ? cell : ''));
  return cells.every(isBlank) ? [] : [{ ...row, cells }];
}

function saidOfPivot(row: RawRow): Issue {
  const value = filledIn(row).join(' ');
  return newIssue('pivot-head', 'repaired', pivotHead(value), { row: row.row, line: row.line, value });
}

/** Whether quotation marks inside cells are written behind a backslash: read so, and only so, the text has no fault. */
function mendQuotes(text: string, isSound: (text: string) => boolean): Mended | null {
  if (!text.includes('\\"') || isSound(text)) return null;
  const mended = doubledQuotes(text);
  return isSound(mended)
    ? { text: mended, understood: [newIssue('escaped-quotes', 'repaired', escapedQuotes())] }
    : null;
}

/** Rows of a time series that have to follow what describes its columns. */
const LEAST_TIMES = 5;
const MOST_DESCRIBED = 20;

/**
 * Where the data begin: below the rows that describe the columns of a time series (identifier, unit, date of release), as
 * bureaus publish them: two at least, no time in front of them, nothing but times behind.
 */
function findData(rows: readonly RawRow[], headerAt: number): Border | null {
  const isTime = ({ cells }: RawRow): boolean => readTime(cells[0] ?? '') !== null;
  const from = headerAt + 1;
  const all = rows.slice(from, from + MOST_DESCRIBED + 1).findIndex(isTime);
  const described = rows.slice(from, from + Math.max(0, all));
  // The row of a total above the first time is one of the data.
  const first = described.findLastIndex((row) => !isOfNumbers(row)) + 1;
  const named = described.slice(0, first);
  if (first < 2 || named.some((row) => !isDescription(row, rows[headerAt]))) return null;
  const data = rows.slice(from + first);
  const times = data.filter(isTime).length;
  if (times < LEAST_TIMES || times * 10 < data.length * 9) return null;
  const place = { row: (rows[headerAt]?.row ?? 0) + 1 };
  return { at: from + first, issues: [newIssue('described', 'repaired', describedColumns(first), place)] };
}

/** A name merged over two rows heads the second of them too. */
const isDescription = ({ cells: [first = ''] }: RawRow, header: RawRow | undefined): boolean =>
  !isBlank(first) && first.trim() !== header?.cells[0]?.trim() && readPlainNumber(first) === null;

function isOfNumbers({ cells: [, ...others] }: RawRow): boolean {
  const filled = others.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.every((cell) => readPlainNumber(cell) !== null);
}

export const SURROUNDINGS: Surroundings = {
  mend: mendQuotes,
  beside: leaveTablesBeside,
  below: findBelow,
  data: findData,
  isTitle: (row, below) => isPivotHead(row, below) || isUnitPair(row, below) || isHeading(row, below),
  titles: (rows) => ({
    title: rows.flatMap(titleOf),
    understood: rows.filter(isPivotTitle).slice(0, 1).map(saidOfPivot),
  }),
};
