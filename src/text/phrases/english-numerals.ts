/** Words of number, scale and unit in English, and how they are sought at a place. */

/** A number as it is printed, without what qualifies it. */
export interface Numeral {
  readonly end: number;
  readonly value: number;
  readonly valueHigh?: number;
  readonly unit: string;
  /** One unit in the last printed digit. */
  readonly step: number;
}

export const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  lakh: 1e5,
  crore: 1e7,
  m: 1e6,
  bn: 1e9,
  k: 1e3,
};

export const SMALL = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 1 for one and for a, 0 for what is no small number. */
export const wordIndex = (word: string): number =>
  word.toLowerCase() === 'a' ? 1 : SMALL.indexOf(word.toLowerCase()) + 1;

/** Three times as many: what a multiple is of. */
export const TIMES =
  'times\\b(?= (?:as|the|that|more|less|higher|lower|larger|greater|smaller|its|what|over|average|median|those)\\b)';
export const UNIT = `[- ]?(%|‰|per cent\\b|percent\\b|(?:percentage[- ]|basis[- ])?points?\\b|(?:of )?a percentage point\\b|per mille\\b)|[- ](fold\\b|${TIMES}|(?<=\\d\\.\\d )times\\b)| (yuan|dollars|pounds|euros)\\b|((?<=\\d)p| pence| cents)\\b`;

/** The unit among four groups of a match from one on: share or points, multiple, money, pence; blank for none. */
export function unitOf(match: readonly (string | undefined)[], from: number): string {
  const [percent = '', fold = '', money = '', pence = ''] = match.slice(from, from + 4);
  if (/^(?:%|per cent|percent)$/i.test(percent)) return '%';
  if (/mille|‰/.test(percent)) return '‰';
  if (/^(?:basis[- ])?point/i.test(percent)) return percent.toLowerCase().replace('-', ' ').replace(/t$/, 'ts');
  if (percent !== '') return 'percentage points';
  return fold !== '' ? 'times' : money || pence.trim();
}

export function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export const TEENS = 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const BELOW_HUNDRED = `(?:(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(0, 9).join('|')}))?|${[...SMALL, ...TEENS].join('|')})`;
const BELOW_THOUSAND = `(?:${BELOW_HUNDRED} hundred(?:(?: and)? ${BELOW_HUNDRED})?|${BELOW_HUNDRED})`;
/** One thousand two hundred, three hundred and twelve: more than one word of scale, or a hundred. */
const SPELLED = new RegExp(
  `(?:${BELOW_THOUSAND} (million|thousand),? (?:and )?${BELOW_THOUSAND}(?! (?:million|billion|thousand))|${BELOW_HUNDRED} hundred(?:(?: and)? ${BELOW_HUNDRED})?(?: (?:thousand|million|billion))?)\\b(?! hundred)`,
  'iy',
);

function countOf(words: string): number {
  let [sum, part] = [0, 0];
  for (const word of words.toLowerCase().split(/[-, ]+(?:and )?/)) {
    const scale = SCALES[word];
    if (scale) [sum, part] = [sum + part * scale, 0];
    else if (word === 'hundred') part *= 100;
    else
      part += TENS.includes(word)
        ? (TENS.indexOf(word) + 2) * 10
        : TEENS.includes(word)
          ? TEENS.indexOf(word) + 13
          : wordIndex(word);
  }
  return sum + part;
}

/** A count in several words, whole: one thousand two hundred is no thousand. */
export function spelledAt(text: string, at: number): Numeral | null {
  const [words] = sticky(SPELLED, text, at) ?? [];
  return words === undefined ? null : { end: at + words.length, value: countOf(words), unit: '', step: 1 };
}
