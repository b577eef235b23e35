import { plainGlyph } from '../figures/stated/glyphs.ts';
import { localDigits } from './phrases/local-digits.ts';
import type { TextSpan } from './reading.ts';

/**
 * A text in plain glyphs, each with its place in the text it came from: half width, one sign for ranges, no spaces between
 * digits and Chinese, no breaks inside a sentence. A line break in it ends a paragraph.
 */
export interface Plain {
  readonly text: string;
  /** Where the character at an index begins and ends in the text it came from. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The span in the original text of `[start, end)` in plain glyphs. */
export const spanOf = ({ starts, ends }: Plain, start: number, end: number): TextSpan => [
  starts[start] ?? 0,
  ends[end - 1] ?? 0,
];

/** Plain glyphs of `[start, end)`, in the traditional characters that the text has. */
export function printedOf(text: string, { text: plain, starts }: Plain, start: number, end: number): string {
  return Array.from({ length: end - start }, (_, at) => {
    const [glyph, own] = [plain[start + at] ?? '', text[starts[start + at] ?? 0] ?? ''];
    const isOne = starts[start + at] !== starts[start + at - 1] && starts[start + at] !== starts[start + at + 1];
    return isOne && /[\u4e00-\u9fff]/.test(own) ? own : glyph;
  }).join('');
}

/** Words of grammar in traditional characters; those of names stay as the text has them. */
const GRAMMAR = new Map(
  Array.from('為为於于佔占從从較较與与別别縮缩擴扩漲涨後后'.matchAll(/(.)(.)/gu), ([, one = '', plain = '']) => [
    one,
    plain,
  ]),
);
const plainly = (glyph: string): string => GRAMMAR.get(glyph) ?? plainGlyph(glyph);

interface Line {
  readonly text: string;
  readonly start: number;
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const TERMINAL = /(?:[。！？!?；;：:]|(?<![\d])\.)[”"’』」）)]?$/;
const MARKER =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d０-９]{1,3}[）)]|(?![0０])[\d０-９]{1,2}[、.．)](?![\d０-９])|第[一二三四五六七八九十]{1,3}[，,、章节部条]|[—–]{1,2}(?=\p{Script=Han})|[•●◆■▪★▲▶►◇□○]|[·*-]\s)/u;
const TORN_END = /[\d０-９、，,．.（(百千万亿多近约超第的和与及]$/;
const TORN_START = /^(?:[\d０-９、，,。．.）)％%‰]|[万亿元个家人名份场次项件倍](?=\p{P}|$|\p{Script=Han}))/u;
const DATE_START = /^[12１２][\d０-９]{3}\s?年|^[\d０-９]{1,2}\s?月/;
const SHORT_LINE = 12;
/** A line that ends in a whole quantity may be an entry of a list up to this length. */
const SHORT_ENTRY = 20;
const ENTRY_END =
  /[\d０-９]\s?[%％‰]$|[\d０-９]\s?[万亿]*(?:元|[个名家人件项场次户份公里所座套亩吨])+(?:以上|以下|左右)?$/u;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(LINE_BREAK)) {
    lines.push({ text: text.slice(start, index), start });
    start = index + mark.length;
  }
  return [...lines, { text: text.slice(start), start }];
}

/** How far around a line others are looked at. */
const NEAR = 4;

/** Whether no line around one of Chinese text is nearly as long: lines that are broken where they are full are as long as each other. */
function isLoneLongest(lines: readonly string[], at: number): boolean {
  const { length } = lines[at] ?? '';
  const around: number[] = [];
  for (const step of [-1, 1])
    for (let on = at + step; Math.abs(on - at) <= NEAR && (lines[on] ?? '') !== ''; on += step)
      around.push(lines[on]?.length ?? 0);
  return /\p{Script=Han}/u.test(lines[at] ?? '') && around.length >= NEAR && around.every((one) => one < 0.8 * length);
}

