import { writtenTime } from '../written-day.ts';
import { zipFiles } from '../zip.ts';
import { newStyleTable } from './workbook-style.ts';
import { formatTexts, formatWorksheet, type Worksheet } from './worksheet.ts';
import { formatXmlText } from './xml-text.ts';

/** A file of sheets and what it says about itself. */
export interface Workbook {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly description: string;
  readonly language: 'zh-CN' | 'en';
  /** ISO day, month or year that stands for the time of writing; blank where there is none. */
  readonly date: string;
  /** Family of all cells. */
  readonly font: string;
  readonly sheets: readonly Worksheet[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook as `.xlsx` (ECMA-376): the same input gives the same bytes. Throws `invalid workbook` for one of no sheet.
 *
 * Our own writer: write-excel-file 4.1.1 writes a broken file for a text such as `constructor`, drops control
 * characters, has no document properties, bears the time of day, and beyond 160 kB packs in a worker made of a blob,
 * which the page's policy forbids.
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const { sheets, font, date } = workbook;
  if (sheets.length === 0) throw new RangeError('invalid workbook: no sheet');
  const styles = newStyleTable(font);
  const texts = new Map<string, number>();
  const textId = (text: string): number => {
    const id = texts.get(text) ?? texts.size;
    texts.set(text, id);
    return id;
  };
  const worksheets = sheets.map((sheet, index) => formatWorksheet(sheet, index === 0, styles, textId));
  const parts = new Map([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', packageRelations()],
    ['docProps/core.xml', coreProperties(workbook)],
    ['xl/workbook.xml', workbookPart(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets.length)],
    ['xl/styles.xml', styles.xml()],
    ['xl/sharedStrings.xml', formatTexts([...texts.keys()])],
    ...worksheets.map((xml, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, xml]),
  ]);
  return zipFiles(parts, date);
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

function contentTypes(count: number): string {
  const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return [
    `${XML}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`),
    part('xl/styles.xml', `${SHEET_TYPE}.styles+xml`),
    part('xl/sharedStrings.xml', `${SHEET_TYPE}.sharedStrings+xml`),
    ...numbers(count).map((number) => part(`xl/worksheets/sheet${number}.xml`, `${SHEET_TYPE}.worksheet+xml`)),
    '</Types>',
  ].join('');
}

const relations = (items: readonly [id: string, type: string, target: string][]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const packageRelations = (): string =>
  relations([
    ['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);

const workbookRelations = (count: number): string =>
  relations([
    ...numbers(count).map((number): [string, string, string] => [
      `rId${number}`,
      `${OFFICE}/worksheet`,
      `worksheets/sheet${number}.xml`,
    ]),
    [`rId${count + 1}`, `${OFFICE}/styles`, 'styles.xml'],
    [`rId${count + 2}`, `${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
  ]);

function workbookPart(sheets: readonly Worksheet[]): string {
  const items = sheets.map(
    ({ name }, index) => `<sheet name="${formatXmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return [
    `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>',
    `<sheets>${items.join('')}</sheets>`,
    printTitles(sheets),
    '</workbook>',
  ].join('');
}

/** The column names again on each printed page. */
function printTitles(sheets: readonly Worksheet[]): string {
  const names = sheets.flatMap(({ name, headRow }, index) => {
    if (headRow === null) return [];
    const sheet = `'${name.replaceAll("'", "''")}'`;
    const rows = formatXmlText(`${sheet}!$${headRow}:$${headRow}`);
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${rows}</definedName>`];
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

function coreProperties({ title, subject, author, description, language, date }: Workbook): string {
  const time = writtenTime(date);
  const dated = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  const texts: [string, string][] = [
    ['dc:title', title],
    ['dc:subject', subject],
    ['dc:creator', author],
    ['dc:description', description],
    ['dc:language', language],
  ];
  return [
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    ...texts.map(([name, text]) => `<${name}>${formatXmlText(text)}</${name}>`),
    ...(time === null ? [] : ['created', 'modified'].map(dated)),
    '</cp:coreProperties>',
  ].join('');
}
