import { attributeOf, copyOf, elementAt, setAttribute } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import type { Findings } from './findings.ts';

/** Where a shape stands, in units of DrawingML. */
export interface PlaceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** LibreOffice counts in hundredths of a millimetre. */
const NEAR = 1000;

/** The element that says where a shape stands; null where its layout says it. */
const placeElement = (shape: XmlElement): XmlElement | null =>
  ['p:spPr/a:xfrm', 'p:grpSpPr/a:xfrm', 'p:xfrm'].flatMap((path) => elementAt(shape, path) ?? [])[0] ?? null;

function boxAt(place: XmlElement | null, names: readonly [string, string] = ['a:off', 'a:ext']): PlaceBox | null {
  const [off, ext] = names.map((name) => (place === null ? null : elementAt(place, name)));
  if (!off || !ext) return null;
  const number = (element: XmlElement, name: string): number => Number(attributeOf(element, name) ?? 0);
  return { x: number(off, 'x'), y: number(off, 'y'), width: number(ext, 'cx'), height: number(ext, 'cy') };
}

export const boxOf = (shape: XmlElement): PlaceBox | null => boxAt(placeElement(shape));
/** The box in which what is in a group is measured. */
export const innerBoxOf = (group: XmlElement): PlaceBox | null => boxAt(placeElement(group), ['a:chOff', 'a:chExt']);

export function isSameBox(one: PlaceBox | null, other: PlaceBox | null, near = NEAR): boolean {
  if (one === null || other === null) return one === other;
  return (['x', 'y', 'width', 'height'] as const).every((name) => Math.abs(one[name] - other[name]) <= near);
}

/** Where a box comes to lie when another is moved and scaled to become a third. */
export function movedBox(box: PlaceBox, from: PlaceBox, to: PlaceBox): PlaceBox {
  const across = from.width === 0 ? 1 : to.width / from.width;
  const down = from.height === 0 ? 1 : to.height / from.height;
  return {
    x: to.x + (box.x - from.x) * across,
    y: to.y + (box.y - from.y) * down,
    width: box.width * across,
    height: box.height * down,
  };
}

export function setBox(shape: XmlElement, box: PlaceBox, names: readonly [string, string] = ['a:off', 'a:ext']): void {
  const place = placeElement(shape);
  const [off, ext] = names.map((name) => (place === null ? null : elementAt(place, name)));
  if (!off || !ext) return;
  const set = (element: XmlElement, name: string, value: number): void =>
    setAttribute(element, name, String(Math.round(value)));
  set(off, 'x', box.x);
  set(off, 'y', box.y);
  set(ext, 'cx', Math.max(0, box.width));
  set(ext, 'cy', Math.max(0, box.height));
}

/** `standard` is where the layout puts a shape that says nothing itself. */
export function mergePlace(
  base: XmlElement,
  mine: XmlElement,
  theirs: XmlElement,
  standard: PlaceBox | null,
  findings: Findings,
): void {
  const [before, own, next] = [base, mine, theirs].map(boxOf);
  const isUntouched =
    isSameBox(own ?? null, before ?? null) || ((before ?? null) === null && isSameBox(own ?? null, standard));
  if (!isUntouched) {
    findings.keep('place', '');
    return;
  }
  if (isSameBox(before ?? null, next ?? null, 0)) return;
  const box = next ?? standard;
  if (box === null || box === undefined) return;
  if (placeElement(mine) === null) addPlace(mine, theirs);
  setBox(mine, box);
}

function addPlace(mine: XmlElement, theirs: XmlElement): void {
  const form = elementAt(mine, 'p:spPr');
  const place = placeElement(theirs);
  if (form !== null && place !== null) form.children.unshift(copyOf(place));
}
