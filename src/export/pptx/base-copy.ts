import { MODES } from '../../figures/dataset.ts';
import { isRecord } from '../../figures/json-record.ts';
import { parseJson } from '../../figures/parse-json.ts';
import { LANGS } from '../../words/lang.ts';
import { base64, fromBase64 } from '../base64.ts';
import { XML } from '../native/drawing-xml.ts';
import { type Part, TYPE } from '../ooxml/package-parts.ts';
import { readUserDataChoices } from '../user-data-choices.ts';
import type { DeckRecipe } from './deck-recipe.ts';
import { paletteXml } from './template-look.ts';
import { readTemplateLook } from './template-look-reading.ts';

/** What a deck keeps of itself as it was written: by this it is seen later what a person changed. */
export interface BaseCopy {
  readonly recipe: DeckRecipe;
  /** Text of its parts by path; those of a workbook are `…/workbook1.xlsx!xl/worksheets/sheet1.xml`. */
  readonly parts: ReadonlyMap<string, string>;
}

/** Of the form of the copy, without a template and with one; one of a later form is not understood. */
const FORMS = { own: 1, template: 2 } as const;

/** Stands at the root of the part that holds the copy, whatever the part is called. */
export const BASE_COPY_NAMESPACE = 'urn:shushuo:deck';

const KEPT = /^(docProps\/core|ppt\/(_rels\/|presentation|slides\/|charts\/|notesSlides\/|theme\/theme1\.))/;
const SHEET_PARTS = /^xl\/(worksheets\/sheet1|sharedStrings)\.xml$/;

/** The largest copy that is unpacked; ours are half a megabyte. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The copy as parts of the deck, custom XML, which programs keep; a quarter of the deck's size. It holds what the slides
 * show and no other data: a deck is handed on.
 */
export async function baseCopyParts(files: ReadonlyMap<string, Uint8Array>, recipe: DeckRecipe): Promise<Part[]> {
  const { strFromU8, unzipSync } = await import('fflate');
  const parts = [...files].flatMap(([path, bytes]): [string, string][] => {
    if (KEPT.test(path)) return [[path, strFromU8(bytes)]];
    if (!path.endsWith('.xlsx')) return [];
    const sheets = unzipSync(bytes, { filter: ({ name }) => SHEET_PARTS.test(name) });
    return Object.entries(sheets).map(([name, content]) => [`${path}!${name}`, strFromU8(content)]);
  });
  // Whatever its theme is called, colours are looked up in this one.
  if (recipe.template !== null) parts.push(['ppt/theme/theme1.xml', paletteXml(recipe.template)]);
  const packed = await packedCopy({ recipe, parts: new Map(parts) });
  return [
    {
      path: 'customXml/item1.xml',
      type: null,
      bytes: `${XML}<deck xmlns="${BASE_COPY_NAMESPACE}">${packed}</deck>`,
      relations: [{ type: 'customXmlProps', target: 'itemProps1.xml' }],
    },
    {
      path: 'customXml/itemProps1.xml',
      type: `${TYPE}.customXmlProperties+xml`,
      bytes: `${XML}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{5C7E0D1A-6B7F-4E0B-9E52-53485553554F}"><ds:schemaRefs><ds:schemaRef ds:uri="${BASE_COPY_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
      relations: [],
    },
  ];
}

/** The copy as the text of its part. */
export async function packedCopy({ recipe, parts }: BaseCopy): Promise<string> {
  const { gzipSync, strToU8 } = await import('fflate');
  const { template, ...plain } = recipe;
  const said = template === null ? { form: FORMS.own, recipe: plain } : { form: FORMS.template, recipe };
  const copy = strToU8(JSON.stringify({ ...said, parts: Object.fromEntries(parts) }));
  return base64(gzipSync(copy, { level: 9, mtime: 0 }));
}

/** The copy from the text of its part; null where it is damaged or of a form that is not known here. */
export async function readBaseCopy(text: string): Promise<BaseCopy | null> {
  const { gunzipSync, strFromU8 } = await import('fflate');
  try {
    const packed = fromBase64(text.replace(/\s/g, ''));
    // The last four bytes say the size; what would be longer than that is cut.
    const size = new DataView(packed.buffer).getUint32(packed.length - 4, true);
    if (size > MOST_BYTES) return null;
    return copyIn(parseJson(strFromU8(gunzipSync(packed, { out: new Uint8Array(size) }))));
  } catch {
    return null;
  }
}

function copyIn(given: unknown): BaseCopy | null {
  if (!isRecord(given) || !Object.values<unknown>(FORMS).includes(given['form']) || !isRecord(given['parts']))
    return null;
  const recipe = recipeIn(given['recipe']);
  const parts = Object.entries(given['parts']);
  const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';
  return recipe === null || !parts.every(isText) ? null : { recipe, parts: new Map(parts) };
}

function recipeIn(given: unknown): DeckRecipe | null {
  if (!isRecord(given) || !Array.isArray(given['panels'])) return null;
  const { version, whole, userData } = given;
  const lang = LANGS.find((one) => one === given['lang']);
  const theme = (['light', 'dark'] as const).find((one) => one === given['theme']);
  const size = (['16:9', '4:3'] as const).find((one) => one === given['size']);
  const panels = given['panels'].flatMap((panel: unknown) => {
    if (!isRecord(panel) || typeof panel['id'] !== 'string') return [];
    return [{ id: panel['id'], mode: MODES.find((one) => one === panel['mode']) ?? null }];
  });
  const choices = userData === null ? null : readUserDataChoices(userData);
  if (lang === undefined || theme === undefined || size === undefined || typeof version !== 'string') return null;
  if (panels.length === 0 || (userData !== null && choices === null)) return null;
  const template = given['template'] === undefined ? null : readTemplateLook(given['template']);
  if (template === null && given['template'] !== undefined) return null;
  return { version, lang, theme, size, whole: whole === true, panels, userData: choices, template };
}
