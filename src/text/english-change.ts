import { type EnglishNumber, englishQualifier, MONEY } from './english-number.ts';
import { type Piece, pieceIn, RISE } from './phrases/english-labels.ts';
import { riseBehind } from './phrases/english-rises.ts';
import { hedgeBefore } from './phrases/english-tidy.ts';
import { holdsVerb } from './phrases/english-verbs.ts';
import type { FigureKind } from './reading.ts';

/** A figure of an English sentence, in places of the plain glyphs. */
export interface EnglishFigure extends EnglishNumber {
  readonly kind: FigureKind;
  readonly name: Piece;
  growth?: { readonly pct: number; readonly number: EnglishNumber };
  also?: number;
  base?: Piece;
  /** The level that the figure came from, where the sentence says it. */
  readonly former?: EnglishNumber;
  readonly isTarget: boolean;
}

const UP =
  'expand|climb|grow|expansion|jumping|soaring|gaining|adding|expanding|advancing|widening|rose|risen|rise|rising|increased?|increasing|increase|grew|grown|growth|growing|climbed|(?<!\\b(?:ma(?:de|king|kes|ke)|set|sign(?:ed|s|ing)?|t(?:ook|aken?|akes|aking)|opened|drew|put) )up|gained|gain|added|expanded|jumped|soared|higher|surged|surging|rebounded|advanced|swelled|widened|lengthened|rises|gains|increases|climbing|jump|surge';
const DOWN =
  'shrink|contract(?= by)|contraction|dipping|plunging|sliding|slipping|shrinking|dropping|tumbling|narrowing|contracting|fell|fallen|fall|falling|decreased?|decreasing|declined?|declining|dropped|drop|(?<!\\b(?:turn(?:ed|s|ing)|vot(?:ed|es|ing)|handed|laid|clos(?:ed|es|ing)|shut|broke|broken|let|stood|put|set|took|taken) )down|lost|loss|shrank|reduced|reduction|cut|lower|slipped|contracted|dipped|slid|shrunk|sunk|dwindled|eroded|slumped|slump|plunged|plummeted|tumbled|sank|narrowed|shortened|eased|shed|falls|decreases|declines|losses|decrease|decline';
const CHANGE = new RegExp(
  `\\b(${UP}|${DOWN})(?: (?:slightly|marginally|sharply|steadily|further|again|on the year|on the previous year|year on year|in membership))?(?:,? (?:by(?: an? [a-z]+(?: of)?)?|of|a|an|the equivalent of|an extra|another|at an? (?:[a-z-]+ ){0,2}(?:rate|pace) of))?(?: (?:an extra|a further|another|only|just|a mere))? ?$`,
  'i',
);
/** Employment in the region fell over the year by 5%; fell for a third year, by 5%: words stand behind the verb. */
const CHANGED_BY = new RegExp(
  `\\b(?!(?:higher|lower|up|down|growth|gains|increases|losses|cut)\\b)(${UP}|${DOWN})\\b(?:[^,;:.()\\d]|(?:19|20)\\d{2}\\b|\\d{1,2}(?:st|nd|rd|th)\\b|, (?=(?:for|in|over|during)\\b)){1,100},? by (?:an? (?:estimated |further |extra )?)?$`,
  'i',
);
/** Raises base pay 18 percent; exceeding the target by 8 percent. */
const MOVED_SO =
  /\b(?:(cuts?|lowers?|slash(?:es|ed)?)|rais(?:es?|ed)|lift(?:s|ed)?|boost(?:s|ed)?|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?) (?:(?!by\b|from\b|to\b|and\b|or\b|at\b|in\b)[a-z-]+ ){1,4}(?:by )?$/;
/** Cut emissions by 40%, boost membership by 5,000. */
const MOVED_BY =
  /\b(?:(cut|cutting|halv|lower|reduc|shrink|trim)|boost|expand|grow|increas|lift|rais|improv|extend)(?:e|es|ed|s|ing)? (?!by\b)[a-z][^,;:.()\d]{1,60} by (?:at least |up to )?$/i;
/** Will be lifted by 50 cents; what is raised without by is money. */
const LIFTED_BY =
  /\b(?:(lowered|trimmed|slashed|scaled back)|lifted|raised|boosted|uprated|topped up) by (?:an? (?:further |extra )?)?$/;
