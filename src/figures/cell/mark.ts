/** A cell taken apart: what it says, and the mark that a publisher set at it. */
export interface Marked {
  readonly bare: string;
  /** As written, without brackets of its own taken off: `r`, `*`, `¹`, `(1)`, `（快报）`. */
  readonly mark: string;
}

/** Raised and circled digits, which Unicode would make digits of the number: 4.4² is not 4.42. */
const RAISED = '\u00B9\u00B2\u00B3\u2070\u2074-\u2079\u2460-\u249B\u1D43-\u1D61\u207F';
export const isRaised = (text: string): boolean =>
  /[\u00B9\u00B2\u00B3\u2070\u2074-\u2079\u2460-\u249B\u1D43-\u1D61\u207F]/.test(text);

const GLYPHS = `(?:[${RAISED}]+|[†‡§¶※]+|[*＊]{1,3})`;
/**
 * b break in series, d definition differs, e estimated, f forecast, p provisional, r revised, s estimate of the bureau,
 * u unreliable, one or two together; in capitals only those that are no unit.
 */
const LETTERS = '(?:[bdefprsu]{1,2}|[EPR])';
const WORDS =
  '(?:已)?(?:修订|修正|调整|快报|速报|初步|初步核算|初步核实|预计|预测|估计|估算|推算|暂定|暂估|核实|最终|最终核实|不完全统计)(?:数|值|数据)?|注|revised|provisional|preliminary|prelim\\.?|estimated?|est\\.?|forecast|projected|projection|final|暫定|速報|概算|改定';
const INSIDE = `(?:[a-z]{1,2}|注\\d{0,2}|[EPR]|[1-9]|1\\d|20|[+−-]?\\d{1,3}(?:\\.\\d+)?[%％]|[*†‡]{1,3}|${WORDS})`;
const OPEN = '[(（\\[［【]';
const CLOSE = '[)）\\]］】]';

/** Made when the first cell is read: the front page reads none. */
let markBehind: RegExp | null = null;

function patternBehind(): RegExp {
  markBehind ??= new RegExp(
    `\\s*(?:${GLYPHS}|${OPEN}\\s*${INSIDE}\\s*${CLOSE}|(?<=[\\d%％‰)）年月日季度]\\s*)${LETTERS}|(?<=\\s)[1-9a-z]\\)|(?<=[\\d年])(?:${WORDS}))$`,
    'i',
  );
  return markBehind;
}

const BEFORE = /^\s*[*＊†‡]{1,3}\s*(?=[+\-−]?\d)/;

/** Marks set one behind the other that are taken off. */
const MOST_MARKS = 3;
const LONGEST = 60;

/**
 * Takes off what statisticians set at a number or a time: `18.1 r`, `4.1*`, `2020²`, `2022（快报）`, `881 (1)`. Null for a
 * cell that bears none. What is left need be neither number nor time: that is for its reader.
 */
export function splitMark(cell: string): Marked | null {
  if (cell.length > LONGEST || isBare(cell)) return null;
  const before = BEFORE.exec(cell)?.[0] ?? '';
  let bare = cell.slice(before.length);
  const marks: string[] = [];
  while (marks.length < MOST_MARKS) {
    const found = behind(bare);
    if (found === '') break;
    marks.unshift(found.trim());
    bare = bare.slice(0, -found.length);
  }
  if (before === '' && marks.length === 0) return null;
  return { bare: bare.trim(), mark: [before.trim(), ...marks].filter(Boolean).join(' ') };
}

/** No mark ends in a digit, and few begin a cell. */
const isBare = (cell: string): boolean => isDigit(cell.charCodeAt(cell.length - 1)) && !BEGINS.test(cell);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const BEGINS = /^[*＊†‡]/;

/** The mark at the end; blank for none, and where nothing would stand before it. */
function behind(text: string): string {
  const [found = ''] = patternBehind().exec(text) ?? [];
  const isCapital = /^\s*[A-Z]+$/.test(found) && !/^\s*[EPR]$/.test(found);
  return found.length === text.length || isCapital || isTwice(found) ? '' : found;
}

/** `ss` and `dd` are no flags. */
const isTwice = (found: string): boolean => /^\s*([a-z])\1$/i.test(found);

const ATTACHED = /^[+\-−]?\d+[a-z]{1,2}$/i;
const YEARS = /^(?:1[6-9]|20|21)\d\d/;
const UNIT_LIKE = /^(?:d|s|us|bp)$/;
const BRACKETED = /^[(（[［]\d+[)）\]］]$/;

/**
 * Whether what looks like marks is part of names or of units, or a number of its own, as the whole column tells: 7b, 15e;
 * 30 s and 5 d; 12 (3). `marked` are the cells with a mark, `numbers` how many cells hold a number with or without.
 */
export function areNoMarks(marked: readonly string[], numbers: number): boolean {
  if (marked.length === 0) return false;
  const marks = marked.map((cell) => splitMark(cell)?.mark ?? '');
  const isEach = marked.length >= numbers;
  if (isEach && marked.every((cell) => ATTACHED.test(cell) && !YEARS.test(cell))) return true;
  if (isEach && marks.every((mark) => UNIT_LIKE.test(mark))) return true;
  const bracketed = marks.filter((mark) => BRACKETED.test(mark));
  return bracketed.length * 2 > numbers && new Set(bracketed).size > 1;
}
