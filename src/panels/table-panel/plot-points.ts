import type { Series } from '../../figures/mapping/series-data.ts';
import { formatFlag, isQualifier } from '../../words/flag-words.ts';
import type { Lang } from '../../words/lang.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { termsOf } from '../../words/terms.ts';
import { timeSaid } from '../../words/time-words.ts';
import type { Fact, Point } from '../panel.ts';
import { extentIn } from '../plot/plot-extent.ts';
import { formatWhole } from '../plot/plot-numbers.ts';
import { isNumber, isTimed, LIMITS, type Plot, qualified, withFlag } from '../plot/plot-parts.ts';
import { keyOf, strandOf } from './plot-keys.ts';

/** Facts a point lists; a category of forty series would fill the screen. */
const MOST_FACTS = 12;

/** What pointer and arrow keys walk over: the lines, then every category with the numbers of all series. */
export function plotPoints(plot: Plot, lang: Lang): Point[] {
  const { chart, categories } = plot;
  if (!isTimed(chart)) return categories.map((_, place) => categoryPoint(plot, place, lang));
  const lines = plot.series
    .filter(({ values }) => values.some(isNumber))
    .map((series) => linePoint(plot, series, lang));
  return categories.length > LIMITS.bands
    ? lines
    : [...lines, ...categories.map((_, place) => categoryPoint(plot, place, lang))];
}

/** The name in full: it may be shortened in the chart. */
function categoryPoint(plot: Plot, place: number, lang: Lang): Point {
  const { chart, categories, series } = plot;
  const words = plotWordsOf(lang);
  const { id = '', name = '' } = categories[place] ?? {};
  const own = series.filter(
    ({ values }) => series.length === 1 || values[place] !== null || series.length <= MOST_FACTS,
  );
  // One name for all says nothing of any.
  const isTold = chart.kind !== 'tiles' && new Set(series.map((one) => one.name)).size > 1;
  const all = byValue(own, place).map((one): Fact => {
    const text = formatSaid(one, place, lang);
    const term = series.length === 1 || chart.kind === 'tiles' ? words.value : one.name || words.value;
    const id: Fact['id'] = isTold && one.name !== '' ? `series-${one.id}` : `value-${one.id}`;
    if (series.length === 1) return { id, term, text };
    const [key, strand] = [keyOf(plot, one), strandOf(plot, one)];
    return { id, term, text, ...(key && { key }), ...(strand && { strand }) };
  });
  const facts = all.slice(0, MOST_FACTS);
  const others = all.slice(MOST_FACTS);
  if (others.length > 0) facts.push({ id: 'more', term: '…', text: words.more(others.length) });
  const called = timeSaid(name, categories[place]?.step ?? null, lang);
  return { ...pointOf(id, name, facts, lang, called), ...(others.length > 0 && { others }) };
}

/** Sorts series by their value at a place, the largest first and gaps last, where one unit makes them comparable. */
function byValue(series: readonly Series[], place: number): readonly Series[] {
  if (new Set(series.map(({ unit }) => unit.base)).size > 1) return series;
  const sizeOf = ({ values }: Series): number => values[place] ?? Number.NEGATIVE_INFINITY;
  return [...series].sort((a, b) => (sizeOf(a) === sizeOf(b) ? 0 : sizeOf(b) - sizeOf(a)));
}

/** A number with its interval and the mark beside it: `38.2（37.2至39.2）`, `5,240（E，估计值）`. */
function formatSaid(one: Series, place: number, lang: Lang): string {
  const words = plotWordsOf(lang);
  const { values, flags, intervals, isGraded = false } = one;
  const say = (value: number): string => formatWhole(value, one, lang);
  const value = values[place] ?? null;
  const interval = intervals?.[place] ?? null;
  const flag = flags?.[place] ?? null;
  const text = value === null ? words.missing : say(value);
  const ranged = interval === null ? text : words.valueAt(text, words.span(say(interval.low), say(interval.high)));
  if (flag !== null && isQualifier(flag)) return qualified(ranged, flag);
  return flag === null ? ranged : words.valueAt(ranged, formatFlag(flag, isGraded, lang));
}

/** A line by its ends and its extremes. */
function linePoint({ categories }: Plot, one: Series, lang: Lang): Point {
  const { id, name, values, flags } = one;
  const words = plotWordsOf(lang);
  const format = (place: number): string => {
    const value = values[place] ?? null;
    return value === null
      ? words.missing
      : words.valueAt(
          withFlag(formatWhole(value, one, lang), flags?.[place]),
          timeSaid(categories[place]?.name ?? '', categories[place]?.step ?? null, lang),
        );
  };
  const { least, greatest } = extentIn({ values });
  const isOfTime = categories[0]?.step !== null;
  const facts: Fact[] = [
    { id: 'last', term: isOfTime ? words.last : words.end, text: format(values.findLastIndex(isNumber)) },
    { id: 'first', term: isOfTime ? words.first : words.start, text: format(values.findIndex(isNumber)) },
    { id: 'highest', term: words.highest, text: format(values.indexOf(greatest)) },
    { id: 'lowest', term: words.lowest, text: format(values.indexOf(least)) },
  ];
  return pointOf(id, name || words.value, facts, lang);
}

function pointOf(id: string, title: string, facts: readonly Fact[], lang: Lang, called = title): Point {
  const { join } = termsOf(lang);
  const said = facts.map(({ term, text }) => `${term}${join.colon}${text}`).join(join.list);
  return { id, title, facts, reading: `${called}${join.stop}${said}` };
}
