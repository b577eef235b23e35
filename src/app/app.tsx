import { lazy, Suspense, useLayoutEffect } from 'react';
import type { Lang } from '../words/lang.ts';
import { messagesOf } from '../words/messages.ts';
import { useThemeName } from './appearance.ts';
import { Boundary } from './boundary.tsx';
import { Failed } from './findings.tsx';
import { FRESH, useFreshness } from './freshness.ts';
import { type Loading, useDataset } from './load.ts';
import { Page } from './page.tsx';
import { useSettings, useWords } from './settings.ts';
import { Skeleton } from './skeleton.tsx';
import { Toolbar } from './toolbar.tsx';

/** The whole page; a fault of the program itself is said in its place. */
export function App() {
  return (
    <Boundary instead={(reason) => <p className="problem">{reason}</p>}>
      <Report />
    </Boundary>
  );
}

/** Data on their way, the report, or what is wrong with the data. */
function Report() {
  const words = useWords();
  const { loading, retry } = useDataset();
  useDocument(loading);
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <Toolbar />
      <Content loading={loading} retry={retry} />
      <Note />
    </>
  );
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

function Content({ loading, retry }: { readonly loading: Loading; readonly retry: () => void }) {
  if (loading === 'busy') return <Skeleton />;
  if (!loading.ok) return <Failed issues={loading.issues} retry={retry} />;
  return <Page dataset={loading.dataset} issues={loading.issues} retry={retry} />;
}

const HTML_LANG: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' };

/** What is written on the document itself. */
function useDocument(loading: Loading): void {
  const { lang } = useSettings();
  const theme = useThemeName();
  const outcome = outcomeOf(loading);
  const title = titleOf(loading, lang);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = HTML_LANG[lang];
    root.dataset['theme'] = theme;
    root.dataset['import'] = outcome;
    document.title = title;
  }, [lang, theme, outcome, title]);
}

function outcomeOf(loading: Loading): 'busy' | 'ready' | 'doubtful' | 'failed' {
  if (loading === 'busy') return 'busy';
  if (!loading.ok) return 'failed';
  return loading.issues.length > 0 ? 'doubtful' : 'ready';
}

function titleOf(loading: Loading, lang: Lang): string {
  const { brand } = messagesOf(lang);
  return loading === 'busy' || !loading.ok ? brand : `${brand} · ${loading.dataset.title[lang]}`;
}
