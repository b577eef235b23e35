import { readUnit } from './units.ts';

const LINE = /(?:^|[（(\s,，;；])(?:(?:计量)?单位|units?)\s*[:：]\s*([^\n()（）]+)/i;
const SCALE = /^(?:[十百千]?万|[万]?亿|thousand |million |billion )/i;
/** Longer words, and words with a colon, are no units. */
const LONGEST = 24;

/** The units that a line of a title or a note names, `单位：万元、人、%`: one for most; none where it is no such line. */
export function unitsInLine(text: string): readonly string[] {
  const [, said = ''] = LINE.exec(text.slice(0, 2000)) ?? [];
  // 单位：人 填表日期：…: what follows a blank behind a Chinese unit is none.
  const parts = said
    .split(/[、,，;；]|和|及|或|\band\b/)
    .map((part) => part.trim().replace(/(\p{Script=Han})\s.*$/u, '$1'));
  const units = parts.filter((part) => part !== '' && part.length <= LONGEST && !/[:：\d]/.test(part));
  return units.some(isKnown) ? units : [];
}

function isKnown(unit: string): boolean {
  const bare = unit.replace(SCALE, '');
  return (
    /^(?:[%％‰]|per ?cent|persons?|people|yuan|usd|eur|euros?|dollars?|hours?|tonnes?|kg|km2?)$/i.test(bare) ||
    readUnit(bare, 0)?.end === bare.length
  );
}
