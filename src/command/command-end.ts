import { Refusal } from '../export/refusal.ts';
import { stopped } from '../words/export/command-words.ts';
import type { Bilingual } from '../words/lang.ts';
import { dropUnfinished } from './files.ts';

/**
 * Runs a command to its end: a `Refusal` is said and ends with 1, as does a signal, after which no half-written file is
 * left. Whatever else is thrown is a fault of the program and passed on.
 */
export async function runToEnd(run: () => Promise<void>, say: (text: Bilingual) => void): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      dropUnfinished();
      say(stopped());
      process.exit(1);
    });
  }
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.text);
    process.exit(1);
  }
}
