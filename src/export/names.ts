import type { ThemeName } from '../charts/theme.ts';
import type { Dataset, Mode, Topic } from '../figures/dataset.ts';
import { stableId } from '../figures/own/stable-id.ts';
import type { Lang } from '../words/lang.ts';

/** What a picture's file name tells about it. */
export interface PictureName {
  /** `Dataset.name`. */
  readonly dataset: string;
  /** As `panelWord` calls it. */
  readonly panel: string;
  /** Only where it is not the panel's own way of looking. */
  readonly view?: Mode | null;
  readonly lang: Lang;
  readonly theme: ThemeName;
  /** `16:9` or `1200x800`. */
  readonly size: string;
  /** Of pixel formats: how many pixels stand for one. Blank in vector formats. */
  readonly scale?: number | undefined;
  /** Without a dot: `png`. */
  readonly format: string;
}

/** What the file name of something without a picture tells about it: a table, a booklet, a package. */
export interface FileName {
  readonly dataset: string;
  /** A panel as `panelWord` calls it, or what is in it: `figures`, `report`, `press-kit`. */
  readonly part: string;
  readonly view?: Mode | null;
  readonly lang?: Lang;
  readonly theme?: ThemeName;
  readonly size?: string;
  /** Of slides, in place of theme and size: what the template's file is called, without its ending. */
  readonly template?: string;
  readonly format: string;
}

/**
 * Name of a picture's file, a stable contract: `<dataset>-<panel>[-<view>]-<lang>-<theme>-<size>[@<scale>x].<format>`,
 * as in `gansu-unions-2016-contracts-zh-light-16x9@2x.png` or `甘肃工会-集体合同-zh-light-16x9@2x.png`. The colon of a ratio
 * becomes an `x`. Every name is one that Windows takes.
 */
export function pictureName({ panel, scale, format, ...rest }: PictureName): string {
  const density = scale === undefined ? '' : `@${scale}x`;
  return `${stemOf({ ...rest, part: panel, format })}${density}.${format}`;
}

/** Name of any other file, by the same pattern without what it has not: `gansu-unions-2016-figures-zh.csv`. */
export function fileName(name: FileName): string {
  return `${stemOf(name)}.${name.format}`;
}

/** Names that Windows keeps for devices, whatever stands behind their first point. */
const RESERVED = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?=\.|$)/i;

function stemOf({ dataset, part, view, lang, theme, size, template }: FileName): string {
  return [dataset, part, view, lang, theme, size?.replace(':', 'x'), template]
    .map((word) => fileWord(word ?? ''))
    .filter((word) => word !== '')
    .join('-')
    .replace(RESERVED, (device) => `${device}_`);
}

/** Bytes of UTF-8: two words of so many, and all else a name tells, are within the 255 of a file system. */
const MOST_BYTES = 96;

/**
 * Words of the holder of the data as a part of a file name: letters of every script stay, what a file system or an
 * address may not hold becomes a hyphen, and what is too long is cut.
 */
function fileWord(words: string): string {
  const word = words.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-');
  let bytes = 0;
  const kept = [...word].filter((character) => {
    bytes += new TextEncoder().encode(character).length;
    return bytes <= MOST_BYTES;
  });
  return kept.join('').replace(/^[.-]+|[.-]+$/g, '');
}

/**
 * What file names call a panel: its id; where that is made of a topic whose words are no Latin name, the words
 * themselves instead of their sum: `集体合同` for `topic-f-1a2b3c`. Two topics that would be called alike keep their ids.
 */
export function panelWord(id: string, { topics, views }: Pick<Dataset, 'topics' | 'views'>): string {
  const topic = topics.find((one) => one.id === views.find((view) => view.id === id)?.topic);
  if (topic === undefined || !isMadeUp(topic)) return id;
  const word = (one: Topic): string => fileWord(one.name.zh).toLowerCase();
  const isAlone = topics.every((one) => one === topic || word(one) !== word(topic));
  return isAlone ? id.replace(new RegExp(`(?:^topic-)?${topic.id}`), () => fileWord(topic.name.zh)) : id;
}

const isMadeUp = ({ id, name }: Topic): boolean => id.startsWith('f-') && id === stableId(name.zh);
