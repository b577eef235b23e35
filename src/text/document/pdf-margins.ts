import type { PrintedPage } from './pdf-pieces.ts';
import { type Fragment, rowsOf, textOf } from './pdf-rows.ts';

const PAGE_NUMBER =
  /^[-—–·.\s]*(?:(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*(?:共\s*)?\d{1,4}\s*页?)?|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?)[-—–·.\s]*$/i;
/** The share of a page, from its top and from its foot, in which heads and numbers of pages stand. */
const MARGIN = 0.12;

/** Pages without what stands in their margins, and how many such lines there were. */
interface Bodies {
  readonly pages: readonly (readonly Fragment[])[];
  readonly numbers: number;
  readonly heads: number;
}

/** Leaves out page numbers, and what stands in the margin of most pages, or of most left or right ones, in the same words. */
export function withoutMargins(pages: readonly (readonly Fragment[])[], sizes: readonly PrintedPage[]): Bodies {
  const lines = pages.map((fragments, page) => {
    const height = sizes[page]?.height ?? 0;
    const isInMargin = ({ y }: Fragment): boolean => y < MARGIN * height || y > (1 - MARGIN) * height;
    return rowsOf(fragments.filter(isInMargin)).map((row) => ({ row, text: textOf(row, false) }));
  });
  const counts = new Map<string, number>();
  for (const own of lines) {
    for (const text of new Set(own.map(bare))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  // Left and right pages may have heads of their own: each stands on half of the pages.
  const isRunning = (line: { text: string }): boolean =>
    pages.length > 2 && bare(line) !== '' && (counts.get(bare(line)) ?? 0) > Math.max(1, 0.4 * pages.length);
  const found = lines.map((own) => ({
    numbers: own.filter(({ text }) => PAGE_NUMBER.test(text)).map(({ row }) => row),
    heads: own.filter((line) => !PAGE_NUMBER.test(line.text) && isRunning(line)).map(({ row }) => row),
  }));
  const out = new Set(found.flatMap(({ numbers, heads }) => [...numbers, ...heads].flat()));
  const count = (of: 'numbers' | 'heads'): number => found.reduce((sum, one) => sum + one[of].length, 0);
  return {
    pages: pages.map((fragments) => fragments.filter((one) => !out.has(one))),
    numbers: count('numbers'),
    heads: count('heads'),
  };
}

/** A running head may carry the page's number. */
const bare = ({ text }: { text: string }): string => text.replace(/[\d\s]+/g, '');
