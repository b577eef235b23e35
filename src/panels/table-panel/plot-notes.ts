import { factsOf, tableUnits, unitLineOf } from '../../figures/mapping/column-facts.ts';
import { whyNoNumbers } from '../../figures/mapping/mapping.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { Doubled, SeriesData } from '../../figures/mapping/series-data.ts';
import { readScaledUnit } from '../../figures/stated/scaled-unit.ts';
import { cellAt, type ReadTable, rowCountOf, textOf } from '../../figures/table/read-table.ts';
import { chartWordsOf } from '../../words/chart-words.ts';
import { formatFlag } from '../../words/flag-words.ts';
import type { Lang } from '../../words/lang.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { formatPlain } from '../figure/figure-text.ts';
import { drawsIntervals, type Plot } from '../plot/plot-parts.ts';
import { chartName } from '../plot-names.ts';
import { written } from './plot-table.ts';

/** Two numbers of one key, and names that come twice. */
export function doubledNotes(
  { doubled, doubles, sameNames, series }: SeriesData,
  table: ReadTable,
  lang: Lang,
): string[] {
  const { note } = plotWordsOf(lang);
  const say = ({ category, series: name, unit, numbers }: Doubled): string => {
    const key = [category, ...(series.length > 1 ? [name] : [])].map((part) => chartName(part, 30)).join(' · ');
    const said = numbers.slice(0, 4).map(({ row, value }) => {
      const text = `${formatPlain(written(value, unit))}${unit.base === '%' ? '%' : unit.written}`;
      const at = table.fileRows?.[row];
      return at === undefined ? text : note.inRow(text, at);
    });
    return note.sameKey(key, said);
  };
  return [
    ...doubles.map(say),
    ...(doubled > doubles.length ? [note.doubled(doubled)] : []),
    ...(sameNames.length > 0 ? [note.sameNames(sameNames.map((name) => chartName(name, 30)))] : []),
  ];
}

/** What unit nobody can tell, and why. */
export function unitNotes({ series }: Plot, table: ReadTable, mapping: Mapping, lang: Lang): string[] {
  const { note } = plotWordsOf(lang);
  if (mapping.unit !== '') return [];
  const said = tableUnits(table);
  const converted = mapping.values.flatMap((at) => {
    const { common = null, bareName = '' } = factsOf(table)[at] ?? {};
    return common === null ? [] : [note.converted(chartName(bareName, 30), common.unit, [...common.times])];
  });
  if (converted.length > 0) return converted;
  if (said.length > 1 && series.some((one) => one.unit.written === '')) return [note.severalUnits(said)];
  const [own] = said;
  const isUsed = own === undefined || series.some(({ unit }) => unit.base === readScaledUnit(own).base);
  if (series.some(({ unit }) => unit.written !== ''))
    return isUsed || series.every(({ unit }) => unit.written !== '') ? [] : [note.unitNotOfThese(own)];
  const line = own ?? unitLineOf(table);
  return [
    line === null ? note.noUnit : own === undefined ? note.unknownUnit(chartName(line, 40)) : note.unitNotOfThese(own),
  ];
}

/** Marks beside the values with how many have each, and what intervals there are. */
export function besideNotes({ series, chart }: Plot, table: ReadTable, mapping: Mapping, lang: Lang): string[] {
  const { note } = plotWordsOf(lang);
  const counts = new Map<string, number>();
  for (const { flags = [] } of series)
    for (const flag of flags) if (flag !== null) counts.set(flag, (counts.get(flag) ?? 0) + 1);
  const isGraded = series.some((one) => one.isGraded);
  const flags = [...counts].map(([flag, count]) => [chartName(formatFlag(flag, isGraded, lang), 60), count] as const);
  const endOf = (value: number, is: 'low' | 'high' | 'margin'): string =>
    chartName(factsOf(table).find(({ role }) => role?.is === is && role.of === value)?.name ?? '', 30);
  const ends = mapping.values.flatMap((value) => {
    const [low, high] = [endOf(value, 'low'), endOf(value, 'high')];
    return low === '' || high === '' ? [] : [[low, high] as const];
  });
  const margins = mapping.values.flatMap((value) => endOf(value, 'margin') || []);
  const ranges = [
    ...(ends.length > 0 ? [note.intervals(ends)] : []),
    ...(margins.length > 0 ? [note.margins(margins)] : []),
  ];
  const isRanged = series.some(({ intervals = [] }) => intervals.some((one) => one !== null));
  return [
    ...(flags.length > 0 ? [note.flags(flags, chart.kind === 'lines')] : []),
    ...(isRanged ? (drawsIntervals(chart) ? ranges : [chartWordsOf(lang).note.intervalsInTable]) : []),
  ];
}

