import { withoutRadicals } from '../../figures/stated/radicals.ts';

// A page of a PDF is pieces of text at places. What somebody reads there, lines and paragraphs, is found by geometry.

/** A piece of text as it is printed: lengths in points, `y` from the foot of the page. */
export interface PrintedPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PrintedPage {
  readonly pieces: readonly PrintedPiece[];
  readonly height: number;
}

/** The text of a document, a paragraph a line; and where in it each page begins. */
export interface PrintedText {
  readonly text: string;
  readonly pageStarts: readonly number[];
}

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Joins the pieces of pages to lines and the lines to paragraphs; page numbers and running heads are left out. */
export function joinPages(pages: readonly PrintedPage[]): PrintedText {
  const lines = withoutMargins(pages.map(linesOf), pages);
  const pageStarts: number[] = [];
  let text = '';
  let before: Line | null = null;
  for (const page of lines) {
    const [left, right] = edgesOf(page);
    for (const [index, line] of page.entries()) {
      const isJoined = before !== null && continues(before, line, index === 0, left, right);
      if (!isJoined && text !== '') text += '\n';
      if (index === 0) pageStarts.push(text.length);
      text += isJoined ? `${gapBetween(text, line.text)}${line.text}` : line.text;
      before = line;
    }
    if (page.length === 0) pageStarts.push(text.length);
  }
  return { text: withoutRadicals(text), pageStarts };
}

/** Pieces that stand on one height, from left to right; the highest line first. Pieces keep their order where they overlap. */
function linesOf({ pieces }: PrintedPage): Line[] {
  const rows: PrintedPiece[][] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const row = rows.findLast((one) => isBeside(one[0], piece));
    if (row === undefined) rows.push([piece]);
    else row.push(piece);
  }
  return rows
    .map((row) => row.sort((a, b) => a.x - b.x))
    .map(lineOf)
    .sort((a, b) => b.y - a.y);
}

const isBeside = (first: PrintedPiece | undefined, piece: PrintedPiece): boolean =>
  first !== undefined && Math.abs(first.y - piece.y) < 0.5 * Math.max(first.height, piece.height);

const SQUARES: Readonly<Record<string, string>> = { 2: '²', 3: '³' };

/** A small raised number is the mark of a note, no digit of the number before it; behind a length it is a power. */
function raisedMark({ text, y, height }: PrintedPiece, base: PrintedPiece, before: string): string | null {
  const mark = text.trim();
  if (height > 0.8 * base.height || y - base.y < 0.15 * base.height || !/^\d{1,3}$/.test(mark)) return null;
  const power = /(?:^|[^A-Za-z])[cdkm]?m$/.test(before) ? SQUARES[mark] : undefined;
  return power ?? `[${mark}]`;
}

function lineOf(row: readonly PrintedPiece[]): Line {
  const base = row.reduce((largest, piece) => (piece.height > largest.height ? piece : largest));
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of row) {
    // A gap as wide as a letter parts words; smaller ones are how a line is justified.
    const isApart = piece.x - end > 0.25 * piece.height;
    const mark = raisedMark(piece, base, text);
    text +=
      mark ?? (isApart && text !== '' ? `${gapBetween(text, piece.text)}${piece.text.trim()}` : piece.text.trim());
    end = piece.x + piece.width;
  }
  const [first] = row;
  const size = base.height;
  return { text, left: first?.x ?? 0, right: end, y: first?.y ?? 0, size };
}

const WORD_END = /[\p{Script=Latin}\d,.;:)%]$/u;
const WORD_START = /^[\p{Script=Latin}\d($€£]/u;
const LETTER = /\p{Script=Latin}/u;

/** A blank between two words of an alphabet; between Chinese characters, and between them and digits, none was meant. */
function gapBetween(before: string, behind: string): string {
  if (!WORD_END.test(before) || !WORD_START.test(behind)) return '';
  return LETTER.test(before.slice(-12)) || LETTER.test(behind.slice(0, 12)) ? ' ' : '';
}

/** Edges that most lines of a page keep. */
function edgesOf(lines: readonly Line[]): readonly [left: number, right: number] {
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b);
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  return [lefts[Math.floor(lefts.length / 4)] ?? 0, rights[Math.floor((rights.length * 3) / 4)] ?? 0];
}

const SENTENCE_END = /[。！？!?.：:；;][”’」』)）]*$/;

/** Whether a line goes on with the paragraph before: that line was full, this one is not indented, and of one size. */
function continues(before: Line, line: Line, isNewPage: boolean, left: number, right: number): boolean {
  const isFull = before.right > right - 2 * before.size;
  const isIndented = line.left > left + 1.5 * line.size;
  const isAlike = Math.abs(before.size - line.size) < 0.15 * line.size;
  // From page to page no distance tells; a full stop there ends the paragraph.
  const isNear = isNewPage ? !SENTENCE_END.test(before.text) : before.y - line.y < 2.6 * line.size;
  return isFull && !isIndented && isAlike && isNear;
}

const PAGE_NUMBER = /^[-—–·.\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–·.\s]*$/;
/** The share of a page, from its top and from its foot, in which heads and numbers of pages stand. */
const MARGIN = 0.12;

/** Without page numbers, and without what stands in the margin of most pages in the same words. */
function withoutMargins(pages: readonly Line[][], sizes: readonly PrintedPage[]): readonly Line[][] {
  const isInMargin = (line: Line, page: number): boolean => {
    const height = sizes[page]?.height ?? 0;
    return line.y < MARGIN * height || line.y > (1 - MARGIN) * height;
  };
  const counts = new Map<string, number>();
  for (const [page, lines] of pages.entries()) {
    for (const text of new Set(lines.filter((line) => isInMargin(line, page)).map(bare)))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const isRunning = (line: Line): boolean => pages.length > 2 && (counts.get(bare(line)) ?? 0) > pages.length / 2;
  return pages.map((lines, page) =>
    lines.filter((line) => !(isInMargin(line, page) && (PAGE_NUMBER.test(line.text) || isRunning(line)))),
  );
}

/** A running head may carry the page's number. */
const bare = ({ text }: Line): string => text.replace(/[\d\s]+/g, '');
