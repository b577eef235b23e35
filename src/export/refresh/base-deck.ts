import { DeckFile, relationsPath } from '../ooxml/deck-file.ts';
import { allNamed, attributeOf, elementAt, elementsIn, removeChild, textOf } from '../ooxml/xml-nodes.ts';
import { readXml, type XmlElement } from '../ooxml/xml-tree.ts';
import { BASE_COPY_NAMESPACE, type BaseCopy, readBaseCopy } from '../pptx/base-copy.ts';
import { type FramedSlide, writtenSlides } from './frames.ts';

/** A deck as it was written, before a person had it. */
export interface BaseDeck {
  readonly file: DeckFile;
  readonly slides: readonly FramedSlide[];
  /** The two parts of the sheet behind a chart; null where they are not known. */
  sheetOf(chart: string): { readonly sheet: XmlElement; readonly strings: XmlElement | null } | null;
  /** The colour of a fill, `b4312a`, in the colours the deck was written in; null for none. */
  colorIn(form: XmlElement | null): string | null;
}

const ROOT_PATH = '_rels/.rels';
const ROOT =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="ppt/presentation.xml"/></Relationships>';

/** The copy of itself that a deck holds, and the part it is in; null where it has none that can be read. */
export async function baseCopyIn(deck: DeckFile): Promise<{ readonly path: string; readonly copy: BaseCopy } | null> {
  for (const path of deck.paths.filter((one) => /^customXml\/item\d*\.xml$/i.test(one))) {
    const root = deck.tree(path);
    if (root.uri !== BASE_COPY_NAMESPACE) continue;
    const copy = await readBaseCopy(textOf(root));
    if (copy !== null) return { path, copy };
  }
  return null;
}

function fileOf({ parts }: BaseCopy): DeckFile {
  const encoder = new TextEncoder();
  return new DeckFile(
    new Map([[ROOT_PATH, ROOT] as const, ...parts].map(([path, text]) => [path, encoder.encode(text)] as const)),
  );
}

/**
 * A copy without some slides, by their paths, and what only they show: the deck then is one that never had them, so that
 * they are new to it again.
 */
export function withoutSlides(copy: BaseCopy, paths: readonly string[]): BaseCopy {
  if (paths.length === 0) return copy;
  const file = fileOf(copy);
  const presentation = file.related('', 'officeDocument') ?? '';
  const list = elementAt(file.tree(presentation), 'p:sldIdLst');
  for (const slide of list === null ? [] : elementsIn(list))
    if (list !== null && paths.includes(file.target(presentation, attributeOf(slide, 'r:id')) ?? ''))
      removeChild(list, slide);
  file.touch(presentation);
  file.unrelate(presentation, ({ path }) => path !== null && paths.includes(path));
  const gone = new Set(paths.flatMap((path) => shownBy(file, path)));
  const decoder = new TextDecoder();
  const left = [...file.written()].filter(([path]) => path !== ROOT_PATH && !gone.has(path.split('!')[0] ?? path));
  return { ...copy, parts: new Map(left.map(([path, bytes]) => [path, decoder.decode(bytes)])) };
}

/** Parts that a slide alone leads to: its notes, its charts with their sheets, and the lists of what they refer to. */
function shownBy(file: DeckFile, path: string): string[] {
  const inside = file
    .relations(path)
    .flatMap(({ type, path: part }) =>
      part !== null && ['chart', 'notesSlide', 'package', 'tags'].includes(type) ? shownBy(file, part) : [],
    );
  return [path, relationsPath(path), ...inside];
}

/** A deck from its copy. */
export function baseDeckOf(copy: BaseCopy): BaseDeck {
  const { parts } = copy;
  const file = fileOf(copy);
  const theme = parts.get('ppt/theme/theme1.xml');
  const colors = theme === undefined ? new Map<string, string>() : themeColors(readXml(theme));
  return {
    file,
    slides: writtenSlides(file),
    sheetOf: (chart) => {
      const workbook = file.related(chart, 'package');
      const path = (part: string): string => `${workbook}!xl/${part}.xml`;
      if (workbook === null || !file.has(path('worksheets/sheet1'))) return null;
      const strings = path('sharedStrings');
      return { sheet: file.tree(path('worksheets/sheet1')), strings: file.has(strings) ? file.tree(strings) : null };
    },
    colorIn: (form) => fillColor(form, colors),
  };
}

const SLOTS: Readonly<Record<string, string>> = { tx1: 'dk1', tx2: 'dk2', bg1: 'lt1', bg2: 'lt2' };

function themeColors(theme: XmlElement): Map<string, string> {
  const scheme = elementAt(theme, 'a:themeElements/a:clrScheme');
  return new Map(
    (scheme === null ? [] : elementsIn(scheme)).map((slot) => [
      slot.local,
      attributeOf(elementsIn(slot)[0] ?? null, 'val') ?? '',
    ]),
  );
}

/** Of the fill, or of the line where there is no fill. */
function fillColor(form: XmlElement | null, colors: ReadonlyMap<string, string>): string | null {
  if (form === null) return null;
  const fill = elementAt(form, 'a:solidFill') ?? elementAt(form, 'a:ln/a:solidFill');
  if (fill === null) return null;
  const [scheme, own] = [allNamed(fill, 'a:schemeClr')[0], allNamed(fill, 'a:srgbClr')[0]];
  const slot = attributeOf(scheme ?? null, 'val');
  const color = slot === null ? attributeOf(own ?? null, 'val') : colors.get(SLOTS[slot] ?? slot);
  return color?.toLowerCase() ?? null;
}
