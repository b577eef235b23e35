import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pdfOf } from '../text/document/made-pdf.ts';
import { ROOT, runCommand } from './run-command.ts';

let folder = '';
const extract = (args: string, lang?: string) => runCommand(args, folder, lang, 'extract');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shushuo-extract-'));
  copyFileSync(join(ROOT, 'tests/text/work-report.txt'), join(folder, 'report.txt'));
  copyFileSync(join(ROOT, 'tests/data/report/figures.csv'), join(folder, 'figures.csv'));
  writeFileSync(join(folder, 'wrong.txt'), '会员由2015年的281万人增加到363万人，增长39%。');
  writeFileSync(join(folder, 'right.txt'), '会员由2015年的281万人增加到363万人，增长29.2%。');
  writeFileSync(join(folder, 'next.txt'), '工会会员达400万人，比2016年增长20%。');
});

describe('npm run extract', () => {
  it('finds the figures of the shipped table in the report', async () => {
    const { code, out, said } = await extract('report.txt --compare figures.csv');
    expect(said).toContain('0 invented, 0 missed, 0 with another value or growth.');
    expect(out).toContain('工会会员\t363万人\t3630000\t人\tstated\t29\t2008年\tlevel');
    expect(code).toBe(0);
  });

  it('finds them in a PDF of it, too', async () => {
    const text = readFileSync(join(folder, 'report.txt'), 'utf8');
    writeFileSync(join(folder, 'report.pdf'), await pdfOf((document) => document.fontSize(10).text(text)));
    const { code, said } = await extract('report.pdf --compare figures.csv');
    expect(said).toContain('0 invented, 0 missed, 0 with another value or growth.');
    expect(code).toBe(0);
  });

  it('exits with 1 where the table has other figures', async () => {
    const { code, out } = await extract('right.txt --compare figures.csv');
    expect(code).toBe(1);
    expect(out).toContain('-\t2.05万份');
  });

  it('checks the claims alone, and exits with 1 on an inconsistency', async () => {
    const wrong = await extract('wrong.txt --check', 'zh_CN.UTF-8');
    expect(wrong).toMatchObject({ code: 1, said: '不符1处，相符0处，无法核对0处。\n' });
    expect(wrong.out).toContain('3630000 ÷ 2810000 − 1');
    expect(await extract('right.txt --check')).toMatchObject({ code: 0 });
  });

  it('checks growth against the levels of the report before', async () => {
    const earlier = join(ROOT, 'tests/data/report');
    const { code, out } = await extract(`next.txt --check --earlier ${earlier}`);
    expect(out).toContain('4000000 ÷ 3630000 − 1');
    expect(code).toBe(1);
  });

  it('writes a package that the export command opens', async () => {
    expect((await extract('report.txt --out package')).code).toBe(0);
    expect(readdirSync(join(folder, 'package')).sort()).toEqual([
      'claims.csv',
      'datapackage.json',
      'figures.csv',
      'report.txt',
      'sentences.csv',
    ]);
    const { code, out, said } = await runCommand('--descriptor package/datapackage.json --list', folder);
    expect(said).toBe('');
    expect(out).toContain('growth-ranking');
    expect(code).toBe(0);
  });

  it.each([
    ['', 'Name the file of the report'],
    ['missing.txt', 'missing.txt'],
    ['report.txt --colour red', '--colour'],
    ['report.txt --out', '--out'],
  ])('refuses "%s" with a sentence', async (args, sentence) => {
    const { code, said } = await extract(args);
    expect(said).toContain(sentence);
    expect(code).toBe(1);
    expect(existsSync(join(folder, 'undefined'))).toBe(false);
  });
});
