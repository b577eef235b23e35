import type { ReactNode } from 'react';
import type { Dataset, Figure } from '../../figures/dataset.ts';
import { besidesOf, comparisonsOf, type Neighbour, targetsOf } from '../../panels/comparisons.ts';
import { numberParts } from '../../panels/figure/figure-text.ts';
import { statementOf } from '../../panels/figure/statement.ts';
import { figurePoint } from '../../panels/point.ts';
import { figureWordsOf } from '../../words/app/figure-words.ts';
import { formatLabel } from '../../words/numbers.ts';
import { Part } from '../controls/part.tsx';
import { StatedLink } from '../panel/stated-link.tsx';
import { langOfPart } from '../state/part-lang.ts';
import { useSettings } from '../state/settings.ts';
import { Citations } from './citations.tsx';
import type { FigureOrigin } from './figure-origin.ts';
import { Provenance } from './provenance.tsx';

interface Props {
  readonly figure: Figure;
  readonly dataset: Dataset;
  /** Null until it is read. */
  readonly origin: FigureOrigin | null;
  /** Stands between what a figure is and how it is cited. */
  readonly children?: ReactNode;
}

/** Shows all that is known of one figure: its number, the report's words, what it is compared with, how to cite it. */
export function FigureAccount({ figure, dataset, origin, children }: Props) {
  const { lang } = useSettings();
  const words = figureWordsOf(lang);
  return (
    <div className="figure-account">
      <GreatNumber figure={figure} />
      <div className="about">
        <Part heading={words.stated}>
          <Stated figure={figure} dataset={dataset} origin={origin} />
        </Part>
        <Part heading={words.compared}>
          <Compared figure={figure} dataset={dataset} />
        </Part>
      </div>
      {children}
      <div className="about">
        <Part heading={words.cite}>
          <Citations figure={figure} dataset={dataset} siteUrl={origin?.siteUrl ?? ''} />
        </Part>
        <Part heading={words.origin}>
          <Provenance figure={figure} origin={origin} />
        </Part>
      </div>
    </div>
  );
}

function GreatNumber({ figure }: { readonly figure: Figure }) {
  const { lang } = useSettings();
  const { before, number, after, unit } = numberParts(figure, lang);
  return (
    <p className="great-line">
      {before && <span className="great-unit">{before}</span>}
      <span className="great-digits">{formatLabel(number)}</span>
      <span className="great-unit">{[after, unit].filter(Boolean).join(' ')}</span>
    </p>
  );
}

const TOLD: readonly string[] = ['period', 'measure', 'note'];

/** The report's own words, where they stand, and what is to be known to read them. */
function Stated({ figure, dataset, origin }: Omit<Props, 'children'>) {
  const { lang } = useSettings();
  const words = figureWordsOf(lang);
  const { asStated, section, subject } = statementOf(figure, dataset, lang);
  const quotation = origin?.quotation ?? null;
  const facts = [
    { id: 'section', term: words.section, text: section },
    { id: 'subject', term: words.subject, text: subject },
    ...figurePoint(figure, lang).facts.filter(({ id }) => TOLD.includes(id)),
  ].filter(({ text }) => text !== '');
  const said = quotation ?? { earlier: '', opening: '', stated: asStated, closing: '', later: '' };
  return (
    <>
      <blockquote className="quotation" lang={langOfPart(said.opening + said.stated + said.closing, lang)}>
        <p>
          {said.earlier}
          <b>
            {said.opening}
            <mark>{said.stated}</mark>
            {said.closing}
          </b>
          {said.later}
        </p>
      </blockquote>
      {origin !== null && quotation === null && (
        <p className="origin-term">{origin.isTextLost ? words.textLost : words.noText}</p>
      )}
      <Facts facts={facts} />
    </>
  );
}

interface FactsProps {
  readonly facts: readonly { readonly id: string; readonly term: string; readonly text: string }[];
}

function Facts({ facts }: FactsProps) {
  const { lang } = useSettings();
  if (facts.length === 0) return null;
  return (
    <dl className="figure-facts">
      {facts.map(({ id, term, text }) => (
        <div key={id}>
          <dt>{term}</dt>
          <dd lang={langOfPart(text, lang)}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Compared({ figure, dataset }: Pick<Props, 'figure' | 'dataset'>) {
  const { lang } = useSettings();
  const words = figureWordsOf(lang);
  const comparisons = comparisonsOf(figure, dataset, lang);
  const targets = targetsOf(figure, dataset, lang);
  return (
    <>
      <Facts facts={comparisons} />
      {comparisons.length + targets.length === 0 && <p>{words.uncompared}</p>}
      <Others heading={words.targets} figures={targets} />
      <Others heading={words.beside} figures={besidesOf(figure, dataset, lang)} />
    </>
  );
}

function Others({ heading, figures }: { readonly heading: string; readonly figures: readonly Neighbour[] }) {
  if (figures.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul className="figure-others">
        {figures.map(({ id, name, said }) => (
          <li key={id}>
            <StatedLink id={id}>{name}</StatedLink> <span>{said}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
