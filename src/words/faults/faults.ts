import { counted } from '../english.ts';
import type { Bilingual } from '../lang.ts';
import { formatCount } from '../numbers.ts';

/*
 * What is said of a fault in a user's data. Each sentence tells the holder of the file what stands there, what was
 * expected and what to do; `placed` says the place before it. Reader data is plain text, clipped, in “ ”.
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

const SAVE_AS: Bilingual = {
  zh: '请在表格软件中另存为“CSV UTF-8（逗号分隔）”后再打开',
  en: 'save it from the spreadsheet as “CSV UTF-8 (comma delimited)” and open that',
};

// Bytes and text

export const decodedAs = (encoding: string): Bilingual => ({
  zh: `文件没有编码标记，也不是 UTF-8，已按 ${encoding} 读取。如有乱码，请改选编码；另存为 UTF-8 可免去猜测。`,
  en: `The file carries no encoding mark and is not UTF-8; it was read as ${encoding}. If characters look wrong, choose another encoding; saving as UTF-8 leaves nothing to guess.`,
});

export const damagedText = (encoding: string, count: number): Bilingual => ({
  zh: `有 ${formatCount(count, 'zh')} 处不能按 ${encoding} 读出，已代以“\uFFFD”。文件可能损坏或编码不符，请核对后重新保存，或改选编码。`,
  en: `${counted(count, 'place')} could not be read as ${encoding} and became “\uFFFD”. The file may be damaged or in another encoding: check and save it again, or choose another encoding.`,
});

export const controlCharacters = (count: number): Bilingual => ({
  zh: `文本中有 ${formatCount(count, 'zh')} 个空字符（NUL），已原样保留。请用表格软件重新导出文件。`,
  en: `The text holds ${counted(count, 'NUL character')}, kept as found. Export the file again from the spreadsheet.`,
});

export const unreadableText = (): Bilingual => ({
  zh: `不能读成文字：既不是 UTF-8、UTF-16，也不是 GB18030。${SAVE_AS.zh}。`,
  en: `This cannot be read as text: it is neither UTF-8, UTF-16 nor GB18030. Please ${SAVE_AS.en}.`,
});

// Table

export const emptyFile = (): Bilingual => ({
  zh: '文件是空的。应有一行列名，其下每行一条记录。请检查导出是否完成。',
  en: 'The file is empty. It should hold one row of column names and one record a row below it; check that the export finished.',
});

export const headerOnly = (): Bilingual => ({
  zh: '只有列名，没有数据行。请在列名之下至少填写一行。',
  en: 'There are column names but no row of data. Add at least one row below them.',
});

export const swallowedQuote = (lines: number): Bilingual => ({
  zh: `这里的引号没有闭合，其后 ${formatCount(lines, 'zh')} 行都被吞进这一格。请补上右引号，或删去左引号。`,
  en: `A quotation mark opened here is never closed, so the ${counted(lines, 'line')} after it fell into this cell. Close the quotation mark or remove it.`,
});

export const closedQuote = (): Bilingual => ({
  zh: '最后一格的引号没有闭合，已按在文件末尾闭合读取。',
  en: 'The quotation mark of the last cell is never closed; it was read as closed at the end of the file.',
});

export const strayQuote = (value: string): Bilingual => ({
  zh: `引号之后还有文字：${quoted(value)}。格内的引号应写成两个（""），请改正并核对本行。`,
  en: `There is text after a closing quotation mark: ${quoted(value)}. Write quotation marks inside a cell twice (""), and check this row.`,
});

export const shortRow = (found: number, expected: number): Bilingual => ({
  zh: `只有 ${formatCount(found, 'zh')} 格，列名有 ${formatCount(expected, 'zh')} 个。缺的格按空白处理；请检查是否少了分隔符。`,
  en: `There ${found === 1 ? 'is' : 'are'} ${counted(found, 'cell')} for ${counted(expected, 'column name')}. The missing ones count as blank; check for a missing delimiter.`,
});

/** `extra` is what has no column; blank where only the number of cells is wrong. */
export const longRow = (found: number, expected: number, extra: string): Bilingual => ({
  zh: `有 ${formatCount(found, 'zh')} 格，列名只有 ${formatCount(expected, 'zh')} 个${extra && `，多出的${quoted(extra)}没有读入`}。含分隔符的文字或数字（如 1,234）请加引号。`,
  en: `There are ${formatCount(found, 'en')} cells for ${counted(expected, 'column name')}${extra && `; ${quoted(extra)} was left out`}. Put text and numbers that hold the delimiter (such as 1,234) in quotation marks.`,
});

export const doubledColumn = (name: string, count: number): Bilingual => ({
  zh: `列名${quoted(name)}出现了 ${formatCount(count, 'zh')} 次。每列应有不同的名称，请改名或删去多余的列。`,
  en: `The column name ${quoted(name)} occurs ${formatCount(count, 'en')} times. Give each column its own name, or remove the extra one.`,
});

export const blankColumn = (position: number): Bilingual => ({
  zh: `第 ${position} 列没有列名。请补上。`,
  en: `Column ${position} has no name. Please give it one.`,
});

export const longNumber = (value: string): Bilingual => ({
  zh: `${quoted(value)}位数太多，不能作为数字准确保存，本列按文字读取。若是编号则无需处理。`,
  en: `${quoted(value)} has too many digits to be kept exactly as a number, so the column is read as text. Nothing needs doing if these are identifiers.`,
});

export const guessedNote = (value: string): Bilingual => ({
  zh: `表下的${quoted(value)}只有一格，已作为附注，不作为数据。若是数据，请补全该行；若是附注，请以“注：”开头。`,
  en: `${quoted(value)} below the table fills one cell only and was taken as a note, not as data. If it is data, complete the row; if a note, begin it with “Note:”.`,
});

const ROWS_NAMED = 5;

/** Added to the sentence of the first of many equal faults. `rows` are the first of them, as a spreadsheet counts. */
export function alsoIn(count: number, rows: readonly number[]): Bilingual {
  const named = rows.slice(0, ROWS_NAMED);
  const isMore = count > named.length;
  if (named.length < 2)
    return {
      zh: `同样的问题共 ${formatCount(count, 'zh')} 处。`,
      en: `There are ${formatCount(count, 'en')} of these in all.`,
    };
  return {
    zh: `同样的问题共 ${formatCount(count, 'zh')} 处，${isMore ? '先' : ''}见第 ${named.join('、')} 行。`,
    en: `There are ${formatCount(count, 'en')} of these in all: rows ${named.join(', ')}${isMore ? ' and further' : ''}.`,
  };
}
