import { type FormEvent, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { oneFileWordsOf } from '../../words/app/one-file-words.ts';
import { userDataPageWordsOf } from '../../words/app/user-data-page-words.ts';
import type { Lang } from '../../words/lang.ts';
import { Doctor } from './doctor.tsx';
import './user-data.css';
import { useLongText } from '../controls/long-text.tsx';
import { ReportExport } from '../export/report-export.tsx';
import { PresentButton } from '../present/present-button.tsx';
import { Page } from '../report/page.tsx';
import { useUserData } from '../state/import-outcome.ts';
import { PlaceContext, usePlace } from '../state/page-context.ts';
import { useSettings } from '../state/settings.ts';
import type { Load } from './import-request.ts';
import { closeUserData, compare, open, showDialog, undo, useLoads } from './import-store.ts';

const NO_ISSUES = [] as const;
const nothing = (): void => {};

/** Data of the reader's own as the report is shown: the same page with its own header. */
export default function UserDataPage() {
  const place = usePlace();
  const { shown } = useUserData();
  const { current } = useLoads();
  // There are no built pages and pictures of these data.
  const own = useMemo(() => ({ ...place, page: 'report' as const, panel: null, hasPages: false }), [place]);
  if (shown === null || current === null) return null;
  const parts = {
    header: <UserDataHeader dataset={shown.dataset} load={current} />,
    lead: <Doctor key={shown.request.key} request={current} answer={current.answer} reader={current.reader} />,
    footer: <UserDataFooter load={current} />,
  };
  return (
    <PlaceContext value={own}>
      <Page key={shown.request.key} dataset={shown.dataset} issues={NO_ISSUES} retry={nothing} parts={parts} />
    </PlaceContext>
  );
}

interface Props {
  readonly dataset: Dataset;
  readonly load: Load;
}

/** What the data are called, how much there is of them, and what can be done with them. */
function UserDataHeader({ dataset, load }: Props) {
  const { lang } = useSettings();
  const words = userDataPageWordsOf(lang);
  const { facts } = load.answer;
  const [isNaming, setNaming] = useState(false);
  return (
    <header className="report own">
      <p className="kicker">{load.isCompared ? words.comparedKicker : words.kicker}</p>
      {isNaming ? <NameForm load={load} onDone={() => setNaming(false)} /> : <Title text={dataset.title[lang]} />}
      <p className="byline">
        <span title={facts.file}>{shortened(facts.file)}</span>
        {facts.sheet !== null && <span>{words.sheet(facts.sheet)}</span>}
        <span>{words.size(facts.rowCount, facts.columnCount)}</span>
        {facts.encoding !== null && <span>{facts.encoding.toUpperCase()}</span>}
      </p>
      <p className="own-local">{whereKept(load, lang)}</p>
      {load.isHeld && <p className="own-local">{oneFileWordsOf(lang).heldChanges}</p>}
      <div className="panel-tools own-tools">
        <button type="button" className="plain own-back" onClick={closeUserData}>
          {words.back}
        </button>
        <Tools load={load} onName={() => setNaming(true)} />
        <PresentButton dataset={dataset} />
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
      <h1 className="own-title">{text}</h1>
      {more}
    </>
  );
}

/** Where the data are from, and whether they are there the next time. */
function whereKept({ addresses: [first], isKept, isHeld }: Load, lang: Lang): string {
  const words = userDataPageWordsOf(lang);
  if (isHeld) return oneFileWordsOf(lang).held;
  if (isKept === false) return words.notKept;
  return first === undefined ? words.local : words.fromAddress(new URL(first, location.href).host);
}

const MOST_TITLE = 120;
const shortened = (text: string): string => (text.length > MOST_TITLE ? `${text.slice(0, MOST_TITLE)}…` : text);

function Tools({ load, onName }: { readonly load: Load; readonly onName: () => void }) {
  const words = userDataPageWordsOf(useSettings().lang);
  const { previous, report } = useLoads();
  const canCompare = report !== null && [...load.dataset.figures.keys()].some((id) => report.figures.has(id));
  const tools: readonly (readonly [text: string, isThere: boolean, act: () => void])[] = [
    [words.undo, previous !== undefined, undo],
    [words.chart, load.answer.plain !== null, () => showDialog('chart')],
    [load.isCompared ? words.uncompare : words.compare, canCompare, () => void compare(!load.isCompared)],
    [words.name, true, onName],
  ];
  return (
    <>
      {tools.map(
        ([text, isThere, act]) =>
          isThere && (
            <button key={text} type="button" className="plain" onClick={act}>
              {text}
            </button>
          ),
      )}
      {load.addresses.length > 0 && <CopyLink />}
    </>
  );
}

const UserDataFileDialog = lazy(() => import('./user-data-file-dialog.tsx'));

/** A page with the data inside, to pass on. */
function SaveAsFile() {
  const words = oneFileWordsOf(useSettings().lang);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="plain" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.own}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <UserDataFileDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** The address of this page holds that of the data. */
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

function NameForm({ load, onDone }: { readonly load: Load; readonly onDone: () => void }) {
  const { lang } = useSettings();
  const words = userDataPageWordsOf(lang);
  const [name, setName] = useState(load.dataset.title[lang]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    onDone();
    if (name.trim() !== '') void open({ ...load, options: { ...load.options, title: name.trim() } });
  };
  return (
    <form className="own-name" onSubmit={rename}>
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

function UserDataFooter({ load }: { readonly load: Load }) {
  const { lang } = useSettings();
  const words = userDataPageWordsOf(lang);
  return (
    <footer className="footer">
      <p>
        {words.source}
        {lang === 'zh' ? '：' : ': '}
        {shortened(load.answer.facts.file)}
        {lang === 'zh' ? '。' : '. '}
        {whereKept(load, lang)}
      </p>
    </footer>
  );
}
