import { type Block, heightOf } from './paragraphs.ts';
import { ROOM_PT } from './text-styles.ts';

export interface Heading {
  readonly title: string;
  readonly level: 1 | 2;
  readonly bookmark: string;
}

/** What stands together on a page unless it is higher than one. */
export interface Section {
  readonly headings: readonly Heading[];
  readonly blocks: readonly Block[];
}

interface PlacedSection extends Section {
  readonly isNewPage: boolean;
}

/** An entry of the contents; its page is null where only the program that lays the document out can tell it. */
export interface ContentsEntry extends Heading {
  readonly page: number | null;
}

/** A section that begins this low on a page at most may be higher than what is left. */
const LEAST_REST_PT = 160;

/**
 * Which sections begin a page, from `firstPage` on, and the pages of their headings. A page begins where the next section
 * might not fit in any of the usual fonts, so that pages are those of every program; past a table of many pages, whose
 * number differs, they are not known.
 */
export function placeSections(
  sections: readonly Section[],
  firstPage: number,
): { readonly placed: PlacedSection[]; readonly entries: ContentsEntry[] } {
  let page: number | null = firstPage;
  let used = Number.POSITIVE_INFINITY;
  const placed: PlacedSection[] = [];
  const entries: ContentsEntry[] = [];
  for (const section of sections) {
    const height = heightOf(section.blocks);
    const isLong = height > ROOM_PT;
    const isNewPage = isLong ? used > ROOM_PT - LEAST_REST_PT : used + height > ROOM_PT;
    if (isNewPage && placed.length > 0 && page !== null) page += 1;
    used = isNewPage ? height : used + height;
    placed.push({ ...section, isNewPage });
    entries.push(...section.headings.map((heading) => ({ ...heading, page })));
    if (isLong) page = null;
  }
  return { placed, entries };
}

/** Room that a page keeps below what fills it. */
const FOOT_PT = 14;

/**
 * By how many points each section is to be made higher, at most by its `mostPt`, so that pages are filled to their feet;
 * the sections of a page share alike. None changes its page by it.
 */
export function fillPages(placed: readonly PlacedSection[], mostPt: readonly number[]): number[] {
  const extras = placed.map(() => 0);
  let start = 0;
  while (start < placed.length) {
    let end = start + 1;
    while (end < placed.length && !placed[end]?.isNewPage) end += 1;
    let rest = ROOM_PT - FOOT_PT - placed.slice(start, end).reduce((sum, { blocks }) => sum + heightOf(blocks), 0);
    const sharing = extras.map((_, at) => at).slice(start, end);
    // Those that take least come first, so that what they leave goes to the others.
    sharing.sort((a, b) => (mostPt[a] ?? 0) - (mostPt[b] ?? 0));
    for (const [index, at] of sharing.entries()) {
      extras[at] = Math.max(0, Math.min(mostPt[at] ?? 0, rest / (sharing.length - index)));
      rest -= extras[at];
    }
    start = end;
  }
  return extras;
}

/** Entries of the contents, page by page. */
export function contentsPages<Entry extends { readonly heightPt: number }>(
  entries: readonly Entry[],
  headPt: number,
): Entry[][] {
  const pages: Entry[][] = [[]];
  let used = headPt;
  for (const entry of entries) {
    if (used + entry.heightPt > ROOM_PT) {
      pages.push([]);
      used = 0;
    }
    used += entry.heightPt;
    pages.at(-1)?.push(entry);
  }
  return pages;
}
