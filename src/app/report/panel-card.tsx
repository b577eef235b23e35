import { memo, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Fit, fitTo, LAYOUT_WIDTHS, MOST_SCALE, USER_DATA_WIDTHS } from '../../charts/layout-widths.ts';
import type { Dataset, Mode, View } from '../../figures/dataset.ts';
import { panelPath } from '../../panels/embed/address.ts';
import { isReportChart } from '../../panels/kinds/kinds.ts';
import type { Panel, Resolved } from '../../panels/panel.ts';
import { modesOf, resolvePanel } from '../../panels/resolve.ts';
import type { Lang } from '../../words/lang.ts';
import { termsOf } from '../../words/terms.ts';
import { Boundary } from '../controls/boundary.tsx';
import { Choice } from '../controls/choice.tsx';
import { whileLoaded } from '../controls/while-loaded.ts';
import { ExportButton } from '../export/export-button.tsx';
import { BuiltParts } from '../panel/built-parts.tsx';
import { ChartSlot } from '../panel/chart-slot.tsx';
import { PanelNotes } from '../panel/panel-notes.tsx';
import { useIsBuilt } from '../panel/prerendered-chart.tsx';
import { FigureTable, type Room } from '../panel/table.tsx';
import { isWide, repeatsChart } from '../panel/table-width.ts';
import { announce } from '../state/announcement.ts';
import { builtPage } from '../state/built-page.ts';
import { usePageContext } from '../state/page-context.ts';
import { PRINT_WIDTH_PX, usePrinting } from '../state/printing.ts';
import { useLang, useWords } from '../state/settings.ts';
import { useWidth } from '../state/width.ts';
import { useIsOpened } from './opened.ts';
import { CloseTile, openByClick, useIsOverview } from './tile.tsx';
import { chooseView, useWantedView } from './wanted-view.ts';

interface Props {
  readonly view: View;
  readonly dataset: Dataset;
  /** Whether the panel has the page to itself. */
  readonly isAlone?: boolean;
  /** Whether it is the only one of an overview, and so stands open there. */
  readonly isSole?: boolean;
}

/** Shows one panel of the page. Whatever goes wrong in it stays in it. */
export function PanelCard({ view, dataset, isAlone = false, isSole = false }: Props) {
  const lang = useLang();
  const topic = topicName(view, dataset, lang);
  return (
    <Boundary
      instead={(reason, again) => <FailedPanel id={view.id} headline={topic} problem={reason[lang]} again={again} />}
    >
      <ResolvedPanel view={view} dataset={dataset} isAlone={isAlone} isSole={isSole} />
    </Boundary>
  );
}

function ResolvedPanel({ view, dataset, isAlone = false, isSole = false }: Props) {
  const lang = useLang();
  const resolved = useResolved(view, dataset, lang);
  if (resolved.ok) return <ShownPanel panel={resolved.panel} isAlone={isAlone} isSole={isSole} />;
  // Where a headline's own numbers are missing, only its id stands in for it.
  const headline = resolved.headline === view.id ? topicName(view, dataset, lang) : resolved.headline;
  return <FailedPanel id={resolved.id} headline={headline} problem={resolved.problem} />;
}

/** Resolves a view as it is to be looked at; one without that way is not resolved anew for it. */
function useResolved(view: View, dataset: Dataset, lang: Lang): Resolved {
  const wanted = useWantedView(view.id);
  const mode = wanted !== null && modesOf(view, dataset).includes(wanted) ? wanted : null;
  return useMemo(() => resolvePanel(view, dataset, lang, mode), [view, dataset, lang, mode]);
}

const topicName = (view: View, dataset: Dataset, lang: Lang): string =>
  dataset.topics.find(({ id }) => id === view.topic)?.name[lang] ?? view.id;

interface Failure {
  readonly id: string;
  readonly headline: string;
  readonly problem: string;
  readonly again?: () => void;
}

/** Stands for a panel that cannot be shown: as it was built with the page, where it was, and why it is not of now. */
function FailedPanel({ id, headline, problem, again }: Failure) {
  const { hasPages } = usePageContext();
  // Data of the reader's own may have panels of the same names, and have no pages.
  const nodes = hasPages ? builtPage()?.panels.get(id) : undefined;
  return (
    <figure
      className="panel"
      id={id}
      data-panel={id}
      data-state="error"
      tabIndex={-1}
      aria-labelledby={`${id}-headline`}
    >
      {nodes === undefined && <h3 id={`${id}-headline`}>{headline}</h3>}
      <Problem problem={problem} again={again} isKept={nodes !== undefined} />
      {nodes && <BuiltParts nodes={nodes} />}
    </figure>
  );
}

interface ProblemProps {
  readonly problem: string;
  readonly again?: (() => void) | undefined;
  /** Whether the panel stands below as it was built. */
  readonly isKept?: boolean;
}

function Problem({ problem, again, isKept = false }: ProblemProps) {
  const { panel, findings } = useWords();
  return (
    <div className="problem" role={again && 'alert'}>
      <p>
        {isKept ? (
          findings.panelKept(problem)
        ) : (
          <>
            <strong>{panel.failed}</strong> {problem}
          </>
        )}
      </p>
      {again && (
        <button type="button" className="plain" onClick={again}>
          {panel.again}
        </button>
      )}
    </div>
  );
}

interface ShownProps {
  readonly panel: Panel;
  readonly isAlone: boolean;
  readonly isSole: boolean;
}

