import type { Heat, HeatCell } from '../../charts/own/heat.ts';
import type { Paint } from '../../charts/own/paints.ts';
import { readTime } from '../../figures/cell/time.ts';
import type { Category, Series } from '../../figures/mapping/series-data.ts';
import { chartWordsOf } from '../../words/chart-words.ts';
import type { Lang } from '../../words/lang.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { timeSaid } from '../../words/time-words.ts';
import { chartName } from '../plot-names.ts';
import { formatShort, greatest, least, valueLabel } from './plot-numbers.ts';
import { checkOneUnit, flagged, isNumber, numbersIn, type Parts, type Plot, PlotProblem } from './plot-parts.ts';

const MOST = { rows: 60, columns: 40 };

const MONTH =
  /^(?:(?:1[0-2]|0?[1-9])月(?:份)?|M(?:0[1-9]|1[0-2])|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?|[一二三四五六七八九十]{1,2}月(?:份)?)$/i;

/** Whether names are months of no year. */
export const areMonths = (names: readonly string[]): boolean =>
  names.length >= 6 && names.every((name) => MONTH.test(name.trim()));

/** How strongly a number colours its cell: numbers of both signs from zero on, others from the least to the largest. */
export function shadesOf(values: readonly number[]): (value: number) => Paint {
  const [low, high] = [least(values), greatest(values)];
  if (low < 0) {
    const reach = Math.max(-low, high) || 1;
    return (value) => ({ pigment: value < 0 ? 3 : 1, strength: 0.06 + (0.94 * Math.abs(value)) / reach });
  }
  return (value) => ({ pigment: 1, strength: 0.08 + (high > low ? (0.92 * (value - low)) / (high - low) : 0.5) });
}

/** Shades of a scale from its lower end to its upper one. */
const KEY_STEPS = 7;

export function shadeKey(values: readonly number[], unit: string, lang: Lang): Heat['key'] {
  const [low, high] = [least(values), greatest(values)];
  const shade = shadesOf(values);
  const steps = Array.from({ length: KEY_STEPS }, (_, index) => low + ((high - low) * index) / (KEY_STEPS - 1));
  const [from, to] = [low, high].map((value) => formatShort(value, unit, lang));
  return { text: plotWordsOf(lang).span(from ?? '', to ?? ''), paints: steps.map(shade) };
}

/** Rows by columns of one unit; a single line of months by years. */
export function heatPlot(parts: Parts, lang: Lang): Plot {
  const words = chartWordsOf(lang);
  checkOneUnit(parts.series, lang);
  const [only, second] = parts.series;
  if (only !== undefined && second === undefined && isMonthly(parts.categories)) return calendarPlot(parts, only, lang);
  const { categories, series } = parts;
  const isAcross = areMonths(categories.map(({ name }) => name)) || series.length > categories.length * 2;
  const [rows, columns] = isAcross ? [series, categories] : [categories, series];
  if (rows.length > MOST.rows || columns.length > MOST.columns) throw new PlotProblem(words.problem.manyCells);
  const values = numbersIn(series);
  const cells = rows.map((_, row) =>
    columns.map((__, column) => {
      const [place, at] = isAcross ? [column, row] : [row, column];
      return cellOf(series[at], place, categories[place]?.id ?? '', shadesOf(values), lang);
    }),
  );
  return {
    chart: {
      ...chartOf(values, series, lang),
      columns: columns.map(({ id, name }) => ({ id, name: chartName(name, 24) })),
      isRun: columns.every(({ name }) => readTime(name) !== null),
      rows: rows.map(({ id, name }) => ({ id, name: chartName(name, 40) })),
      cells,
      marks: isAcross ? 'columns' : 'rows',
    },
    categories,
    series,
    notes: [...parts.notes, ...scaleNotes(values, series, lang)],
    ...highest(categories, series, lang, isAcross),
  };
}

