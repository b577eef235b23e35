import { noTextInFile, tableInstead } from '../../words/faults/text-words.ts';
import { decodeText } from '../decode/decode.ts';
import { type Issue, newIssue } from '../issue.ts';
import { fileKind } from './file-kind.ts';
import { type ListPlace, wordNumbers } from './word-numbers.ts';
import { newRun } from './word-tables.ts';
import { readPart } from './workbook-package.ts';
import { hearXml } from './workbook-xml.ts';

export type DocumentText =
  | { readonly ok: true; readonly text: string; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * The sentences of a text file in whatever encoding, or of a Word document (.docx): a paragraph a line, tables cell by
 * cell, with the numbers that Word itself prints before headings and entries of lists. Anything else is refused by what it
 * is.
 */
export function readDocumentText(bytes: Uint8Array): DocumentText {
  const kind = fileKind(bytes);
  if (kind?.is === 'word') return withText(wordText(bytes), []);
  if (kind?.is === 'refused') return refused(newIssue('not-table', 'fatal', kind.sentence));
  if (kind !== null && kind.is !== 'json') return refused(newIssue('not-table', 'fatal', tableInstead()));
  const { text, encoding, issues } = decodeText(bytes);
  return encoding === null ? { ok: false, issues } : withText(text, issues);
}

const refused = (issue: Issue): DocumentText => ({ ok: false, issues: [issue] });

const withText = (text: string, issues: readonly Issue[]): DocumentText =>
  text.trim() === '' ? refused(newIssue('not-table', 'fatal', noTextInFile())) : { ok: true, text, issues };

const NO_LIST: ListPlace = { style: null, list: null, level: null };

/** A paragraph behind its number, of which no other number is made: 1. and 5万人 are not 1.5万人. */
function numbered(paragraph: string, numberOf: () => string): string {
  const own = paragraph.trimStart();
  // A blank paragraph has no number, and takes none.
  if (own === '') return paragraph;
  const number = numberOf();
  if (/[\d.,．] ?$/.test(number) && /^[万亿千百十个名家人次件户%％]/.test(own)) return `${number.trim()}、${own}`;
  return /[\d.,．]$/.test(number) && /^\d/.test(own) ? `${number} ${own}` : number + (number === '' ? paragraph : own);
}

function wordText(bytes: Uint8Array): string {
  const paragraphs: string[] = [];
  const run = newRun();
  const numberOf = wordNumbers(bytes);
  let paragraph = '';
  let place: ListPlace = NO_LIST;
  // What a paragraph was before somebody changed it stands inside of what it is.
  let isFormer = false;
  hearXml(readPart(bytes, 'word/document.xml'), {
    open: (tag, attribute) => {
      if (tag === 'p') [paragraph, place] = ['', NO_LIST];
      else if (tag === 'pPrChange') isFormer = true;
      else if (isFormer) return;
      else if (tag === 'pStyle') place = { ...place, style: attribute('val') ?? null };
      else if (tag === 'numId') place = { ...place, list: attribute('val') ?? null };
      else if (tag === 'ilvl') place = { ...place, level: Number(attribute('val')) || 0 };
      else run.open(tag, attribute);
    },
    text: run.hear,
    close: (tag) => {
      if (tag === 'r') paragraph += run.take();
      else if (tag === 'pPrChange') isFormer = false;
      else if (tag === 'p') paragraphs.push(numbered(paragraph, () => numberOf(place)));
      else run.close(tag);
    },
  });
  return paragraphs.join('\n');
}
