/** What tables write where there is no number, in capitals and half-width: `c` and `x` stand for a number withheld. */
const MISSING = new Set(
  'N/A NA N.A. N.A #N/A NAN NULL NONE NIL ND N.D. C X - -- --- – —— — ― ―― . .. ... .... ...... / \\ * : 空 无 缺 缺失 暂缺 不详 未知 暂无 无数据 无资料 暂无数据 #DIV/0! #VALUE! #REF! #NAME? #NUM! #NULL!'.split(
    ' ',
  ),
);
/** Of the longest of them. */
const LONGEST = 8;

/** Whether a cell that is not blank says that there is no number: a gap, never 0. */
export function isMissing(cell: string): boolean {
  const text = cell.trim();
  return text.length <= LONGEST && MISSING.has(text.normalize('NFKC').toUpperCase());
}

export const isBlank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '';

export const isBlankOrMissing = (cell: string): boolean => isBlank(cell) || isMissing(cell);
