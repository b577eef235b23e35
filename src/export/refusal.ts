import type { Bilingual } from '../words/lang.ts';
import { programFault } from '../words/program-fault.ts';

/** Why a file cannot be made, in one sentence a reader can act on; thrown where it is found, shown where the work began. */
export class Refusal extends Error {
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}

/** What to tell a reader of whatever was thrown: a refusal or a fault of the program, in both languages. */
export function reasonOf(thrown: unknown): Bilingual {
  if (thrown instanceof Refusal) return thrown.text;
  return programFault(thrown);
}
