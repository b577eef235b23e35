import { THEMES } from '../../charts/theme.ts';

/** How a cell of a workbook looks. */
export type Look = 'title' | 'aside' | 'head' | 'head-number' | 'label' | 'text' | 'number';

interface CellStyle {
  readonly look: Look;
  /** Number format in Excel's language: `#,##0`; blank for `General`. */
  readonly format: string;
  /** A text that would be run as a formula if it were typed. */
  readonly quoted: boolean;
}

/** The styles of a workbook, each once. */
export interface StyleTable {
  /** Number by which cells refer to a style. */
  idOf(style: CellStyle): number;
  /** `xl/styles.xml`. */
  xml(): string;
}

/** Numbers below are Excel's own formats. */
const FIRST_FORMAT = 164;
const { ink, muted, hairline, wash } = THEMES.light;
const color = (hex: string): string => `rgb="FF${hex.slice(1)}"`;

interface Form {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly alignment: string;
}

/** Texts stand one indent from the left, so that none touches the number of the column before it. */
const left = (vertical: string, wrap: boolean): string =>
  `<alignment horizontal="left" vertical="${vertical}" indent="1"${wrap ? ' wrapText="1"' : ''}/>`;
const right = (vertical: string, wrap: boolean): string =>
  `<alignment horizontal="right" vertical="${vertical}"${wrap ? ' wrapText="1"' : ''}/>`;

const FORMS: Readonly<Record<Look, Form>> = {
  title: { font: 1, fill: 0, border: 0, alignment: left('bottom', false) },
  aside: { font: 2, fill: 0, border: 0, alignment: left('top', false) },
  head: { font: 3, fill: 2, border: 1, alignment: left('bottom', true) },
  'head-number': { font: 3, fill: 2, border: 1, alignment: right('bottom', true) },
  label: { font: 3, fill: 0, border: 2, alignment: left('top', true) },
  text: { font: 0, fill: 0, border: 2, alignment: left('top', true) },
  number: { font: 0, fill: 0, border: 2, alignment: right('top', false) },
};

/** `font`: family of all cells. */
export function newStyleTable(font: string): StyleTable {
  const formats: string[] = [];
  const ids = new Map<string, number>();
  const xfs = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  const formatId = (format: string): number => {
    if (format === '') return 0;
    if (!formats.includes(format)) formats.push(format);
    return FIRST_FORMAT + formats.indexOf(format);
  };
  return {
    idOf({ look, format, quoted }) {
      const key = `${look} ${quoted} ${format}`;
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, xfs.length);
      return xfs.push(xfOf(FORMS[look], formatId(format), quoted)) - 1;
    },
    xml: () => styleSheet(formats, fontsOf(font), xfs),
  };
}

function xfOf({ font, fill, border, alignment }: Form, formatId: number, quoted: boolean): string {
  const ids = `numFmtId="${formatId}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  return `<xf ${ids} ${applied}${quoted ? ' quotePrefix="1"' : ''}>${alignment}</xf>`;
}

function fontsOf(name: string): string[] {
  const font = (weight: string, hex: string, size: number): string =>
    `<font>${weight}<sz val="${size}"/><color ${color(hex)}/><name val="${name}"/><family val="2"/></font>`;
  return [font('', ink, 11), font('<b/>', ink, 14), font('', muted, 10), font('<b/>', ink, 11)];
}

const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  `<fill><patternFill patternType="solid"><fgColor ${color(wash)}/><bgColor indexed="64"/></patternFill></fill>`,
];

const ruled = (style: string, hex: string): string =>
  `<border><left/><right/><top/><bottom style="${style}"><color ${color(hex)}/></bottom><diagonal/></border>`;
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  ruled('thin', muted),
  ruled('thin', hairline),
];

/** Elements stand in the order that the schema prescribes (ECMA-376, 18.8.39). */
function styleSheet(formats: readonly string[], fonts: readonly string[], xfs: readonly string[]): string {
  const list = (name: string, items: readonly string[]): string =>
    items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
  const escaped = (format: string): string => format.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list(
      'numFmts',
      formats.map((format, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escaped(format)}"/>`),
    ),
    list('fonts', fonts),
    list('fills', FILLS),
    list('borders', BORDERS),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list('cellXfs', xfs),
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    '</styleSheet>',
  ].join('');
}
