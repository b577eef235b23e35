import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportText } from '../report.ts';
import { type Ended, runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'shushuo-own-'));
const run = (args: string): Promise<Ended> => runCommand(args, folder);
const filesIn = (name: string): string[] => readdirSync(join(folder, name)).sort();
const svgIn = (name: string): string => {
  const [first = ''] = filesIn(name).filter((file) => file.endsWith('.svg'));
  return readFileSync(join(folder, name, first), 'utf8');
};

const MEMBERS = '地区,年份,会员（万人）,经费\n兰州,2014,12,100\n兰州,2015,13,120\n天水,2014,7,90\n天水,2015,9,95\n';

const PACKAGE = '{"name": "members", "resources": [{"name": "table", "path": "tables/members.csv"}]}';

let server: Server;
let host = '';
const asked: (string | undefined)[] = [];

beforeAll(async () => {
  writeFileSync(join(folder, 'members.csv'), MEMBERS);
  writeFileSync(join(folder, '会员.csv'), encode(MEMBERS, 'gbk'));
  writeFileSync(join(folder, 'a,b.csv'), MEMBERS);
  writeFileSync(join(folder, 'words.csv'), 'a,b\nx,y\nz,w\n');
  writeFileSync(join(folder, 'doubt.csv'), `${MEMBERS}白银,2014,6,80,9\n`);
  writeFileSync(join(folder, 'figures.csv'), reportText('figures.csv'));
  writeFileSync(join(folder, 'datapackage.json'), reportText('datapackage.json'));
  server = createServer(({ url, headers }, answer) => {
    asked.push(headers.cookie, headers.referer);
    if (url === '/moved.csv') answer.writeHead(302, { location: '/members.csv' }).end();
    else if (url === '/members.csv') answer.end(MEMBERS);
    else if (url === '/package/datapackage.json') answer.end(PACKAGE);
    else if (url === '/package/tables/members.csv') answer.end(MEMBERS);
    else if (url === '/page') answer.end('<!doctype html><p>members</p>');
    else answer.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  host = typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : '';
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe.concurrent('the command line opens what the page opens', () => {
  it('draws what a link would show: rows, numbers and what is red', async () => {
    const asked = '--filter 年份>=2014 --measure index:2014 --highlight 天水 --chart lines --value 会员';
    const { code, said } = await run(`--data members.csv ${asked} --format svg,csv --lang en --out asked`);
    expect(code, said).toBe(0);
    expect(svgIn('asked')).toContain('2014=100');
    const [csv = ''] = filesIn('asked').filter((file) => file.endsWith('.csv'));
    expect(readFileSync(join(folder, 'asked', csv), 'utf8')).toContain('128.6');
  });

  it.each([
    ['--top none', '--top=“none” cannot be read and was left out'],
    ['--measure share --value 会员率', 'has no column named'],
    ['--filter 省份=甘肃', 'asks for the column “省份”'],
    ['--measure index:1999 --chart lines --value 会员', 'no time “1999”'],
  ])('refuses %s in words', async (asked, reason) => {
    const { code, said } = await run(`--data members.csv ${asked} --lang en --out refused`);
    expect(code).not.toBe(0);
    expect(said).toContain(reason);
  });

  it('makes every format of a table', async () => {
    const { code, said } = await run('--data members.csv --format svg,png,pdf,pptx,xlsx,csv,json --out every');
    expect(code, said).toBe(0);
    const ends = filesIn('every').map((name) => name.split('.').at(-1));
    expect(ends.sort()).toEqual(['csv', 'json', 'pdf', 'png', 'pptx', 'svg', 'xlsx']);
    expect(svgIn('every')).toContain('兰州');
  });

  it('reads GBK under a Chinese name', async () => {
    const { code, said } = await run('--data 会员.csv --out gbk');
    expect(code, said).toBe(0);
    expect(said).toContain('会员.csv: ');
    expect(said).toContain('GB18030');
    expect(svgIn('gbk')).toContain('兰州');
  });

  it('draws the chart that is chosen, under the title that is given', async () => {
    const { code, said } = await run(
      '--data members.csv --chart grouped-bars --value 会员 --group 年份 --label 地区 --title 会员人数 --format svg,json --out chosen',
    );
    expect(code, said).toBe(0);
    expect(svgIn('chosen')).toContain('会员人数');
    expect(svgIn('chosen')).toContain('2014');
  });

  it.each<[string, string, string]>([
    ['a path with a comma', 'a,b.csv', 'a,b'],
    ['a path and another', 'members.csv,words.csv', 'words.csv'],
    ['two options', 'words.csv --data members.csv', 'members.csv'],
  ])('takes %s', async (_, data, named) => {
    const { said, code } = await run(`--data ${data} --list`);
    const isOne = named === 'a,b';
    expect(isOne ? code === 0 && said === '' : said.includes(`“${named}” was not`), said).toBe(true);
  });

  it('takes a table with its descriptor, and figures of the report in its own panels', async () => {
    const [both, alone] = [
      await run('--data datapackage.json,figures.csv --list'),
      await run('--data figures.csv --list'),
    ];
    expect(both.out.split('\n')[0]).toMatch(/^\S+\t/);
    expect(alone.out).toContain('contracts\t');
    expect(alone.code).toBe(0);
  });

  it('takes the tables that a data package names, on the disk and at an address', async () => {
    mkdirSync(join(folder, 'package/tables'), { recursive: true });
    writeFileSync(join(folder, 'package/datapackage.json'), PACKAGE);
    writeFileSync(join(folder, 'package/tables/members.csv'), MEMBERS);
    for (const at of ['package', `http://${host}/package`]) {
      const { code, said, out } = await run(`--data ${at}/datapackage.json --list --strict`);
      expect([code, out.split('\t')[0]], said).toEqual([0, 'table']);
    }
  });

  it('fetches an address without saying who asks', async () => {
    const { code, said, out } = await run(`--data http://${host}/members.csv --list`);
    expect([code, out.split('\t')[0]], said).toEqual([0, 'table']);
    expect(asked.every((header) => header === undefined)).toBe(true);
  });
});

describe.concurrent('the command line refuses, of own data', () => {
  it.each<[string, () => string, RegExp]>([
    ['a column that is none', () => '--data members.csv --value 会元', /--value: the table has no column named “会元”/],
    ['the nearest name', () => '--data members.csv --group 年分', /Did you mean “年份”\?/],
    [
      'a column without numbers',
      () => '--data members.csv --value 地区',
      /--value: the column “地区” holds no numbers\./,
    ],
    [
      'an unknown chart',
      () => '--data members.csv --chart pie',
      /^--chart does not know “pie”; it can be bars, grouped-bars/,
    ],
    ['lines without times', () => '--data words.csv --chart lines', /words\.csv: .*No column holds numbers/],
    ['an address of no web', () => '--data ftp://host/a.csv', /^“ftp:\/\/host\/a\.csv” is no web address/],
    ['an address without a file', () => `--data http://${host}/gone.csv`, /answered 404: there is no such file/],
    ['a web page', () => `--data http://${host}/page`, /sent a web page and no data file/],
    ['an address that sends on', () => `--data http://${host}/moved.csv`, /sends on to another address/],
  ])('%s', async (_, args, sentence) => {
    const { code, said } = await run(args());
    expect(code).toBe(1);
    expect(said).toMatch(sentence);
  });

  it('any doubt, where it is to be strict, before a file is made', async () => {
    const [loose, strict] = [
      await run('--data doubt.csv --out loose'),
      await run('--data doubt.csv --strict --out strict'),
    ];
    expect([loose.code, strict.code]).toEqual([0, 1]);
    expect(strict.said).toMatch(/doubt\.csv: [\s\S]*--strict: /);
    expect(() => filesIn('strict')).toThrow('ENOENT');
    expect((await run('--data members.csv --strict --list')).code).toBe(0);
  });
});

describe('a job file', () => {
  const write = (jobs: unknown): void => {
    mkdirSync(join(folder, 'monthly'), { recursive: true });
    writeFileSync(join(folder, 'monthly/jobs.json'), typeof jobs === 'string' ? jobs : JSON.stringify(jobs));
  };

  it('makes the same pictures from the same data, each set in its folder', async () => {
    writeFileSync(join(folder, 'members.csv'), MEMBERS);
    write([
      { data: '../members.csv', value: ['会员'], title: '会员', format: ['svg', 'csv'], lang: 'zh', out: 'one' },
      { data: ['../会员.csv'], chart: 'lines', 'no-title': true, theme: 'dark', out: 'two' },
    ]);
    const { code, said } = await run('--job monthly/jobs.json');
    expect(code, said).toBe(0);
    const first = svgIn('monthly/one');
    expect(filesIn('monthly/one')).toHaveLength(2);
    expect(filesIn('monthly/two')[0]).toContain('dark');
    expect(said).toMatch(/^Job 2: As read: 会员\.csv: /m);
    expect((await run('--job monthly/jobs.json')).code).toBe(0);
    expect(svgIn('monthly/one')).toBe(first);
  });

  it.each<[string, unknown, RegExp]>([
    ['what is no JSON', '[', /jobs\.json is not valid JSON/],
    ['what is no array', { data: 'a.csv' }, /jobs\.json must be an array of sets of options/],
    [
      'an unknown field',
      [{ data: 'a.csv' }, { dta: 'a.csv' }],
      /^Job 2, field “dta”: there is no such option\. Did you mean “data”\?/,
    ],
    ['a value that is none', [{ format: 'gif' }], /^Job 1, field “format”: --format does not know “gif”/],
    ['a value of another type', [{ out: { a: 1 } }], /^Job 1, field “out”: it must be a text/],
    ['a flag that is a word', [{ outlines: 'yes' }], /^Job 1, field “outlines”: it must be true or false/],
    [
      'fields that do not go together',
      [{ format: 'png', size: '8000x8000', scale: 4 }],
      /^Job 1: 8000x8000 at scale 4/,
    ],
    ['a column that is none', [{ data: '../members.csv', value: '会元' }], /^Job 1: --value: the table has no column/],
    ['a file that is not there', [{ data: 'none.csv' }], /^Job 1: The file .*none\.csv cannot be read/],
    [
      'a file written twice',
      [{ data: '../members.csv' }, { data: '../members.csv' }],
      /Job 2: .* was written by a job before/,
    ],
  ])('refuses %s', async (_, jobs, sentence) => {
    write(jobs);
    const { code, said } = await run('--job monthly/jobs.json');
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(sentence.source, 'm'));
  });

  it('takes no other options beside it', async () => {
    write([{ data: '../members.csv' }]);
    const { code, said } = await run('--job monthly/jobs.json --theme dark');
    expect([code, said.trim()]).toEqual([1, '--job takes no --theme beside it; write it into the job file.']);
  });
});
