import { type FormEvent, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import type { ReaderChoices } from '../../figures/mapping/reader-choices.ts';
import { resolvePanel } from '../../panels/resolve.ts';
import { oneFileWordsOf } from '../../words/app/one-file-words.ts';
import { userDataPageWordsOf } from '../../words/app/user-data-page-words.ts';
import type { Lang } from '../../words/lang.ts';
import { shortened } from '../../words/shortened.ts';
import { RoomForChoices } from '../choices/room-for-choices.tsx';
import { loadedPart } from '../controls/loaded-part.tsx';
import { Doctor } from './doctor.tsx';
import './user-data.css';
import './wide-chart.css';
import { fetchedAhead } from '../controls/ahead.ts';
import { useLongText } from '../controls/long-text.tsx';
import { ReportExport } from '../export/report-export.tsx';
import { PresentButton } from '../present/present-button.tsx';
import { Page } from '../report/page.tsx';
import { WallButton } from '../report/wall-button.tsx';
import { medium, useMedium } from '../state/appearance.ts';
import { useUserData } from '../state/import-outcome.ts';
import { PageContext, usePageContext } from '../state/page-context.ts';
import { useSettings } from '../state/settings.ts';
import type { ImportedData } from './import-request.ts';
import { closeUserData, compare, open, remap, showDialog, undo } from './import-store.ts';
import { useImports } from './imports.ts';
import { showBetween } from './stretch.ts';

const PHONE = medium('(max-width: 45rem)');
const NO_ISSUES = [] as const;
const nothing = (): void => {};

/** Shows data of the reader's own as the report is shown: on the same page with a header of its own. */
export default function UserDataPage() {
  const context = usePageContext();
  const { shown } = useUserData();
  const { current, pageCount } = useImports();
  // There are no built pages and pictures of these data.
  const withoutPages = useMemo(
    () => ({ ...context, page: 'report' as const, single: null, hasPages: false }),
    [context],
  );
  const isNarrow = useMedium(PHONE);
  useFigureAhead();
  if (shown === null || current === null) return null;
  const { plain } = current.answer;
  const choices = (
    <div className="chart-choices">
      <Suspense fallback={plain && !current.isCompared && <RoomForChoices hasOthers={plain.options.length > 1} />}>
        <OtherCharts data={current} />
        <Choices data={current} />
      </Suspense>
    </div>
  );
  const parts = {
    header: <UserDataHeader dataset={shown.dataset} data={current} />,
    lead: (
      <>
        <Doctor key={pageCount} request={current} answer={current.answer} reader={current.reader} />
        {!isNarrow && choices}
      </>
    ),
    // Nobody with a phone should have to look for the chart.
    trail: isNarrow && choices,
    footer: <UserDataFooter data={current} />,
  };
  return (
    <PageContext value={withoutPages}>
      <Page key={pageCount} dataset={shown.dataset} issues={NO_ISSUES} retry={nothing} parts={parts} />
    </PageContext>
  );
}

/** Has what shows how a figure was stated fetched when pointer or focus come near a button that opens it. */
function useFigureAhead(): void {
  useEffect(() => {
    const near = ({ target }: Event) => {
      const isNear = target instanceof Element && target.closest('button.stated-link') !== null;
      // What cannot be fetched is asked for again, and complained of, when the button is pressed.
      if (isNear) import('../figure/figure-dialog.tsx').catch(() => undefined);
    };
    const stop = new AbortController();
    for (const sign of ['pointerover', 'focusin']) document.addEventListener(sign, near, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}

interface Props {
  readonly dataset: Dataset;
  readonly data: ImportedData;
}

/** Says what the data are called and how much there is of them, and offers what can be done with them. */
function UserDataHeader({ dataset, data }: Props) {
  const { lang } = useSettings();
  const words = userDataPageWordsOf(lang);
  const { facts } = data.answer;
  const [isNaming, setNaming] = useState(false);
  return (
    <header className="report user-data" data-kept={data.keeping?.isKept}>
      <p className="kicker">{data.isCompared ? words.comparedKicker : words.kicker}</p>
      {isNaming ? <NameForm data={data} onDone={() => setNaming(false)} /> : <Title text={dataset.title[lang]} />}
      <p className="byline">
        <span title={facts.file}>{shortened(facts.file, MOST_TITLE)}</span>
        {facts.sheet !== null && <span>{words.sheet(facts.sheet)}</span>}
        <span>{words.size(facts.rowCount, facts.columnCount)}</span>
        {facts.encoding !== null && <span>{facts.encoding.toUpperCase()}</span>}
      </p>
      <p className="user-data-local">{whereKept(data, lang)}</p>
      {data.keeping && data.keeping.dropped.length > 0 && (
        <p className="user-data-local" role="status">
          {words.dropped(data.keeping.dropped.map((name) => shortened(name, MOST_TITLE)))}
        </p>
      )}
      {data.isEmbedded && <p className="user-data-local">{oneFileWordsOf(lang).heldChanges}</p>}
      <div className="panel-tools user-data-tools">
        <button type="button" className="plain user-data-back" onClick={closeUserData}>
          {words.back}
        </button>
        <Tools data={data} onName={() => setNaming(true)} />
        <PresentButton dataset={dataset} />
        <WallButton dataset={dataset} />
        <SaveAsFile />
        <ReportExport dataset={dataset} />
      </div>
    </header>
  );
}

function Title({ text: whole }: { readonly text: string }) {
  const { text, more } = useLongText(whole);
  return (
    <>
      <h1 className="user-data-title">{text}</h1>
      {more}
    </>
  );
}

/** Says where the data are from, and whether they are there the next time. */
function whereKept({ addresses: [first], keeping, isEmbedded }: ImportedData, lang: Lang): string {
  const words = userDataPageWordsOf(lang);
  if (isEmbedded) return oneFileWordsOf(lang).held;
  if (first !== undefined) return words.fromAddress(new URL(first, location.href).host);
  return keeping?.isKept === false ? words.notKept : words.local;
}

const MOST_TITLE = 120;

const CHART_AHEAD = fetchedAhead(() => import('./mapping-dialog.tsx'));

function Tools({ data, onName }: { readonly data: ImportedData; readonly onName: () => void }) {
  const words = userDataPageWordsOf(useSettings().lang);
  const { previous, report } = useImports();
  const canCompare = report !== null && [...data.dataset.figures.keys()].some((id) => report.figures.has(id));
  const tools: readonly (readonly [text: string, isThere: boolean, act: () => void])[] = [
    [words.undo, previous !== undefined, undo],
    [words.chart, data.answer.plain !== null, () => showDialog('chart')],
    [data.isCompared ? words.uncompare : words.compare, canCompare, () => compare(!data.isCompared)],
    [words.name, true, onName],
  ];
  return (
    <>
      {tools.map(
        ([text, isThere, act]) =>
          isThere && (
            <button key={text} type="button" className="plain" {...(text === words.chart && CHART_AHEAD)} onClick={act}>
              {text}
            </button>
          ),
      )}
      {data.addresses.length > 0 && <CopyLink />}
    </>
  );
}

/** What the reader can choose beside the chart of a table; nothing for figures, and for data set beside the report. */
function Choices({ data }: { readonly data: ImportedData }) {
  const { lang } = useSettings();
  const { plain } = data.answer;
  const { dataset, reader, isCompared } = data;
  const [view] = dataset.views;
  const resolved = useMemo(() => view && resolvePanel(view, dataset, lang, null), [view, dataset, lang]);
  if (plain === null || isCompared) return null;
  const panel = resolved?.ok ? resolved.panel : null;
  const choose = async (chosen: ReaderChoices) => {
    remap(plain.mapping, chosen, await reader.map(plain.mapping, chosen, dataset.title.zh));
  };
  return (
    <>
      <ChoiceBar
        chosen={plain.chosen}
        choices={plain.choices}
        panel={panel}
        onChoose={(chosen) => void choose(chosen)}
      />
      {panel?.reach && <ZoomBar panel={panel} onEnds={showBetween} />}
    </>
  );
}

const ZoomBar = loadedPart(() => import('../zoom/zoom-bar.tsx'));
const ChoiceBar = lazy(() => import('../choices/choice-bar.tsx'));
const OtherCharts = lazy(() => import('./other-charts.tsx'));
const loadFileDialog = () => import('./user-data-file-dialog.tsx');
const UserDataFileDialog = loadedPart(loadFileDialog);
const FILE_AHEAD = fetchedAhead(loadFileDialog);

/** Offers a page with the data inside, to pass on. */
function SaveAsFile() {
  const words = oneFileWordsOf(useSettings().lang);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="plain" aria-haspopup="dialog" {...FILE_AHEAD} onClick={() => setOpen(true)}>
        {words.own}
      </button>
      {isOpen && <UserDataFileDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** Copies the address of this page, which holds that of the data. */
function CopyLink() {
  const words = userDataPageWordsOf(useSettings().lang);
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <button type="button" className="plain" onClick={copy}>
      {isCopied ? words.linkCopied : words.copyLink}
    </button>
  );
}

function NameForm({ data, onDone }: { readonly data: ImportedData; readonly onDone: () => void }) {
  const { lang } = useSettings();
  const words = userDataPageWordsOf(lang);
  const [name, setName] = useState(data.dataset.title[lang]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    onDone();
    if (name.trim() !== '') void open({ ...data, options: { ...data.options, title: name.trim() } });
  };
  return (
    <form className="user-data-name" onSubmit={rename}>
      <label>
        {words.nameLabel}
        <input
          ref={field}
          maxLength={200}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <button type="submit" className="plain">
        {words.save}
      </button>
      <button type="button" className="plain" onClick={onDone}>
        {words.cancel}
      </button>
    </form>
  );
}

function UserDataFooter({ data }: { readonly data: ImportedData }) {
  const { lang } = useSettings();
  const words = userDataPageWordsOf(lang);
  return (
    <footer className="footer">
      <p>
        {words.source}
        {lang === 'zh' ? '：' : ': '}
        {shortened(data.answer.facts.file, MOST_TITLE)}
        {lang === 'zh' ? '。' : '. '}
        {whereKept(data, lang)}
      </p>
    </footer>
  );
}
