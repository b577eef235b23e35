import { plainGlyph } from '../../figures/stated/glyphs.ts';
import { readPlain } from '../plain.ts';
import { ageSpellings } from './age-spellings.ts';
import { GROWTH, type Member, type TableFacts } from './table-facts.ts';
import { stretchesOf, timeSpellings } from './time-spellings.ts';

/** A way to write the name of some members. */
export interface Spelling {
  readonly text: string;
  readonly isTime: boolean;
  readonly places: readonly { readonly dimension: number; readonly members: readonly number[] }[];
}

const SEXES: readonly (readonly string[])[] = [
  ['男', '男性', '男职工', '男会员', '男员工', '男教师', '男生', '男孩', '男童', '男工', '男子'],
  ['女', '女性', '女职工', '女会员', '女员工', '女教师', '女生', '女孩', '女童', '女工', '女子'],
  ['male', 'males', 'men', 'man', 'm', 'boys'],
  ['female', 'females', 'women', 'woman', 'f', 'girls'],
];
const TAIL = /(?:(?:壮族|回族|维吾尔)?自治[区州县]|特别行政区|省|市|地区|县|国)$/u;
const STOP = new Set(
  'without including excluding between under over below above upper lower only both such rate number share total value growth year years people persons percent other others average index level with from that this have more less than most per capita annual head million billion thousand'.split(
    ' ',
  ),
);

const small = (letter: string): string =>
  letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter;

/** A sentence in English keeps its spaces beside Chinese names and units. */
const ENGLISH = /(?:[a-z]{2,}[^a-z]+){2}[a-z]{2,}/i;

/** Plain glyphs in small letters, where that changes no length. */
export function plainOf(text: string): string {
  const plain = ENGLISH.test(text) ? [...text].map(plainGlyph).join('') : readPlain(text).text;
  return [...plain].map((letter) => (letter === '’' ? "'" : small(letter))).join('');
}

