import type { Bilingual } from '../../words/lang.ts';

/** Bytes that are no text and show no known mark. */
export const BINARY: Bilingual = { zh: '二进制文件', en: 'a binary file' };

export const ARCHIVE: Bilingual = { zh: 'ZIP 压缩包', en: 'a ZIP archive' };
const EXCEL: Bilingual = { zh: 'Excel 工作簿', en: 'an Excel workbook' };

/** First bytes as Latin-1, from the formats' own specifications. */
const MARKS: readonly (readonly [mark: string, kind: Bilingual])[] = [
  ['PK\x03\x04', ARCHIVE],
  ['PK\x05\x06', ARCHIVE],
  [
    '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1',
    {
      zh: '旧版 Office 文件（如 .xls 工作簿）或加了密码的工作簿',
      en: 'an old Office file (such as an .xls workbook) or one with a password',
    },
  ],
  ['%PDF-', { zh: 'PDF 文件', en: 'a PDF file' }],
  ['\x89PNG\r\n\x1A\n', { zh: 'PNG 图片', en: 'a PNG picture' }],
  ['\xFF\xD8\xFF', { zh: 'JPEG 图片', en: 'a JPEG picture' }],
  ['GIF87a', { zh: 'GIF 图片', en: 'a GIF picture' }],
  ['GIF89a', { zh: 'GIF 图片', en: 'a GIF picture' }],
  ['\x1F\x8B\x08', { zh: 'GZIP 压缩文件', en: 'a GZIP archive' }],
  ['BM', { zh: 'BMP 图片', en: 'a BMP picture' }],
  ['II*\0', { zh: 'TIFF 图片', en: 'a TIFF picture' }],
  ['MM\0*', { zh: 'TIFF 图片', en: 'a TIFF picture' }],
  ['RIFF', { zh: '图片或音视频文件', en: 'a picture, sound or film' }],
  ['SQLite format 3\0', { zh: 'SQLite 数据库', en: 'an SQLite database' }],
  ['PAR1', { zh: 'Parquet 文件', en: 'a Parquet file' }],
  ['BZh', { zh: 'BZIP2 压缩文件', en: 'a BZIP2 archive' }],
  ['\xFD7zXZ\0', { zh: 'XZ 压缩文件', en: 'an XZ archive' }],
  ['\x28\xB5\x2F\xFD', { zh: 'Zstandard 压缩文件', en: 'a Zstandard archive' }],
  ['ID3', { zh: '音频文件', en: 'a sound file' }],
  ['7z\xBC\xAF\x27\x1C', { zh: '7z 压缩包', en: 'a 7z archive' }],
  ['Rar!\x1A\x07', { zh: 'RAR 压缩包', en: 'a RAR archive' }],
  ['\xFF\xFE\0\0', { zh: 'UTF-32 编码的文件', en: 'a file in UTF-32' }],
  ['\0\0\xFE\xFF', { zh: 'UTF-32 编码的文件', en: 'a file in UTF-32' }],
];

/** What a ZIP file is, by the names of its entries. */
const ZIP_ENTRIES: readonly (readonly [name: string, kind: Bilingual])[] = [
  ['xl/', EXCEL],
  ['word/', { zh: 'Word 文档', en: 'a Word document' }],
  ['ppt/', { zh: 'PowerPoint 演示文稿', en: 'a PowerPoint presentation' }],
  ['opendocument.spreadsheet', { zh: 'OpenDocument 表格', en: 'an OpenDocument spreadsheet' }],
  // A package whose parts have other names; its reader tells whether it is a workbook.
  ['[Content_Types].xml', EXCEL],
];

/** Marks of plain letters, which a table may begin with too; a binary file has a NUL soon after. */
const LETTERS = /^[A-Za-z0-9 *]+$/;

/** Which binary format the first bytes show; null where they may be text. */
export function binaryKind(bytes: Uint8Array): Bilingual | null {
  const head = latin1(bytes.subarray(0, 16));
  const [mark, kind] = MARKS.find(([mark]) => head.startsWith(mark)) ?? ['', null];
  if (LETTERS.test(mark) && !bytes.subarray(0, 512).includes(0)) return isGif(head) ? kind : null;
  return kind === ARCHIVE ? zipKind(bytes) : kind;
}

const isGif = (head: string): boolean => /^GIF8[79]a/.test(head);

function zipKind(bytes: Uint8Array): Bilingual {
  const names = zipNames(bytes);
  return ZIP_ENTRIES.find(([name]) => names.includes(name))?.[1] ?? ARCHIVE;
}

/** Entry names of a ZIP file stand in the clear, at the latest in the directory at the end. */
export const zipNames = (bytes: Uint8Array): string => latin1(bytes.subarray(0, 4096)) + latin1(bytes.subarray(-16384));

/** Each byte as the letter of its number; of some thousands of bytes at most, as each is an argument. */
export const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
