import type { Bilingual } from '../words/lang.ts';

/** Why the command line stops, in one sentence; thrown where it is found, said where the program ends. */
export class Refusal extends Error {
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}

/** Code of a fault of the system, `ENOENT`; the fault itself is thrown on if it is another. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
