import { readNumberCell } from '../table/cell-shape.ts';
import { depthOf, type ReadTable, rowCountOf, textOf, writtenIn } from '../table/read-table.ts';
import { readAggregate } from './totals.ts';
import { splitUnit } from './unit.ts';

/**
 * What a row of a list is beside the others: `sum` holds the rows below or above it, `whole` is a level over the rows
 * below it that they do not add up to, `part` belongs to the row above it; null for a row that stands beside its like.
 */
export type Standing = 'sum' | 'whole' | 'part' | null;

interface Row {
  readonly name: string;
  readonly unit: string;
  readonly depth: number;
  /** NaN where there is no number. */
  readonly values: readonly number[];
}

/** Beyond so many rows a list is no list of regions and their totals. */
const MOST_ROWS = 5000;

/**
 * The standing of each row, found by its name (其中：), by blanks in front of it, or by its numbers, in every group alike.
 * Only where one column names the rows.
 */
export function standingsOf(
  table: ReadTable,
  label: readonly number[],
  values: readonly number[],
  unitColumn: number | null = null,
): readonly Standing[] {
  const [at, ...others] = label;
  if (at === undefined || others.length > 0 || rowCountOf(table) > MOST_ROWS) return [];
  const read = table.rows.map((row): Row => {
    const text = writtenIn(row[at]);
    const unit = unitColumn === null ? splitUnit(text).unit : textOf(row[unitColumn]);
    return { name: text.trim(), unit, depth: depthOf(text), values: values.map((value) => numberOf(row[value])) };
  });
  const standings = wholeByPlace(read, partsByName(read));
  const isIndented = new Set(read.filter((_, row) => standings[row] === null).map(({ depth }) => depth)).size > 1;
  return isIndented ? byIndent(read, standings) : bySum(read, standings);
}

const numberOf = (cell: ReadTable['rows'][number][number] | undefined): number => {
  const read = readNumberCell(cell);
  return read.is === 'number' ? read.value : Number.NaN;
};

const AMONG =
  /^(?:其中|其\s*中|of which|including|davon|darunter|dont|de los cuales|de las cuales)(?:[\s:：、,，]|(?=\p{Script=Han}))|^#/iu;

/** 其中：女, and the rows below it that are as far or farther to the right than its parent. */
function partsByName(rows: readonly Row[]): Standing[] {
  let from: number | null = null;
  return rows.map(({ name, depth }, row): Standing => {
    if (AMONG.test(name) && row > 0) {
      from ??= depthBefore(rows, row);
      return 'part';
    }
    if (from !== null && depth > from && name !== '') return 'part';
    from = null;
    return null;
  });
}

const PROVINCE = /(?:省|自治区)$/;
const CITY = /(?:市|自治州|州|盟)$/;
const BELOW: readonly (readonly [whole: RegExp, parts: RegExp])[] = [
  [PROVINCE, /(?:市|州|盟|地区|县|区|旗|林区)$/],
  [CITY, /(?:(?<!自治)区|县|旗)$/],
];

/** 甘肃省 above its prefectures, all of them or some; 兰州市 above its districts. */
function wholeByPlace(rows: readonly Row[], known: Standing[]): Standing[] {
  const own = rows.flatMap(({ name }, at) =>
    known[at] === null && name !== '' && readAggregate(name) === null ? [{ name, at }] : [],
  );
  for (const end of [own[0], own.at(-1)]) {
    const others = own.filter((one) => one !== end);
    const isOver = BELOW.some(
      ([whole, parts]) =>
        end && whole.test(end.name) && others.every(({ name }) => parts.test(name) && !whole.test(name)),
    );
    if (!end || others.length < 2 || !isOver) continue;
    const isMost = (rows[end.at]?.values ?? []).every((value, column) =>
      others.every(({ at }) => !(value < (rows[at]?.values[column] ?? Number.NaN))),
    );
    // A count of all stands above each of its parts, a rate of all among theirs.
    return [...marked(known, [end.at], isMost ? 'sum' : 'whole')];
  }
  return known;
}

/** Of the row that the first 其中 belongs to. */
const depthBefore = (rows: readonly Row[], row: number): number =>
  rows.slice(0, row).findLast(({ name }) => name !== '' && !AMONG.test(name))?.depth ?? 0;

