/** One record of a delimited file, cells as written. */
export interface RawRow {
  /** As a spreadsheet numbers it: from 1, blank rows counted. */
  readonly row: number;
  /** The line of the text the record begins on; behind `row`s with line breaks inside quotation marks it is greater. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Rows right above it that a sheet hides: they set nothing apart. Absent for none. */
  readonly hiddenAbove?: number;
}

const NOTE =
  /^\s*(?:[（(]?(注释?|附注|备注|说明|(资料|数据)?来源|special values?|available flags|出處?|出处|資料來源|註|notes?|sources?|data sources?)\s*\d*\s*[)）]?\s*[:：]|(填表|制表|填报|审核|(单位|统计|部门)?负责|联系)(人|电话|单位|日期|时间)?\s*[:：]|(报出|填报|更新|统计)(日期|时间)\s*[:：]|last updated\b|data from\b|©|\(c\) )/i;

/** Whether a row below the table says itself that it is a note or a source. */
export const isWordedNote = ({ cells }: RawRow): boolean => NOTE.test(cells[0] ?? '');
