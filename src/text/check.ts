import type { Dataset } from '../figures/dataset.ts';
import type { ClaimFit, ClaimKind, ClaimReason, PlacedOutcome, Verdict } from './claims/claim.ts';
import { englishClaims } from './claims-english.ts';
import { claimsOfChange } from './claims-of-change.ts';
import { claimsOfParts, ratioClaims } from './claims-of-parts.ts';
import type { ShareMemory } from './claims-of-shares.ts';
import { type Level, levelsOf } from './levels.ts';
import { spanOf } from './plain.ts';
import { readText } from './read-text.ts';
import type { TextSpan } from './reading.ts';

/** A growth, share, sum, multiple, difference or average that a text prints, recomputed. */
export interface Claim {
  /** Of the number that is claimed, in the text given. */
  readonly span: TextSpan;
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  readonly reason: ClaimReason;
  /** One line; blank where nothing could be computed. */
  readonly arithmetic: string;
  readonly fits?: ClaimFit;
}

/**
 * Recomputes what a text claims of its own numbers, by interval arithmetic from the digits as printed, and, with `earlier`
 * (the dataset of the report before), the growth against its levels of the same name and unit. `inconsistent` is only what
 * no rounding explains; what the text does not print enough of is `cannot-be-checked`, with the reason. Never throws.
 */
export function checkClaims(
  text: string,
  { earlier }: { readonly earlier?: Dataset } = {},
): { readonly claims: Claim[] } {
  const reading = readText(text);
  const plain = reading.plain.text;
  const levels = levelsOf(plain, reading.sentences);
  const found: PlacedOutcome[] = [...ratioClaims(plain)];
  const shares: ShareMemory = { last: null };
  let whole: Level | null = null;
  let paragraph = -1;
  for (const [index, one] of reading.sentences.entries()) {
    if (one.sentence.paragraph !== paragraph) whole = null;
    if (one.sentence.paragraph !== paragraph || plain[one.sentence.start - 1] !== ';') shares.last = null;
    paragraph = one.sentence.paragraph;
    const own = levels.bySentence[index] ?? [];
    for (const claim of claimsOfChange(plain, one, own, levels.known, earlier ?? null)) found.push(claim);
    for (const claim of claimsOfParts(plain, own, whole, levels.known, shares)) found.push(claim);
    whole = own.find(({ isPart }) => !isPart) ?? whole;
  }
  for (const [index, { sentence, reading: english }] of reading.english.entries()) {
    const isGoingOn = /; ?$/.test(plain.slice(Math.max(0, sentence.start - 2), sentence.start));
    const ahead = isGoingOn ? (reading.english[index - 1]?.reading.figures ?? []) : [];
    for (const claim of englishClaims(plain, english, ahead)) found.push(claim);
  }
  const claims = found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, ...outcome }): Claim => ({ span: spanOf(reading.plain, start, end), ...outcome }));
  return { claims };
}
