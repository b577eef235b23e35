import { useRef } from 'react';
import type { Dataset, Mode } from '../../figures/dataset.ts';
import { reportPath } from '../../panels/embed/address.ts';
import { formatDate } from '../../panels/figure/figure-text.ts';
import { highlightsOf } from '../../panels/key-figures.ts';
import type { Panel, Resolved } from '../../panels/panel.ts';
import { resolvePanel } from '../../panels/resolve.ts';
import { presentWordsOf } from '../../words/app/present-words.ts';
import type { Lang } from '../../words/lang.ts';
import { Boundary } from '../controls/boundary.tsx';
import { PanelNotes } from '../panel/panel-notes.tsx';
import { siteAddress } from '../state/page-context.ts';
import { useSettings, useWords } from '../state/settings.ts';
import { SlideChart } from './present-chart.tsx';
import { AddressCode } from './present-code.tsx';
import { useScrolling, useSlideRoom } from './present-room.ts';

/** One slide: the report's title, a panel, or the closing. */
export interface Slide {
  /** The name that stands in the address: `title`, a panel's id, or `end`. */
  readonly id: string;
  readonly headline: string;
  readonly content: Resolved | 'title' | 'end';
}

/** Makes the slides: the title, every panel in the report's order, the closing. */
export function slidesOf(dataset: Dataset, lang: Lang, mode: Mode | null): readonly Slide[] {
  const views = dataset.topics.flatMap((topic) => dataset.views.filter((view) => view.topic === topic.id));
  const panels = views.map((view): Slide => {
    const content = resolvePanel(view, dataset, lang, mode);
    return { id: view.id, headline: content.ok ? content.panel.headline : content.headline, content };
  });
  return [
    { id: 'title', headline: dataset.source.title[lang], content: 'title' },
    ...panels,
    { id: 'end', headline: presentWordsOf(lang).end.headline, content: 'end' },
  ];
}

interface Props {
  readonly slide: Slide;
  readonly dataset: Dataset;
  /** Whether the chart builds up, as it does the first time it is shown. */
  readonly builds: boolean;
}

/** Shows a slide. Whatever goes wrong in it stays in it. */
export function SlideView({ slide, dataset, builds }: Props) {
  const { lang } = useSettings();
  return (
    <Boundary instead={(reason) => <ProblemSlide headline={slide.headline} problem={reason[lang]} />}>
      <SlideContent slide={slide} dataset={dataset} builds={builds} />
    </Boundary>
  );
}

function SlideContent({ slide, dataset, builds }: Props) {
  const { content, headline } = slide;
  if (content === 'title') return <TitleSlide dataset={dataset} />;
  if (content === 'end') return <EndSlide dataset={dataset} headline={headline} />;
  if (!content.ok) return <ProblemSlide headline={headline} problem={content.problem} />;
  return <PanelSlide panel={content.panel} builds={builds} />;
}

function ProblemSlide({ headline, problem }: { readonly headline: string; readonly problem: string }) {
  const { panel } = useWords();
  return (
    <div className="slide" data-state="error">
      <h2>{headline}</h2>
      <p className="problem">
        <strong>{panel.failed}</strong> {problem}
      </p>
    </div>
  );
}

function TitleSlide({ dataset }: { readonly dataset: Dataset }) {
  const { lang } = useSettings();
  const { source } = dataset;
  const slide = useRef<HTMLDivElement>(null);
  const scrolling = useScrolling(slide);
  return (
    <div ref={slide} {...scrolling} className="slide slide-title">
      <div>
        <p className="kicker">{dataset.title[lang]}</p>
        <h2>{source.title[lang]}</h2>
        <p className="slide-byline">
          <span>{source.body[lang]}</span>
          <span>{source.speaker[lang]}</span>
          <time dateTime={source.date}>{formatDate(source.date, lang)}</time>
        </p>
      </div>
      <ul className="slide-numbers">
        {highlightsOf(dataset, lang).map((highlight) => (
          <li key={highlight.id}>
            <span className="slide-number-name">{highlight.name}</span>
            <span className="slide-number">
              {highlight.before && <span className="slide-unit">{highlight.before}</span>}
              <span className="slide-digits">{highlight.number}</span>
              <span className="slide-unit">{[highlight.after, highlight.unit].filter(Boolean).join(' ')}</span>
            </span>
            <span className="slide-unit">{highlight.growth}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PanelSlide({ panel, builds }: { readonly panel: Panel; readonly builds: boolean }) {
  const slide = useRef<HTMLElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLElement>(null);
  const room = useSlideRoom(slide, head, foot);
  const scrolling = useScrolling(slide);
  return (
    <figure
      ref={slide}
      {...scrolling}
      className="slide"
      data-slide={panel.id}
      data-state={room === null ? 'loading' : 'ready'}
    >
      <div ref={head} className="slide-head">
        <h2>{panel.headline}</h2>
        <p className="subtitle">{panel.subtitle}</p>
      </div>
      {room !== null && <SlideChart panel={panel} room={room} builds={builds} />}
      <figcaption ref={foot}>
        <PanelNotes panel={panel} />
      </figcaption>
    </figure>
  );
}

function EndSlide({ dataset, headline }: { readonly dataset: Dataset; readonly headline: string }) {
  const { lang } = useSettings();
  const { end } = presentWordsOf(lang);
  const { source, licence } = dataset;
  const slide = useRef<HTMLDivElement>(null);
  const scrolling = useScrolling(slide);
  const rows = [
    [end.report, source.title[lang]],
    [end.body, source.body[lang]],
    [end.speaker, source.speaker[lang]],
    [end.date, formatDate(source.date, lang)],
    [end.count, end.counts(dataset.figures.size, dataset.views.length)],
    [end.licence, licence.title[lang]],
  ] as const;
  return (
    <div ref={slide} {...scrolling} className="slide slide-end">
      <div>
        <h2>{headline}</h2>
        <dl>
          {rows.map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="slide-scan">
        <p>{end.scan}</p>
        <AddressCode address={siteAddress(reportPath(lang))} />
      </div>
    </div>
  );
}