const ShownPanel = memo(({ panel, isAlone, isSole }: ShownProps) => {
  const { id } = panel;
  const { state, ...drawing } = usePanelState();
  const isOverview = useIsOverview();
  const isOpened = useIsOpened(id) && isOverview;
  const isTile = isOverview && !isOpened && !isSole;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a keyboard opens it by its headline, whose click this is.
    <figure
      className="panel"
      id={id}
      data-panel={id}
      data-state={state}
      data-opened={(isOverview && !isTile) || undefined}
      tabIndex={-1}
      aria-labelledby={`${id}-headline`}
      onClick={isTile ? openByClick : undefined}
    >
      <div className="panel-head">
        <div>
          <Headline panel={panel} isAlone={isAlone} isTile={isTile} />
          <p className="subtitle">{panel.subtitle}</p>
        </div>
        <div className="panel-tools">
          {panel.modes.length > 1 && <ModeChoice panel={panel} />}
          <ExportButton panel={panel} />
          {isOpened && <CloseTile />}
        </div>
      </div>
      <p id={`${id}-description`} className="unseen">
        {panel.description}
      </p>
      <PanelBody panel={panel} isTile={isTile} {...drawing} />
      <figcaption>
        <PanelNotes panel={panel} />
      </figcaption>
    </figure>
  );
});

interface HeadlineProps {
  readonly panel: Panel;
  readonly isAlone: boolean;
  readonly isTile: boolean;
}

/** Shows the headline, which leads to the panel's own page and is its heading there. */
function Headline({ panel, isAlone, isTile }: HeadlineProps) {
  const lang = useLang();
  const { root, hasPages } = usePageContext();
  const id = `${panel.id}-headline`;
  if (isAlone) return <h1 id={id}>{panel.headline}</h1>;
  const address = hasPages ? root + panelPath(panel.id, lang) : `#${panel.id}`;
  return <h3 id={id}>{hasPages || isTile ? <a href={address}>{panel.headline}</a> : panel.headline}</h3>;
}

interface BodyProps {
  readonly panel: Panel;
  readonly isTile: boolean;
  readonly onDrawn: () => void;
  readonly onStale: () => void;
  readonly onFail: () => void;
}

/** Shows chart and table; panel-card.css sets them side by side where the card is wide. */
function PanelBody({ panel, isTile, onDrawn, onStale, onFail }: BodyProps) {
  const lang = useLang();
  const body = useRef<HTMLDivElement>(null);
  const chart = useRef<HTMLDivElement>(null);
  const room = useRoom(body);
  const isPrinting = usePrinting();
  const repeats = repeatsChart(panel);
  const isOwn = !isReportChart(panel.chart);
  const fit = useFit(chart, isTile, isOwn);
  return (
    <div
      ref={body}
      className="panel-body"
      data-wide={isWide(panel.table) || undefined}
      data-repeats={repeats || undefined}
      data-own={isOwn || undefined}
    >
      <div ref={chart}>
        <Boundary instead={(reason, again) => <Problem problem={reason[lang]} again={again} />} onFail={onFail}>
          <ChartSlot panel={panel} fit={fit} onDrawn={onDrawn} onStale={onStale} />
        </Boundary>
      </div>
      <FigureTable panel={panel} room={repeats && !isPrinting ? 'narrow' : room} />
    </div>
  );
}

/** Tells how a chart fills its room; null before the first measurement. On paper it is laid out for paper. */
function useFit(chart: RefObject<HTMLElement | null>, isTile: boolean, isOwn: boolean): Fit | null {
  const widthPx = useWidth(chart, useIsBuilt());
  const isPrinting = usePrinting();
  return useMemo(() => {
    if (isPrinting) return { layoutPx: isTile ? LAYOUT_WIDTHS[0] : PRINT_WIDTH_PX, scale: 1 };
    return widthPx > 0 ? fitTo(widthPx, MOST_SCALE, isOwn ? USER_DATA_WIDTHS : LAYOUT_WIDTHS) : null;
  }, [widthPx, isPrinting, isTile, isOwn]);
}

/** From this width on a table has a place of its own, below its chart or beside it, as in panel-card.css. */
const MIDDLE_PX = 640;

/** Tells whether the table stands open; before the first measurement it is opened on demand. */
function useRoom(body: RefObject<HTMLElement | null>): Room {
  const widthPx = useWidth(body, useIsBuilt());
  return usePrinting() || widthPx >= MIDDLE_PX ? 'ample' : 'narrow';
}

function ModeChoice({ panel }: { readonly panel: Panel }) {
  const lang = useLang();
  const { panel: words, said } = useWords();
  const { mode } = termsOf(lang);
  return (
    <Choice<Mode>
      label={`${words.modes} (${words.modeHint})`}
      title={words.modeHint}
      chosen={panel.mode}
      options={panel.modes.map((value) => ({ value, text: mode[value] }))}
      onChoose={(view) => {
        chooseView(panel.id, view);
        announce(said.view(mode[view]));
      }}
    />
  );
}

type State = 'loading' | 'ready' | 'error';

/** Follows whether the panel is ready: its chart is drawn, in fonts that have arrived. */
function usePanelState() {
  const [outcome, setOutcome] = useState<'none' | 'drawn' | 'failed'>('none');
  const [hasFonts, setHasFonts] = useState(false);
  useEffect(() => {
    if (outcome !== 'drawn') return;
    // The browser lays the page out when it is asked: in a task of its own, and once for all panels drawn by then.
    const fonts = new Promise((next) => setTimeout(next)).then(() => document.fonts.ready);
    return whileLoaded(fonts, () => setHasFonts(true));
  }, [outcome]);
  const onDrawn = useCallback(() => setOutcome('drawn'), []);
  const onStale = useCallback(() => setOutcome('none'), []);
  const onFail = useCallback(() => setOutcome('failed'), []);
  const drawnState: State = outcome === 'drawn' && hasFonts ? 'ready' : 'loading';
  return { state: outcome === 'failed' ? 'error' : drawnState, onDrawn, onStale, onFail };
}
