import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { isDoubtful, type Review } from '../../text/review.ts';
import { reviewWordsOf } from '../../words/app/review-words.ts';
import { notDeleted } from '../../words/faults/user-data-faults.ts';
import { Check } from '../controls/fields.tsx';
import '../export/export.css';
import { useSettings } from '../state/settings.ts';
import './review.css';
import { ReviewAsides } from './review-asides.tsx';
import { ReviewClaims } from './review-claims.tsx';
import { type EarlierWays, ReviewEarlier } from './review-earlier.tsx';
import { currentRow, type ReviewSession } from './review-session.ts';
import {
  closeReview,
  describeReport,
  discardReview,
  orderRows,
  redoDecision,
  undoDecision,
  useReview,
} from './review-store.ts';
import { ReviewTable } from './review-table.tsx';
import { ReviewText } from './review-text.tsx';

interface Props {
  /** The report before, whose names and ids are taken where it has the same indicator; null where there is none. */
  readonly earlier: Dataset | null;
  readonly ways: EarlierWays;
  /** Opens the data that were made of the text. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly onClose: () => void;
}

/** Shows the text under review and its figures side by side, over the whole page; nothing where there is none. */
export default function ReviewDialog(props: Props) {
  const { session } = useReview();
  return session === null ? null : <Sheet session={session} {...props} />;
}

function Sheet({ session, earlier: report, ways, onFiles, onClose }: Props & { readonly session: ReviewSession }) {
  const [chosen, setChosen] = useState<Dataset | null | undefined>(undefined);
  const [isStuck, setStuck] = useState(false);
  const earlier = chosen === undefined ? report : chosen;
  const { lang } = useSettings();
  const words = reviewWordsOf(lang);
  const dialog = useRef<HTMLDialogElement>(null);
  const current = currentRow(session);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="export-dialog review"
      aria-labelledby="review-heading"
      onClose={() => {
        closeReview();
        onClose();
      }}
      onKeyDown={onUndoKeys}
    >
      <Head session={session} report={report} ways={ways} onEarlier={setChosen} onClose={() => dialog.current?.close()}>
        <Output
          session={session}
          earlier={earlier}
          onFiles={(files) => {
            dialog.current?.close();
            onFiles(files);
          }}
          onDiscard={async () => {
            if (await discardReview()) onClose();
            else setStuck(true);
          }}
        />
      </Head>
      {isStuck && <p role="alert">{notDeleted()[lang]}</p>}
      <div className="review-panes">
        <ReviewText session={session} current={current} />
        <section className="review-rows" aria-label={words.rows}>
          <ReviewTable session={session} current={current} />
          <ReviewAsides session={session} />
          {session.claims.length > 0 && <ReviewClaims text={session.text} claims={session.claims} />}
        </section>
      </div>
    </dialog>
  );
}

/** Ctrl+Z and Ctrl+Y, or Shift with the first, outside of what is being written. */
function onUndoKeys(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target instanceof HTMLInputElement) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) redoDecision();
  else undoDecision();
}

interface HeadProps {
  readonly session: ReviewSession;
  readonly report: Dataset | null;
  readonly ways: EarlierWays;
  readonly onEarlier: (earlier: Dataset | null) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Head({ session, report, ways, onEarlier, onClose, children }: HeadProps) {
  const { lang } = useSettings();
  const words = reviewWordsOf(lang);
  const { isKept, told } = useReview();
  const { rows, asides } = session.review;
  return (
    <header className="review-head">
      <div className="export-dialog-head">
        <h2 id="review-heading">{words.heading(session.name)}</h2>
        <button type="button" className="plain" onClick={onClose}>
          {words.close}
        </button>
      </div>
      <p className="review-counts">{words.counts(rows.length, rows.filter(isDoubtful).length, asides.length)}</p>
      <div className="review-actions">
        <button type="button" className="plain" disabled={session.decisions.length === 0} onClick={undoDecision}>
          {words.undo}
        </button>
        <button type="button" className="plain" disabled={session.undone.length === 0} onClick={redoDecision}>
          {words.redo}
        </button>
        <Check label={words.doubtfulFirst} isChecked={session.isDoubtfulFirst} onChange={orderRows} />
        {children}
      </div>
      {session.issues.map(({ code, message }) => (
        <p key={code}>{message[lang]}</p>
      ))}
      <About session={session}>
        <ReviewEarlier ways={ways} report={report} onChange={onEarlier} />
      </About>
      <p className="review-hint">
        {[words.lead, words.keys, isKept === false ? words.notKept : words.kept].join(lang === 'zh' ? '' : ' ')}
      </p>
      <p className="unseen" role="status">
        {told?.isDone && words.told[told.step]}
      </p>
      {told?.isDone === false && <p role="alert">{words.refused[told.step]}</p>}
    </header>
  );
}

interface OutputProps extends Pick<Props, 'earlier' | 'onFiles'> {
  readonly session: ReviewSession;
  readonly onDiscard: () => void;
}

/** Hands out what the review came to: charts, a ZIP, or nothing. */
function Output({ session, earlier, onFiles, onDiscard }: OutputProps) {
  const { lang } = useSettings();
  const words = reviewWordsOf(lang);
  const [fault, setFault] = useState('');
  const [told, setTold] = useState<{ readonly of: Review; readonly phrases: readonly string[] } | null>(null);
  // After other decisions other figures are left out.
  const missing = told?.of === session.review ? told.phrases : null;
  const make = (work: (output: typeof import('./review-output.ts')) => Promise<void>) => () => {
    setFault('');
    import('./review-output.ts').then(work).catch((reason: unknown) => setFault(String(reason)));
  };
  const hasRows = session.review.rows.length > 0;
  return (
    <div className="review-actions review-output">
      <button
        type="button"
        className="strong"
        disabled={!hasRows}
        onClick={make(async ({ packReview }) => {
          const { files, leftOut } = packReview(session, earlier, lang);
          if (leftOut.length > 0 && missing === null) setTold({ of: session.review, phrases: leftOut });
          else onFiles(files);
        })}
      >
        {missing === null ? words.dashboard : words.dashboardWithout}
      </button>
      <button
        type="button"
        className="plain"
        disabled={!hasRows}
        onClick={make(({ saveReview }) => saveReview(session, earlier, lang))}
      >
        {words.zip}
      </button>
      <button type="button" className="plain" onClick={onDiscard}>
        {words.discard}
      </button>
      {missing !== null && <p role="alert">{words.leftOut(missing)}</p>}
      {fault !== '' && <p role="alert">{fault}</p>}
    </div>
  );
}

/** Asks what the report is called and of which day it is, with what the text says; its levels belong to that day. */
function About({ session, children }: { readonly session: ReviewSession; readonly children: ReactNode }) {
  const words = reviewWordsOf(useSettings().lang);
  const [read, setRead] = useState({ title: '', date: '', isDated: true });
  const first = useRef(session);
  useEffect(() => {
    void import('./review-output.ts').then(({ readAbout }) => setRead(readAbout(first.current)));
  }, []);
  return (
    <div className="review-actions review-about">
      <label>
        {words.title}
        <input
          type="text"
          value={session.title ?? read.title}
          onChange={({ currentTarget }) => describeReport({ title: currentTarget.value })}
        />
      </label>
      <label>
        {words.date}
        <input
          type="date"
          value={session.date ?? read.date}
          onChange={({ currentTarget }) => describeReport({ date: currentTarget.value })}
        />
      </label>
      {children}
      {session.date === null && <small>{read.isDated ? words.dateHint : words.dateLack}</small>}
    </div>
  );
}
