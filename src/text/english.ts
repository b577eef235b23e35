import { englishAsides } from './english-asides.ts';
import { type EnglishNumber, englishNumberAt } from './english-number.ts';
import type { Stretch } from './outline.ts';
import type { FigureKind } from './reading.ts';
import type { Aside } from './set-aside.ts';

type Piece = readonly [number, number];

/** A figure of an English sentence, in places of the plain glyphs. */
export interface EnglishFigure extends EnglishNumber {
  readonly kind: FigureKind;
  readonly name: Piece;
  growth?: { readonly pct: number; readonly number: EnglishNumber };
  also?: number;
  base?: Piece;
  readonly isTarget: boolean;
}

export interface EnglishReading {
  readonly figures: readonly EnglishFigure[];
  readonly asides: readonly Aside[];
}

const UP =
  'rose|risen|rise|rising|increased?|increasing|increase|grew|grown|growth|growing|climbed|up|gained|gain|added|expanded|jumped|soared|higher';
const DOWN =
  'fell|fallen|fall|falling|decreased?|decreasing|declined?|declining|dropped|drop|down|lost|loss|shrank|reduced|reduction|cut|lower|slipped|contracted';
const CHANGE = new RegExp(
  `\\b(${UP}|${DOWN})(?: (?:slightly|marginally|sharply|steadily|further|again|on the year|on the previous year|year on year|in membership))?(?: (?:by|of|a|an|an extra|another))?(?: (?:an extra|a further|another))? ?$`,
  'i',
);
const IS_DOWN = new RegExp(`^(?:${DOWN})$`, 'i');
const REACHED = /\b(?:to|at|reached|reaching|totalled|totals|stood at|stands at|was|were|is|are|or) ?$/i;
const BASE =
  /\b(?:on|over|than|from|since|in|compared (?:with|to)|against) ((?:19|20)\d{2}(?:[-/]\d{2})?|(?:the )?(?:previous|prior|preceding) (?:year|quarter|month)|last year|a year (?:earlier|ago|before)|the (?:same period|year before)(?: (?:of )?(?:last year|(?:19|20)\d{2}))?|the year)\b/i;
const TARGET =
  /\b(?:will|aims? to|plans? to|target(?: is| of)?|by 20\d\d|intends? to|pledged? to|seeks? to|expected to|should reach)\b/i;
const START =
  /\d|[$£€¥]|\b(?:RMB|CNY|USD|EUR|GBP|US\$|a (?:half|third|quarter|fifth|tenth)|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\b|[\d$])/gi;

function numbersIn(text: string, { start, end }: Stretch, asides: readonly Aside[]): EnglishNumber[] {
  const numbers: EnglishNumber[] = [];
  const pattern = new RegExp(START.source, 'gi');
  pattern.lastIndex = start;
  let floor = start;
  for (let found = pattern.exec(text); found && found.index < end; found = pattern.exec(text)) {
    const aside = asides.find((one) => one.end > found.index && one.start <= found.index);
    const sign = /(?<![\w.,)])[-+]$/.test(text.slice(Math.max(start, found.index - 2), found.index)) ? 1 : 0;
    const number = aside ? null : englishNumberAt(text, found.index - sign, floor);
    const next = asides.find((one) => one.start > found.index)?.start ?? end;
    if (number && number.end <= Math.max(next, found.index)) {
      numbers.push(number);
      pattern.lastIndex = floor = number.end;
    } else if (aside) pattern.lastIndex = aside.end;
  }
  return numbers;
}

