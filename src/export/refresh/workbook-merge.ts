import { type DeckFile, openDeckFile } from '../ooxml/deck-file.ts';
import { attributeOf, childrenNamed, elementAt, removeChild } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import { zipFiles } from '../zip.ts';
import type { Findings } from './findings.ts';
import { movedCells, namesOnSheet } from './moved-rows.ts';
import { cellsIn, type HeldCell, sharedTexts, writeCell } from './sheet-cells.ts';
import { isSameText } from './text-merge.ts';
import { isSameValue } from './tree-patch.ts';

interface OpenSheet {
  readonly file: DeckFile;
  readonly workbook: string;
  readonly path: string;
  readonly sheets: number;
  readonly cells: ReadonlyMap<string, HeldCell>;
}

/** The first sheet of a workbook; null where it has none. */
export async function openSheet(bytes: Uint8Array): Promise<OpenSheet | null> {
  const file = await openDeckFile(bytes);
  const workbook = file.related('', 'officeDocument');
  if (workbook === null || !file.has(workbook)) return null;
  const list = elementAt(file.tree(workbook), 'x:sheets');
  const sheets = list === null ? [] : childrenNamed(list, 'x:sheet');
  const path = file.target(workbook, attributeOf(sheets[0] ?? null, 'r:id'));
  if (path === null || !file.has(path)) return null;
  const strings = file.related(workbook, 'sharedStrings');
  const shared = sharedTexts(strings === null ? null : file.tree(strings));
  return { file, workbook, path, sheets: sheets.length, cells: cellsIn(file.tree(path), shared) };
}

const isSame = (one: HeldCell | undefined, other: HeldCell | undefined): boolean =>
  one === undefined || other === undefined
    ? one === other
    : isSameValue(one.value, other.value) || isSameText(one.value, other.value);

/** The two parts of a sheet as a deck keeps them of itself. */
interface WrittenSheet {
  readonly sheet: XmlElement;
  readonly strings: XmlElement | null;
}

export const writtenCells = ({ sheet, strings }: WrittenSheet): Map<string, HeldCell> =>
  cellsIn(sheet, sharedTexts(strings));

/**
 * The workbook behind a chart, cell by cell: what the person wrote stays, and so does everything they added. `base` are
 * the two parts as the deck was written.
 */
export async function mergeWorkbook(
  base: WrittenSheet,
  mine: Uint8Array,
  theirs: Uint8Array,
  findings: Findings,
  date: string,
): Promise<Uint8Array> {
  const [own, next] = [await openSheet(mine), await openSheet(theirs)];
  const before = writtenCells(base);
  if (own === null || next === null) {
    findings.conflict('workbook', '', '', '');
    return mine;
  }
  const addresses = new Set([...before.keys(), ...own.cells.keys()]);
  const isUntouched =
    own.sheets === 1 && [...addresses].every((address) => isSame(own.cells.get(address), before.get(address)));
  if (isUntouched) return theirs;
  const sheet = own.file.tree(own.path);
  const placeOf = movedCells(namesOnSheet(before), namesOnSheet(next.cells));
  if (placeOf !== null) {
    moveEdits(sheet, { before, own: own.cells, next: next.cells }, placeOf, findings);
    return written(own, date);
  }
  for (const address of new Set([...before.keys(), ...next.cells.keys()])) {
    const [was, held, fresh] = [before.get(address), own.cells.get(address), next.cells.get(address)];
    if (isSame(was, fresh) && was?.formula === fresh?.formula) continue;
    if (isSame(held, was)) writeCell(sheet, address, fresh ?? null);
    // What formulas give follows the numbers that they stand beside.
    else if (!isSame(held, fresh) && held?.formula === null)
      findings.conflict('workbook', `${address}: ${held.value}`, was?.value ?? '', fresh?.value ?? '');
  }
  return written(own, date);
}

type Cells = ReadonlyMap<string, HeldCell>;

/** Rows or columns stand elsewhere this year: the table is this year's, and what the person wrote into it goes with its row. */
function moveEdits(
  sheet: XmlElement,
  { before, own, next }: { readonly before: Cells; readonly own: Cells; readonly next: Cells },
  placeOf: (address: string) => string | null,
  findings: Findings,
): void {
  for (const address of new Set([...before.keys(), ...next.keys()])) {
    const [held, fresh] = [own.get(address), next.get(address)];
    const isTheirs = !before.has(address) && held !== undefined;
    if (!isTheirs) writeCell(sheet, address, fresh ?? null);
    else if (!isSame(held, fresh)) findings.conflict('workbook', `${address}: ${held.value}`, '', fresh?.value ?? '');
  }
  for (const [address, was] of before) {
    const held = own.get(address);
    // What formulas give follows the numbers that they stand beside.
    if (isSame(held, was) || was.formula !== null) continue;
    const place = placeOf(address);
    const fresh = place === null ? undefined : next.get(place);
    const said = `${place ?? address}: ${held?.value ?? ''}`;
    if (place === null) findings.conflict('gone', said, was.value, '');
    else if (!isSame(held, fresh)) {
      writeCell(sheet, place, held ?? null);
      if (!isSame(was, fresh)) findings.conflict('workbook', said, was.value, fresh?.value ?? '');
    }
  }
}

async function written({ file, workbook, path }: OpenSheet, date: string): Promise<Uint8Array> {
  file.touch(path);
  const size = elementAt(file.tree(path), 'x:dimension');
  if (size !== null) removeChild(file.tree(path), size);
  // The order of calculation names the cells with formulas, and is worked out again by whoever misses it.
  const chain = file.related(workbook, 'calcChain');
  if (chain !== null) file.remove(workbook, chain);
  return zipFiles(file.written(), date);
}
