/** What the lines above a table say. */
export interface TitleLines {
  /** What the table is about; null where no line says it. */
  readonly about: string | null;
  /** Who published it, or from where it is; blank for neither. */
  readonly source: string;
  /** What else a reader should know: seasonally adjusted, as of when. */
  readonly others: readonly string[];
}

/** Lines that say where and when a table comes from, and not what it is about. */
const ABOUT =
  /^(?:数据库|时间|单位|计量单位|(?:资料|数据)?来源|制表|填表|填报|日期|data ?source|source|period|data extracted on|last updated?|unit|table|tabelle|series id|表号|表\s*号|制定机关|制表机关|批准机关|批准文号|文号|有效期至?|综合机关名称|填报单位|单位名称|genesis-tabelle)(?:\s*(?:date|on)?\s*[:：,]|\s*$)/i;
const SOURCE = /^(?:(?:数据|资料)?来源|(?:data )?source|quelle|出典)\s*[:：]\s*(.+)$/is;
const RIGHTS = /^(?:©|\(c\)\s|copyright\b)\s*(.+)$/is;
/** 国家统计局, U.S. Census Bureau, Office for National Statistics: a bureau and nothing else. */
const BUREAU =
  /^(?:\S+(?:统计局|调查总队)|(?:\S+ ){0,3}(?:bureau|office|agency)(?: (?:of|for) (?:\S+ ?){1,4})?|statistics \S+)$/i;
/** What no reader needs beside the chart: the name of a data bank and the times of its columns. */
const SPENT = /^(?:数据库|时间|period|表号|table|tabelle|genesis-tabelle)\s*[:：]/i;
const UNIT_LINE = /^(?:(?:计量)?单位|(?:pre)?units?)\s*[:：]/i;

export const isUnitLine = (line: string): boolean => UNIT_LINE.test(line.trim());

/** What a line below or above a table says of its source; null for any other line. */
export const sourceIn = (line: string): string | null => {
  const [, said] = SOURCE.exec(line.trim()) ?? RIGHTS.exec(line.trim()) ?? [];
  return said?.replace(/[。.]$/, '') ?? null;
};

export function readTitle(title = ''): TitleLines {
  const lines = title
    .split('\n')
    .map((line) => line.trim().replace(/[;:：，,]+$/, ''))
    .filter((line) => line !== '');
  const subjects = lines.filter((line) => !ABOUT.test(line));
  const about = subjects.find((line) => !BUREAU.test(line)) ?? subjects[0];
  const bureau = subjects.filter((line) => line !== about && BUREAU.test(line));
  return {
    about: about?.replace(/^(?:指标|indicator|(?:series )?title)\s*[:：][,，]?\s*/i, '') ?? null,
    source: [...bureau, ...lines.flatMap((line) => sourceIn(line) ?? [])].join(', '),
    others: lines.filter(
      (line) =>
        line !== about && !bureau.includes(line) && sourceIn(line) === null && !SPENT.test(line) && !isUnitLine(line),
    ),
  };
}
