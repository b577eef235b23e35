import { isBlankOrMissing } from './missing.ts';

/** Words of a heading or a title for hours that are told with their minutes. */
const HOURS_AND_MINUTES =
  /(?:小时|时)\s*[:：]\s*分|小时\s*[和、与]\s*分|\bh{1,2}\s*:\s*mm?\b|\b(?:hours?|hrs?)\s*(?::|&|and)\s*min/i;
/** Names of times of day, which are no lengths of time. */
const OF_DAY =
  /开始|结束|起止|时刻|时点|上班|下班|到达|出发|发车|开门|关门|\b(?:start|end|begin|depart|arriv|open|clos|from|to|time of day)/i;
const CLOCK = /^\s*-?\d{1,3}:[0-5]\d\s*$/;

/** Whether a text says that lengths of time are written in hours and minutes. */
export const saysHoursAndMinutes = (text: string): boolean => HOURS_AND_MINUTES.test(text);

/**
 * Cells of a column that are lengths of time in hours and minutes, as a workbook’s format would write them: `9:15 h:mm`;
 * null where one of them is anything else. Asked for where a heading or a title says that they are no times of day and no
 * minutes with seconds.
 */
export function readSpans(
  name: string,
  count: number,
  cellOf: (index: number) => string,
): { readonly cells: ReadonlyMap<number, string> } | null {
  if (OF_DAY.test(name)) return null;
  const cells = new Map<number, string>();
  for (let index = 0; index < count; index += 1) {
    const cell = cellOf(index);
    if (isBlankOrMissing(cell)) continue;
    if (!CLOCK.test(cell)) return null;
    cells.set(index, `${cell.trim()} h:mm`);
  }
  return cells.size > 0 ? { cells } : null;
}
