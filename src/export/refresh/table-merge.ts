import { allNamed, attributeOf, childrenNamed, copyOf, elementAt, elementsIn } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import type { BaseDeck } from './base-deck.ts';
import type { Findings } from './findings.ts';
import { bodyText, isSameText, mergeText } from './text-merge.ts';
import { formOf } from './tree-patch.ts';

const cellsIn = (table: XmlElement): XmlElement[][] =>
  childrenNamed(table, 'a:tr').map((row) => childrenNamed(row, 'a:tc'));

const bodyOf = (cell: XmlElement): XmlElement | null => elementAt(cell, 'a:txBody');
const saidIn = (cell: XmlElement): string => {
  const body = bodyOf(cell);
  return body === null ? '' : bodyText(body);
};
const wordsOf = (table: XmlElement): string => cellsIn(table).flat().map(saidIn).filter(Boolean).join(' ');

const shapeOf = (table: XmlElement): string =>
  cellsIn(table)
    .map(({ length }) => length)
    .join();

/** What the rows and columns of a table are called, by its first column and row. */
const namesOf = (table: XmlElement): string => {
  const rows = cellsIn(table);
  return JSON.stringify([rows.map(([first]) => first && saidIn(first)), rows[0]?.map(saidIn)]);
};

/** Whether a person left a table as it was written: its words, colours and sizes of type. */
function isUntouched(base: XmlElement, mine: XmlElement, deck: BaseDeck): boolean {
  const [before, own] = [base, mine].map((table) => cellsIn(table).flat());
  return (
    shapeOf(base) === shapeOf(mine) &&
    (before ?? []).every((cell, at) => {
      const held = own?.[at];
      return (
        held !== undefined &&
        isSameText(saidIn(cell), saidIn(held)) &&
        deck.colorIn(elementAt(cell, 'a:tcPr')) === deck.colorIn(elementAt(held, 'a:tcPr')) &&
        sizesIn(cell).join() === sizesIn(held).join()
      );
    })
  );
}

const sizesIn = (cell: XmlElement): (string | null)[] => [
  ...new Set(allNamed(cell, 'a:rPr').map((run) => attributeOf(run, 'sz'))),
];

/**
 * Brings a table up to date cell by cell; one that has other rows or columns this year, also by name, is put in anew, unless a person
 * worked on it: it then stays, and is told.
 */
export function mergeTable(
  base: XmlElement,
  mine: XmlElement,
  theirs: XmlElement,
  deck: BaseDeck,
  findings: Findings,
): void {
  const isOwn = !isUntouched(base, mine, deck);
  if (formOf(base) === formOf(theirs)) {
    if (isOwn) findings.keep('drawing', '');
    return;
  }
  const [before, now] = [wordsOf(base), wordsOf(theirs)];
  // What a person did to one cell is not done to another that stands at its place this year.
  const isAlike = shapeOf(base) === shapeOf(theirs) && (!isOwn || namesOf(base) === namesOf(theirs));
  if (isAlike && shapeOf(base) === shapeOf(mine)) {
    mergeCells(
      [base, mine, theirs].map((table) => cellsIn(table).flat()),
      deck,
      findings,
    );
    if (isOwn) findings.keep('drawing', '');
  } else if (isOwn) {
    findings.conflict('drawing', wordsOf(mine), before, now);
    return;
  } else mine.children.splice(0, mine.children.length, ...copyOf(theirs).children);
  if (before !== now) findings.change('drawing', before, now);
}

function mergeCells(all: readonly (readonly XmlElement[])[], deck: BaseDeck, findings: Findings): void {
  const [before = [], own = [], next = []] = all;
  for (const [at, cell] of before.entries()) {
    const [held, fresh] = [own[at], next[at]];
    if (held === undefined || fresh === undefined) continue;
    const bodies = [cell, held, fresh].map(bodyOf);
    const [text, words, news] = bodies;
    if (text && words && news) mergeInk(text, words, news, deck);
    // The table as a whole says what changed.
    if (text && words && news) mergeText(text, words, news, { ...findings, change: () => {} });
    mergeFill(elementAt(cell, 'a:tcPr'), elementAt(held, 'a:tcPr'), elementAt(fresh, 'a:tcPr'), deck);
  }
}

const isFill = ({ name }: XmlElement): boolean => /^a:(no|solid|grad|patt|blip|grp)Fill$/.test(name);

/** A fill that nobody changed is this year's. */
function mergeFill(base: XmlElement | null, mine: XmlElement | null, theirs: XmlElement | null, deck: BaseDeck): void {
  if (base === null || mine === null || theirs === null || deck.colorIn(base) !== deck.colorIn(mine)) return;
  const [held, fresh] = [mine, theirs].map((properties) => elementsIn(properties).find(isFill));
  if (held !== undefined && fresh !== undefined) mine.children.splice(mine.children.indexOf(held), 1, copyOf(fresh));
}

/** Words are set in the ink that reads on this year's colour, unless a person gave them another. */
function mergeInk(base: XmlElement, mine: XmlElement, theirs: XmlElement, deck: BaseDeck): void {
  const [before] = allNamed(base, 'a:rPr');
  const [fresh] = allNamed(theirs, 'a:rPr');
  for (const run of allNamed(mine, 'a:rPr')) mergeFill(before ?? null, run, fresh ?? null, deck);
}
