/**
 * Widths of columns that together take no more than the room: the widest give way, those of long texts least. `least`,
 * the longest word of each, is kept where there is room for all of them.
 */
export function fittingWidths(natural: readonly number[], room: number, least: readonly number[]): number[] {
  const cap = capFor(natural, room);
  const wide = natural.flatMap((width, index) => (width > cap ? [index] : []));
  const shared = sharedOut(
    wide.map((index) => ({ natural: natural[index] ?? 0, least: least[index] ?? 0 })),
    wide.length * cap,
  );
  return natural.map((width, index) => shared[wide.indexOf(index)] ?? width);
}

/** The width no column may pass for all of them to fit: narrow ones keep theirs, wide ones share what is left. */
function capFor(widths: readonly number[], room: number): number {
  let left = room;
  const rising = [...widths].sort((a, b) => a - b);
  for (const [index, width] of rising.entries()) {
    const share = left / (rising.length - index);
    if (width > share) return share;
    left -= width;
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * By the roots of their widths: by the widths themselves, short texts would be broken as often as long ones. None is
 * given more than it takes, as all are wider than an equal share.
 */
function sharedOut(columns: readonly { readonly natural: number; readonly least: number }[], room: number): number[] {
  const words = columns.reduce((sum, { least }) => sum + least, 0);
  const floors = columns.map(({ least }) => (words <= room ? least : 0));
  const isFixed = columns.map(() => false);
  for (;;) {
    const free = columns.reduce((sum, { natural }, index) => sum + (isFixed[index] ? 0 : Math.sqrt(natural)), 0);
    const left = floors.reduce((sum, floor, index) => sum - (isFixed[index] ? floor : 0), room);
    const widths = columns.map(({ natural }, index) =>
      isFixed[index] ? (floors[index] ?? 0) : (left * Math.sqrt(natural)) / free,
    );
    const short = widths.findIndex((width, index) => !isFixed[index] && width < (floors[index] ?? 0));
    if (short < 0) return widths;
    isFixed[short] = true;
  }
}
