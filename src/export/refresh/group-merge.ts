import {
  allNamed,
  attributeOf,
  copyOf,
  elementAt,
  elementsIn,
  removeChild,
  replaceChild,
  setAttribute,
} from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import type { BaseDeck } from './base-deck.ts';
import type { Findings } from './findings.ts';
import { properties, shapesIn } from './frames.ts';
import { boxOf, innerBoxOf, movedBox, type PlaceBox, setBox } from './places.ts';
import { bodyText, isSameText, mergeText } from './text-merge.ts';
import { formOf } from './tree-patch.ts';

const childrenOf = (group: XmlElement): XmlElement[] => shapesIn(group).map(({ element }) => element);
const textBody = (shape: XmlElement): XmlElement | null => elementAt(shape, 'p:txBody');
const wordsOf = (shape: XmlElement): string => {
  const body = textBody(shape);
  return body === null ? '' : bodyText(body);
};

/** All that a group consists of, groups in it taken apart. */
const leavesOf = (group: XmlElement): XmlElement[] =>
  childrenOf(group).flatMap((child) => (child.name === 'p:grpSp' ? leavesOf(child) : [child]));

/** All words of a shape, or of those a group consists of. */
export const wordsIn = (shape: XmlElement): string =>
  (shape.name === 'p:grpSp' ? leavesOf(shape) : [shape]).map(wordsOf).filter(Boolean).join(' ');

/** Brings what was drawn of shapes up to date; where it stands is not looked at. */
export function mergeGroup(
  base: XmlElement,
  mine: XmlElement,
  theirs: XmlElement,
  deck: BaseDeck,
  findings: Findings,
): void {
  if (formOf(withoutPlace(base)) === formOf(withoutPlace(theirs))) {
    if (!isUntouched(base, mine, deck)) findings.keep('drawing', '');
    return;
  }
  const [words, before] = [wordsIn(theirs), wordsIn(base)];
  if (isUntouched(base, mine, deck)) {
    replaceInside(base, mine, theirs);
    findings.change('drawing', before, words);
  } else if (isAlike(base, mine) && isAlike(base, theirs) && namesIn(base).join() === namesIn(theirs).join()) {
    mergeInside(base, mine, theirs, deck, findings);
    findings.keep('drawing', '');
    if (before !== words) findings.change('drawing', before, words);
  } else findings.conflict('drawing', wordsIn(mine), before, words);
}

/** Numbers of shapes differ from slide to slide. */
function withoutPlace(group: XmlElement): XmlElement {
  const bare = copyOf(group);
  const strip = (element: XmlElement): void => {
    for (const child of elementsIn(element)) {
      if (child.name === 'p:cNvPr') child.attributes.splice(0, child.attributes.length);
      if (child.name === 'p:nvPr') child.children.splice(0, child.children.length);
      strip(child);
    }
  };
  strip(bare);
  return bare;
}

/** The same shapes in the same order. */
function isAlike(one: XmlElement, other: XmlElement): boolean {
  const [some, others] = [childrenOf(one), childrenOf(other)];
  return (
    some.length === others.length &&
    some.every((child, index) => {
      const second = others[index];
      return second !== undefined && child.name === second.name && (child.name !== 'p:grpSp' || isAlike(child, second));
    })
  );
}

/** What the parts of a drawing stand for, by the names that are theirs: what is done to one is not done to another. */
const namesIn = (group: XmlElement): string[] =>
  childrenOf(group).flatMap((child) => [attributeOf(properties(child), 'name') ?? '', ...namesIn(child)]);

/** A part of the whole that nobody moves a shape by. */
const NEAR_PART = 0.004;

/** Whether a person left a drawing as it was: shapes, words, colours, and where they stand within the whole. */
export function isUntouched(base: XmlElement, mine: XmlElement, deck: BaseDeck): boolean {
  const [outer, own] = [innerBoxOf(base), innerBoxOf(mine)];
  if (outer === null || own === null || !isAlike(base, mine)) return false;
  const same = (some: readonly XmlElement[], others: readonly XmlElement[]): boolean =>
    some.every((child, index) => {
      const second = others[index];
      if (second === undefined) return false;
      if (child.name === 'p:grpSp') return same(childrenOf(child), childrenOf(second));
      const [form, held] = [child, second].map((shape) => elementAt(shape, 'p:spPr'));
      const isColored = deck.colorIn(form ?? null) === deck.colorIn(held ?? null);
      return (
        isColored && isSameText(wordsOf(child), wordsOf(second)) && isSamePart(boxOf(child), boxOf(second), outer, own)
      );
    });
  return same(childrenOf(base), childrenOf(mine));
}

