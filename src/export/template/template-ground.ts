import type { DeckFile } from '../ooxml/deck-file.ts';
import { PRESENTATION } from '../ooxml/deck-file.ts';
import { allNamed, attributeOf, elementAt, elementsIn } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';

/** What slides of a layout stand on. */
export interface TemplateGround {
  /** Elements that hold its colours: one, or the stops of a gradient; none for a picture or the paper. */
  readonly colors: readonly XmlElement[];
  /** Path of the picture; null where there is none. */
  readonly picture: string | null;
}

/** A shape or picture that covers as much of the slide is what words stand on. */
const COVERS = 0.8;

/** The ground of a layout, which is the master's where it says none. */
export function groundOf(file: DeckFile, layout: string, master: string): TemplateGround {
  const showsMaster = attributeOf(file.tree(layout), 'showMasterSp') !== '0';
  const covers = [layout, ...(showsMaster ? [master] : [])].flatMap((path) => coverOf(file, path) ?? []);
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

/** The topmost shape that covers the slide. */
function coverOf(file: DeckFile, path: string): TemplateGround | null {
  const size = elementAt(file.tree(PRESENTATION), 'p:sldSz');
  const tree = elementAt(file.tree(path), 'p:cSld/p:spTree');
  const whole = Number(attributeOf(size, 'cx') ?? 0) * Number(attributeOf(size, 'cy') ?? 0);
  const covers = elementsIn(tree ?? file.tree(path)).filter((shape) => {
    const extent = elementAt(shape, 'p:spPr/a:xfrm/a:ext');
    const area = Number(attributeOf(extent, 'cx') ?? 0) * Number(attributeOf(extent, 'cy') ?? 0);
    return ['p:sp', 'p:pic'].includes(shape.name) && allNamed(shape, 'p:ph').length === 0 && area >= whole * COVERS;
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
