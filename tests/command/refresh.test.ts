import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Ended, runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'shushuo-refresh-'));

const refresh = (args: string): Promise<Ended> => runCommand(args, folder, 'en_US.UTF-8', 'refresh');

it('writes a new deck and a list of its own each time, over nothing that is there', async () => {
  const made = await runCommand('contracts --format pptx --lang zh --out made', folder);
  expect(made.code, made.said).toBe(0);
  const [deck = ''] = readdirSync(join(folder, 'made'));
  const once = await refresh(`made/${deck} --out first.pptx`);
  expect(once.code, once.said).toBe(0);
  expect(once.said).toContain('changes.md');
  const first = readFileSync(join(folder, 'changes.md'), 'utf8');
  expect(first).toContain('first.pptx');

  const again = await refresh(`made/${deck} --out second.pptx`);
  expect(again.said).toContain('changes-2.md');
  expect(readFileSync(join(folder, 'changes-2.md'), 'utf8')).toContain('second.pptx');
  expect(readFileSync(join(folder, 'changes.md'), 'utf8')).toBe(first);

  const over = await refresh(`made/${deck} --out first.pptx`);
  expect(over.code).toBe(1);
  expect(over.said).toContain('first.pptx');
});

it('says so where it is given no deck of ours', async () => {
  writeFileSync(join(folder, 'letter.pptx'), 'Dear all');
  const { code, said } = await refresh('letter.pptx --out out.pptx');
  expect(code).toBe(1);
  expect(said.trim()).not.toBe('');
  expect(readdirSync(folder)).not.toContain('out.pptx');
});
