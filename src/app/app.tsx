import { lazy, StrictMode, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import type { Dataset } from '../figures/dataset.ts';
import { resolvePanel } from '../panels/resolve.ts';
import { messagesOf } from '../words/app/messages.ts';
import type { Lang } from '../words/lang.ts';
import { Boundary } from './controls/boundary.tsx';
import { OpenData } from './import/open-data.tsx';
import { PrerenderedChartContext, type PrerenderedCharts } from './panel/prerendered-chart.tsx';
import { Failed } from './report/findings.tsx';
import { Page } from './report/page.tsx';
import type { PanelPage } from './report/panel-page.tsx';
import { Skeleton } from './skeleton.tsx';
import { useThemeName } from './state/appearance.ts';
import { hasEmbeddedUserData } from './state/embedded-files.ts';
import { FRESH, useFreshness } from './state/freshness.ts';
import { type Outcome, useUserData } from './state/import-outcome.ts';
import { PageContext, usePageContext } from './state/page-context.ts';
import { type Loaded, type Loading, useDataset } from './state/report-data.ts';
import { useSettings, useWords } from './state/settings.ts';
import { Toolbar } from './toolbar.tsx';

interface Props {
  readonly place: PageContext;
  readonly stills: PrerenderedCharts;
  /** The data, where they are there already. */
  readonly first: Loaded | null;
  /** What shows one panel alone; null in a place that shows the report, which need not load it. */
  readonly Single: typeof PanelPage | null;
}

/** The whole page; a fault of the program itself is said in its place. */
export function App({ place, stills, first, Single }: Props) {
  return (
    <StrictMode>
      <PageContext value={place}>
        <PrerenderedChartContext value={useFirstStills(stills)}>
          <Boundary instead={(reason) => <p className="problem">{reason}</p>}>
            <Report first={first} Single={Single} />
          </Boundary>
        </PrerenderedChartContext>
      </PageContext>
    </StrictMode>
  );
}

/** The page's own drawings serve what comes with the page, and nothing that comes into being later. */
function useFirstStills(stills: PrerenderedCharts): PrerenderedCharts {
  const [now, setNow] = useState(stills);
  useEffect(() => setNow(null), []);
  return now;
}

/** Data on their way, the report, or what is wrong with the data. */
function Report({ first, Single }: Pick<Props, 'first' | 'Single'>) {
  const words = useWords();
  const { loading, retry } = useDataset(first);
  const { shown, outcome } = useUserData();
  const isAwaited = useHeldAwaited(outcome);
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
      <Toolbar>
        <OpenData report={loading !== 'busy' && loading.ok ? loading.dataset : null} />
      </Toolbar>
      {shown === null ? (
        <Content loading={isAwaited ? 'busy' : loading} retry={retry} Single={Single} />
      ) : (
        <shown.Page />
      )}
      <Note />
    </>
  );
}

/** Whether data that the file holds are on their way; until then there is nothing to show, and not the report first. */
function useHeldAwaited(outcome: Outcome | null): boolean {
  const [isAwaited, setAwaited] = useState(hasEmbeddedUserData);
  useEffect(() => {
    if (outcome !== 'busy') setAwaited(false);
  }, [outcome]);
  return isAwaited;
}

const OfflineNote = lazy(() => import('./offline-note.tsx'));

/** Nothing, as long as the newest is shown. */
function Note() {
  const freshness = useFreshness();
  if (freshness.staleSince === FRESH.staleSince && freshness.renew === FRESH.renew) return null;
  return (
    <Suspense fallback={null}>
      <OfflineNote {...freshness} />
    </Suspense>
  );
}

interface ContentProps extends Pick<Props, 'Single'> {
  readonly loading: Loading;
  readonly retry: () => void;
}

function Content({ loading, retry, Single }: ContentProps) {
  const { panel } = usePageContext();
  if (loading === 'busy') return <Skeleton />;
  if (!loading.ok) return <Failed issues={loading.issues} retry={retry} />;
  const { dataset, issues } = loading;
  if (panel === null || Single === null) return <Page dataset={dataset} issues={issues} retry={retry} />;
  return <Single id={panel} dataset={dataset} issues={issues} retry={retry} />;
}

const HTML_LANG: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' };

/** What is written on the document itself. */
function useDocument(loading: Loading, own: Outcome | null, isUserData: boolean): void {
  const { lang } = useSettings();
  const place = usePageContext();
  const panel = isUserData ? null : place.panel;
  const theme = useThemeName();
  const outcome = own ?? outcomeOf(loading);
  const title = titleOf(loading, panel, lang);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = HTML_LANG[lang];
    root.dataset['theme'] = theme;
    root.dataset['import'] = outcome;
    document.title = title;
  }, [lang, theme, outcome, title]);
}

function outcomeOf(loading: Loading): Outcome {
  if (loading === 'busy') return 'busy';
  if (!loading.ok) return 'failed';
  return loading.issues.length > 0 ? 'doubtful' : 'ready';
}

function titleOf(loading: Loading, panel: string | null, lang: Lang): string {
  const { brand } = messagesOf(lang);
  if (loading === 'busy' || !loading.ok) return brand;
  if (panel === null) return `${brand} · ${loading.dataset.title[lang]}`;
  return `${headlineOf(loading.dataset, panel, lang)} · ${brand}`;
}

function headlineOf(dataset: Dataset, id: string, lang: Lang): string {
  const view = dataset.views.find((one) => one.id === id);
  if (view === undefined) return id;
  const resolved = resolvePanel(view, dataset, lang, null);
  return resolved.ok ? resolved.panel.headline : resolved.headline;
}
