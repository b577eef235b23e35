import { readUnit } from './units.ts';

const LINE = /(?:^|[（(\s,，;；])(?:(?:计量)?单位|units?)\s*[:：]\s*([^\n()（）]+)/i;
const SCALE = /^(?:[十百千]?万|[万]?亿|thousand |million |billion )/i;
/** Longer words, and words with a colon, are no units. */
const LONGEST = 12;

/** The units that a line of a title or a note names, `单位：万元、人、%`: one for most; none where it is no such line. */
export function unitsInLine(text: string): readonly string[] {
  const [, said = ''] = LINE.exec(text.slice(0, 2000)) ?? [];
  const parts = said.split(/[、,，;；]|\s+(?=\S)|和|及|或/).map((part) => part.trim());
  const units = parts.filter((part) => part !== '' && part.length <= LONGEST && !/[:：\d]/.test(part));
  return units.some(isKnown) ? units : [];
}

function isKnown(unit: string): boolean {
  const bare = unit.replace(SCALE, '');
  return /^[%％‰]$/.test(bare) || readUnit(bare, 0)?.end === bare.length;
}
