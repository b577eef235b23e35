import { longNumber } from '../../words/faults/faults.ts';
import {
  bracketsAsMinus,
  decimalCommas,
  decimalUnclear,
  mostlyNumbers,
  oddComma,
  percentMixed,
  readAsMissing,
  thousandsAssumed,
  thousandsUnclear,
} from '../../words/faults/reading-words.ts';
import type { Bilingual } from '../../words/lang.ts';
import type { Issue, Severity } from '../issue.ts';
import { newIssue } from '../issue.ts';
import type { Shape } from './cell-shape.ts';
import { type ColumnSurvey, type Kind, MOSTLY, type Points } from './kinds.ts';
import { counting, positionOf } from './tally.ts';

/** What a column is taken for, and what is to be said of it. */
export interface Verdict {
  readonly kind: Kind;
  /** Whether the comma is the decimal sign of its cells. */
  readonly isComma: boolean;
  readonly issues: readonly Issue[];
}

/** What is known besides the cells of the column. */
export interface Evidence {
  readonly name: string;
  /** Whether cells are separated by commas: then a comma inside a cell is seldom a decimal sign. */
  readonly isCommaFile: boolean;
  /** Whether other columns can only have decimal commas. */
  readonly hasCommas: boolean;
  /** Whether the reader of the file said which the decimal sign is; the cells are surveyed by it. */
  readonly isSaid: boolean;
  readonly points: () => Points | null;
}

type Say = (code: string, severity: Severity, shape: Shape, sentence: (value: string) => Bilingual) => Issue[];

/** A column whose cells can only be read with the comma as decimal sign. */
export const hasSureCommas = ({ shapes }: ColumnSurvey): boolean =>
  (shapes.has('comma') || shapes.has('comma-percent')) && isNumeric(shapes);

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

/**
 * The kind of a column: `number` and the like only if every cell is one or stands for a missing one; else text. What
 * was assumed is said, and what allows two readings stays text and is said too.
 */
export function inferColumnType({ shapes, filled, isYears }: ColumnSurvey, evidence: Evidence): Verdict {
  const say: Say = (code, severity, shape, sentence) => {
    const tally = shapes.get(shape);
    if (!tally) return [];
    return [counting(newIssue(code, severity, sentence(tally.value), positionOf(tally, evidence.name)), tally)];
  };
  const text = (issues: readonly Issue[] = []): Verdict => ({ kind: 'text', isComma: false, issues });
  const missing = () => say('missing', 'repaired', 'missing', readAsMissing);
  const known = (kind: Kind, ...issues: Issue[]): Verdict => ({
    kind,
    isComma: false,
    issues: [...missing(), ...issues],
  });
  const count = (shape: Shape): number => shapes.get(shape)?.count ?? 0;
  const present = filled - count('missing');
  if (present === 0 || count('identifier')) return text();
  if (count('text')) return text(mostly(shapes, present, say));
  if (count('extreme')) return text(say('long-number', 'doubtful', 'extreme', longNumber));
  if (count('date')) return count('date') === present ? { ...text(), kind: 'date' } : text();
  const percents = count('percent') + count('comma-percent');
  if (percents && percents < present) {
    return text(say('percent', 'doubtful', shapes.has('percent') ? 'percent' : 'comma-percent', percentMixed));
  }
  if (count('comma-percent')) return judgePercents(evidence, say, missing());
  if (percents) return known('percent');
  if (count('year')) return isYears ? known('year') : text();
  if (count('bracket') && !isBesideNumbers(shapes)) return text();
  const signs = judgeSigns(shapes, evidence, say);
  if (signs.kind === 'text') return signs;
  const brackets = say('bracket', 'repaired', 'bracket', bracketsAsMinus);
  const kind = isYears && isTime(evidence.name) ? 'year' : 'number';
  return { ...signs, kind, issues: [...missing(), ...brackets, ...signs.issues] };
}

/** 12,5%: no separator of thousands looks like it, but a list may. */
function judgePercents({ isCommaFile, isSaid, points }: Evidence, say: Say, missing: readonly Issue[]): Verdict {
  const text = (issues: readonly Issue[]): Verdict => ({ kind: 'text', isComma: false, issues });
  if (isSaid) return text([]);
  if (isCommaFile) return text(say('decimal', 'doubtful', 'comma-percent', oddComma));
  const pointed = points();
  if (pointed) {
    const { value } = pointed.first;
    return text(say('decimal', 'doubtful', 'comma-percent', (comma) => decimalUnclear(value, comma)));
  }
  const issues = [...missing, ...say('decimal', 'repaired', 'comma-percent', decimalCommas)];
  return { kind: 'percent', isComma: true, issues };
}

/** (1), (2), (3) alone are items of a list; beside other numbers (123) is what is lost. */
const isBesideNumbers = (shapes: ColumnSurvey['shapes']): boolean =>
  (['plain', 'thousands', 'grouped'] as const).some((shape) => shapes.has(shape));

/** Which of point and comma is the decimal sign. */
function judgeSigns(shapes: ColumnSurvey['shapes'], evidence: Evidence, say: Say): Verdict {
  const verdict = (kind: Kind, issues: readonly Issue[] = [], isComma = false) => ({ kind, isComma, issues });
  const { isCommaFile, isSaid } = evidence;
  if (isSaid) return verdict(shapes.has('comma') || shapes.has('dots') ? 'text' : 'number');
  if (!shapes.has('comma')) {
    if (shapes.has('dots')) return verdict('text');
    return isCommaFile || shapes.has('grouped') ? verdict('number') : judgeThousands(shapes, evidence, say);
  }
  if (isCommaFile || shapes.has('grouped')) return verdict('text', say('decimal', 'doubtful', 'comma', oddComma));
  const points = shapes.has('dots') ? null : evidence.points();
  if (points) {
    const { value } = points.first;
    return verdict(
      'text',
      say('decimal', 'doubtful', 'comma', (comma) => decimalUnclear(value, comma)),
    );
  }
  return verdict('number', say('decimal', 'repaired', 'comma', decimalCommas), true);
}

/** 1,234 in a file that is not separated by commas, and 1.234 where other columns have decimal commas. */
function judgeThousands(shapes: ColumnSurvey['shapes'], { name, hasCommas, points }: Evidence, say: Say): Verdict {
  const verdict = (kind: Kind, issues: readonly Issue[] = []) => ({ kind, isComma: false, issues });
  if (shapes.has('thousands')) {
    return hasCommas
      ? verdict('text', say('decimal', 'doubtful', 'thousands', thousandsUnclear))
      : verdict('number', say('thousands', 'doubtful', 'thousands', thousandsAssumed));
  }
  const pointed = hasCommas ? points() : null;
  if (!pointed?.isThrees) return verdict('number');
  const issue = newIssue('decimal', 'doubtful', thousandsUnclear(pointed.first.value), positionOf(pointed.first, name));
  return verdict('text', [counting(issue, pointed.first)]);
}

const mostly = (shapes: ColumnSurvey['shapes'], present: number, say: Say): Issue[] => {
  const texts = shapes.get('text')?.count ?? 0;
  const others = (shapes.get('plain')?.count ?? 0) + (shapes.get('thousands')?.count ?? 0);
  return others >= 8 && others >= texts * MOSTLY && others + texts === present
    ? say('mixed', 'doubtful', 'text', mostlyNumbers)
    : [];
};

/** A name that says nothing but time: the years of `年份` are an axis, those of `基期（年）` a property. */
const isTime = (name: string): boolean =>
  /^(?:年|年份|年度|时间|时期|(?:fiscal |calendar )?years?|yr|time|period|jahr|année|año|ano)$/i.test(name);
