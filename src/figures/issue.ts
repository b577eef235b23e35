import { clip, placed, preceded, type Where } from '../words/faults.ts';
import type { Text } from '../words/lang.ts';

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
  /** How often the same fault occurs, where that is more than once; the place is that of the first. */
  readonly count?: number;
  /** The first rows of a fault that occurs more than once. */
  readonly rows?: readonly number[];
  /** Where, what, what was expected and what to do. */
  readonly message: Text;
}

export interface Place extends Where {
  readonly value?: string;
}

/** An issue whose message is the place followed by the sentence; see `src/words/faults.ts`. */
export function newIssue(code: string, severity: Severity, sentence: Text, place: Place = {}): Issue {
  const { line: _, value, ...where } = place;
  const shown = value === undefined ? {} : { value: clip(value) };
  return { code, severity, ...where, ...shown, message: placed(place, sentence) };
}

export const isFatal = (issues: readonly Issue[]): boolean => issues.some(({ severity }) => severity === 'fatal');

/** The same issue, said of a named file. */
export const inFile =
  (file: string) =>
  (issue: Issue): Issue => ({ ...issue, file, message: preceded({ zh: file, en: file }, issue.message) });
