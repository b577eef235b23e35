import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, describe, expect, it } from 'vitest';
import { FLAGS, VALUED } from '../../src/command/option-words.ts';
import { readPngText } from '../../src/export/png-chunks.ts';
import { exportSvg } from '../../src/export/svg.ts';
import { PLOT_KINDS } from '../../src/figures/mapping/plot.ts';
import { decodePng } from '../export/pixels.ts';
import { dataset, jobFor, tools } from '../export/tools.ts';
import { reportText } from '../report.ts';
import { type Ended, ROOT, runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'shushuo-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

const VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
const CHECKSUM = createHash('sha256').update(reportText('figures.csv')).digest('hex');

const run = (args: string, lang?: string): Promise<Ended> => runCommand(args, folder, lang);

const filesIn = (name: string): string[] => readdirSync(join(folder, name)).sort();
const bytesOf = (...path: string[]): Uint8Array => new Uint8Array(readFileSync(join(folder, ...path)));

/** A figures.csv of the user's own, made from the report's. */
function writeData(name: string, change: (csv: string) => string): void {
  writeFileSync(join(folder, name), change(reportText('figures.csv')));
}

describe.concurrent('the command line', () => {
  it('exports all panels as SVG in Chinese when nothing else is said', async () => {
    const { code, said } = await run('', 'zh_CN.UTF-8');
    expect(code, said).toBe(0);
    expect(filesIn('export')).toEqual(
      dataset.views.map(({ id }) => `gansu-unions-2016-${id}-zh-light-16x9.svg`).sort(),
    );
    expect(said).toContain(`${dataset.views.length}/${dataset.views.length} `);
    expect(said).toContain(`${dataset.views.length} 个文件写入 `);
  });

  it('writes the same bytes as the page does from the same panel', async () => {
    const { code } = await run('membership prefectures --lang en,zh --theme dark --size 1:1 --out same');
    expect(code).toBe(0);
    for (const [id, lang] of [
      ['membership', 'en'],
      ['prefectures', 'zh'],
    ] as const) {
      const job = jobFor(id, lang, { theme: 'dark', widthPx: 1200, heightPx: 1200 });
      const provenance = { ...job.provenance, checksum: CHECKSUM, version: VERSION };
      const { bytes } = await exportSvg({ ...job, provenance }, tools);
      expect(Buffer.compare(bytesOf('same', `gansu-unions-2016-${id}-${lang}-dark-1x1.svg`), bytes)).toBe(0);
    }
  });

  it('follows every option of a picture', async () => {
    const { code, said } = await run(
      'contracts --format svg,png --view growth --size 4:3,500x400 --scale 1,3 --background transparent --outlines --no-title --out options',
    );
    expect(code, said).toBe(0);
    const stem = 'gansu-unions-2016-contracts-growth-zh-light';
    const sizes = ['4x3', '500x400'];
    expect(filesIn('options')).toEqual(
      sizes.flatMap((size) => ['.svg', '@1x.png', '@3x.png'].map((end) => `${stem}-${size}${end}`)).sort(),
    );
    const svg = readFileSync(join(folder, 'options', `${stem}-4x3.svg`), 'utf8');
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toMatch(/<text|@font-face|<rect width="\d+" height="\d+" fill="#F/);
    const png = bytesOf('options', `${stem}-500x400@3x.png`);
    expect(decodePng(png)).toMatchObject({ width: 1500, height: 1200 });
    expect(readPngText(png)?.get('Shushuo')).toBe('panel=contracts&lang=zh&theme=light&view=growth');
    expect(readPngText(png)?.get('Checksum')).toContain(CHECKSUM);
  });

  it('exports tables, a booklet and a deck of the whole report', async () => {
    const { code, said } = await run('--format csv,json,xlsx,pdf,pptx --lang en --size 4:3,1:1 --out whole');
    expect(code, said).toBe(0);
    const names = [
      'actions-en.csv',
      'figures-en.csv',
      'places-en.csv',
      'report-en-light-4x3.pptx',
      'report-en.json',
      'report-en.pdf',
      'report-en.xlsx',
    ];
    expect(filesIn('whole')).toEqual(names.map((name) => `gansu-unions-2016-${name}`));
    expect(Buffer.from(bytesOf('whole', 'gansu-unions-2016-report-en.pdf').subarray(0, 5)).toString()).toBe('%PDF-');
  });

  it('exports a table and a page of each panel named', async () => {
    const { code, said } = await run('relief,contracts --format csv,json,xlsx,pdf --out part');
    expect(code, said).toBe(0);
    const ends = ['-light-16x9.pdf', '.csv', '.json', '.xlsx'];
    expect(filesIn('part')).toEqual(
      ['contracts', 'relief'].flatMap((id) => ends.map((end) => `gansu-unions-2016-${id}-zh${end}`)),
    );
  });

  it('packs a press kit', async () => {
    const { code, said } = await run('relief contracts --format zip,png --size 500x400 --scale 1 --out kit');
    expect(code, said).toBe(0);
    expect(filesIn('kit')).toEqual(['gansu-unions-2016-press-kit.zip']);
    const names = Buffer.from(bytesOf('kit', 'gansu-unions-2016-press-kit.zip')).toString('latin1');
    for (const name of [
      'gansu-unions-2016-relief-zh-light-500x400@1x.png',
      'data/original/figures.csv',
      'data/original/datapackage.json',
      'README.txt',
    ]) {
      expect(names).toContain(name);
    }
  });

  it('takes another file of figures, and names the characters its font lacks', async () => {
    writeData('mine.csv', (csv) => csv.replace('集体合同,', '集体合同𠮷,'));
    const { code, said } = await run('contracts --data mine.csv --out mine');
    expect(code, said).toBe(0);
    expect(readFileSync(join(folder, 'mine', 'gansu-unions-2016-contracts-zh-light-16x9.svg'), 'utf8')).toContain(
      '集体合同𠮷',
    );
    expect(said).toContain('𠮷 (U+20BB7)');
  });

  it('lists the panels with their titles, and explains itself', async () => {
    const list = await run('--list --lang en');
    expect(
      list.out
        .trim()
        .split('\n')
        .map((line) => line.split('\t')[0]),
    ).toEqual(dataset.views.map(({ id }) => id));
    expect(list.out).toContain('contracts\t20,500 collective contracts');
    const [zh, en] = [await run('--help --lang zh'), await run('--help')];
    expect([zh.code, en.code, zh.out.slice(0, 6), en.out.slice(0, 7)]).toEqual([0, 0, '导出图、表和', 'Exports']);
    const words = [...[...VALUED, ...FLAGS].map((name) => `--${name}`), ...PLOT_KINDS];
    for (const { out } of [zh, en]) expect(words.filter((word) => !new RegExp(`${word}\\b`).test(out))).toEqual([]);
  });

  it('leaves no half-written file when it is stopped, nor what it laid aside', async () => {
    const aside = join(folder, 'aside');
    mkdirSync(aside);
    const child = execFile('node', ['build/command.mjs', 'src/command/main.ts', '--format', 'png'], {
      cwd: ROOT,
      env: { ...process.env, INIT_CWD: join(folder, 'stopped'), TMPDIR: aside },
    });
    mkdirSync(join(folder, 'stopped'));
    await new Promise<void>((written) => child.stderr?.on('data', (text: string) => text.includes('2/') && written()));
    expect(readdirSync(aside)).toHaveLength(1);
    child.kill('SIGTERM');
    await new Promise((ended) => child.on('exit', ended));
    expect(child.exitCode).toBe(1);
    expect(readdirSync(aside)).toEqual([]);
    for (const name of filesIn('stopped/export')) {
      expect(name).toMatch(/^gansu.*\.png$/);
      expect(readPngText(bytesOf('stopped/export', name))).not.toBeNull();
    }
  });
});

describe.concurrent('the command line refuses in one sentence', () => {
  it.each<[string, string, RegExp]>([
    ['an unknown option', '--fromat png', /^There is no option --fromat\. Did you mean --format\?.*$/],
    ['an option without its value', '--size --lang zh', /^选项 --size 后面要写一个值.*$/],
    ['a flag with a value', '--list=yes', /^The option --list takes no value.*$/],
    ['an unknown format', '--format svg,gif', /^--format does not know “gif”; it can be svg, png, pdf.*$/],
    ['an unknown language', '--lang fr', /^--lang does not know “fr”; it can be zh, en\.$/],
    ['an unknown theme', '--theme sepia', /^--theme does not know “sepia”.*$/],
    ['an unknown size', '--size 5:5', /^--size does not know “5:5”; it can be 16:9, 4:3.*$/],
    ['an unknown scale', '--scale 9', /^--scale does not know “9”; it can be 1, 2, 3, 4\.$/],
    ['a picture too large', '--size 8000x8000 --scale 4 --format png', /^8000x8000 at scale 4 is too large.*$/],
    ['a picture too flat', 'skills --size 8000x180 --out flat', /^8000x180 is too flat for the panel skills.*$/],
    [
      'slides of no shape a slide has',
      '--format pptx --size 1:1',
      /^There are no slides of 1:1; --size must have 16:9 or 4:3.*$/,
    ],
    ['two views', '--view level,index', /^--view takes one value only\.$/],
    ['an unknown panel', 'membrship', /^There is no panel named “membrship”\. Did you mean membership\?.*$/],
    ['an unknown panel, in Chinese', 'nichts --lang zh', /^没有名为“nichts”的图。--list 列出全部。$/],
    ['a view that a panel lacks', 'prefectures --view growth', /^The panel prefectures has one view only.*$/],
    [
      'a file that is not there',
      '--data nowhere.csv',
      /^The file .*nowhere\.csv cannot be read: there is no such file or folder\.$/,
    ],
    ['a folder in place of a file', '--descriptor .', /^The file .* cannot be read: it is a folder\.$/],
    [
      'a folder that cannot be made',
      'relief --out file/below',
      /^Cannot write to .*below: a part of the path is not a folder\.$/,
    ],
    ['a file in place of a folder', 'relief --out file', /^Cannot write to .*file: it is a file and not a folder\.$/],
  ])('%s', async (_, args, sentence) => {
    writeFileSync(join(folder, 'file'), '');
    const { code, out, said } = await run(args);
    expect([code, out]).toEqual([1, '']);
    expect(said.trimEnd()).toMatch(sentence);
  });

  it('a folder nothing may be written to, where the system guards it', async () => {
    mkdirSync(join(folder, 'guarded'));
    chmodSync(join(folder, 'guarded'), 0o555);
    const { code, said } = await run('relief --out guarded');
    // To root every folder is open.
    if (process.getuid?.() === 0) expect([code, filesIn('guarded').length]).toEqual([0, 1]);
    else
      expect([code, said.trimEnd()]).toEqual([
        1,
        expect.stringMatching(/^Cannot write to .*guarded: permission denied\.$/),
      ]);
  });

  it('figures that cannot be read, after all that is wrong with them', async () => {
    writeFileSync(join(folder, 'broken.csv'), 'id,topic\na,b\n');
    const { code, said } = await run('--data broken.csv --out broken');
    expect(code).toBe(1);
    const lines = said.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]).toMatch(/^broken\.csv: /);
    expect(lines.at(-1)).toBe(
      'The data of broken.csv cannot be used and nothing was exported; correct what is listed above.',
    );
    expect(() => filesIn('broken')).toThrow('ENOENT');
  });

  it('a descriptor that is no JSON', async () => {
    writeFileSync(join(folder, 'package.json'), '{"name": ');
    const { code, said } = await run('--descriptor package.json');
    expect(code).toBe(1);
    expect(said).toMatch(/^package\.json: This is a JSON file, but /);
  });
});
