import type { Dataset, Figure, Quotation } from '../../figures/dataset.ts';
import { type Issue, inFile, newIssue } from '../../figures/issue.ts';
import { isComplete, readCount, readId } from '../../figures/package/cell.ts';
import { readSheet, type SheetRow } from '../../figures/package/sheet.ts';
import { textPaths } from '../../figures/package/text-resources.ts';
import { readRecords } from '../../figures/table/table.ts';
import {
  figureNotThere,
  misplacedFigure,
  misplacedSentence,
  missingBeside,
  textNotUtf8,
} from '../../words/faults/quotation-faults.ts';
import { readOutline } from '../outline.ts';
import { readPlain, spanOf } from '../plain.ts';

// A sentence is quoted only where the text has the figure just as the table states it: a text that was changed since
// moves every place in it, and a wrong sentence would be worse than none.

interface QuotedFigure {
  readonly id: string;
  readonly quotation: Quotation;
}

interface QuotationReading {
  /** By figure id. */
  readonly quotations: ReadonlyMap<string, Quotation>;
  /** All of them doubtful: figures are shown without their sentences. */
  readonly issues: readonly Issue[];
}

/**
 * The sentences in which a report states its figures, out of its text and the places that stand beside it; null where the
 * descriptor lists no text. Never throws for data.
 */
export function readQuotations(
  descriptor: unknown,
  files: ReadonlyMap<string, Uint8Array>,
  figures: Dataset['figures'],
): QuotationReading | null {
  const paths = textPaths(descriptor);
  if (paths === null) return null;
  const none = (issue: Issue, file: string) => ({ quotations: new Map(), issues: [inFile(file)(issue)] });
  const bytes = files.get(paths.text);
  const places = files.get(paths.places);
  if (bytes === undefined || places === undefined) {
    const missing = bytes === undefined ? paths.text : paths.places;
    return none(newIssue('missing-file', 'doubtful', missingBeside(missing)), missing);
  }
  const text = readUtf8(bytes);
  if (text === null) return none(newIssue('not-utf-8', 'doubtful', textNotUtf8()), paths.text);
  const readRow = rowReader(text, figures);
  const keys = [{ code: 'doubled-id', columns: ['id'] }];
  const sheet = readSheet<QuotedFigure>(places, { columns: COLUMNS, keys, readRow }, (all) => readRecords(all));
  // The file says more of each place than is needed here.
  const issues = sheet.issues.filter(({ code }) => code !== 'unknown-column');
  return {
    quotations: new Map(sheet.ok ? sheet.rows.map(({ id, quotation }) => [id, quotation]) : []),
    issues: issues.map((issue) => inFile(paths.places)({ ...issue, severity: 'doubtful' })),
  };
}

/** A dataset with the sentences its files carry, and what is wrong with them. */
export function withQuotations(
  dataset: Dataset,
  descriptor: unknown,
  files: ReadonlyMap<string, Uint8Array>,
): { readonly dataset: Dataset; readonly issues: readonly Issue[] } {
  const reading = readQuotations(descriptor, files, dataset.figures);
  if (reading === null) return { dataset, issues: [] };
  return { dataset: { ...dataset, quotations: reading.quotations }, issues: reading.issues };
}

const COLUMNS = ['id', 'start', 'end', 'sentence_start', 'sentence_end'];

/** Places count every unit of the text, also a mark of the byte order that somebody's editor put before it. */
function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function rowReader(text: string, figures: Dataset['figures']): (row: SheetRow) => QuotedFigure | null {
  const neighboursOf = neighboursIn(text);
  return (row) => {
    const fields = {
      id: readId(row),
      start: readCount(row, 'start'),
      end: readCount(row, 'end'),
      from: readCount(row, 'sentence_start'),
      to: readCount(row, 'sentence_end'),
    };
    if (!isComplete(fields)) return null;
    const { id, start, end, from, to } = fields;
    const figure = figures.get(id);
    if (figure === undefined) {
      row.fault('unknown-figure', 'id', figureNotThere(id));
      return null;
    }
    const begin = beginOf(text, { start, end }, figure);
    if (begin === null) {
      row.fault('misplaced', 'start', misplacedFigure(id, figure.asStated, text.slice(start, end)));
      return null;
    }
    if (!(from <= begin && end <= to && isSentence(text, { start: from, end: to }))) {
      row.fault('misplaced', 'sentence_start', misplacedSentence(id));
      return null;
    }
    const [opening, stated, closing] = [text.slice(from, begin), text.slice(begin, end), text.slice(end, to)].map(
      onOneLine,
    ) as [string, string, string];
    return { id, quotation: { ...neighboursOf({ start: from, end: to }), opening, stated, closing } };
  };
}

/** Ends of lines inside a sentence are those of the page it was printed on. */
const onOneLine = (text: string): string =>
  text.replace(/(?<=\p{Script=Han}|\p{P})\s*\n\s*(?=\p{Script=Han}|\p{P})/gu, '').replace(/\s*\n\s*/g, ' ');

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Z}\p{Cf}]/gu, '');

/** So many characters before its number a statement may begin, as 减少 does; the table keeps them with it. */
const MOST_BEFORE = 8;

/** Where a figure begins in the text, if it stands there as the table states it; null where it does not. */
function beginOf(text: string, { start, end }: Span, { asStated }: Pick<Figure, 'asStated'>): number | null {
  if (start >= end || end > text.length) return null;
  const wanted = bare(asStated);
  for (let begin = start; begin >= Math.max(0, start - MOST_BEFORE); begin -= 1)
    if (bare(text.slice(begin, end)) === wanted) return begin;
  return null;
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether a stretch begins and ends where sentences do: at a mark, the end of a line or of the text. */
function isSentence(text: string, { start, end }: Span): boolean {
  if (end > text.length) return false;
  const [before = '', last = '', after = ''] = [text[start - 1], text[end - 1], text[end]];
  const begins = start === 0 || !WORD.test(before);
  return begins && (!WORD.test(last) || after === '' || /\s/.test(after));
}

/** Gives the sentences before and after one, as far as they stand in its paragraph. */
function neighboursIn(text: string): (sentence: Span) => Pick<Quotation, 'earlier' | 'later'> {
  const plain = readPlain(text);
  const sentences = readOutline(plain).sentences.map(({ start, end, paragraph }) => {
    const [from, to] = spanOf(plain, start, end);
    return { start: from, end: to, paragraph };
  });
  return ({ start, end }) => {
    const paragraph = sentences.findLast((one) => one.start <= start)?.paragraph;
    const own = sentences.filter((one) => one.paragraph === paragraph);
    const said = (one: Span | undefined): string =>
      one === undefined ? '' : onOneLine(text.slice(one.start, one.end).trim());
    return {
      earlier: said(own.findLast((one) => one.end <= start)),
      later: said(own.find((one) => one.start >= end)),
    };
  };
}
