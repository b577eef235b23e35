import type { Block, Group } from './booklet-blocks.ts';

/** A4 with room for binding and a footer, in points. */
export const PAGE = { widthPt: 595.28, heightPt: 841.89, leftPt: 54, topPt: 54, bottomPt: 66 } as const;
export const COLUMN_PT = PAGE.widthPt - 2 * PAGE.leftPt;
const ROOM_PT = PAGE.heightPt - PAGE.topPt - PAGE.bottomPt;

interface PlacedBlock {
  readonly block: Block;
  /** Top of the block, from the top of the page. */
  readonly y: number;
  /** The head of a table once more: seen, but not read again. */
  readonly repeated: boolean;
}

export type Page = readonly PlacedBlock[];

/**
 * Puts blocks on pages, in order. A group begins a new page where it would not fit on the rest of this one but does on
 * a whole one; a group higher than a page is cut between its blocks. A block higher than a page runs over its foot.
 */
export function paginate(groups: readonly Group[]): Page[] {
  const pages: PlacedBlock[][] = [];
  let usedPt = Number.POSITIVE_INFINITY;
  const place = (block: Block, repeated: boolean) => {
    const page = pages.at(-1) ?? [];
    const y = usedPt + (page.length === 0 ? 0 : block.gapPt);
    page.push({ block, y: PAGE.topPt + y, repeated });
    usedPt = y + block.heightPt;
  };
  const turn = () => {
    pages.push([]);
    usedPt = 0;
  };
  for (const group of groups) {
    const whole = heightOf(group);
    if (usedPt + gapOf(group) + whole > ROOM_PT && (whole <= ROOM_PT || usedPt > ROOM_PT * 0.6)) turn();
    for (const block of group) {
      const isFirst = pages.at(-1)?.length === 0;
      if (!isFirst && usedPt + block.gapPt + block.heightPt > ROOM_PT) {
        turn();
        if (block.head !== undefined) place(block.head, true);
      }
      place(block, false);
    }
  }
  return pages;
}

const gapOf = (group: Group): number => group[0]?.gapPt ?? 0;

/** Without the blank above the first block. */
function heightOf(group: Group): number {
  return group.reduce((sum, block, index) => sum + block.heightPt + (index === 0 ? 0 : block.gapPt), 0);
}
