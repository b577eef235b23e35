import { noTextInFile, tableInstead } from '../../words/faults/text-words.ts';
import { decodeText } from '../decode/decode.ts';
import { type Issue, newIssue } from '../issue.ts';
import { fileKind } from './file-kind.ts';
import { newRun } from './word-tables.ts';
import { readPart } from './workbook-package.ts';
import { hearXml } from './workbook-xml.ts';

export type DocumentText =
  | { readonly ok: true; readonly text: string; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * The sentences of a text file in whatever encoding, or of a Word document (.docx): a paragraph a line, tables cell by
 * cell. Anything else is refused by what it is. Numbers that Word itself puts before headings are not in the file.
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

function wordText(bytes: Uint8Array): string {
  const paragraphs: string[] = [];
  const run = newRun();
  let paragraph = '';
  hearXml(readPart(bytes, 'word/document.xml'), {
    open: (tag, attribute) => {
      if (tag === 'p') paragraph = '';
      else run.open(tag, attribute);
    },
    text: run.hear,
    close: (tag) => {
      if (tag === 'r') paragraph += run.take();
      else if (tag === 'p') paragraphs.push(paragraph);
      else run.close(tag);
    },
  });
  return paragraphs.join('\n');
}