/** Rows to the right of the one above are what it holds. */
function byIndent(rows: readonly Row[], known: Standing[]): readonly Standing[] {
  const children = rows.map((_, row) => childrenOf(rows, row, known));
  const parents = rows.flatMap((row, at) => ((children[at]?.length ?? 0) > 0 && row.values.some(isSaid) ? [at] : []));
  if (parents.length === 0) return known;
  const tops = rows.filter(({ depth, name }, at) => name !== '' && known[at] === null && depth === leastDepth(rows));
  // Population, product and rates, each with its parts, are no levels of one thing.
  if (new Set(tops.map(({ unit }) => unit)).size > 1) return marked(known, innerOf(rows, known), 'part');
  const isSummed = (at: number): boolean => evidenceOf(rows[at], pick(rows, children[at] ?? [])) > 0;
  const isOver = (at: number): boolean => isLarger(rows[at], pick(rows, children[at] ?? []));
  const tested = parents.filter((at) => (children[at]?.length ?? 0) > 1);
  if (tested.filter(isSummed).length * 2 > tested.length) return marked(known, parents, 'sum');
  // Rates of the whole lie among those of its parts; a count above parts that do not add up has only some of them.
  if (parents.filter(isOver).length * 2 <= parents.length) return marked(known, parents, 'whole');
  return marked(known, innerOf(rows, known), 'part');
}

/** Rows to the right of the first level. */
const innerOf = (rows: readonly Row[], known: readonly Standing[]): number[] =>
  rows.flatMap(({ depth }, at) => (known[at] === null && depth > leastDepth(rows) ? [at] : []));

const leastDepth = (rows: readonly Row[]): number =>
  Math.min(...rows.filter(({ name }) => name !== '').map(({ depth }) => depth));

function childrenOf(rows: readonly Row[], at: number, known: readonly Standing[]): number[] {
  const own = rows[at]?.depth ?? 0;
  const children: number[] = [];
  let nearest = Number.POSITIVE_INFINITY;
  for (let row = at + 1; row < rows.length; row += 1) {
    const { depth = 0, name = '' } = rows[row] ?? {};
    if (name === '' || known[row] !== null) continue;
    if (depth <= own) break;
    if (depth <= nearest) children.push(row);
    nearest = Math.min(nearest, depth);
  }
  return children;
}

/** Blocks of rows that add up to the one above them, or below, one after the other; and a total of all. */
function bySum(rows: readonly Row[], known: Standing[]): readonly Standing[] {
  const free = rows.flatMap(({ name }, at) => (known[at] === null && readAggregate(name) === null ? [at] : []));
  const back = [...free].reverse();
  const orders = [free, free.slice(1), back, back.slice(1)];
  const found = orders.map((order) => blocksIn(rows, order)).sort((a, b) => b.evidence - a.evidence)[0];
  const sums = found !== undefined && isSure(found, free.length) ? found.sums : [];
  const held = new Set(found === undefined || sums.length === 0 ? [] : found.parts);
  const tops = free.filter((at) => !held.has(at));
  return marked(known, [...sums, ...totalOf(rows, tops, sums.length > 0)], 'sum');
}

interface Blocks {
  readonly sums: readonly number[];
  readonly parts: readonly number[];
  readonly evidence: number;
}

const MOST_PARTS = 60;

function blocksIn(rows: readonly Row[], order: readonly number[]): Blocks {
  const sums: number[] = [];
  const parts: number[] = [];
  let evidence = 0;
  for (let start = 0; start + 2 < order.length; ) {
    const parent = order[start] ?? 0;
    const found = lengthOf(rows, order, start);
    if (found === null) {
      start += 1;
      continue;
    }
    sums.push(parent);
    parts.push(...order.slice(start + 1, start + 1 + found.count));
    evidence += found.evidence;
    start += found.count + 1;
  }
  return { sums, parts, evidence };
}

/** How many rows behind one add up to it: two at least. */
function lengthOf(rows: readonly Row[], order: readonly number[], start: number) {
  const whole = rows[order[start] ?? -1];
  const most = Math.min(MOST_PARTS, order.length - start - 1);
  const sums = whole?.values.map(() => 0) ?? [];
  for (let count = 1; count <= most; count += 1) {
    const part = rows[order[start + count] ?? -1];
    for (const [column, value] of (part?.values ?? []).entries()) sums[column] = (sums[column] ?? 0) + value;
    const isClose = whole?.values.some(
      (value, column) => Math.abs(value - (sums[column] ?? 0)) <= Math.abs(value) * 1e-9,
    );
    if (count < 2 || !isClose) continue;
    const evidence = evidenceOf(whole, pick(rows, order.slice(start + 1, start + 1 + count)));
    if (evidence > 0) return { count, evidence };
  }
  return null;
}

/** Two blocks or more, of which most rows are a part; a single one may be 收入 = 支出 + 结余. */
const isSure = ({ sums, parts, evidence }: Blocks, all: number): boolean =>
  sums.length > 1 && evidence >= SURE && (sums.length + parts.length) * 4 >= all * 3;

