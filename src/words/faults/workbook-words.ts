import type { Bilingual } from '../lang.ts';
import { formatCount } from '../numbers.ts';
import { quoted } from './faults.ts';

/*
 * What is said of a workbook beyond what any table has: cells that nobody sees, and formulas without a result. As in
 * `faults.ts`, each sentence says what stands there, what was done and what to do.
 */

const NAMED = 5;

const listed = (names: readonly string[]): Bilingual => {
  const shown = names.slice(0, NAMED).map(quoted);
  const isMore = names.length > NAMED;
  return {
    zh: `${shown.join('、')}${isMore ? '等' : ''}`,
    en: `${shown.join(', ')}${isMore ? ' and others' : ''}`,
  };
};

/** `formula` as the cell has it, without its equals sign. */
export const notCalculated = (formula: string): Bilingual => ({
  zh: `公式${quoted(`=${formula}`)}从未计算，文件里没有结果，图中留空，不当作 0。请在 Excel 中打开、保存一次，再打开本文件。`,
  en: `The formula ${quoted(`=${formula}`)} was never calculated, so the file holds no result: a gap in the chart, never 0. Open and save the file once in Excel, then open it here again.`,
});

export const zeroFormulas = (formula: string): Bilingual => ({
  zh: `公式${quoted(`=${formula}`)}只存有 0，文件注明打开时才计算，因此作未计算处理，图中留空。请在 Excel 中打开、保存一次，再打开本文件。`,
  en: `The formula ${quoted(`=${formula}`)} holds nothing but 0 and the file asks to be calculated when it is opened, so it counts as not calculated: a gap in the chart. Open and save the file once in Excel, then open it here again.`,
});

/** `first` is the first cell of the first hidden row. */
export const hiddenRows = (count: number, first: string): Bilingual => ({
  zh: `工作表里有 ${formatCount(count, 'zh')} 行隐藏（含筛选掉的行），没有读入${first && `，第一行是${quoted(first)}`}。若要读入，请取消隐藏。`,
  en: `${formatCount(count, 'en')} ${count === 1 ? 'row of the sheet is' : 'rows of the sheet are'} hidden or filtered out and ${count === 1 ? 'was' : 'were'} not read${first && `; the first is ${quoted(first)}`}. Show them to have them read.`,
});

export const hiddenColumns = (names: readonly string[]): Bilingual => ({
  zh: `工作表里隐藏的列没有读入：${listed(names).zh}。若要读入，请取消隐藏。`,
  en: `Hidden columns of the sheet were not read: ${listed(names).en}. Show them to have them read.`,
});

export const hiddenSheets = (names: readonly string[]): Bilingual => ({
  zh: `工作簿里隐藏的工作表没有读：${listed(names).zh}。`,
  en: `Hidden sheets of the workbook were not read: ${listed(names).en}.`,
});

export const BINARY_WORKBOOK: Bilingual = {
  zh: '二进制 Excel 工作簿（.xlsb），请在表格软件中另存为 .xlsx',
  en: 'a binary Excel workbook (.xlsb); save it as .xlsx from a spreadsheet',
};
