import { englishAsides } from './english-asides.ts';
import {
  changeOf,
  type EnglishFigure,
  forward,
  HIGHER,
  LONGEST_HIGHER,
  OR,
  timesBefore,
  timesBehind,
  timesSince,
} from './english-change.ts';
import { COMPARED_WITH, type Context, isLevel, isSaidOfLevel, nameOf } from './english-links.ts';
import { isRespective, listLength, nounFrom, partsOf, subjectOf } from './english-names.ts';
import { type EnglishNumber, numbersIn } from './english-number.ts';
import type { Stretch } from './outline.ts';
import { isAimedAt } from './phrases/english-aims.ts';
import { baseBehind, baseInFront } from './phrases/english-base.ts';
import { type Piece, sizeOf } from './phrases/english-labels.ts';
import { riseBehind } from './phrases/english-rises.ts';
import { hedgeBefore, tidyName } from './phrases/english-tidy.ts';
import type { Aside } from './set-aside.ts';
import { FARTHEST_AIM } from './target.ts';

export interface EnglishReading {
  readonly figures: readonly EnglishFigure[];
  readonly asides: readonly Aside[];
}

/** What the sentence before spoke of, first and last; blank for nothing. */
export interface Before {
  readonly first: Piece;
  readonly last: Piece;
}

const GIVEN = /^ [a-z][a-z -]* an? (?:[a-z]+ )?(?:rise|increase|uplift|award) (?:of|worth) $/;
/** What stands in front of a number that leads to another of the same: rose from 11.2 to 11.9 million. */
const YEARS_OWN = /\b(?:previous|prior|last|preceding) (?:year|quarter|month)'s $/i;
const FORMER =
  /(?<!\b(?:rang(?:ing|ed|es|e)|var(?:ying|ied|ies|y)) )\bfrom (?:an? (?:[a-z]+ )?(?:loss|profit|deficit|surplus|gain|low|high|peak|record|average|total|level) of )?(?:about |around |nearly |over )?$/i;
const TO =
  /^(?: (?!to\b)[a-z]+){0,3}?(?: (?:of|in|at|on|for|during) [^,;:.]{1,40}?)? to (?:an? (?:[a-z]+ )?(?:loss|profit|deficit|surplus|gain|low|high|peak|record|average|total|level) of )?(?:just |only )?(?:about |around |nearly |over |more than )?$/i;
/** Than a decade ago, than ten years earlier: another time, and no other thing. */
const EARLIER =
  /^ the (?:current|present|old|existing|former) |^ (?:a|an|[a-z]+|\d+) (?:decade|year|month)s? (?:ago|earlier|before)\b/;
