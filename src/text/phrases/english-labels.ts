import { MONTHS } from '../../words/english.ts';
import { holdsVerb, VERB } from './english-verbs.ts';

/** `[start, end)` in plain glyphs. */
export type Piece = readonly [number, number];

export const sizeOf = ([start, end]: Piece): number => end - start;

/** A piece without articles and the like at its ends. */
export function trimmed(text: string, start: number, end: number): Piece {
  const words = text.slice(start, end);
  const lead =
    /^(?:[\s,)]|(?:that|those) (?:in|of|for|among) |(?:the|an?|our|its|their|all(?! items)|total|numbers? of|The|Our|A|An|In|of|and|but|while|whereas|so|In total|that(?= the )|however,)(?: |$))*/.exec(
      words,
    )?.[0].length ?? 0;
  const tail = /(?:[\s,]|(?: |^)(?:the|an?|and|has|have|had|also|now|of))*$/.exec(words)?.[0].length ?? 0;
  return start + lead < end - tail ? [start + lead, end - tail] : [start, start];
}

/** When, where and among whom, in front of what is said: In 2022, …; Of this total, …; Over the year the union …. */
export const INTRODUCTION =
  /^\s*(?:(?:Controlling|Taking|Looking|Counting|Judging|Adjusting|Accounting|Correcting|Adjusted|Allowing|Excluding|Including|Measured|Not counting)\b[^,]{0,60}, |(?:Between|From) (?:19|20)\d{2} (?:and|to) (?:19|20)\d{2},? |(?:[A-Z][a-z]+ly|[A-Z][a-z]+-(?:on|over|by)-[a-z]+|(?:Year|Quarter|Month|Week) (?:on|over) [a-z]+|However|Meanwhile|Overall|Moreover|Nevertheless|Today|Nationally|In fact|By contrast|Still|Yet|Instead|Indeed), |.*\b(?:showed|shows?|found|finds|revealed|said|says?|reported|warns?|estimates|believes?|suggests?|argues) (?:that |(?!by\b|in\b|to\b|as\b))|.*\b(?:indicate|estimate|note|add|point|stresse|claim|reckon|calculate|confirm|conclude|expect|fear|complain|insist)(?:s|d|ed)?(?: out)? that |(?:Of|In|By|Over|During|At|Since|From|Among|Between|As of|On|Within|Across|For|After|Before|Last|This|Compared with|Compared to|As an? (?:result|consequence)|According to|Following|Despite|Thanks to|Under|With|As at|Throughout)\b[^,]{0,60}, |As (?:at|of) (?:the end of )?(?:\d{1,2} )?[A-Z][a-z]+ (?:\d{1,2}, )?(?:(?:19|20)\d{2} )?|At the (?:end|close|start|beginning|turn) of the (?:[a-z]+ )?(?:year|quarter|month) |(?:Among|In|For|From|Since|Across|Under|Over|During|Within|Throughout|Compared with|Compared to) [^,;:.]{2,40}?(?<! (?:of|in|for|at|to|and|by|from|with|on|than|between|over|under|across|or|per)) (?=(?:the|its|their|they|it|(?:women|men|workers|employees|members|people)(?! (?:the|its|their))) )|On average,? |On an? [a-z-]+ basis,? |(?:Over|During|In|At|By) (?:the )?(?:end of )?(?:past |last |first )?(?:[a-z]+ (?:months|quarters) of (?:19|20)\d{2}|half of (?:19|20)\d{2}|year|quarter|month|(?:19|20)\d{2}) )(?:(?:[Aa]djusted|[Ee]xcluding|[Ii]ncluding|[Cc]ompared|[Mm]easured|[Aa]fter|[Bb]efore|[Oo]n|[Ii]n|[Aa]mong|[Aa]cross)\b[^,]{0,60}, )?/;
/** Nouns of change. */
export const RISE = '\\b(?:rise|increase|growth|gain|jump|fall|drop|decrease|decline|reduction|cut|loss)';

const EXTREME =
  /\b(?:largest|biggest|smallest|strongest|weakest|highest|lowest|steepest|sharpest)(?: [a-z]+){0,3} (?:in|for|among) ([a-z][^,;:.\d]{1,60}?),? (?:at|up|down|by|with)(?: by)? $/i;
