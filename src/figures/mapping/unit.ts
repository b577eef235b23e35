import { saysHoursAndMinutes } from '../cell/spans.ts';
import { isKnownUnit, type ScaledUnit } from '../stated/scaled-unit.ts';
import { unitsInLine } from '../stated/unit-line.ts';
import { splitBrackets } from '../table/read-table.ts';

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

/** The unit that a line of a title ends with; blank for none. */
export const unitOfTitle = (title: string): string =>
  title
    .slice(0, MOST)
    .split('\n')
    .map((line) => TITLED.exec(line)?.[1]?.trim() ?? '')
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
