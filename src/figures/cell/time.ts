import type { Time } from './calendar.ts';
import { isRaised, splitMark } from './mark.ts';
import { remembering } from './remembering.ts';
import { readPlainTime } from './time-readers.ts';
import { withoutUnseen } from './unseen.ts';

/** Longer than this is no time that anybody writes, with its mark. */
const LONGEST = 60;
/** A remark behind a time in brackets: 2020（不含高校）. */
const REMARK = /^(.+?)\s*([(（[［【][^()（）[\]［］【】]{1,30}[)）\]］】])$/;

/** The one reader of times: a year, quarter, month or day in Chinese, English or ISO; null for anything else. */
export function readTime(text: string): Time | null {
  remembered ??= remembering((own) => readWithMark(own, readPlainTime));
  return remembered(text);
}

let remembered: ((text: string) => Time | null) | null = null;

/** A time by a reader of plain letters, with or without a mark: the first that it can read. */
export function readWithMark(text: string, read: (plain: string) => Time | null): Time | null {
  if (text.length > LONGEST) return null;
  const whole = withoutUnseen(text);
  const time = isRaised(whole) ? null : read(whole.normalize('NFKC'));
  if (time !== null) return time;
  const marked = splitMark(whole) ?? remarkIn(whole);
  const bare = marked === null ? null : read(marked.bare.normalize('NFKC').trim());
  return bare && marked && { ...bare, mark: marked.mark };
}

function remarkIn(text: string): { bare: string; mark: string } | null {
  const [, bare = '', mark = ''] = REMARK.exec(text) ?? [];
  return bare === '' ? null : { bare, mark };
}
