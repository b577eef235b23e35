import { useEffect } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import { nameOfFile } from '../../panels/own/read-user-data.ts';
import { doctorWordsOf } from '../../words/app/doctor-words.ts';
import { userDataPageWordsOf } from '../../words/app/user-data-page-words.ts';
import type { Lang } from '../../words/lang.ts';
import { Dialog } from '../controls/dialog.tsx';
import { loadedPart } from '../controls/loaded-part.tsx';
import { Doctor } from './doctor.tsx';
import '../export/export.css';
import './user-data.css';
import { useSettings } from '../state/settings.ts';
import type { FailedImport, ImportedData, ImportRequest } from './import-request.ts';
import type { ImportState } from './import-state.ts';
import { cancel, closeReview, open, openFiles, remap, setReport, showDialog } from './import-store.ts';
import { useImports } from './imports.ts';
import { NetworkDialog } from './network-dialog.tsx';
import { useNetworkQuestion } from './network-question.ts';
import { OpenDialog } from './open-dialog.tsx';
import { EARLIER } from './read-source.ts';

const ReviewDialog = loadedPart(() => import('../review/review-dialog.tsx'));
const MappingDialog = loadedPart(() => import('./mapping-dialog.tsx'));

interface Props {
  readonly report: Dataset | null;
  /** Opens the browser's own choice of files. */
  readonly pick: () => void;
}

/** The files of a failure read as a table with a mapping, whatever an address asked for. */
function choosing({ options: { asked: _, ...options }, ...failure }: FailedImport, mapping: Mapping): ImportRequest {
  return { ...failure, options: { ...options, as: 'table', mapping } };
}

const close = () => showDialog(null);

/** Says the last event in words, for a screen reader. */
function textOf(event: ImportState['event'], current: ImportedData | null, lang: Lang): string | null {
  const words = userDataPageWordsOf(lang);
  if (event === null) return null;
  if (event !== 'opened') return words[event];
  return current && words.opened(current.dataset.title[lang], current.answer.facts.rowCount);
}

/** Shows everything around opening data of the reader's own: progress, what came of it, the dialogs. */
export default function ImportDesk({ report, pick }: Props) {
  const { lang } = useSettings();
  const { busy, failure, dialog, event, current } = useImports();
  const question = useNetworkQuestion();
  const words = userDataPageWordsOf(lang);
  useEffect(() => setReport(report), [report]);
  return (
    <>
      <p className="unseen" role="status">
        {textOf(event, current, lang)}
      </p>
      {busy && (
        <div className="user-data-busy">
          <p>{words.reading(busy.name.slice(0, 80), busy.percent)}</p>
          <progress aria-label={words.progress} value={busy.percent} max={100} />
          <button type="button" className="plain" onClick={cancel}>
            {words.cancel}
          </button>
        </div>
      )}
      {question && <NetworkDialog {...question} />}
      {dialog === 'open' && <OpenDialog pick={pick} onClose={close} />}
      {dialog === 'review' && (
        <ReviewDialog
          earlier={report}
          ways={EARLIER}
          onFiles={(files) => void openFiles(files)}
          onClose={closeReview}
        />
      )}
      {dialog === 'failure' && failure && (
        <Dialog heading={doctorWordsOf(lang).failed} onClose={close}>
          <Doctor request={failure} answer={failure.answer} reader={null} />
        </Dialog>
      )}
      {dialog === 'chart' && current?.answer.plain && (
        <MappingDialog
          reader={current.reader}
          name={current.dataset.title.zh}
          plain={current.answer.plain}
          onApply={remap}
          onClose={close}
        />
      )}
      {dialog === 'choose' && failure?.reader && failure.answer.plain && (
        <MappingDialog
          reader={failure.reader}
          name={failure.options.title ?? nameOfFile(failure.answer.facts.file)}
          plain={failure.answer.plain}
          isFirst
          onApply={(mapping) => void open(choosing(failure, mapping))}
          onClose={() => showDialog('failure')}
        />
      )}
    </>
  );
}
