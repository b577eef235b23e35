import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import type { Issue } from '../../figures/issue.ts';
import { loadedPart } from '../controls/loaded-part.tsx';
import { Card } from '../panel/card.tsx';
import { useIsBuilt } from '../panel/prerendered-chart.tsx';
import { askedFigure } from '../panel/stated-link.tsx';
import { useLang } from '../state/settings.ts';
import { useStore } from '../state/use-store.ts';
import { newCatalogue } from './catalogue.ts';
import { Contents } from './contents.tsx';
import { Findings } from './findings.tsx';
import { Footer } from './footer.tsx';
import { GreatNumbers } from './great-numbers.tsx';
import { ReportHeader } from './report-header.tsx';
import { Search } from './search.tsx';
import { useIsOverview, useTileReturn } from './tile.tsx';
import { TopicSection } from './topic-section.tsx';

interface Props {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  readonly retry: () => void;
  /** What stands about panels of the reader's own data; the report has its own header and footer. */
  readonly parts?: Readonly<Record<'header' | 'lead' | 'trail' | 'footer', ReactNode>>;
}

/** Shows a report: its great numbers, then every topic in the report's order. */
export function Page({ dataset, issues, retry, parts }: Props) {
  const lang = useLang();
  const catalogue = useMemo(() => newCatalogue(dataset, lang), [dataset, lang]);
  const isOverview = useIsOverview();
  const [topic, setTopic] = useState<string | null>(null);
  // Alone in the overview a panel has all of its room.
  const isSole = isOverview && catalogue.topics.reduce((sum, { views }) => sum + views.length, 0) === 1;
  useStartAtHash();
  useTileReturn(isOverview);
  return (
    <>
      <div className="opening">
        {parts?.header ?? <ReportHeader dataset={dataset} />}
        <GreatNumbers catalogue={catalogue} />
      </div>
      <div className="columns">
        <div className="aside">
          {(catalogue.hasFigures || catalogue.list().rows.length > 0) && (
            <Search catalogue={catalogue} lights={isOverview} />
          )}
          <Contents topics={catalogue.topics} filter={isOverview ? { topic, onChoose: setTopic } : null} />
        </div>
        <main id="content" tabIndex={-1}>
          {parts?.lead}
          {issues.length > 0 && <Findings issues={issues} retry={retry} />}
          {catalogue.topics.map(({ topic: one, views }) => (
            <TopicSection
              key={one.id}
              topic={one}
              views={views}
              dataset={dataset}
              isSole={isSole}
              isHidden={isOverview && topic !== null && topic !== one.id}
            />
          ))}
          {parts?.trail}
          <Card isLinked />
          <AskedFigure dataset={dataset} />
        </main>
      </div>
      {parts === undefined ? <Footer dataset={dataset} /> : parts.footer}
    </>
  );
}

const FigureDialog = loadedPart(() => import('../figure/figure-dialog.tsx'));

/** Shows over the page how a figure was stated, where that is asked for. */
function AskedFigure({ dataset }: { readonly dataset: Dataset }) {
  const id = useStore(askedFigure, askedFigure.now, () => '');
  const figure = dataset.figures.get(id);
  return figure && <FigureDialog figure={figure} dataset={dataset} />;
}

/**
 * Scrolls to the place an address points at, which comes into being only with the data unless it came with the page.
 */
function useStartAtHash(): void {
  const isNew = !useIsBuilt();
  useEffect(() => {
    if (!isNew || location.hash === '') return;
    // Without it the page starts at its top, which is no fault.
    import('./start-at-hash.ts').then(
      ({ startAtHash }) => startAtHash(),
      () => {},
    );
  }, [isNew]);
}
