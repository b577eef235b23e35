import { type Piece, pieceIn } from './english-labels.ts';

/** What a change of an English sentence is against. */

const BASE =
  /\b(?:on|over|above|below|(?:above|below) (?:the |its |their )?levels? (?:of|in|at)|than(?: in)?(?: the (?:[a-z]+ )?year(?= (?:19|20)))?|from(?: [$£€]?\d[\d.,]*(?:%| per ?cent| million| billion)? in)?|since|(?:compared|in comparison) (?:with|to)(?: in)?|against) ((?:the |its |their )?(?:(?:19|20)\d{2}|pre-pandemic|(?:19|20)\d{2}[-/]\d{2}) (?:levels?|baseline)|(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:19|20)\d{2}(?:[-/]\d{2})?|(?:the )?(?:previous|prior|preceding) (?:year|quarter|month)|the (?:first|second|third|fourth) (?:quarter|half) of (?:(?:19|20)\d{2}|(?:last|the previous) year)|before the (?:pandemic|crisis|war)|last year|a year (?:earlier|ago|before)|the (?:same (?:period|quarter|months?|weeks?|season|time)|(?:corresponding|equivalent) (?:period|quarter|month)|year before)(?: (?:of |in )?(?:(?:the )?(?:last|previous|prior|preceding) year|(?:19|20)\d{2}(?:[-/]\d{2})?|a year (?:earlier|ago|before)))?|the year(?! (?:to(?! [£$€\d])|ended|ending|up)\b))\b/i;

/** Since 2010 the real value has climbed by 32%: what the first figure of its sentence is against. */
export function baseInFront(text: string, from: number, at: number): Piece | undefined {
  const match = /^\s*(?:Since|Compared (?:with|to)|Relative to) /.test(text.slice(from, from + 24))
    ? BASE.exec(text.slice(from, Math.min(at, from + NEAR)))
    : null;
  return match && text.slice(from, from + match.index).trim() === '' ? pieceIn(from, match) : undefined;
}

const NEAR = 60;
/** In the EU in the first quarter, compared with the same quarter of the previous year: unless another number comes first. */
const FAR = 120;

/** What a rate that ends at a place is against, as the words behind it say; `next` is where the next number begins. */
export function baseBehind(text: string, from: number, limit: number, next: number): Piece | undefined {
  const end = Math.min(limit, Math.max(from + NEAR, Math.min(next, from + FAR)));
  const words = text.slice(from, end);
  const other = words.search(/,? (?:but|while|whereas)\b/);
  const match = BASE.exec(other < 0 ? words : words.slice(0, other));
  // A rise of 6%, two points more than a year earlier; up 0.1% on the month and 1.3% on a year earlier: of the next number.
  const isOfNext =
    /^(?:than|above|below)/i.test(match?.[0] ?? '') || / (?:and|or|but) (?:by )?$/.test(text.slice(from, next));
  if (match && from + match.index > next && isOfNext) return undefined;
  // The highest since 2009 says no comparison with that year.
  const before = match ? text.slice(from, from + match.index) : '';
  if (
    !match ||
    /[;.]|\b(?:highest|lowest|largest|smallest|slowest|fastest|quickest|sharpest|steepest|strongest|weakest|deepest|mildest|biggest|best|worst|first(?! (?:quarter|half|[a-z]+ (?:quarters|months|weeks)\b)))\b/.test(
      before,
    )
  )
    return undefined;
  const at = from + match.index + match[0].length - (match[1]?.length ?? 0);
  return [at, at + (match[1]?.length ?? 0)];
}
