import type { Bilingual } from '../lang.ts';
import { formatCount, formatNumber } from '../numbers.ts';
import { quoted } from './faults.ts';

/*
 * What is said while any table is read: how its numbers were understood, what was mended in its shape, and why a file is
 * refused. As in `faults.ts`, each sentence says what stands there, what was expected and what to do.
 */

export const longText = (): Bilingual => ({
  zh: '有一格超过 32,767 个字，比表格软件的一格所能容纳的还长，只读了开头 1,000 个字。可能少了一个引号，请核对。',
  en: 'A cell holds more than 32,767 characters, the most that one of a spreadsheet can, and its first 1,000 were read. A quotation mark may be missing, please check.',
});

// Numbers

export const readAsMissing = (value: string): Bilingual => ({
  zh: `${quoted(value)}不是数字，已作缺失处理，图中留空，不当作 0。若它另有含义，请改写为数字。`,
  en: `${quoted(value)} is not a number and was taken as missing: a gap in the chart, never 0. If it stands for something else, write the number.`,
});

export const readWithMark = (value: string): Bilingual => ({
  zh: `${quoted(value)}带有标记，读作数字；标记随数保留在表里。若标记另有说明，见表的附注。`,
  en: `${quoted(value)} carries a mark and was read as a number; the mark stays with it in the table. What it means is for the notes of the file to say.`,
});

export const bracketsAsMinus = (value: string): Bilingual => ({
  zh: `括号中的数${quoted(value)}按会计写法读作负数。若不是负数，请去掉括号。`,
  en: `The number in brackets, ${quoted(value)}, was read as negative, as in accounting. Remove the brackets if it is not.`,
});

export const decimalCommas = (value: string): Bilingual => ({
  zh: `${quoted(value)}中的逗号读作小数点，因为本列没有别的读法。若是千位分隔或列举，请改写。`,
  en: `The comma in ${quoted(value)} was read as the decimal sign, as the column allows no other reading. If it separates thousands or items, write it differently.`,
});

export const oddComma = (value: string): Bilingual => ({
  zh: `${quoted(value)}中的逗号不是千位分隔，可能是小数点，也可能是列举，本列按文字读取。请把小数写成 1.5 的样子。`,
  en: `The comma in ${quoted(value)} does not set thousands apart; it may be a decimal sign or a list, so the column is read as text. Write decimals like 1.5.`,
});

export const decimalUnclear = (dotted: string, comma: string): Bilingual => ({
  zh: `同一列里既有${quoted(dotted)}，又有${quoted(comma)}：不能断定点和逗号哪个是小数点，本列按文字读取。请统一写法，或指明小数点。`,
  en: `The column holds both ${quoted(dotted)} and ${quoted(comma)}, so which of point and comma is the decimal sign is not certain, and it is read as text. Write them one way, or say which sign it is.`,
});

/** `value` is 1.530.115, or 1.204 beside such a number. */
export const pointsAsThousands = (value: string): Bilingual => ({
  zh: `${quoted(value)}中的点读作千位分隔，读作 ${value.replaceAll('.', '')}：同列或同一文件里别的数只能这样读。`,
  en: `The points in ${quoted(value)} were read as setting thousands apart, so it is ${value.replaceAll('.', '')}: other numbers of the column or the file can only be read so.`,
});

/** `value` is 1.204, and so are all others. */
export const pointsUnclear = (value: string): Bilingual => ({
  zh: `${quoted(value)}读作小数 ${value}；若点是千位分隔，则是 ${value.replaceAll('.', '')}。本列的点后都是三位，文件里没有别的数能断定，请核对，或指明小数点。`,
  en: `${quoted(value)} was read as the decimal ${value}; if the point sets thousands apart it is ${value.replaceAll('.', '')}. All points of the column have three digits behind them and nothing else in the file tells: check it, or say which sign is the decimal one.`,
});

export const thousandsAssumed = (value: string): Bilingual => ({
  zh: `${quoted(value)}中的逗号读作千位分隔。本文件不以逗号分列，逗号也可能是小数点，请核对。`,
  en: `The comma in ${quoted(value)} was read as setting thousands apart. As this file is not separated by commas, it may also be a decimal sign; please check.`,
});

export const percentMixed = (value: string): Bilingual => ({
  zh: `同一列里有的带百分号（${quoted(value)}），有的不带，不能断定后者是否也是百分数，本列按文字读取。请统一写法。`,
  en: `Some cells of the column carry a per cent sign (${quoted(value)}) and others do not, so it is read as text. Write all of them one way.`,
});

export const mostlyNumbers = (value: string): Bilingual => ({
  zh: `本列大多是数字，但${quoted(value)}不是：画图时这一格按缺数处理，不当作 0。请改为数字；没有数据则留空。`,
  en: `Most cells of this column are numbers, but ${quoted(value)} is not: in a chart this cell is a gap, never 0. Make it a number, or leave it blank if there is none.`,
});

