import type { Paint } from '../../charts/own/paints.ts';
import type { StackRow } from '../../charts/own/stacked-bars.ts';
import type { Series, SeriesData } from '../../figures/mapping/series-data.ts';
import { chartWordsOf } from '../../words/chart-words.ts';
import type { Lang } from '../../words/lang.ts';
import { wordLabel } from '../../words/numbers.ts';
import { labelIn } from '../figure/label.ts';
import { chartName } from '../plot-names.ts';
import { formatShort, greatest, least, valueLabel } from './plot-numbers.ts';
import { flagged, isNumber, type Plot, PlotProblem } from './plot-parts.ts';

const DECREASE = /减|退|流失|支出|扣|死亡|迁出|decrease|reduc|loss|outflow|left|less|minus|spent|expend|deaths|emigra/i;

export interface Steps {
  /** Changes by place, with their signs; the first amount and the last are not among them. */
  readonly changes: readonly number[];
  /** Whether the first row is an amount that the others are added to. */
  readonly hasStart: boolean;
  /** Places whose numbers are written without a sign and taken away by their names. */
  readonly taken: readonly number[];
}

const isClose = (a: number, b: number, size: number): boolean => Math.abs(a - b) <= 1e-6 * size + 0.006 * Math.abs(b);

/** How the rows of one series lead from a first amount to a last one; null where they do not add up to it. */
export function stepsIn({ categories }: Pick<SeriesData, 'categories'>, { values }: Series): Steps | null {
  const numbers = values.filter(isNumber);
  if (numbers.length !== values.length || numbers.length < 4 || numbers.length > 16) return null;
  const last = numbers.at(-1) ?? 0;
  const size = greatest(numbers.map(Math.abs));
  const isTaken = (place: number): boolean => (numbers[place] ?? 0) > 0 && DECREASE.test(categories[place]?.name ?? '');
  const before = numbers.slice(0, -1);
  const named = before.map((value, place) => (place > 0 && isTaken(place) ? -value : value));
  for (const changes of [before, named]) {
    const sum = changes.reduce((all, value) => all + value, 0);
    const isStepped = changes.some((value) => value < 0);
    if (!isStepped || last <= 0 || !isClose(sum, last, size)) continue;
    const taken = changes.flatMap((value, place) => (value === numbers[place] ? [] : [place]));
    return { changes, hasStart: (changes[0] ?? 0) > 0, taken };
  }
  return null;
}

const WHOLE: Paint = { pigment: 4, strength: 1 };
const ADDED: Paint = { pigment: 1, strength: 1 };
const TAKEN: Paint = { pigment: 0, strength: 1 };

/** From a first amount over what was added and taken away to a last one. */
export function waterfallPlot(data: SeriesData, lang: Lang): Plot {
  const words = chartWordsOf(lang);
  const [first] = data.series;
  const steps = first === undefined ? null : stepsIn(data, first);
  if (first === undefined || steps === null) throw new PlotProblem(words.problem.sum);
  const { categories } = data;
  let at = 0;
  const rows = categories.map(({ id, name }, place): StackRow => {
    const change = steps.changes[place];
    const isEnd = change === undefined;
    const isWhole = isEnd || (place === 0 && steps.hasStart);
    const value = change ?? first.values[place] ?? 0;
    const from = isEnd ? 0 : at;
    at = isEnd ? value : at + value;
    const paint = isWhole ? WHOLE : value < 0 ? TAKEN : ADDED;
    const size = flagged(valueLabel(value, first, lang), first.flags?.[place]);
    const end = isWhole || value < 0 ? size : labelIn((text) => `+${text}`, size);
    return { id, name: chartName(name), parts: [{ from, to: at, paint, label: wordLabel('') }], end };
  });
  const ends = rows.flatMap(({ parts }) => parts.flatMap(({ from, to }) => [from, to]));
  const nameAt = (place: number): string => chartName(categories[place]?.name ?? '', 28);
  const last = categories.length - 1;
  const format = (place: number): string => formatShort(first.values[place] ?? 0, first, lang);
  return {
    chart: { kind: 'waterfall', keys: [], rows, minimum: Math.min(0, least(ends)), maximum: greatest(ends) },
    categories,
    series: [first],
    count: categories.length,
    notes: [words.note.steps, ...(steps.taken.length > 0 ? [words.note.decreases(steps.taken.map(nameAt))] : [])],
    headline: words.title.steps(nameAt(0), format(0), nameAt(last), format(last)),
  };
}
