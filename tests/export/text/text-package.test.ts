import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packText } from '../../../src/export/text/text-package.ts';
import { readDataset } from '../../../src/figures/package/read.ts';
import { readReport } from '../../../src/text/report.ts';

const REPORT = readFileSync(new URL('../../text/work-report.txt', import.meta.url), 'utf8');

const ABOUT = { earlier: null, claims: [], lang: 'zh', fileName: 'report.txt', today: '2026-11-27' } as const;

const pack = (text: string, earlier: Parameters<typeof packText>[2]['earlier'] = null) =>
  packText(text, readReport(text), { ...ABOUT, earlier });

function datasetOf(files: ReadonlyMap<string, string>) {
  const descriptor: unknown = JSON.parse(files.get('datapackage.json') ?? '');
  const csv = new TextEncoder().encode(files.get('figures.csv'));
  return readDataset({ descriptor, files: new Map([['figures.csv', csv]]) });
}

describe('the package of a report in words', () => {
  it('is read without a finding, and shows every figure', () => {
    const { files, leftOut } = pack(REPORT);
    const reading = datasetOf(files);
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    expect(reading.issues).toEqual([]);
    expect(leftOut).toEqual([]);
    const shown = new Set(reading.dataset.views.flatMap(({ figures }) => figures));
    expect(reading.dataset.figures.size).toBe(36);
    expect([...reading.dataset.figures.keys()].filter((id) => !shown.has(id))).toEqual([]);
    expect(reading.dataset.source.date).toBe('2016-06-23');
  });

  it.each([
    ['（二）会员组织。会员达51.6万人，比2018年增长18%。', '会员组织', '增长{'],
    ['（二）会员组织。会员达51.6万人，比2018年下降18%。', '会员组织', '增幅{'],
    ['（二）今后五年，新建职工书屋200至300个，会员达到60万人。', '今后五年', '{figure-1}'],
    ['（二）新建职工书屋200个。', '新建职工书屋200个', '{figure-1}'],
    ['（二）2016年工作，成绩突出。新建职工书屋200个。', '2016年工作，成绩突出', '{figure-1}'],
  ])('of %s calls the section %s, in the marks of the text, with no number in words', (text, name, title) => {
    const { files } = pack(`一、工作\n${text}`);
    const reading = datasetOf(files);
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    expect(reading.issues).toEqual([]);
    expect(reading.dataset.topics.map((topic) => [topic.name.zh, topic.lead])).toEqual([
      [name, { zh: '报告第1.2节。', en: 'Section 1.2 of the report.' }],
    ]);
    expect(files.get('datapackage.json')).toContain(title);
  });

  it('keeps sections apart whose numbers begin anew, and those behind the ninth', () => {
    const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'];
    const parts = numbers.map(
      (number, at) => `${number}、工作${number}\n（一）分项${number}\n新建书屋${at + 20}个，举办培训${at + 3}场。`,
    );
    const { files } = pack(
      ['全年新建工会50个。', ...parts, '一、另一份工作\n（一）另一项\n发放资金900万元，救助职工800人。'].join('\n'),
    );
    const reading = datasetOf(files);
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    expect(reading.issues).toEqual([]);
    const { topics, figures } = reading.dataset;
    expect(topics.map(({ name }) => name.zh)).toEqual(['报告', ...numbers.map((number) => `分项${number}`), '另一项']);
    expect(new Set(topics.map(({ id }) => id)).size).toBe(13);
    const said = [...figures.values()].map(({ topic, section }) => [
      topics.find(({ id }) => id === topic)?.name.zh,
      section,
    ]);
    expect(said.slice(-4)).toEqual([
      ['分项十一', '11.1'],
      ['分项十一', '11.1'],
      ['另一项', '1.1'],
      ['另一项', '1.1'],
    ]);
  });

  it('shows every figure where a section with many has others within it', () => {
    const many = Array.from({ length: 14 }, (_, at) => `第${at + 1}类书屋${at + 20}个，经费${at + 3}万元。`).join('');
    const { files } = pack(`一、工作\n${many}\n（一）建设\n新建工会90个。\n（二）培训\n举办培训40场。`);
    const reading = datasetOf(files);
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    expect(reading.issues).toEqual([]);
    const { views, figures } = reading.dataset;
    const shown = new Set(views.flatMap((view) => view.figures));
    expect([...figures.keys()].filter((id) => !shown.has(id))).toEqual([]);
  });

  it('leaves no fall out that the text prints as one', () => {
    const { files, leftOut } = pack('2023年，增值税减收5.5亿元，粮食减产约3万吨，用电净减120万千瓦时。');
    const reading = datasetOf(files);
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    expect(leftOut).toEqual([]);
    expect([...reading.dataset.figures.values()].map(({ asStated, value }) => [asStated, value])).toEqual([
      ['减收5.5亿元', -550_000_000],
      ['减产约3万吨', -30_000],
      ['净减120万千瓦时', -1_200_000],
    ]);
  });

  it('takes what is new for a flow of its own, and not for the stock of the same name', () => {
    const earlier = datasetOf(pack('截至2021年底，基层工会36600个。').files);
    if (!earlier.ok) throw new Error(JSON.stringify(earlier.issues));
    const reading = datasetOf(
      pack('2022年新建基层工会312个，发展会员2.84万人，比上年增长12.6%。', earlier.dataset).files,
    );
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    expect([...reading.dataset.figures.values()].map(({ id, name, measure }) => [id, name.zh, measure])).toEqual([
      ['figure-1', '新建基层工会', 'flow'],
      ['figure-2', '发展会员', 'flow'],
    ]);
  });

  it('says where each figure stands in the text that goes with it', () => {
    const { files } = pack(REPORT);
    const text = files.get('report.txt') ?? '';
    const [, first = ''] = (files.get('sentences.csv') ?? '').split('\n');
    const [, start, end, from, to] = first.split(',').map(Number);
    expect(text.slice(start, end)).toBe('100多万项');
    expect(text.slice(from, to)).toContain('100多万项');
  });

  it('takes id and names of what the report before has', () => {
    const before = datasetOf(pack(REPORT).files);
    if (!before.ok) throw new Error('the first package is not read');
    const { files } = pack('全省工会会员达400万人。', before.dataset);
    const members = [...before.dataset.figures.values()].find(({ name }) => name.zh === '工会会员');
    expect(files.get('figures.csv')).toContain(`${members?.id},section-1,工会会员,`);
  });

  it.each([
    ['全年会员减少3万人。', '减少3万人', '-30000'],
    ['居民消费价格下降0.8%。', '下降0.8%', '-0.8'],
    ['建会率提高3.1个百分点。', '3.1个百分点', '3.1'],
  ])('of %s states %s', (text, stated, value) => {
    expect(pack(text).files.get('figures.csv')).toContain(`,${stated},${value},`);
  });

  it('keeps both ends of a range, in a column that other reports do without', () => {
    const { files, leftOut } = pack('每户补助500元至2000元，共40户。');
    expect(leftOut).toEqual([]);
    const [head, range] = (files.get('figures.csv') ?? '').split('\n');
    expect(head).toContain(',as_stated,value,value_high,unit_zh,');
    expect(range).toContain(',500元至2000元,500,2000,元,');
    expect(pack(REPORT).files.get('figures.csv')).not.toContain('value_high');
    const reading = datasetOf(files);
    expect(reading.ok && [...reading.dataset.figures.values()][0]).toMatchObject({ value: 500, valueHigh: 2000 });
  });

  it('gives a range that a person rewrote as a report would print it', () => {
    const text = '覆盖企业30%至40%。';
    const reading = readReport(text);
    const figures = reading.figures.map((one) => ({ ...one, valueHigh: 45, edited: ['valueHigh'] }));
    const { files } = packText(text, { ...reading, figures }, ABOUT);
    expect(files.get('figures.csv')).toContain(',30%—45%,30,45,%,');
  });

  it('keeps English numbers with their words of scale, and says how the text has them', () => {
    const { files, leftOut } = pack(
      'Trade union membership increased by almost 90,000 to 6.4 million. Union members in shops fell by 12,000 to about 2.5 million.',
    );
    expect(leftOut).toEqual([]);
    const rows = (files.get('figures.csv') ?? '').split('\n');
    expect(rows.find((row) => row.includes(',6400000,'))).toContain(',6400000,6400000,');
    expect(rows.find((row) => row.includes(',6400000,'))).toContain('The text says “6.4 million”.');
    expect(rows.find((row) => row.includes(',90000,'))).toContain(',近90000,90000,');
    const reading = datasetOf(files);
    expect(reading.issues).toEqual([]);
    expect(reading.ok && reading.dataset.figures.size).toBe(rows.length - 2);
  });

  it('describes its tables by schemas that fit them', () => {
    const { files } = pack('每户补助500元至2000元，共40户。');
    const { resources } = JSON.parse(files.get('datapackage.json') ?? '');
    for (const { path, schema } of resources) {
      if (!path.endsWith('.csv')) continue;
      const [head = ''] = (files.get(path) ?? '').replace(/^\ufeff/, '').split(/\r?\n/);
      expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(head.split(','));
    }
  });
});
