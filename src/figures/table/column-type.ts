import { longNumber } from '../../words/faults/faults.ts';
import {
  bracketsAsMinus,
  decimalCommas,
  decimalUnclear,
  mostlyNumbers,
  oddComma,
  percentMixed,
  pointsUnclear,
  readAsMissing,
  readWithMark,
} from '../../words/faults/reading-words.ts';
import { type Issue, newIssue } from '../issue.ts';
import type { Shape } from './cell-shape.ts';
import { type ColumnSurvey, type Kind, MOSTLY } from './kinds.ts';
import { type Evidence, judgeSigns, type Say } from './signs.ts';
import { counting, positionOf } from './tally.ts';

/** What a column is taken for, and what is to be said of it. */
export interface Verdict {
  readonly kind: Kind;
  /** Whether the comma is the decimal sign of its cells. */
  readonly isComma: boolean;
  /** Text only because its signs can be read in two ways. */
  readonly isUnclear?: true;
  readonly issues: readonly Issue[];
}

/**
 * The kind of a column: `number` and the like only if every cell is one or stands for a missing one; else text. What
 * was assumed is said, and what allows two readings stays text and is said too.
 */
export function inferColumnType(
  { shapes, filled, marked, labels, isYears }: ColumnSurvey,
  evidence: Evidence,
): Verdict {
  const say: Say = (code, severity, shape, sentence) => {
    const tally = shapes.get(shape);
    if (!tally) return [];
    return [counting(newIssue(code, severity, sentence(tally.value), positionOf(tally, evidence.name)), tally)];
  };
  const text = (issues: readonly Issue[] = []): Verdict => ({ kind: 'text', isComma: false, issues });
  const flags =
    marked && newIssue('flags', 'repaired', readWithMark(marked.tally.value), positionOf(marked.tally, evidence.name));
  const missing = () => [
    ...say('missing', 'repaired', 'missing', readAsMissing),
    ...(flags ? [counting(flags, marked.tally)] : []),
  ];
  const known = (kind: Kind, ...issues: Issue[]): Verdict => ({
    kind,
    isComma: false,
    issues: [...missing(), ...issues],
  });
  const count = (shape: Shape): number => shapes.get(shape)?.count ?? 0;
  const present = filled - count('missing');
  if (present === 0 || count('identifier')) return text();
  const clash = evidence.isSaid ? null : judgeLabels(labels, evidence.name);
  if (clash !== null) return clash;
  if (count('text')) return judgeMixed(shapes, present, evidence, say);
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

/**
 * `€3,4 Mio.` beside `€3.400 Mio.`: which sign is decimal is not certain; `1.234 €` alone may be a thousand. Null where
 * the numbers with units at them leave no doubt.
 */
function judgeLabels(labels: ColumnSurvey['labels'], name: string): Verdict | null {
  const [comma, point, threes] = [labels.get('comma'), labels.get('point'), labels.get('threes')];
  const other = point ?? threes ?? labels.get('thousands');
  const said = comma ?? (point === undefined && !labels.has('thousands') ? threes : undefined);
  if (said === undefined || (said === comma && other === undefined)) return null;
  const sentence = comma && other ? decimalUnclear(other.value, comma.value) : pointsUnclear(said.value);
  const issue = counting(newIssue('decimal', 'doubtful', sentence, positionOf(said, name)), said);
  return { kind: 'text', isComma: false, ...(said === comma ? { isUnclear: true } : {}), issues: [issue] };
}

/** 12,5%: no separator of thousands looks like it, but a list may. */
function judgePercents({ isCommaFile, isSaid, points }: Evidence, say: Say, missing: readonly Issue[]): Verdict {
  const text = (issues: readonly Issue[]): Verdict => ({ kind: 'text', isComma: false, isUnclear: true, issues });
  if (isSaid) return { kind: 'text', isComma: false, issues: [] };
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

/**
 * A column with words among its numbers is text, which a chart reads cell by cell; but not where only the column tells
 * what the signs of its numbers are: then it is numbers, if few cells are words, and else nothing to draw.
 */
function judgeMixed(shapes: ColumnSurvey['shapes'], present: number, evidence: Evidence, say: Say): Verdict {
  const isMostly = areMostly(shapes, present, evidence.isFirst);
  const mixed = isMostly ? say('mixed', 'doubtful', 'text', mostlyNumbers) : [];
  const text: Verdict = { kind: 'text', isComma: false, issues: mixed };
  // 0, 1, 2, …, 90+ are names.
  const isOpen =
    evidence.isFirst &&
    shapes.get('text')?.count === 1 &&
    /^\d{1,3}\s?(?:\+|岁?及?以上|(?:and|or) \w+)$/.test(shapes.get('text')?.value ?? '');
  if (isOpen) return { kind: 'text', isComma: false, issues: [] };
  if (!isMostly) return shapes.has('comma') || shapes.has('dots') ? { ...text, isUnclear: true } : text;
  const signs = judgeSigns(shapes, evidence, say);
  return signs.isComma || signs.isUnclear
    ? { ...signs, issues: [...mixed, ...signs.issues] }
    : { ...text, issues: [...mixed, ...signs.issues] };
}

/** In a column of few rows one cell of three may be a slip; its first column may well be names: 1, 2, 其他. */
function areMostly(shapes: ColumnSurvey['shapes'], present: number, isFirst: boolean): boolean {
  const texts = shapes.get('text')?.count ?? 0;
  const others = PLAIN.reduce((sum, shape) => sum + (shapes.get(shape)?.count ?? 0), 0);
  const isFew = !isFirst && present <= FEW_ROWS && others >= 2 && others >= texts * 2;
  return ((others >= 8 && others >= texts * MOSTLY) || isFew) && others + texts === present;
}

const PLAIN: readonly Shape[] = ['plain', 'thousands', 'grouped', 'comma', 'dots'];
/** Rows up to which one cell of three that is no number is a slip. */
export const FEW_ROWS = 20;

/** A name that says nothing but time: the years of `年份` are an axis, those of `基期（年）` a property. */
const isTime = (name: string): boolean =>
  /^(?:年|年份|年度|时间|时期|(?:fiscal |calendar )?years?|yr|time|period|jahr|année|año|ano)$/i.test(name);
