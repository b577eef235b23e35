import { MONEY } from './english-number.ts';
import type { AsideReason } from './reading.ts';
import type { Aside } from './set-aside.ts';

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const YEAR = '(?:19|20)\\d{2}';

/** Numbers of an English sentence that count nothing, in the order in which they are tried. */
const PATTERNS: readonly (readonly [AsideReason, RegExp])[] = [
  ['address', /(?:https?:\/\/|www\.)\S+|[\w.+-]{1,40}@[\w.-]{1,40}/g],
  ['date', new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?:[~-]\\d{1,2})? (?:of )?${MONTH}\\b\\.?,?(?: ${YEAR})?`, 'g')],
  [
    'date',
    new RegExp(`\\b${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?!,\\d)(?:, ${YEAR})?|\\b${MONTH}\\.?,? ${YEAR}\\b`, 'g'),
  ],
  ['date', /\b(?:19|20)\d{2}[~/-](?:(?:19|20)\d{2}|\d{1,2}(?:-\d{1,2})?)\b(?![.,]\d|%)/g],
  [
    'date',
    /(?<![$£€¥\d.,])\b(?:19|20)\d{2}s?\b(?!(?:[.,]\d| (?:million|billion|thousand|members|workers|people|unions)|%))/g,
  ],
  // In 2007 unions won.
  [
    'date',
    /(?<=(?:^\s*|[.;] )(?:In|Since|By|During|Until) )(?:19|20)\d{2}\b(?![.,]\d|%| (?:million|billion|thousand)\b)/g,
  ],
  ['time', /\b\d{1,2}:[0-5]\d\b(?: ?[ap]\.?m\.?)?|\b\d{1,2}(?:\.\d{2})? ?[ap]\.?m\b\.?/g],
  ['phone', /\+?\(?\d{2,5}\)?[ -]\d{3,4}[ -]\d{3,4}\b/g],
  ['ordinal', /\b\d+(?:st|nd|rd|th)\b/g],
  [
    'list',
    /\b(?:Table|Figure|Fig\.|Chart|Section|Chapter|Article|Annex|Appendix|Page|p\.|pp\.|No\.|Note|Part|Clause|Schedule|Resolution|Convention(?: No\.)?|Motion|Item) ?\d+(?:[.-]\d+)*[a-z]?\b/gi,
  ],
  [
    'list',
    /\b(?:level|grade|band|stage|phase|step|tier|category)s? \d{1,2}(?:(?: to |-|~| and )\d{1,2})?\b(?![.,]\d|%| per| [a-z]+s\b)/gi,
  ],
  // 3.1 The organiser reported: the number of a paragraph.
  [
    'list',
    /^\s*\d{1,2}(?:\.\d{1,2}){1,3}(?= [A-Z])|(?<=[a-z] )\d{1,2}\.\d{1,2}(?= (?:The|It|There|This|In|We|An?|Our|All|On|At)\b)/g,
  ],
  ['list', /\[\d{1,3}\]|(?:^|(?<=\n))\(?\d{1,2}[.)](?= )/g],
  [
    'age',
    /\baged? (?:between )?\d{1,3}(?:(?: and | to |~|-)\d{1,3})?(?: (?:or|and) (?:over|above|older|under|younger|more))?|\b\d{1,3}(?:-| )years?(?:-| )olds?|\b(?:under|over)-\d{2}s?\b|\bages? of \d{1,3}/gi,
  ],
  [
    'age',
    /(?<=\b(?:is|are|was|were|those|them|people|workers|members) )(?:under|over) [1-9]\d(?=[.;)]|,(?!\d)|$| (?:and|or)\b)/gi,
  ],
  [
    'age',
    /(?<=(?:\b(?:[a-z]{3,}s|people|those|them|women|men|staff)|%|per ?cent) )(?:under|over) [1-9]\d(?=[.;)]|,(?!\d)|$| \(| \d| (?:and|or|were|was|are|is|have|had|who)\b)/g,
  ],
  ['age', /(?<=\((?:aged )?)(?:under|over) [1-9]\d(?=\))/gi],
  [
    'threshold',
    /(?<=\b(?:compan(?:y|ies)|firms?|employers?|business(?:es)?|workplaces?|organisations?|organizations?|establishments?|enterprises?|units|branches|households|unions) (?:with|of|employing|that employ|that have|having) )(?:(?:at least|more than|fewer than|less than|over|under|up to|no more than) )?(?!\d{2,3},\d{3})\d[\d,]*(?: (?:or|and) (?:more|fewer|over))?(?= (?!million|billion|thousand)(?:[a-z]+ )?(?:staff|employees|workers|people|members|persons)\b)/gi,
  ],
  // Short of the 50% required.
  [
    'threshold',
    /(?<=\b(?:of|above|below|exceed(?:s|ed|ing)?|reach(?:ed|ing)?|met|pass(?:ed|es|ing)?|clear(?:ed|s|ing)?|cross(?:ed|es|ing)?|over|under) the )[\d.]+(?:%| per ?cent)(?= (?:the law|that the law|sought|demanded|threshold|required|needed|minimum|target|quorum|benchmark|limit)\b)/gi,
  ],
  // Only 7% of awards were below 3%: which of them the share is of.
  [
    'threshold',
    /(?<=\d(?:%| per ?cent)(?: of [a-z -]{2,40})? (?:was|were|is|are|earned|received|earn|earning|paying|getting|worth) )(?:below|above|under|over|less than|more than|at least) [$£€]?\d[\d.,]*(?<![.,])(?:%| per ?cent\b)?/gi,
  ],
  [
    'threshold',
    /(?<=\bthose (?:with|of|employing) )(?:fewer than|less than|more than|at least|over|under|up to) \d[\d,]*(?=[.,;)]|$)/gi,
  ],
  // Poverty, measured at $3.65 a day; people living on less than $2.15 a day.
  [
    'threshold',
    /(?<=\b(?:measured at|(?:poverty )?line of|liv(?:ing|ed|es?) (?:on|below)) (?:less than |under )?)[$£€]\d[\d.,]*(?= (?:a|per) day)/gi,
  ],
  // Charities with an annual income exceeding £500,000: which ones are counted.
  [
    'threshold',
    /(?<=\b(?:with|having|has|have) (?:an? )?(?:[a-z]+ ){0,2}(?:income|turnover|revenues?|sales|earnings|salary|salaries|pay|wages|assets|savings|budget|workforce|population|capital|output|emissions|a staff) )(?:exceeding|above|below|over|under|of (?:more|less) than|of at least|of (?:over|under|up to)|in excess of) [$£€]?\d[\d.,]*(?<![.,])(?: ?(?:million|billion|thousand|m|bn|k)\b)?/g,
  ],
  ['threshold', /\b\d+ or (?:more|fewer|over) (?=employees|workers|people|staff|years)/gi],
  ['threshold', /(?<=\b(?:every|each|per) )[$£€]1\b(?![\d.,])/g],
  ['threshold', /(?<!\b(?:out of|in) )\b[Ee]very \d[\d,]*(?= [a-z])/g],
  ['threshold', /\bper (?:1|10|100),?0{0,3}(?:,000)*\b/gi],
  [
    'period',
    /(?<![\d.,])\b\d{1,3}(?:-| )(?!days of (?:strike|walk|industrial|action|stoppage|training|protest|leave|learning))(?:year|month|week|day|hour|minute)s?\b(?:(?:-| )(?:old|ago|later|earlier|period|long))?/gi,
  ],
  ['time', /(?<![\d.,])\b\d{1,2} (?:hours?|minutes?)(?:,| and|, and)? \d{1,2} (?:minutes?|seconds?)\b/gi],
  ['period', /(?<![\d.,])\b\d{1,3} seconds\b/gi],
  ['name', /\b[A-Za-z]+-?\d+[A-Za-z]*\b|\b24\/7\b|\b\d+[A-Z]{1,3}\b(?!\d)/g],
];

/** The mean age of a case was 47 weeks, overtime reached 11 hours: a period that was measured. */
const MEASURED =
  /\b(?:average|mean|median|typical)\b[^,;.\d]{0,50} (?:was|were|is|are|at|of|to) $|\b(?:reached|totalled|averaged|averages|averaging|amounted to) $/i;
const LONGEST_MEASURED = 80;
const LONGEST_MONEY = 30;

/** The stretches of an English sentence whose numbers are set aside. */
export function englishAsides(text: string, start: number, end: number): Aside[] {
  const sentence = text.slice(start, end);
  const taken = new Uint8Array(sentence.length);
  const asides: Aside[] = [];
  for (const [reason, pattern] of PATTERNS) {
    for (const { 0: words, index } of sentence.matchAll(pattern)) {
      if (!/\d/.test(words) || taken[index] === 1 || taken[index + words.length - 1] === 1) continue;
      if (
        reason === 'period' &&
        /average|mean|cut|reduc|extend|lengthen|shorten|by [\d.]+ (?:days|hours|weeks|minutes) to $/i.test(
          sentence.slice(Math.max(0, index - 24), index),
        )
      )
        continue;
      if (
        reason === 'period' &&
        !/^ \d/.test(sentence.slice(index + words.length)) &&
        MEASURED.test(sentence.slice(Math.max(0, index - LONGEST_MEASURED), index))
      )
        continue;
      if (reason === 'name' && MONEY.test(sentence.slice(index, index + LONGEST_MONEY))) continue;
      taken.fill(1, index, index + words.length);
      asides.push({ start: start + index, end: start + index + words.length, reason });
    }
  }
  return asides.sort((a, b) => a.start - b.start);
}
