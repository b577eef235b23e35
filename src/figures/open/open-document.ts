import { LOCKED, OPEN_TEXT, sayWhatItIs } from '../../words/faults/book-words.ts';
import { tooManyRepeated } from '../../words/faults/reading-words.ts';
import { decodeText } from '../decode/decode.ts';
import { newIssue } from '../issue.ts';
import type { Undone } from '../repair.ts';
import { MOST_CELLS } from '../table/columns.ts';
import { MOST_COLUMNS } from '../table/records.ts';
import { writeOpenValue } from './open-document-value.ts';
import { type Opened, readSheets, type SheetRecords, SheetRefusal } from './sheet-records.ts';
import { readPart } from './workbook-package.ts';
import {
  columnsIn,
  type Merge,
  newRow,
  type OpenFormula,
  type SheetCells,
  type SheetRow,
  setCell,
} from './workbook-sheet.ts';
import { raised } from './workbook-text.ts';
import { hearXml } from './workbook-xml.ts';

/**
 * Reads a sheet of an OpenDocument spreadsheet, packed (.ods) or as one XML (.fods); see `readSheets`. Cells are as those
 * of `readWorkbook`: numbers with all digits, dates as ISO 8601, raised digits raised, hidden rows and columns known.
 */
export const readOpenDocument = (bytes: Uint8Array, wanted?: string, undone: Undone = []): SheetRecords =>
  readSheets(() => openOpenDocument(bytes), wanted, undone);

function openOpenDocument(bytes: Uint8Array): Opened {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const xml = isPacked ? readPart(bytes, 'content.xml') : decodeText(bytes).text;
  if (isPacked && /:encryption-data\b/.test(readPart(bytes, 'META-INF/manifest.xml')))
    return { ok: false, issue: newIssue('binary', 'fatal', sayWhatItIs(LOCKED)) };
  if (xml === '') throw new Error('content.xml');
  if (/<office:(?:text|presentation|drawing)\b/.test(xml) && !/<office:spreadsheet\b/.test(xml))
    return { ok: false, issue: newIssue('binary', 'fatal', sayWhatItIs(OPEN_TEXT)) };
  const styles = readStyles(xml);
  const tables = readTables(xml, styles);
  const isSeen = ({ style }: Table): boolean => !styles.hiddenTables.has(style);
  const sheets = tables.filter(isSeen).map((table) => ({ name: table.name, read: () => cellsOf(table) }));
  const hidden = tables.filter((table) => !isSeen(table)).map(({ name }) => name);
  return { ok: true, book: { sheets, hidden, is1904: false, isUncalculated: false } };
}

interface Styles {
  readonly raised: ReadonlySet<string>;
  readonly hiddenTables: ReadonlySet<string>;
}

function readStyles(xml: string): Styles {
  const styles = { raised: new Set<string>(), hiddenTables: new Set<string>() };
  let name = '';
  hearXml(xml, {
    open: (tag, attribute) => {
      if (tag === 'style') name = attribute('name') ?? '';
      if (tag === 'text-properties' && /^(?:super|[1-9]\d*%)/.test(attribute('text-position') ?? ''))
        styles.raised.add(name);
      if (tag === 'table-properties' && attribute('display') === 'false') styles.hiddenTables.add(name);
    },
  });
  return styles;
}

interface Table {
  readonly name: string;
  readonly style: string;
  readonly rows: SheetRow[];
  readonly merges: Merge[];
  readonly open: OpenFormula[];
  /** First and last of the columns that are not seen, from 0. */
  readonly hidden: (readonly [number, number])[];
}

const cellsOf = ({ rows, merges, open, hidden }: Table): SheetCells => ({
  rows,
  merges,
  open,
  zeros: [],
  hidden: columnsIn(hidden),
});

/**
 * Cells with content that are not written, as the one before or above stands for them: so many, and so many more for each
 * that is written, so that a file is read in proportion to its size.
 */
const MOST_REPEATED = { always: 100_000, perWritten: 50 };
/** Columns that an array can still have. */
const MOST_LENGTH = 1e9;

type Attribute = (name: string) => string | undefined;

const countOf = (attribute: Attribute, name: string): number =>
  Math.max(1, Math.floor(Number(attribute(name) ?? 1)) || 1);
const isUnseen = (attribute: Attribute): boolean => /^(?:collapse|filter)$/.test(attribute('visibility') ?? '');

