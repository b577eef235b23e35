import { Refusal } from '../export/refusal.ts';
import { faultIn } from '../figures/json-fault.ts';
import { nearestName } from '../figures/nearest.ts';
import { inJob, jobAlone, noJobs, notJob, unknownField, wrongField } from '../words/export/command-data-words.ts';
import { jsonFault } from '../words/faults/book-words.ts';
import { type Arguments, argumentsOf, readArguments } from './arguments.ts';
import { readWhole } from './files.ts';
import { FLAGS, isOneOf, type OptionWords, readWords, VALUED } from './option-words.ts';

/** One set of options of a job file. */
export interface Job {
  /** From 1. */
  readonly place: number;
  readonly given: Arguments;
}

/** What may stand beside `--job`: said of all jobs that do not say otherwise. */
const BESIDE = ['job', 'lang', 'strict'] as const;
/** Options that are of no use in a job. */
const NO_FIELDS = ['job', 'help', 'list'] as const;
const FIELDS = ['panels', ...VALUED, ...FLAGS].filter((name) => !isOneOf(NO_FIELDS, name));

/**
 * Reads a job file: an array of sets of the options of the command line, each under its name. `words` are those beside
 * `--job`. Throws a `Refusal` that names the job and the field for the first that cannot be followed.
 */
export async function readJobs(path: string, words: OptionWords): Promise<readonly Job[]> {
  const beside = [...words.values.keys(), ...words.flags].find((name) => !isOneOf(BESIDE, name));
  if (beside !== undefined) throw new Refusal(jobAlone(`--${beside}`));
  const [panel] = words.panels;
  if (panel !== undefined) throw new Refusal(jobAlone(panel));
  const sets = parse(path, await readWhole(path));
  return sets.map((set, at) => ({ place: at + 1, given: readJob(set, at + 1, words) }));
}

function parse(path: string, bytes: Uint8Array): readonly object[] {
  const text = new TextDecoder().decode(bytes);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refusal(notJob(path, jsonFault(faultIn(text))));
  }
  const isSets = Array.isArray(json) && json.length > 0 && json.every(isSet);
  if (!isSets) throw new Refusal(noJobs(path));
  return json as object[];
}

const isSet = (one: unknown): boolean => typeof one === 'object' && one !== null && !Array.isArray(one);

function readJob(set: object, place: number, words: OptionWords): Arguments {
  const fields = Object.entries(set);
  const all = fields.flatMap(([field, value]) =>
    said(place, field, () => {
      const args = argsOf(field, value);
      readArguments(args);
      return args;
    }),
  );
  return said(place, null, () => {
    const own = readWords(all);
    const lang = own.values.get('lang') ?? words.values.get('lang');
    return argumentsOf({
      panels: own.panels,
      values: lang === undefined ? own.values : new Map([...own.values, ['lang', lang]]),
      flags: words.flags.has('strict') ? new Set([...own.flags, 'strict']) : own.flags,
    });
  });
}

/** Says of a refusal in which job and field it arose. */
function said<Result>(place: number, field: string | null, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(inJob(place, field, error.text)) : error;
  }
}

/** A field as the words of a command line. */
function argsOf(field: string, value: unknown): string[] {
  if (!FIELDS.includes(field)) throw new Refusal(unknownField(nearestName(field, FIELDS)));
  if (isOneOf(FLAGS, field)) {
    if (typeof value !== 'boolean') throw new Refusal(wrongField(true));
    return value ? [`--${field}`] : [];
  }
  const texts = (Array.isArray(value) ? value : [value]).map((one: unknown) => {
    if (typeof one === 'string' || typeof one === 'number') return String(one);
    throw new Refusal(wrongField(false));
  });
  return field === 'panels' ? texts : texts.map((text) => `--${field}=${text}`);
}
