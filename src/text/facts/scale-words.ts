const SCALES: readonly (readonly [words: RegExp, scale: number])[] = [
  [/万亿|trillion/, 1e12],
  [/亿/, 1e8],
  [/万/, 1e4],
  [/billion|\dbn\b/, 1e9],
  [/million|\dm\b/, 1e6],
  [/thousand|\dk\b/, 1e3],
];

/** What one of a number comes to by the words at it: 1 where they name no scale. */
export const scaleOf = (words: string): number => SCALES.find(([pattern]) => pattern.test(words))?.[1] ?? 1;