/** Whether a paragraph ends behind a line, and the next one is not only the rest of it. */
function isParagraphEnd(lines: readonly string[], at: number): boolean {
  const [before, line, next] = [lines[at - 1] ?? '', lines[at] ?? '', lines[at + 1] ?? ''];
  if (line === '' || next === '' || MARKER.test(next)) return true;
  // A list may stand in one line as in several: "sets clear goals:⏎grow membership" is one sentence.
  if (/[A-Za-z][:;]$/.test(line) && /^[a-z]/.test(next)) return false;
  // (2022:⏎£247m): a bracket goes on.
  if (/[（(][^（）()]{0,30}[:：;；]$/.test(line)) return false;
  if (TERMINAL.test(line)) return true;
  if (/\.$/.test(line) && !/\p{Script=Han}/u.test(line)) return true;
  if (TORN_END.test(line)) return false;
  const width = Math.max(line.length, next.length, before.length);
  const isHeading = MARKER.test(line) && !/[。；，,]/.test(line) && line.length < 0.8 * width;
  // 三、经费收支情况⏎2024年收缴经费: a date begins what stands below a heading.
  if (TORN_START.test(next)) return isHeading && DATE_START.test(next);
  if (isHeading) return true;
  if (line.length < SHORT_ENTRY && ENTRY_END.test(line)) return true;
  return line.length < SHORT_LINE || line.length < 0.6 * width || isLoneLongest(lines, at);
}

/** Han, and the marks of Chinese print: no space stands beside them. Full width is half by then. */
const CHINESE = /[\p{Script=Han}\u3001-\u303f“”‘’—…·%‰]/u;
const BLANK = /[\p{Cf}\p{Cc}\p{Z}]/u;
const DIGIT = /[\d０-９]/;

class Builder {
  readonly parts: string[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  add(plain: string, start: number, end: number): void {
    this.parts.push(plain);
    for (let unit = 0; unit < plain.length; unit += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }
}

/** In 2022/23,⏎12 more: a comma before the break of an English line ends a number, unless three digits follow. */
const endsNumber = (before: string, line: string, at: number): boolean =>
  before === ',' && !/^\d{3}(?!\d)/.test(line.slice(at, at + 4)) && !/\p{Script=Han}/u.test(line);

/** Whether a space between two characters says anything: between words of Latin letters and numbers it does. */
function isSpaceKept(before: string, after: string, isBreak: boolean): boolean {
  if (before === '' || CHINESE.test(before) || CHINESE.test(after)) return /[%‰]/.test(before) && /[a-z(]/i.test(after);
  return !(isBreak && /[\d.,+-]/.test(before) && DIGIT.test(after));
}

/** 46.8[1]万人: the mark of a note between a number and its unit is part of neither. */
const NOTE =
  /[[［〔]\s?[\d０-９]{1,3}\s?[\]］〕]\s?(?=[万亿个人元件家份名次场项户吨%％‰]| (?:million|billion|per ?cent)\b)/y;

function noteAt(line: string, at: number, before: string): number {
  NOTE.lastIndex = at;
  return DIGIT.test(before) || /[万亿]/.test(before) ? (NOTE.exec(line)?.[0].length ?? 0) : 0;
}

const DASHES = '—–―─-';

/** A double dash is a pause, unless digits on both sides make it a range. */
function dashAt(text: string, at: number, before: string): string | null {
  if (!DASHES.includes(text[at] ?? ' ')) return null;
  const [dashes = ''] = /^[—–―─-]{2,}/.exec(text.slice(at, at + 6)) ?? [];
  if (dashes === '') return null;
  const isRange = /[\d%年月万亿个人元]/.test(before) && DIGIT.test(text[at + dashes.length] ?? '');
  return isRange ? dashes : null;
}

/** Reads a text into plain glyphs; linear in its length. */
export function readPlain(text: string): Plain {
  const lines = linesOf(text);
  const words = lines.map((line) => line.text.trim());
  const digits = localDigits(text);
  const builder = new Builder();
  let before = '';
  let isBlank = false;
  let isBreak = false;
  lines.forEach((line, index) => {
    for (let at = 0; at < line.text.length; ) {
      const glyph = String.fromCodePoint(line.text.codePointAt(at) ?? 0);
      const start = line.start + at;
      const digit = digits.get(start);
      if (digit) {
        builder.add(digit, start, start + 1);
        before = digit;
        at += 1;
        continue;
      }
      const note = noteAt(line.text, at, before);
      if (note > 0) {
        at += note;
        continue;
      }
      if (BLANK.test(glyph)) {
        isBlank = true;
        at += glyph.length;
        continue;
      }
      if (isBlank && isSpaceKept(before, plainly(glyph), isBreak && !endsNumber(before, line.text, at)))
        builder.add(' ', start, start);
      [isBlank, isBreak] = [false, false];
      const dashes = dashAt(line.text, at, before);
      const size = dashes?.length ?? glyph.length;
      const plain = dashes ? '~' : glyph === '—' && line.text[at + 1] === '—' ? '—' : plainly(glyph);
      builder.add(plain, start, start + size);
      before = plain.at(-1) ?? '';
      at += size;
    }
    const next = lines[index + 1];
    if (!next) return;
    if (isParagraphEnd(words, index)) {
      if (before !== '') builder.add('\n', line.start + line.text.length, next.start);
      before = '';
      isBlank = false;
    } else [isBlank, isBreak] = [true, true];
  });
  return { text: builder.parts.join(''), starts: builder.starts, ends: builder.ends };
}
