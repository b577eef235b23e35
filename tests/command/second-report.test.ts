import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { report, SECOND_REPORT } from '../report.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'shushuo-second-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('the command line exports another report in every format and both languages', async () => {
  const descriptor = join(SECOND_REPORT, 'datapackage.json');
  const { code, said } = await runCommand(
    `--descriptor ${descriptor} --format svg,png,pdf,pptx,xlsx,csv,json --lang zh,en --scale 1 --out all`,
    folder,
  );
  expect(code, said).toBe(0);
  const { views, name } = report(SECOND_REPORT);
  const ends = (lang: string) => [
    ...views.flatMap(({ id }) => [`${id}-${lang}-light-16x9.svg`, `${id}-${lang}-light-16x9@1x.png`]),
    `report-${lang}-light-16x9.pptx`,
    ...['pdf', 'xlsx', 'json'].map((format) => `report-${lang}.${format}`),
    `figures-${lang}.csv`,
  ];
  const wanted = ['zh', 'en'].flatMap(ends).map((end) => `${name}-${end}`);
  expect(readdirSync(join(folder, 'all')).sort()).toEqual(wanted.sort());
});

it('the command line packs the press kit of another report', async () => {
  const descriptor = join(SECOND_REPORT, 'datapackage.json');
  const { code, said } = await runCommand(`--descriptor ${descriptor} --format zip,svg --out kit`, folder);
  expect(code, said).toBe(0);
  expect(readdirSync(join(folder, 'kit'))).toEqual(['qinglan-unions-2021-press-kit.zip']);
});