function isSamePart(one: PlaceBox | null, other: PlaceBox | null, outer: PlaceBox, own: PlaceBox): boolean {
  if (one === null || other === null) return one === other;
  const moved = movedBox(one, outer, own);
  const near = Math.max(own.width, own.height) * NEAR_PART + 2000;
  return (['x', 'y', 'width', 'height'] as const).every((name) => Math.abs(moved[name] - other[name]) <= near);
}

/** The whole as the person moved and scaled it, and this year's shapes in it. */
function replaceInside(base: XmlElement, mine: XmlElement, theirs: XmlElement): void {
  const [before, held, next] = [boxOf(base), boxOf(mine), boxOf(theirs)];
  for (const child of elementsIn(mine))
    if (!/^p:(nvGrpSpPr|grpSpPr|extLst)$/.test(child.name)) removeChild(mine, child);
  const at = mine.children.findIndex((child) => typeof child !== 'string' && child.name === 'p:grpSpPr') + 1;
  mine.children.splice(at, 0, ...childrenOf(theirs).map(unnumbered));
  const inner = innerBoxOf(theirs);
  if (inner !== null) setBox(mine, inner, INNER);
  if (before !== null && held !== null && next !== null) setBox(mine, movedBox(next, before, held));
}

/** A copy of a shape that has no number on the slide yet. */
function unnumbered(shape: XmlElement): XmlElement {
  const fresh = copyOf(shape);
  for (const one of allNamed(fresh, 'p:cNvPr')) setAttribute(one, 'id', null);
  return fresh;
}

const INNER = ['a:chOff', 'a:chExt'] as const;

/** Shape by shape, where there are as many as there were. */
function mergeInside(base: XmlElement, mine: XmlElement, theirs: XmlElement, deck: BaseDeck, findings: Findings): void {
  const [outer, own] = [innerBoxOf(base), innerBoxOf(mine)];
  const [before, whole, later, inner] = [boxOf(base), boxOf(mine), boxOf(theirs), innerBoxOf(theirs)];
  const [fresh, held] = [childrenOf(theirs), childrenOf(mine)];
  for (const [index, child] of childrenOf(base).entries()) {
    const [second, next] = [held[index], fresh[index]];
    if (second === undefined || next === undefined) continue;
    if (child.name === 'p:grpSp') mergeInside(child, second, next, deck, findings);
    const [box, now] = [boxOf(child), boxOf(next)];
    const isMoved = outer === null || own === null || !isSamePart(box, boxOf(second), outer, own);
    if (!isMoved && now !== null && box !== null) setBox(second, movedBox(now, outer, own));
    const bodies = [child, second, next].map(textBody);
    const [was, words, will] = bodies;
    if (was && words && will) mergeText(was, words, will, { ...findings, change: () => {} });
    mergeForm(child, second, next, deck);
  }
  if (inner !== null && outer !== null && own !== null) setBox(mine, movedBox(inner, outer, own), INNER);
  if (before !== null && whole !== null && later !== null) setBox(mine, movedBox(later, before, whole));
}

const GEOMETRY = /^a:(custGeom|prstGeom)$/;
const FILL = /^a:(solidFill|noFill)$/;

/** Outline and fill, each where the person left it. */
function mergeForm(base: XmlElement, mine: XmlElement, theirs: XmlElement, deck: BaseDeck): void {
  const [before, own, next] = [base, mine, theirs].map((shape) => elementAt(shape, 'p:spPr'));
  if (!before || !own || !next) return;
  const isColored = deck.colorIn(before) !== deck.colorIn(own);
  for (const kind of [GEOMETRY, FILL]) {
    const [was, held, fresh] = [before, own, next].map((form) => elementsIn(form).find(({ name }) => kind.test(name)));
    if (!was || !held || !fresh || formOf(was) === formOf(fresh)) continue;
    if (kind === FILL ? !isColored : was.name === held.name) replaceChild(own, held, copyOf(fresh));
  }
}
