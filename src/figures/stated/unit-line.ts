import { isKnownUnit } from './scaled-unit.ts';

const UNIT_LINE =
  /(?<![\p{Script=Han}])(?:(?:计量|数量|金额|货币|价值)?单位|單位)\s*[:：]\s*([^\n]+)|\bunits?\s*[:：]\s*([^\n]+)/giu;
/** Characters of a title or a note in which its unit stands. */
const MOST = 2000;

/** The bracket that closes `（单位：人）` is none of the unit's. */
const withoutClosing = (line: string): string =>
  /[)）]$/.test(line) && !/[(（]/.test(line) ? line.slice(0, -1).trim() : line;

/** What stands behind each 单位： or Unit: of a text, whatever it is. */
export const unitLinesIn = (text: string): readonly string[] =>
  [...text.slice(0, MOST).matchAll(UNIT_LINE)]
    .map(([, zh, en]) => withoutClosing((zh ?? en ?? '').trim()))
    .filter((said) => said !== '');

/**
 * The units that a line of a title or a note names: one for most, several for `单位：万元、人、%`; none where it is no such
 * line, and for 单位：市总工会, which is no unit.
 */
export const unitsInLine = (text: string): readonly string[] =>
  unitLinesIn(text)
    .map(unitsOf)
    .find((units) => units.length > 0) ?? [];

/** Known units in front of a line, up to the first words that are none. */
function unitsOf(line: string): string[] {
  const whole = withoutClosing(line.replace(/[。.;；]+$/, '').trim());
  if (isKnownUnit(whole)) return [whole];
  const bare = whole.replace(/[(（][^()（）]*[)）]/g, ' ');
  const pieces = bare.split(
    /[、,，;；|]\s*|(?<=[\p{Script=Han}%％‰])\s+|\s{2,}|(?<=\p{Script=Han})[和及与](?=\p{Script=Han})|\s(?:and|und|et|y)\s/u,
  );
  const known: string[] = [];
  for (const piece of pieces.map((one) => one.trim()).filter(Boolean)) {
    if (!isKnownUnit(piece)) break;
    if (!known.includes(piece)) known.push(piece);
  }
  return known;
}
