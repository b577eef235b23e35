import type { Bilingual } from '../lang.ts';

/** Where a file that is made of XML is broken. */
export interface XmlPlace {
  /** The element that the part begins with, without its prefix: `worksheet`, `document`; blank where none begins. */
  readonly part: string;
  /** From 1, as editors count them. */
  readonly line: number;
  readonly column: number;
  /** The cell of a sheet that was begun last; null elsewhere. */
  readonly cell: string | null;
}

/** A sentence and where the fault lies; only the sentence where that is not known. */
export function withXmlPlace({ zh, en }: Bilingual, place: XmlPlace | null): Bilingual {
  if (place === null) return { zh, en };
  const { part, line, column, cell } = place;
  const near = cell === null ? { zh: '', en: '' } : { zh: `，${cell} 单元格附近`, en: `, near cell ${cell}` };
  return {
    zh: `${zh}坏在文件内 <${part}> 部分的第 ${line} 行第 ${column} 个字符${near.zh}。`,
    en: `${en} It breaks in its part <${part}>, line ${line}, character ${column}${near.en}.`,
  };
}
