import type { Claim } from '../../text/check.ts';
import { reviewWordsOf } from '../../words/app/review-words.ts';
import { CLAIM_FITS, CLAIM_KINDS, CLAIM_REASONS, VERDICTS } from '../../words/claim-words.ts';
import { useSettings } from '../state/settings.ts';

interface Props {
  readonly text: string;
  readonly claims: readonly Claim[];
}

const ORDER = ['inconsistent', 'cannot-be-checked', 'consistent'] as const;
const rankOf = ({ verdict }: Claim): number => ORDER.indexOf(verdict);

/** Lists what the text claims of its own numbers, recomputed: what does not agree first. */
export function ReviewClaims({ text, claims }: Props) {
  const { lang } = useSettings();
  const words = reviewWordsOf(lang);
  const count = (verdict: Claim['verdict']) => claims.filter((claim) => claim.verdict === verdict).length;
  const sorted = [...claims].sort((a, b) => rankOf(a) - rankOf(b));
  return (
    <details className="review-asides" open={count('inconsistent') > 0}>
      <summary>
        {words.claims} ({ORDER.map((verdict) => `${VERDICTS[verdict][lang]} ${count(verdict)}`).join(', ')})
      </summary>
      <ul>
        {sorted.map((claim) => (
          <li key={claim.span.join('-')} data-verdict={claim.verdict}>
            <b>{VERDICTS[claim.verdict][lang]}</b>
            <span>
              {CLAIM_KINDS[claim.kind][lang]} <span lang="zh">{text.slice(...claim.span)}</span>
            </span>
            {claim.arithmetic !== '' && <code>{claim.arithmetic}</code>}
            <small>
              {CLAIM_REASONS[claim.reason][lang]} {claim.fits && CLAIM_FITS[claim.fits][lang]}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
