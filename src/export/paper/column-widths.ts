/** Widths of columns that together take no more than the room: the widest give way. */
export function fittingWidths(natural: readonly number[], room: number): number[] {
  const cap = capFor(natural, room);
  return natural.map((width) => Math.min(width, cap));
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
