import {
  attributeOf,
  childrenNamed,
  copyOf,
  elementAt,
  elementsIn,
  insertAfter,
  removeChild,
  setAttribute,
  setText,
  textOf,
} from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import type { Findings } from './findings.ts';
import { alignedPlaces, editsBetween, type TextEdit, textLikeness } from './text-diff.ts';

/** A run of a paragraph; one that only breaks the line has no element for its text. */
interface Run {
  readonly run: XmlElement;
  readonly holder: XmlElement | null;
  readonly text: string;
}

const paragraphsIn = (body: XmlElement): XmlElement[] => childrenNamed(body, 'a:p');

function runsIn(paragraph: XmlElement): Run[] {
  return elementsIn(paragraph).flatMap((run): Run[] => {
    if (run.name === 'a:br') return [{ run, holder: null, text: '\n' }];
    const holder = run.name === 'a:r' || run.name === 'a:fld' ? elementAt(run, 'a:t') : null;
    return holder === null ? [] : [{ run, holder, text: textOf(holder) }];
  });
}

const textIn = (paragraph: XmlElement): string =>
  runsIn(paragraph)
    .map(({ text }) => text)
    .join('');

/** All text of a body, a paragraph a line. */
export const bodyText = (body: XmlElement): string => paragraphsIn(body).map(textIn).join('\n');

/** Programs put other spaces and forms of the same signs. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s/gu, ' ').trimEnd();
export const isSameText = (one: string, other: string): boolean => plain(one) === plain(other);

/** Paragraphs with less in common are two. */
const LEAST_LIKENESS = 0.35;

function placesOf(some: readonly XmlElement[], others: readonly XmlElement[]): number[] {
  const places = alignedPlaces(some.map(textIn), others.map(textIn), (one, other) => {
    if (isSameText(one, other)) return 2;
    const likeness = textLikeness(one, other);
    return likeness < LEAST_LIKENESS ? 0 : likeness;
  });
  return pairedInGaps(places, others.length);
}

/** Between two pairs as many are left on one side as on the other: they are pairs, rewritten. */
function pairedInGaps(places: readonly number[], count: number): number[] {
  const paired = [...places];
  for (let start = 0; start < paired.length; start += 1) {
    if (paired[start] !== -1) continue;
    let end = start;
    while (end < paired.length && paired[end] === -1) end += 1;
    const before = start === 0 ? -1 : (paired[start - 1] ?? -1);
    const after = paired[end] ?? count;
    if (after - before - 1 === end - start)
      for (let at = start; at < end; at += 1) paired[at] = before + 1 + at - start;
    start = end;
  }
  return paired;
}

/**
 * Brings the words of a text up to date, run by run: what the person wrote stays, with how all of it is set. Changes
 * `mine`; what is changed, kept and in conflict goes to the findings.
 */
export function mergeText(base: XmlElement, mine: XmlElement, theirs: XmlElement, findings: Findings): void {
  const [before, held, now] = [paragraphsIn(base), paragraphsIn(mine), paragraphsIn(theirs)];
  const places = placesOf(before, held);
  const future = placesOf(before, now);
  const partner = new Map<number, XmlElement>();
  for (const [index, paragraph] of before.entries()) {
    const own = held[places[index] ?? -1];
    const next = now[future[index] ?? -1];
    if (next === undefined) dropParagraph(paragraph, own, mine, findings);
    else if (own === undefined) keepDeleted(paragraph, next, findings);
    else {
      partner.set(future[index] ?? -1, own);
      mergeParagraph(paragraph, own, next, findings);
    }
  }
  addParagraphs(now, new Set(future), partner, mine, findings);
}

function dropParagraph(base: XmlElement, own: XmlElement | undefined, mine: XmlElement, findings: Findings): void {
  if (own === undefined) return;
  if (!isSameText(textIn(own), textIn(base))) {
    findings.conflict('text', textIn(own), textIn(base), '');
    return;
  }
  findings.change('text', textIn(own), '');
  if (paragraphsIn(mine).length > 1) removeChild(mine, own);
  else for (const { run } of runsIn(own)) removeChild(own, run);
}

function keepDeleted(base: XmlElement, next: XmlElement, findings: Findings): void {
  if (textIn(base) !== textIn(next)) findings.conflict('text', '', textIn(base), textIn(next));
}

