import { clip, isClipped, placed, preceded, type Where } from '../words/faults/faults.ts';
import type { Bilingual } from '../words/lang.ts';
import type { Repair } from './repair.ts';
import type { ShapeRepair } from './repair-codes.ts';

/** `fatal`: nothing was loaded. `repaired`: loaded, and what was mended is said. `doubtful`: loaded, please look. */
export type Severity = 'fatal' | 'repaired' | 'doubtful';

/** A fault found in a user's data: a value, never an exception. */
export interface Issue {
  /** Kebab-case name of the kind of fault, stable for tests and for counting: `doubled-id`. */
  readonly code: string;
  readonly severity: Severity;
  readonly file?: string;
  /** As a spreadsheet numbers it: the first row of the file is 1, blank rows count. */
  readonly row?: number;
  /** Column name, or the path inside a descriptor: `views[2].chart`. */
  readonly column?: string;
  /** What stands there, at most 60 characters. */
  readonly value?: string;
  /** The whole of `value` where that is cut. */
  readonly whole?: WholeCell;
  /** How often the same fault occurs, where that is more than once; the place is that of the first. */
  readonly count?: number;
  /** The first rows of a fault that occurs more than once. */
  readonly rows?: readonly number[];
  /** What was done, where it can be left undone. */
  readonly repairs?: readonly Repair[];
  /** Where, what, what was expected and what to do. */
  readonly message: Bilingual;
}

/** A long cell as it stands in the file. */
export interface WholeCell {
  /** At most `MOST_WHOLE` characters. */
  readonly text: string;
  /** Characters that follow. */
  readonly rest: number;
}

/** Characters of one cell that an issue carries along. */
const MOST_WHOLE = 10_000;

export interface CellPosition extends Where {
  readonly value?: string;
}

/** An issue whose message is the place followed by the sentence; see `src/words/faults/faults.ts`. */
export function newIssue(code: string, severity: Severity, sentence: Bilingual, place: CellPosition = {}): Issue {
  const { line: _, value, ...where } = place;
  const shown = value === undefined ? {} : { value: clip(value), ...wholeOf(value) };
  return { code, severity, ...where, ...shown, message: placed(place, sentence) };
}

/** An issue of something done to a table that can be undone. */
export const newRepair = (
  code: ShapeRepair,
  severity: Severity,
  sentence: Bilingual,
  place: CellPosition = {},
): Issue => ({
  ...newIssue(code, severity, sentence, place),
  repairs: [{ code }],
});

function wholeOf(value: string): Pick<Issue, 'whole'> {
  if (!isClipped(value)) return {};
  return { whole: { text: value.slice(0, MOST_WHOLE), rest: Math.max(0, value.length - MOST_WHOLE) } };
}

export const isFatal = (issues: readonly Issue[]): boolean => issues.some(({ severity }) => severity === 'fatal');

/** The same issue, said of a named file. */
export const inFile =
  (file: string) =>
  (issue: Issue): Issue => ({ ...issue, file, message: preceded({ zh: file, en: file }, issue.message) });
