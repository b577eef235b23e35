import type { Piece } from './english-names.ts';

const BASE =
  /\b(?:on|over|than(?: in)?|from(?: [$£€]?\d[\d.,]*(?:%| per ?cent| million| billion)? in)?|since|compared (?:with|to)(?: in)?|against) ((?:the |its |their )?(?:(?:19|20)\d{2}|pre-pandemic) levels?|(?:19|20)\d{2}(?:[-/]\d{2})?|(?:the )?(?:previous|prior|preceding) (?:year|quarter|month)|last year|a year (?:earlier|ago|before)|the (?:same (?:period|quarter|months?|weeks?|season|time)|(?:corresponding|equivalent) (?:period|quarter|month)|year before)(?: (?:of |in )?(?:(?:the )?(?:last|previous|prior|preceding) year|(?:19|20)\d{2}|a year (?:earlier|ago|before)))?|the year(?! (?:to|ended|ending|up)\b))\b/i;

const NEAR = 60;
/** In the EU in the first quarter, compared with the same quarter of the previous year: unless another number comes first. */
const FAR = 120;

/** What a rate that ends at a place is against, as the words behind it say; `next` is where the next number begins. */
export function baseBehind(text: string, from: number, limit: number, next: number): Piece | undefined {
  const end = Math.min(limit, Math.max(from + NEAR, Math.min(next, from + FAR)));
  const match = BASE.exec(text.slice(from, end));
  // The highest since 2009 says no comparison with that year.
  const before = match ? text.slice(from, from + match.index) : '';
  if (
    !match ||
    /[;.]|\b(?:highest|lowest|largest|smallest|best|worst|first(?! (?:quarter|half|[a-z]+ (?:quarters|months|weeks)\b)))\b/.test(
      before,
    )
  )
    return undefined;
  const at = from + match.index + match[0].length - (match[1]?.length ?? 0);
  return [at, at + (match[1]?.length ?? 0)];
}