function addParagraphs(
  now: readonly XmlElement[],
  known: ReadonlySet<number>,
  partner: Map<number, XmlElement>,
  mine: XmlElement,
  findings: Findings,
): void {
  let last = paragraphsIn(mine)[0] === undefined ? (elementsIn(mine).at(-1) ?? null) : null;
  for (const [index, paragraph] of now.entries()) {
    const own = partner.get(index);
    if (own !== undefined) last = own;
    else if (!known.has(index)) {
      const fresh = copyOf(paragraph);
      const first = paragraphsIn(mine)[0];
      const before = first === undefined ? null : (mine.children[mine.children.indexOf(first) - 1] ?? null);
      insertAfter(mine, last ?? (typeof before === 'string' ? null : before), fresh);
      findings.change('text', '', textIn(paragraph));
      last = fresh;
    }
  }
}

function mergeParagraph(base: XmlElement, mine: XmlElement, theirs: XmlElement, findings: Findings): void {
  const [before, own, next] = [textIn(base), textIn(mine), textIn(theirs)];
  mergeSizes(base, mine, theirs);
  if (before === next || isSameText(own, next)) return;
  if (isSameText(own, before)) {
    applyEdits(mine, editsBetween(before, next));
    findings.change('text', own, next);
    return;
  }
  mergeRuns(runsIn(base), mine, runsIn(theirs), findings);
}

/** Where the person wrote into the paragraph: the runs beside their words are brought up to date. */
function mergeRuns(base: readonly Run[], mine: XmlElement, theirs: readonly Run[], findings: Findings): void {
  const before = base.map(({ text }) => text).join('');
  const own = textIn(mine);
  const next = theirs.map(({ text }) => text).join('');
  const written = editsBetween(before, own);
  if (base.length !== theirs.length) {
    findings.conflict('text', own, before, next);
    return;
  }
  let start = 0;
  const edits: TextEdit[] = [];
  for (const [index, { text }] of base.entries()) {
    const end = start + text.length;
    const fresh = theirs[index]?.text ?? '';
    const isTouched = written.some((edit) => edit.start <= end && edit.end >= start);
    if (fresh !== text && isTouched) {
      findings.conflict('text', own, before, next);
      return;
    }
    const moved = written.reduce(
      (sum, edit) => (edit.end <= start ? sum + edit.text.length - (edit.end - edit.start) : sum),
      0,
    );
    if (fresh !== text)
      for (const edit of editsBetween(text, fresh))
        edits.push({ ...edit, start: edit.start + start + moved, end: edit.end + start + moved });
    start = end;
  }
  applyEdits(mine, edits);
  findings.change('text', own, textIn(mine));
}

/** Later ones first, so that the places of the others hold. A stretch over several runs is written into its first. */
function applyEdits(paragraph: XmlElement, edits: readonly TextEdit[]): void {
  for (const edit of [...edits].reverse()) {
    let at = 0;
    let isWritten = false;
    for (const { run, holder, text } of runsIn(paragraph)) {
      const [from, to] = [Math.max(edit.start - at, 0), Math.min(edit.end - at, text.length)];
      const isInside =
        edit.start - at <= text.length && (from < to || (edit.start === edit.end && !isWritten && holder !== null));
      at += text.length;
      if (!isInside || from > to) continue;
      if (holder === null) removeChild(paragraph, run);
      else setText(holder, text.slice(0, from) + (isWritten ? '' : edit.text) + text.slice(to));
      isWritten ||= holder !== null;
    }
  }
}

/** A title is set smaller where it is longer: so it is again, unless the person chose a size. */
function mergeSizes(base: XmlElement, mine: XmlElement, theirs: XmlElement): void {
  const size = ({ run }: Run): string | null => attributeOf(elementAt(run, 'a:rPr'), 'sz');
  const [before, next] = [runsIn(base).map(size), runsIn(theirs).map(size)];
  const [old = null, fresh = null] = [before[0], next[0]];
  const isOne = before.every((one) => one === old) && next.every((one) => one === fresh);
  if (!isOne || old === fresh) return;
  for (const { run } of runsIn(mine)) {
    const properties = elementAt(run, 'a:rPr');
    if (properties !== null && attributeOf(properties, 'sz') === old) setAttribute(properties, 'sz', fresh);
  }
}
