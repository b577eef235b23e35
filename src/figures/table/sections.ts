import { sectionRows } from '../../words/faults/shape-words.ts';
import { isBlank } from '../cell/missing.ts';
import { readPlainNumber } from '../cell/number.ts';
import { readTime } from '../cell/time.ts';
import { newRepair } from '../issue.ts';
import type { RawRow } from './raw-row.ts';
import type { Headed } from './row-heads.ts';
import { counting, positionOf, type Tally, tallied } from './tally.ts';

/** A row that heads those below it, and its words. */
interface Section {
  readonly at: number;
  readonly name: string;
  /** Whether it holds numbers of its own: those of all rows below it. */
  readonly isTotal: boolean;
}

/** Rows up to which sums are looked for: forms are short, and each first cell is read as a time. */
const MOST_ROWS = 2000;

/**
 * Writes the words of a section into each row below it, as a first column: `2022,,` over `工资,310,298`. A row is a section
 * where it holds one cell alone, numbers follow, and the rows below are indented, come again below other sections, or have
 * names beside its times; a row of the sum of a section is one where the names below come again.
 */
export function writeSections(names: readonly string[], body: readonly RawRow[]): Headed {
  const sections = sectionsOf(body);
  const [first] = sections;
  if (first === undefined) return { names, body, understood: [] };
  const byRow = new Map(sections.map((section) => [section.at, section]));
  let current = '';
  let tally: Tally | undefined;
  const written = body.flatMap((row, at): RawRow[] => {
    const section = byRow.get(at);
    if (section) {
      current = section.name;
      tally = tallied(tally, row, section.name);
    }
    if (section && !section.isTotal) return [];
    const [item = '', ...cells] = row.cells;
    // The sum of all stands at the end, below the last section and in none.
    const head = at === body.length - 1 && isGrandTotal(item.trim(), body) ? '' : current;
    return [{ ...row, cells: [head, section ? '' : item.trim(), ...cells] }];
  });
  const found: Tally | undefined = tally;
  if (!found) return { names, body, understood: [] };
  const issue = newRepair('sections', 'repaired', sectionRows(found.value), positionOf(found));
  return { names: ['', ...names], body: written, understood: [counting(issue, found)] };
}

const isIndented = (row: RawRow | undefined): boolean => /^[\s\u3000]+\S/.test(row?.cells[0] ?? '');
const itemOf = ({ cells: [first = ''] }: RawRow): string => first.trim();
const isTimed = (name: string): boolean => readTime(name) !== null;
const bearsNumber = ({ cells: [, ...others] }: RawRow): boolean =>
  others.some((cell) => readPlainNumber(cell) !== null);

const isGrandTotal = (name: string, body: readonly RawRow[]): boolean =>
  /^(?:合\s*计|总\s*计|共\s*计|(?:grand )?total)$/i.test(name) &&
  body.filter((row) => itemOf(row) === name).length === 1;

/** 一、教育, 教育： and AGE AND SEX head what follows them. */
const HEADING =
  /^(?:[（(]?[一二三四五六七八九十]+[)）、．.]|[IVX]+[.、]|第[一二三四五六七八九十]+[章节部])|[:：]$|^(?=(?:[^A-Z]*[A-Z]){3})[^\p{Ll}\p{Script=Han}\d]+$/u;

function sectionsOf(body: readonly RawRow[]): readonly Section[] {
  const alone = body.flatMap((row, at): Section[] => {
    const name = soleOf(row);
    return name === null ? [] : [{ at, name, isTotal: false }];
  });
  if (alone.length > 0) return areSections(body, alone) ? alone : [];
  const sums = body.length <= MOST_ROWS ? sumsOf(body) : [];
  return sums.length > 1 && leadsRows(body, sums) && hasItemsAgain(body, sums) ? sums : [];
}

/** The only filled cell of a row of several. */
function soleOf({ cells }: RawRow): string | null {
  let sole: string | null = null;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (sole !== null) return null;
    sole = cell.trim();
  }
  return cells.length > 1 ? sole : null;
}

function areSections(body: readonly RawRow[], sections: readonly Section[]): boolean {
  if (!leadsRows(body, sections)) return false;
  if (sections.length > 1 && hasItemsAgain(body, sections)) return true;
  const items = itemsOf(body, sections);
  const areIndented = items.every(isIndented) && sections.every(({ at }) => !isIndented(body[at]));
  const areTimes = sections.every(({ name }) => isTimed(name)) && items.every((row) => !isTimed(itemOf(row)));
  const areHeadings =
    sections.every(({ name }) => HEADING.test(name)) && items.every((row) => !HEADING.test(itemOf(row)));
  return areIndented || areTimes || areHeadings;
}

/** Whether a row with a name and numbers follows each section, and none comes before it without being one. */
const leadsRows = (body: readonly RawRow[], sections: readonly Section[]): boolean =>
  sections.every(({ at }) => {
    const next = body[at + 1];
    return next !== undefined && !isBlank(next.cells[0]) && bearsNumber(next);
  });

/** Rows below the first section that are none. */
function itemsOf(body: readonly RawRow[], sections: readonly Section[]): readonly RawRow[] {
  const heads = new Set(sections.map(({ at }) => at));
  return body.filter((_, at) => at > (sections[0]?.at ?? 0) && !heads.has(at));
}

/** Whether a name stands below two sections, but twice below none. */
function hasItemsAgain(body: readonly RawRow[], sections: readonly Section[]): boolean {
  const seen = new Map<string, number>();
  let isAgain = false;
  for (const [index, { at }] of sections.entries()) {
    for (const row of body.slice(at + 1, sections[index + 1]?.at ?? body.length)) {
      const before = seen.get(itemOf(row));
      if (before === index) return false;
      isAgain ||= before !== undefined;
      seen.set(itemOf(row), index);
    }
  }
  return isAgain;
}

/** Rows of sums: those not indented above indented ones, or times above names. */
function sumsOf(body: readonly RawRow[]): readonly Section[] {
  const isHead = body.some(isIndented)
    ? (row: RawRow) => !isIndented(row)
    : (row: RawRow) => isTimed(itemOf(row)) && readPlainNumber(itemOf(row)) !== null;
  return body.flatMap((row, at) => (isHead(row) ? [{ at, name: itemOf(row), isTotal: true }] : []));
}
