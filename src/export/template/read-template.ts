import {
  encryptedTemplate,
  noLayouts,
  oldTemplate,
  otherTemplate,
  strictTemplate,
  tooLargeTemplate,
  withMacros,
} from '../../words/export/template-words.ts';
import { EMU } from '../native/drawing-xml.ts';
import { type DeckFile, openDeckFile, PRESENTATION } from '../ooxml/deck-file.ts';
import { attributeOf, childrenNamed, elementAt } from '../ooxml/xml-nodes.ts';
import { Refusal } from '../refusal.ts';
import { layoutsIn, type TemplateLayout } from './template-places.ts';
import { readTheme, type TemplateTheme } from './template-theme.ts';

/** A presentation of the office's, under whose master and layouts our slides come. */
export interface Template {
  /** Of its file. */
  readonly name: string;
  readonly file: DeckFile;
  readonly widthPt: number;
  readonly heightPt: number;
  /** Part of the master that slides come under, and what its theme is called where there are others; null for the only one. */
  readonly master: string;
  readonly chosen: string | null;
  /** Of that master. */
  readonly theme: TemplateTheme;
  readonly layouts: readonly TemplateLayout[];
}

/** Of a template as a file, and as it unpacks. */
const MOST_TEMPLATE = { packed: 100_000_000, unpacked: 400_000_000 } as const;

/**
 * Reads a `.pptx` or `.potx` by its name and bytes. Throws a `Refusal` that says what is wrong with it: another kind of
 * file, macros, a password, no layouts.
 */
export async function readTemplate(name: string, bytes: Uint8Array): Promise<Template> {
  checkTemplateSize(name, bytes.length);
  if (isCompound(bytes))
    throw new Refusal(holds(bytes, 'EncryptedPackage') ? encryptedTemplate(name) : oldTemplate(name));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refusal(otherTemplate(name));
  const file = await openDeckFile(bytes, MOST_TEMPLATE.unpacked);
  checkKind(name, file);
  const presentation = file.tree(PRESENTATION);
  const size = elementAt(presentation, 'p:sldSz');
  const [widthPt, heightPt] = ['cx', 'cy'].map((side) => Number(attributeOf(size, side) ?? 0) / EMU);
  const masters = mastersIn(file).map((path) => ({ path, layouts: layoutsIn(file, path) }));
  const [first, ...others] = masters.filter(({ layouts }) => layouts.length > 0);
  if (first === undefined || !widthPt || !heightPt) throw new Refusal(noLayouts(name));
  const { path: master, layouts } = others.reduce((best, one) => (fitness(one) > fitness(best) ? one : best), first);
  const chosen = others.length === 0 ? null : themeName(file, master);
  return { name, file, widthPt, heightPt, master, chosen, theme: readTheme(file, master), layouts };
}

/** How many kinds of layout our slides come under a master has, each with a title; of equal ones the first is taken. */
const fitness = ({ layouts }: { readonly layouts: readonly TemplateLayout[] }): number =>
  ['title', 'secHead', 'obj'].filter((kind) =>
    layouts.some(({ type, places }) => type === kind && places.some((place) => /^(title|ctrTitle)$/.test(place.type))),
  ).length;

function themeName(file: DeckFile, master: string): string {
  const path = file.related(master, 'theme');
  const name = path === null || !file.has(path) ? null : attributeOf(file.tree(path), 'name');
  return name || (master.split('/').at(-1) ?? master);
}

/** Throws a `Refusal` for a file that is too large to be read at all. */
export function checkTemplateSize(name: string, size: number): void {
  if (size > MOST_TEMPLATE.packed) throw new Refusal(tooLargeTemplate(name, MOST_TEMPLATE.packed / 1e6));
}

/** What Office made before 2007, and now makes with a password. */
const isCompound = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

/** Whether the list of streams has a name, in UTF-16. */
const holds = (bytes: Uint8Array, stream: string): boolean =>
  new TextDecoder('utf-16le').decode(bytes).includes(stream);

const MAIN = 'application/vnd.openxmlformats-officedocument.presentationml.';

function checkKind(name: string, file: DeckFile): void {
  if (file.paths.some((path) => path.toLowerCase().endsWith('vbaproject.bin'))) throw new Refusal(withMacros(name));
  const type = file.has('[Content_Types].xml') ? file.typeOf(PRESENTATION) : null;
  if (type?.includes('macroEnabled')) throw new Refusal(withMacros(name));
  if (!file.has(PRESENTATION) || !type?.startsWith(MAIN)) throw new Refusal(otherTemplate(name));
  const root = file.tree(PRESENTATION);
  if (root.uri.startsWith('http://purl.oclc.org/')) throw new Refusal(strictTemplate(name));
  if (root.name !== 'p:presentation') throw new Refusal(otherTemplate(name));
}

function mastersIn(file: DeckFile): string[] {
  const list = elementAt(file.tree(PRESENTATION), 'p:sldMasterIdLst');
  const ids = list === null ? [] : childrenNamed(list, 'p:sldMasterId').map((one) => attributeOf(one, 'r:id'));
  return ids.flatMap((id) => file.target(PRESENTATION, id) ?? []).filter((path) => file.has(path));
}
