import { attributeOf, childrenNamed, copyOf, elementAt, elementsIn, insertAfter } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import type { BaseDeck } from './base-deck.ts';

/** Gives a series that is put in anew the colours a person gave to it, and to points of it. */
export function keepColors(base: BaseDeck, before: XmlElement, own: XmlElement, fresh: XmlElement): void {
  keepColor(base, before, own, fresh);
  const [old, now] = [before, fresh].map((series) => childrenNamed(series, 'c:dPt'));
  const among = (points: readonly XmlElement[] | undefined, point: XmlElement) =>
    points?.find((one) => indexOf(one) === indexOf(point));
  for (const point of childrenNamed(own, 'c:dPt')) {
    // A point without a form of its own has that of its series.
    const was = among(old, point) ?? before;
    const place = among(now, point);
    if (place !== undefined) keepColor(base, was, point, place);
    else if (chosenForm(base, was, point) !== null && chosenForm(base, own, point) !== null) insertPoint(fresh, point);
  }
}

/** The number that a series or a point is found by; null where a part has none. */
export const indexOf = (part: XmlElement): string | null => attributeOf(elementAt(part, 'c:idx'), 'val');

/** The form of a series or point whose colour a person changed; null for one left as it was. */
export function chosenForm(base: BaseDeck, before: XmlElement, own: XmlElement): XmlElement | null {
  const form = elementAt(own, 'c:spPr');
  const [color, chosen] = [base.colorIn(elementAt(before, 'c:spPr')), base.colorIn(form)];
  return chosen !== null && color !== null && chosen !== color ? form : null;
}

function keepColor(base: BaseDeck, before: XmlElement, own: XmlElement, fresh: XmlElement): void {
  const [form, kept] = [elementAt(fresh, 'c:spPr'), chosenForm(base, before, own)];
  if (form !== null && kept !== null) form.children.splice(0, form.children.length, ...copyOf(kept).children);
}

/** Points stand behind the form of their series. */
function insertPoint(fresh: XmlElement, point: XmlElement): void {
  const before = elementsIn(fresh).findLast(({ name }) => /^c:(dPt|invertIfNegative|marker|spPr|tx)$/.test(name));
  insertAfter(fresh, before ?? null, copyOf(point));
}
