/** What may stand between cells where no delimiter does: a full-width comma, or blanks that set columns under each other. */
const GAPS: readonly RegExp[] = [/，/g, /(?<=\S)(?: {2,}|[ \u3000]*\u3000[ \u3000]*)(?=\S)/g];
/** Lines looked at. */
const GAP_LINES = 200;

/** A text whose lines are all parted by blanks, or by full-width commas, into as many cells: with tabs; any other as it is. */
export function withTabs(text: string, delimiters: readonly string[]): string {
  if (delimiters.some((delimiter) => text.includes(delimiter)) || text.includes('"')) return text;
  const lines = text
    .split('\n', GAP_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const gap = GAPS.find((one) => {
    const counts = lines.map((line) => line.match(one)?.length ?? 0);
    const most = Math.max(0, ...counts);
    return lines.length > 2 && most > 0 && counts.filter((count) => count === most).length >= lines.length * 0.8;
  });
  return gap === undefined ? text : text.replace(gap, '\t');
}
