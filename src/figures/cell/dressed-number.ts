import { sizeOf, tidy } from '../stated/digits.ts';
import { isCertain, NONE, type NumberShape, readBare, SEPARATOR, type WrittenNumber } from './number.ts';

const CHINESE_SCALES = '[十百千]?[万萬]|[万萬]?[亿億]|百万|千';
/** Words of scale that no unit looks like; a lone k, m or b is one behind the sign of a currency. */
const SCALES: Readonly<Record<string, number>> = {
  ...{ thousand: 1e3, tsd: 1e3, million: 1e6, mio: 1e6, mln: 1e6, mn: 1e6 },
  ...{ billion: 1e9, mrd: 1e9, bn: 1e9, trillion: 1e12, trn: 1e12, tn: 1e12, k: 1e3, m: 1e6, b: 1e9 },
};
const WESTERN_SCALES = 'thousand|million|billion|trillion|(?:tsd|mio|mln|mrd|mn|bn|trn|tn)\\b\\.?';
const CODES = 'USD|EUR|GBP|CNY|RMB|JPY|HKD|CHF|AUD|CAD|INR|KRW';
const MONEY = `(?:US|HK|NT|AU|NZ|CA|[ACSR])?\\$|[¥€£₩₹]|${CODES}`;
const UNITS =
  '元|人次|人|户|家|个[百千]分点|[百千]分点|个|件|吨标准煤|吨|公里|公斤|公顷|千克|亩|平方米|平方公里|立方米|千瓦时|:1|美元|欧元|英镑|日元|港元|次|名|起|项|辆|所|座|套|天|小时|分钟|kg|km|h|min|sec|days?|hours?|minutes?|‰';
/** After a word of scale they can be nothing else. */
const WORDS = 'persons?|people|workers|members|jobs|households|tonnes|tons|dollars|euros|pounds|yuan';

/** Made when the first such cell is read: the front page reads none. */
let dressed: RegExp | null = null;

function dressedPattern(): RegExp {
  dressed ??= new RegExp(
    `^(\\()?\\s*([+-]?)(?:(${MONEY})\\s*)?([+-]?[\\d.,${SEPARATOR}]*\\d(?:[eE][+-]?\\d+)?)\\s*(?:(${CHINESE_SCALES})|(${WESTERN_SCALES}|[kmb]\\b)(?:\\s+of(?=\\s))?)?\\s*(%|${UNITS}|${MONEY}|${WORDS})?\\s*(\\))?$`,
    'i',
  );
  return dressed;
}

interface Parts {
  readonly isNegative: boolean;
  readonly digits: string;
  readonly money: string;
  readonly scale: string;
  readonly western: string;
  readonly behind: string;
}

/** A number with a currency sign, brackets, a scale or a unit: `(5%)`, `2.3亿元`, `$1.2bn`, `134.9 billion £`, `€3,4 Mio.`. */
export function readDressed(text: string): WrittenNumber | null {
  const parts = partsOf(text);
  if (parts === null || !isSound(parts)) return null;
  const { isNegative, digits, money, scale, western, behind } = parts;
  const number = readBare(digits);
  if (number === null || (isNegative && number.value < 0)) return null;
  const unit = money || behind;
  // 1,5%: which sign is decimal is not for one cell to say.
  if (number.shape === 'comma' && unit === '%' && !isNegative) return { shape: 'comma-percent', value: NONE, unit };
  const isWestern = western !== '' || /[€£$]|^[A-Z]{3}$/.test(unit);
  if (!isCertain(number) && !(number.shape === 'comma' && isWestern)) return null;
  const isLabelled = (unit !== '' && unit !== '%') || [isNegative, unit, scale + western].filter(Boolean).length > 1;
  const shape = isLabelled ? 'labelled' : isNegative ? 'bracket' : unit === '%' ? 'percent' : 'plain';
  if (shape !== 'labelled' && number.shape === 'comma') return null;
  const size = western === '' ? sizeOf(scale.replace('萬', '万').replace('億', '亿')) : (SCALES[western] ?? 1);
  const sized = sizedAs(shape, isNegative ? -number.value : number.value, size, unit);
  return shape === 'labelled' ? { ...sized, sign: signIn(digits, number.shape) } : sized;
}

function partsOf(text: string): Parts | null {
  const found = dressedPattern().exec(text);
  if (found === null) return null;
  const [, open, sign = '', money = '', digits = '', scale = '', western = '', behind = '', close] = found;
  if ((open === undefined) !== (close === undefined)) return null;
  return {
    isNegative: open !== undefined,
    digits: sign + digits,
    money,
    scale,
    western: western.toLowerCase().replace('.', ''),
    behind,
  };
}

/** One unit at a number, a lone letter of scale only beside money, and words only behind a word of scale. */
function isSound({ money, scale, western, behind }: Parts): boolean {
  if (money !== '' && behind !== '') return false;
  if (western.length === 1 && !isMoney(money || behind)) return false;
  return !WORD.test(behind) || (western !== '' && scale === '');
}

const WORD = new RegExp(`^(?:${WORDS})$`, 'i');
const isMoney = (unit: string): boolean => new RegExp(`^(?:${MONEY})$`, 'i').test(unit);

/** What the signs of its digits are, where a column may write them in two ways. */
function signIn(digits: string, shape: NumberShape): NonNullable<WrittenNumber['sign']> {
  if (shape === 'comma') return 'comma';
  if (shape === 'thousands') return 'thousands';
  return digits.includes('.') ? (/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(digits) ? 'threes' : 'point') : 'none';
}

function sizedAs(shape: NumberShape, value: number, size: number, unit: string): WrittenNumber {
  const whole = size === 1 ? value : tidy(value * size);
  return Number.isSafeInteger(Math.trunc(whole))
    ? { shape, value: whole + 0, unit }
    : { shape: 'extreme', value: NONE, unit };
}
