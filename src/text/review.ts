import { readStated } from '../figures/stated/stated.ts';
import type { Qualifier } from '../words/numbers.ts';
import type { AsideReason, Doubt, FigureKind, TextFigure, TextReading, TextSpan } from './reading.ts';

// A person goes through the figures that were read of a text. What they decide is kept as a list of decisions and never
// as its outcome: the list is undone from its end, and holds for the same text after a reload.

/** What a person may write into a row. A number is in base units; blank takes the reading's own back. */
export interface RowEdits {
  readonly name?: string;
  readonly nameEn?: string;
  readonly topic?: string;
  readonly value?: number;
  /** Upper end of a range; null makes it a single number. */
  readonly valueHigh?: number | null;
  readonly unit?: string;
  readonly unitEn?: string;
  readonly qualifier?: Qualifier;
  readonly growthPct?: number | null;
  readonly baseline?: string;
  readonly kind?: FigureKind;
  readonly section?: string;
}

export type Decision =
  | { readonly do: 'edit'; readonly at: TextSpan; readonly edits: RowEdits }
  /** The row is right as it stands: its doubts are settled. */
  | { readonly do: 'confirm'; readonly at: TextSpan }
  | { readonly do: 'set-aside'; readonly at: TextSpan }
  /** A stretch of the text is a figure: selected by the person, or a number taken back. */
  | { readonly do: 'add'; readonly at: TextSpan }
  /** A row is two figures, the second of which begins at a place of the text. */
  | { readonly do: 'split'; readonly at: TextSpan; readonly from: number }
  /** Two neighbouring rows are one figure, such as a level and its growth. */
  | { readonly do: 'join'; readonly at: TextSpan; readonly with: TextSpan };

/** A figure as it stands after the person's decisions. */
export interface ReviewRow extends TextFigure {
  readonly nameEn: string;
  /** Blank where nobody said one. */
  readonly topic: string;
  readonly unitEn: string;
  /** The fields a person wrote; those no reading overwrites. */
  readonly edited: readonly (keyof RowEdits)[];
  readonly isConfirmed: boolean;
}

/** Why a number is no figure; `person` where somebody said so. */
interface ReviewAside {
  readonly span: TextSpan;
  readonly reason: AsideReason | 'person';
}

/** All numbers of a text, each in one row or set aside, in text order. */
export interface Review {
  readonly rows: readonly ReviewRow[];
  readonly asides: readonly ReviewAside[];
}

const startsFirst = (a: { readonly span: TextSpan }, b: { readonly span: TextSpan }): number => a.span[0] - b.span[0];
const isSame = (a: TextSpan, b: TextSpan): boolean => a[0] === b[0] && a[1] === b[1];
const overlaps = (a: TextSpan, b: TextSpan): boolean => a[0] < b[1] && b[0] < a[1];

const bareRow = (figure: TextFigure): ReviewRow => ({
  ...figure,
  nameEn: '',
  topic: '',
  unitEn: '',
  edited: [],
  isConfirmed: false,
});

/** A reading before anybody decided anything. */
export const firstReview = ({ figures, others }: TextReading): Review => ({
  rows: figures.map(bareRow),
  asides: others.map(({ span, reason }) => ({ span, reason })),
});

/**
 * A review after one more decision; null where it cannot be carried out: the row is not there, the stretch holds no
 * quantity that can be read, or belongs to another row.
 */
export function decide(text: string, review: Review, decision: Decision): Review | null {
  const row = review.rows.find(({ span }) => isSame(span, decision.at));
  if (decision.do === 'add') return add(text, review, decision.at);
  if (row === undefined) return null;
  if (decision.do === 'edit') return replaced(review, row, [edited(row, decision.edits)]);
  if (decision.do === 'confirm') return replaced(review, row, [{ ...row, isConfirmed: true }]);
  if (decision.do === 'set-aside') return setAside(review, row);
  if (decision.do === 'split') return split(text, review, row, decision.from);
  return join(text, review, row, decision.with);
}

/** A review after all decisions, in their order; those that can no longer be carried out are left out and counted. */
export function reviewOf(
  text: string,
  reading: TextReading,
  decisions: readonly Decision[],
): { readonly review: Review; readonly lost: number } {
  let review = firstReview(reading);
  let lost = 0;
  for (const decision of decisions) {
    const next = decide(text, review, decision);
    if (next === null) lost += 1;
    else review = next;
  }
  return { review, lost };
}

/** Whether somebody should look at a row: it has doubts that nobody settled. */
export const isDoubtful = ({ doubts = [], isConfirmed, edited: fields }: ReviewRow): boolean =>
  !isConfirmed && doubts.some((doubt) => !fields.some((field) => SETTLES[doubt]?.includes(field)));

/** The doubts that writing into a field settles. */
const SETTLES: Partial<Readonly<Record<Doubt, readonly (keyof RowEdits)[]>>> = {
  'no-name': ['name'],
  'general-name': ['name'],
  'same-name': ['name'],
  'uneven-rates': ['growthPct'],
  'no-unit': ['unit'],
};

function replaced(review: Review, row: ReviewRow, rows: readonly ReviewRow[]): Review {
  return { ...review, rows: review.rows.flatMap((one) => (one === row ? rows : [one])) };
}

function edited(row: ReviewRow, edits: RowEdits): ReviewRow {
  const fields = Object.keys(edits) as (keyof RowEdits)[];
  const { growthPct: growth, valueHigh: high, ...rest } = edits;
  const { growthPct: before, valueHigh: highBefore, ...others } = row;
  const growthPct = growth === undefined ? before : (growth ?? undefined);
  const valueHigh = high === undefined ? highBefore : (high ?? undefined);
  return {
    ...others,
    ...(high === undefined ? {} : { kind: kindOf(edits.unit ?? row.unit, valueHigh) }),
    ...rest,
    ...(growthPct === undefined ? {} : { growthPct }),
    ...(valueHigh === undefined ? {} : { valueHigh }),
    edited: [...new Set([...row.edited, ...fields])],
  };
}

