import type { XmlElement, XmlNode } from './xml-tree.ts';

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export const elementsIn = ({ children }: XmlElement): XmlElement[] => children.filter(isElement);

export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  elementsIn(element).filter((child) => child.name === name);

/** The first element along a path of names: `p:nvSpPr/p:cNvPr`; null where there is none. */
export function elementAt(element: XmlElement, path: string): XmlElement | null {
  return path
    .split('/')
    .reduce<XmlElement | null>(
      (found, name) => (found === null ? null : (elementsIn(found).find((child) => child.name === name) ?? null)),
      element,
    );
}

/** All elements of a name, however deep, in their order. */
export function allNamed(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)]);
}

export const attributeOf = (element: XmlElement | null, name: string): string | null =>
  element?.attributes.find((one) => one.name === name)?.value ?? null;

/** Sets an attribute without a namespace; null takes it away. */
export function setAttribute(element: XmlElement, name: string, value: string | null): void {
  const at = element.attributes.findIndex((one) => one.name === name);
  const known = element.attributes[at];
  if (value === null) {
    if (known !== undefined) element.attributes.splice(at, 1);
  } else if (known !== undefined) known.value = value;
  else element.attributes.push({ name, prefix: '', local: name, uri: '', value });
}

/** All text in an element. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');

export function setText(element: XmlElement, text: string): void {
  element.children.splice(0, element.children.length, ...(text === '' ? [] : [text]));
}

/** A copy that can be changed without the first. */
export const copyOf = (element: XmlElement): XmlElement => ({
  ...element,
  attributes: element.attributes.map((one) => ({ ...one })),
  children: element.children.map((child) => (isElement(child) ? copyOf(child) : child)),
});

export function removeChild(parent: XmlElement, child: XmlElement): void {
  const at = parent.children.indexOf(child);
  if (at >= 0) parent.children.splice(at, 1);
}

/** Puts a new element in the place of another. */
export function replaceChild(parent: XmlElement, old: XmlElement, fresh: XmlElement): void {
  const at = parent.children.indexOf(old);
  if (at >= 0) parent.children.splice(at, 1, fresh);
}

/** Puts an element right behind a sibling, or first where that is null. */
export function insertAfter(parent: XmlElement, sibling: XmlElement | null, fresh: XmlElement): void {
  parent.children.splice(sibling === null ? 0 : parent.children.indexOf(sibling) + 1, 0, fresh);
}

/** An empty element of the namespace of another. */
export const newElement = ({ prefix, uri }: XmlElement, name: string): XmlElement => {
  const local = name.slice(name.indexOf(':') + 1);
  return { name, prefix, local, uri, declared: new Map(), attributes: [], children: [] };
};