/** `value` as it is written, `number` as it was read. */
export const readAsNumber = (value: string, number: number): Bilingual => ({
  zh: `${quoted(value)}读作数字 ${formatNumber(number, 'zh', undefined, 'plain')}。`,
  en: `${quoted(value)} was read as the number ${formatNumber(number, 'en', undefined, 'plain')}.`,
});

export const readAsPercent = (value: string): Bilingual => ({
  zh: `${quoted(value)}读作百分数，单位是 %。`,
  en: `${quoted(value)} was read as a number in per cent.`,
});

export const readAsYear = (value: string): Bilingual => ({
  zh: `${quoted(value)}读作年份。`,
  en: `${quoted(value)} was read as a year.`,
});

/** `value` is 2017-01-01, 2017-12-31 or (2017), and `time` 2017, 2017-Q1 or 2017-01. */
export const daysAsTimes = (value: string, time: string): Bilingual => ({
  zh: `这一列的日期各代表一期，${quoted(value)}读作${quoted(time)}。`,
  en: `Each date of the column stands for a period: ${quoted(value)} was read as ${quoted(time)}.`,
});

/** `value` is 2023.1, between September and November. */
export const octoberNamed = (value: string): Bilingual => ({
  zh: `列名${quoted(value)}按左右各列读作 10 月：表格软件去掉了 2023.10 末尾的 0。`,
  en: `The column name ${quoted(value)} was read as October by the columns beside it: spreadsheets drop the last 0 of 2023.10.`,
});

export const octoberRead = (value: string): Bilingual => ({
  zh: `${quoted(value)}按前后各行读作 10 月：表格软件去掉了 2023.10 末尾的 0。`,
  en: `${quoted(value)} was read as October by the rows beside it: spreadsheets drop the last 0 of 2023.10.`,
});

export const monthUnclear = (value: string): Bilingual => ({
  zh: `${quoted(value)}读作 1 月，也可能是去掉了末尾 0 的 10 月，前后各行不能断定。请把月份写成 2023-01 的样子。`,
  en: `${quoted(value)} was read as January; it may also be October without its last 0, and the rows beside it do not tell. Write months like 2023-01.`,
});

// Shape

export const titleTaken = (first: string, lines: number): Bilingual => ({
  zh: `列名之上的${lines === 1 ? '一行' : ` ${formatCount(lines, 'zh')} 行`}是标题，不是数据：${quoted(first)}。`,
  en: `${lines === 1 ? 'The line' : `The ${formatCount(lines, 'en')} lines`} above the column names ${lines === 1 ? 'is' : 'are'} a title and no data: ${quoted(first)}.`,
});

export const notesTaken = (first: string, lines: number): Bilingual => ({
  zh: `数据之下的${lines === 1 ? '一行' : ` ${formatCount(lines, 'zh')} 行`}是附注，不是数据：${quoted(first)}。`,
  en: `${lines === 1 ? 'The line' : `The ${formatCount(lines, 'en')} lines`} below the data ${lines === 1 ? 'is' : 'are'} a note and no data: ${quoted(first)}.`,
});

export const joinedHeaders = (): Bilingual => ({
  zh: '列名分成上下几行，已合为一行。请核对列名。',
  en: 'The column names stand in several rows and were joined into one. Please check the names.',
});

export const repeatedHeader = (): Bilingual => ({
  zh: '这一行重复了列名，或写着续表（多见于分页的表），没有作为数据读入。',
  en: 'This row repeats the column names or says that the table goes on, as tables in pages do, and was not read as data.',
});

export const numericNames = (isAll: boolean): Bilingual => ({
  zh: `${isAll ? '列名都是数字' : '列名里有数字，与下面各行相似'}，第一行可能是数据而不是列名。若是，请在其上加一行列名。`,
  en: `${isAll ? 'All column names are numbers' : 'There are numbers among the column names, like those in the rows below'}, so the first row may be data. If it is, add a row of column names above it.`,
});

export const secondTable = (): Bilingual => ({
  zh: '这里起是另一张表，没有读作数据。要看它，请另存为一个文件或一张工作表。',
  en: 'Another table begins here; it was not read as data. To see it, save it as a file or sheet of its own.',
});

/** Rows between the column names and the data that say more of the columns. */
export const describedColumns = (count: number): Bilingual => ({
  zh: `列名与数据之间的 ${count} 行是对各列的说明，已作为附注保留。`,
  en: `${count === 1 ? '1 row between the column names and the data describes the columns and was' : `${formatCount(count, 'en')} rows between the column names and the data describe the columns and were`} kept as notes.`,
});

export const moreCells = (found: number, expected: number): Bilingual => ({
  zh: `多数行有 ${formatCount(found, 'zh')} 格，列名只有 ${formatCount(expected, 'zh')} 个。多出的列已保留，但没有列名；请补上列名，并核对列名是否错位。`,
  en: `Most rows have ${formatCount(found, 'en')} cells for ${formatCount(expected, 'en')} column names. The further columns were kept without a name: name them, and check that the names stand above the right columns.`,
});

