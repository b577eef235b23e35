import { type Issue, inFile } from '../../figures/issue.ts';
import { isComplete, readCount, readText } from '../../figures/package/cell.ts';
import { readSheet, type SheetRow } from '../../figures/package/sheet.ts';
import { readRecords } from '../../figures/table/table.ts';
import type { Claim } from '../../text/check.ts';
import { CLAIM_FITS, CLAIM_KINDS, CLAIM_REASONS, VERDICTS } from '../../words/claim-words.ts';
import { misplacedClaim, unknownWord } from '../../words/faults/claim-faults.ts';
import type { Bilingual } from '../../words/lang.ts';

export const CLAIMS = 'claims.csv';
const TEXT = 'report.txt';

/** A claim with its words, and those that lead to it. */
export interface WrittenClaim extends Claim {
  readonly phrase: string;
}

const COLUMNS = ['start', 'end', 'stated', 'kind', 'verdict', 'reason', 'arithmetic', 'fits'];

/** The key that a word has in either language; null for a word that is none of them. */
function keyOf<Key extends string>(words: Readonly<Record<Key, Bilingual>>, cell: string): Key | null {
  const known = Object.entries<Bilingual>(words) as [Key, Bilingual][];
  return known.find(([, { zh, en }]) => zh === cell || en === cell)?.[0] ?? null;
}

function readKey<Key extends string>(row: SheetRow, column: string, words: Readonly<Record<Key, Bilingual>>) {
  const cell = readText(row, column);
  if (cell === undefined) return undefined;
  const key = keyOf(words, cell);
  if (key !== null) return key;
  row.fault(column, column, unknownWord(cell));
  return undefined;
}

const LONGEST_PHRASE = 48;

/** The words of a clause up to the end of its claim. */
function phraseAt(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_PHRASE), start);
  const from = before.search(/[^。；;！!？?\n]*$/);
  const cut = from === 0 && start > LONGEST_PHRASE ? '…' : '';
  return `${cut}${before.slice(from)}${text.slice(start, end)}`.trim();
}

function readRow(row: SheetRow, text: string | null): WrittenClaim | null {
  const fields = {
    start: readCount(row, 'start'),
    end: readCount(row, 'end'),
    stated: readText(row, 'stated'),
    kind: readKey(row, 'kind', CLAIM_KINDS),
    verdict: readKey(row, 'verdict', VERDICTS),
    reason: readKey(row, 'reason', CLAIM_REASONS),
  };
  if (!isComplete(fields)) return null;
  const { start, end, stated, kind, verdict, reason } = fields;
  const found = text?.slice(start, end) ?? stated;
  // A sheet's cells come without the blanks around them.
  if (found.trim() !== stated) {
    row.fault('misplaced', 'start', misplacedClaim(stated, found));
    return null;
  }
  const fits = keyOf(CLAIM_FITS, row.cell('fits'));
  const phrase = text === null ? stated : phraseAt(text, start, end);
  return {
    span: [start, end],
    kind,
    verdict,
    reason,
    arithmetic: row.cell('arithmetic'),
    phrase,
    ...(fits && { fits }),
  };
}

/**
 * Reads `claims.csv` as it stands beside figures of a text, in either language. A row whose words do not stand at its place
 * in `report.txt` is left out and reported; without that text the row stands for itself. Never throws for data.
 */
export function readClaims(files: ReadonlyMap<string, Uint8Array>): {
  readonly claims: readonly WrittenClaim[];
  readonly issues: readonly Issue[];
} {
  const bytes = files.get(CLAIMS);
  if (bytes === undefined) return { claims: [], issues: [] };
  const own = files.get(TEXT);
  const text = own === undefined ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(own);
  const form = { columns: COLUMNS, keys: [], readRow: (row: SheetRow) => readRow(row, text) };
  const sheet = readSheet(bytes, form, (all) => readRecords(all));
  const isNone = sheet.issues.every(({ code }) => code === 'no-rows');
  const issues = isNone ? [] : sheet.issues.map((issue) => inFile(CLAIMS)({ ...issue, severity: 'doubtful' }));
  return { claims: sheet.ok ? sheet.rows : [], issues };
}
