import type { Dataset, Figure } from '../../figures/dataset.ts';
import { figurePath, reportPath } from '../../panels/embed/address.ts';
import { figureWordsOf } from '../../words/app/figure-words.ts';
import { siteWordsOf } from '../../words/app/site-words.ts';
import { FigureAccount } from '../figure/figure-account.tsx';
import { useFigureOrigin } from '../figure/figure-origin.ts';
import { Card } from '../panel/card.tsx';
import { usePageContext } from '../state/page-context.ts';
import { useLang } from '../state/settings.ts';
import { Findings } from './findings.tsx';
import { Footer } from './footer.tsx';
import { Neighbours } from './neighbours.tsx';
import { PanelCard } from './panel-card.tsx';
import type { SingleProps } from './panel-page.tsx';

/**
 * Shows one figure: how the report states it, its charts, what it is compared with and how it is cited. Its rules stand in
 * the page itself.
 */
export function FigurePage({ id, dataset, issues, retry }: SingleProps) {
  const lang = useLang();
  const { root } = usePageContext();
  const figure = dataset.figures.get(id);
  const topic = dataset.topics.find((one) => one.id === figure?.topic);
  return (
    <>
      <main id="content" tabIndex={-1} className="single">
        <nav className="way" aria-label={siteWordsOf(lang).whole}>
          <a href={root + reportPath(lang)}>{siteWordsOf(lang).whole}</a>
          {topic && <span>{topic.name[lang]}</span>}
        </nav>
        {issues.length > 0 && <Findings issues={issues} retry={retry} />}
        {figure === undefined ? (
          <p className="problem">{figureWordsOf(lang).unknown(id)}</p>
        ) : (
          <ShownFigure figure={figure} dataset={dataset} />
        )}
        <Card isLinked />
      </main>
      <Footer dataset={dataset} />
    </>
  );
}

interface Props {
  readonly figure: Figure;
  readonly dataset: Dataset;
}

function ShownFigure({ figure, dataset }: Props) {
  const lang = useLang();
  const words = figureWordsOf(lang);
  const origin = useFigureOrigin(figure.id, dataset);
  const views = dataset.views.filter((view) => view.figures.includes(figure.id));
  return (
    <article className="figure">
      <h1>{figure.name[lang]}</h1>
      <FigureAccount figure={figure} dataset={dataset} origin={origin}>
        {views.length > 0 && (
          <section className="figure-charts">
            <h2>{words.charts}</h2>
            {views.map((view) => (
              <PanelCard key={view.id} view={view} dataset={dataset} />
            ))}
          </section>
        )}
      </FigureAccount>
      <NextFigures figure={figure} dataset={dataset} />
    </article>
  );
}

/** Links to the figures before and after it in the report. */
function NextFigures({ figure, dataset }: Props) {
  const lang = useLang();
  const { root } = usePageContext();
  const words = figureWordsOf(lang);
  const order = [...dataset.figures.values()];
  const at = order.indexOf(figure);
  const linkTo = (other: Figure | undefined) =>
    other === undefined ? null : { href: root + figurePath(other.id, lang), text: other.name[lang] };
  return (
    <Neighbours
      label={words.others}
      earlier={{ name: words.earlier, to: linkTo(order[at - 1]) }}
      later={{ name: words.later, to: linkTo(order[at + 1]) }}
    />
  );
}
