import { WHOLE_REPORT } from '../../words/export/extract-words.ts';

/** The day of a report, and its month and year. */
export interface ReportDate {
  readonly date: string;
  readonly month: string;
  readonly year: number;
}

export const dayOf = (date: string): ReportDate => ({ date, month: date.slice(0, 7), year: Number(date.slice(0, 4)) });

/** Years that something is compared with are no years of the report. */
const COMPARED = /(?:比|较|与|同)(?:19|20)\d{2}年/g;

/** The ISO day that a text says: its first full date, or the end of the latest year in it; null where it says none. */
export function statedDate(text: string, today: string): string | null {
  const own = text.replace(COMPARED, '');
  const [, year, month = '', day = ''] = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/.exec(own.slice(0, 2000)) ?? [];
  if (year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const years = Array.from(own.matchAll(/(?<!\d)((?:19|20)\d{2})(?=年)/g), ([, one]) => Number(one));
  const past = years.filter((one) => one <= Number(today.slice(0, 4)));
  return past.length === 0 ? null : `${Math.max(...past)}-12-31`;
}

/** The ISO day of a report: that of its text, or today. */
export const reportDate = (text: string, today: string): string => statedDate(text, today) ?? today;

/** What a report is called: its first line where that is a title, else its file. */
export function reportTitle(text: string, fileName: string): string {
  const first =
    text
      .split('\n')
      .map((line) => line.trim())
      .find((line) => line !== '') ?? '';
  return first.length > 0 && first.length <= 60 && !/[。；]|^[（(]?[一二三四五六七八九十\d]+[)）、.．]/.test(first)
    ? first
    : fileName.replace(/\.[^.]*$/, '') || WHOLE_REPORT.zh;
}
