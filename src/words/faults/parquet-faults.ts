import type { Bilingual } from '../lang.ts';
import { formatCount } from '../numbers.ts';

const MOST_NAMES = 5;
const named = (names: readonly string[], lang: 'zh' | 'en'): string =>
  names
    .slice(0, MOST_NAMES)
    .map((name) => `“${name.slice(0, 40)}”`)
    .join(lang === 'zh' ? '、' : ', ');

/** Why a file of Parquet is not read, and what of one is read otherwise than a reader may expect. */
export const parquetFaults = {
  nested: (names: readonly string[]): Bilingual => ({
    zh: `这个 Parquet 文件里${named(names, 'zh')}等列的一格里有不止一个值（列表、结构、映射等），不是一张平的表。请先展开成一格一个值的列再打开。`,
    en: `Cells of this Parquet file hold more than one value each (lists, structures, maps and the like: ${named(names, 'en')}), which makes no flat table. Spread them into columns of one value a cell and open it again.`,
  }),
  codec: (codec: string): Bilingual => ({
    zh: `这个 Parquet 文件用 ${codec} 压缩，这里读不了。请改用 Snappy、GZIP 或不压缩另存。`,
    en: `This Parquet file is packed with ${codec}, which is not read here. Save it with Snappy or GZIP, or unpacked.`,
  }),
  tooLarge: (rows: number, columns: number, bytes: number, mostCells: number, mostBytes: number): Bilingual => ({
    zh: `这个 Parquet 文件有${formatCount(rows, 'zh')}行、${formatCount(columns, 'zh')}列，展开后${Math.ceil(bytes / 1e6)} MB；最多读${formatCount(mostCells, 'zh')}格、${mostBytes / 1e6} MB。请只留需要的行和列再打开。`,
    en: `This Parquet file has ${formatCount(rows, 'en')} rows and ${formatCount(columns, 'en')} columns, ${Math.ceil(bytes / 1e6)} MB unpacked; at most ${formatCount(mostCells, 'en')} cells and ${mostBytes / 1e6} MB are read. Keep only the rows and columns you need.`,
  }),
  damaged: {
    zh: '这个 Parquet 文件里面已损坏，读不出来。请重新下载或重新导出。',
    en: 'This Parquet file is damaged inside and cannot be read. Download or write it again.',
  } satisfies Bilingual,
  manyDigits: (name: string): Bilingual => ({
    zh: `“${name}”列有位数太多、画图的数字不能逐位保住的数，因此按文件所写的文字保留，不作数值画图。`,
    en: `Column “${name}” has numbers of more digits than a drawn number can keep, so it is kept as text, as the file has it, and not drawn.`,
  }),
  notHere: {
    zh: '这个单独的网页文件不读 Parquet。请在网站上打开它，或另存为 CSV。',
    en: 'This single file reads no Parquet. Open it on the site, or save it as CSV.',
  } satisfies Bilingual,
};
