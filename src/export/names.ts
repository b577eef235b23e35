import type { ThemeName } from '../charts/theme.ts';
import type { Mode } from '../figures/dataset.ts';
import type { Lang } from '../words/lang.ts';

/** What a picture's file name tells about it. */
export interface PictureName {
  /** `Dataset.name`. */
  readonly dataset: string;
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
  /** A panel's id, or what is in it: `figures`, `report`, `press-kit`. */
  readonly part: string;
  readonly view?: Mode | null;
  readonly lang?: Lang;
  readonly theme?: ThemeName;
  readonly size?: string;
  readonly format: string;
}

/**
 * Name of a picture's file, a stable contract: `<dataset>-<panel>[-<view>]-<lang>-<theme>-<size>[@<scale>x].<format>`,
 * as in `gansu-unions-2016-contracts-zh-light-16x9@2x.png`. The colon of a ratio becomes an `x`.
 */
export function pictureName({ panel, scale, format, ...rest }: PictureName): string {
  const density = scale === undefined ? '' : `@${scale}x`;
  return `${stemOf({ ...rest, part: panel, format })}${density}.${format}`;
}

/** Name of any other file, by the same pattern without what it has not: `gansu-unions-2016-figures-zh.csv`. */
export function fileName(name: FileName): string {
  return `${stemOf(name)}.${name.format}`;
}

function stemOf({ dataset, part, view, lang, theme, size }: FileName): string {
  return [dataset, part, view, lang, theme, size?.replace(':', 'x')]
    .map((word) => plain(word ?? ''))
    .filter((word) => word !== '')
    .join('-');
}

/** Ids come from the holder of the data: what a file system or an address may not hold becomes a hyphen. */
function plain(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
}
