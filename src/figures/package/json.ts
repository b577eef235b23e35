import { notExpected, SHAPES, tooManyEntries, unknownProperty } from '../../words/faults/descriptor-faults.ts';
import { clip } from '../../words/faults/faults.ts';
import type { Bilingual } from '../../words/lang.ts';
import { type Issue, newIssue, type Severity } from '../issue.ts';
import { nearestName } from '../nearest.ts';

/**
 * A value somewhere in a JSON document nobody has checked yet. Each reader below gives the typed value, or reports a
 * fault that names the path (`views[2].chart`) and gives undefined.
 */
export interface Spot {
  readonly at: string;
  readonly value: unknown;
  readonly severity: Severity;
  /** Shared by all spots of a document. */
  readonly issues: Issue[];
}

export function report(spot: Spot, code: string, sentence: Bilingual, value?: string): void {
  const { issues, severity, at } = spot;
  issues.push({ ...newIssue(code, severity, sentence, value === undefined ? {} : { value }), column: at });
}

/** Reports that another kind of value was expected here. */
export function reject(spot: Spot, expected: Bilingual): undefined {
  const got = spot.value === undefined ? null : clip(JSON.stringify(spot.value) ?? String(spot.value));
  report(spot, 'descriptor', notExpected(spot.at, expected, got), got ?? '');
}

/** What stands under a property of an object; its value is undefined where there is none. */
export function child(spot: Spot, key: string): Spot {
  const { value, at } = spot;
  const own = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return { ...spot, at: at ? `${at}.${key}` : key, value: own ? Reflect.get(value, key) : undefined };
}

export const isObject = ({ value }: Spot): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Entries a list of a descriptor may have; a page of more panels is one that nobody can open. */
const MOST_ENTRIES = 10_000;

/** The entries of a list; none where it is absent. */
export function entries(spot: Spot): readonly Spot[] {
  if (spot.value === undefined) return [];
  if (!Array.isArray(spot.value)) return reject(spot, SHAPES.list) ?? [];
  if (spot.value.length > MOST_ENTRIES) {
    report(spot, 'too-many', tooManyEntries(spot.at, spot.value.length, MOST_ENTRIES));
    return [];
  }
  return spot.value.map((value: unknown, index) => ({ ...spot, at: `${spot.at}[${index}]`, value }));
}

/** A text that is not blank and matches the pattern; `expected` says what the pattern wants. */
export function readString(spot: Spot, pattern = /\S/, expected: Bilingual = SHAPES.text): string | undefined {
  const { value } = spot;
  return typeof value === 'string' && pattern.test(value) ? value : reject(spot, expected);
}

/** `<key>_zh` and `<key>_en` of an object. */
export function readTexts(spot: Spot, key: string): Bilingual | undefined {
  const zh = readString(child(spot, `${key}_zh`));
  const en = readString(child(spot, `${key}_en`));
  return zh === undefined || en === undefined ? undefined : { zh, en };
}

/** Reports properties nobody reads, as a misspelt one would be left out in silence. */
export function checkProperties(spot: Spot, known: readonly string[]): void {
  for (const name of Object.keys(spot.value ?? {})) {
    if (known.includes(name)) continue;
    report(
      { ...spot, severity: 'doubtful' },
      'unknown-property',
      unknownProperty(spot.at, name, nearestName(name, known)),
      name,
    );
  }
}

/** Leaves out entries whose `id` an earlier one has. */
export function dropDoubled<Entry extends { readonly id: string }>(
  found: readonly (readonly [Spot, Entry])[],
  onDoubled: (spot: Spot, id: string, first: string) => void,
): readonly Entry[] {
  const firsts = new Map<string, string>();
  return found.flatMap(([spot, entry]) => {
    const first = firsts.get(entry.id);
    if (first === undefined) firsts.set(entry.id, spot.at);
    else onDoubled(spot, entry.id, first);
    return first === undefined ? [entry] : [];
  });
}
