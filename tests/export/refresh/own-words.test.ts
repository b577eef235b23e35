import { describe, expect, it } from 'vitest';
import { openDeckFile } from '../../../src/export/ooxml/deck-file.ts';
import { describeRefresh } from '../../../src/export/refresh/changes.ts';
import { madeOnce } from '../made-once.ts';
import { packageFaults } from '../office/package-faults.ts';
import { hasSchemas, newSchemaCheck } from '../office/schemas.ts';
import { addShape, addSlide, type Parts, partOf, replaceIn, slideNamed, TEXT_BOX } from './person.ts';
import { deckOf, edited, nextYear, refreshed, yearSource } from './years.ts';

const schemaFaults = hasSchemas ? newSchemaCheck() : () => [];
const lastYear = madeOnce(async (lang: 'zh' | 'en') => deckOf(await yearSource(), lang));

async function again(edit: (parts: Parts) => void) {
  const { bytes, report } = await refreshed(await edited(await lastYear('zh'), edit), await nextYear());
  expect(packageFaults(bytes, schemaFaults)).toEqual([]);
  const parts = new Map(
    [...(await openDeckFile(bytes)).written()].map(([path, own]) => [path, new TextDecoder().decode(own)]),
  );
  return { report, parts };
}

const box = (text: string): string => TEXT_BOX.replace('讨论稿，请勿外传', text);
const on =
  (slide: string, shape: string): ((parts: Parts) => void) =>
  (parts) =>
    addShape(parts, slideNamed(parts, slide), shape);
const OWN_TABLE =
  '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="901" name="Table 3"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="3000000" cy="700000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr/><a:tblGrid><a:gridCol w="1500000"/><a:gridCol w="1500000"/></a:tblGrid><a:tr h="350000"><a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="zh-CN"/><a:t>集体合同（万份）</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc><a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="zh-CN"/><a:t>2.05</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>';

describe('a number of last year in words of the person’s own is told', () => {
  it.each<[string, (parts: Parts) => void, numbers: string]>([
    ['in a text box beside the chart', on('contracts', box('签了 2.05 万份，再接再厉！')), '2.05'],
    ['in a table in place of the chart', on('contracts', OWN_TABLE), '2.05'],
    [
      'on a slide of their own',
      (parts) => {
        addSlide(parts);
        replaceIn(parts, 'ppt/slides/slide77.xml', '我们自己的一页', '要点：培训 443 万人次，会员 363 万');
      },
      '443, 363',
    ],
  ])('%s', async (_, edit, numbers) => {
    const { report } = await again(edit);
    expect(report.conflicts.map(({ aspect, before }) => [aspect, before])).toEqual([['shapes', numbers]]);
    const [first] = describeRefresh(report, 'zh');
    expect(first?.id).toBe('conflicts');
    expect(first?.lines[0]).toContain(`其中的 ${numbers} 是去年的数`);
  });

  it.each<[string, string]>([
    ['a number that is this year’s, too', '职代会 2.71 万个'],
    ['a number that the deck never had', '目标 3.77 万份'],
    ['words', '讨论稿'],
    ['a single digit', '第 2 组'],
  ])('but not %s', async (_, text) => {
    const { report } = await again(on('contracts', box(text)));
    expect(report.conflicts).toEqual([]);
  });
});

describe('what else a person does to a deck stays, and its numbers are this year’s', () => {
  const contracts = (parts: Parts): string => parts.get(slideNamed(parts, 'contracts')) ?? '';

  it('a hidden slide stays hidden', async () => {
    const { parts } = await again((own) => replaceIn(own, slideNamed(own, 'contracts'), '<p:sld ', '<p:sld show="0" '));
    expect(contracts(parts)).toMatch(/<p:sld [^>]*show="0"/);
    expect(contracts(parts)).toContain('2.31');
  });

  it('a deck of another size keeps it, and the places that came with it', async () => {
    const { parts, report } = await again((own) => {
      replaceIn(own, 'ppt/presentation.xml', /<p:sldSz [^>]*>/, '<p:sldSz cx="9144000" cy="6858000"/>');
      replaceIn(
        own,
        slideNamed(own, 'contracts'),
        /(<p:xfrm>)<a:off [^>]*><a:ext [^>]*>/,
        '$1<a:off x="600000" y="2000000"/><a:ext cx="7900000" cy="3300000"/>',
      );
    });
    expect(parts.get('ppt/presentation.xml')).toContain('<p:sldSz cx="9144000" cy="6858000"/>');
    expect(contracts(parts)).toContain('<a:off x="600000" y="2000000"/><a:ext cx="7900000" cy="3300000"/>');
    expect(contracts(parts)).toContain('2.31');
    expect(report.conflicts).toEqual([]);
  });

  it('a section of their own, transitions and animations stay', async () => {
    const { parts } = await again((own) => {
      replaceIn(own, 'ppt/presentation.xml', /<p14:section name="[^"]*"/, '<p14:section name="给主席的"');
      replaceIn(own, slideNamed(own, 'contracts'), '</p:sld>', '<p:transition><p:fade/></p:transition></p:sld>');
    });
    expect(parts.get('ppt/presentation.xml')).toContain('name="给主席的"');
    expect(contracts(parts)).toContain('<p:transition><p:fade/></p:transition>');
  });

  it('a title in another language that says last year’s number stays, and is told', async () => {
    const { parts, report } = await again((own) =>
      replaceIn(own, slideNamed(own, 'contracts'), /<a:t>集体合同达[^<]*/, '<a:t>20,500 collective contracts'),
    );
    expect(contracts(parts)).toContain('20,500 collective contracts');
    expect(report.conflicts.map(({ frame, mine }) => [frame, mine])).toEqual([
      ['contracts/title', '20,500 collective contracts'],
    ]);
  });

  it('a chart that was copied to another slide gets the numbers there, too', async () => {
    const { parts, report } = await again((own) => {
      const [from, to] = ['contracts', 'relief'].map((name) => slideNamed(own, name)) as [string, string];
      const frame = /<p:graphicFrame>.*?<\/p:graphicFrame>/s.exec(own.get(from) ?? '')?.[0] ?? '';
      const chart = partOf(own, from, 'charts');
      const relations = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');
      own.set('ppt/charts/chart80.xml', own.get(chart) ?? '');
      own.set(relations('ppt/charts/chart80.xml'), own.get(relations(chart)) ?? '');
      const type = new RegExp(`<Override PartName="/${chart}"([^>]*)/>`).exec(
        own.get('[Content_Types].xml') ?? '',
      )?.[1];
      replaceIn(
        own,
        '[Content_Types].xml',
        '</Types>',
        `<Override PartName="/ppt/charts/chart80.xml"${type}/></Types>`,
      );
      replaceIn(
        own,
        relations(to),
        '</Relationships>',
        '<Relationship Id="rId800" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chart80.xml"/></Relationships>',
      );
      const pasted = frame
        .replace(/<p:cNvPr id="\d+"/, '<p:cNvPr id="960"')
        .replace(/<p:nvPr>.*?<\/p:nvPr>/s, '<p:nvPr/>')
        .replace(/r:id="rId\d+"/, 'r:id="rId800"');
      addShape(own, to, pasted);
    });
    const copy = parts.get('ppt/charts/chart80.xml') ?? '';
    expect(copy).toContain('<c:v>2.31</c:v>');
    expect(copy).not.toContain('<c:v>2.05</c:v>');
    expect(report.conflicts).toEqual([]);
  });
});
