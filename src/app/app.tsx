import { type ComponentType, StrictMode, useDeferredValue, useEffect, useLayoutEffect, useState } from 'react';
import { headlineOf } from '../panels/resolve.ts';
import { messagesOf } from '../words/app/messages.ts';
import type { Lang } from '../words/lang.ts';
import { Announcements } from './controls/announcements.tsx';
import { loadedPart } from './controls/loaded-part.tsx';
import { OpenData } from './import/open-data.tsx';
import { type DrawPrerendered, PrerenderedChartContext } from './panel/prerendered-chart.tsx';
import { DropTarget } from './report/drop-target.tsx';
import { Failed } from './report/findings.tsx';
import { NotRefreshed } from './report/not-refreshed.tsx';
import { Page } from './report/page.tsx';
import type { SingleProps } from './report/panel-page.tsx';
import { Skeleton } from './skeleton.tsx';
import { useThemeName } from './state/appearance.ts';
import { builtPage } from './state/built-page.ts';
import { FRESH, useFreshness } from './state/freshness.ts';
import { type Outcome, type UserDataState, userDataState, useUserData } from './state/import-outcome.ts';
import { PageContext, usePageContext } from './state/page-context.ts';
import { setDocumentLang } from './state/part-lang.ts';
import { type Loaded, type Loading, useDataset } from './state/report-data.ts';
import { useLang, useLayoutNow, useWords } from './state/settings.ts';
import { hasEmbeddedUserData } from './state/site-files.ts';
import { Toolbar } from './toolbar.tsx';

interface Props {
  readonly context: PageContext;
  /** Draws the charts of a page that is being built; null in a browser. */
  readonly prerendered: DrawPrerendered;
  /**
   * The data, where the page was built from them or has loaded them already; null where they are still to be loaded.
   */
  readonly first: Loaded | null;
  /** The component that shows one panel or figure alone; null on a page of the report, which need not load it. */
  readonly Single: ComponentType<SingleProps> | null;
}

/** Renders the whole page; what keeps a fault of the program from emptying it is `backToBuilt`. */
export function App({ context, prerendered, first, Single }: Props) {
  return (
    <StrictMode>
      <PageContext value={context}>
        <PrerenderedChartContext value={prerendered}>
          <Report first={first} Single={Single} />
        </PrerenderedChartContext>
      </PageContext>
    </StrictMode>
  );
}

/** Shows that data are on their way, then the report, a reader's own data or what is wrong with them. */
function Report({ first, Single }: Pick<Props, 'first' | 'Single'>) {
  const words = useWords();
  const { loading, retry } = useDataset(first);
  const { shown, outcome } = useShown();
  const { single } = usePageContext();
  const isAwaited = useEmbeddedAwaited(outcome);
  const report = loading !== 'busy' && loading.ok ? loading.dataset : null;
  useDocument(
    shown === null ? loading : { ok: true, dataset: shown.dataset, issues: [], fingerprint: '' },
    outcome,
    shown !== null,
  );
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <Toolbar isReport={single === null || shown !== null}>
        <OpenData report={report} />
      </Toolbar>
      {shown === null ? (
        <Content loading={isAwaited ? 'busy' : loading} retry={retry} Single={Single} />
      ) : (
        <shown.Page />
      )}
      <DropTarget dataset={shown?.dataset ?? report} />
      <Note />
      <Announcements />
    </>
  );
}

/**
 * Gives what is to be shown. Data of the reader's own come in slices, while what stood there before stays; the report
 * comes back at once.
 */
function useShown(): UserDataState {
  const asked = useUserData();
  const ready = useDeferredValue(asked);
  return asked.shown === null ? asked : ready;
}

/**
 * Whether data that the file holds are still being read: the page then waits for them and does not show the report
 * first.
 */
function useEmbeddedAwaited(outcome: Outcome | null): boolean {
  const [isAwaited, setAwaited] = useState(hasEmbeddedUserData);
  useEffect(() => {
    if (outcome !== 'busy') setAwaited(false);
  }, [outcome]);
  return isAwaited;
}

const OfflineNote = loadedPart(() => import('./offline-note.tsx'));

/** Says that what is shown is not the newest; shows nothing as long as it is. */
function Note() {
  const freshness = useFreshness();
  if (freshness.staleSince === FRESH.staleSince && freshness.renew === FRESH.renew) return null;
  return <OfflineNote {...freshness} />;
}

interface ContentProps extends Pick<Props, 'Single'> {
  readonly loading: Loading;
  readonly retry: () => void;
}

function Content({ loading, retry, Single }: ContentProps) {
  const { single } = usePageContext();
  if (loading === 'busy' || !loading.ok) return <Unread loading={loading} retry={retry} />;
  const { dataset, issues } = loading;
  if (single === null || Single === null) return <Page dataset={dataset} issues={issues} retry={retry} />;
  return <Single id={single} dataset={dataset} issues={issues} retry={retry} />;
}

/** Stands for data that are not there, or not yet: the page as it was built, if it was. */
function Unread({ loading, retry }: { readonly loading: Exclude<Loading, { ok: true }>; readonly retry: () => void }) {
  const issues = loading === 'busy' ? NO_ISSUES : loading.issues;
  if (builtPage() !== null) return <NotRefreshed issues={issues} retry={retry} />;
  return loading === 'busy' ? <Skeleton /> : <Failed issues={issues} retry={retry} />;
}

const NO_ISSUES = [] as const;

/** Writes language, theme, title and the outcome of the last import on the document itself. */
function useDocument(loading: Loading, userData: Outcome | null, isUserData: boolean): void {
  const lang = useLang();
  const context = usePageContext();
  const single = isUserData ? null : context.single;
  useLayout(single === null);
  const theme = useThemeName();
  const outcome = userData ?? outcomeOf(loading);
  const title = titleOf(loading, { ...context, single }, lang);
  useLayoutEffect(() => {
    const root = document.documentElement;
    setDocumentLang(document, lang);
    root.dataset['theme'] = theme;
    // A built page is brought to life as it was built, without what the reader asks for: that stands in the store.
    root.dataset['import'] = userDataState().outcome ?? outcome;
    document.title = title;
  }, [lang, theme, outcome, title]);
}

/** Writes on the document how the panels of a report are laid out; a page of its own has one layout only. */
function useLayout(isReport: boolean): void {
  const layout = useLayoutNow();
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (isReport) dataset['layout'] = layout;
    else delete dataset['layout'];
  }, [isReport, layout]);
}

function outcomeOf(loading: Loading): Outcome {
  if (loading === 'busy') return 'busy';
  if (!loading.ok) return 'failed';
  return loading.issues.length > 0 ? 'doubtful' : 'ready';
}

function titleOf(loading: Loading, { page, single }: PageContext, lang: Lang): string {
  const { brand } = messagesOf(lang);
  if (loading === 'busy' || !loading.ok) return brand;
  const { dataset } = loading;
  if (single === null) return `${brand} · ${dataset.title[lang]}`;
  if (page === 'figure') return `${dataset.figures.get(single)?.name[lang] ?? single} · ${brand}`;
  const view = dataset.views.find(({ id }) => id === single);
  return `${view === undefined ? single : headlineOf(view, dataset, lang)} · ${brand}`;
}
