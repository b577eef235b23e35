import type { Bilingual } from '../lang.ts';

/* What files are that are no text, told by their first bytes, with what to do; each ends a sentence of `sayWhatItIs`. */

const archive = (name: string): Bilingual => ({
  zh: `${name} 压缩文件，请先解压，再打开其中的表格`,
  en: `a ${name} archive; unpack it and open the table inside`,
});
const picture = (name: string): Bilingual => ({
  zh: `${name} 图片，不是表格；请向发布者要表格文件，或把图中的数字录入表格软件`,
  en: `a ${name} picture and no table; ask its publisher for the file of the table, or type its numbers into a spreadsheet`,
});

export const BINARY_FILES = {
  zip: {
    zh: 'ZIP 压缩文件或新版 Office 文件（如 .xlsx 工作簿），不是文本表格；请在表格软件中打开其中的表格，另存为“CSV UTF-8（逗号分隔）”',
    en: 'a ZIP archive or an Office file (such as an .xlsx workbook), not a table in plain text; open its table in a spreadsheet and save it as “CSV UTF-8 (comma delimited)”',
  },
  ole: {
    zh: '旧版 Office 文件（如 .xls 工作簿）或加了密码的工作簿，不是文本表格；请在表格软件中打开，另存为“CSV UTF-8（逗号分隔）”',
    en: 'an old Office file (such as an .xls workbook) or one with a password, not a table in plain text; open it in a spreadsheet and save it as “CSV UTF-8 (comma delimited)”',
  },
  sheet: {
    zh: '很旧的 Excel 工作簿，不是文本表格；请在表格软件中打开，另存为“CSV UTF-8（逗号分隔）”',
    en: 'a very old Excel workbook, not a table in plain text; open it in a spreadsheet and save it as “CSV UTF-8 (comma delimited)”',
  },
  parquet: {
    zh: 'Parquet 文件，不是文本表格；请另存为“CSV UTF-8（逗号分隔）”',
    en: 'a Parquet file, not a table in plain text; save it as “CSV UTF-8 (comma delimited)”',
  },
  lockedParquet: {
    zh: '加了密的 Parquet 文件，请先解密再打开',
    en: 'an encrypted Parquet file; decrypt it first',
  },
  pdf: {
    zh: 'PDF 文件，不是表格；请把其中的表格复制到 Excel，或向发布者要表格文件',
    en: 'a PDF file and no table; copy its table into Excel, or ask its publisher for the file of the table',
  },
  png: picture('PNG'),
  jpeg: picture('JPEG'),
  gif: picture('GIF'),
  bmp: picture('BMP'),
  tiff: picture('TIFF'),
  webp: picture('WebP'),
  heic: picture('HEIC'),
  media: {
    zh: '音频或视频，不是表格；请打开放着表格的文件',
    en: 'sound or film and no table; open the file with the table',
  },
  gzip: archive('GZIP'),
  bzip2: archive('BZIP2'),
  xz: archive('XZ'),
  zstd: archive('Zstandard'),
  sevenZip: archive('7z'),
  rar: archive('RAR'),
  sqlite: { zh: 'SQLite 数据库，请把其中的表导出为 CSV', en: 'an SQLite database; export its table as CSV' },
  access: {
    zh: 'Access 数据库（.accdb、.mdb），请把其中的表导出为 .xlsx',
    en: 'an Access database (.accdb, .mdb); export its table as .xlsx',
  },
  spss: {
    zh: 'SPSS 数据文件（.sav），请在 SPSS 中另存为 CSV 或 .xlsx',
    en: 'an SPSS data file (.sav); save it as CSV or .xlsx in SPSS',
  },
  stata: {
    zh: 'Stata 数据文件（.dta），请在 Stata 中用 export excel 或 export delimited 导出',
    en: 'a Stata data file (.dta); write it with export excel or export delimited in Stata',
  },
  sas: {
    zh: 'SAS 数据文件（.sas7bdat），请用 PROC EXPORT 导出为 CSV',
    en: 'a SAS data file (.sas7bdat); write it as CSV with PROC EXPORT',
  },
  dbase: {
    zh: 'dBase 表（.dbf），请在 Excel 或 WPS 中打开，另存为 .xlsx',
    en: 'a dBase table (.dbf); open it in Excel or LibreOffice and save it as .xlsx',
  },
  utf32: { zh: 'UTF-32 编码的文本，请另存为 UTF-8', en: 'a text in UTF-32; save it as UTF-8' },
  unknown: {
    zh: '二进制文件，不是表格；请核对文件是否选对，若其中有数据，请在表格软件中另存为“CSV UTF-8（逗号分隔）”',
    en: 'a binary file and no table; check that it is the right one, and if it holds data, save it from a spreadsheet as “CSV UTF-8 (comma delimited)”',
  },
} satisfies Readonly<Record<string, Bilingual>>;
