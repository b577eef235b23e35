import { allNamed, attributeOf, childrenNamed, elementAt, newElement } from '../ooxml/xml-nodes.ts';
import type { XmlAttribute } from '../ooxml/xml-tree.ts';
import { copyPart, type PartCopier } from './copy-parts.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const FIRST_SLIDE = 256;

/** Puts a slide of this year's deck behind the person's last, in their layout; its path there. */
export function appendSlide(copier: PartCopier, path: string): string | null {
  const { mine } = copier;
  const presentation = mine.related('', 'officeDocument');
  const list = presentation === null ? null : elementAt(mine.tree(presentation), 'p:sldIdLst');
  if (presentation === null || list === null) return null;
  const fresh = copyPart(copier, path, 'slide');
  const relation = mine.relate(presentation, 'slide', fresh);
  const ids = childrenNamed(list, 'p:sldId').map((one) => Number(attributeOf(one, 'id')));
  const id = String(Math.max(FIRST_SLIDE - 1, ...ids) + 1);
  const plain = (name: string, value: string): XmlAttribute => ({ name, prefix: '', local: name, uri: '', value });
  const slide = newElement(list, 'p:sldId');
  slide.attributes.push(plain('id', id), { name: 'r:id', prefix: 'r', local: 'id', uri: OFFICE, value: relation });
  list.children.push(slide);
  const sections = allNamed(mine.tree(presentation), 'p14:sldIdLst').at(-1);
  if (sections !== undefined) {
    const entry = newElement(sections, 'p14:sldId');
    entry.attributes.push(plain('id', id));
    sections.children.push(entry);
  }
  mine.touch(presentation);
  return fresh;
}
