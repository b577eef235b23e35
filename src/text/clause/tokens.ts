import { quantityAt } from '../../figures/stated/quantity-at.ts';
import { scaleOf } from '../facts/scale-words.ts';
import { partOfTimes, type Spelling } from '../facts/spellings.ts';
import { bare, CLOSED, isOfOther, isWhole, isWordLetter, qualifierOf } from './amount-words.ts';
import { bareTimeAt, yearIn } from './bare-times.ts';
import { englishNumber } from './english-amounts.ts';
import { NAME, NUMBER, type NumberToken, TIME, type TimeToken, type Token } from './token.ts';

const SIGNS = { name: NAME, time: TIME, number: NUMBER } as const;

/** A long name cut short, as the page itself does: european_union_27…, of which there must be one alone. */
function cutAt(text: string, at: number, spellings: readonly Spelling[]): { found: Spelling; end: number } | null {
  const [words = '', start = ''] = /^(\S[^…⋯]{5,60}?)(?:…|⋯+)/u.exec(text.slice(at, at + 64)) ?? [];
  if (words === '' || isWordLetter(text[at - 1])) return null;
  const [found, second] = spellings.filter((one) => one.text.length > start.length && one.text.startsWith(start));
  const isOne = found && (!second || JSON.stringify(second.places) === JSON.stringify(found.places));
  return isOne ? { found, end: at + words.length } : null;
}

function spelledAt(text: string, at: number, spellings: readonly Spelling[]): Token | null {
  const whole = spellings.find(
    ({ text: words }) =>
      text.startsWith(words, at) &&
      isWhole(text, at, at + words.length) &&
      // 女多男少, and no 子女.
      (words.length > 1 || !/[男女]/.test(words) || /[多少高低强弱]/.test(text[at + 1] ?? '')),
  );
  const cut = whole === undefined ? cutAt(text, at, spellings) : null;
  const found = whole ?? cut?.found;
  if (!found) return partOfTimes(text, at, spellings);
  const span = { start: at, end: cut?.end ?? at + found.text.length };
  const [place] = found.places;
  if (found.isTime && place) return { kind: 'time', ...span, ...place };
  return { kind: 'name', ...span, places: found.places };
}

const YEAR =
  /(?:1[5-9]|20|21)\d\d(?:年(?:\d{1,2}月)?|[-/](?:\d{2}))?(?![\d.,]?\d|[万亿千百%人元个件名家户台次项册辆吨套张份起宗例场座所条米公平]|年间)/y;

/** A year that the table does not have. */
function foreignYearAt(text: string, at: number): TimeToken | null {
  if (/[\d.,]/.test(text[at - 1] ?? '') || isWordLetter(text[at - 1])) return null;
  YEAR.lastIndex = at;
  const [words] = YEAR.exec(text) ?? [];
  return words === undefined ? null : { kind: 'time', start: at, end: at + words.length, dimension: -1, members: [] };
}

const HALVES = /(?:(超过?|逾|过|大于)|(近|接近|将近)|(不到|不足|少于))(?:一?半数?)(?!年|导体|岛|球|径)/y;

function halfAt(text: string, at: number): NumberToken | null {
  HALVES.lastIndex = at;
  const [words, over, nearly] = HALVES.exec(text) ?? [];
  if (words === undefined) return null;
  const qualifier = over ? 'over' : nearly ? 'nearly' : 'at-most';
  return { ...bare(at, at + words.length), value: 50, unit: '%', qualifier, step: 10 };
}

function chineseUnit(said: string, isShare: boolean, isTime: boolean): NumberToken['unit'] {
  if (/百分点/.test(said)) return 'points';
  if (isShare) return '%';
  return said === '倍' ? 'times' : isTime ? 'time' : '';
}

