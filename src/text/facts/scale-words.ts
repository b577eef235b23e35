import { readScaledUnit } from '../../figures/stated/scaled-unit.ts';

const SCALE = /万亿|亿|万|trillion|billion|million|thousand|(?<=\d)(?:bn|m|k)\b/;
/** Letters that mean a scale behind a digit alone. */
const LETTERS: Readonly<Record<string, string>> = { m: 'million', k: 'thousand' };

/** What one of a number comes to by the words at it: 1 where they name no scale. */
export function scaleOf(words: string): number {
  const [said] = SCALE.exec(words) ?? [];
  return said === undefined ? 1 : readScaledUnit(LETTERS[said] ?? said).factor;
}
