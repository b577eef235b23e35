import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packText } from '../../../src/export/text/text-package.ts';
import { readDataset } from '../../../src/figures/package/read.ts';
import { readQuotations, withQuotations } from '../../../src/text/document/quotations.ts';
import { readReport } from '../../../src/text/report.ts';
import { REPORT, report, reportDescriptor, SECOND_REPORT } from '../../report.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = readFileSync(`${SECOND_REPORT}/report.txt`, 'utf8');
const places = readFileSync(`${SECOND_REPORT}/sentences.csv`, 'utf8');
const dataset = report(SECOND_REPORT);
const descriptor = reportDescriptor(SECOND_REPORT);

/** The sentences of the second report, with files put in place of its own. */
function read(changed: Readonly<Record<string, Uint8Array | null>> = {}) {
  const own = { 'report.txt': bytesOf(text), 'sentences.csv': bytesOf(places), ...changed };
  const files = Object.entries(own).flatMap(([name, bytes]) => (bytes === null ? [] : [[name, bytes] as const]));
  const reading = readQuotations(descriptor, new Map(files), dataset.figures);
  if (reading === null) throw new Error('the second report lists no text');
  return { ...reading, codes: reading.issues.map(({ code, count = 1 }) => `${code} ${count}`) };
}

describe('the sentence of a figure', () => {
  it('is cut where the number begins and ends, between its neighbours of the same paragraph', () => {
    expect(read().issues).toEqual([]);
    expect(read().quotations.get('organised-employers')).toEqual({
      earlier: '我们把组织工作放在第一位，扩大了覆盖面。',
      opening: '全省会员总数达到512.6万人，建会单位',
      stated: '7.3万家',
      closing: '，较2015年分别增长18%和41%。',
      later: '其中新就业形态会员近38万人。',
    });
  });

  it('has no neighbours beyond its paragraph', () => {
    expect(read().quotations.get('pass-rate')).toMatchObject({ earlier: '', stated: '97.5%', later: '' });
  });

  it('is there for every figure that the extraction of a text finds in it', () => {
    const source = readFileSync(new URL('../work-report.txt', import.meta.url), 'utf8');
    const about = { earlier: null, claims: [], lang: 'zh', fileName: 'report.txt', today: '2026-11-27' } as const;
    const packed = packText(source, readReport(source), about);
    const files = new Map([...packed.files].map(([name, content]) => [name, bytesOf(content)]));
    const json: unknown = JSON.parse(packed.files.get('datapackage.json') ?? '');
    const reading = readDataset({ descriptor: json, files });
    if (!reading.ok) throw new Error('the package is not read');
    const quoted = withQuotations(reading.dataset, json, files);
    expect(quoted.issues).toEqual([]);
    expect(quoted.dataset.quotations?.size).toBe(reading.dataset.figures.size);
    for (const [id, { opening, stated, closing }] of quoted.dataset.quotations ?? []) {
      expect(source.replace(/\s/g, ''), id).toContain((opening + stated + closing).replace(/\s/g, ''));
      expect(stated.replace(/\s/g, ''), id).toBe(reading.dataset.figures.get(id)?.asStated.replace(/\s/g, ''));
    }
  });

  it('is none where the data carry no text', () => {
    expect(readQuotations(reportDescriptor(REPORT), new Map(), report(REPORT).figures)).toBeNull();
  });
});

describe('a text that does not fit is said, and nothing of it is quoted', () => {
  it.each([
    ['a word more at its start', { 'report.txt': bytesOf(`新${text}`) }, ['misplaced 12', 'no-rows 1'], 0],
    [
      'a mark of the byte order before it',
      { 'report.txt': bytesOf(`\uFEFF${text}`) },
      ['misplaced 12', 'no-rows 1'],
      0,
    ],
    ['another number', { 'report.txt': bytesOf(text.replace('7.3万家', '7.4万家')) }, ['misplaced 1'], 11],
    ['a text cut off', { 'report.txt': bytesOf(text.slice(0, 130)) }, ['misplaced 9'], 3],
    ['no text', { 'report.txt': null }, ['missing-file 1'], 0],
    ['no places', { 'sentences.csv': null }, ['missing-file 1'], 0],
    ['a text in GBK', { 'report.txt': new Uint8Array([0xc7, 0xe0, 0xe1, 0xb0]) }, ['not-utf-8 1'], 0],
    ['a sentence that begins within a word', { 'sentences.csv': bytesOf(shifted(1, 0)) }, ['misplaced 1'], 11],
    ['a sentence that ends within a word', { 'sentences.csv': bytesOf(shifted(0, -2)) }, ['misplaced 1'], 11],
    ['a number outside its sentence', { 'sentences.csv': bytesOf(shifted(18, 0)) }, ['misplaced 1'], 11],
    ['a figure that is not there', { 'sentences.csv': bytesOf(`${places}nobody,1,2,0,3\n`) }, ['unknown-figure 1'], 12],
    [
      'a figure twice',
      { 'sentences.csv': bytesOf(`${places}pass-rate,1,2,0,3\n`) },
      ['misplaced 1', 'doubled-id 1'],
      11,
    ],
    ['no count', { 'sentences.csv': bytesOf(`${places}pass-rate,x,2,0,3\n`) }, ['count 1', 'doubled-id 1'], 11],
  ])('%s', (_, changed, codes, count) => {
    const reading = read(changed);
    const counts = new Map<string, number>();
    for (const one of reading.codes) {
      const [code = '', many = 1] = one.split(' ');
      counts.set(code, (counts.get(code) ?? 0) + Number(many));
    }
    expect([...counts].map(([code, many]) => `${code} ${many}`)).toEqual(codes);
    expect(reading.quotations.size).toBe(count);
    for (const { message, severity, file } of reading.issues) {
      expect(severity).toBe('doubtful');
      expect(`${file} ${message.zh}`).toMatch(/^(report\.txt|sentences\.csv) .*。$/);
    }
  });

  /** The places of the first figure, its sentence moved at either end. */
  function shifted(start: number, end: number): string {
    return places.replace(/^(all-members,\d+,\d+),(\d+),(\d+)$/m, (_, own: string, from: string, to: string) =>
      [own, Number(from) + start, Number(to) + end].join(','),
    );
  }
});
