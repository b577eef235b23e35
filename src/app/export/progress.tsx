import { useEffect, useState } from 'react';
import type { ExportResult } from '../../export/export-request.ts';
import { savingWordsOf } from '../../words/app/saving-words.ts';
import { addressOfFile } from '../state/saving.ts';
import { useSettings } from '../state/settings.ts';
import type { Work } from './export-task.ts';

interface Props {
  readonly work: Work;
  readonly cancel: () => void;
}

/** What is under way or came of it, read out by screen readers, with a cancel while it lasts. */
export function Progress({ work, cancel }: Props) {
  const words = savingWordsOf(useSettings().lang);
  const { isBusy, progress, said, warnings, result } = work;
  return (
    <div className="export-progress">
      <p role="status">{said}</p>
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
      {result && <OpenInTab result={result} />}
      {isBusy && (
        <>
          <progress aria-label={words.working} value={progress?.done} max={progress?.total} />
          <button type="button" className="plain" onClick={cancel}>
            {words.cancel}
          </button>
        </>
      )}
    </div>
  );
}

/** Where a frame forbids downloads the file can still be opened beside it. */
function OpenInTab({ result }: { readonly result: ExportResult }) {
  const words = savingWordsOf(useSettings().lang);
  const [href, setHref] = useState<string>();
  useEffect(() => {
    const address = addressOfFile(result);
    setHref(address.href);
    return address.forget;
  }, [result]);
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {words.openInTab}
    </a>
  );
}
