import type { Bilingual } from '../lang.ts';
import { quoted } from './faults.ts';

/* What files are that are no table, or none that can be read, with what to do. */

/** A kind of file with what to do about it, as one sentence. */
export const sayWhatItIs = ({ zh, en }: Bilingual): Bilingual => ({ zh: `这是${zh}。`, en: `This is ${en}.` });

export const LOCKED: Bilingual = {
  zh: '加了密码的 Office 文件，请用密码打开，去掉密码后另存',
  en: 'an Office file with a password; open it with the password and save it without one',
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
export const ARCHIVE: Bilingual = {
  zh: 'ZIP 压缩文件，请先解压，再打开其中的表格',
  en: 'a ZIP archive; unpack it and open the table inside',
};

/** What is cut off, as its beginning tells; in the order in which a package is told. */
export const CUT_OFF = {
  word: { zh: 'Word 文档', en: 'a Word document' },
  slides: { zh: '演示文稿', en: 'a presentation' },
  workbook: { zh: 'Excel 工作簿', en: 'an Excel workbook' },
  openDocument: { zh: 'OpenDocument 文件', en: 'an OpenDocument file' },
  archive: { zh: 'ZIP 压缩文件', en: 'a ZIP archive' },
  parquet: { zh: 'Parquet 文件', en: 'a Parquet file' },
} satisfies Readonly<Record<string, Bilingual>>;

export const cutOff = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `${zh}，但末尾缺了一截，多半没有下载或复制完；请重新下载或复制`,
  en: `${en}, but its end is missing: the download or copy did not finish; download or copy it again`,
});

export const loginPage = (): Bilingual => ({
  zh: '这是要求登录的网页，不是数据文件：下载时没有登录，或登录已过期。请先在浏览器里登录，再下载文件，然后在这里打开。',
  en: 'This is a web page that asks for a login and no file of data: it was downloaded without one, or after it had expired. Log in with the browser, download the file again and open it here.',
});

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

/** A place in a text, lines and characters from 1, and what stands there; null for its end. */
type Place = { readonly line: number; readonly column: number; readonly found: string } | null;

/** What keeps a text from being JSON, as a part of a sentence. */
export const jsonFault = (place: Place): Bilingual =>
  place === null
    ? { zh: '没有写完就结束了', en: 'it ends before it is whole' }
    : {
        zh: `第 ${place.line} 行第 ${place.column} 个字符处的${quoted(place.found)}不合 JSON 的写法`,
        en: `${quoted(place.found)} cannot stand in line ${place.line} at character ${place.column}`,
      };

export const brokenJson = (place: Place): Bilingual => {
  const { zh, en } = jsonFault(place);
  return {
    zh: `这是 JSON 文件，但${zh}。请改正，或重新下载、导出。`,
    en: `This is a JSON file, but ${en}. Correct it, or download or export it again.`,
  };
};

export const noRecords = (): Bilingual => ({
  zh: '这是 JSON 文件，但里面没有一条条的记录。能读的是：对象的数组、{"data": [对象……]}、JSON-stat 2.0。也可以另存为 CSV。',
  en: 'This is a JSON file without records. What can be read is an array of objects, {"data": [objects …]} and JSON-stat 2.0; or save it as CSV.',
});

export const raisedUnread = (): Bilingual => ({
  zh: '这里的数字前后字体格式不同，末尾可能是上标的注号，在这种格式的文件里分不出来，因此留空，不当作数字。请另存为 .xlsx 再打开。',
  en: 'The digits here are written in more than one way, and the last may be a raised note, which cannot be told in a file of this kind; so the cell is left blank and read as no number. Save the file as .xlsx and open it again.',
});
