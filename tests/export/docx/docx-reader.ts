import { posix } from 'node:path';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { elements, openPackage, values } from '../office/package.ts';

interface ReadParagraph {
  readonly style: string;
  readonly text: string;
  readonly breaksPage: boolean;
  /** Of the drawings in it. */
  readonly drawings: readonly {
    readonly name: string;
    readonly description: string;
    readonly widthEmu: number;
    readonly heightEmu: number;
  }[];
}

/** A document of Word as another program would open it. */
export interface ReadDocx {
  readonly paths: readonly string[];
  readonly text: (path: string) => string;
  /** In reading order, those of tables and contents among them. */
  readonly paragraphs: readonly ReadParagraph[];
  /** Texts of the cells, row by row; the rows that stand again on every page. */
  readonly tables: readonly { readonly rows: readonly (readonly string[])[]; readonly heads: number }[];
  /** Entries of the contents, with their pages as they are written. */
  readonly contents: readonly { readonly title: string; readonly page: string }[];
  /** Parts that the document refers to, by the last word of the relationship. */
  readonly targets: (type: string) => string[];
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const file = openPackage(bytes);
  using document = XmlDocument.fromString(file.text('word/document.xml'));
  const { root } = document;
  const paragraphs = elements(root, '//w:p').map(readParagraph);
  const entries = paragraphs.filter(({ style }) => /^TOC\d$/.test(style));
  return {
    paths: file.paths,
    text: file.text,
    paragraphs,
    tables: elements(root, '//w:tbl').map((table) => ({
      rows: elements(table, 'w:tr').map((row) => elements(row, 'w:tc').map((cell) => textOf(cell))),
      heads: elements(table, 'w:tr[w:trPr/w:tblHeader]').length,
    })),
    contents: entries.map(({ text }) => {
      const [title = '', page = ''] = text.split('\t');
      return { title, page };
    }),
    targets: (type) =>
      file
        .relations('word/document.xml')
        .flatMap((relation) =>
          relation.type === type && relation.target !== null ? [posix.normalize(relation.target)] : [],
        ),
  };
}

/** Runs, tabs and line ends; what a field works out, and not how. */
const textOf = (element: XmlElement): string =>
  elements(element, './/w:r/*[self::w:t or self::w:tab or self::w:br]')
    .map(({ name, content }) => (name === 't' ? content : name === 'tab' ? '\t' : '\n'))
    .join('');

const readParagraph = (paragraph: XmlElement): ReadParagraph => ({
  style: values(paragraph, 'w:pPr/w:pStyle/@w:val')[0] ?? '',
  text: textOf(paragraph),
  breaksPage: elements(paragraph, 'w:pPr/w:pageBreakBefore').length > 0,
  drawings: elements(paragraph, './/wp:inline').map((inline) => ({
    name: values(inline, 'wp:docPr/@name')[0] ?? '',
    description: values(inline, 'wp:docPr/@descr')[0] ?? '',
    widthEmu: Number(values(inline, 'wp:extent/@cx')[0]),
    heightEmu: Number(values(inline, 'wp:extent/@cy')[0]),
  })),
});
