import { dirname, resolve } from 'node:path';
import { Refusal } from '../export/refusal.ts';
import { inJob } from '../words/export/command-data-words.ts';
import { readJobs } from './job-file.ts';
import type { OptionWords } from './option-words.ts';
import { type Caller, runCommand } from './run.ts';

/**
 * Carries out the jobs of a file, one after another; paths are meant from its folder. The first fault ends it, and says of
 * which job it is; two jobs never write one file. Throws a `Refusal` where something cannot be followed.
 */
export async function runJobs(path: string, words: OptionWords, caller: Omit<Caller, 'place'>): Promise<void> {
  const place = (name: string): string => resolve(dirname(path), name);
  const written = new Set<string>();
  for (const { place: number, given } of await readJobs(path, words)) {
    const say: Caller['say'] = (text) => caller.say(inJob(number, null, text));
    try {
      await runCommand(given, { ...caller, say, place }, written);
    } catch (error) {
      throw error instanceof Refusal ? new Refusal(inJob(number, null, error.text)) : error;
    }
  }
}