const NOUN_STOP =
  /[,.;:()!?“”"]| (?:and|or|in|on|at|by|to|for|from|with|of(?! (?:members|unions|workers|employees|work))|who|which|that|were|was|are|is|had|have|has|took|joined|received|attended|signed|over|under|across|during|since|than|compared|up|down|a year|last|this|per|as|while|but|rose|fell|grew|earlier|ago|took|voted|came|went|more|between)\b/i;

/** The counted words behind a number: `workplace representatives` of 96 workplace representatives. */
function nounBehind(text: string, { end, unit }: EnglishNumber, limit: number): Piece {
  if (/^ (?:an?|per|each|every) /i.test(text.slice(end, end + 7))) return [end, end];
  const of =
    unit === '%' || unit === '' ? (/^ of (?:all |the |its |our )?/i.exec(text.slice(end, end + 12))?.[0] ?? '') : '';
  const money = /[$£€¥]/.test(unit) ? (/^ (?:in|of|for) /i.exec(text.slice(end, end + 6))?.[0] ?? '') : '';
  const lead = of || money || (/^ /.exec(text.slice(end, end + 1))?.[0] ?? '');
  const start = end + lead.length;
  const rest = text.slice(start, Math.min(limit, start + 60));
  const cut = ` ${rest}`.search(NOUN_STOP);
  const stop = cut < 0 ? rest.length : Math.max(0, cut - 1);
  return lead === '' ? [end, end] : trimmed(text, start, start + stop);
}

function trimmed(text: string, start: number, end: number): Piece {
  const words = text.slice(start, end);
  const lead =
    /^(?:\s|(?:the|an?|our|its|their|total|number of|The|Our|A|An|In|of|and|but|while|whereas|In total)(?: |$))*/.exec(
      words,
    )?.[0].length ?? 0;
  const tail = /(?:\s|(?: |^)(?:the|an?|and|has|have|had|also|now|of))*$/.exec(words)?.[0].length ?? 0;
  return start + lead < end - tail ? [start + lead, end - tail] : [start, start];
}

const VERB =
  / (?:has |have |had |also |now )*(?:rose|risen|increased|grew|fell|declined|decreased|dropped|reached|stood|stands|was|were|is|are|totalled|climbed|rising|falling|has|have|had|accounted|made up|represented|remained|trained|recruited|signed|handled|recovered|paid|spent|collected|raised|lost|gained|shrank|jumped|represents|employs|covers|covered|provided|organised|held)\b/gi;

/** What the clause says it of: the words in front of its verb. */
function subjectOf(text: string, from: number, at: number): Piece {
  const before = text.slice(from, at);
  const breaks = Array.from(before.matchAll(/[;:]\s|,\s(?:and|but|while|whereas|with)\s|\b(?:while|whereas)\s/g)).at(
    -1,
  );
  const start = from + (breaks ? breaks.index + breaks[0].length : 0);
  const verb = Array.from(text.slice(start, at).matchAll(VERB)).at(-1)?.index ?? -1;
  return verb < 0 ? [start, start] : trimmed(text, start, start + verb);
}

const size = ([start, end]: Piece): number => end - start;

function baseBehind(text: string, from: number, limit: number): Piece | undefined {
  const match = BASE.exec(text.slice(from, Math.min(limit, from + 60)));
  if (!match || /[;.]/.test(text.slice(from, from + match.index))) return undefined;
  const at = from + match.index + match[0].length - (match[1]?.length ?? 0);
  return [at, at + (match[1]?.length ?? 0)];
}

function kindOf(number: EnglishNumber, change: string | undefined): FigureKind {
  if (number.valueHigh !== undefined) return 'range';
  if (number.unit === 'percentage points') return 'points';
  if (number.unit === 'times') return 'multiple';
  if (number.unit === '%' || number.unit === '‰') return change ? 'growth' : 'percent';
  return change ? 'change' : 'level';
}

/** Reads the figures of one English sentence: the same parts as of a Chinese one. */
export function readEnglish(text: string, sentence: Stretch): EnglishReading {
  const asides = englishAsides(text, sentence.start, sentence.end);
  const numbers = numbersIn(text, sentence, asides);
  const figures: EnglishFigure[] = [];
  const taken: Aside[] = [];
  let subject: Piece = [sentence.start, sentence.start];
  numbers.forEach((number, index) => {
    const from = numbers[index - 1]?.end ?? sentence.start;
    const limit = numbers[index + 1]?.start ?? sentence.end;
    const lead = text.slice(from, number.start);
    const change = REACHED.test(lead) && !/\b(?:by|of) ?$/i.test(lead) ? undefined : CHANGE.exec(lead)?.[1];
    const kind = kindOf(number, change);
    const own = subjectOf(text, index === 0 ? sentence.start : from, number.start);
    if (size(own) > 0) subject = own;
    const base = change || kind === 'growth' ? baseBehind(text, number.end, sentence.end) : undefined;
    const isDown = change !== undefined && IS_DOWN.test(change);
    const level = figures.findLast((one) => one.kind === 'level' || one.kind === 'percent');
    if (kind === 'growth' && level && size(own) === 0) {
      const pct = isDown ? -number.value : number.value;
      if (level.growth) level.also = pct;
      else level.growth = { pct, number };
      if (base) level.base ??= base;
      taken.push({ start: number.start, end: number.end, reason: 'growth' });
      return;
    }
    const noun = nounBehind(text, number, limit);
    const name = size(noun) > 1 && !change ? noun : subject;
    figures.push({
      ...number,
      ...(isDown ? { value: 0 - number.value } : {}),
      kind,
      name: size(name) > 0 ? name : noun,
      ...(base && kind === 'growth' ? { base } : {}),
      isTarget: TARGET.test(text.slice(sentence.start, number.start)),
    });
  });
  return { figures: forward(figures, text), asides: [...asides, ...taken] };
}

/** Pay rose by 3.2% to $21.40: the rate belongs to the level it leads to. */
function forward(figures: readonly EnglishFigure[], text: string): EnglishFigure[] {
  return figures.flatMap((figure, index) => {
    const next = figures[index + 1];
    if (figure.kind !== 'growth' || next?.kind !== 'level') return [figure];
    if (!/^[^,;.]{0,30} to (?:about |around |nearly |over )?$/.test(text.slice(figure.end, next.start)))
      return [figure];
    next.growth = { pct: figure.value, number: figure };
    if (figure.base) next.base = figure.base;
    return [];
  });
}