/** Exceeding the annual target by 10.8 percent: said of the target. */
const BEYOND_BY = /\b(?:exceed|surpass)(?:s|ed|ing)? [^,;\d]{2,40} by $/;
/** 19,854 charges (+10%). */
const IN_BRACKET = /^(?: [a-z'-]+){0,6} \($/;
/** €4.62bn (H1 2023: €4.91bn), a decline of 5.9%. */
const OTHER_YEAR = /\((?:[A-Z][A-Za-z]*\d? )?(?:19|20)\d{2}(?:[/-]\d{2})?: (?:about |around |nearly |over )?$/;
const DASHED = / ~ (?:an? )?(?:[a-z]+ (?:of )?)?$/;
const WITHIN = /\b(?:in|at|with|across|from|among|through|by) (?:the |its |our )?(?:[a-z]+'s )?$/;
const BEHIND_COMMA = /, (?:or |that is,? |which (?:is|was) )?$/;
/** Reads one English sentence; each number in turn becomes a figure, or belongs to one. */
class SentenceReader implements Context {
  readonly figures: EnglishFigure[] = [];
  readonly taken: Aside[] = [];
  subject: Piece;
  former: EnglishNumber | null = null;
  /** How many figures the last list gave, and how many there were behind it: 38,214 yuan and 17,906 yuan, up 6.4% and 8.3%. */
  private listed = 0;
  private listEnd = 0;
  readonly text: string;
  readonly sentence: Stretch;
  readonly numbers: readonly EnglishNumber[];
  readonly antecedent: Piece;
  readonly topic: Piece;

  constructor(text: string, sentence: Stretch, numbers: readonly EnglishNumber[], before: Before) {
    this.antecedent = before.last;
    this.topic = before.first;
    this.text = text;
    this.sentence = sentence;
    this.numbers = numbers;
    this.subject = [sentence.start, sentence.start];
  }

  run(): void {
    for (let index = 0; index < this.numbers.length; ) {
      const count = this.readList(index);
      if (count === 0) this.read(index);
      index += Math.max(1, count);
    }
  }

  private startAt(index: number): number {
    return this.numbers[index]?.start ?? this.sentence.end;
  }

  /** Reads a list of numbers that is said of as many things; how many it read, 0 where there is no such list. */
  private readList(index: number): number {
    const { text, sentence, numbers } = this;
    const count = listLength(text, numbers, index);
    const [first, last] = [numbers[index] as EnglishNumber, numbers[index + count - 1]];
    if (count < 2) return 0;
    const from = numbers[index - 1]?.end ?? sentence.start;
    const own = subjectOf(text, index === 0 ? sentence.start : from, first.start);
    const { kind, isDown } = changeOf(text, first, text.slice(from, first.start), this.figures, sentence.start);
    const base =
      kind === 'growth'
        ? baseBehind(text, last?.end ?? first.end, sentence.end, this.startAt(index + count))
        : undefined;
    const pct = (number: EnglishNumber): number => (isDown ? 0 - number.value : number.value);
    const list = numbers.slice(index, index + count);
    const levels = this.figures.slice(-count);
    const isPaired = this.listed === count && this.listEnd === this.figures.length;
    if (kind === 'growth' && sizeOf(own) === 0 && (isRespective(text, last) || isPaired)) {
      if (levels.length < count || !levels.every(isLevel)) return 0;
      for (const [at, number] of list.entries()) this.give(levels[at] as EnglishFigure, number, pct(number), base);
      return count;
    }
    const parts = partsOf(text, own, count);
    if (!parts) return 0;
    const isTarget = this.isAimedAt(first);
    for (const [at, number] of list.entries()) {
      const name = parts[at] as Piece;
      this.figures.push({ ...number, value: pct(number), kind, name, ...(base ? { base } : {}), isTarget });
    }
    this.subject = own;
    this.listed = count;
    this.listEnd = this.figures.length;
    return count;
  }

  private isAimedAt({ start, end }: EnglishNumber): boolean {
    const { text, sentence } = this;
    return isAimedAt(
      text.slice(Math.max(sentence.start, start - FARTHEST_AIM), start),
      text.slice(end, Math.min(sentence.end, end + FARTHEST_AIM)),
    );
  }

  private read(index: number): void {
    const number = this.numbers[index] as EnglishNumber;
    const from = this.numbers[index - 1]?.end ?? this.sentence.start;
    const start = number.start - hedgeBefore(this.text.slice(from, number.start));
    const lead = this.text.slice(from, start);
    const verb = QUALIFYING_VERB.exec(this.text.slice(number.start, number.end))?.[0].length ?? 0;
    const own =
      this.risen(number) ??
      subjectOf(this.text, index === 0 ? this.sentence.start : from, verb > 0 ? number.start + verb : start);
    if (sizeOf(own) > 0) this.subject = own;
    if (this.isFormer(index)) return;
    const { kind, isDown } = changeOf(this.text, number, lead, this.figures, this.sentence.start);
    const pct = isDown ? 0 - number.value : number.value;
    const base =
      kind !== 'growth'
        ? undefined
        : (baseBehind(this.text, number.end, this.sentence.end, this.startAt(index + 1)) ??
          (index === 0 ? baseInFront(this.text, this.sentence.start, number.start) : undefined));
    const level =
      this.figures.findLast(
        (one) => isLevel(one) && !this.isCompared(one) && !this.isAgain(one) && !this.isPlace(one, lead),
      ) ?? this.figures.findLast(isLevel);
    // Gives 1,800 drivers a rise of 11 per cent: the drivers did not grow.
    const isGiven = GIVEN.test(lead);
    const higher = HIGHER.exec(this.text.slice(number.end, number.end + LONGEST_HIGHER))?.[0] ?? '';
    // Imports came to €221.7 billion, 10.2% more.
    const isOfThing =
      BEYOND_BY.test(lead) ||
      (/than$|^ (?:above|below|ahead|short|behind|under|over)/i.test(higher) &&
        !base &&
        !EARLIER.test(this.text.slice(number.end + higher.length, number.end + higher.length + 24)));
    // 251 million children were out of school, a fall of 1%: said of the number, whatever it counts.
    const isOfLevel =
      level !== undefined &&
      ((own[0] - level.end <= 1 && isSaidOfLevel(lead)) ||
        (level === this.figures.at(-1) && IN_BRACKET.test(lead) && /[-+]/.test(this.text[number.start] ?? '')) ||
        (/than$|^ (?:above|below)/.test(higher) && !isOfThing && BEHIND_COMMA.test(lead)));
    const since = kind === 'multiple' && level && BEHIND_COMMA.test(lead) ? timesSince(this.text, number.end) : null;
    if (since && level) {
      this.give(level, number, (number.value - 1) * 100, since);
      return;
    }
    if (
      kind === 'growth' &&
      level &&
      (sizeOf(own) === 0 || isOfLevel) &&
      !isOfThing &&
      !isGiven &&
      !this.isOfChange(level, lead)
    ) {
      this.give(level, number, pct, base);
      return;
    }
    const times =
      kind === 'level' || kind === 'percent'
        ? (timesBefore(this.text, this.sentence.start, number.start) ??
          timesBehind(this.text, number.end, Math.min(this.startAt(index + 1), this.sentence.end)))
        : null;
    this.figures.push({
      ...number,
      ...(isDown ? { value: pct } : {}),
      ...times,
      kind,
      name: this.withoutNumbers(tidyName(this.text, nameOf(this, index, kind, level, sizeOf(own) === 0), number.start)),
      ...(this.former ? { former: this.former } : {}),
      ...(base ? { base } : {}),
      isTarget: this.isAimedAt(number),
    });
    this.former = null;
  }

  /** A name that holds another number of the sentence names nothing: it is that number's clause. */
  private withoutNumbers([start, end]: Piece): Piece {
    return this.figures.some((one) => one.start >= start && one.end <= end) ? [start, start] : [start, end];
  }

  /** A 12-point rise in the share going to single parents: what rose stands behind. */
  private risen({ start, end }: EnglishNumber): Piece | null {
    const rise = riseBehind(this.text, start, end);
    if (!rise) return null;
    const thing = rise.of < 0 ? rise.thing : nounFrom(this.text, rise.of, this.sentence.end);
    return sizeOf(thing) > 1 ? thing : null;
  }

  /** The rate was 62.6%, and pay rose by 9 cents, or 0.3%: how large that change is, and not another level's growth. */
  private isOfChange(level: EnglishFigure, lead: string): boolean {
    const last = this.figures.at(-1);
    return (
      (OR.test(lead) || isSaidOfLevel(lead)) &&
      last?.kind === 'change' &&
      last.start > level.start &&
      last.name[0] !== level.name[0]
    );
  }

  /** Up from £14.4 million, an increase of 8.3%: what is compared with did not grow. */
  private isCompared({ start }: EnglishFigure): boolean {
    const before = this.text.slice(Math.max(this.sentence.start, start - 24), start);
    return COMPARED_WITH.test(before) || FORMER.test(before) || OTHER_YEAR.test(before);
  }

  /** 2,594 petitions were filed with its 48 offices ~ a rise of 3%: where, and not what rose. */
  private isPlace({ start }: EnglishFigure, lead: string): boolean {
    return DASHED.test(lead) && WITHIN.test(this.text.slice(Math.max(this.sentence.start, start - 40), start));
  }

  /** US$236 billion a year, or US$10,000 a victim, 37% more than a decade ago: the first, said in another way. */
  private isAgain({ start }: EnglishFigure): boolean {
    return /, or $/.test(this.text.slice(Math.max(this.sentence.start, start - 5), start));
  }

  /** from £4 million to £6 million: the first is what the second is compared with. */
  private isFormer(index: number): boolean {
    const number = this.numbers[index] as EnglishNumber;
    const next = this.numbers[index + 1];
    const before = this.text.slice(Math.max(this.sentence.start, number.start - 48), number.start);
    if (YEARS_OWN.test(before)) {
      this.taken.push({ start: number.start, end: number.end, reason: 'baseline' });
      return true;
    }
    if (!FORMER.test(before) || !next) return false;
    const way = this.text.slice(number.end, next.start);
    if (!TO.test(way.slice(0, way.length - hedgeBefore(way)))) return false;
    this.taken.push({ start: number.start, end: number.end, reason: 'baseline' });
    this.former = number;
    return true;
  }

  private give(level: EnglishFigure, number: EnglishNumber, pct: number, base: Piece | undefined): void {
    if (level.growth) level.also = pct;
    else {
      level.growth = { pct, number };
      if (base) level.base ??= base;
    }
    this.taken.push({ start: number.start, end: number.end, reason: 'growth' });
  }
}

/** Reads the figures of one English sentence: the same parts as of a Chinese one. */
export function readEnglish(text: string, sentence: Stretch, before: Before): EnglishReading {
  const asides = englishAsides(text, sentence.start, sentence.end);
  const reader = new SentenceReader(text, sentence, numbersIn(text, sentence, asides), before);
  reader.run();
  const figures = forward(reader.figures, text);
  const led = reader.figures
    .filter((one) => !figures.includes(one))
    .map(({ start, end }): Aside => ({ start, end, reason: 'growth' }));
  return { figures, asides: [...asides, ...reader.taken, ...led] };
}

/** Exceeds 80%: the verb is the qualifier, and still ends the subject. */
const QUALIFYING_VERB = /^(?:exceed|surpass)(?:s|es|ed|ing)? /i;
