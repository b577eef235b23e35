import type { Bilingual } from '../lang.ts';
import { because } from './because.ts';

/* What files are that are no table, or none that can be read, with what to do. */

/** A kind of file with what to do about it, as one sentence. */
export const sayWhatItIs = ({ zh, en }: Bilingual): Bilingual => ({ zh: `这是${zh}。`, en: `This is ${en}.` });

export const LOCKED: Bilingual = {
  zh: '加了密码的工作簿，请在 Excel 中去掉密码后另存',
  en: 'a workbook with a password; save it without one in Excel',
};
export const DOCUMENT: Bilingual = {
  zh: 'Word 或 WPS 文字的旧版文档（.doc、.wps），请另存为 .docx，或把其中的表格复制粘贴到这里',
  en: 'an old Word or WPS document (.doc, .wps); save it as .docx, or copy its table and paste it here',
};
export const SLIDES: Bilingual = {
  zh: '演示文稿，请把其中的表格复制到 Excel，另存为 .xlsx',
  en: 'a presentation; copy its table into Excel and save that as .xlsx',
};
export const OLD_OFFICE: Bilingual = {
  zh: '旧版 Office 文件，但不是工作簿；请把其中的表格另存为 .xlsx 或 CSV',
  en: 'an old Office file, but no workbook; save its table as .xlsx or CSV',
};
export const PDF: Bilingual = {
  zh: 'PDF 文件，不是表格；请把其中的表格复制到 Excel，或向发布者要表格文件',
  en: 'a PDF file and no table; copy its table into Excel, or ask its publisher for the file of the table',
};
export const SPSS: Bilingual = {
  zh: 'SPSS 数据文件（.sav），请在 SPSS 中另存为 CSV 或 .xlsx',
  en: 'an SPSS data file (.sav); save it as CSV or .xlsx in SPSS',
};
export const STATA: Bilingual = {
  zh: 'Stata 数据文件（.dta），请在 Stata 中用 export excel 或 export delimited 导出',
  en: 'a Stata data file (.dta); write it with export excel or export delimited in Stata',
};
export const SAS: Bilingual = {
  zh: 'SAS 数据文件（.sas7bdat），请用 PROC EXPORT 导出为 CSV',
  en: 'a SAS data file (.sas7bdat); write it as CSV with PROC EXPORT',
};
export const ACCESS: Bilingual = {
  zh: 'Access 数据库（.accdb、.mdb），请把其中的表导出为 .xlsx',
  en: 'an Access database (.accdb, .mdb); export its table as .xlsx',
};
export const LOCKED_PARQUET: Bilingual = {
  zh: '加了密的 Parquet 文件，请先解密再打开',
  en: 'an encrypted Parquet file; decrypt it first',
};
export const DBASE: Bilingual = {
  zh: 'dBase 表（.dbf），请在 Excel 或 WPS 中打开，另存为 .xlsx',
  en: 'a dBase table (.dbf); open it in Excel or LibreOffice and save it as .xlsx',
};
export const PC_AXIS: Bilingual = {
  zh: 'PC-Axis 文件（.px），请在它的网站上改选 Excel 或 CSV 下载',
  en: 'a PC-Axis file (.px); download it as Excel or CSV from its site',
};
export const APPLE: Bilingual = {
  zh: 'Apple 的 Numbers 或 Pages 文件，请导出为 .xlsx',
  en: 'a file of Numbers or Pages by Apple; export it as .xlsx',
};
export const OPEN_TEXT: Bilingual = {
  zh: 'OpenDocument 文档，请把其中的表格复制粘贴到这里，或另存为 .docx',
  en: 'an OpenDocument text; copy its table and paste it here, or save it as .docx',
};
export const UNIFIED_OFFICE: Bilingual = {
  zh: '标文通（UOF）文件，请在 WPS 中另存为 .xlsx',
  en: 'a file in the Unified Office Format (UOF); save it as .xlsx in WPS',
};
export const ARCHIVES: Readonly<Record<'zip' | 'rar' | '7z' | 'gzip', Bilingual>> = {
  zip: { zh: 'ZIP 压缩包，请先解压，再打开其中的表格', en: 'a ZIP archive; unpack it and open the table inside' },
  rar: { zh: 'RAR 压缩包，请先解压，再打开其中的表格', en: 'a RAR archive; unpack it and open the table inside' },
  '7z': { zh: '7z 压缩包，请先解压，再打开其中的表格', en: 'a 7z archive; unpack it and open the table inside' },
  gzip: { zh: 'GZIP 压缩文件，请先解压，再打开其中的表格', en: 'a GZIP archive; unpack it and open the table inside' },
};

export const noTableInPage = (): Bilingual => ({
  zh: '这是网页，里面没有表格。请使用数据文件本身的下载地址，或复制页面上的表格，粘贴到这里。',
  en: 'This is a web page without a table. Use the download address of the file of data itself, or copy the table on the page and paste it here.',
});

export const noTableInDocument = (): Bilingual => ({
  zh: '这是 Word 文档，里面没有表格。请打开放着表格的文件。',
  en: 'This is a Word document without a table. Open the file that holds the table.',
});

export const deepJson = (): Bilingual => ({
  zh: '这个 JSON 里的列表和对象层层嵌套太深，没有打开。请只导出记录本身，或另存为 CSV。',
  en: 'Lists and objects are nested too deeply in this JSON, so it was not opened. Export the records alone, or save it as CSV.',
});

export const doubledName = (): Bilingual => ({
  zh: '这个 JSON 里有对象写了两个同名的键，只有一个的值能读到，所以没有打开。请改名或删去一个，再打开。',
  en: 'In this JSON an object has a name twice, and only one of the values could be read, so it was not opened. Rename or remove one of them.',
});

export const brokenJson = (error: unknown): Bilingual => ({
  zh: `这是 JSON 文件，但不完整或有错${because(error, 'zh')}。请重新下载或导出。`,
  en: `This is a JSON file, but it is cut short or has a fault${because(error, 'en')}. Download or export it again.`,
});

export const noRecords = (): Bilingual => ({
  zh: '这是 JSON 文件，但里面没有一条条的记录。能读的是：对象的数组、{"data": [对象……]}、JSON-stat 2.0。也可以另存为 CSV。',
  en: 'This is a JSON file without records. What can be read is an array of objects, {"data": [objects …]} and JSON-stat 2.0; or save it as CSV.',
});

export const raisedUnread = (): Bilingual => ({
  zh: '这里的数字前后字体格式不同，末尾可能是上标的注号，在这种格式的文件里分不出来，因此留空，不当作数字。请另存为 .xlsx 再打开。',
  en: 'The digits here are written in more than one way, and the last may be a raised note, which cannot be told in a file of this kind; so the cell is left blank and read as no number. Save the file as .xlsx and open it again.',
});
