import { saysHoursAndMinutes } from '../cell/spans.ts';
import { isKnownUnit, type ScaledUnit } from '../stated/scaled-unit.ts';
import { unitsInLine } from '../stated/unit-line.ts';
import { depthOf, type ReadTable, splitBrackets, writtenIn } from '../table/read-table.ts';

/** A number of such a unit in base units, free of the noise of doubles. */
export const inBase = (value: number, { factor }: ScaledUnit): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(15));

const SCALES = new Map([
  [1e3, ['千', 'thousand']],
  [1e4, ['万', '10,000']],
  [1e6, ['百万', 'million']],
  [1e8, ['亿', '100 million']],
  [1e9, ['十亿', 'billion']],
  [1e12, ['万亿', 'trillion']],
]);

/** The same unit in thousands or millions, as a column of its own says. */
export function scaledBy(unit: ScaledUnit, factor: number): ScaledUnit {
  if (factor === 1) return unit;
  const [zh, en] = SCALES.get(factor) ?? [`×${factor} `, `×${factor}`];
  const isHan = /^\p{Script=Han}/u.test(unit.written);
  const written = unit.written === '' ? `${en}s` : isHan ? `${zh}${unit.written}` : `${en} ${unit.written}`;
  return { written, base: unit.base, factor: unit.factor * factor };
}

/**
 * A name and the unit in the brackets behind it: `产值（亿元）` → 产值, 亿元; `会员（人）（年末）` → 会员（年末）, 人. What is
 * no known unit stays with the name.
 */
export function splitUnit(name: string): { readonly name: string; readonly unit: string } {
  const [, bare = '', mark = ''] = NOTED.exec(name.slice(0, 500)) ?? [];
  if (mark !== '') {
    const own = splitUnit(bare);
    return own.unit === '' ? { name: name.trim(), unit: '' } : { name: `${own.name}${mark}`, unit: own.unit };
  }
  const { name: before, inside } = splitBrackets(name);
  if (inside === '') return splitUpperUnit(name);
  if (isKnownUnit(inside) || saysHoursAndMinutes(inside)) return { name: before, unit: inside };
  const [first = '', ...rest] = inside.split(/[,，;；]\s*/);
  if (rest.length > 0 && isKnownUnit(first) && !rest.some(isKnownUnit))
    return { name: `${before}（${rest.join('，')}）`, unit: first.trim() };
  const outer = splitUnit(before);
  return outer.unit === ''
    ? { name: name.trim(), unit: '' }
    : { name: `${outer.name}${name.trim().slice(before.length).trimStart()}`, unit: outer.unit };
}

/** A note's mark behind the brackets of a unit: 会员数（人）①. */
const NOTED = /^(.*[)）])\s*([\p{No}*＊†‡§]{1,3}|\d{1,2}[)）]|[[［]\d{1,2}[\]］])\s*$/su;

/** The unit at the end of a title: Union members by sector (thousands); the years may follow it. */
const TITLED = /[(（[]([^()（）[\]]{1,40})[)）\]]\s*(?:[,，:：;；]?\s*[(（]?(?:19|20)\d\d.{0,20})?$/;

/** A line of its own: Numbers in thousands, Dollars in millions. */
const SCALED = /^\s*(?:\p{L}+\s+){0,2}in\s+(?:thousand|million|billion)s(?:\s+of\s+\p{L}+)?\s*$/iu;

/** The unit that a line of a title ends with, or is; blank for none. */
export const unitOfTitle = (title: string): string =>
  title
    .slice(0, MOST)
    .split('\n')
    .map((line) => TITLED.exec(line)?.[1]?.trim() ?? SCALED.exec(line)?.[0].trim() ?? '')
    .find(isKnownUnit) ?? '';

/** 工资总额（万元） 合计: the unit of a name that stands over others. */
function splitUpperUnit(name: string): { readonly name: string; readonly unit: string } {
  const [, upper = '', inside = '', lower = ''] =
    /^(.*?)\s*[(（]([^()（）]{1,40})[)）]\s+(.+)$/s.exec(name.slice(0, 500)) ?? [];
  if (upper === '' || !isKnownUnit(inside)) return { name: name.trim(), unit: '' };
  return { name: `${upper.trim()} ${lower.trim()}`, unit: inside.trim() };
}

const MEASURED = /^\s*(?:指标|indicator)\s*[:：,].*[(（]([^()（）]+)[)）]\s*$/im;
/** Characters of a title or a note in which its unit stands. */
const MOST = 2000;

/**
 * The units that lines above or below a table name: one for `单位：亿元`, `Unit: million yuan`, `计量单位,,人`, `指标：产值（亿元）`;
 * several for `单位：万元、个、人次`, which belong to no column by themselves; none for 单位：市总工会, which is no unit.
 */
export function unitsSaidIn(texts: readonly string[]): readonly string[] {
  for (const text of texts.map((one) => one.slice(0, MOST))) {
    const units = unitsInLine(text);
    if (units.length > 0) return units;
    const [, beside] = /^(?:计量单位|单位|units?)[\s,，]+(\S+)$/im.exec(text) ?? [];
    const [, measured] = MEASURED.exec(text) ?? [];
    const own = [beside, measured].find((one) => one !== undefined && isKnownUnit(one));
    if (own !== undefined) return [own.trim()];
  }
  return [];
}

/**
 * The unit that a row has of the one it is indented below: 第一产业 under 就业人员（万人） is counted in 万人. None for rows
 * that stand at the left, say a unit of their own, or are rates beside a count.
 */
export function inheritedUnits(
  table: ReadTable,
  label: readonly number[],
): ReadonlyMap<ReadTable['rows'][number], string> {
  const [at, ...others] = label;
  const found = new Map<ReadTable['rows'][number], string>();
  if (at === undefined || others.length > 0) return found;
  const above: { readonly depth: number; readonly unit: string }[] = [];
  for (const row of table.rows) {
    const text = writtenIn(row[at]);
    if (text.trim() === '') continue;
    const depth = depthOf(text);
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= depth) above.pop();
    const { unit: own } = splitUnit(text.trim());
    const parent = above.at(-1)?.unit ?? '';
    const unit = own || (isOfOther(text) ? '' : parent);
    if (own === '' && unit !== '') found.set(row, unit);
    above.push({ depth, unit });
  }
  return found;
}

/** Below 人口（万人） a share or a mean is in no 万人. */
const isOfOther = (name: string): boolean =>
  /[率比%％‰]|比重|占|指数|平均|人均|rate|ratio|share|average|per\b/i.test(name);
