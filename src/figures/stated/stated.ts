import { hasNumeral, isDated, isNamedCount, withoutContext } from './context.ts';
import { plainGlyphs } from './glyphs.ts';
import { readDoubling } from './growth.ts';
import { isFreeText } from './lead-in.ts';
import { readPhrase } from './phrase.ts';
import { readRank } from './rank.ts';
import { jointQualifier, type Reading, type Stated, statedAs } from './reading.ts';
import { LONGEST_TEXT, reasonAgainst } from './refusals.ts';

function readTimes(text: string): Reading | null {
  const doubling = readDoubling(text);
  if (!doubling) return null;
  const { times, qualifiers } = doubling;
  return { stated: statedAs([times, null], '倍', jointQualifier(qualifiers), (times - 1) * 100), step: 1 };
}

/** 零增长 is a growth of nothing. */
function readNoGrowth(text: string): Reading | null {
  const match = /^(.*)零增长$/.exec(text);
  return match && isFreeText(match[1] ?? '') ? { stated: statedAs([0, null], '%', 'stated', 0), step: 1 } : null;
}

const OF_FORMER = /^.*(?:是|为|达|相当于|等于)([^是为]+)的([^的]+倍[^的]*)$/;
const SINCE_FORMER =
  /^.*?[比较由从在]([^,;]+?)(?:的?基础上)?((?:增长|增加|提高|上升|下降|减少|降低|翻)(?!到|至|为)[^,;]+)$/;

/** 是2.1万份的3倍, 比1.2万份增长120%: the former level stands in the phrase, and the multiple or the growth is meant. */
function readOverFormer(text: string): Reading | null {
  const [, multiplied = '', times = ''] = OF_FORMER.exec(text) ?? [];
  if (times !== '' && readPhrase(multiplied, false)) return readPhrase(`是原来的${times}`, true);
  const [, former = '', change = ''] = SINCE_FORMER.exec(text) ?? [];
  if (change === '' || !readPhrase(former.replace(/的$/, ''), false)) return null;
  return readTimes(change) ?? readPhrase(`较上年${change}`, true);
}

const readClause = (text: string, hasDate: boolean): Reading | null =>
  readTimes(text) ?? readNoGrowth(text) ?? readRank(text) ?? readPhrase(text, hasDate) ?? readOverFormer(text);

/** A level and its growth in one string: 2.71万个，较2008年提高130%; 增长29%，达363万人; 2.05万份（增长120%）. */
function readWithGrowth(text: string, hasDate: boolean): Reading | null {
  const match = /^(.+?)(?:,(?!\d{3}(?!\d))|(?<!\d),|;|\()(.+?)\)?$/.exec(text);
  if (!match) return null;
  const [first, second] = [match[1], match[2]].map((clause) => readClause(clause ?? '', hasDate));
  if (!first || !second) return null;
  const [level, growth] = first.stated.growthPct === undefined ? [first, second] : [second, first];
  const { growthPct } = growth.stated;
  if (growthPct === undefined || level.stated.growthPct !== undefined) return null;
  return { ...level, stated: { ...level.stated, growthPct } };
}

function read(plain: string): Reading | null {
  if (plain.length > LONGEST_TEXT || isNamedCount(plain)) return null;
  const text = withoutContext(plain).replace(/^,/, '');
  if (!hasNumeral(text) && !/半|番|翻倍/.test(text)) return null;
  const hasDate = isDated(plain);
  return readClause(text, hasDate) ?? readWithGrowth(text, hasDate);
}

/**
 * Reads one quantity as a Chinese report prints it: `近12万人（次）` → 120000, 人（次）, nearly.
 *
 * - `value` in base units; shares, 成 and fractions in per cent with unit `%`, what is said in per mille in ‰; money in 元, foreign money as printed.
 * - `unit` as printed, brackets full-width; of a unit and a noun the unit alone (58个贫困县 → 个), the noun where it
 *   stands in the unit's place (363万会员 → 会员), blank where there is none.
 * - `growthPct` where the phrase itself says a change: 增长120%, 翻一番 (2 倍, +100), 增长1.2倍 (1.2 倍, +120),
 *   是2008年的3倍 (3 倍, +200), 2.05万份，增长120%. A change downwards is negative, in per cent and in units.
 * - An order of magnitude is its power of ten: 上千万 → 10000000, 几十 → 10. Neighbouring digits are a range as stated: 三四十
 *   → 30 to 40.
 * - Two qualifiers that disagree are `about`: 近20余.
 *
 * Words that lead up to the number are skipped, so is a date. Years, dates, sessions, plans, slogans, names, prose and
 * several quantities at once are refused with a reason for the holder of the file; so is blank. Never throws.
 */
export const readStated = (text: string): Stated | Refused => readWithStep(text).stated;

interface Refused {
  readonly ok: false;
  readonly reason: string;
}

/** What `readStated` and `readStep` say of the same words, which are read once for both. */
export function readWithStep(text: string): { readonly stated: Stated | Refused; readonly step: number | null } {
  const plain = plainGlyphs(text);
  return read(plain) ?? { stated: { ok: false, reason: reasonAgainst(plain) }, step: null };
}

/**
 * One unit in the last printed digit, in base units: 2.05万 → 100, 90%以上 → 1, 百家 → 100, 3—5万 → 10000. Of a
 * fraction it is one part: 三分之二 → 33.3…. Null where readStated refuses.
 */
export const readStep = (text: string): number | null => read(plainGlyphs(text))?.step ?? null;
