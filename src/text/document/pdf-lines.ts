import { withoutRadicals } from '../../figures/stated/radicals.ts';
import { blocksOf, tableRows } from './pdf-columns.ts';
import { withoutMargins } from './pdf-margins.ts';
import { type PrintedPage, uprightPage } from './pdf-pieces.ts';
import { type Fragment, fragmentsOf, gapBetween, rowsOf, textOf } from './pdf-rows.ts';

// A page of a PDF is pieces of text at places. What somebody reads there, lines and paragraphs, is found by geometry.

/** The text of a document, a paragraph or a row of a table a line; and where in it each page begins. */
export interface PrintedText {
  readonly text: string;
  readonly pageStarts: readonly number[];
  /** What of the pages is not in the text: lines, but for turned words, which are counted in letters. */
  readonly leftOut: { readonly numbers: number; readonly heads: number; readonly turned: number };
}

interface Line extends Omit<Fragment, 'text'> {
  readonly text: string;
  readonly isTable: boolean;
  /** Whether it begins a column or a page, so that no distance to the line before tells anything. */
  readonly isFirst: boolean;
  /** Edges that most lines of its block keep. */
  readonly edges: readonly [left: number, right: number];
}

/** Joins the pieces of pages to lines and the lines to paragraphs; page numbers, running heads and turned words are left out. */
export function joinPages(pages: readonly PrintedPage[]): PrintedText {
  const upright = pages.map(uprightPage);
  const fragments = upright.map(({ pieces }) => fragmentsOf(pieces));
  const { pages: bodies, numbers, heads } = withoutMargins(fragments, upright);
  const turned = upright.reduce((sum, page) => sum + page.turned, 0);
  return { ...joinLines(bodies.map(linesOf)), leftOut: { numbers, heads, turned } };
}

function linesOf(fragments: readonly Fragment[]): Line[] {
  return blocksOf(fragments).flatMap((block) => {
    const rows = rowsOf(block);
    const isTable = tableRows(rows);
    const bare = rows.map((row, at) => ({
      text: textOf(row, isTable[at] === true),
      left: row[0]?.left ?? 0,
      right: row.at(-1)?.right ?? 0,
      y: row[0]?.y ?? 0,
      size: Math.max(...row.map(({ size }) => size)),
      isTable: isTable[at] === true,
      isFirst: at === 0,
    }));
    const edges = edgesOf(bare);
    return bare.map((line) => ({ ...line, edges }));
  });
}

function edgesOf(lines: readonly { readonly left: number; readonly right: number }[]): Line['edges'] {
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b);
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  return [lefts[Math.floor(lefts.length / 4)] ?? 0, rights[Math.floor((rights.length * 3) / 4)] ?? 0];
}

function joinLines(pages: readonly (readonly Line[])[]): Omit<PrintedText, 'leftOut'> {
  const compounds = compoundsIn(pages.flat());
  const pageStarts: number[] = [];
  let text = '';
  let before: Line | null = null;
  for (const page of pages) {
    const [first] = page;
    if (first === undefined) pageStarts.push(text.length);
    for (const line of page) {
      const isJoined = before !== null && continues(before, line);
      // A blank line keeps rows of a table apart, whatever their length.
      if (!isJoined && before !== null) text += line.isTable || before.isTable ? '\n\n' : '\n';
      if (isJoined) text = joined(text, line.text, compounds);
      if (line === first) pageStarts.push(text.length);
      text += line.text;
      before = line;
    }
  }
  return { text: withoutRadicals(text), pageStarts };
}

const BROKEN_WORD = /(\p{Script=Latin}+)[-\u00ad\u2010]$/u;

/** The text up to where its next line goes on: a word broken over two lines has no hyphen, unless it has it elsewhere, too. */
function joined(text: string, next: string, compounds: ReadonlySet<string>): string {
  const [, head = ''] = BROKEN_WORD.exec(text.slice(-40)) ?? [];
  const [tail = ''] = /^\p{Ll}+/u.exec(next) ?? [];
  if (head === '' || tail === '') return text + gapBetween(text, next);
  return compounds.has(`${head}-${tail}`.toLowerCase()) ? text : text.slice(0, -1);
}

/** Words with a hyphen that stand within a line. */
const compoundsIn = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{Script=Latin}+[-\u2010]\p{Script=Latin}+/gu) ?? []));

const SENTENCE_END = /[。！？!?.：:；;][”’」』)）]*$/;

/** Whether a line goes on with the paragraph before: that line was full, this one is not indented, and of one size. */
function continues(before: Line, line: Line): boolean {
  if (before.isTable || line.isTable) return false;
  const isFull = before.right > before.edges[1] - 2 * before.size;
  const isIndented = line.left > line.edges[0] + 1.5 * line.size;
  const isAlike = Math.abs(before.size - line.size) < 0.15 * line.size;
  // From page to page, or column to column, no distance tells; a full stop there ends the paragraph.
  const isNear = line.isFirst ? !SENTENCE_END.test(before.text) : before.y - line.y < 2.6 * line.size;
  return isFull && !isIndented && isAlike && isNear;
}
