import { describe, expect, it } from 'vitest';
import { fillPages, placeSections, type Section } from '../../../src/export/docx/document-pages.ts';
import { heightOf, paragraph } from '../../../src/export/docx/paragraphs.ts';
import { ROOM_PT } from '../../../src/export/docx/text-styles.ts';

const section = (heightPt: number): Section => ({
  headings: [],
  blocks: [paragraph('Chart', '', { inside: '', heightPt })],
});

describe('fillPages', () => {
  it.each([
    { heights: [300], most: [100], extras: [100], why: 'as much as it may' },
    { heights: [600], most: [300], extras: [ROOM_PT - 614], why: 'to the foot of its page' },
    { heights: [500, 100], most: [300], extras: [ROOM_PT - 614, 0], why: 'what stands below it keeps its room' },
    { heights: [400, 400], most: [200, 50], extras: [200, 50], why: 'each on a page of its own' },
    { heights: [200, 200], most: [60, 400], extras: [60, ROOM_PT - 474], why: 'what one cannot take goes to the other' },
    { heights: [ROOM_PT], most: [300], extras: [0], why: 'a full page stays as it is' },
    { heights: [2 * ROOM_PT], most: [300], extras: [0], why: 'a section of many pages has no foot' },
  ])('$heights, at most $most higher: $why', ({ heights, most, extras }) => {
    const sections = heights.map(section);
    const { placed } = placeSections(sections, 1);
    const filled = fillPages(placed, most);
    expect(filled.map(Math.round)).toEqual(extras.map(Math.round));
    const higher = sections.map(({ blocks }, at) => section(heightOf(blocks) + (filled[at] ?? 0)));
    const pages = (of: readonly { readonly isNewPage: boolean }[]) => of.map(({ isNewPage }) => isNewPage);
    expect(pages(placeSections(higher, 1).placed)).toEqual(pages(placed));
  });
});
