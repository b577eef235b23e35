import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect } from 'vitest';

export const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) process.stdout.write('No soffice here: LibreOffice does not open what we write.\n');

/** Writer may be left out of an installation: without its library nothing opens a document. */
export const hasWriter =
  hasOffice &&
  (process.env['PATH'] ?? '')
    .split(':')
    .map((folder) => join(folder, 'soffice'))
    .filter(existsSync)
    .slice(0, 1)
    .some((path) => existsSync(join(dirname(realpathSync(path)), 'libswlo.so')));
if (hasOffice && !hasWriter)
  process.stdout.write('No Writer here: LibreOffice does not open the documents we write.\n');

/** A new folder, for files that are written and converted; gone after the tests of the file that asks for it. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shushuo-office-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Has LibreOffice turn files of a folder into another format, all at once; what it cannot open is not there afterwards. */
export function convert(folder: string, names: readonly string[], filter: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const files = names.map((name) => join(folder, name));
  const parts = [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files];
  const { status, stderr } = spawnSync('soffice', parts, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}
