import type { Claim } from '../../text/check.ts';
import { CLAIM_FITS, CLAIM_KINDS, CLAIM_REASONS, VERDICTS } from '../../words/claim-words.ts';
import type { Lang } from '../../words/lang.ts';
import { BOM, formatText } from '../csv.ts';

export const CLAIM_COLUMNS = ['start', 'end', 'stated', 'kind', 'verdict', 'reason', 'arithmetic', 'fits'] as const;

/** What a text claims of its own numbers, a row each, as CSV; places are UTF-16 units of the text. */
export function exportClaims(text: string, claims: readonly Claim[], lang: Lang): string {
  const rows = claims.map(({ span, kind, verdict, reason, arithmetic, fits }) => [
    String(span[0]),
    String(span[1]),
    text.slice(...span),
    CLAIM_KINDS[kind][lang],
    VERDICTS[verdict][lang],
    CLAIM_REASONS[reason][lang],
    arithmetic,
    fits === undefined ? '' : CLAIM_FITS[fits][lang],
  ]);
  return BOM + [CLAIM_COLUMNS, ...rows].map((cells) => `${cells.map(formatText).join(',')}\r\n`).join('');
}
