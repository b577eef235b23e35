import { isCommonGb } from './encoding-plausibility.ts';

/*
 * Which encoding of East Asia or Eastern Europe a text without a mark was saved in. Nearly any bytes can be read as
 * GB18030; the right encoding is the one in which they are the characters that people write.
 */

interface National {
  readonly encoding: string;
  /** How much of what lies beyond ASCII are characters that people write, 0 to 1. */
  readonly share: (text: string) => number;
}

const FOREIGN = /[^\0-\x7F]/gu;

const shareOf = (isUserData: (character: string) => boolean) => (text: string) => {
  const foreign = text.match(FOREIGN) ?? [];
  return foreign.length === 0 ? 0 : foreign.filter(isUserData).length / foreign.length;
};

/** Words of one alphabet in capitals, in small letters, or in small ones behind a capital. */
const shareOfWords = (text: string): number => {
  const words = text.match(/[^\0-\x7F]{2,}/gu) ?? [];
  const sound = words.filter((word) => /^[«“]?(?:[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+)[»”]?$/u.test(word));
  return words.length === 0 ? 0 : sound.length / words.length;
};

/** Characters of the first level of a standard: those in common use, and marks. `leads` are first bytes. */
function firstLevel(encoding: string, leads: readonly (readonly [number, number])[]): ReadonlySet<string> {
  const bytes = leads.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at).flatMap((lead) =>
      Array.from({ length: 0xfe - 0x40 }, (_, at) => 0x40 + at)
        .filter((trail) => trail !== 0x7f)
        .flatMap((trail) => [lead, trail, 10]),
    ),
  );
  const text = new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  return new Set(text.split('\n').filter((character) => [...character].length === 1 && character !== '\uFFFD'));
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const big5 = once(() => firstLevel('big5', [[0xa1, 0xc6]]));
const japanese = once(() =>
  firstLevel('shift_jis', [
    [0x81, 0x84],
    [0x88, 0x98],
  ]),
);

const NATIONALS: readonly National[] = [
  { encoding: 'big5', share: shareOf((character) => big5().has(character)) },
  { encoding: 'shift_jis', share: shareOf((character) => japanese().has(character)) },
  { encoding: 'euc-kr', share: shareOf((character) => /[가-힣\u3000-\u303F·]/u.test(character)) },
  { encoding: 'windows-1251', share: shareOfWords },
  { encoding: 'koi8-r', share: shareOfWords },
];

const gbShare = shareOf((character) => isCommonGb(character.charCodeAt(0)));

const SAMPLE_BYTES = 65_536;
/** Characters beyond ASCII below which nothing can be told. */
const LEAST = 4;
const MOST_OF = 0.9;
/** How much better than Chinese another reading has to be. */
const BETTER = 0.2;
/** Different syllables of Hangul that no Chinese text is made of: their bytes are those of pinyin a to l. */
const SYLLABLES = 12;

/** What tables in Korean are full of; as Chinese these bytes make no words. */
const KOREAN = /\d년|연도|년도|합계|전국|인구|조합|비율|구분|시도|지역|기간/;

/** The WHATWG name of the encoding, or null where the bytes make sense as GB18030 or as nothing. */
export function nationalEncoding(bytes: Uint8Array): string | null {
  const end = bytes.length > SAMPLE_BYTES ? bytes.lastIndexOf(10, SAMPLE_BYTES) + 1 || SAMPLE_BYTES : bytes.length;
  const sample = bytes.subarray(0, end);
  const gb = new TextDecoder('gb18030').decode(sample);
  const foreign = gb.match(FOREIGN) ?? [];
  if (foreign.length < LEAST) return null;
  const chinese = gb.includes('\uFFFD') ? Math.min(0.5, gbShare(gb)) : gbShare(gb);
  for (const { encoding, share } of NATIONALS) {
    const text = readStrictly(sample, encoding);
    if (text === null) continue;
    const own = share(text);
    if (own >= MOST_OF && own >= chinese + BETTER) return encoding;
    const syllables = new Set(text.match(/[가-힣]/gu)).size;
    const isKorean = syllables >= SYLLABLES || (syllables >= LEAST && KOREAN.test(text));
    if (encoding === 'euc-kr' && own === 1 && isKorean) return encoding;
  }
  return null;
}

function readStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
