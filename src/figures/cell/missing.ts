import { withoutUnseen } from './unseen.ts';

/** What tables write where there is no number, in capitals and half-width: `c` and `x` stand for a number withheld. */
const MISSING = new Set(
  'N/A NA N.A. N.A #N/A NAN NULL NONE NIL ND N.D. C X - -- --- – —— — ― ―― . .. ... .... ...... / \\ * : 空 无 缺 缺失 暂缺 不详 未知 暂无 无数据 无资料 暂无数据 #DIV/0! #VALUE! #REF! #NAME? #NUM! #NULL!'.split(
    ' ',
  ),
);
/** Of the longest of them. */
const LONGEST = 8;
/** With a flag that says why: `: c`, `.. p`; and the signs for none of British and American bureaus. */
const FLAGGED = /^(?:(?:[:：]|\.\.|…|[-–—](?=[\s(]))\s*\(?[a-z]{1,2}\)?|\[[cxz:]\])$/i;

/** Whether a cell that is not blank says that there is no number: a gap, never 0. */
export function isMissing(cell: string): boolean {
  const text = cell.trim();
  if (text.length > 2 * LONGEST) return false;
  const bare = withoutUnseen(text);
  return bare.length <= LONGEST && (MISSING.has(bare.normalize('NFKC').toUpperCase()) || FLAGGED.test(bare));
}

export const isBlank = (cell: string | undefined): boolean =>
  cell === undefined || (!beginsVisibly(cell) && withoutUnseen(cell) === '');

/** Most cells do, and a table has millions. */
function beginsVisibly(cell: string): boolean {
  const code = cell.charCodeAt(0);
  return code > 32 && code < 127;
}

export const isBlankOrMissing = (cell: string): boolean => isBlank(cell) || isMissing(cell);
