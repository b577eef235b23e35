import { brokenDocument, noTextInFile, notInText, tableInstead } from '../../words/faults/text-words.ts';
import { withXmlPlace } from '../../words/faults/xml-place.ts';
import { decodeText } from '../decode/decode.ts';
import { type Issue, newIssue } from '../issue.ts';
import { fileKind } from './file-kind.ts';
import { readWordText } from './word-text.ts';
import { placeOf } from './workbook-xml.ts';

export type DocumentText =
  | { readonly ok: true; readonly text: string; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * The sentences of a text file in whatever encoding, or of a Word document (.docx), see `readWordText`. Anything else is
 * refused by what it is.
 */
export function readDocumentText(bytes: Uint8Array): DocumentText {
  const kind = fileKind(bytes);
  if (kind?.is === 'word') return wordText(bytes);
  if (kind?.is === 'refused') return refused(newIssue('not-table', 'fatal', kind.sentence));
  if (kind !== null && kind.is !== 'json') return refused(newIssue('not-table', 'fatal', tableInstead()));
  const { text, encoding, issues } = decodeText(bytes);
  return encoding === null ? { ok: false, issues } : withText(text, issues);
}

function wordText(bytes: Uint8Array): DocumentText {
  try {
    const { text, leftOut } = readWordText(bytes);
    return withText(text, leftOutIssues(leftOut));
  } catch (error) {
    return refused(newIssue('not-table', 'fatal', withXmlPlace(brokenDocument(), placeOf(error))));
  }
}

/** One issue that says what of a document was left out; none where nothing was. */
export const leftOutIssues = (leftOut: Parameters<typeof notInText>[0]): Issue[] =>
  Object.values(leftOut).some((count) => count > 0) ? [newIssue('left-out', 'repaired', notInText(leftOut))] : [];

const refused = (issue: Issue): DocumentText => ({ ok: false, issues: [issue] });

const withText = (text: string, issues: readonly Issue[]): DocumentText =>
  text.trim() === '' ? refused(newIssue('not-table', 'fatal', noTextInFile())) : { ok: true, text, issues };
