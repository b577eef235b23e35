import type { Bilingual } from '../lang.ts';
import { quoted } from './faults.ts';

/*
 * What is said of the shape of a table: which rows and columns of a file are the table, and what its rows belong to. As in
 * `faults.ts`, each sentence says what stands there, what was done and what to do.
 */

const NAMED = 5;

const listed = (names: readonly string[]): Bilingual => {
  const shown = names.slice(0, NAMED).map(quoted);
  const isMore = names.length > NAMED;
  return { zh: `${shown.join('、')}${isMore ? '等' : ''}`, en: `${shown.join(', ')}${isMore ? ' and others' : ''}` };
};

/** `column` as a spreadsheet counts them; `names` of its columns, where they have some. */
export const besideTable = (column: number, names: readonly string[]): Bilingual => ({
  zh: `第 ${column} 列起是并排的另一张表${names.length ? `（${listed(names).zh}）` : ''}，没有读入，也没有与本表的行相连。要看它，请另存为一个文件或一张工作表。`,
  en: `Another table begins beside this one in column ${column}${names.length ? ` (${listed(names).en})` : ''}; it was not read, and its rows were not joined with these. To see it, save it as a file or sheet of its own.`,
});

/** Letters that were lost before the file came here. */
export const garbledText = (): Bilingual => ({
  zh: '文件里的文字像是乱码：它在别处曾按另一种编码打开并另存，字已不是原来的字。数字照常读取。请找回原文件，或从原系统重新导出为 UTF-8。',
  en: 'The words of this file look garbled: somewhere it was opened in another encoding and saved so. Its numbers were read. Please go back to the original file, or export it again as UTF-8.',
});

/** `cell` is the first that was split, `names` those of the columns it was split into. */
export const splitInto = (cell: string, names: readonly string[]): Bilingual => ({
  zh: `这一列每格写着不止一个数（如${quoted(cell)}），已分成几列：${listed(names).zh}。`,
  en: `Each cell of this column holds more than one number, such as ${quoted(cell)}; they were split into columns: ${listed(names).en}.`,
});

export const foldedTable = (names: readonly string[]): Bilingual => ({
  zh: `同样的列名（${listed(names).zh}）并排重复，是一张折成几栏的表，已按先后接成一张。`,
  en: `The same column names (${listed(names).en}) stand side by side more than once: one table folded into columns, which were put below each other.`,
});

export const pivotHead = (cells: string): Bilingual => ({
  zh: `${quoted(cells)}是数据透视表生成的一行，不是列名；列名在它下面。`,
  en: `${quoted(cells)} was written by a pivot table and holds no column names; they stand below it.`,
});

export const blankItem = (name: string): Bilingual => ({
  zh: `${quoted(name)}这一行没有任何数，没有读入。`,
  en: `The row ${quoted(name)} holds no number and was not read.`,
});

export const columnNumbers = (cells: string): Bilingual => ({
  zh: `这一行${quoted(cells)}只是各列的编号，不是数据，没有读入。`,
  en: `This row, ${quoted(cells)}, only numbers the columns; it is no data and was not read.`,
});

export const noHeader = (): Bilingual => ({
  zh: '文件没有列名：第一行与下面各行相似，已作为数据读入，各列没有名称。请在其上加一行列名；若第一行就是列名，可以撤销。',
  en: 'The file has no column names: the first row is like those below it and was read as data, and the columns have no names. Add a row of column names above it; undo this if the first row holds them.',
});

export const filledDown = (name: string): Bilingual => ({
  zh: `${quoted(name)}下面的空格沿用同一行名，已填到它所属的每一行。`,
  en: `The blanks below ${quoted(name)} repeat it; it was written into each row it belongs to.`,
});

export const sectionRows = (name: string): Bilingual => ({
  zh: `${quoted(name)}独占一行，是下面各行的分段，已写入它所属的每一行，成为第一列。`,
  en: `${quoted(name)} stands alone in its row and heads those below it; it was written into each of them, as a first column.`,
});

export const flagsBeside = (flag: string): Bilingual => ({
  zh: `右边没有列名的一列只有标记（如${quoted(flag)}），说明这些数的性质，已写在数的后面。`,
  en: `The column without a name to the right holds only flags such as ${quoted(flag)}, which say of what quality these numbers are; they were written behind the numbers.`,
});

/** `value` as the number must have been written before the comma cut it. */
export const flagsBelow = (name: string): Bilingual => ({
  zh: `名为${quoted(name)}的各行只有标记，说明上面一行各数的性质，已写在数的后面。`,
  en: `The rows called ${quoted(name)} hold marks of the numbers above them and nothing else; each was written behind its number.`,
});

export const cutThousands = (value: string): Bilingual => ({
  zh: `各行比列名多出一格，是数字里的千位逗号把一格切成了两格，已拼回${quoted(value)}。请核对；这样的数字请加引号，或去掉逗号。`,
  en: `The rows have more cells than there are column names, as commas inside numbers cut them; they were put together again, as ${quoted(value)}. Please check, and put such numbers in quotation marks or leave the commas out.`,
});

export const escapedQuotes = (): Bilingual => ({
  zh: '格内的引号前有反斜杠（\\"），已按引号读取。',
  en: 'Quotation marks inside cells have a backslash before them (\\") and were read as quotation marks.',
});

export const serialDates = (value: string, day: string): Bilingual => ({
  zh: `${quoted(value)}是电子表格存储日期的序号，读作 ${day}。`,
  en: `${quoted(value)} is how spreadsheets store a day and was read as ${day}.`,
});

export const severalUnits = (units: readonly string[]): Bilingual => ({
  zh: `单位行写了 ${units.length} 种单位（${units.map(quoted).join('、')}），没有写明各属哪一列，因此没有加在任何一列上，数值也没有换算。请把单位写在各列的列名后面，如“经费（万元）”。`,
  en: `The line of units names ${units.length} units (${units.map(quoted).join(', ')}) but not which column each belongs to, so none was put on a column and no value was scaled. Write the unit behind each column name, as in “Funds (万元)”.`,
});
