import type { Box } from '../../charts/option.ts';
import { EMU } from '../native/drawing-xml.ts';
import type { DeckFile } from '../ooxml/deck-file.ts';
import { allNamed, attributeOf, elementAt, elementsIn } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';

// What a layout and its master draw on every slide, a logo, a band at the foot, a line below the title, and the room that
// it leaves: templates let their places run below it, as nobody fills one to its last corner by hand.

const frameOf = (shape: XmlElement): XmlElement | null =>
  elementAt(shape, 'p:spPr/a:xfrm') ?? elementAt(shape, 'p:grpSpPr/a:xfrm') ?? elementAt(shape, 'p:xfrm');

/** The box of a shape in points; null where it has none. */
export function drawnBox(shape: XmlElement): Box | null {
  const frame = frameOf(shape);
  const [at, size] = [frame, frame].map((one, index) => one && elementAt(one, index === 0 ? 'a:off' : 'a:ext'));
  if (!at || !size) return null;
  const length = (element: XmlElement, name: string): number => Number(attributeOf(element, name) ?? 0) / EMU;
  return { x: length(at, 'x'), y: length(at, 'y'), width: length(size, 'cx'), height: length(size, 'cy') };
}

const DRAWN = new Set(['p:sp', 'p:pic', 'p:grpSp', 'p:graphicFrame', 'p:cxnSp']);

/** A shape without fill, picture and words shows its outline at most. */
function isSeen(shape: XmlElement): boolean {
  if (shape.name !== 'p:sp') return true;
  const form = elementAt(shape, 'p:spPr');
  const isFilled = form !== null && elementsIn(form).some(({ name }) => /^a:(solid|grad|blip|patt)Fill$/.test(name));
  const isStyled = elementAt(shape, 'p:style') !== null && (form === null || elementAt(form, 'a:noFill') === null);
  return isFilled || isStyled || allNamed(shape, 'a:t').length > 0;
}

/** A group that says no place of its own is as large as what is in it. */
function marksIn(shape: XmlElement): Box[] {
  const box = drawnBox(shape);
  if (box !== null && box.width + box.height > 0) return [box];
  return shape.name === 'p:grpSp' ? elementsIn(shape).flatMap((one) => (DRAWN.has(one.name) ? marksIn(one) : [])) : [];
}

/** What is drawn on slides of a layout, in points; not its places, which stand empty until they are filled. */
export function drawnMarks(file: DeckFile, layout: string, master: string): Box[] {
  const showsMaster = attributeOf(file.tree(layout), 'showMasterSp') !== '0';
  return [layout, ...(showsMaster ? [master] : [])].flatMap((path) => {
    const tree = elementAt(file.tree(path), 'p:cSld/p:spTree');
    const shapes = tree === null ? [] : elementsIn(tree).filter(({ name }) => DRAWN.has(name));
    return shapes
      .filter((shape) => allNamed(shape, 'p:ph').length === 0 && isSeen(shape))
      .flatMap((shape) => marksIn(shape));
  });
}

/** In square points; none for a box that is turned inside out. */
export const areaOf = ({ width, height }: Box): number => Math.max(0, width) * Math.max(0, height);

/** What two boxes have in common; turned inside out where that is nothing. */
export function overlap(one: Box, other: Box): Box {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const right = Math.min(one.x + one.width, other.x + other.width);
  const bottom = Math.min(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** What covers as much of a box is what its words stand on. */
const COVERS = 0.8;
/** Of a box that a mark would leave less of, the mark is a pattern behind it. */
const LEAST_LEFT = 0.6;
const GAP_PT = 4;

/** What is left of a box beside what is drawn there: of the four sides the one is cut off that takes least. */
export function clearOf(box: Box, marks: readonly Box[]): Box {
  let left = box;
  for (const mark of marks) {
    const cut = largestCut(left, mark);
    if (cut !== null && areaOf(cut) >= areaOf(box) * LEAST_LEFT) left = cut;
  }
  return left;
}

/** Null where a mark is clear of the box, or what it stands on. */
function largestCut(box: Box, mark: Box): Box | null {
  const common = overlap(box, mark);
  if (common.width <= 0 || common.height <= 0 || areaOf(common) >= areaOf(box) * COVERS) return null;
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const [below, beside] = [mark.y + mark.height + GAP_PT, mark.x + mark.width + GAP_PT];
  const cuts: readonly Box[] = [
    { ...box, height: mark.y - GAP_PT - box.y },
    { ...box, y: below, height: bottom - below },
    { ...box, width: mark.x - GAP_PT - box.x },
    { ...box, x: beside, width: right - beside },
  ];
  return cuts.reduce((best, cut) => (areaOf(cut) > areaOf(best) ? cut : best));
}
