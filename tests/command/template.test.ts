import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runExport } from '../../src/export/requests/run-export.ts';
import { yearSource } from '../export/refresh/years.ts';
import { NIGHT, templateFile } from '../export/template/made-template.ts';
import { exportTools } from '../export/tools.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'shushuo-template-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = await templateFile(NIGHT);
writeFileSync(join(folder, 'House style.potx'), bytes);
writeFileSync(join(folder, 'notes.txt'), 'no template');
const job = [{ panels: ['contracts'], lang: ['zh', 'en'], template: 'House style.potx', out: 'job' }];
writeFileSync(join(folder, 'jobs.json'), JSON.stringify(job));

describe.concurrent('the command line under a template', () => {
  it('makes one deck a language, whose size is the template’s, and says what could not be matched', async () => {
    const { code, said } = await runCommand('--job jobs.json', folder);
    expect(code, said).toBe(0);
    expect(readdirSync(join(folder, 'job')).sort()).toEqual(
      ['en', 'zh'].map((lang) => `gansu-unions-2016-contracts-${lang}-House-style.pptx`),
    );
    expect(said).toMatch(/no placeholders for subtitle, notes and source/);
    expect(said).toMatch(/names no font for Chinese/);
  });

  it('makes the same bytes as the page does', async () => {
    writeFileSync(join(folder, 'same.potx'), bytes);
    const { code, said } = await runCommand(
      'contracts --format pptx --template same.potx --size 1:1 --out same',
      folder,
    );
    expect(code, said).toBe(0);
    const template = { name: 'same.potx', bytes };
    const request = {
      kind: 'slides',
      panels: ['contracts'],
      view: null,
      lang: 'zh',
      theme: 'dark',
      size: '4:3',
      template,
    } as const;
    const source = await yearSource();
    const version = JSON.parse(readFileSync('package.json', 'utf8')).version as string;
    const { name, bytes: made } = await runExport(
      request,
      { ...source, origin: { ...source.origin, version } },
      exportTools,
    );
    expect(Buffer.from(made).equals(readFileSync(join(folder, 'same', name)))).toBe(true);
  });

  it.each<[string, string, RegExp]>([
    ['without slides', 'contracts --format svg --template House.potx', /--template is for slides: add --format pptx/],
    ['that is not there', 'contracts --format pptx --template gone.potx', /gone\.potx/],
    ['that is none', 'contracts --format pptx --template notes.txt', /“notes\.txt” is no presentation or template/],
  ])('refuses one %s', async (_, words, sentence) => {
    const { code, said } = await runCommand(words, folder);
    expect(code).toBe(1);
    expect(said).toMatch(sentence);
  });
});
