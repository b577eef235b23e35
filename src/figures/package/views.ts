import {
  bareDigit,
  doubledEntry,
  oneOf,
  SHAPES,
  unequalNotes,
  unknownReference,
} from '../../words/faults/descriptor-faults.ts';
import { CHART_KINDS } from '../../words/kind-words.ts';
import type { Bilingual } from '../../words/lang.ts';
import { MODES, type View } from '../dataset.ts';
import { ID, isComplete } from './cell.ts';
import {
  checkProperties,
  child,
  dropDoubled,
  entries,
  isObject,
  readString,
  readTexts,
  reject,
  report,
  type Spot,
} from './json.ts';
import { bareDigits, REFERENCE_FIELDS, readProse } from './reference.ts';

const PROPERTIES = [
  'id',
  'topic',
  'chart',
  'figures',
  'title_zh',
  'title_en',
  'subtitle_zh',
  'subtitle_en',
  'notes_zh',
  'notes_en',
  'mode',
  'ratio',
  'symbol',
  'actions',
];

/**
 * Reads the views of a descriptor. A view with a fault is left out and reported as doubtful, the others go on. Figures
 * that do not exist are no fault here: the panel says so.
 */
export function readViews(list: Spot, topics: readonly string[]): readonly View[] {
  const read = entries({ ...list, severity: 'doubtful' }).flatMap((spot) => {
    const view = readView(spot, topics);
    return view ? [[spot, view] as const] : [];
  });
  return dropDoubled(read, (spot, id, first) => report(spot, 'doubled-id', doubledEntry(spot.at, id, first), id));
}

function readView(spot: Spot, topics: readonly string[]): View | undefined {
  if (!isObject(spot)) return reject(spot, SHAPES.object);
  const before = spot.issues.length;
  const fields = {
    id: readString(child(spot, 'id'), ID, SHAPES.id),
    topic: readName(child(spot, 'topic'), topics),
    chart: readName(child(spot, 'chart'), CHART_KINDS),
    figures: readIds(child(spot, 'figures')),
    title: readTexts(spot, 'title'),
    subtitle: readTexts(spot, 'subtitle'),
    notes: readNotes(spot),
    mode: readOptional(child(spot, 'mode'), (mode) => readName(mode, MODES)),
    ratio: readOptional(child(spot, 'ratio'), readRatio),
    symbol: readSymbol(child(spot, 'symbol')),
    actions: readOptional(child(spot, 'actions'), readYes) ?? false,
  };
  const isFaulty = spot.issues.length > before || !isComplete(fields) || !checkTexts(spot, fields);
  checkProperties(spot, PROPERTIES);
  return isFaulty ? undefined : fields;
}

/** Null where the property is absent. */
const readOptional = <Value>(spot: Spot, read: (spot: Spot) => Value): Value | null =>
  spot.value === undefined ? null : read(spot);

function readName<Name extends string>(spot: Spot, known: readonly Name[]): Name | undefined {
  return known.find((name) => name === spot.value) ?? reject(spot, oneOf(known));
}

/** A list of figure ids; undefined where one is none. */
export function readIds(spot: Spot): readonly string[] | undefined {
  if (spot.value === undefined) return reject(spot, SHAPES.list);
  const ids = entries(spot).map((entry) => readString(entry, ID, SHAPES.id));
  return ids.every((id) => id !== undefined) ? ids : undefined;
}

function readNotes(spot: Spot): readonly Bilingual[] | undefined {
  const [zh = [], en = []] = ['notes_zh', 'notes_en'].map((key) =>
    entries(child(spot, key)).map((note) => readString(note)),
  );
  if (zh.length === en.length) return zh.map((note, at) => ({ zh: note ?? '', en: en[at] ?? '' }));
  report(spot, 'descriptor', unequalNotes(spot.at, zh.length, en.length));
  return undefined;
}

function readRatio(spot: Spot): View['ratio'] | undefined {
  if (!isObject(spot)) return reject(spot, SHAPES.object);
  const fields = {
    id: readString(child(spot, 'id'), ID, SHAPES.id),
    name: readTexts(spot, 'name'),
    unit: readTexts(spot, 'unit'),
  };
  return isComplete(fields) ? fields : undefined;
}

function readSymbol(spot: Spot): ReadonlyMap<string, number> {
  const symbol = new Map<string, number>();
  if (spot.value === undefined) return symbol;
  if (!isObject(spot)) return reject(spot, SHAPES.object) ?? symbol;
  for (const id of Object.keys(spot.value as object)) {
    const { value } = child(spot, id);
    if (typeof value === 'number' && value > 0) symbol.set(id, value);
    else reject(child(spot, id), SHAPES.positive);
  }
  return symbol;
}

const readYes = (spot: Spot): boolean | undefined =>
  typeof spot.value === 'boolean' ? spot.value : reject(spot, SHAPES.yes);

/**
 * Whether all references can be understood. A digit written out is reported, but the view is shown: it may be right
 * today.
 */
function checkTexts(spot: Spot, view: Pick<View, 'title' | 'subtitle' | 'notes'>): boolean {
  const { title, subtitle, notes } = view;
  const texts = [
    ['title', title],
    ['subtitle', subtitle],
    ...notes.map((note, at) => [`notes[${at}]`, note] as const),
  ] as const;
  const checks = texts.flatMap(([key, { zh, en }]) => {
    const [name = '', index = ''] = key.split(/(?=\[)/);
    return [
      checkText({ ...spot, at: `${spot.at}.${name}_zh${index}` }, zh),
      checkText({ ...spot, at: `${spot.at}.${name}_en${index}` }, en),
    ];
  });
  return checks.every(Boolean);
}

function checkText(spot: Spot, text: string): boolean {
  const prose = readProse(text);
  for (const digits of bareDigits(prose)) report(spot, 'bare-digit', bareDigit(spot.at, digits), digits);
  for (const piece of prose.unknown)
    report(spot, 'reference', unknownReference(spot.at, piece, REFERENCE_FIELDS), piece);
  return prose.unknown.length === 0;
}
