import type { Box } from '../../charts/option.ts';
import { EMU } from '../native/drawing-xml.ts';
import type { DeckFile } from '../ooxml/deck-file.ts';
import { allNamed, attributeOf, childrenNamed, elementAt, textOf } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import { areaOf, drawnBox, drawnMarks } from './drawn-marks.ts';
import { groundOf, type TemplateGround } from './template-ground.ts';

export interface TemplateLayout {
  readonly path: string;
  readonly title: string;
  /** As the standard calls its kind; blank where it says none. */
  readonly type: string;
  readonly places: readonly TemplatePlace[];
  readonly ground: TemplateGround;
  /** The layout and its master draw these on every slide. */
  readonly marks: readonly Box[];
  /** Of the theme's colours, where it has another than its master. */
  readonly colorMap: readonly (readonly [slot: string, color: string])[] | null;
}

/** A place on a layout; what it does not say itself is the master's. */
export interface TemplatePlace {
  /** Blank for one that takes anything. */
  readonly type: string;
  /** Null where it has none. */
  readonly index: number | null;
  /** Null where nobody says. */
  readonly box: Box | null;
  /** Of its first level. */
  readonly sizePt: number;
  /** What its insets leave for words along their lines and across them, as if lines stood single. */
  readonly room: { readonly width: number; readonly height: number };
  /** What it says itself. */
  readonly text: string;
  /** The element that fills its words; null where nothing does. */
  readonly fill: XmlElement | null;
  readonly isUpright: boolean;
}

/** The layouts of a master, in its order. */
export function layoutsIn(file: DeckFile, master: string): TemplateLayout[] {
  const root = file.tree(master);
  const list = elementAt(root, 'p:sldLayoutIdLst');
  const ids = list === null ? [] : childrenNamed(list, 'p:sldLayoutId').map((one) => attributeOf(one, 'r:id'));
  const listed = ids.flatMap((id) => file.target(master, id) ?? []);
  const related = file
    .relations(master)
    .flatMap(({ type, path }) => (type === 'slideLayout' && path !== null ? [path] : []));
  const paths = (listed.length > 0 ? listed : related).filter((path) => file.has(path));
  return paths.map((path) => {
    const layout = file.tree(path);
    const places = shapesOf(layout).flatMap((shape) => placeOf(shape, root));
    return {
      path,
      title: attributeOf(elementAt(layout, 'p:cSld'), 'name') ?? '',
      type: attributeOf(layout, 'type') ?? '',
      places,
      ground: groundOf(file, path, master, largestPlace(places)),
      marks: drawnMarks(file, path, master),
      colorMap: colorMapOf(layout),
    };
  });
}

/** Null where none is for content, and the words of a layout are all over it. */
function largestPlace(places: readonly TemplatePlace[]): Box | null {
  const boxes = places.flatMap(({ type, box }) => (CONTENT.has(type) && box !== null ? [box] : []));
  return boxes.reduce<Box | null>((best, box) => (best === null || areaOf(box) > areaOf(best) ? box : best), null);
}

const CONTENT = new Set(['', 'obj', 'chart', 'body']);

function colorMapOf(layout: XmlElement): TemplateLayout['colorMap'] {
  const map = elementAt(layout, 'p:clrMapOvr/a:overrideClrMapping');
  return map === null ? null : map.attributes.map(({ name, value }) => [name, value] as const);
}

const shapesOf = (root: XmlElement): XmlElement[] => {
  const tree = elementAt(root, 'p:cSld/p:spTree');
  return tree === null ? [] : childrenNamed(tree, 'p:sp');
};

const holderOf = (shape: XmlElement): XmlElement | null => elementAt(shape, 'p:nvSpPr/p:nvPr/p:ph');

/** What the master calls a kind of place. */
function masterKind(type: string): 'title' | 'body' | 'other' {
  if (type === 'title' || type === 'ctrTitle') return 'title';
  return ['sldNum', 'dt', 'ftr', 'hdr'].includes(type) ? 'other' : 'body';
}

function placeOf(shape: XmlElement, master: XmlElement): TemplatePlace[] {
  const holder = holderOf(shape);
  if (holder === null) return [];
  const [type, index] = [attributeOf(holder, 'type') ?? '', attributeOf(holder, 'idx')];
  const kind = masterKind(type);
  const above = shapesOf(master).find((one) => {
    const theirs = holderOf(one);
    return theirs !== null && (attributeOf(theirs, 'type') ?? '') === (kind === 'other' ? type : kind);
  });
  const chain = above === undefined ? [shape] : [shape, above];
  const styles = [
    ...chain.map((one) => elementAt(one, 'p:txBody/a:lstStyle/a:lvl1pPr')),
    elementAt(master, `p:txStyles/p:${kind}Style/a:lvl1pPr`),
  ].filter((one) => one !== null);
  const box = firstOf(chain, drawnBox);
  const size = firstOf(styles, (one) => attributeOf(elementAt(one, 'a:defRPr'), 'sz'));
  const lead = firstOf(styles, (one) => attributeOf(elementAt(one, 'a:lnSpc/a:spcPct'), 'val'));
  const bodies = chain.flatMap((one) => elementAt(one, 'p:txBody/a:bodyPr') ?? []);
  const inset = (name: string, preset: number): number =>
    Number(firstOf(bodies, (one) => attributeOf(one, name)) ?? preset) / EMU;
  const share = Math.max(1, percent(lead) ?? 1);
  const vertical = firstOf(bodies, (one) => attributeOf(one, 'vert')) ?? 'horz';
  const isUpright = vertical === 'horz' && attributeOf(holder, 'orient') !== 'vert';
  const [inner, high] = [
    Math.max(1, (box?.width ?? 0) - inset('lIns', 91440) - inset('rIns', 91440)),
    Math.max(1, (box?.height ?? 0) - inset('tIns', 45720) - inset('bIns', 45720)),
  ];
  return [
    {
      type,
      index: index === null ? null : Number(index),
      box,
      sizePt: Number(size ?? 1800) / 100,
      room: isUpright ? { width: inner, height: high / share } : { width: high, height: inner / share },
      text: allNamed(shape, 'a:t').map(textOf).join('').trim(),
      fill: firstOf(styles, (one) => elementAt(one, 'a:defRPr/a:solidFill')),
      isUpright,
    },
  ];
}

/** `90000` and `90%` are both written. */
function percent(text: string | null): number | null {
  if (text === null) return null;
  return text.endsWith('%') ? Number.parseFloat(text) / 100 : Number(text) / 100_000;
}

function firstOf<One, Found>(all: readonly One[], find: (one: One) => Found | null): Found | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}
