import { attributeOf, elementAt, elementsIn, setAttribute } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import type { Findings } from './findings.ts';

/** How the axes of a chart write their numbers, in the order in which every program writes them: LibreOffice names other sides. */
function formatsIn(chart: XmlElement): Map<string, XmlElement> {
  const plot = elementAt(chart, 'c:chart/c:plotArea');
  const axes = (plot === null ? [] : elementsIn(plot)).filter(({ name }) => name.endsWith('Ax'));
  return new Map(
    axes.flatMap((axis, place): [string, XmlElement][] => {
      const format = elementAt(axis, 'c:numFmt');
      return format === null ? [] : [[`${axis.name} ${place}`, format]];
    }),
  );
}

/** A format as it is meant: programs write `0"万"` and `0\\万` for the same, and what the cells have for `General`. */
const plain = (format: string): string => format.replace(/["\\]/g, '');

const codeOf = (format: XmlElement | undefined): string =>
  (format === undefined ? null : attributeOf(format, 'formatCode')) ?? 'General';

/**
 * Gives the axes of a chart that is put in anew the formats that a person chose for their numbers; one stays away, and
 * is told, where numbers are of another size this year: it may name a unit that is no longer theirs.
 */
export function keepFormats(base: XmlElement, mine: XmlElement, fresh: XmlElement, findings: Findings): void {
  const [before, next] = [formatsIn(base), formatsIn(fresh)];
  for (const [axis, format] of formatsIn(mine)) {
    const [was, held, now] = [before.get(axis), format, next.get(axis)].map((one) => codeOf(one));
    const place = next.get(axis);
    if (was === undefined || held === undefined || now === undefined || place === undefined) continue;
    if (plain(held) === plain(was) || plain(held) === 'General') continue;
    if (plain(was) === plain(now)) setAttribute(place, 'formatCode', held);
    else findings.conflict('form', held, was, now);
  }
}

/** Whether a place in the tree of a chart is the format of numbers. */
export const isFormat = (trail: readonly string[]): boolean => trail.at(-1) === '@formatCode';