function chineseNumberAt(text: string, at: number, floor: number, isOfAges: boolean): NumberToken | null {
  if (
    !/[\d零一二两三四五六七八九十百千万半+-]/.test(text[at] ?? '') ||
    /[\d.]/.test(text[at - 1] ?? '') ||
    isOfOther(text, at, isOfAges)
  )
    return null;
  if (/^零(?=度|$|,)/.test(text.slice(at, at + 2)))
    return { ...bare(at, at + 1), value: 0, unit: '', qualifier: qualifierOf(text, at, 'stated'), step: 1 };
  if (text.startsWith('两位数', at))
    return { ...bare(at, at + 3), value: 10, unit: '', qualifier: 'over', step: 1, isClosed: true };
  if (/[唯统任某单专同]$/.test(text.slice(0, at)) && text[at] === '一') return null;
  // 一直, 一般, 第三 and 十分 are no numbers.
  if (/^[一十](?:直|般|样|定|些|起|致|路|度|举|并|律|旦|分(?!之)|足)/.test(text.slice(at, at + 3))) return null;
  if (/翻了?(?:近|约|超过?)?$/.test(text.slice(Math.max(0, at - 5), at))) return null;
  const found = quantityAt(text, at, floor);
  if (!found) return null;
  const { value, valueHigh, unit: said, qualifier } = found.stated;
  const unit = chineseUnit(said, found.isShare, found.unitKind === 'time');
  // A unit of more than one letter may be the words that follow.
  const end = unit === '' && found.unitKind === 'noun' ? found.amountEnd : found.end;
  const words = text.slice(found.start, found.end);
  return {
    ...{ kind: 'number', start: found.start, end, value, unit, step: found.step },
    qualifier: qualifierOf(text, found.start, qualifier),
    ...ranged(valueHigh ?? (/成多$/.test(words) ? value + 10 : undefined)),
    isClosed: CLOSED.test(words),
    counter: said,
    scale: scaleOf(words),
    ...(unit === '' &&
    /(?:^|[^一二两三四五六七八九十百千万亿])[一二两三四五六七八九十]{1,2}$/.test(
      text.slice(found.start, found.amountEnd),
    )
      ? { isWord: true }
      : {}),
  };
}

/** Of 七成多 the eighth tenth is not whole. */
const ranged = (valueHigh: number | undefined): Pick<NumberToken, 'valueHigh'> =>
  valueHigh === undefined ? {} : { valueHigh };

/** Of an English sentence names, and the units of numbers, may be Chinese. */
export function isInChinese(text: string, spellings: readonly Spelling[]): boolean {
  let rest = '';
  for (let at = 0; at < text.length; at += 1) {
    const name = spelledAt(text, at, spellings);
    rest += name ? ' ' : (text[at] ?? '');
    if (name) at = name.end - 1;
  }
  if (/\d (?:thousand|million|billion|trillion)\b/.test(text)) return false;
  const [han, words] = [rest.match(/\p{Script=Han}/gu) ?? [], rest.match(/[a-z]{2,}/g) ?? []];
  return han.length > 0 ? han.length >= words.length * 2 : words.length === 0 && /\p{Script=Han}/u.test(text);
}

/** The names, times and numbers of a text in plain glyphs, in its order; the longest name that fits is taken. */
export function tokensOf(
  text: string,
  spellings: readonly Spelling[],
  isOwnUnit: (said: string) => boolean,
): readonly Token[] {
  const isOfAges = isOwnUnit('岁');
  const tokens: Token[] = [];
  const isChinese = isInChinese(text, spellings);
  let end = 0;
  let year: string | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const found: Token | null =
      spelledAt(text, at, spellings) ??
      bareTimeAt(text, at, year, spellings) ??
      foreignYearAt(text, at) ??
      (isChinese ? (halfAt(text, at) ?? chineseNumberAt(text, at, end, isOfAges)) : englishNumber(text, at, end));
    if (!found || found.end <= at) continue;
    tokens.push(found);
    if (found.kind === 'time') year = yearIn(text.slice(found.start, found.end)) ?? year;
    end = found.end;
    at = end - 1;
  }
  return tokens;
}

/** The text with a sign in the place of each token, and which token each sign stands for. */
export function signed(
  text: string,
  tokens: readonly Token[],
): { readonly text: string; readonly at: ReadonlyMap<number, Token> } {
  const at = new Map<number, Token>();
  let out = '';
  let from = 0;
  for (const token of tokens) {
    out += text.slice(from, Math.max(from, token.start));
    at.set(out.length, token);
    out += SIGNS[token.kind];
    from = token.end;
  }
  return { text: out + text.slice(from), at };
}
