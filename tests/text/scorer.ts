import type { TextFigure, TextReading } from '../../src/text/reading.ts';
import type { Label, Passage } from './passages.ts';
import type { Rendering } from './renderings.ts';

/** Counts over many passages; a share is taken at the end. */
export interface Score {
  labels: number;
  found: number;
  exact: number;
  valueRight: number;
  growthLabels: number;
  growthGiven: number;
  growthRight: number;
  baselineLabels: number;
  baselineGiven: number;
  baselineRight: number;
  kindLabels: number;
  kindRight: number;
  nameRight: number;
  rowRight: number;
  targetsMissed: number;
  digits: number;
  unaccounted: number;
  overlaps: number;
  faults: string[];
}

export const newScore = (): Score => ({
  labels: 0,
  found: 0,
  exact: 0,
  valueRight: 0,
  growthLabels: 0,
  growthGiven: 0,
  growthRight: 0,
  baselineLabels: 0,
  baselineGiven: 0,
  baselineRight: 0,
  kindLabels: 0,
  kindRight: 0,
  nameRight: 0,
  rowRight: 0,
  targetsMissed: 0,
  digits: 0,
  unaccounted: 0,
  overlaps: 0,
  faults: [],
});

const near = (a: number | undefined, b: number | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)));

const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s“”"]/g, '')
    .toLowerCase();
const plainUnit = (unit: string): string => unit.normalize('NFKC').replace(/\s/g, '');

/** A rate that stands alone carries its size in its value. */
const growthIn = ({ growthPct }: TextFigure): number | undefined => growthPct;

function isValueRight(figure: TextFigure, label: Label): boolean {
  return (
    near(figure.value, label.value) &&
    near(figure.valueHigh, label.valueHigh) &&
    plainUnit(figure.unit) === plainUnit(label.unit) &&
    figure.qualifier === label.qualifier
  );
}

const plainBase = (base: string | undefined): string | undefined => base?.normalize('NFKC').replace(/[“”"\s]/g, '');

function scoreRow(score: Score, figure: TextFigure, label: Label): void {
  const value = isValueRight(figure, label);
  const growth =
    near(growthIn(figure), label.growth) &&
    near(figure.growthAlso, label.also) &&
    (figure.growthQualifier ?? undefined) === label.growthQualifier;
  const baseline = plainBase(figure.baseline) === plainBase(label.baseline);
  const kind = figure.kind === label.kind;
  const name = label.names.some((one) => plainName(one) === plainName(figure.name));
  const target = (figure.target ?? false) === label.isTarget;
  score.valueRight += Number(value);
  score.growthLabels += Number(label.growth !== undefined);
  score.growthGiven += Number(figure.growthPct !== undefined);
  score.growthRight += Number(label.growth !== undefined && growth);
  score.baselineLabels += Number(label.baseline !== undefined);
  score.baselineGiven += Number(figure.baseline !== undefined);
  score.baselineRight += Number(label.baseline !== undefined && baseline);
  score.kindLabels += Number(!['level', 'percent'].includes(label.kind));
  score.kindRight += Number(!['level', 'percent'].includes(label.kind) && kind);
  score.nameRight += Number(name);
  score.targetsMissed += Number(label.isTarget && !target);
  const checks = { value, growth, baseline, kind, name, target };
  const wrong = Object.entries(checks).filter(([, isRight]) => !isRight);
  score.rowRight += Number(wrong.length === 0);
  if (wrong.length > 0)
    score.faults.push(`${label.stated}: ${wrong.map(([key]) => key).join(', ')} ← ${inLine(figure)}`);
}

const inLine = (figure: TextFigure): string =>
  [
    figure.name,
    `${figure.value} ${figure.unit} ${figure.qualifier}`,
    `growth ${figure.growthPct ?? '-'} ${figure.growthAlso ?? ''} ${figure.baseline ?? '-'}`,
    figure.kind + (figure.target ? ' target' : ''),
  ].join(' | ');

/** Digits and Chinese numerals that lie in no figure and in nothing set aside. */
function accountOf(text: string, reading: TextReading): { digits: number; unaccounted: number; overlaps: number } {
  const covered = new Uint8Array(text.length);
  let overlaps = 0;
  let last = 0;
  for (const { span } of reading.figures) {
    overlaps += Number(span[0] < last);
    last = span[1];
    covered.fill(1, ...span);
  }
  for (const { span } of reading.others) covered.fill(1, ...span);
  let digits = 0;
  let unaccounted = 0;
  for (const { index } of text.matchAll(/[\p{Nd}一二三四五六七八九十百千万亿两]/gu)) {
    digits += 1;
    unaccounted += Number(covered[index] === 0);
  }
  return { digits, unaccounted, overlaps };
}

/** Adds what a reading got right and wrong of a passage. */
export function addScore(
  score: Score,
  { id, labels }: Passage,
  { text, places }: Rendering,
  reading: TextReading,
): void {
  const rows = new Map(reading.figures.map((figure) => [figure.span.join('-'), figure]));
  const account = accountOf(text, reading);
  score.digits += account.digits;
  score.unaccounted += account.unaccounted;
  score.overlaps += account.overlaps;
  score.labels += labels.length;
  score.found += reading.figures.length;
  for (const label of labels) {
    const from = places[label.start] ?? 0;
    const lastStart = places[label.start + label.stated.length - 1] ?? 0;
    const next = places[label.start + label.stated.length] ?? text.length;
    const end = lastStart + Math.max(1, text.slice(lastStart, next).trimEnd().length);
    const key = `${from}-${Math.min(end, lastStart + Math.max(1, (label.stated.at(-1) ?? '').normalize('NFKC').length))}`;
    const figure = rows.get(key) ?? rows.get(`${from}-${lastStart + 1}`);
    if (!figure) {
      score.faults.push(`${id}: ${label.stated}: missed`);
      continue;
    }
    rows.delete(figure.span.join('-'));
    score.exact += 1;
    const before = score.faults.length;
    scoreRow(score, figure, label);
    if (score.faults.length > before) score.faults.push(`${id}: ${score.faults.pop()}`);
  }
  for (const figure of rows.values()) score.faults.push(`${id}: ${figure.stated}: invented ← ${inLine(figure)}`);
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}`);

/** The table's rows: what is measured, and how much of it. */
export function linesOf(score: Score): [string, string][] {
  const precision = score.exact / Math.max(1, score.found);
  const recall = score.exact / Math.max(1, score.labels);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return [
    [
      'span precision / recall / F1',
      `${(100 * precision).toFixed(1)} / ${(100 * recall).toFixed(1)} / ${(100 * f1).toFixed(1)}`,
    ],
    ['value, unit and qualifier', percent(score.valueRight, score.labels)],
    [
      'growth (of given)',
      `${percent(score.growthRight, score.growthLabels)} (${percent(score.growthRight, score.growthGiven)})`,
    ],
    [
      'baseline (of given)',
      `${percent(score.baselineRight, score.baselineLabels)} (${percent(score.baselineRight, score.baselineGiven)})`,
    ],
    ['kind other than level, per cent', percent(score.kindRight, score.kindLabels)],
    ['name', percent(score.nameRight, score.labels)],
    ['row needs no correction', percent(score.rowRight, score.labels)],
    ['invented / missed', `${score.found - score.exact} / ${score.labels - score.exact}`],
    ['targets shown as reached', String(score.targetsMissed)],
    ['digits unaccounted for', `${score.unaccounted} of ${score.digits}`],
    ['overlaps', String(score.overlaps)],
  ];
}
