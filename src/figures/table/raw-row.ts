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
