import type { DeckFile } from '../ooxml/deck-file.ts';
import { allNamed, attributeOf, elementAt, setAttribute } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import { chartPath, mergeChart } from './chart-merge.ts';
import { copyShape } from './copy-parts.ts';
import { type Findings, findingsAt } from './findings.ts';
import { type FramedSlide, type Located, locate, placeholderOf, properties, shapesIn, shapeTree } from './frames.ts';
import { mergeGroup } from './group-merge.ts';
import { boxOf, isSameBox, mergePlace, type PlaceBox } from './places.ts';
import type { Refreshing } from './refreshing.ts';
import { dropFrame, replaceFrame } from './replace-frame.ts';
import { mergeTable } from './table-merge.ts';
import { bodyText, isSameText, mergeText } from './text-merge.ts';
import { formOf } from './tree-patch.ts';

/** Brings the frames of a slide up to date, wherever they were moved to, and what is said below it. */
export async function mergeSlide(slide: FramedSlide, number: number, work: Refreshing): Promise<void> {
  for (const frame of slide.frames) {
    const findings = findingsAt(work.all, number, frame.name);
    const before = locate(frame.name, work.base.slides);
    const next = locate(frame.name, work.theirSlides);
    if (before === null) continue;
    if (next !== null) await mergeFrame(before, { frame, slide }, next, work, findings);
    else if (work.theirSlides.some(({ name }) => name === before.slide.name))
      dropFrame(before, { frame, slide }, work, findings);
  }
  const [base, theirs] = [work.base.slides, work.theirSlides].map((all) => all.find(({ name }) => name === slide.name));
  if (base !== undefined && theirs !== undefined) {
    addFrames(base, slide, theirs, number, work);
    mergeNotes(base, slide, theirs, work, findingsAt(work.all, number, `${slide.name}/speech`));
    mergeDeleted(base, slide, number, work);
  }
  numberShapes(work.mine.tree(slide.path));
  work.mine.touch(slide.path);
}

/** What is new on a slide is numbered behind the rest, to whose numbers animations refer. */
function numberShapes(slide: XmlElement): void {
  const all = allNamed(slide, 'p:cNvPr');
  let number = Math.max(1, ...all.map((one) => Number(attributeOf(one, 'id') ?? 1)));
  for (const one of all) {
    if (attributeOf(one, 'id') !== null) continue;
    number += 1;
    one.attributes.unshift({ name: 'id', prefix: '', local: 'id', uri: '', value: String(number) });
  }
}

async function mergeFrame(
  before: Located,
  own: Located,
  next: Located,
  work: Refreshing,
  findings: Findings,
): Promise<void> {
  const [base, mine, theirs] = [before.frame.element, own.frame.element, next.frame.element];
  if (base.name !== mine.name || base.name !== theirs.name) {
    if (!replaceFrame(before, own, next, work, findings)) work.heldBack.add(before.slide.name);
    return;
  }
  mergeAlt(base, mine, theirs, findings);
  const paths = [
    chartPath(work.base.file, before.slide.path, base),
    chartPath(work.mine, own.slide.path, mine),
    chartPath(work.theirs, next.slide.path, theirs),
  ];
  const [was, held, fresh] = paths;
  if (was && held && fresh) await mergeChart(work, { base: was, mine: held, theirs: fresh }, findings, work.date);
  const [table, ownTable, newTable] = [base, mine, theirs].map((one) => allNamed(one, 'a:tbl')[0]);
  if (table && ownTable && newTable) mergeTable(table, ownTable, newTable, work.base, findings);
  if (base.name === 'p:grpSp') {
    const isMoved = !isSameBox(boxOf(base), boxOf(mine));
    mergeGroup(base, mine, theirs, work.base, findings);
    if (isMoved) findings.keep('place', '');
    return;
  }
  mergePlace(base, mine, theirs, standardBox(next, work.theirs), findings);
  const [text, words, news] = [base, mine, theirs].map((shape) => elementAt(shape, 'p:txBody'));
  if (!text || !words || !news) return;
  if (formOf(text) === formOf(news) && !isSameText(bodyText(text), bodyText(words)))
    findings.keep('text', bodyText(words));
  mergeText(text, words, news, findings);
}

