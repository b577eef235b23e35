import { useMemo } from 'react';
import type { Dataset, View } from '../../figures/dataset.ts';
import type { Issue } from '../../figures/issue.ts';
import { DESCRIPTOR, FIGURES } from '../../figures/package/data-files.ts';
import { panelPath, picturePath, reportPath } from '../../panels/embed/address.ts';
import { originOf } from '../../panels/origin.ts';
import type { Panel } from '../../panels/panel.ts';
import { headlineOf, resolvePanel } from '../../panels/resolve.ts';
import { siteWordsOf } from '../../words/app/site-words.ts';
import { Part } from '../controls/part.tsx';
import { Card } from '../panel/card.tsx';
import { StatedLink } from '../panel/stated-link.tsx';
import { usePageContext } from '../state/page-context.ts';
import { langOfPart } from '../state/part-lang.ts';
import { useLang, useSettings, useWords } from '../state/settings.ts';
import { Findings } from './findings.tsx';
import { Footer } from './footer.tsx';
import { Neighbours } from './neighbours.tsx';
import { PanelCard } from './panel-card.tsx';
import { ProofNote } from './proof-note.tsx';

/** What a page of one thing shows: a panel or a figure. */
export interface SingleProps {
  readonly id: string;
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  readonly retry: () => void;
}

/** Shows one panel with all that belongs to it: its words, where its figures stand, and what can be taken away. */
export function PanelPage({ id, dataset, issues, retry }: SingleProps) {
  const lang = useLang();
  const words = siteWordsOf(lang);
  const { root } = usePageContext();
  const view = dataset.views.find((one) => one.id === id);
  const topic = dataset.topics.find((one) => one.id === view?.topic);
  return (
    <>
      <main id="content" tabIndex={-1} className="single">
        <nav className="way" aria-label={words.whole}>
          <a href={root + reportPath(lang)}>{words.whole}</a>
          {topic && <span>{topic.name[lang]}</span>}
        </nav>
        <ProofNote dataset={dataset} />
        {issues.length > 0 && <Findings issues={issues} retry={retry} />}
        {view === undefined ? (
          <p className="problem">{words.unknown(id)}</p>
        ) : (
          <ShownView view={view} dataset={dataset} />
        )}
        <Card isLinked />
      </main>
      <Footer dataset={dataset} />
    </>
  );
}

function ShownView({ view, dataset }: { readonly view: View; readonly dataset: Dataset }) {
  const { lang, view: wanted } = useSettings();
  const words = siteWordsOf(lang);
  const resolved = useMemo(() => resolvePanel(view, dataset, lang, wanted), [view, dataset, lang, wanted]);
  return (
    <>
      <PanelCard view={view} dataset={dataset} isAlone />
      <div className="about">
        {resolved.ok && (
          <Part heading={words.origin}>
            <Origin panel={resolved.panel} dataset={dataset} />
          </Part>
        )}
        {resolved.ok && (
          <Part heading={words.description}>
            <p>{resolved.panel.description}</p>
          </Part>
        )}
        <Part heading={words.downloads}>
          <Downloads id={view.id} />
        </Part>
      </div>
      <NextPanels view={view} dataset={dataset} />
    </>
  );
}

/** Lists every figure as the report states it, and in which section; each leads to its own page. */
function Origin({ panel, dataset }: { readonly panel: Panel; readonly dataset: Dataset }) {
  const lang = useLang();
  return (
    <dl className="origin">
      {panel.points.map(({ id, title, facts }) => (
        <div key={id}>
          <dt>{dataset.figures.has(id) ? <StatedLink id={id}>{title}</StatedLink> : title}</dt>
          {originOf(facts).map(({ id: fact, term, text }) => (
            <dd key={fact}>
              <span className="origin-term">{term}</span> <span lang={langOfPart(text, lang)}>{text}</span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Downloads({ id }: { readonly id: string }) {
  const lang = useLang();
  const { footer } = useWords();
  const { root, hasPages } = usePageContext();
  const words = siteWordsOf(lang);
  const pictures = (['png', 'svg'] as const).flatMap((format) =>
    (['light', 'dark'] as const).map((theme) => ({ format, theme })),
  );
  return (
    <>
      <ul className="downloads">
        {hasPages &&
          pictures.map(({ format, theme }) => (
            <li key={format + theme}>
              <a href={root + picturePath(id, lang, theme, format)} download>
                {words.picture(format.toUpperCase(), theme)}
              </a>
            </li>
          ))}
        <li>
          <a href={`${root}data/${FIGURES}`} download>
            {footer.figures}
          </a>
        </li>
        <li>
          <a href={`${root}data/${DESCRIPTOR}`} download>
            {footer.descriptor}
          </a>
        </li>
      </ul>
      <p className="downloads-more">{words.more}</p>
    </>
  );
}

/** Links to the panels before and after it in the report. */
function NextPanels({ view, dataset }: { readonly view: View; readonly dataset: Dataset }) {
  const lang = useLang();
  const { root } = usePageContext();
  const words = siteWordsOf(lang);
  const order = dataset.topics.flatMap(({ id }) => dataset.views.filter(({ topic }) => topic === id));
  const at = order.indexOf(view);
  const linkTo = (other: View | undefined) =>
    other === undefined ? null : { href: root + panelPath(other.id, lang), text: headlineOf(other, dataset, lang) };
  return (
    <Neighbours
      label={words.others}
      earlier={{ name: words.earlier, to: linkTo(order[at - 1]) }}
      later={{ name: words.later, to: linkTo(order[at + 1]) }}
    />
  );
}