/** A rise in council tax of. */
const CHANGED_IN = new RegExp(
  `${RISE} in [a-z][\\w' -]{2,60}?(?<! (?:low|high|peak|record|total|level|average)) of $`,
  'i',
);
const IS_DOWN = new RegExp(`^(?:${DOWN})$`, 'i');
/** Fell below 210,000: a level, and how it is bounded. */
const WENT_BEYOND =
  /\b(?:f[ae]lls?|fallen|drop(?:s|ped)?|dip(?:s|ped)?|slip(?:s|ped)?|s[aiu]nk|slid|decline[ds]?) (?:below|under) |\b(?:rises?|rose|risen|climb(?:s|ed)|jump(?:s|ed)) above /i;
const REACHED = /\b(?:to|at|reached|reaching|totalled|totals|stood at|stands at|was|were|is|are|or) ?$/i;
function kindOf(number: EnglishNumber, change: string | undefined): FigureKind {
  if (number.valueHigh !== undefined) return 'range';
  if (number.unit.endsWith('points')) return 'points';
  if (number.unit === 'times') return 'multiple';
  if (number.unit === '%' || number.unit === '‰') return change ? 'growth' : 'percent';
  return change ? 'change' : 'level';
}

/** 12.8% higher than: a rate of change whose verb stands behind. */
export const HIGHER =
  /^(?: (above|below|ahead of|short of|behind|(?:under|over)(?= (?:the )?(?:budget|plan|forecast)))(?! (?:the )?(?:average|target|minimum|inflation))(?= [a-z])|(?: an? (?:hour|day|week|month|year))? (higher|more|greater|lower|fewer|less|smaller|[a-z]{3,}(?<!oth|rath|eith|wheth|und|ov|aft|numb|memb)er(?= than ))(?: (?:(?:per|an?) [a-z]+|(?:in|on) [a-z]+(?: (?:terms|average))?))?(?: than\b|(?=[.;,)]| at ))| (up|down)(?: on\b|(?=[.;,)])))/i;
