import { strToU8, zipSync } from 'fflate';

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface Book {
  /** Rows of `<c …>` elements by sheet name; see `cell`. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: readonly string[];
  /** Number format of each style from 1 on; 0 is General. */
  readonly formats?: readonly string[];
  /** Indent of each of them. */
  readonly indents?: readonly number[];
  readonly properties?: string;
  /** What follows the list of sheets: `<calcPr …/>`. */
  readonly calculation?: string;
  readonly hidden?: readonly string[];
}

/** A workbook as spreadsheets write it, part by part. */
export function bookOf({
  sheets,
  strings = [],
  formats = [],
  indents = [],
  properties = '',
  calculation = '',
  hidden = [],
}: Book): Uint8Array {
  const names = Object.keys(sheets);
  const numFmts = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('');
  const xfs = formats
    .map((_, at) => `<xf numFmtId="${164 + at}"><alignment indent="${indents[at] ?? 0}"/></xf>`)
    .join('');
  const state = (name: string) => (hidden.includes(name) ? ' state="hidden"' : '');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${names
        .map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`)
        .join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><workbook ${NS} xmlns:r="${REL}">${properties}<sheets>${names
        .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state(name)}/>`)
        .join('')}</sheets>${calculation}</workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">${names
        .map(
          (_, at) => `<Relationship Id="rId${at + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="rId901" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId902" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst ${NS}>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`),
    'xl/styles.xml': strToU8(
      `<styleSheet ${NS}><numFmts>${numFmts}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs}</cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        strToU8(`<worksheet ${NS}>${sheets[name]}</worksheet>`),
      ]),
    ),
  });
}

export const text = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
export const num = (address: string, value: string, style = 0): string =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`;
export const rows = (...lines: string[]): string =>
  `<sheetData>${lines.map((cells) => `<row>${cells}</row>`).join('')}</sheetData>`;
export const numbered = (lines: Readonly<Record<number, string>>): string =>
  `<sheetData>${Object.entries(lines)
    .map(([row, cells]) => `<row r="${row}">${cells}</row>`)
    .join('')}</sheetData>`;
