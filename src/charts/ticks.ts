/** The step of 1, 2 or 5 times a power of ten that gives at most `count` intervals up to `maximum`. */
export function niceStep(maximum: number, count: number): number {
  if (!(maximum > 0)) return 1;
  const raw = maximum / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= raw * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Ticks from zero up to the last one at or below `maximum`, free of binary noise. */
export function linearTicks(maximum: number, count: number): number[] {
  const step = niceStep(maximum, count);
  const ticks: number[] = [];
  for (let index = 0; index * step <= maximum * (1 + 1e-9); index += 1)
    ticks.push(Number((index * step).toPrecision(12)));
  return ticks;
}

/** The powers of ten that enclose all values; at least one decade wide. Values must be above zero. */
export function decades(low: number, high: number): number[] {
  const first = Math.floor(Math.log10(low) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(high) - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
}
