import {
  decimalCommas,
  decimalUnclear,
  oddComma,
  pointsAsThousands,
  pointsUnclear,
  thousandsAssumed,
} from '../../words/faults/reading-words.ts';
import type { Bilingual } from '../../words/lang.ts';
import { type Issue, newIssue, type Severity } from '../issue.ts';
import type { Shape } from './cell-shape.ts';
import type { ColumnSurvey, Points } from './kinds.ts';
import { counting, positionOf } from './tally.ts';

/** What columns that can be read in one way only tell of all others of their file. */
export interface FileSigns {
  /** Some column can only have decimal commas. */
  readonly hasCommas: boolean;
  /** Some column can only have points between thousands: 1.530.115. */
  readonly hasDots: boolean;
  /** Some column can only have decimal points. */
  readonly hasPoints: boolean;
}

/** What is known besides the cells of the column. */
export interface Evidence {
  readonly name: string;
  readonly isFirst: boolean;
  /** Whether cells are separated by commas: then a comma inside a cell is seldom a decimal sign. */
  readonly isCommaFile: boolean;
  /** A sheet's numbers are written by the reader itself, with a point. */
  readonly isSheet: boolean;
  /** Whether the file is written in Chinese, Japanese or Korean, where the comma is never the decimal sign. */
  readonly isEastern: boolean;
  /** Whether the reader of the file said which the decimal sign is; the cells are surveyed by it. */
  readonly isSaid: boolean;
  readonly points: () => Points | null;
  readonly file: () => FileSigns;
}

/** Issues of all cells of a shape, none where there is no such cell. */
export type Say = (code: string, severity: Severity, shape: Shape, sentence: (value: string) => Bilingual) => Issue[];

/** Whether a column of numbers is one, and whether the comma is its decimal sign. */
export interface Signs {
  readonly kind: 'number' | 'text';
  readonly isComma: boolean;
  /** Text only because two readings are as good: no cell is to be taken for a number by itself. */
  readonly isUnclear?: true;
  readonly issues: readonly Issue[];
}

const number = (issues: readonly Issue[] = [], isComma = false): Signs => ({ kind: 'number', isComma, issues });
const unclear = (issues: readonly Issue[]): Signs => ({ kind: 'text', isComma: false, isUnclear: true, issues });

/** Which of point and comma is the decimal sign: by the column, or else by the others of the file. */
export function judgeSigns(shapes: ColumnSurvey['shapes'], evidence: Evidence, say: Say): Signs {
  if (evidence.isSaid) {
    return shapes.has('comma') || shapes.has('dots') ? { kind: 'text', isComma: false, issues: [] } : number();
  }
  if (shapes.has('comma')) return judgeCommas(shapes, evidence, say);
  if (shapes.has('dots')) return judgeDots(shapes, evidence, say);
  if (shapes.has('thousands') && !shapes.has('grouped') && !evidence.isCommaFile) return judgeThousands(evidence, say);
  return shapes.has('thousands') || shapes.has('grouped') ? number() : judgePoints(evidence);
}

/** 1,5 */
function judgeCommas(shapes: ColumnSurvey['shapes'], { isCommaFile, points }: Evidence, say: Say): Signs {
  if (isCommaFile || shapes.has('grouped')) return unclear(say('decimal', 'doubtful', 'comma', oddComma));
  const pointed = shapes.has('dots') ? null : points();
  if (pointed) {
    const { value } = pointed.first;
    return unclear(say('decimal', 'doubtful', 'comma', (comma) => decimalUnclear(value, comma)));
  }
  return number(say('decimal', 'repaired', 'comma', decimalCommas), true);
}

/** 1.530.115 makes the 912.340 of its column a whole number. */
function judgeDots(shapes: ColumnSurvey['shapes'], { points }: Evidence, say: Say): Signs {
  const pointed = points();
  const isMixed = shapes.has('thousands') || shapes.has('grouped') || (pointed !== null && !pointed.isThrees);
  if (!isMixed) return number(say('thousands', 'repaired', 'dots', pointsAsThousands), true);
  const other = pointed?.first.value ?? shapes.get('thousands')?.value ?? shapes.get('grouped')?.value ?? '';
  return unclear(say('decimal', 'doubtful', 'dots', (dots) => decimalUnclear(dots, other)));
}

/** 1,234 in a file that is not separated by commas. */
function judgeThousands({ file, isEastern }: Evidence, say: Say): Signs {
  const { hasCommas, hasPoints } = file();
  if (isEastern && !hasCommas) return number();
  if (hasCommas && !hasPoints) return number(say('decimal', 'repaired', 'thousands', decimalCommas), true);
  return number(hasPoints && !hasCommas ? [] : say('thousands', 'doubtful', 'thousands', thousandsAssumed));
}

/** 1.234, with three digits behind each point and nothing else in the column. */
function judgePoints({ name, isSheet, points, file }: Evidence): Signs {
  const pointed = isSheet ? null : points();
  if (!pointed?.isThrees || pointed.hasBareThousand) return number();
  const { hasCommas, hasDots, hasPoints } = file();
  const { first } = pointed;
  const say = (code: string, severity: Severity, sentence: Bilingual): Issue[] => [
    counting(newIssue(code, severity, sentence, positionOf(first, name)), first),
  ];
  if ((hasCommas || hasDots) && !hasPoints)
    return number(say('thousands', 'repaired', pointsAsThousands(first.value)), true);
  if (hasPoints && !hasCommas && !hasDots) return number();
  return number(say('decimal', 'doubtful', pointsUnclear(first.value)));
}

const NUMERIC = new Set<Shape>([
  'plain',
  'thousands',
  'grouped',
  'comma',
  'dots',
  'bracket',
  'missing',
  'percent',
  'comma-percent',
]);
const isNumeric = (shapes: ColumnSurvey['shapes']): boolean => [...shapes.keys()].every((shape) => NUMERIC.has(shape));

/** What the columns of a file that hold nothing but numbers tell; `pointsOf` finds the points of one of them. */
export function readFileSigns(
  surveys: readonly ColumnSurvey[],
  isCommaFile: boolean,
  pointsOf: (at: number) => Points | null,
): FileSigns {
  const has = (test: (shapes: ColumnSurvey['shapes'], at: number) => boolean): boolean =>
    surveys.some(({ shapes }, at) => isNumeric(shapes) && test(shapes, at));
  const isOfCommas = (shapes: ColumnSurvey['shapes']) => shapes.has('comma') || shapes.has('comma-percent');
  const isOfPoints = (at: number): boolean => pointsOf(at)?.isThrees === false;
  return {
    hasCommas: !isCommaFile && has((shapes, at) => isOfCommas(shapes) && !shapes.has('grouped') && !isOfPoints(at)),
    hasDots: has((shapes, at) => shapes.has('dots') && !shapes.has('thousands') && !isOfPoints(at)),
    hasPoints: has(
      (shapes, at) => !isOfCommas(shapes) && !shapes.has('dots') && (shapes.has('grouped') || isOfPoints(at)),
    ),
  };
}