function readTables(xml: string, styles: Styles): Table[] {
  const tables: Table[] = [];
  const text = newText(styles.raised);
  let table: Table | null = null;
  let row = newRow(0, false);
  let next = 1;
  let rowCount = 1;
  let column = 0;
  let columnAt = 0;
  let cell: Attribute | null = null;
  let held = 0;
  let said = 0;
  const closeCell = (own: Table, attribute: Attribute): void => {
    const written = writeOpenValue(attribute, text.take());
    const repeated = countOf(attribute, 'number-columns-repeated');
    const [down, across] = [countOf(attribute, 'number-rows-spanned'), countOf(attribute, 'number-columns-spanned')];
    if (down > 1 || across > 1)
      own.merges.push({ top: next, bottom: next + down - 1, left: column + 1, right: column + across });
    const formula = attribute('formula')?.replace(/^\w+:=/, '');
    if (written === '' && formula !== undefined) own.open.push({ row: next, column, formula });
    const last = Math.min(column + repeated, MOST_LENGTH) - 1;
    // A row beyond all columns is refused by its width: its last cell tells that.
    const first = last < MOST_COLUMNS ? column : last;
    if (written !== '') for (let at = first; at <= last; at += 1) setCell(row, at, written);
    if (written !== '') {
      said += last - first;
      held += 1;
    }
    column = last + 1;
  };
  const closeRow = (own: Table): void => {
    if (row.cells.length > 0) {
      said += row.cells.length * (rowCount - 1);
      if (said > MOST_REPEATED.always + MOST_REPEATED.perWritten * held)
        throw new SheetRefusal('too-large', tooManyRepeated(said));
      if (held + said > MOST_CELLS) throw new RangeError(`invalid sheet: over ${MOST_CELLS} cells`);
      for (let at = 0; at < rowCount; at += 1) own.rows.push({ ...row, row: next + at });
    }
    next += rowCount;
  };
  hearXml(xml, {
    open: (tag, attribute) => {
      if (tag === 'table') {
        table = {
          name: attribute('name') ?? '',
          style: attribute('style-name') ?? '',
          rows: [],
          merges: [],
          open: [],
          hidden: [],
        };
        [next, columnAt] = [1, 0];
      } else if (tag === 'table-column' && table) {
        const last = columnAt + countOf(attribute, 'number-columns-repeated');
        if (isUnseen(attribute)) table.hidden.push([columnAt, last - 1]);
        columnAt = last;
      } else if (tag === 'table-row') {
        rowCount = countOf(attribute, 'number-rows-repeated');
        row = newRow(next, isUnseen(attribute));
        column = 0;
      } else if (tag === 'table-cell' || tag === 'covered-table-cell') {
        cell = keeping(attribute);
        text.take();
      } else if (cell) text.open(tag, attribute);
    },
    text: (part) => {
      if (cell) text.hear(part);
    },
    close: (tag) => {
      if ((tag === 'table-cell' || tag === 'covered-table-cell') && cell && table) {
        closeCell(table, cell);
        cell = null;
      } else if (cell) text.close(tag);
      else if (tag === 'table-row' && table) closeRow(table);
      else if (tag === 'table' && table) {
        tables.push(table);
        table = null;
      }
    },
  });
  return tables;
}

const CELL = ['value-type', 'value', 'date-value', 'time-value', 'boolean-value', 'formula'] as const;
const SPANS = ['number-columns-repeated', 'number-rows-spanned', 'number-columns-spanned'] as const;

/** What a tag says can be asked only while it is heard. */
function keeping(attribute: Attribute): Attribute {
  const kept = new Map([...CELL, ...SPANS].map((name) => [name as string, attribute(name)]));
  return (name) => kept.get(name);
}

/** Hears the paragraphs of a cell; comments are none of them. */
function newText(raisedStyles: ReadonlySet<string>) {
  let whole = '';
  let paragraphs = 0;
  let comments = 0;
  let isInParagraph = false;
  const spans: { readonly isRaised: boolean; readonly from: number }[] = [];
  return {
    open: (tag: string, attribute: Attribute): void => {
      if (tag === 'annotation') comments += 1;
      if (comments > 0) return;
      if (tag === 'p') {
        if (paragraphs > 0) whole += '\n';
        paragraphs += 1;
        isInParagraph = true;
      }
      if (tag === 's') whole += ' '.repeat(Math.min(countOf(attribute, 'c'), 100));
      if (tag === 'tab' || tag === 'line-break') whole += ' ';
      if (tag === 'span') spans.push({ isRaised: raisedStyles.has(attribute('style-name') ?? ''), from: whole.length });
    },
    hear: (part: string): void => {
      if (comments === 0 && isInParagraph) whole += part;
    },
    close: (tag: string): void => {
      if (tag === 'annotation') comments -= 1;
      if (tag === 'p') isInParagraph = false;
      if (tag !== 'span' || comments > 0) return;
      const span = spans.pop();
      if (span?.isRaised) whole = whole.slice(0, span.from) + raised(whole.slice(span.from));
    },
    take: (): string => {
      const text = whole;
      [whole, paragraphs] = ['', 0];
      return text;
    },
  };
}