const COORDINATED =
  /^\)?(?: (?:in|on|at|over|than) (?:the |a )?(?:previous |same )?(?:month|quarter|year|week)(?: earlier| before)?| (?:in|for) (?:[A-Z][a-z]+ )?(?:19|20)\d{2})?(?: of (?:this|that|it|them|these|the total|all [a-z]+|[a-z]+(?: [a-z]+)?))?(?:,? (?:and|while|but) |, )((?!(?:or|gives|means|makes|adds|takes|brings|leaves|while|whereas|which|who|whose|compared|against|including|representing|equivalent|still|also|again|even|now|already|well|[a-z]+ly)\b)(?!(?:by|to|at|in|on|of|for|from|with|an?|another|the (?:highest|lowest)|only|just|merely|some|another|around|about|nearly|almost|over|more|[a-z]+est)\b|(?!(?:adjusted|combined|registered|operating|manufacturing|mining|housing|farming|engineering|nursing|training|banking)\b)[a-z]+(?:ed|ing)\b|(?:rose|fell|grew|won|made|took|paid|spent|cut|up|down|is|are|was|were|has|have|had)\b)[a-z]+(?:-[a-z]+)?(?: [A-Za-z'-]+(?<! (?:rose|fell|grew|was|were|is|are|at|by|to|up|down|had|has|have)))*?)(?: (?:to|at|for|up|down)| by)? $/;
const GAP =
  /(?:^,?|,|\b(?:on|plus|among them|leaving|producing|giving|making|recording|recorded|posted|had|with|including|[a-z]{3,}(?:ed|ing|[^siu' ]s)|paid|get|gets|got|have|has|won|corresponding to|equivalent to|proposes|proposed|approved|declared|set|agreed|and|became|into)) (?:or )?an? ([a-z-]+(?: [a-z]+){0,3}(?<!increase|decrease|rise|fall|drop|decline|growth|gain|loss|reduction|cut|total|average|maximum|minimum|further|change|mean|median)) of $/i;
const AMOUNT =
  /^(?:\s*|[^,]{0,60}, )(?!An? |It |They |The (?:increase|rise|fall|total|average))((?:[A-Z][a-z]+)(?: [a-z]+(?:['’]s)?){0,3}) of $/;

const groupOf = (match: RegExpExecArray): string => match[1] ?? match[2] ?? '';

/** Where the first group of a match stands, that was sought from a place on. */
export function pieceIn(from: number, match: RegExpExecArray): Piece {
  const words = groupOf(match);
  const start = from + match.index + match[0].lastIndexOf(words);
  return [start, start + words.length];
}

const pieceOf = (text: string, from: number, match: RegExpExecArray): Piece => trimmed(text, ...pieceIn(from, match));

/** California, 2.5 million; and Illinois, 0.7 million. */
const ENTRY =
  /[;:] (?:and )?([A-Z][A-Za-z'’ -]{1,40}?)(?:,| with| at)(?: (?:first|second|third|last|highest|lowest) at)? $/;
const FOLLOWED = /\bfollowed(?: closely)? by ([^,;:.()\d]{2,50}?)(?:,? (?:at|with|on)|,) $/i;
/** Housing (gas charges up 6.8%). */
const IN_BRACKET = /\(([a-z][^()\d]{2,60}?),? (?:up|down|rose|fell|at)(?: by)? $/i;
const AT_AVERAGE = /\b(?:at|with|for) an? ((?:[a-z]+-[a-z]+ )?average (?:[a-z-]+ )?[a-z-]+) of $/i;
/** All saw fewer, with food services down by 79%. */
const WITH =
  /, with ([a-z][^,;:.()\d]{2,60}?) (?:up|down|rising|falling|jumping|soaring|climbing|dropping|plunging|slipping)(?: by)? $/i;
/** A rise in council tax of 2.99 per cent. */
const CHANGE_IN = new RegExp(`${RISE} in ([a-z][\\w' -]{2,60}?) of $`, 'i');
/** Leaving reserves of £10 million; with turnout of 43 per cent. */
const HELD =
  /\b(?:leaving|with|giving|holding|expects?|forecasts?|sees?|saw|shows?|has|had|have|reported|recorded|posted|thanks to|owing to|despite) (?!an? |the )([a-z]+(?: [a-z]+){0,3}) of $/i;
/** Profit was £387m, after charges of £64m. */
const NET_OF =
  /\b(?:after|following|including|excluding|before|against) (?!an? |the |growth|one |gains|losses|increases|falls|rises)([a-z]+(?: [a-z]+){0,3}) of $/;
/** With nationals of India receiving 38 per cent. */
const RECEIVING =
  /\bwith ([a-z][^,;:.()\d]{2,40}?) (?:receiving|earning|paying|accounting for|making up|holding|taking|representing|comprising|covering|contributing) $/i;
/** The levy, which raised £3.6bn; weakest in print, which brought in 212. */
const RELATIVE =
  /\b(?:the|an?|its|our|their|in|of|for|by|from|with|at|to|on|against) (?!the )((?!be\b)[a-z]+(?: (?!(?:to|in|at|for|by|with|from|on)\b)[a-z]+){0,3}), (?:which|who) (?:(?:at present|now|also|together|still|already) )?[a-z]+(?: (?:to|at|for|in|out))? $/;
/** Branches, of which there are now 734. */
const OF_THERE = /(?:^\s*|, |; )([A-Za-z][^,;:.()\d]{2,60}), of (?:which|whom) there (?:are|were|is|was)(?: [a-z]+)? $/;
/** Subscription income, the mainstay of our finances, came to. */
const APPOSITION =
  /^\s*(?!(?:In|At|On|By|Of|For|From|With|Over|During|Since|After|Before|According|Among|Under|As|While|When|Although|Despite|Last|This|Between|Across|To|Out)\b)([A-Z][^,;:.()~\d]{2,60})(?:, (?:an?|the|our|its|their|one of) [^,;:.()\d]{2,80}, | ~ [^;:.()~\d]{2,80} ~ )[a-z]+(?: [a-z]+){0,3} $/;
/** Fuel, our largest cost at €2.2bn, made up. */
const APPOSED_AT =
  /^\s*(?!(?:In|At|On|By|Of|For|From|With|Over|During|Since|After|Before|Among|Under|As|To)\b)([A-Z][^,;:.()~\d]{1,60}), (?:an?|the|our|its|their|one of) [^,;:.()\d]{2,60}? (?:at|of|with|worth) $/;
/** Membership up 2.4%. */
const GONE_UP =
  /(?:^\s*(?=[A-Z])|[;:•·] ?)([A-Za-z][^,;:.()\d]{2,60}?)(?<! (?:go|goes|gone|going|made?|makes|making|move|moved|drawn|drew|taken|took|is|was|are|were|be|been)),? (?:up|down)(?: by)? $/;
/** The share ranging from 3.1% in Greece. */
const ABSOLUTE =
  /, (?:the|its|their) ([a-z][^,;:.()\d]{2,40}?) (?:ranging|varying|standing|averaging|rising|falling|reaching|running|being)(?: (?:from|between|at|to|by))? $/;
/** Above the current rate of 1,000. */
const THE_RATE =
  /\b(?:above|below|over|than|from|to|at|with|beyond|against) (?:the ((?:[a-z]+ ){0,2}(?:rate|level|target|average|limit|price|wage|minimum|maximum|figure|total))|an? ((?:[a-z]+ )?(?:target|goal|limit|threshold)|[a-z]+ (?:minimum|maximum))) of $/;
const AT_COST = /,? at an? ((?:total |net |gross |estimated )?cost(?: to [a-z ]{3,30}?)?) of $/i;
/** The number of workers, at 14.4 million, also fell. */
const SUBJECT_AT =
  /^(?:\s*(?=[A-Z])|[^;]*; )(?:[Tt]he )?([A-Za-z][^,;:.()\d]{2,90}), at (?:just |some )?$|^\s*(?:The|Its|Our|Their) ([a-z][^,;:.()\d]{2,60}), $/;
/** In Africa it still exceeds 80 per cent. */
const PLACE_IT = /\bin ((?:the )?[A-Z][A-Za-z'’ ]{2,40}?) (?:it|they)(?: [a-z]+){1,3} $/i;
/** England (up 81,000), Scotland (up 15,000). */
/** The bank expects GDP to expand by 1.1 per cent. */
const EXPECTED =
  /\b(?:expects?|forecasts?|projects?|predicts?|sees|wants?|allows?|requires?) (?:the |its |their )?((?!to\b)[A-Za-z][^,;:.()\d]{1,50}?) to [a-z]+(?: [a-z]+)?(?: by| to| at)? $/;
/** UK-born workers were more likely to be members (24.8%) than those born elsewhere (16.6%). */
const LIKELIER =
  /(?:^\s*|[,;.] )(?:and |while |but )?(?:the )?((?!(?:it|they|this|there)\b)[A-Za-z][^,;:.()\d]{2,60}?) (?:is|are|was|were|remain|remains|remained)(?: [a-z]+){0,5} (?:more|less|most|least) (?:likely|common|prevalent|affected)\b[^();.\d]{0,80} \($/i;
const THAN = /\bthan (?:the |for |among |in )*((?:those|that) [^,;:.()\d]{2,60}|[A-Za-z][^,;:.()\d]{2,40}) \($/;
const PLACE_UP = /(?:^\s*|[,)] |\) and |, and )([A-Z][A-Za-z'’ ]{2,40}) \((?:up|down) (?:by )?$/;
/** Driven by the increase in female members, up 170,000. */
const DRIVEN =
  /\b(?:increase|rise|growth|fall|decrease|decline) in (?!(?:the )?(?:latest|last|first|second|third|fourth|same|past|year|month|quarter)\b)([a-z][^,;:.()\d]{2,40}), (?:up|down)(?: by)? $/i;
/** In the public sector it was 8.1%, in the private sector 14.6%. */
const PLACE =
  /^(?:\s*|,? (?:and |but |while |whereas )?)(?:[Ii]n|[Aa]mong|[Ff]or) (?:the )?(?![A-Za-z' -]*\b(?:and|or|terms?|to|after|from|by|since)\b|(?:January|February|March|April|May|June|July|August|September|October|November|December|first|last|same|past|previous|three|six|nine|year|month|quarter)\b)([A-Za-z][\w' -]{2,40}?)(?:,? (?:it|they|this|(?:the|their) [a-z]+) (?:was|were|is|are|stood at|averages?|reached))? $/;
/** The report puts the number of victims at 27.6 million. */
const PUT_AT = /\b(?:puts?|putting|estimates?) (?:the )?([a-z][^,;:.\d]{2,60}?) at $/;
/** Shops £2.46m: a line of a list, and nothing else. */
const LINE =
  /^\s*[·•]?\s*((?!(?:In|At|On|By|Of|For|From|With|Over|During|Since|After|Before|About|Around|Some|Nearly|Almost|Only|Just|Up|Down|More|Less|Under|Another|Up|These|Those)\b)[A-Z][A-Za-z'’&-]*(?: [A-Za-z'’&-]+){0,5}(?<! (?:at|of|to|in|by|on|for|from|with|than|about|some|an?|the|and|or|only|just|up|down))) $/;
const ENTRY_ENDS = /^[^\s,;()]+(?: (?:million|billion|per cent|percent))?(?:$|\n|,? \(|, |;)/;
const LONGEST_ENTRY = 40;
/** Members: 41,221. */
const COLON = /(?:^\s*(?=[A-Z])|[;•·]\s?|\((?!prior|previous|last|same))([A-Za-z][^:;,.()~\d]{2,60}): $/;
const LABELS = [
  COLON,
  APPOSITION,
  APPOSED_AT,
  OF_THERE,
  PUT_AT,
  PLACE,
  PLACE_UP,
  DRIVEN,
  PLACE_IT,
  CHANGE_IN,
  HELD,
  NET_OF,
  RECEIVING,
  RELATIVE,
  ABSOLUTE,
  THE_RATE,
  GONE_UP,
  AT_COST,
  SUBJECT_AT,
  WITH,
  EXTREME,
  FOLLOWED,
  COORDINATED,
  AT_AVERAGE,
  EXPECTED,
  LIKELIER,
  THAN,
  GAP,
  AMOUNT,
  IN_BRACKET,
];

/** A name that stands by its number without a verb of its own; null where there is none. */
export function labelOf(text: string, from: number, at: number): Piece | null {
  const entry = /[;:]/.test(text[from - 1] ?? '') ? 1 : 0;
  const listed = ENTRY.exec(text.slice(from - entry, at));
  if (listed) return pieceOf(text, from - entry, listed);
  const before = text.slice(from, at);
  const introduction = INTRODUCTION.exec(before)?.[0].length ?? 0;
  const line = LINE.exec(before);
  if (line && ENTRY_ENDS.test(text.slice(at, at + LONGEST_ENTRY)) && !holdsVerb(groupOf(line)))
    return pieceOf(text, from, line);
  const match = LABELS.map((label) => label.exec(before)).find(
    (one) => one && !holdsVerb(groupOf(one).replace(/ costs$/, '')),
  );
  if (match) return pieceOf(text, from, match);
  if (!/[a-z] \($/i.test(before)) return null;
  const bracketed = lastBracketed(before.slice(introduction));
  return bracketed && pieceOf(text, from + introduction, bracketed);
}

/** Little changed in April (+7,000): when, and no place. */
const MONTH_ONLY = new RegExp(`^(?:${MONTHS.join('|')})(?: (?:19|20)\\d{2})?$`);

/** Spain (11.9%), slip or fall (32%): the words in front of a bracket, back to their preposition. */
function lastBracketed(before: string): RegExpExecArray | null {
  const cuts = Array.from(
    before.matchAll(/\b(?:in|for|by|to|from|at|among|than|was|were|is|are|that of|ahead of|followed by|behind) /g),
  );
  // Malta recorded the strongest growth, Ireland (-1.9%): the last of a list, behind what was said.
  const comma = /, (?:and )?(?=[A-Z][^,]*$)/.exec(before);
  const verb = Array.from(before.matchAll(VERB)).at(-1);
  const cut = comma && verb && verb.index < comma.index ? comma : cuts.at(-1);
  if (!cut && verb) return null;
  const start = cut ? cut.index + cut[0].length : 0;
  const match = /^(?:[\s,)]*)([^()]{2,90}) \($/.exec(before.slice(start));
  if (MONTH_ONLY.test(match?.[1] ?? '')) return null;
  if (/^(?:little |largely |broadly |almost )?(?:un)?changed$/.test(match?.[1] ?? '')) return null;
  if (match) match.index += start;
  return match;
}