function setAside({ rows, asides }: Review, row: ReviewRow): Review {
  return {
    rows: rows.filter((one) => one !== row),
    asides: [...asides, { span: row.span, reason: 'person' as const }].sort(startsFirst),
  };
}

/** A stretch as a figure of its own; null where it holds no quantity. */
function rowAt(text: string, [start, end]: TextSpan, near?: TextFigure): ReviewRow | null {
  const stated = text.slice(start, end);
  const reading = readStated(stated);
  if (!reading.ok) return null;
  const { value, valueHigh, unit, qualifier, growthPct } = reading;
  return bareRow({
    span: [start, end],
    stated,
    name: '',
    nameSpans: [],
    value,
    ...(valueHigh === undefined ? {} : { valueHigh }),
    unit,
    qualifier,
    ...(growthPct === undefined ? {} : { growthPct }),
    kind: kindOf(unit, valueHigh),
    sentence: near?.sentence ?? sentenceAt(text, start, end),
    ...(near?.section === undefined ? {} : { section: near.section }),
    doubts: ['no-name'],
  });
}

const kindOf = (unit: string, valueHigh: number | undefined): FigureKind =>
  valueHigh !== undefined ? 'range' : unit === '%' ? 'percent' : 'level';

/** The sentence around a stretch, to its full stops or the ends of its line. */
function sentenceAt(text: string, start: number, end: number): TextSpan {
  const before = text.slice(0, start);
  const from = Math.max(...['。', '！', '？', '\n'].map((mark) => before.lastIndexOf(mark))) + 1;
  const behind = /[。！？\n]/.exec(text.slice(end));
  return [from, behind === null ? text.length : end + behind.index + (behind[0] === '\n' ? 0 : 1)];
}

/** A stretch without the blanks around it. */
function trimmed(text: string, [start, end]: TextSpan): TextSpan {
  const stretch = text.slice(start, end);
  return [end - stretch.trimStart().length, start + stretch.trimEnd().length];
}

function add(text: string, { rows, asides }: Review, at: TextSpan): Review | null {
  const span = trimmed(text, at);
  if (span[0] >= span[1] || rows.some((row) => overlaps(row.span, span))) return null;
  const near = rows.find(({ sentence }) => sentence[0] <= span[0] && span[1] <= sentence[1]);
  const row = rowAt(text, span, near);
  if (row === null) return null;
  return {
    rows: [...rows, row].sort(startsFirst),
    asides: asides.flatMap((aside) => (overlaps(aside.span, span) ? restOf(text, aside, span) : [aside])),
  };
}

const HAS_NUMERAL = /[\d０-９〇零一二两三四五六七八九十百千万亿]/;

/** What is left of a number set aside when a part of it becomes a figure; every digit stays accounted for. */
function restOf(text: string, aside: ReviewAside, [start, end]: TextSpan): ReviewAside[] {
  const parts: readonly TextSpan[] = [
    [aside.span[0], start],
    [end, aside.span[1]],
  ];
  return parts
    .filter(([from, to]) => from < to && HAS_NUMERAL.test(text.slice(from, to)))
    .map((span) => ({ ...aside, span }));
}

function split(text: string, review: Review, row: ReviewRow, from: number): Review | null {
  const [start, end] = row.span;
  if (from <= start || from >= end) return null;
  const spans = [trimmed(text, [start, from]), trimmed(text, [from, end])] as const;
  const [first, second] = spans.map((span) => rowAt(text, span, row));
  if (!first || !second) return null;
  // What a person wrote stays with the first; the second is new.
  return replaced(review, row, [withNumber(row, first), second]);
}

/** A row with the number of another stretch; what a person wrote of the number stays. */
function withNumber(row: ReviewRow, number: ReviewRow): ReviewRow {
  const { valueHigh: _high, growthPct: _growth, ...rest } = row;
  const fresh = { ...rest, ...numberOf(number) };
  const written = row.edited.filter((field): field is NumberField => NUMBER_FIELDS.some((one) => one === field));
  return { ...fresh, ...Object.fromEntries(written.map((field) => [field, row[field]])) };
}

const NUMBER_FIELDS = ['value', 'valueHigh', 'unit', 'qualifier', 'growthPct', 'kind'] as const;
type NumberField = (typeof NUMBER_FIELDS)[number];

function numberOf({ span, stated, value, valueHigh, unit, qualifier, kind, growthPct }: ReviewRow) {
  const high = valueHigh === undefined ? {} : { valueHigh };
  return { span, stated, value, unit, qualifier, kind, ...high, ...(growthPct === undefined ? {} : { growthPct }) };
}

function join(text: string, review: Review, row: ReviewRow, other: TextSpan): Review | null {
  const second = review.rows.find(({ span }) => isSame(span, other));
  if (second === undefined || second === row) return null;
  const span: TextSpan = [Math.min(row.span[0], other[0]), Math.max(row.span[1], other[1])];
  const inside = review.rows.filter((one) => overlaps(one.span, span));
  const joined = inside.length === 2 ? rowAt(text, span, row) : null;
  if (joined === null) return null;
  const [named = row] = [row, second].filter(({ name }) => name !== '');
  return {
    rows: review.rows.flatMap((one) => (one === row ? [withNumber(named, joined)] : one === second ? [] : [one])),
    asides: review.asides.filter((aside) => !overlaps(aside.span, span)),
  };
}
