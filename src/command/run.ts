import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { finished } from '../words/export/command-words.ts';
import type { Bilingual } from '../words/lang.ts';
import { writeWhole } from './files.ts';
import { planJobs } from './jobs.ts';
import type { CommandRun } from './looks.ts';
import type { Job } from './pictures.ts';
import { loadTools } from './tools.ts';

export interface Workplace {
  /** Of the project. */
  readonly root: string;
  /** Where files go; there already. */
  readonly folder: string;
  readonly say: (text: Bilingual) => void;
}

/** Makes every file of an errand and says how it went. */
export async function exportAll(errand: CommandRun, { root, folder, say }: Workplace): Promise<void> {
  const jobs = planJobs(errand, await loadTools(root));
  const started = performance.now();
  for (const warning of await runJobs(jobs, folder)) say(warning);
  say(finished(jobs.length, folder, (performance.now() - started) / 1000));
}

/**
 * Makes every job's file, several at a time, as drawing runs on one thread and rasterising on others. Returns the
 * warnings, each once. The first fault ends it; files already written are whole and stay.
 */
async function runJobs(jobs: readonly Job[], folder: string): Promise<Bilingual[]> {
  // All workers take from the one iterator.
  const waiting = jobs.values();
  const warnings = new Map<string, Bilingual>();
  let done = 0;
  let failed = false;
  const work = async (): Promise<void> => {
    for (const { name, make } of waiting) {
      const made = await make((step, of) => showStep(name, step / of));
      if (failed) return;
      await writeWhole(join(folder, name), made.bytes);
      for (const warning of made.warnings) warnings.set(warning.en, warning);
      done += 1;
      showFile(done, jobs.length, name);
    }
  };
  const start = () =>
    work().catch((error: unknown) => {
      failed = true;
      throw error;
    });
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, start));
  return [...warnings.values()];
}

const { stderr } = process;

/** On a terminal one line that changes; in a log a line for each file. */
function showFile(done: number, of: number, name: string): void {
  const text = `${String(done).padStart(String(of).length)}/${of} ${name}`;
  stderr.write(stderr.isTTY ? `\r\x1b[K${text}${done === of ? '\n' : ''}` : `${text}\n`);
}

/** Within a long file how far it is, from 0 to 1. */
function showStep(name: string, share: number): void {
  if (stderr.isTTY) stderr.write(`\r\x1b[K${name} ${Math.round(share * 100)}%`);
}
