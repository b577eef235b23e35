import { raisedMark } from './raised-mark.ts';
import { type ListPlace, wordNumbers } from './word-numbers.ts';
import { newRun } from './word-tables.ts';
import { readPart } from './workbook-package.ts';
import { hearXml } from './workbook-xml.ts';

/** What of a document is not in its text: characters, but for the lines of a table of contents. */
export interface LeftOutOfWord {
  readonly deleted: number;
  readonly hidden: number;
  readonly contents: number;
}

/** A paragraph, or a row of a table with its cells behind tabs. */
interface Line {
  readonly text: string;
  readonly isRow: boolean;
}

const NO_LIST: ListPlace = { style: null, list: null, level: null };

/** Their content was replaced, or is printed a second time. */
const NOT_SEEN = new Set(['pPrChange', 'rPrChange', 'Fallback', 'rt']);
const TAKEN_AWAY = new Set(['del', 'moveFrom']);
/** A longer cell, or one with a full stop, is sentences. */
const LONGEST_CELL = 40;

/**
 * The text of a Word document (.docx): a paragraph a line, a row of a table a line with its cells behind tabs, text boxes
 * behind the paragraph they hang on, notes at the end behind the mark that stands at their place, with the numbers that
 * Word itself prints before headings and entries of lists. What was deleted or is hidden is no text, nor is a table of
 * contents.
 */
export function readWordText(bytes: Uint8Array): { readonly text: string; readonly leftOut: LeftOutOfWord } {
  const notes: string[] = [];
  const body = hearLines(readPart(bytes, 'word/document.xml'), wordNumbers(bytes), notes);
  const texts = new Map(
    ['footnote', 'endnote'].flatMap((kind) => [
      ...hearLines(readPart(bytes, `word/${kind}s.xml`), () => '', []).ofNotes,
    ]),
  );
  const said = notes.flatMap((key, at): Line[] => {
    const text = texts.get(key)?.trim() ?? '';
    return text === '' ? [] : [{ text: `[${at + 1}] ${text}`, isRow: false }];
  });
  return { text: joinedLines([...body.lines, ...said]), leftOut: body.leftOut };
}

/** A blank line keeps rows of a table apart, whatever their length. */
const joinedLines = (lines: readonly Line[]): string =>
  lines.reduce((text, line, at) => {
    const before = lines[at - 1];
    return before === undefined ? line.text : `${text}${line.isRow || before.isRow ? '\n\n' : '\n'}${line.text}`;
  }, '');

/** A paragraph behind its number, of which no other number is made: 1. and 5万人 are not 1.5万人. */
function numbered(paragraph: string, numberOf: () => string): string {
  const own = paragraph.trimStart();
  // A blank paragraph has no number, and takes none.
  if (own === '') return paragraph;
  const number = numberOf();
  if (/[\d.,．] ?$/.test(number) && /^[万亿千百十个名家人次件户%％]/.test(own)) return `${number.trim()}、${own}`;
  return /[\d.,．]$/.test(number) && /^\d/.test(own) ? `${number} ${own}` : number + (number === '' ? paragraph : own);
}

interface Paragraph {
  text: string;
  place: ListPlace;
  readonly run: ReturnType<typeof newRun>;
  isHidden: boolean;
  isContents: boolean;
  /** Its mark was deleted: it goes on in the next. */
  isOpen: boolean;
}

const newParagraph = (run: Paragraph['run']): Paragraph => ({
  text: '',
  place: NO_LIST,
  run,
  isHidden: false,
  isContents: false,
  isOpen: false,
});

interface Table {
  cells: string[][];
  cell: string[];
}