/** Digits by which rows agree: 3,060 is one in 3,000 by chance. */
const SURE = 4;
const SURE_TOTAL = 2.5;

/** The first or last of at least four rows that holds all the others. */
function totalOf(rows: readonly Row[], tops: readonly number[], hasBlocks: boolean): number[] {
  if (tops.length < (hasBlocks ? 3 : 4)) return [];
  const ends = [
    [tops[0] ?? 0, tops.slice(1)],
    [tops.at(-1) ?? 0, tops.slice(0, -1)],
  ] as const;
  return ends
    .flatMap(([at, others]) => (evidenceOf(rows[at], pick(rows, others)) >= SURE_TOTAL ? [at] : []))
    .slice(0, 1);
}

/** Columns of which one may hold the others. */
const LEAST_COLUMNS = 4;

/**
 * The first or last of at least four columns of one unit that is the sum of the others in every row, though it is not
 * called a total: a current account behind goods, services and incomes. Null where there is none.
 */
export function sumColumn(table: ReadTable, values: readonly number[]): number | null {
  const names = values.map((at) => table.columns[at]?.name ?? '');
  if (
    values.length < LEAST_COLUMNS ||
    rowCountOf(table) > MOST_ROWS ||
    names.some((one) => readAggregate(one) !== null)
  )
    return null;
  if (new Set(names.map((one) => splitUnit(one).unit)).size > 1) return null;
  const columns = values.map((at, place): Row => {
    return { name: names[place] ?? '', unit: '', depth: 0, values: table.rows.map((row) => numberOf(row[at])) };
  });
  const all = columns.map((_, at) => at);
  const [found] = totalOf(columns, all, false);
  if (found === undefined) return null;
  const others = columns.filter((_, at) => at !== found);
  const isAlways = (columns[found]?.values ?? []).every((value, row) => {
    const sum = others.reduce((all, { values: own }) => all + (own[row] ?? Number.NaN), 0);
    return Number.isNaN(sum - value) || Math.abs(value - sum) <= Math.abs(value) * 1e-9;
  });
  return isAlways ? (values[found] ?? null) : null;
}

const pick = (rows: readonly Row[], places: readonly number[]): readonly Row[] =>
  places.flatMap((at) => rows[at] ?? []);
const isSaid = (value: number): boolean => !Number.isNaN(value);

function marked(known: readonly Standing[], places: readonly number[], standing: Standing): readonly Standing[] {
  const own = new Set(places);
  return known.map((one, at) => (own.has(at) ? standing : one));
}

const isLarger = (whole: Row | undefined, parts: readonly Row[]): boolean =>
  whole?.values.some((value, column) =>
    parts.every((part) => !(Math.abs(part.values[column] ?? 0) >= Math.abs(value))),
  ) ?? false;

/** Digits in which a row is the sum of others, over all columns; 0 where most columns say that it is not. */
function evidenceOf(whole: Row | undefined, parts: readonly Row[]): number {
  if (whole === undefined || parts.length < 2) return 0;
  let [digits, agreed, tested] = [0, 0, 0];
  for (const [column, value] of whole.values.entries()) {
    const own = parts.map(({ values }) => values[column] ?? Number.NaN);
    if (!isSaid(value) || value === 0 || own.some((one) => !isSaid(one)) || own.filter((one) => one !== 0).length < 2)
      continue;
    tested += 1;
    const steps = Math.abs(value) / stepOf([value, ...own]);
    const isEqual = Math.abs(value - own.reduce((sum, one) => sum + one, 0)) <= Math.abs(value) * 1e-9;
    if (!isEqual) continue;
    agreed += 1;
    digits += Math.log10(Math.max(1, steps));
  }
  return agreed > 0 && agreed * 2 >= tested && digits >= 1 ? digits : 0;
}

/** The last decimal place that any of the numbers is written in. */
function stepOf(values: readonly number[]): number {
  const decimals = values.map((value) => (/e/.test(String(value)) ? 0 : (String(value).split('.')[1]?.length ?? 0)));
  return 10 ** -Math.min(12, Math.max(...decimals));
}

/** A row of words alone above rows that are indented below it heads them, and is none of the rows that are counted. */
export function isHeadAlone({ rows }: ReadTable, index: number, label: readonly number[]): boolean {
  const [at, ...others] = label;
  const [row, next] = [rows[index], rows[index + 1]];
  if (at === undefined || others.length > 0 || row === undefined || next === undefined) return false;
  const isAlone = row.every((cell, place) => place === at || textOf(cell) === '');
  return isAlone && depthOf(writtenIn(next[at])) > depthOf(writtenIn(row[at]));
}
