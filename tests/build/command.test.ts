import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(ROOT, 'node_modules/.cache-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entry = join(folder, 'say.ts');

function run(...args: string[]): string {
  const { stdout, stderr } = spawnSync('node', ['build/command.mjs', entry, ...args], { cwd: ROOT, encoding: 'utf8' });
  return stdout + stderr;
}

describe('a command that is compiled once', () => {
  it('hands its arguments on, and is compiled anew when its source has changed', () => {
    writeFileSync(entry, 'const words: string[] = process.argv.slice(2);\nconsole.log("one", ...words);\n');
    expect([run('a', 'b'), run('c')]).toEqual(['one a b\n', 'one c\n']);
    writeFileSync(entry, 'console.log("another", process.argv.length);\n');
    expect(run('a')).toBe('another 3\n');
  });
});
