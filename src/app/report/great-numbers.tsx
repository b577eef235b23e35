import { termsOf } from '../../words/terms.ts';
import { StatedLink } from '../panel/stated-link.tsx';
import { useLang, useWords } from '../state/settings.ts';
import type { Catalogue } from './catalogue.ts';
import { FigureLink } from './figure-link.tsx';

/** Shows the few numbers the page opens with; each leads to its panel, and to how it was stated. */
export function GreatNumbers({ catalogue }: { readonly catalogue: Catalogue }) {
  const { join } = termsOf(useLang());
  const words = useWords();
  if (catalogue.highlights.length === 0) return null;
  return (
    <section className="great" aria-labelledby="great-numbers">
      <h2 id="great-numbers" className="unseen">
        {words.greatNumbers}
      </h2>
      <ul>
        {catalogue.highlights.map(({ highlight, panel }) => (
          <li key={highlight.id}>
            <FigureLink entry={highlight} panel={panel} className="great-number">
              <span className="great-name">{highlight.name}</span>
              <span className="great-line">
                {highlight.before && <span className="great-unit">{highlight.before}</span>}
                <span className="great-digits">{highlight.number}</span>
                <span className="great-unit">{[highlight.after, highlight.unit].filter(Boolean).join(' ')}</span>
              </span>
              <span className="great-growth">{highlight.growth}</span>
            </FigureLink>
            <StatedLink id={highlight.id} label={words.stated + join.colon + highlight.name}>
              {words.stated}
            </StatedLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
