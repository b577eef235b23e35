import { readPart } from './workbook-package.ts';
import { hearXml } from './workbook-xml.ts';

/** Where a paragraph stands in a list; null for a level or a list that it leaves to its style. */
export interface ListPlace {
  readonly style: string | null;
  readonly list: string | null;
  readonly level: number | null;
}

interface Level {
  start: number;
  format: string;
  /** `第%1章`, `%1.%2`. */
  text: string;
  isTight: boolean;
  isLegal: boolean;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

interface Lists {
  readonly abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly lists: ReadonlyMap<string, List>;
}

const numberIn = (value: string | undefined): number => Math.max(0, Math.min(Number(value) || 0, 9999));

/** The lists of `numbering.xml`, by their ids. */
function readLists(xml: string): Lists {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List & { abstract: string }>();
  let levels = new Map<number, Level>();
  let level: Level | null = null;
  let list: (List & { abstract: string }) | null = null;
  let place = 0;
  if (xml === '') return { abstracts, lists };
  hearXml(xml, {
    open: (tag, attribute) => {
      const value = attribute('val');
      if (tag === 'abstractNum') {
        levels = new Map();
        abstracts.set(attribute('abstractNumId') ?? '', levels);
      } else if (tag === 'num') {
        levels = new Map();
        list = { abstract: '', levels, starts: new Map() };
        lists.set(attribute('numId') ?? '', list);
      } else if (tag === 'abstractNumId' && list) list.abstract = value ?? '';
      else if (tag === 'lvlOverride') place = numberIn(attribute('ilvl'));
      else if (tag === 'startOverride' && list) (list.starts as Map<number, number>).set(place, numberIn(value));
      else if (tag === 'lvl') {
        level = { start: 1, format: 'decimal', text: '', isTight: false, isLegal: false };
        levels.set(numberIn(attribute('ilvl')), level);
      } else if (level === null) return;
      else if (tag === 'start') level.start = numberIn(value);
      else if (tag === 'numFmt') level.format = value ?? 'decimal';
      else if (tag === 'lvlText') level.text = value ?? '';
      else if (tag === 'suff') level.isTight = value === 'nothing';
      else if (tag === 'isLgl') level.isLegal = value !== '0' && value !== 'false';
    },
    close: (tag) => {
      if (tag === 'lvl') level = null;
    },
  });
  return { abstracts, lists };
}

/** Lists that styles put their paragraphs into, those of the styles they are based on included. */
function readStyles(xml: string): ReadonlyMap<string, ListPlace> {
  const own = new Map<string, { style: string | null; list: string | null; level: number | null }>();
  let style = { style: null as string | null, list: null as string | null, level: null as number | null };
  if (xml === '') return own;
  hearXml(xml, {
    open: (tag, attribute) => {
      if (tag === 'style') {
        style = { style: null, list: null, level: null };
        own.set(attribute('styleId') ?? '', style);
      } else if (tag === 'basedOn') style.style = attribute('val') ?? null;
      else if (tag === 'numId') style.list = attribute('val') ?? null;
      else if (tag === 'ilvl') style.level = numberIn(attribute('val'));
    },
  });
  return own;
}

const HAN = '零一二三四五六七八九';

function inHan(count: number): string {
  if (count < 1 || count > 99) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens > 1 ? HAN[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? HAN[ones] : ''}`;
}

const ROMAN = [
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

function inRoman(count: number): string {
  let rest = Math.min(count, 39);
  let words = '';
  for (const [letters, size] of ROMAN) {
    for (; rest >= size; rest -= size) words += letters;
  }
  return words;
}

const inLetters = (count: number): string => String.fromCharCode(96 + ((Math.max(1, count) - 1) % 26) + 1);

/** A number as a list prints it; in Arabic digits where a format is not known. */
function formatNumber(count: number, format: string): string {
  if (/^(?:chineseCounting|taiwaneseCounting|japaneseCounting|ideographDigital|ideographTraditional)/.test(format))
    return inHan(count);
  if (/Roman$/.test(format)) return format.startsWith('upper') ? inRoman(count).toUpperCase() : inRoman(count);
  if (/Letter$/.test(format)) return format.startsWith('upper') ? inLetters(count).toUpperCase() : inLetters(count);
  if (/^decimalEnclosedCircle/.test(format) && count >= 1 && count <= 20) return String.fromCharCode(0x245f + count);
  return String(count);
}

const MOST_STYLES = 20;

/**
 * What Word prints in front of the paragraphs of a document on its own: 一、, （二）, 1.2 or a bullet. The numbers stand in no
 * paragraph; they follow of the lists that paragraphs and their styles are in. To be asked in the order of the document.
 */
export function wordNumbers(bytes: Uint8Array): (place: ListPlace) => string {
  const { abstracts, lists } = readLists(readPart(bytes, 'word/numbering.xml'));
  const styles = readStyles(readPart(bytes, 'word/styles.xml'));
  const counters = new Map<string, Map<number, number>>();
  const started = new Set<string>();

  const placeOf = ({ style, list, level }: ListPlace): { readonly list: string | null; readonly level: number } => {
    let [name, own, depth] = [style, list, level];
    for (let steps = 0; name !== null && steps < MOST_STYLES && own === null; steps += 1) {
      const next = styles.get(name);
      own = next?.list ?? null;
      depth ??= next?.level ?? null;
      name = next?.style ?? null;
    }
    return { list: own, level: depth ?? 0 };
  };

  return (asked) => {
    const { list: id, level } = placeOf(asked);
    const list = lists.get(id ?? '');
    if (id === null || list === undefined) return '';
    const levelAt = (at: number): Level | undefined => list.levels.get(at) ?? abstracts.get(list.abstract)?.get(at);
    const own = levelAt(level);
    if (own === undefined || own.format === 'none') return '';
    const counts = counters.get(list.abstract) ?? new Map<number, number>();
    counters.set(list.abstract, counts);
    if (!started.has(id)) {
      started.add(id);
      for (const [at, start] of list.starts) counts.set(at, start - 1);
    }
    counts.set(level, (counts.get(level) ?? own.start - 1) + 1);
    for (const deeper of [...counts.keys()]) if (deeper > level) counts.delete(deeper);
    if (own.format === 'bullet') return '• ';
    const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const one = levelAt(at);
      const count = counts.get(at) ?? one?.start ?? 1;
      return formatNumber(count, own.isLegal ? 'decimal' : (one?.format ?? 'decimal'));
    });
    return own.isTight || text === '' ? text : `${text} `;
  };
}