/** Goes through a part; `notes` takes the notes in the order of their marks. */
function hearLines(xml: string, numberOf: (place: ListPlace) => string, notes: string[]) {
  const lines: Line[] = [];
  const ofNotes = new Map<string, string>();
  const leftOut = { deleted: 0, hidden: 0, contents: 0 };
  const outer: Paragraph[] = [];
  const boxes: string[] = [];
  const tables: Table[] = [];
  /** Of each field that is open, what it says of itself. */
  const fields: string[] = [];
  const newText = (): Paragraph['run'] => newRun((mark) => raisedMark(mark, now.text));
  let now: Paragraph = newParagraph(newText());
  let note: string | null = null;
  let isInstruction = false;
  let isTaken = false;
  let isProperty = false;
  let hidden: string | null = null;

  const take = (text: string): void => {
    const table = tables.at(-1);
    if (note !== null) ofNotes.set(note, [ofNotes.get(note), text.trim()].filter(Boolean).join(' '));
    else if (table !== undefined) table.cell.push(text.trim());
    else lines.push({ text, isRow: false });
  };
  const closeParagraph = (): void => {
    if (now.isOpen) {
      now.isOpen = false;
      return;
    }
    const isContents = now.isContents || /^TOC\d*$/i.test(now.place.style ?? '');
    if (isContents && now.text.trim() !== '') leftOut.contents += 1;
    const text = isContents ? '' : numbered(now.text, () => numberOf(now.place));
    if (outer.length > 0) boxes.push(text);
    else {
      if (!isContents) take(text);
      for (const box of boxes.splice(0)) take(box);
    }
    now = newParagraph(now.run);
  };
  const closeRow = (table: Table): void => {
    const cells = table.cells.splice(0).map((cell) => cell.filter(Boolean));
    const isRow = cells.every((cell) => cell.join(' ').length <= LONGEST_CELL && !cell.join('').includes('。'));
    const texts = isRow
      ? [
          cells
            .map((cell) => cell.join(' '))
            .filter(Boolean)
            .join('\t'),
        ]
      : cells.flat();
    const parent = tables.at(-2);
    for (const text of texts.filter(Boolean)) {
      if (parent !== undefined) parent.cell.push(text);
      else lines.push({ text, isRow });
    }
  };

  const open = (tag: string, attribute: (name: string) => string | undefined): void => {
    if (hidden !== null) return;
    if (TAKEN_AWAY.has(tag) && isProperty) now.isOpen = tag === 'del';
    else if (NOT_SEEN.has(tag) || TAKEN_AWAY.has(tag)) [hidden, isTaken] = [tag, TAKEN_AWAY.has(tag)];
    else if (tag === 'footnote' || tag === 'endnote') note = `${tag} ${attribute('id') ?? ''}`;
    else if (tag === 'footnoteReference' || tag === 'endnoteReference') {
      notes.push(`${tag.replace('Reference', '')} ${attribute('id') ?? ''}`);
      now.text += `[${notes.length}]`;
    } else if (tag === 'txbxContent') {
      outer.push(now);
      now = newParagraph(newText());
    } else if (tag === 'tbl') tables.push({ cells: [], cell: [] });
    else if (tag === 'pPr') isProperty = true;
    else if (tag === 'pStyle') now.place = { ...now.place, style: attribute('val') ?? null };
    else if (tag === 'numId') now.place = { ...now.place, list: attribute('val') ?? null };
    else if (tag === 'ilvl') now.place = { ...now.place, level: Number(attribute('val')) || 0 };
    else if (tag === 'instrText') isInstruction = true;
    else if (tag === 'fldChar' && attribute('fldCharType') === 'begin') fields.push('');
    else if (tag === 'fldChar' && attribute('fldCharType') === 'end') fields.pop();
    else if (tag === 'vanish') now.isHidden = !isProperty && !/^(?:0|false|off)$/.test(attribute('val') ?? '');
    else if (tag === 'noBreakHyphen') now.text += '-';
    else now.run.open(tag, attribute);
  };
  const close = (tag: string): void => {
    if (hidden !== null) {
      if (tag === hidden) [hidden, isTaken] = [null, false];
    } else if (tag === 'r') {
      const text = now.run.take();
      if (now.isHidden) leftOut.hidden += text.length;
      else now.text += text;
      now.isContents ||= text !== '' && fields.some((field) => /^\s*TOC\b/.test(field));
      now.isHidden = false;
    } else if (tag === 'p') closeParagraph();
    else if (tag === 'pPr') isProperty = false;
    else if (tag === 'instrText') isInstruction = false;
    else if (tag === 'footnote' || tag === 'endnote') note = null;
    else if (tag === 'txbxContent') now = outer.pop() ?? now;
    else if (tag === 'tc') {
      const table = tables.at(-1);
      table?.cells.push(table.cell.splice(0));
    } else if (tag === 'tr') {
      const table = tables.at(-1);
      if (table !== undefined) closeRow(table);
    } else if (tag === 'tbl') tables.pop();
    else now.run.close(tag);
  };
  const hear = (part: string): void => {
    if (isTaken) leftOut.deleted += part.trim().length;
    if (hidden !== null) return;
    if (isInstruction) fields[fields.length - 1] = (fields.at(-1) ?? '') + part;
    else now.run.hear(part);
  };
  if (xml !== '') hearXml(xml, { open, close, text: hear });
  return { lines, ofNotes, leftOut };
}
