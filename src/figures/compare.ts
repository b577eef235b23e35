import { isDrawable } from './cell/number.ts';
import { type Dataset, type Figure, formOf } from './dataset.ts';

/** Why two figures of one id cannot be compared, or only about. */
type Obstacle = 'unit' | 'measure' | 'qualifier' | 'order' | 'range' | 'not-a-size';

export interface ComparedPair {
  readonly before: Figure;
  readonly after: Figure;
  /** In base units; null where the two cannot be compared. */
  readonly difference: number | null;
  /** In per cent of the earlier one; null where that says nothing: it is zero or less, a rank, a rhythm. */
  readonly pct: number | null;
  /** Both are stated as such; a difference of "more than" and "nearly" is only about. */
  readonly isExact: boolean;
  readonly obstacles: readonly Obstacle[];
}

/** Two datasets figure by figure, in the order of the later one. */
export interface Comparison {
  readonly before: Dataset;
  readonly after: Dataset;
  readonly pairs: readonly ComparedPair[];
  /** Only in the later one. */
  readonly added: readonly Figure[];
  /** Only in the earlier one, in its order. */
  readonly vanished: readonly Figure[];
}

/** Compares figures with the same id. Nothing is derived: both values are those that the files state. */
export function compareDatasets(before: Dataset, after: Dataset): Comparison {
  const all = [...after.figures.values()];
  const pairs = all.flatMap((figure) => {
    const earlier = before.figures.get(figure.id);
    return earlier === undefined ? [] : [comparePair(earlier, figure)];
  });
  return {
    before,
    after,
    pairs,
    added: all.filter(({ id }) => !before.figures.has(id)),
    vanished: [...before.figures.values()].filter(({ id }) => !after.figures.has(id)),
  };
}

/** What no difference can be taken of. */
const BARS: readonly Obstacle[] = ['unit', 'order', 'range', 'not-a-size'];

function comparePair(before: Figure, after: Figure): ComparedPair {
  const obstacles = obstaclesOf(before, after);
  const isBarred = obstacles.some((one) => BARS.includes(one));
  const difference = isBarred ? null : Number((after.value - before.value).toPrecision(12));
  return {
    before,
    after,
    difference,
    pct: difference === null || before.value <= 0 ? null : pctOf(difference, before.value),
    isExact: formOf(before) === 'stated' && formOf(after) === 'stated',
    obstacles,
  };
}

/** Null for a change beyond what can be drawn. */
function pctOf(difference: number, before: number): number | null {
  const pct = Number(((difference / before) * 100).toPrecision(12));
  return isDrawable(pct) ? pct : null;
}

function obstaclesOf(before: Figure, after: Figure): Obstacle[] {
  const isSize = ({ measure }: Figure): boolean => measure !== 'rank' && measure !== 'interval';
  return [
    ...(isOneUnit(before, after) ? [] : (['unit'] as const)),
    ...(before.measure === after.measure || [before, after].some(({ measure }) => measure === 'unstated')
      ? []
      : (['measure'] as const)),
    ...(before.qualifier === after.qualifier ? [] : (['qualifier'] as const)),
    ...([before, after].some(({ qualifier }) => qualifier === 'order') ? (['order'] as const) : []),
    ...([before, after].some((one) => formOf(one) === 'range') ? (['range'] as const) : []),
    ...(isSize(before) && isSize(after) ? [] : (['not-a-size'] as const)),
  ];
}

/** 人（次） and 人次 are one unit; one language is enough, as a file may have only one. */
function isOneUnit(before: Figure, after: Figure): boolean {
  const plain = (unit: string): string => unit.replace(/[()（）\s]/g, '').toLowerCase();
  return plain(before.unit.zh) === plain(after.unit.zh) || plain(before.unit.en) === plain(after.unit.en);
}