/** Columns that say the same in every row, and those that are neither drawn nor said. */
export function columnNotes(table: ReadTable, mapping: Mapping, title: string, lang: Lang): string[] {
  const { note } = plotWordsOf(lang);
  const facts = factsOf(table);
  const used = new Set(usedColumns(table, mapping));
  const left = facts.filter(({ at, kind, role, filled }) => {
    const isTold =
      role !== null && (role.is === 'flag' || role.is === 'wording') && (role.of === null || used.has(role.of));
    return !used.has(at) && !isTold && filled > 0 && kind !== 'blank';
  });
  const textAt = (at: number): string => textOf(cellAt(table, 0, at));
  const isSame = ({ at, distinct, kind, role }: (typeof left)[number]): boolean =>
    role === null &&
    distinct === 1 &&
    kind !== 'number' &&
    rowCountOf(table) > 1 &&
    table.rows.every((row) => textOf(row[at]) === textAt(at));
  const alike = left.filter(isSame);
  const isCode = (at: number): boolean => !/\p{Ll}|\p{Script=Han}/u.test(textAt(at));
  // A code whose words stand in the next column.
  const isTwice = (at: number): boolean => isCode(at) && alike.some((one) => one.at === at + 1 && !isCode(one.at));
  const same = alike.flatMap(({ at, name }) => {
    const text = textAt(at);
    return chartName(text) === title || isTwice(at) ? [] : [[chartName(name, 30), chartName(text, 40)] as const];
  });
  const rest = left.filter((one) => !isSame(one) && !isCounter(table, one.at));
  const reasons = new Map(rest.map(({ at, kind }) => [at, kind === 'text' ? whyNoNumbers(table, at) : null]));
  const others = rest.filter(({ at }) => !reasons.get(at)).map(({ name, at }) => chartName(name, 30) || String(at + 1));
  return [
    ...(same.length > 0 ? [note.sameInAll(same)] : []),
    ...[...reasons.values()].flatMap((reason) => (reason ? [reason[lang]] : [])),
    ...(others.length > 0 ? [note.notDrawn(others)] : []),
  ];
}

/** 1, 2, 3, … or 0, 1, 2, … from the first row on: nobody misses the numbers of a list. */
function isCounter(table: ReadTable, at: number): boolean {
  const first = Number(textOf(cellAt(table, 0, at)) || Number.NaN);
  if (first !== 0 && first !== 1) return false;
  const count = rowCountOf(table);
  for (let row = 1; row < count; row += 1)
    if (Number(textOf(cellAt(table, row, at)) || Number.NaN) !== row + first) return false;
  return true;
}

/** Columns whose cells a panel shows: drawn, as a name or a time, or behind the numbers as unit, mark or interval. */
function usedColumns(table: ReadTable, { label, values, group, time, unitColumn }: Mapping): number[] {
  const own = [...label, ...values, group, time, unitColumn].filter((at) => typeof at === 'number');
  const asides = new Set(['flag', 'low', 'high', 'margin']);
  const beside = factsOf(table).filter(
    ({ role }) => role?.is === 'scale' || (role !== null && asides.has(role.is) && own.includes(role.of ?? -1)),
  );
  return [...own, ...beside.map(({ at }) => at)];
}
