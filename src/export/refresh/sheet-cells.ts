import {
  allNamed,
  attributeOf,
  childrenNamed,
  elementAt,
  newElement,
  removeChild,
  setAttribute,
  setText,
  textOf,
} from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';

/** What a cell of a sheet holds. */
export interface HeldCell {
  /** As it is stored: a number's digits, or words. */
  readonly value: string;
  readonly isText: boolean;
  readonly formula: string | null;
}

/** The words that cells refer to by their numbers. */
export const sharedTexts = (strings: XmlElement | null): string[] =>
  strings === null ? [] : childrenNamed(strings, 'x:si').map((item) => allNamed(item, 'x:t').map(textOf).join(''));

/** The cells of a sheet by their addresses; blank ones are not among them. */
export function cellsIn(sheet: XmlElement, shared: readonly string[]): Map<string, HeldCell> {
  return new Map(
    allNamed(sheet, 'x:c').flatMap((cell): [string, HeldCell][] => {
      const held = heldIn(cell, shared);
      return held.value === '' && held.formula === null ? [] : [[attributeOf(cell, 'r') ?? '', held]];
    }),
  );
}

function heldIn(cell: XmlElement, shared: readonly string[]): HeldCell {
  const type = attributeOf(cell, 't') ?? 'n';
  const stored = elementAt(cell, 'x:v');
  const value = stored === null ? '' : textOf(stored);
  const formula = elementAt(cell, 'x:f');
  const text =
    type === 's'
      ? (shared[Number(value)] ?? '')
      : type === 'inlineStr'
        ? allNamed(cell, 'x:t').map(textOf).join('')
        : value;
  return { value: text, isText: type !== 'n' && type !== 'b', formula: formula === null ? null : textOf(formula) };
}

const partsOf = (address: string): { readonly letters: string; readonly row: number } => ({
  letters: address.replace(/\d+$/, ''),
  row: Number(/\d+$/.exec(address)?.[0] ?? 0),
});

const isBefore = (one: string, other: string): boolean =>
  one.length === other.length ? one < other : one.length < other.length;

/** Writes a cell where its address is; null empties it. How it looks stays. */
export function writeCell(sheet: XmlElement, address: string, held: HeldCell | null): void {
  const data = elementAt(sheet, 'x:sheetData');
  if (data === null) return;
  const { letters, row } = partsOf(address);
  const cell = cellAt(rowAt(data, row), address, letters);
  for (const child of [...cell.children])
    if (typeof child !== 'string' && child.name !== 'x:extLst') removeChild(cell, child);
  setAttribute(cell, 't', held === null || !held.isText ? null : held.formula === null ? 'inlineStr' : 'str');
  if (held === null) return;
  const filled = (name: string, text: string): XmlElement => {
    const element = newElement(cell, name);
    setText(element, text);
    return element;
  };
  if (held.formula !== null) cell.children.push(filled('x:f', held.formula));
  if (!held.isText || held.formula !== null) cell.children.push(filled('x:v', held.value));
  else {
    const inline = newElement(cell, 'x:is');
    inline.children.push(filled('x:t', held.value));
    cell.children.push(inline);
  }
}

function rowAt(data: XmlElement, number: number): XmlElement {
  const rows = childrenNamed(data, 'x:row');
  const known = rows.find((row) => Number(attributeOf(row, 'r')) === number);
  if (known !== undefined) return known;
  const next = rows.find((row) => Number(attributeOf(row, 'r')) > number);
  const fresh = newElement(data, 'x:row');
  setAttribute(fresh, 'r', String(number));
  data.children.splice(next === undefined ? data.children.length : data.children.indexOf(next), 0, fresh);
  return fresh;
}

function cellAt(row: XmlElement, address: string, letters: string): XmlElement {
  const cells = childrenNamed(row, 'x:c');
  const known = cells.find((cell) => attributeOf(cell, 'r') === address);
  if (known !== undefined) return known;
  const next = cells.find((cell) => isBefore(letters, partsOf(attributeOf(cell, 'r') ?? '').letters));
  const fresh = newElement(row, 'x:c');
  setAttribute(fresh, 'r', address);
  setAttribute(row, 'spans', null);
  row.children.splice(next === undefined ? row.children.length : row.children.indexOf(next), 0, fresh);
  return fresh;
}
