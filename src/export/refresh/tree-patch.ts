import {
  attributeOf,
  copyOf,
  elementAt,
  elementsIn,
  isElement,
  removeChild,
  setAttribute,
  setText,
  textOf,
} from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import type { Findings } from './findings.ts';
import { mergeText } from './text-merge.ts';

/** Where in a tree something is: the keys of the elements that lead to it. */
export type Trail = readonly string[];

/** Told of all that is done to a tree and of what is not. */
export interface PatchListener {
  readonly changed: (trail: Trail, before: string, now: string) => void;
  /** Something the person changed, too: it stays. */
  readonly kept: (trail: Trail, mine: string, before: string, now: string) => void;
  /** Whether a person gave an element a look of its own, which stays where this year's has no such element. */
  readonly isChosen: (base: XmlElement, mine: XmlElement) => boolean;
  /** For texts that are merged word by word. */
  readonly findings: Findings;
}

/** What several elements of one name are told apart by, whatever their order. */
const KEYS: Readonly<Record<string, (element: XmlElement) => string | null>> = {
  'c:ser': (element) => attributeOf(elementAt(element, 'c:idx'), 'val'),
  'c:dPt': (element) => attributeOf(elementAt(element, 'c:idx'), 'val'),
  'c:dLbl': (element) => attributeOf(elementAt(element, 'c:idx'), 'val'),
  'c:pt': (element) => attributeOf(element, 'idx'),
  'c:ext': (element) => attributeOf(element, 'uri'),
  'c:errBars': (element) =>
    ['c:errDir', 'c:errValType'].map((name) => attributeOf(elementAt(element, name), 'val') ?? '').join(),
};

/** Children by what they are found by: key, or name and place among those of the name. */
function keyed(element: XmlElement): Map<string, XmlElement> {
  const counts = new Map<string, number>();
  const found = new Map<string, XmlElement>();
  for (const child of elementsIn(element)) {
    const own = KEYS[child.name]?.(child) ?? null;
    const count = counts.get(child.name) ?? 0;
    counts.set(child.name, count + 1);
    const key = `${child.name}#${own ?? count}`;
    if (!found.has(key)) found.set(key, child);
  }
  return found;
}

/** The same element in the same form gives the same text, whatever prefixes, order of attributes and blanks it is written with. */
export function formOf(element: XmlElement): string {
  const attributes = element.attributes.map(({ name, value }) => `${name}=${value}`).sort();
  const hasElements = element.children.some(isElement);
  const children = element.children.map((child) =>
    isElement(child) ? formOf(child) : hasElements ? '' : JSON.stringify(child),
  );
  return `<${element.name} ${attributes.join(' ')}>${children.join('')}`;
}

/** The same value, also where another program writes numbers with other digits. */
export function isSameValue(one: string | null, other: string | null): boolean {
  if (one === other) return true;
  if (one === null || other === null || one.trim() === '' || other.trim() === '') return false;
  const [number, second] = [Number(one), Number(other)];
  return Math.abs(number - second) <= Math.abs(number) * 1e-9;
}

/**
 * Does to `mine` what was done to `base` to become `theirs`, wherever `mine` is still as `base` was; what a person or a
 * program changed stays, and what the person took away does not come back.
 */
export function patchTree(
  base: XmlElement,
  mine: XmlElement,
  theirs: XmlElement,
  listener: PatchListener,
  trail: Trail = [],
): void {
  if (formOf(base) === formOf(theirs)) return;
  if (base.name === 'c:rich' || base.name === 'p:txBody') {
    mergeText(base, mine, theirs, listener.findings);
    return;
  }
  patchAttributes(base, mine, theirs, listener, trail);
  const isText = [base, theirs].every((element) => element.children.every((child) => !isElement(child)));
  if (isText) {
    patchText(base, mine, theirs, listener, trail);
    return;
  }
  const [before, own, next] = [keyed(base), keyed(mine), keyed(theirs)];
  for (const [key, child] of before) {
    const fresh = next.get(key);
    const held = own.get(key);
    const here = [...trail, key];
    if (fresh === undefined) dropChild(child, held, mine, listener, here);
    else if (held !== undefined) patchTree(child, held, fresh, listener, here);
    else if (textOf(child) !== textOf(fresh)) listener.kept(here, '', textOf(child), textOf(fresh));
  }
  for (const [key, child] of next) {
    if (before.has(key)) continue;
    const held = own.get(key);
    if (held === undefined) insertLike(theirs, child, mine);
    else if (textOf(held) !== textOf(child)) listener.kept([...trail, key], textOf(held), '', textOf(child));
    if (held === undefined) listener.changed([...trail, key], '', textOf(child));
  }
}

function dropChild(
  base: XmlElement,
  held: XmlElement | undefined,
  mine: XmlElement,
  { changed, kept, isChosen }: PatchListener,
  trail: Trail,
): void {
  if (held === undefined || isChosen(base, held)) return;
  const [before, own] = [textOf(base).replace(/\s/g, ''), textOf(held).replace(/\s/g, '')];
  if (before !== own) {
    kept(trail, textOf(held), textOf(base), '');
    return;
  }
  removeChild(mine, held);
  changed(trail, textOf(base), '');
}

function patchAttributes(
  base: XmlElement,
  mine: XmlElement,
  theirs: XmlElement,
  listener: PatchListener,
  trail: Trail,
): void {
  const names = new Set([...base.attributes, ...theirs.attributes].map(({ name }) => name));
  for (const name of names) {
    const [before, own, next] = [base, mine, theirs].map((element) => attributeOf(element, name));
    if (before === next || before === undefined || own === undefined || next === undefined) continue;
    const here = [...trail, `@${name}`];
    if (isSameValue(own, before)) {
      setAttribute(mine, name, next);
      listener.changed(here, before ?? '', next ?? '');
    } else if (!isSameValue(own, next)) listener.kept(here, own ?? '', before ?? '', next ?? '');
  }
}

function patchText(
  base: XmlElement,
  mine: XmlElement,
  theirs: XmlElement,
  listener: PatchListener,
  trail: Trail,
): void {
  const [before, own, next] = [textOf(base), textOf(mine), textOf(theirs)];
  if (before === next || isSameValue(own, next)) return;
  if (!isSameValue(own, before) && own.trim() !== before.trim()) {
    listener.kept(trail, own, before, next);
    return;
  }
  setText(mine, next);
  listener.changed(trail, before, next);
}

/** Puts a copy of a child where it stands among its own siblings. */
function insertLike(theirs: XmlElement, child: XmlElement, mine: XmlElement): XmlElement {
  const own = keyed(mine);
  const keys = [...keyed(theirs)];
  const at = keys.findIndex(([, one]) => one === child);
  const before = keys
    .slice(0, at)
    .reverse()
    .flatMap(([key]) => own.get(key) ?? [])[0];
  const after = keys.slice(at + 1).flatMap(([key]) => own.get(key) ?? [])[0];
  const fresh = copyOf(child);
  const place =
    before !== undefined
      ? mine.children.indexOf(before) + 1
      : after !== undefined
        ? mine.children.indexOf(after)
        : mine.children.length;
  mine.children.splice(place, 0, fresh);
  return fresh;
}