const chartOf = (values: readonly number[], series: readonly Series[], lang: Lang) => {
  const unit = series[0]?.unit.base ?? '';
  return {
    kind: 'heat' as const,
    unit: unit === '' || unit === '%' ? '' : plotWordsOf(lang).unit(unit),
    key: shadeKey(values, unit, lang),
    missing: plotWordsOf(lang).missing,
  };
};

const scaleNotes = (values: readonly number[], series: readonly Series[], lang: Lang): string[] => {
  const unit = series[0]?.unit.base ?? '';
  const said = (value: number): string => formatShort(value, unit, lang);
  return [chartWordsOf(lang).note.scaled(said(least(values)), said(greatest(values)))];
};

function cellOf(
  series: Series | undefined,
  place: number,
  id: string,
  shade: (value: number) => Paint,
  lang: Lang,
): HeatCell | null {
  const value = series?.values[place] ?? null;
  if (series === undefined || value === null) return null;
  return { id, label: flagged(valueLabel(value, series, lang), series.flags?.[place]), paint: shade(value) };
}

const isMonthly = (categories: readonly Category[]): boolean =>
  categories.length >= 6 && categories.every(({ at, step }) => at !== null && step === 'month');

/** Which year and month a time lies in. */
const monthOf = ({ at }: Category): { readonly year: number; readonly month: number } => {
  const months = Math.round((at ?? 0) * 12);
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
};

/** A line of months as years by months. */
function calendarPlot({ categories, series, notes }: Parts, only: Series, lang: Lang): Plot {
  const words = chartWordsOf(lang);
  const times = categories.map(monthOf);
  const years = [...new Set(times.map(({ year }) => year))].sort((a, b) => a - b);
  if (years.length > MOST.rows) throw new PlotProblem(words.problem.manyCells);
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const values = numbersIn(series);
  const cells = years.map((year) =>
    months.map((month) => {
      const place = times.findIndex((time) => time.year === year && time.month === month);
      return place < 0 ? null : cellOf(only, place, categories[place]?.id ?? '', shadesOf(values), lang);
    }),
  );
  return {
    chart: {
      ...chartOf(values, series, lang),
      columns: months.map((month) => ({ id: `m${month}`, name: words.month(month) })),
      isRun: true,
      rows: years.map((year) => ({ id: `y${year}`, name: words.year(year) })),
      cells,
      marks: 'cells',
    },
    categories,
    series,
    notes: [...notes, ...scaleNotes(values, series, lang)],
    ...highest(categories, series, lang, true),
  };
}

/** Which cell is highest, or how many are alike. Series are the rows of a table of months, categories those of any other. */
function highest(
  categories: readonly Category[],
  series: readonly Series[],
  lang: Lang,
  areRowsSeries: boolean,
): Pick<Plot, 'headline'> {
  const most = greatest(numbersIn(series));
  const found = series.flatMap((one) =>
    one.values.flatMap((value, place) => (isNumber(value) && value === most ? [{ one, place }] : [])),
  );
  const [first, second] = found;
  if (first === undefined) return {};
  const namesOf = ({ one, place }: typeof first): readonly string[] => {
    const own = one.name === '' ? '' : timeSaid(chartName(one.name, 28), 'year', lang);
    const at = categories[place];
    const name = timeSaid(chartName(at?.name ?? '', 28), at?.step ?? 'year', lang);
    return (areRowsSeries ? [own, name] : [name, own]).filter(Boolean);
  };
  if (second !== undefined) {
    const names = found.slice(0, 2).map((cell) => namesOf(cell).join(' '));
    return { headline: plotWordsOf(lang).title.tied('', names, found.length, formatShort(most, first.one, lang)) };
  }
  const [row = '', column] = namesOf(first);
  const value = formatShort(most, first.one, lang);
  const { title } = chartWordsOf(lang);
  if (column === undefined) return { headline: title.largest('', row, value) };
  return { headline: title.cell(row, lang === 'zh' ? ` ${column}` : column, value) };
}
