/**
 * The first of `count` places at which something holds, found by halving; `count` where it holds at none. What holds at
 * one place has to hold at all behind it.
 */
export function firstPlace(count: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
