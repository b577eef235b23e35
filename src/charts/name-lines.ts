import { shortened } from '../words/shortened.ts';
import type { Measure, Weight } from './option.ts';
import { wrapText } from './text.ts';

/**
 * Breaks a name into at most so many lines no wider than `maxPx`; the last is shortened in its middle, so that names that
 * begin alike can be told apart by their ends.
 */
export function nameLines(
  name: string,
  maxPx: number,
  sizePx: number,
  weight: Weight,
  measure: Measure,
  most: number,
): readonly string[] {
  const lines = wrapText(name, maxPx, sizePx, weight, measure);
  const last = lines[most - 1];
  if (last === undefined || lines.length <= most) return lines;
  const kept = lines.slice(0, most - 1);
  const rest = name.slice(kept.reduce((at, line) => name.indexOf(line, at) + line.length, 0)).trim();
  for (let letters = 2 * last.length; letters > 1; letters -= 1) {
    const line = shortened(rest, letters);
    if (measure(line, sizePx, weight) <= maxPx) return [...kept, line];
  }
  return [...kept, '…'];
}
