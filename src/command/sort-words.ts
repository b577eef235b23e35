import { parseArgs } from 'node:util';
import { Refusal } from '../export/refusal.ts';
import { missingValue, unknownOption } from '../words/export/command-words.ts';

/** What a command was given, before any of it is understood: its one file, options with a value, and those without. */
interface SortedWords {
  readonly file: string | null;
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** Sorts the words of a command that takes one file; throws a `Refusal` for what is no option of it. */
export function sortWords(args: readonly string[], valued: readonly string[], flagged: readonly string[]): SortedWords {
  const options = Object.fromEntries([
    ...valued.map((name) => [name, { type: 'string' }] as const),
    ...flagged.map((name) => [name, { type: 'boolean' }] as const),
  ]);
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const files: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    if (flagged.includes(token.name)) flags.add(token.name);
    else if (!valued.includes(token.name)) throw new Refusal(unknownOption(token.rawName, null));
    else if (!token.value || token.value.startsWith('--')) throw new Refusal(missingValue(token.rawName));
    else values.set(token.name, token.value);
  }
  return { file: files[0] ?? null, values, flags };
}
