import { readScaledUnit } from './scaled-unit.ts';

/** Units of one quantity with how many of the smallest each is. A day of work is no 24 hours, and the size of a 亩 no whole number of 平方米. */
const QUANTITIES: readonly (readonly (readonly [names: RegExp, size: number])[])[] = [
  [
    [/^(?:秒钟?|s|secs?|seconds?)$/i, 1],
    [/^(?:分钟|mins?|minutes?)$/i, 60],
    [/^(?:个?小时|h|hrs?|hours?)$/i, 3600],
  ],
  [
    [/^(?:毫米|mm)$/i, 1],
    [/^(?:厘米|cm)$/i, 10],
    [/^(?:米|m|metres?|meters?)$/, 1000],
    [/^(?:公里|千米|km|kilometres?|kilometers?)$/i, 1e6],
  ],
  [
    [/^(?:克|g|grams?)$/i, 1],
    [/^(?:千克|公斤|kg|kilograms?)$/i, 1e3],
    [/^(?:吨|t|tonnes?)$/i, 1e6],
  ],
  [
    [/^(?:平方米|㎡|m²)$/, 1],
    [/^(?:公顷|ha|hectares?)$/i, 1e4],
    [/^(?:平方公里|km²)$/, 1e6],
  ],
  [
    [/^(?:毫升|ml)$/i, 1],
    [/^(?:升|l|litres?|liters?)$/i, 1e3],
  ],
];

export interface CommonUnit {
  /** The smallest of them: the others are whole multiples of it. */
  readonly unit: string;
  /** How many of it each unit is, as the cells write it: 分钟 1, 小时 60. */
  readonly times: ReadonlyMap<string, number>;
}

/** What all of some units can be counted in, exactly; null where they measure different things or nobody knows. */
export function commonUnit(units: readonly string[]): CommonUnit | null {
  for (const quantity of QUANTITIES) {
    const sizes = units.map((unit) => {
      const { base, factor } = readScaledUnit(unit);
      return (quantity.find(([names]) => names.test(base))?.[1] ?? Number.NaN) * factor;
    });
    if (sizes.length === 0 || sizes.some(Number.isNaN)) continue;
    const least = Math.min(...sizes);
    return {
      unit: units[sizes.indexOf(least)] ?? '',
      times: new Map(units.map((unit, at) => [unit, (sizes[at] ?? least) / least])),
    };
  }
  return null;
}
