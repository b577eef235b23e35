import { readNumeral } from '../figures/stated/numerals.ts';
import { type Plain, spanOf } from './plain.ts';
import type { TextSection } from './reading.ts';

/** `[start, end)` in plain glyphs. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Sentence extends Stretch {
  /** Number of the section it stands in; blank before the first. */
  readonly section: string;
  /** Year of the day that the report gives itself; null where it gives none. */
  readonly reportYear: number | null;
  /** Whether its section says what is to be done. */
  readonly isPlan: boolean;
  /** Paragraph it stands in, counted from 0. */
  readonly paragraph: number;
}

export interface Outline {
  readonly sections: readonly TextSection[];
  readonly sentences: readonly Sentence[];
  /** The numbers in front of headings and list entries. */
  readonly marks: readonly Stretch[];
}

/** The marks in front of a heading, from the highest level down. */
const LEVELS: readonly RegExp[] = [
  /^(?:([一二三四五六七八九十]{1,3})[、.](?![一二三四](?:、|季度))|第([一二三四五六七八九十]{1,3})(?:部分|章)[、,:]?|(\d{1,2})、)/,
  /^[(]([一二三四五六七八九十]{1,3}|\d{1,2})[)]/,
  /^(\d{1,2})[.)](?!\d)/,
];
const LONGEST_TITLE = 60;
/** A report says its day near its beginning. */
const LONGEST_HEAD = 400;
/** A section of what is to be done, by its title. */
const PLAN =
  /今后|下一步|下步|未来|明年|来年|(?:主要|重点|目标|工作)任务|(?:工作|总体)(?:安排|打算|思路|部署|要求|目标)|奋斗目标|预期目标|展望|努力方向/;

/** The main goals of the year are; next year we strive for: a paragraph that begins so says what is to be done, but where it looks back. */
const GOALS =
  /^[^,。;:]{0,14}(?:预期|奋斗|总体|工作|发展|主要)目标(?:任务)?(?:是|为|:)|^(?:20\d\d年|明年|来年|下一步|下一年度?|今后[^,。;:]{0,4}),?[^,。;:]{0,8}(?:力争|确保|计划|拟)(?!实现了|完成了)/;
const PAST = /同比|[比较](?:去|上)年|截至|已经?[完建实达]|(?:完成|实现)了/;

/** A title in front of the first full stop, of a paragraph that begins with a mark. */
function titleOf(paragraph: string, mark: string): string {
  const [title = ''] = /^[^。;!?]*/.exec(paragraph.slice(mark.length)) ?? [];
  return title.length <= LONGEST_TITLE ? title : '';
}

interface Heading {
  readonly level: number;
  readonly mark: string;
  readonly ordinal: number;
  readonly title: string;
}

/** Headings; `isCounted` where a heading counted in Chinese (二、) stands above: what 1、 counts is below it. */
function headingOf(paragraph: string, isCounted: boolean): Heading | null {
  for (const [index, pattern] of LEVELS.entries()) {
    const [mark = '', ...ordinals] = pattern.exec(paragraph) ?? [];
    if (mark === '') continue;
    const ordinal = readNumeral(ordinals.find((one) => one !== undefined) ?? '', 0)?.low ?? 0;
    const isBelow = isCounted && /^\d+、/.test(mark);
    return { level: isBelow ? LEVELS.length : index + 1, mark, ordinal, title: titleOf(paragraph, mark) };
  }
  return null;
}

/** Full stops, and the points of English sentences. */
const SENTENCE_END = /[。!?;]+[”"’』」)]*|\.(?=["”)]?\s+["“(]?[A-Z]|["”)]?$)/g;

/** Services (+52,000; +2.8%): a semicolon in a bracket of English words ends no sentence. */
function isInBracket(text: string, at: number): boolean {
  const before = /\([^()]*$/.exec(text.slice(Math.max(0, at - LONGEST_BRACKET), at))?.[0];
  const behind = /^[^()]*\)/.exec(text.slice(at, at + LONGEST_BRACKET))?.[0];
  return before !== undefined && behind !== undefined && !/\p{Script=Han}/u.test(before + behind);
}

const LONGEST_BRACKET = 60;

function sentencesIn(text: string, start: number): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(SENTENCE_END)) {
    if (mark === ';' && isInBracket(text, index)) continue;
    found.push({ start: start + from, end: start + index + mark.length });
    from = index + mark.length;
  }
  if (from < text.length) found.push({ start: start + from, end: start + text.length });
  return found.filter(({ start: first, end }) => end > first);
}

/** Paragraphs, headings, sections and sentences of a text in plain glyphs; linear in its length. */
export function readOutline(plain: Plain): Outline {
  const sections: TextSection[] = [];
  const sentences: Sentence[] = [];
  const marks: Stretch[] = [];
  const numbers: number[] = [];
  const plans: boolean[] = [];
  let isCounted = false;
  const day = /((?:19|20)\d{2})年\d{1,2}月\d{1,2}日/.exec(plain.text.slice(0, LONGEST_HEAD))?.[1];
  const reportYear = day === undefined ? null : Number(day);
  let start = 0;
  plain.text.split('\n').forEach((paragraph, index) => {
    const heading = headingOf(paragraph, isCounted);
    if (heading) marks.push({ start, end: start + heading.mark.length });
    isCounted ||= /^\D+$/.test(heading?.mark ?? '');
    if (heading && heading.level <= 2 && heading.title !== '') {
      const level = numbers.length === 0 ? 1 : heading.level;
      numbers.length = Math.min(numbers.length, level - 1);
      plans.length = Math.min(plans.length, level - 1);
      numbers.push(heading.ordinal);
      plans.push(PLAN.test(heading.title));
      const titleStart = start + heading.mark.length;
      const end = titleStart + heading.title.length;
      sections.push({
        span: spanOf(plain, start, end),
        titleSpan: spanOf(plain, titleStart, end),
        title: heading.title,
        number: numbers.join('.'),
        level: numbers.length,
      });
    }
    const place = { section: numbers.join('.'), paragraph: index, reportYear };
    const [isPlan, hasGoals] = [plans.some(Boolean), GOALS.test(paragraph)];
    for (const sentence of sentencesIn(paragraph, start)) {
      const isGoal = hasGoals && !PAST.test(plain.text.slice(sentence.start, sentence.end));
      sentences.push({ ...sentence, ...place, isPlan: isPlan || isGoal });
    }
    start += paragraph.length + 1;
  });
  return { sections, sentences, marks };
}
