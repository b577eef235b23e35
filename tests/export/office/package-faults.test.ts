import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { runExport } from '../../../src/export/requests/run-export.ts';
import { dataset, exportTools, ORIGIN } from '../tools.ts';
import { packageFaults } from './package-faults.ts';
import { hasSchemas, newSchemaCheck } from './schemas.ts';

type Parts = Record<string, Uint8Array>;

let parts: Parts = {};

beforeAll(async () => {
  const source = { dataset, origin: ORIGIN, originals: new Map() };
  const slide = {
    kind: 'slides',
    panels: ['contracts'],
    view: null,
    lang: 'zh',
    theme: 'light',
    size: '16:9',
  } as const;
  parts = unzipSync((await runExport(slide, source, exportTools)).bytes);
});

/** The file with a part changed, and what is then wrong with it. */
function faultsWith(
  path: string,
  change: (xml: string) => string,
  ...check: [] | [(xml: string) => string[]]
): string[] {
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = change(before);
  expect(after, path).not.toBe(before);
  return packageFaults(zipSync({ ...parts, [path]: strToU8(after) }), ...check);
}

const replaced = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);

const SLIDE = 'ppt/slides/slide1.xml';
const CHART = 'ppt/charts/chart1.xml';
const TYPES = '[Content_Types].xml';
const PRESENTATION = 'ppt/presentation.xml';

describe('the check of a package', () => {
  it.each<[fault: string, path: string, from: string | RegExp, to: string]>([
    ['Opening and ending tag mismatch', SLIDE, '</p:sld>', '</p:slide>'],
    [`${SLIDE} has the type of any XML`, TYPES, /<Override PartName="\/ppt\/slides\/slide1[^>]*>/, ''],
    ['no part ends in .gif', TYPES, '<Override', '<Default Extension="gif" ContentType="image/gif"/><Override'],
    ['/slide9.xml has a type and is not there', TYPES, 'slides/slide1.xml', 'slides/slide9.xml'],
    ['leads to ppt/charts/chart9.xml', 'ppt/slides/_rels/slide1.xml.rels', 'chart1.xml', 'chart9.xml'],
    [
      'nothing leads to ppt/charts/chart1.xml',
      'ppt/slides/_rels/slide1.xml.rels',
      /<Relationship [^>]*chart1[^>]*>/,
      '',
    ],
    ['two relationships rId2', 'ppt/slides/_rels/slide1.xml.rels', '"rId1"', '"rId2"'],
    [`${SLIDE}: no relationship rId99`, SLIDE, /r:id="rId\d+"/, 'r:id="rId99"'],
    [`${SLIDE}: 2 twice`, SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="2"'],
    [`${CHART}: no axis 7`, CHART, /<c:crossAx val="\d+"\/>/, '<c:crossAx val="7"/>'],
    ['misplaced barDir in c:barChart', CHART, /(<c:barDir[^>]*>)(<c:grouping[^>]*>)/, '$2$1'],
    ['unknown foo in c:ser', CHART, '<c:idx ', '<c:foo/><c:idx '],
    [
      'misplaced notesMasterIdLst',
      PRESENTATION,
      /(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)(<p:sldIdLst>.*<\/p:sldIdLst>)/,
      '$2$1',
    ],
    ['theme1.xml is the theme of two masters', 'ppt/notesMasters/_rels/notesMaster1.xml.rels', 'theme2', 'theme1'],
    ['0 masters of notes', PRESENTATION, /<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>/, ''],
    ['12 is no id of a slide', PRESENTATION, '<p:sldId id="256"', '<p:sldId id="12"'],
    ['2147483649 is the id of two masters or layouts', PRESENTATION, '"2147483648"', '"2147483649"'],
    ['a body of text without properties or paragraph', SLIDE, /<a:bodyPr\b[^>]*?(?:\/>|>.*?<\/a:bodyPr>)/, ''],
    ['a place for words without a body of text', SLIDE, /<p:txBody>.*?<\/p:txBody>/, ''],
    [
      'a row of other columns',
      SLIDE,
      '</p:spTree>',
      '<a:tbl><a:tblPr/><a:tblGrid><a:gridCol w="1"/></a:tblGrid><a:tr h="1"/></a:tbl></p:spTree>',
    ],
    ['fills the place 13 twice', SLIDE, 'idx="14"', 'idx="13"'],
    ['no place 77 in ppt/slideLayouts/slideLayout3.xml', SLIDE, 'idx="14"', 'idx="77"'],
    ['no label may stand at outEnd in barChart', CHART, '<c:grouping val="clustered"/>', '<c:grouping val="stacked"/>'],
    ['no label may stand at r in barChart', CHART, /<c:dLblPos val="\w+"\/>/, '<c:dLblPos val="r"/>'],
    ['Sheet1!$A$2:$A$9 has 8 cells, 2 are remembered', CHART, /Sheet1!\$A\$2(?::\$A\$\d+)?</, 'Sheet1!$A$2:$A$9<'],
    ['no sheet Tabelle1', CHART, 'Sheet1!', 'Tabelle1!'],
    ['labels of cells without cells', CHART, /<c15:datalabelsRange>.*?<\/c15:datalabelsRange>/, ''],
    ['no point 40', CHART, /<c:dLbl><c:idx val="\d+"\/>/, '<c:dLbl><c:idx val="40"/>'],
    ['a place beyond the chart', CHART, /<c:w val="[^"]*"\/>/, '<c:w val="1.40000"/>'],
  ])('finds: %s', (fault, path, from, to) => {
    expect(packageFaults(zipSync(parts))).toEqual([]);
    expect(faultsWith(path, replaced(from, to)).join('\n')).toContain(fault);
  });

  it('looks into the workbook inside a slide', () => {
    const path = Object.keys(parts).find((one) => one.endsWith('.xlsx')) ?? '';
    const book = unzipSync(parts[path] ?? new Uint8Array());
    const { 'xl/styles.xml': _, ...without } = book;
    expect(packageFaults(zipSync({ ...parts, [path]: zipSync(without) })).join('\n')).toContain(
      'xl/styles.xml has a type and is not there',
    );
  });

  it.runIf(hasSchemas).each<[fault: string, path: string, from: string | RegExp, to: string]>([
    ["attribute 'val'", CHART, /<c:barDir val="\w+"/, '<c:barDir val="sideways"'],
    ['minInclusive', SLIDE, /sz="\d+"/, 'sz="1"'],
    ['created', 'docProps/core.xml', /2016-06-23/g, 'yesterday '],
    ['This element is not expected', 'docProps/app.xml', '<Company>', '<Panels>1</Panels><Company>'],
  ])('finds by the schemas: %s', (fault, path, from, to) => {
    expect(faultsWith(path, replaced(from, to), newSchemaCheck()).join('\n')).toContain(fault);
  });

  it.runIf(hasSchemas)('leaves out what the standard lets a reader leave out', () => {
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
    const extended = (xml: string): string =>
      xml
        .replace('<p:sld ', `<p:sld ${mc} xmlns:own="urn:own" mc:Ignorable="own" own:note="a" `)
        .replace(
          '<p:clrMapOvr>',
          '<mc:AlternateContent><mc:Choice Requires="own"><own:b/></mc:Choice><mc:Fallback><p:clrMapOvr>',
        )
        .replace('</p:clrMapOvr>', '</p:clrMapOvr></mc:Fallback></mc:AlternateContent><own:c/>');
    const schemaFaults = newSchemaCheck();
    expect(schemaFaults(extended(strFromU8(parts[SLIDE] ?? new Uint8Array())))).toEqual([]);
  });
});
