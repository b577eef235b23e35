import type { Box } from '../../charts/option.ts';
import { EMU } from '../native/drawing-xml.ts';
import type { DeckFile } from '../ooxml/deck-file.ts';
import { PRESENTATION } from '../ooxml/deck-file.ts';
import { allNamed, attributeOf, elementAt, elementsIn } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import { areaOf, drawnBox, overlap } from './drawn-marks.ts';

/** What slides of a layout stand on. */
export interface TemplateGround {
  /** Elements that hold its colours: one, or the stops of a gradient; none for a picture or the paper. */
  readonly colors: readonly XmlElement[];
  /** Path of the picture; null where there is none. */
  readonly picture: string | null;
}

/** A shape or picture that covers as much of where words stand is what they stand on. */
const COVERS = 0.8;

/**
 * The ground of a layout, which is the master's where it says none, or what is drawn behind the place for content, such as
 * a white sheet on a dark slide. `content` is null where a layout has no place as large.
 */
export function groundOf(file: DeckFile, layout: string, master: string, content: Box | null): TemplateGround {
  const showsMaster = attributeOf(file.tree(layout), 'showMasterSp') !== '0';
  const covers = [layout, ...(showsMaster ? [master] : [])].flatMap((path) => coverOf(file, path, content) ?? []);
  const backs = [layout, master].flatMap((path) => backgroundOf(file, path) ?? []);
  return covers[0] ?? backs[0] ?? { colors: [], picture: null };
}

function backgroundOf(file: DeckFile, path: string): TemplateGround | null {
  const back = elementAt(file.tree(path), 'p:cSld/p:bg');
  if (back === null) return null;
  const reference = elementAt(back, 'p:bgRef');
  if (reference !== null) return { colors: [reference], picture: null };
  const form = elementAt(back, 'p:bgPr');
  return form === null ? null : fillOf(file, path, form);
}

/** A plain fill, a gradient or a picture; null for none. */
function fillOf(file: DeckFile, path: string, form: XmlElement): TemplateGround | null {
  const fill = elementsIn(form).find(({ name }) => FILLS.includes(name));
  if (fill === undefined) return null;
  if (fill.name === 'a:solidFill') return { colors: [fill], picture: null };
  if (fill.name === 'a:gradFill') return { colors: allNamed(fill, 'a:gs'), picture: null };
  return { colors: [], picture: pictureIn(file, path, fill) };
}

const FILLS = ['a:solidFill', 'a:gradFill', 'a:blipFill'];

const pictureIn = (file: DeckFile, path: string, fill: XmlElement): string | null =>
  file.target(path, attributeOf(elementAt(fill, 'a:blip'), 'r:embed'));

/** The topmost shape that covers the place, or the slide. */
function coverOf(file: DeckFile, path: string, content: Box | null): TemplateGround | null {
  const tree = elementAt(file.tree(path), 'p:cSld/p:spTree');
  const place = content ?? slideBox(file);
  const covers = elementsIn(tree ?? file.tree(path)).filter((shape) => {
    const box = drawnBox(shape);
    const isDrawn = ['p:sp', 'p:pic'].includes(shape.name) && allNamed(shape, 'p:ph').length === 0;
    return isDrawn && box !== null && areaOf(overlap(box, place)) >= areaOf(place) * COVERS;
  });
  for (const shape of covers.reverse()) {
    const fill = shape.name === 'p:pic' ? elementAt(shape, 'p:blipFill') : null;
    if (fill !== null) return { colors: [], picture: pictureIn(file, path, fill) };
    const form = elementAt(shape, 'p:spPr');
    const found = form === null ? null : fillOf(file, path, form);
    if (found !== null) return found;
  }
  return null;
}

function slideBox(file: DeckFile): Box {
  const size = elementAt(file.tree(PRESENTATION), 'p:sldSz');
  const [width = 0, height = 0] = ['cx', 'cy'].map((side) => Number(attributeOf(size, side) ?? 0) / EMU);
  return { x: 0, y: 0, width, height };
}