/** Where the layout of a slide puts a shape. */
function standardBox({ frame, slide }: Located, deck: DeckFile): PlaceBox | null {
  const place = placeholderOf(frame.element);
  const path = deck.related(slide.path, 'slideLayout');
  const tree = path === null ? null : shapeTree(deck.tree(path));
  if (place === null || tree === null) return null;
  const wanted = [attributeOf(place, 'type'), attributeOf(place, 'idx')];
  const own = shapesIn(tree).find(({ element }) => {
    const one = placeholderOf(element);
    return one !== null && attributeOf(one, 'type') === wanted[0] && attributeOf(one, 'idx') === wanted[1];
  });
  return own === undefined ? null : boxOf(own.element);
}

function mergeAlt(base: XmlElement, mine: XmlElement, theirs: XmlElement, findings: Findings): void {
  const [before, own, next] = [base, mine, theirs].map((shape) => attributeOf(properties(shape), 'descr') ?? '');
  const holder = properties(mine);
  if (holder === null || before === undefined || own === undefined || next === undefined || before === next) return;
  // Blank is what a program made of it that drops descriptions.
  if (isSameText(own, before) || own === '') {
    setAttribute(holder, 'descr', next);
    findings.change('alt', before, next);
  } else if (!isSameText(own, next)) findings.conflict('alt', own, before, next);
}

/** What this year's slide has for the first time. */
function addFrames(base: FramedSlide, mine: FramedSlide, theirs: FramedSlide, number: number, work: Refreshing): void {
  const known = new Set(base.frames.map(({ name }) => name));
  let last: XmlElement | null = null;
  for (const { name, element } of theirs.frames) {
    const own = mine.frames.find((frame) => frame.name === name);
    if (own !== undefined) last = own.element;
    else if (!known.has(name)) {
      const body = elementAt(element, 'p:txBody');
      const said = body === null ? (attributeOf(properties(element), 'descr') ?? '') : bodyText(body);
      const findings = findingsAt(work.all, number, name);
      // It would lie on what the person kept.
      if (work.heldBack.has(mine.name) && /\/(\d+|key)$/.test(name)) findings.conflict('frame', '', '', said);
      else {
        last = copyShape(work.copier, theirs.path, element, mine.path, last);
        findings.change('frame', '', said);
      }
    }
  }
}

/** What the person took off the slide stays away; where it would say something new, that is told. */
function mergeDeleted(base: FramedSlide, mine: FramedSlide, number: number, work: Refreshing): void {
  for (const { name, element } of base.frames) {
    if (mine.frames.some((frame) => frame.name === name)) continue;
    if (work.found.has(name)) continue;
    const body = elementAt(element, 'p:txBody');
    findingsAt(work.all, number, name).keep(
      'deleted',
      body === null ? (attributeOf(properties(element), 'descr') ?? '') : bodyText(body),
    );
  }
}

function notesBody(deck: DeckFile, slide: string): { readonly path: string; readonly body: XmlElement } | null {
  const path = deck.related(slide, 'notesSlide');
  const tree = path === null || !deck.has(path) ? null : shapeTree(deck.tree(path));
  if (path === null || tree === null) return null;
  const shape = shapesIn(tree).find(({ element }) => attributeOf(placeholderOf(element), 'type') === 'body');
  const body = shape === undefined ? null : elementAt(shape.element, 'p:txBody');
  return body === null ? null : { path, body };
}

function mergeNotes(
  base: FramedSlide,
  mine: FramedSlide,
  theirs: FramedSlide,
  work: Refreshing,
  findings: Findings,
): void {
  const [before, own, next] = [
    notesBody(work.base.file, base.path),
    notesBody(work.mine, mine.path),
    notesBody(work.theirs, theirs.path),
  ];
  if (before === null || own === null || next === null) return;
  if (!isSameText(bodyText(before.body), bodyText(own.body))) findings.keep('notes', '');
  mergeText(before.body, own.body, next.body, {
    change: (_, was, now) => findings.change('notes', was, now),
    conflict: (_, held, was, now) => findings.conflict('notes', held, was, now),
    keep: findings.keep,
  });
  work.mine.touch(own.path);
}
