import type { Bilingual } from '../lang.ts';

/*
 * How a fault in a user's data is said. Each sentence of this folder tells the holder of the file what stands there,
 * what was expected and what to do; `placed` says the place before it. Reader data is plain text, clipped, in “ ”.
 */

const CLIP = 60;

const onOneLine = (text: string): readonly string[] => [
  ...text
    .slice(0, CLIP * 8)
    .replace(/\s+/g, ' ')
    .trim(),
];

/** Whether `clip` leaves some of a text out. */
export const isClipped = (text: string): boolean => text.length > CLIP * 8 || onOneLine(text).length > CLIP;

/** Reader data on one line: runs of white space become one space, and at most 60 characters stay before an ellipsis. */
export function clip(text: string): string {
  const characters = onOneLine(text);
  return isClipped(text) ? `${characters.slice(0, CLIP).join('')}…` : characters.join('');
}

/** Reader data as it stands in a sentence. */
export const quoted = (text: string): string => `“${clip(text)}”`;

/** Where a fault stands: the row as a spreadsheet counts it, the line of the text where that differs, the column. */
export interface Where {
  readonly row?: number;
  readonly line?: number;
  readonly column?: string;
}

/** The place and the sentence as one message; a fault of the whole file has no place. */
export function placed({ row, line, column }: Where, sentence: Bilingual): Bilingual {
  const isLineOther = line !== undefined && line !== row;
  const zhRow = row && `第 ${row} 行${isLineOther ? `（文本第 ${line} 行）` : ''}`;
  const enRow = row && `row ${row}${isLineOther ? ` (line ${line} of the text)` : ''}`;
  const zh = [zhRow, column && `${quoted(column)}列`].filter(Boolean).join('');
  const en = [enRow, column && `column ${quoted(column)}`].filter(Boolean).join(', ');
  return zh ? preceded({ zh, en: en.charAt(0).toUpperCase() + en.slice(1) }, sentence) : sentence;
}

/** `first: second`, in both languages. */
export const preceded = (first: Bilingual, second: Bilingual): Bilingual => ({
  zh: `${first.zh}：${second.zh}`,
  en: `${first.en}: ${second.en}`,
});