export const filledMerge = (value: string): Bilingual => ({
  zh: `合并的单元格${quoted(value)}，已在它所跨的每一行填上同样的内容。`,
  en: `The merged cell ${quoted(value)} was written into each row it spans.`,
});

// Refusals

export const tooManyBytes = (megabytes: number, most: number): Bilingual => ({
  zh: `文件有 ${megabytes} MB，超过 ${most} MB 的上限，没有打开。请只保留需要的行和列，或先汇总。`,
  en: `The file has ${megabytes} MB, more than the ${most} MB that can be opened. Keep only the rows and columns needed, or sum it up first.`,
});

export const tooManyCells = (millions: number, most: number): Bilingual => ({
  zh: `表格约有 ${formatCount(millions * 1e6, 'zh')} 格，超过 ${formatCount(most * 1e6, 'zh')} 格的上限，没有打开。请只保留需要的行和列，或先汇总。`,
  en: `The table has about ${millions} million cells, more than the ${most} million that can be opened. Keep only the rows and columns needed, or sum it up first.`,
});

/** As many as a spreadsheet has columns. */
export const tooManyColumns = (count: number, most: number): Bilingual => ({
  zh: `表格有 ${count} 列，超过 ${most} 列的上限，没有打开。请只保留需要的列；如果一列才是一条记录，请先把行和列对调（转置）。`,
  en: `The table has ${formatCount(count, 'en')} columns, more than the ${formatCount(most, 'en')} that can be opened. Keep only the columns needed; if each column is a record, turn rows and columns around first.`,
});

/** Of cells that a file does not hold, but says to be as the one before them. */
export const tooManyRepeated = (count: number): Bilingual => ({
  zh: `工作表里有 ${formatCount(count, 'zh')} 格只是重复前一格或上一行，比写出来的多得多，没有打开：多半是整行或整列填了同一个值。请在表格软件中删去多余的部分再保存。`,
  en: `In the sheet ${formatCount(count, 'en')} cells only repeat the one before or above them, far more than are written, so it was not opened: a whole row or column may be filled with one value. Delete what is not needed in a spreadsheet and save it again.`,
});

export const rowBeyond = (row: number, most: number): Bilingual => ({
  zh: `工作表里有写在第 ${row} 行的内容，而工作表最多 ${most} 行，文件已损坏，没有打开。请在表格软件中打开后重新保存。`,
  en: `The sheet has content in row ${row}, and no sheet has more than ${most} rows: the file is damaged and was not opened. Open it in a spreadsheet and save it again.`,
});

export const tangledQuotes = (): Bilingual => ({
  zh: '文件里的引号错乱，无法分清每一格。请检查引号是否成对，格内的引号应写成两个（""）。',
  en: 'The quotation marks of the file are so tangled that its cells cannot be told apart. Check that they are paired; inside a cell write them twice ("").',
});

export const notTable = (kind: Bilingual): Bilingual => ({
  zh: `这是${kind.zh}，不是分隔文本的表格。请在表格软件中打开，另存为“CSV UTF-8（逗号分隔）”。`,
  en: `This is ${kind.en}, not a delimited table. Open it in a spreadsheet and save it as “CSV UTF-8 (comma delimited)”.`,
});

export const WEB_PAGE: Bilingual = { zh: '网页（HTML）', en: 'a web page (HTML)' };
export const XML: Bilingual = { zh: 'XML 文件', en: 'an XML file' };
export const JSON_FILE: Bilingual = { zh: 'JSON 文件', en: 'a JSON file' };
export const RTF: Bilingual = { zh: 'RTF 文档', en: 'an RTF document' };

export const noSheet = (name: string, names: readonly string[]): Bilingual => ({
  zh: `工作簿里没有${quoted(name)}工作表，只有：${names.map(quoted).join('、')}。`,
  en: `The workbook has no sheet ${quoted(name)}; it has ${names.map(quoted).join(', ')}.`,
});

/** Of a workbook, or a document whose tables are read. */
export const brokenWorkbook = (): Bilingual => ({
  zh: '这个文件里面已损坏，打不开：可能没有下载完，或加了密码。请重新下载，或用原来的软件打开后另存为 .xlsx 或 CSV UTF-8。',
  en: 'This file is damaged inside and cannot be opened; it may not have been downloaded whole, or have a password. Download it again, or open it in its own program and save it as .xlsx or CSV UTF-8.',
});

export const otherSheets = (read: string, others: readonly string[]): Bilingual => ({
  zh: `读取的是工作表${quoted(read)}。另有：${others.map(quoted).join('、')}，可以改选。`,
  en: `The sheet ${quoted(read)} was read. There ${others.length === 1 ? 'is' : 'are'} also ${others.map(quoted).join(', ')}, which can be chosen instead.`,
});
