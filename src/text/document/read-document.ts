import type { Dataset } from '../../figures/dataset.ts';
import { type Issue, newIssue } from '../../figures/issue.ts';
import { leftOutIssues, readDocumentText } from '../../figures/open/document-text.ts';
import { withoutRadicals } from '../../figures/stated/radicals.ts';
import { longText, noPdfHere } from '../../words/text/document-faults.ts';
import { type Claim, checkClaims } from '../check.ts';
import type { TextReading } from '../reading.ts';
import { readReport } from '../report.ts';
import { isPdf } from './holds-sentences.ts';

/** What the program makes of a text. */
export interface ReadAgain {
  readonly reading: TextReading;
  readonly claims: readonly Claim[];
  /** Where each page begins, of a document that has pages; else empty. */
  readonly pageStarts: readonly number[];
  /** What was found while the file was opened, such as a doubtful encoding. */
  readonly issues: readonly Issue[];
}

export type DocumentReading =
  | (ReadAgain & { readonly ok: true; readonly text: string })
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Loads what reads PDFs; it is larger than all else together, and the one file goes without it. */
type PdfLoader = () => Promise<typeof import('./read-pdf.ts')>;

interface DocumentOptions {
  /** Null refuses PDFs in words. */
  readonly loadPdfReader: PdfLoader | null;
  /** The dataset of the report before, against whose levels growth is checked. */
  readonly earlier?: Dataset | null;
  /** Hears the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Longer than any report; such a text takes a computer half a minute. */
const MOST_LETTERS = 2_000_000;

/**
 * Reads a document (text in whatever encoding, .docx, .pdf with text in it), its figures and its claims. Hears the share of
 * a PDF's pages that are read. Never throws for data.
 */
export async function readDocument(
  bytes: Uint8Array,
  { loadPdfReader, earlier = null, onProgress = () => {} }: DocumentOptions,
): Promise<DocumentReading> {
  const opened = isPdf(bytes)
    ? await textOfPdf(bytes, loadPdfReader, onProgress)
    : { pageStarts: [], ...readDocumentText(bytes) };
  if (!opened.ok) return opened;
  const text = withoutRadicals(opened.text);
  if (text.length > MOST_LETTERS) return refused(newIssue('too-large', 'fatal', longText(MOST_LETTERS)));
  const { pageStarts, issues } = opened;
  const { claims } = checkClaims(text, earlier === null ? {} : { earlier });
  return { ok: true, text, pageStarts, issues, reading: readReport(text), claims };
}

const refused = (issue: Issue) => ({ ok: false as const, issues: [issue] });

async function textOfPdf(bytes: Uint8Array, load: PdfLoader | null, onProgress: (share: number) => void) {
  if (load === null) return refused(newIssue('not-table', 'fatal', noPdfHere()));
  const { readPdf } = await load();
  const pdf = await readPdf(bytes, onProgress);
  if (!pdf.ok) return refused(newIssue('not-table', 'fatal', pdf.reason));
  const { leftOut, ...printed } = pdf.printed;
  return { ok: true as const, issues: leftOutIssues(leftOut), ...printed };
}