function nameSpellings({ name }: Member): string[] {
  const plain = plainOf(name).trim();
  const short = plain.replace(/\s*[([].*$/, '').trim();
  const sexes = SEXES.find((words) => words.includes(plain)) ?? [];
  // 建会企业 is said of 建会企业数.
  const bare = short
    .replace(TAIL, '')
    .replace(/(?<=\p{Script=Han}{3})数$|(?<=\p{Script=Han}{2})(?:总[额量数]|金额|人数)$/u, '');
  const own = [plain, short, ...(/^\d{4}$/.test(plain) ? [`${plain}年`] : []), ...(bare.length >= 2 ? [bare] : [])];
  const rate = /^(.{4,}) rates?$/.exec(short)?.[1];
  if (rate !== undefined) own.push(rate);
  if (/生产总值|gdp$/.test(short)) own.push('生产总值', 'gdp', '经济总量');
  const demonym = DEMONYMS.get(short);
  if (demonym !== undefined) own.push(demonym);
  const latin = own.filter((text) => /[a-z]$/.test(text) && text.length > 2);
  // Couple with children, couples with children.
  const heads = latin.flatMap((text) =>
    /^[a-z]+[^s ] (?:with|without|of|in)\b/.test(text) ? [text.replace(' ', 's ')] : [],
  );
  // Coastal, northern.
  if (/^[a-z]{4,}$/.test(short)) own.push(/^(?:north|south|east|west)$/.test(short) ? `${short}ern` : `${short}al`);
  // Under 35s.
  if (/^(?:under|over)[ -]\d+$/.test(short)) own.push(`${short}s`);
  const plurals = latin.flatMap((text) => [...otherNumber(text), `${text}'s`]);
  // 第二、三产业: behind the first of a list the sign of an ordinal goes.
  const [, ordinal = ''] = /^第([一二三四五].+)$/.exec(plain) ?? [];
  // From 16:00 to 19:59, which the table writes 16:00-19:59.
  const [, from = '', to = ''] = /^(\d\S*?)\s*(?:[-–—~至到]|to)\s*(\d\S*)$/.exec(plain) ?? [];
  const ends =
    from === '' ? [] : [`between ${from} and ${to}`, `from ${from} to ${to}`, `${from}至${to}`, `${from}到${to}`];
  return [...ends, ...sexes, ...own, ...heads, ...plurals, ordinal].filter(
    (text) => text.length >= 2 || /[男女]/.test(text),
  );
}

const PLURALS = /^(.*?)(?:(child)ren|(person)|(people)|(ies)|([^s])s|([^aeiou])y|([^s]))$/;

/** Children and child, city and cities: the plural of a name, or the singular. */
function otherNumber(text: string): string[] {
  const [, head = '', child, person, people, ies, plural, y, other] = PLURALS.exec(text) ?? [];
  if (child) return [`${head}child`];
  if (person) return [`${head}people`, `${head}persons`];
  if (people) return [`${head}person`];
  if (ies) return [`${head}y`];
  if (plural) return [text.slice(0, -1)];
  return y ? [`${text.slice(0, -1)}ies`] : other ? [`${text}s`] : [];
}

const IRREGULAR: Readonly<Record<string, string>> = {
  ...{ paid: 'pay', spent: 'spend', sold: 'sell', lost: 'lose', held: 'hold', made: 'make', built: 'build' },
};

/** German is said of Germany. */
const DEMONYMS = new Map(
  'germany german,france french,spain spanish,italy italian,poland polish,netherlands dutch,denmark danish,sweden swedish,finland finnish,norway norwegian,ireland irish,portugal portuguese,greece greek,austria austrian,belgium belgian,china chinese,japan japanese,india indian,brazil brazilian,mexico mexican,canada canadian,russia russian,turkey turkish,switzerland swiss,hungary hungarian,australia australian'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Benefits received are what somebody receives, taxes paid what he pays. */
function inflected(word: string): string[] {
  const stem = Object.hasOwn(IRREGULAR, word)
    ? IRREGULAR[word]
    : word.length > 6 && word.endsWith('ed')
      ? word.slice(0, -1)
      : undefined;
  // What is recycled is recycling, what is incinerated incineration.
  const [, root, end] = /^([a-z]{4,})(ing|ation)$/.exec(word) ?? [];
  if (stem === undefined) return root === undefined ? [word] : [word, `${root}${end === 'ing' ? 'ed' : 'ated'}`];
  const bare = word.slice(0, -2);
  return [word, stem, `${stem}s`, ...(word.endsWith('ed') ? [bare, `${bare}s`, `${bare}ing`] : [])];
}

/** 城镇居民收入 and 农村居民收入 are 城镇 and 农村 for short: what their names do not share. */
function distinctParts(members: readonly Member[]): readonly string[] {
  const names = members.map(({ name }) =>
    plainOf(name)
      .replace(/\s*[([].*$/, '')
      .trim(),
  );
  const [first = ''] = names;
  if (names.length < 2 || !names.every((name) => /\p{Script=Han}/u.test(name))) return [];
  const shortest = Math.min(...names.map(({ length }) => length));
  for (let length = shortest - 2; length > 0; length -= 1)
    if (names.every((name) => name.endsWith(first.slice(-length)))) return names.map((name) => name.slice(0, -length));
  return [];
}

/** A word for two that belong together. */
const PAIRS: readonly { readonly words: readonly string[]; readonly of: readonly [RegExp, RegExp] }[] = [
  { words: ['进出口'], of: [/出口/, /进口/] },
  { words: ['收支'], of: [/收入$/, /支出$/] },
  { words: ['城乡'], of: [/^(?:城镇|城市)/, /^(?:农村|乡村)/] },
  { words: ['高低收入组', '高低收入'], of: [/^高收入/, /^低收入/] },
  { words: ['男女', '两性'], of: [/^男/, /^女/] },
  { words: ['the weekend', 'weekends', '周末'], of: [/^sat|[周期]六$/, /^sun|[周期][日天]$/] },
  { words: ['the sexes', 'both sexes'], of: [/^(?:male|men)\b/, /^(?:female|women)\b/] },
];

/** Youth unemployment rate, and unemployment rate. */
const isPartOfOther = (name: string, members: readonly Member[]): boolean =>
  name.length > 2 && members.some((one) => plainOf(one.name) !== name && plainOf(one.name).endsWith(name));

const STOP_ZH = /[数额量值率比]$|金额|面积|职工|会员|人员|单位|企业|收入|支出|比例|比重|情况|合计|增长|下降|指标/;

const pairsOf = (members: readonly Member[]): readonly { readonly text: string; readonly pair: readonly number[] }[] =>
  PAIRS.flatMap(({ words, of }) => {
    const pair = of.map((own) => members.findIndex(({ name, isAside }) => !isAside && own.test(plainOf(name))));
    return pair.includes(-1) || pair[0] === pair[1] ? [] : words.map((text) => ({ text, pair }));
  });

/** Rain and rainfall, but not rain and rain days. */
const beginsWithinWord = (name: string, text: string): boolean =>
  name.startsWith(text) && /^[a-z]/.test(name.slice(text.length));

/** Rain stands in rainfall, paid in no unpaid. */
const hasWord = (name: string, word: string): boolean =>
  name
    .split(word)
    .slice(0, -1)
    .some((before) => !/[a-z]$/.test(before));

/** All ways to write the members of a table, the longest first. */
export function spellingsOf({ dimensions, about }: TableFacts): readonly Spelling[] {
  const found = new Map<string, { isTime: boolean; places: { dimension: number; members: number[] }[] }>();
  const add = (text: string, dimension: number, member: number, isTime: boolean): void => {
    const known = found.get(text) ?? { isTime, places: [] };
    const place = known.places.find((one) => one.dimension === dimension);
    if (place && !place.members.includes(member)) place.members.push(member);
    if (!place) known.places.push({ dimension, members: [member] });
    found.set(text, known);
  };
  const words = new Map<string, [number, number][]>();
  for (const [dimension, { members, isTime, isOfMeasures }] of dimensions.entries()) {
    const isOneYear = new Set(members.map(({ at }) => Math.floor((at ?? 0) + 1e-6))).size === 1;
    const parts = isTime ? [] : distinctParts(members);
    // Prices rose: by their growth, where that is a column beside the price.
    const hasGrowth = isOfMeasures && members.some(({ name }) => GROWTH.test(name));
    for (const [member, text] of parts.entries()) add(text, dimension, member, false);
    for (const { text, pair } of isTime ? [] : pairsOf(members))
      for (const member of pair) add(text, dimension, member, false);
    for (const { texts, places } of isTime ? stretchesOf(members) : [])
      for (const text of texts) for (const place of places) add(text, dimension, place, true);
    for (const { text, places } of (/\bages?\b|\baged\b|年龄|岁/.test(about) ||
      members.some(({ name }) => /^(?:under|over) \d|\d (?:and|or) (?:over|older|above)/i.test(name))) &&
    !isTime
      ? ageSpellings(members, plainOf)
      : [])
      for (const place of places) add(text, dimension, place, false);
    // The overall rate beside that of the young.
    const whole = isTime ? -1 : members.findIndex(({ name }) => isPartOfOther(plainOf(name), members));
    if (whole >= 0) for (const text of ['overall', 'overall rate', '总体', '整体']) add(text, dimension, whole, false);
    // The population, which the table calls 常住人口.
    if (isOfMeasures)
      for (const [at, { name }] of members.entries()) {
        const [, tail = ''] = /^\p{Script=Han}{2,}(\p{Script=Han}{2})$/u.exec(plainOf(name)) ?? [];
        const isOne = members.every((one, place) => place === at || !plainOf(one.name).includes(tail));
        if (tail !== '' && isOne && !STOP_ZH.test(tail)) add(tail, dimension, at, false);
      }
    // The rate, where one alone of several measures is called so.
    const [rate = -1, other] = members.flatMap(({ name }, at) => (/\brates?\b|率/i.test(name) ? [at] : []));
    if (isOfMeasures && rate >= 0 && other === undefined)
      for (const text of ['rate', 'rates']) add(text, dimension, rate, false);
    for (const [member, own] of members.entries()) {
      // The days of rain, called rain beside their unit, are not what the word says where there is a rainfall.
      const isOther = (text: string): boolean =>
        isOfMeasures && members.some(({ name }, at) => at !== member && beginsWithinWord(plainOf(name), text));
      for (const text of new Set(isTime ? timeSpellings(own, plainOf(own.name), isOneYear) : nameSpellings(own)))
        if (!isOther(text)) add(text, dimension, member, isTime);
      if (isTime) continue;
      // An index of rents, whose name its unit was taken from, is none of a column that is called Index alone.
      if (plainOf(own.name) === 'index')
        for (const [at, { name }] of members.entries())
          if (at !== member) add(`${plainOf(name)} index`, dimension, at, false);
      for (const word of new Set(
        (plainOf(own.name).match(/[a-z]{4,}/g) ?? [])
          .flatMap(inflected)
          .flatMap((text) => (hasGrowth ? [text] : [text, ...otherNumber(text)])),
      ))
        words.set(word, [...(words.get(word) ?? []), [dimension, member]]);
    }
  }
  // Rain is no word for rain days where there is a rainfall.
  const isInOther = (word: string, [dimension, member]: [number, number]): boolean =>
    dimensions.some(({ members }, at) =>
      members.some(({ name }, place) => (at !== dimension || place !== member) && hasWord(plainOf(name), word)),
    );
  // One word of a long name is enough where no other name has it.
  for (const [word, [only, second]] of words)
    if (only && !second && !STOP.has(word) && !found.has(word) && !isInOther(word, only))
      add(word, only[0], only[1], false);
  return [...found]
    .filter(([text]) => text.trim() !== '')
    .map(([text, one]) => ({ text, ...one }))
    .sort((a, b) => b.text.length - a.text.length);
}

/** The 7 of 7、8月. */
export function partOfTimes(text: string, at: number, spellings: readonly Spelling[]) {
  const [, digits = '', unit = ''] = /^(\d{1,2})[、和]\d{1,2}([月日])/.exec(text.slice(at, at + 8)) ?? [];
  const place = spellings.find((one) => one.isTime && one.text === `${digits}${unit}`)?.places[0];
  return digits !== '' && place && !/\d/.test(text[at - 1] ?? '')
    ? { kind: 'time' as const, start: at, end: at + digits.length, ...place }
    : null;
}