export const LONGEST_HIGHER = 48;
/** 16 fewer associations, 300 more members: a change. */
export const MORE = /^ (fewer|less|more|additional|extra) (?!than\b)/i;
/** Rose by 52,600 (1.9%), or 1.9%: the rate of the change before. */
export const OR = /^(?: [a-z]+){0,2}(?:,? or | \()$/i;

/** By 4.7% in the north and by 5.2% in the south; 0.4% over the month and 5.5% over the year: as the one before. */
const ALSO_BY =
  /\band (?:by|of) $|^ (?:over|on|in|from|since|during|for|among|compared with|year[- ]on[- ]year|month[- ]on[- ]month)\b[^,;:.()\d]{0,40},? (?:and|but|or) $/i;

/** Of its own noun: 45,000 on the quarter, and 120,000 working days were lost. */
const COUNTED =
  /^ (?!(?:on|over|in|from|to|by|since|during|for|among|at|between|compared|year|month|quarter|the|a)\b)[a-z]+/;

/** A thing without a verb, which did what the one before did; not what is a share itself. */
const GAPPED =
  /^(?:,|;|,? and) (?:and )?(?:the |that (?:of|for|in|among) (?:the )?)?(?!up\b|down\b|with\b|to\b|by\b|or\b|from\b|of\b|about\b|nearly\b|over\b|almost\b|some\b|around\b|only\b)[a-z]+(?<!ed|ing|rate|share|ratio|density|turnout|proportion|rose|fell|was|is|at|by|to|of|an|than|up|down)(?: [a-z]+(?<!ed|ing|rate|share|ratio|density|turnout|proportion|rose|fell|was|is|at|by|to|of|an|than|up|down)){0,2} $|^(?:,|;|,? and) (?:and )?that (?:in|of|for) [a-z][a-z ]{2,30} by $/;

/** In Italy 5 per cent and in Indonesia 3.5 per cent. */
const GAPPED_PLACE = /^(?:,|;|,? and) (?:and )?(?:in|for|among) (?:the )?[A-Za-z]+(?: [A-Za-z]+)? $/;
const LEADS_ON = /^ to (?:about |around |nearly |over )?[$£€]?\d/;
/** In Brazil the loss was 6.9 per cent. */
const CHANGE_WAS =
  /\b[Tt]he (?:(rise|increase|gain|jump)|fall|drop|decrease|decline|loss|reduction) (?:was|is|came to|amounted to|reached) $/;
/** And profit by 9%: as the level before grew. */
const GAPPED_BY = /^\)?(?:[,;]|,? (?:and|while|but)) (?:[a-z'-]+ ){0,4}[a-z'-]+(?<!ed|ing) by $/i;

const FROM_RATE =
  /^[^;.\d]{0,60}\b(?:up from|down from|compared (?:with|to)|against|after|following) (?:one of )?(?:just |only )?(?:about |around |nearly |over )?$/i;

/** Bringing gains since September to 352,000. */
const SUM_OF_CHANGES =
  /\b(?:bringing|brings|brought|taking|takes|took) (?:the |total |overall |cumulative )*(?:(gains?|growth|increase|rise)|loss(?:es)?|decline|fall|reduction)\b[^,;:.()\d]* to $/i;

const TIMES_WORDS: Readonly<Record<string, number>> = {
  doubled: 100,
  tripled: 200,
  quintupled: 400,
  trebled: 200,
  quadrupled: 300,
  halved: -50,
  twofold: 100,
  threefold: 200,
  fourfold: 300,
  fivefold: 400,
  sixfold: 500,
  tenfold: 900,
};
const TIMES_TO =
  /\b(?:(more than|over|almost|nearly|about|roughly|around) )?(doubled|tripled|trebled|quadrupled|quintupled|halved|(?<=\b(?:grown?|grew|rose|risen|increased|expanded|up) )(?:two|three|four|five|six|ten)fold)(?: (?:in|over|within|during) (?:the (?:past |last )?)?[a-z]+ (?:years|months|weeks|decades)(?=, from))?(?:,? from (?:US|A|C)?[$£€]?[\d.,]+(?: ?(?:million|billion|m|bn|k|%|per cent|percent)(?![a-z]))?)?(?: (?:between|since|over|in|during|within) [^,;:.]{2,36}?)?(?: to|, (?:reaching|to reach|to stand at|to)) (?:just |only |about |around |nearly |over |almost )?$/i;
const LONGEST_TIMES = 96;
/** Doubled, halved and the like are said as roughly as a half is. */
const ROUGHLY = 50;

/** More than doubled to £38 million: the change that the verb in front of a level says, loosely; null for none. */
export function timesBefore(text: string, from: number, at: number): Pick<EnglishFigure, 'growth' | 'base'> | null {
  const head = Math.max(from, at - LONGEST_TIMES);
  const match = TIMES_TO.exec(text.slice(head, at));
  if (!match) return null;
  const [words, near = '', verb = ''] = match;
  const value = TIMES_WORDS[verb.toLowerCase()] ?? 0;
  const start = head + match.index;
  const end = start + words.indexOf(verb) + verb.length;
  const number = { start, end, value, unit: '%', qualifier: englishQualifier(near.toLowerCase()), step: ROUGHLY };
  const since = / since ((?:19|20)\d{2})\b/.exec(words);
  const base = since ? pieceIn(head + match.index, since) : undefined;
  return { growth: { pct: value, number }, ...(base ? { base } : {}) };
}

const TIMES_AS: Readonly<Record<string, number>> = {
  twice: 100,
  double: 100,
  treble: 200,
  triple: 200,
  quadruple: 300,
  half: -50,
  ...TIMES_WORDS,
};
/** Twice as much as in 2021, quadruple the figure of 2019; another thing's number is no growth. */
const AS_THEN =
  /^(?:[^,;.\d]{0,60}, (?:or |which (?:is|was) )?(?:(almost|nearly|more than|over|about|roughly|just over) )?(twice|double|treble|triple|quadruple|half) (?:as (?:many|much|high|large) as|the (?:figure|number|level|total|amount|sum|rate))(?: recorded| seen| reached)?(?: in| for| of)?(?: the whole of| all of)? ((?:19|20)\d{2}(?:[/-]\d{2})?)\b|(?: in (?:[A-Z][a-z]+ )?(?:19|20)\d{2})?, (?:(almost|nearly|more than|over|about|roughly) )?(?:(?:doubled|tripled|trebled|quadrupled|quintupled|halved)\b(?! (?:to|the)\b)|an? (?:two|three|four|five|six|ten)fold(?= (?:increase|rise|growth)\b)))/;

/** The growth that a comparison with an earlier time behind a level says; null for none. */
export function timesBehind(text: string, end: number, limit: number): Pick<EnglishFigure, 'growth' | 'base'> | null {
  const match = AS_THEN.exec(text.slice(end, Math.min(limit, end + 2 * LONGEST_TIMES)));
  if (!match) return null;
  const [words, near, as, base, close] = match;
  const said = as ?? /[a-z]+$/.exec(words)?.[0] ?? '';
  const value = TIMES_AS[said] ?? 0;
  const start = end + words.lastIndexOf(said);
  const qualifier = englishQualifier(near ?? close ?? '');
  const number = { start, end: start + said.length, value, unit: '%', qualifier, step: ROUGHLY };
  const at = end + words.length;
  return { growth: { pct: value, number }, ...(base ? { base: [at - base.length, at] as const } : {}) };
}

/** Three and a half times as many as in 1990: what it is against; null where it is against another thing. */
export function timesSince(text: string, end: number): Piece | null {
  const match = /^ as (?:many|much|high|large) as in ((?:19|20)\d{2}(?:[/-]\d{2})?)\b/.exec(text.slice(end, end + 40));
  return match && pieceIn(end, match);
}

/** Up 7.6% in nominal terms or 6.6% in real terms. */
const OTHER_TERMS = /^ in (?:nominal|real|cash|money|current) (?:terms|prices),? (?:or|and|but) (?:by |up (?:by )?)?$/i;

const LISTED_CHANGE =
  /\b(?:(?:(losses|declines|decreases|falls)|gains|increases|rises) (?:was|were|came|occurred|are) (?!(?:smaller|larger|bigger|higher|lower)\b)|(?:(fell|declined|decreased|dropped)|rose|grew|increased|climbed) (?:most|fastest|more|sharply|strongly|steeply)\b)[^.;:]*[a-z] \($/i;
const LONGEST_LIST = 240;
/** A saving of 12%. */
const SAVING = /, a (?:saving|discount) of $/;

/** What kind of figure a number is, and whether what it says went down; `figures` are those before it in its sentence. */
export function changeOf(
  text: string,
  number: EnglishNumber,
  lead: string,
  figures: readonly EnglishFigure[],
  from: number,
): { readonly kind: FigureKind; readonly isDown: boolean } {
  const before = figures.at(-1);
  const sign = /^[-+]/.exec(text.slice(number.start))?.[0];
  // Job gains were largest in finance (237,000), trade (61,000).
  const listed = sign
    ? null
    : LISTED_CHANGE.exec(text.slice(Math.max(from, number.start - LONGEST_LIST), number.start));
  if (listed) return { kind: kindOf(number, '('), isDown: (listed[1] ?? listed[2]) !== undefined };
  // Gains were concentrated in construction (+52,000; +2.8%).
  if (sign === '+' || (sign && /\($|^; $/.test(lead))) return { kind: kindOf(number, sign), isDown: false };
  const isRate = number.unit === '%' || number.unit === '‰';
  const risen = riseBehind(text, number.start, number.end);
  if (risen) return { kind: kindOf(number, 'a'), isDown: risen.isDown };
  if (isRate && OR.test(lead) && before?.kind === 'change') return { kind: 'growth', isDown: before.value < 0 };
  // €6.9 billion or 6.5 per cent above: both are more than something.
  const behind = text
    .slice(number.end, number.end + LONGEST_HIGHER)
    .replace(/^,? (?:or |\()[\d.]+(?:%| per ?cent)\)?/, '');
  const [, beyond, more, way] = HIGHER.exec(behind) ?? [];
  const higher = beyond ?? more ?? way;
  const level = figures.at(-1)?.growth;
  // Down 1.6% on April but 9.3% higher than a year before: with a way of its own.
  if (isRate && level && !higher && (OTHER_TERMS.test(lead) || ALSO_BY.test(lead)))
    return { kind: 'growth', isDown: level.pct < 0 };
  // Industry advanced 6.28 per cent, agriculture 2.98 per cent.
  // Urban incomes rose 4% to 49,261 yuan and rural ones 6.6% to 20,133.
  const led = isRate && before?.kind === 'level' && LEADS_ON.test(behind) ? figures.at(-2) : before;
  const isGapped = led?.kind === 'growth' && led.unit === number.unit && (GAPPED.test(lead) || GAPPED_PLACE.test(lead));
  if (isGapped) return { kind: 'growth', isDown: led.value < 0 };
  // Revenue increased 11% to £4,218m and profit by 9% to £512m.
  const grown =
    isRate && GAPPED_BY.test(lead) && !holdsVerb(lead)
      ? figures.findLast((one) => one.growth !== undefined || one.kind === 'growth')
      : undefined;
  if (grown) return { kind: 'growth', isDown: (grown.growth?.pct ?? grown.value) < 0 };
  // 212,000 fewer than a year before
  if (higher)
    return {
      kind: kindOf(number, higher),
      isDown: /lower|fewer|less|smaller|below|short|behind|down|under|cheaper|slower|weaker/i.test(higher),
    };
  if (
    before &&
    before.unit === number.unit &&
    !(number.unit === '' && COUNTED.test(behind)) &&
    ALSO_BY.test(lead) &&
    /growth|change|points/.test(before.kind)
  )
    return { kind: before.kind, isDown: before.value < 0 };
  const isMore = MORE.exec(text.slice(number.end, number.end + 14))?.[1];
  if (number.unit === '' && isMore) return { kind: 'change', isDown: /fewer|less/i.test(isMore) };
  // With an average annual growth of 5.9 percent: of other years than the level's.
  if (isRate && /\baverage (?:annual |yearly )?(?:growth|increase)(?: rate)? of $/i.test(lead))
    return { kind: 'percent', isDown: false };
  if (isRate && SAVING.test(lead)) return { kind: 'growth', isDown: true };
  // From 2,123 to 1,946, that is, by 8.3%.
  if (isRate && before?.former && /^,? (?:or|that is,?|i\.e\.,?) (?:by )?$/.test(lead))
    return { kind: 'growth', isDown: before.value < before.former.value };
  const was = CHANGE_WAS.exec(lead);
  if (was && (isRate || number.unit.endsWith('points')))
    return { kind: kindOf(number, 'was'), isDown: was[1] === undefined };
  if (number.unit === '' && /\b(?:additional|extra) $/i.test(lead) && COUNTED.test(behind))
    return { kind: 'change', isDown: false };
  const sum = SUM_OF_CHANGES.exec(lead);
  if (sum) return { kind: kindOf(number, 'to'), isDown: sum[1] === undefined };
  // Rose by 4.7%, up from 4.5%: another rate of the same.
  if (isRate && before?.kind === 'growth' && FROM_RATE.test(lead)) return { kind: 'growth', isDown: before.value < 0 };
  // Losses of €212 million: what the money is.
  if (MONEY.test(text.slice(number.start)) && /\b(?:loss|losses|gains?) of $/i.test(lead))
    return { kind: 'level', isDown: false };
  // Raised by 4,200 runners: who did it.
  const isAgent = number.unit === '' && COUNTED.test(behind);
  const moved = (isAgent ? null : LIFTED_BY.exec(lead)) ?? MOVED_BY.exec(lead) ?? (isRate ? MOVED_SO.exec(lead) : null);
  if (moved) return { kind: kindOf(number, 'by'), isDown: moved[1] !== undefined };
  const change =
    WENT_BEYOND.test(lead.slice(-12) + text.slice(number.start, number.end)) ||
    (REACHED.test(lead) && !/\b(?:by|of) ?$/i.test(lead))
      ? undefined
      : ((CHANGE.exec(lead) ?? CHANGED_BY.exec(lead))?.[1] ?? /[a-z]+/i.exec(CHANGED_IN.exec(lead)?.[0] ?? '')?.[0]);
  return { kind: kindOf(number, change), isDown: change !== undefined && IS_DOWN.test(change) };
}

/** Rose 5.4% on the year, reaching; up 4% to a record; down 4% at. */
const TOWARDS =
  /^(?![^;.]*\b(?:although|though|while|but|whereas|despite)\b)(?:[^,;.]{0,30},? to|,? from (?:[A-Z]{1,3})?[$£€]?[\d.,]*\d(?: (?:million|billion)|%| per ?cent)?(?: in (?:[A-Z][a-z]+ )?(?:19|20)\d{2}(?:[/-]\d{2,4})?)? to|(?: higher| lower)?,? at|[^,;.]{0,40},? (?:reaching|to reach|hitting|amounting to|totall?ing|and reached|and (?:now |currently )?st(?:ands|ood) at|to stand at|(?:taking|bringing) (?:it|them|the (?:total|figure|number)) to)) (?:an? (?:(?:new |all-time |fresh )?(?:record|high|peak|low|provisional|total|average|median|mean)(?: (?:high|low|total))?(?: of)?|(?:staggering|massive|healthy|respectable|remarkable|impressive|hefty|mere)) )?(?:just |some )?(?:about |around |nearly |over )?$/;

/** Pay rose by 3.2% to $21.40: the rate belongs to the level it leads to. */
export function forward(figures: readonly EnglishFigure[], text: string): EnglishFigure[] {
  return figures.flatMap((figure, index) => {
    const behind = figures[index + 1];
    // Grew 4.9% (+$1.56 to $33.47).
    const isInBracket = behind?.kind === 'change' && text.slice(figure.end, behind.start) === ' (';
    const next = isInBracket ? figures[index + 2] : behind;
    if (figure.kind !== 'growth' || next?.kind !== 'level') return [figure];
    const way = text.slice(isInBracket ? behind.end : figure.end, next.start);
    if (!TOWARDS.test(way.slice(0, way.length - hedgeBefore(way)))) return [figure];
    // To $5,197, but after inflation it declined by 2.3%: a second change of it.
    if (next.growth) next.also ??= next.growth.pct;
    next.growth = { pct: figure.value, number: figure };
    if (figure.base) next.base = figure.base;
    return [];
  });
}
